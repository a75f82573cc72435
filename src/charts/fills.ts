import { element } from './svg.ts';

/**
 * Fills that differ in lightness and in pattern, so that they are told apart in greyscale and by every
 * eye. Colours come from the page (`kr-fill-0` …); a pattern is drawn over them in the colour of paper.
 */
export function fillRect(
  id: string,
  index: number,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): string {
  const kind = index % PATTERNS.length;
  const base = element('rect', { class: `kr-fill-${kind}`, ...place });
  return PATTERNS[kind] === null ? base : base + element('rect', { fill: `url(#${id}-${kind})`, ...place });
}

/** How text on a fill is written: light on a dark one. */
export const textOn = (index: number): string =>
  DARK.has(index % PATTERNS.length) ? 'kr-inside kr-light' : 'kr-inside';

const DARK: ReadonlySet<number> = new Set([0]);

/** The patterns that so many fills need. */
export function patternsFor(id: string, fills: number): string {
  const needed = PATTERNS.slice(0, fills).flatMap((mark, kind) =>
    mark === null
      ? []
      : [
          element(
            'pattern',
            { id: `${id}-${kind}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
            mark,
          ),
        ],
  );
  return needed.length === 0 ? '' : element('defs', {}, ...needed);
}

const path = (d: string): string => element('path', { class: 'kr-hatch', d });

const PATTERNS: readonly (string | null)[] = [
  null,
  path('M-1 1 1 -1M0 6 6 0M5 7 7 5'),
  null,
  element('circle', { class: 'kr-dot', cx: 3, cy: 3, r: 1.2 }),
  path('M0 3H6'),
  path('M3 0V6M0 3H6'),
];
