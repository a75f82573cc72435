/**
 * CSV text of a header and rows. A cell is quoted when it must be, and always in the columns
 * named in `quoted`, as some systems do for every text.
 * @param {readonly string[]} header
 * @param {readonly Record<string, string>[]} rows
 * @param {{ newline?: string, quoted?: readonly string[] }} [form]
 */
export function toCsv(header, rows, { newline = '\n', quoted = [] } = {}) {
  const line = (cells) => cells.join(',');
  const body = rows.map((row) => line(header.map((name) => toCell(row[name] ?? '', quoted.includes(name)))));
  return [line(header), ...body, ''].join(newline);
}

const toCell = (text, always) => (always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const BOM = '\uFEFF';
