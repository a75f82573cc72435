import type { Batch } from '../model/batch.ts';

/**
 * A function of a batch and a key whose results are kept while the same batch is asked: many KPIs ask the
 * same of its rows. Only the latest batch is remembered, so that what is kept stays small.
 */
export function oncePerBatch<Value>(): (batch: Batch, key: string, make: () => Value) => Value {
  let latest: Batch | null = null;
  let made = new Map<string, Value>();
  return (batch, key, make) => {
    if (batch !== latest) {
      latest = batch;
      made = new Map();
    }
    let value = made.get(key);
    if (value === undefined) {
      value = make();
      made.set(key, value);
    }
    return value;
  };
}
