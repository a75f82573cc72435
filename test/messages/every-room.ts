import { rooms } from '../../src/messages/index.ts';
import type { Catalogue } from '../../src/messages/words.ts';

/** Every code of every room. */
export const catalogue: Catalogue = Object.assign({}, ...rooms.map((words) => words()));
