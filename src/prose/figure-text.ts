import type { FigureText } from '../model/prose.ts';
import type { Found } from './find-figure.ts';

/** A figure in a sentence: with its unit, or the bare number for `value`. Without a value it reads —. */
export const figureText = ({ figure, shown }: Found, as: 'value' | null = null): FigureText => ({
  type: 'figure',
  address: shown.address,
  term: figure.term,
  text: as === 'value' && shown.value !== null ? shown.value : shown.text,
  value: shown.value,
  n: shown.n,
  d: shown.d,
});
