/** Ascending lines as `3-7, 9, 12-40`, at most `most` of them; what is left out is a number. */
export function lineRanges(lines: readonly number[], most: number): { text: string; more: number } {
  const ranges: [number, number][] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  const shown = ranges.slice(0, most).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return { text: shown.join(', '), more: Math.max(0, ranges.length - most) };
}
