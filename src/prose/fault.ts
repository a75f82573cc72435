import type { Problem } from '../model/problem.ts';

/** What is wrong with something, before it is known where it stands. */
export type Fault = Pick<Problem, 'code' | 'args'>;

export const isFault = <T extends object>(value: T | Fault): value is Fault => 'code' in value;
