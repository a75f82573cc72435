import type { z } from 'zod';
import type { Path } from './tree.ts';

/** The keys that a schema knows in a mapping at a path. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const { def } = schema as z.ZodType & { def: Parts };
  const inner = def.innerType ?? (def.type === 'lazy' ? def.getter?.() : undefined);
  if (inner) return keysAt(inner, path);
  if (def.options) return [...new Set(def.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (step === undefined) return Object.keys(def.shape ?? {});
  const below = def.shape?.[step] ?? def.element ?? def.valueType;
  return below ? keysAt(below, rest) : [];
}

interface Parts {
  readonly type: string;
  readonly innerType?: z.core.$ZodType;
  readonly getter?: () => z.core.$ZodType;
  readonly options?: readonly z.core.$ZodType[];
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
}
