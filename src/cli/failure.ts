import type { Problem } from '../model/problem.ts';
import type { ExitCode } from './exit.ts';

/** What ends a command before it has a result: worded like any problem, with an exit code. */
export class Failure extends Error {
  readonly problems: readonly Problem[];
  readonly exit: ExitCode;

  constructor(exit: ExitCode, problem: Omit<Problem, 'severity'> | readonly Problem[], cause?: unknown) {
    super('code' in problem ? problem.code : problem[0]?.code, { cause });
    this.problems = 'code' in problem ? [{ severity: 'error', ...problem }] : problem;
    this.exit = exit;
  }
}

/** The user or the system asked the run to end. Thrown at a checkpoint, so that `finally` cleans up. */
export class Interruption extends Error {
  readonly signal: Signal;

  constructor(signal: Signal) {
    super(signal);
    this.signal = signal;
  }
}

export type Signal = 'SIGINT' | 'SIGTERM';

/** The code of a failed system call (`EBUSY`, `ENOENT` …), or null for anything else. */
export const errnoOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
    ? error.code
    : null;
