import type { ShownFigure } from '../../src/model/report.ts';

/**
 * A figure as the docs show it: its text and parts, each with the name by which prose reaches it where that
 * is not its label; a table in two directions as a table.
 */
export function shownResult({ text, parts, grid, kpi }: ShownFigure, language: 'ja' | 'en'): string {
  if (grid) {
    const { corner, columns, rows } = grid;
    const cells = rows.map((row, r) => [
      row,
      ...columns.map((_, c) => parts[r * columns.length + c]?.text ?? ''),
    ]);
    const head = [line([corner, ...columns]), line(['---', ...columns.map(() => '---:')])];
    return `**${text}**\n\n${[...head, ...cells.map(line)].join('\n')}`;
  }
  const listed = parts.map(({ address, label, text: one }) => {
    const name = address.slice(kpi.length);
    return `${label} ${one}${name === `/${label}` ? '' : ` \`${name}\``}`;
  });
  if (listed.length === 0) return `**${text}**`;
  return language === 'ja' ? `**${text}**（${listed.join('、')}）` : `**${text}** (${listed.join(', ')})`;
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
