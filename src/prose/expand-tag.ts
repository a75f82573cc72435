import type { Problem } from '../model/problem.ts';
import type { Inline } from '../model/prose.ts';
import type { ShownQuantity } from '../model/report.ts';
import { claimFault } from './claims.ts';
import { composed } from './composed.ts';
import type { ProseContext } from './context.ts';
import { type Fault, isFault } from './fault.ts';
import { figureText } from './figure-text.ts';
import { type Found, findFigure } from './find-figure.ts';
import type { KpiTag, TagNode } from './prose-file.ts';

/**
 * What a `{{kpi …}}` tag prints: every number a figure of its own, the words between them text.
 * A tag that cannot be bound prints as typed, with a problem at its place.
 */
export function expandTag(node: TagNode, context: ProseContext, problems: Problem[]): readonly Inline[] {
  const { tag, place, source } = node;
  if (tag.name === 'kpi') {
    const expanded = expand(tag, context);
    if (!isFault(expanded)) return expanded;
    const kpi = tag.address.split('/', 1)[0]!;
    const affects = context.kpis.includes(kpi) ? [kpi] : [];
    problems.push({ ...expanded, severity: 'error', place, affects });
  }
  return [{ type: 'text', value: source }];
}

function expand(tag: KpiTag, context: ProseContext): readonly Inline[] | Fault {
  const term = termOf(tag.term, context);
  if (term === null) return { code: 'tag-term-unknown', args: { term: tag.term! } };
  const found = findFigure(tag.address, term, context);
  if (isFault(found)) return found;
  if (tag.as !== null && tag.as !== 'value') {
    const inlines = composed[tag.as](found, context.language);
    return inlines ?? { code: 'figure-misfit', args: misfitArgs(tag, found, context) };
  }
  const other = tag.and === null ? null : findFigure(tag.and, term, context);
  if (other && isFault(other)) return other;
  if (other && !isSame(found.shown, other.shown))
    return {
      code: 'figures-differ',
      args: {
        first: tag.address,
        second: tag.and!,
        firstText: found.shown.text,
        secondText: other.shown.text,
      },
    };
  if (tag.says !== undefined) {
    const fault = claimFault(tag.says, found.shown, context);
    return fault ?? [{ ...figureText(found), text: tag.says }];
  }
  if (tag.with === null) return marked(found, tag.as, context);
  const earlier = findFigure(tag.address, context.terms[tag.with], context);
  if (isFault(earlier)) return earlier;
  const [open, close] = COMPARED[context.language][tag.with];
  return [
    figureText(found, tag.as),
    { type: 'text', value: open },
    figureText(earlier, tag.as),
    { type: 'text', value: close },
  ];
}

/** A figure that was not counted says so wherever it stands. */
function marked(found: Found, as: KpiTag['as'], { language }: ProseContext): readonly Inline[] {
  const text = figureText(found, as === 'value' ? as : null);
  return found.figure.attribution ? [text, { type: 'text', value: BY_HAND[language] }] : [text];
}

const BY_HAND = { ja: '(手入力)', en: ' (entered by hand)' };

const COMPARED = {
  ja: { 'year-ago': ['(前年', ')'], 'term-ago': ['(前期', ')'] },
  en: { 'year-ago': [' (a year before: ', ')'], 'term-ago': [' (the term before: ', ')'] },
} as const;

const misfitArgs = (
  { address, as }: KpiTag,
  found: Found,
  context: ProseContext,
): NonNullable<Fault['args']> => ({
  address,
  as: as!,
  known: [
    `{{kpi "${address}"}}`,
    ...Object.entries(composed).flatMap(([form, make]) =>
      make(found, context.language) ? [`{{kpi "${address}" as="${form}"}}`] : [],
    ),
    // Parts by names of ours alone: of a ranking they are cells.
    ...found.figure.parts.flatMap((part) =>
      OWN_PART.test(part.address) ? [`{{kpi "${part.address}"}}`] : [],
    ),
  ],
});

const OWN_PART = /\/(?:count|of|sum)$/;

function termOf(written: string | null, context: ProseContext): string | null {
  if (written === null) return context.terms.own;
  if (written === 'year-ago' || written === 'term-ago') return context.terms[written];
  return context.termId(written);
}

/** Equal exactly, not only as rounded; two figures without a value are the same. */
function isSame(a: ShownQuantity, b: ShownQuantity): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return BigInt(a.n!) * BigInt(b.d!) === BigInt(b.n!) * BigInt(a.d!);
}
