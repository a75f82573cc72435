export type { Interval, Term, TermKind, Terms } from '../calendar/term.ts';
