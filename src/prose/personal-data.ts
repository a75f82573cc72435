import type { Problem } from '../model/problem.ts';
import { findMails, findTelephones } from './contact-data.ts';
import { linkPassages, type Passage } from './passages.ts';
import { findPersonal, type PersonalValues, type Span } from './personal-values.ts';
import type { WrittenBlock } from './prose-file.ts';

/**
 * What in a passage points to a person: a value of a person column, a telephone number, a mail
 * address. One error each at its place; what was found is in none of them.
 */
export function personalData(
  passage: Passage,
  values: PersonalValues,
): { readonly spans: readonly Span[]; readonly problems: readonly Problem[] } {
  const { text } = passage;
  const found = [
    ...findPersonal(text, values).map((span) => ({ span, code: 'personal-value' })),
    ...findTelephones(text).map((span) => ({ span, code: 'personal-telephone' })),
    ...findMails(text).map((span) => ({ span, code: 'personal-mail' })),
  ].sort((a, b) => a.span.start - b.span.start);
  return {
    spans: found.map(({ span }) => span),
    problems: found.map(({ span, code }) => ({
      code,
      severity: 'error',
      place: passage.placeAt(span.start),
    })),
  };
}

/** The same in the addresses of links; the address of a `mailto:` link is there on purpose. */
export const personalLinks = (blocks: readonly WrittenBlock[], values: PersonalValues): readonly Problem[] =>
  linkPassages(blocks).flatMap((link) =>
    personalData(link, values).problems.filter(
      ({ code }) => code === 'personal-value' || (code === 'personal-mail' && !/^mailto:/i.test(link.text)),
    ),
  );
