import type { Attribution, Evidence, RowCounts } from '../../model/figure.ts';
import { pageWordNames } from '../../model/page-words.ts';
import type { Neighbour } from '../../model/report.ts';
import type { FileLedger } from '../../model/stated-file.ts';
import type * as Page from '../view/view.ts';
import { type Shape, type ShapeOf, VALUE } from './shape.ts';

type Shapes = { readonly [Name in keyof Page.View]: ShapeOf<Page.View[Name]> };

const values = <Name extends string>(...names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, VALUE])) as Record<Name, typeof VALUE>;

const list = <Item>(item: () => Item) => ({ item });

const AMOUNT = values('address', 'term', 'text', 'value', 'n', 'd', 'amount', 'suffix', 'anchor', 'noted');
const ROWS: Record<keyof RowCounts, typeof VALUE> = values(
  ...(['accepted', 'counted', 'outside', 'leftOut', 'undecided', 'excluded'] as const),
);
const FATES = values('total', 'accepted', 'rejected', 'duplicate', 'control');

const reference: ShapeOf<Page.LinkView> = { names: () => values('text', 'anchor') };

const attribution: ShapeOf<Attribution> = { names: () => values('by', 'on', 'note') };

export const evidence: ShapeOf<Evidence> = {
  names: () => ({
    ...ROWS,
    files: list(() => ({ names: () => ({ ...ROWS, ...values('file', 'sha256') }) })),
  }),
};

const ledger: ShapeOf<FileLedger> = {
  names: () => ({
    lines: { names: () => ({ ...FATES, ...values('preamble', 'header', 'blank') }) },
    records: { names: () => FATES },
  }),
};

export const amount: ShapeOf<Page.AmountView> = { names: () => AMOUNT };

export const part: ShapeOf<Page.PartView> = {
  names: () => ({ ...AMOUNT, ...PART }),
};

export const yearAgo: ShapeOf<Page.FigureView['yearAgo']> = {
  names: () => ({
    ...AMOUNT,
    ...values('termLabel', 'unit', 'change', 'trend', 'judgement', 'trendWord', 'judgementWord'),
  }),
};

export const figure: ShapeOf<Page.FigureView> = {
  names: () => ({
    ...AMOUNT,
    ...values('label', 'unit', 'digits', 'rounding', 'times', 'kpi', 'termLabel', 'interval', 'measure'),
    ...values('verdict', 'verdictText', 'better', 'betterWord', 'definition', 'note'),
    definedAt: { names: () => values('file', 'line', 'column', 'cell') },
    target: { names: () => values('text', 'direction', 'n', 'd') },
    nextTarget: { names: () => values('term', 'termLabel', 'text') },
    history: list(() => VALUE),
    parts: list(() => part),
    grid,
    yearAgo,
    chart,
    loneChart: chart,
    attribution,
    evidence,
    footnotes: list(() => VALUE),
    uses: list(() => reference),
    usedIn: list(() => reference),
  }),
};

const PART = values('label', 'unit', 'digits', 'rounding', 'times', 'adds', 'overlay');

export const grid: ShapeOf<Page.GridView> = {
  names: () => ({
    ...values('caption', 'corner', 'unit', 'entry'),
    columns: list(() => ({ names: () => values('label', 'total') })),
    rows: list(() => ({ names: () => ({ ...values('label', 'total'), cells: list(() => gridCell) }) })),
  }),
};

const gridCell: ShapeOf<Page.GridCellView> = {
  names: () => ({ ...AMOUNT, ...PART, ...values('id', 'printed', 'total') }),
};

export const chart: ShapeOf<Page.ChartView> = {
  names: () => ({
    ...values('kind', 'caption', 'svg', 'note', 'anchor', 'entry'),
    head: list(() => VALUE),
    rows: list(() => ({ names: () => ({ name: VALUE, cells: list(() => VALUE) }) })),
  }),
};

const cell: ShapeOf<Page.CellView> = { names: () => ({ align: VALUE, children: list(() => prose) }) };

export const prose: ShapeOf<Page.ProseView> = {
  names: () => ({
    ...values('type', 'value', 'url', 'depth', 'ordered', 'start'),
    children: list(() => prose),
    lead: list(() => prose),
    head: list(() => cell),
    rows: list(() => list(() => cell)),
    figure: amount,
  }),
};

export const block: ShapeOf<Page.BlockView> = {
  names: () => ({ ...values('label', 'depth', 'blocks'), prose: list(() => prose) }),
};

export const section: ShapeOf<Page.SectionView> = {
  names: () => ({
    ...values('id', 'anchor', 'heading', 'depth', 'columnDepth', 'bare'),
    principles: list(() => VALUE),
    plan: list(() => block),
    review: list(() => block),
    charts: list(() => chart),
    grids: list(() => grid),
    sections: list(() => section),
  }),
};

const address: ShapeOf<Page.MappingRowView['policy'][number]> = { names: () => values('text', 'url') };

export const mappingRow: ShapeOf<Page.MappingRowView> = {
  names: () => ({
    ...values('label', 'text', 'applied', 'appliedText', 'reason'),
    policy: list(() => address),
    report: list(() => reference),
  }),
};

export const mapping: ShapeOf<Page.MappingView> = {
  names: () => ({
    ...values('anchor', 'edition', 'title', 'caption'),
    policy: { names: () => values('label', 'url') },
    rows: list(() => mappingRow),
  }),
};

export const problem: ShapeOf<Page.ProblemView> = {
  names: () => ({
    ...values('code', 'severity', 'severityWord', 'text', 'place'),
    affects: list(() => reference),
  }),
};

const source: ShapeOf<Page.View['sources'][number]> = {
  names: () => ({ ...values('name', 'label', 'uncounted'), files: list(() => file) }),
};

export const file: ShapeOf<Page.View['sources'][number]['files'][number]> = {
  names: () => ({ ...values('path', 'bytes', 'sha256', 'encoding'), ledger }),
};

const neighbour: ShapeOf<Neighbour> = { names: () => values('label', 'url') };

const VIEW = {
  ...values('language', 'draft', 'organization', 'title', 'asOf', 'logo'),
  neighbours: { names: () => ({ previous: neighbour, next: neighbour }) },
  tool: { names: () => values('name', 'version') },
  term: { names: () => values('id', 'label', 'first', 'last', 'interval') },
  published: { names: () => values('date', 'text') },
  links: list(() => ({ names: () => values('label', 'url') })),
  numbers: { names: () => values('bound', 'allowed', 'unbacked') },
  headline: list(() => figure),
  sections: list(() => section),
  mappings: list(() => mapping),
  figures: list(() => figure),
  earlier: list(() => figure),
  problems: list(() => problem),
  sources: list(() => source),
  words: { names: () => values(...pageWordNames) },
} satisfies Shapes;

/** The whole report, which `report.html.hbs` and `report.md.hbs` are given. */
export const view: Shape = { names: () => VIEW };

export { address, reference };
