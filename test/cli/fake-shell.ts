import { type Disk, realDisk } from '../../src/cli/files/disk.ts';
import type { Shell } from '../../src/cli/shell.ts';

/** A shell whose output is kept, on the real disk unless told otherwise. */
export function fakeShell(changes: Partial<Shell> & { terminal?: number } = {}): Shell & {
  readonly printed: { out: string; err: string };
} {
  const printed = { out: '', err: '' };
  const columns = changes.terminal ?? null;
  const stream = (name: 'out' | 'err') => ({
    isTerminal: columns !== null,
    columns,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  return {
    cwd: '.',
    env: { LANG: 'C' },
    disk: realDisk,
    stdout: stream('out'),
    stderr: stream('err'),
    processes: { pid: 100, host: 'here', isAlive: () => false, startOf: () => null },
    now: () => Date.UTC(2024, 9, 3),
    sleep: () => {},
    checkpoint: async () => {},
    printed,
    ...changes,
  };
}

/** A disk on which a call fails with an error as the system gives it, whenever `when` says so. */
export function failingDisk(errno: string, when: (call: keyof Disk, path: string) => boolean): Disk {
  return new Proxy(realDisk, {
    get: (disk, call: keyof Disk) =>
      call in disk && typeof disk[call] === 'function'
        ? (...given: readonly unknown[]) => {
            if (when(call, String(given[0])))
              throw Object.assign(new Error(`${errno}: ${call}`), { code: errno, syscall: call });
            return (disk[call] as (...values: readonly unknown[]) => unknown)(...given);
          }
        : disk[call],
  });
}
