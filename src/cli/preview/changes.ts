/** What changed decides what must be made anew. */
export type Change = 'config' | 'data' | 'locks' | 'prose' | 'templates';

/** What a file of the project is for; null for what no report is made of. `path` is relative, with `/`. */
export function changeOf(path: string, config: string): Change | null {
  const [first = ''] = path.split('/');
  if (path === config) return 'config';
  if (first === 'out' || first === 'node_modules' || path.split('/').some((name) => name.startsWith('.')))
    return null;
  if (first === 'prose' || first === 'templates') return first;
  // A source may lie anywhere in the project.
  return first === 'lock' ? 'locks' : 'data';
}

/** Changes that wait to be taken up. */
export interface Changes {
  add(change: Change): void;
  /** All that has come, after the first and a moment for its siblings; empty after `milliseconds` without any. */
  take(milliseconds: number): Promise<ReadonlySet<Change>>;
}

export function makeChanges(): Changes {
  let waiting = new Set<Change>();
  let wake = (): void => {};
  return {
    add(change) {
      waiting.add(change);
      wake();
    },
    async take(milliseconds) {
      if (waiting.size === 0) await rest(milliseconds, (done) => (wake = done));
      // An editor writes twice, an export comes in pieces: what follows at once belongs together.
      if (waiting.size > 0) await rest(SIBLINGS, () => {});
      const taken = waiting;
      waiting = new Set();
      wake = () => {};
      return taken;
    },
  };
}

const SIBLINGS = 8;

const rest = (milliseconds: number, give: (done: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    give(() => {
      clearTimeout(timer);
      resolve();
    });
  });
