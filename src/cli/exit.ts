/** What the process ends with. The README has the table; source: input policy, *Exit codes*. */
export const Exit = {
  done: 0,
  findings: 1,
  usage: 2,
  draftWithErrors: 3,
  refused: 4,
  notWritten: 5,
  bug: 70,
  tryAgain: 75,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof Exit)[keyof typeof Exit];

/** The code to end with when several apply. */
export function gravest(codes: Iterable<ExitCode>): ExitCode {
  const met = new Set(codes);
  return PRECEDENCE.find((code) => met.has(code)) ?? Exit.done;
}

const PRECEDENCE: readonly ExitCode[] = [
  Exit.interrupted,
  Exit.terminated,
  Exit.bug,
  Exit.usage,
  Exit.refused,
  Exit.tryAgain,
  Exit.notWritten,
  Exit.draftWithErrors,
  Exit.findings,
];
