import type { Report } from '../../src/model/report.ts';
import { formats, noTemplates } from '../../src/render/index.ts';
import { compileSample } from '../sample/sample-project.ts';

export const render = (report: Report): string =>
  formats.find(({ name }) => name === 'html')!.render(report, noTemplates);

/** The page of the sample project. */
export const page = render(compileSample().report!);

/** Where digits of figures stand: `data` elements with their attributes, the facts, charts. */
export function figureDigits(html: string): readonly number[] {
  const stretches =
    /<data class="kpi"[\s\S]*?<\/data>|<script type="application\/json" class="kpi-facts">[\s\S]*?<\/script>|<svg[\s\S]*?<\/svg>/g;
  return [...html.matchAll(stretches)].flatMap((match) =>
    [...match[0].matchAll(/\d/g)]
      .map(({ index }) => match.index + index)
      // Names of styles and of places in the page are no part of what it says.
      .filter(
        (at) =>
          !/(?:class|id|style|href|aria-labelledby)="[^"]*$/.test(html.slice(Math.max(0, at - 200), at)),
      ),
  );
}

/** The page with another digit at a place. */
export const withDigit = (html: string, at: number): string =>
  `${html.slice(0, at)}${(Number(html[at]) + 1) % 10}${html.slice(at + 1)}`;
