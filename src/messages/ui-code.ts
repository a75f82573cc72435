import { later } from './later.ts';

/** Headings of the page of a code. */
export const codeWords = {
  ja: later(() => ({
    means: '意味',
    cure: '直し方',
    comes: 'どうなるか',
  })),
  en: later(() => ({
    means: 'What it means',
    cure: 'How to cure it',
    comes: 'What comes of it',
  })),
};
