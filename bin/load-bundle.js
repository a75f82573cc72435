'use strict';
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');
// What the bundle needs of Node comes first: Node holds its own modules compiled, too, and V8 takes that
// code only under the flags that it was made under.
require('node:os');
const cache = require('./code-cache.js');

const DIST = path.join(__dirname, '..', 'dist');
/**
 * What a run that is over soon does without: marking old garbage, on the other core, which would never be swept;
 * and help with young garbage, which takes longer to wake up than there is to do.
 */
const BRIEF = ['--no-incremental-marking', '--no-parallel-scavenge'];
/**
 * What lets old garbage lie, instead of `--no-incremental-marking`, with which V8 collects all of it at the first allocation
 * beyond a limit of 16 MB, the memory of WebAssembly included: it may start to mark at any time, by a task that is not
 * made, and must at four times that limit.
 */
const UNHURRIED = [
  '--incremental-marking',
  '--no-incremental-marking-task',
  '--incremental-marking-soft-trigger=1',
  '--incremental-marking-hard-trigger=400',
  '--no-minor-gc-task',
];
/**
 * By V8's version, what tells it to wait before it makes code anew: thirty times as long before it optimizes what
 * runs often, twice before it takes notes of what a function meets, and until the end with WebAssembly, of which
 * `src/cli/collect-garbage.ts` says otherwise. A typical build, and one of any size of which WebAssembly reads the
 * rows, is over before that has paid for its making; rows that need the careful reader still get it. A version that
 * is not listed might name a flag that it does not know on the terminal: it is left alone.
 */
const PATIENCE = {
  11: [
    ...UNHURRIED,
    '--interrupt-budget=2000000',
    '--interrupt-budget-factor-for-feedback-allocation=16',
    '--wasm-tiering-budget=100000000',
  ],
  12: ['--no-maglev', '--invocation-count-for-turbofan=90000'],
  13: ['--no-maglev', '--invocation-count-for-turbofan=90000'],
};

/** A chunk of fewer bytes is compiled sooner than what was kept of it is found and read. */
const SMALL = 4096;

/**
 * Loads a chunk of `dist/` and, as they are asked for, those that it needs, with the code that V8 made of
 * them in earlier runs where that is at hand. `job` names what the run does (`build`): each has functions
 * of its own. Null when there is no such chunk.
 */
function loadBundle(name, job) {
  const loaded = new Map();
  // A typical build is brief; where there is much to read `src/cli/collect-garbage.ts` asks for help with young
  // garbage. What runs for long is not touched.
  const flags = job === 'preview' ? [] : [...BRIEF, ...(PATIENCE[process.versions.v8.split('.')[0]] ?? [])];
  for (const flag of flags) v8.setFlagsFromString(flag);
  const fresh = [];

  const chunk = (id) => loaded.get(id)?.exports ?? load(id);

  // Chunks are ASCII, so that a byte is a character, and each is a function already.
  function load(id, source = textOf(id)) {
    const filename = path.join(DIST, id);
    const isSmall = source.length < SMALL;
    const kept = isSmall ? null : cache.read(id, source);
    const script = new vm.Script(source, { filename, cachedData: kept?.code });
    const seen = script.cachedDataRejected === false ? kept.seen : '';
    // Twice: the second run finds its own caches, and takes other ways.
    if (!isSmall && seen.split(' ').filter((each) => each === job).length < 2)
      fresh.push({ id, source, script, seen });
    const module = { exports: {} };
    loaded.set(id, module);
    const requireFrom = (wanted) => (wanted.startsWith('./') ? chunk(wanted.slice(2)) : require(wanted));
    script.runInThisContext()(module.exports, requireFrom, module, filename, DIST);
    return module.exports;
  }

  /** Keeps, for the next run, what V8 made in this one: now it knows which functions are used. */
  function remember() {
    // Code is taken under the flags that it was kept under.
    if (fresh.length > 0) for (const flag of flags) v8.setFlagsFromString(flag);
    for (const { id, source, script, seen } of fresh)
      cache.write(id, source, script.createCachedData(), `${seen} ${job}`.trim());
  }

  if (!fs.existsSync(path.join(DIST, name))) return null;
  /** Where the program may keep code of its own making, beside V8's: by name, for this bundle alone. */
  const head = textOf(name);
  const code = {
    read: (each) => cache.read(each, head)?.code.toString() ?? null,
    write: (each, text) => cache.write(each, head, Buffer.from(text), 'text'),
  };
  return { ...load(name, head), remember, code };
}

const textOf = (id) => cache.readBytes(path.join(DIST, id)).latin1Slice();

module.exports = { loadBundle };
