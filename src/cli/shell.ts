import { fstatSync, readFileSync, statSync, writeSync } from 'node:fs';
import { Interruption, type Signal } from './failure.ts';
import { type Disk, realDisk } from './files/disk.ts';

/** All that a command touches of the world outside. The core never sees it; tests hand in their own. */
export interface Shell {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly disk: Disk;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly processes: Processes;
  /** Where code may be kept between runs: the user's own cache folder. Absent where there is none. */
  readonly code?: CodeStore;
  /** Where stderr is a log for machines: writes one event. */
  readonly log?: Log;
  /** Milliseconds since 1970. Asked for `--term current` and `last` alone. */
  now(): number;
  sleep(milliseconds: number): void;
  /** Lets signals arrive; throws `Interruption` when one did. Between steps, never within one. */
  checkpoint(): Promise<void>;
}

/** Writes one event on stderr: what happened, and its fields. No field ever holds a cell. */
export type Log = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

/** Keeps texts of code by name; null for what is not there, or was changed by anyone. Never required. */
export interface CodeStore {
  read(name: string): string | null;
  write(name: string, text: string): void;
}

export interface Stream {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width of the terminal in columns; null when it is none. */
  readonly columns: number | null;
}

/** What tells a run that works from one that died. */
export interface Processes {
  readonly pid: number;
  readonly host: string;
  isAlive(pid: number): boolean;
  /** Distinguishes processes that had the same number; null where the system does not tell. */
  startOf(pid: number): string | null;
}

/** The real one. Signals are noted from now on and take effect at the next checkpoint. */
export function processShell(more: Pick<Shell, 'code'> = {}): Shell {
  let received: Signal | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (received ??= signal));
  return {
    ...more,
    cwd: process.cwd(),
    env: process.env,
    disk: realDisk,
    stdout: streamOf(1),
    stderr: streamOf(2),
    processes: { pid: process.pid, host: process.getBuiltinModule('node:os').hostname(), isAlive, startOf },
    now: () => Date.now(),
    sleep,
    checkpoint: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      if (received !== null) throw new Interruption(received);
    },
  };
}

// process.stdout costs 4 ms at first touch; a descriptor costs nothing.
function streamOf(descriptor: 1 | 2): Stream {
  const isTerminal = isTerminalAt(descriptor);
  let gone = false;
  return {
    isTerminal,
    get columns() {
      if (!isTerminal) return null;
      return (descriptor === 1 ? process.stdout : process.stderr).columns || 80;
    },
    write(text) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length && !gone; ) {
        try {
          at += writeSync(descriptor, bytes, at);
        } catch (error) {
          const errno = (error as NodeJS.ErrnoException).code;
          // A pipe that is full for now, or whose reader (`head`) has seen enough.
          if (errno === 'EAGAIN') sleep(5);
          else if (errno === 'EPIPE') gone = true;
          else throw error;
        }
      }
    },
  };
}

/** Asked in this order: `node:tty` takes two milliseconds to load. */
function isTerminalAt(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isCharacterDevice()) return false;
    if (process.platform !== 'win32' && stats.rdev === statSync('/dev/null').rdev) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Boot and clock tick at which the process began (Linux); null elsewhere. */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name, in brackets, may hold spaces and brackets; the 20th field after it is the start.
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return null;
  }
}
