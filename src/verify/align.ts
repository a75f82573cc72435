/** One step of an alignment: the place in both lists, null where one of them has nothing. */
export type Step = readonly [expected: number | null, found: number | null];

/**
 * The cheapest way from one list to another, by pairs: what was taken out, added, or exchanged. With
 * `openEnds` nothing is said of what lies before the first and after the last that is found (a fragment).
 */
export function align(
  expected: readonly string[],
  found: readonly string[],
  openEnds: boolean,
): readonly Step[] {
  const head = openEnds ? 0 : commonHead(expected, found);
  const tail = openEnds ? 0 : commonTail(expected, found, head);
  const [a, b] = [expected.slice(head, expected.length - tail), found.slice(head, found.length - tail)];
  const costs = costTable(a, b, openEnds);
  const steps: Step[] = [];
  let i = startOf(costs, a.length, openEnds);
  let j = 0;
  while (i < a.length || j < b.length) {
    const here = costs[i]![j]!;
    if (i < a.length && j < b.length && here === costs[i + 1]![j + 1]! + (a[i] === b[j] ? 0 : 1))
      steps.push([head + i++, head + j++]);
    else if (i < a.length && here === costs[i + 1]![j]! + 1) steps.push([head + i++, null]);
    else if (j < b.length && here === costs[i]![j + 1]! + 1) steps.push([null, head + j++]);
    else break;
  }
  return [
    ...Array.from({ length: head }, (_, at): Step => [at, at]),
    ...steps,
    ...Array.from({ length: tail }, (_, at): Step => [expected.length - tail + at, found.length - tail + at]),
  ];
}

/** `costs[i][j]`: steps that change `a` from `i` into `b` from `j`. */
function costTable(a: readonly string[], b: readonly string[], openEnds: boolean): readonly Uint32Array[] {
  const costs = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length; i >= 0; i--)
    for (let j = b.length; j >= 0; j--) {
      if (j === b.length) costs[i]![j] = openEnds ? 0 : a.length - i;
      else if (i === a.length) costs[i]![j] = b.length - j;
      else
        costs[i]![j] = Math.min(
          costs[i + 1]![j + 1]! + (a[i] === b[j] ? 0 : 1),
          costs[i + 1]![j]! + 1,
          costs[i]![j + 1]! + 1,
        );
    }
  return costs;
}

/** Where a fragment begins: the cheapest place, the first of several. */
function startOf(costs: readonly Uint32Array[], length: number, openEnds: boolean): number {
  if (!openEnds) return 0;
  let best = 0;
  for (let i = 1; i <= length; i++) if (costs[i]![0]! < costs[best]![0]!) best = i;
  return best;
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

function commonTail(a: readonly string[], b: readonly string[], head: number): number {
  let n = 0;
  while (n < a.length - head && n < b.length - head && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}
