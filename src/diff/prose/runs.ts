import type { Run } from './prose-change.ts';

/**
 * What changed between two sentences: the longest common sequence of numbers, words of Latin letters, and
 * single characters of anything else. A lone character between two changes goes with them.
 */
export function runsOf(old: string, now: string): readonly Run[] {
  const [a, b] = [tokensOf(old), tokensOf(now)];
  const steps: Run[] = [];
  const table = lengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ is: 'same', text: a[i]! });
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      steps.push({ is: 'gone', text: a[i++]! });
    else steps.push({ is: 'new', text: b[j++]! });
  }
  return ordered(withoutSplinters(joined(steps)));
}

/** How much of the longer sentence stayed, 0 to 1. */
export function likeness(old: string, now: string): number {
  const [a, b] = [tokensOf(old), tokensOf(now)];
  return a.length + b.length === 0 ? 1 : lengths(a, b)[0]![0]! / Math.max(a.length, b.length);
}

const tokensOf = (text: string): readonly string[] => text.match(/\d[\d,.]*|[A-Za-z]+|./gsu) ?? [];

/** `table[i][j]`: tokens that `a` from `i` and `b` from `j` have in common, in order. */
function lengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i]![j] =
        a[i] === b[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function joined(steps: readonly Run[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { is, text } of steps) {
    const last = runs.at(-1);
    if (last?.is === is) runs[runs.length - 1] = { is, text: last.text + text };
    else runs.push({ is, text });
  }
  return runs;
}

const withoutSplinters = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run, at) => {
    const between = at > 0 && at < runs.length - 1;
    const splinter = run.is === 'same' && between && [...run.text].length === 1;
    return splinter
      ? [
          { is: 'gone' as const, text: run.text },
          { is: 'new' as const, text: run.text },
        ]
      : [run];
  });

/** Between two runs that stayed: what went as a whole, then what came. */
function ordered(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  let [gone, come] = ['', ''];
  const flush = (): void => {
    if (gone !== '') out.push({ is: 'gone', text: gone });
    if (come !== '') out.push({ is: 'new', text: come });
    [gone, come] = ['', ''];
  };
  for (const { is, text } of runs) {
    if (is === 'gone') gone += text;
    else if (is === 'new') come += text;
    else {
      flush();
      out.push({ is, text });
    }
  }
  flush();
  return out;
}
