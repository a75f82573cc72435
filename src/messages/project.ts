import { later } from './later.ts';
import { mappingWords } from './project-mapping.ts';
import { meaningWords } from './project-meaning.ts';
import { shapeWords } from './project-shape.ts';
import { yamlWords } from './project-yaml.ts';
import type { Catalogue } from './words.ts';

/** What `kpi.yaml` can be told: how it is written, what it holds, what it means. */
export const projectWords = later<Catalogue>(() => ({
  ...yamlWords(),
  ...shapeWords(),
  ...meaningWords(),
  ...mappingWords(),
}));
