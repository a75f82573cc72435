import type { Block } from '../../model/prose.ts';

/** A value to print or to ask; whatever is below it is not known. */
export const VALUE = 'value';

/** What a template may ask of a value: nothing, its items, or its names. */
export type Shape = typeof VALUE | ListShape | NamesShape;

export interface ListShape {
  readonly item: () => Shape;
}

export interface NamesShape {
  readonly names: () => Readonly<Record<string, Shape>>;
}

/** The shape of a type, so that the compiler holds `shapes.ts` to `view.ts`. Null is not told apart. */
export type ShapeOf<T> =
  NonNullable<T> extends readonly Block[]
    ? typeof VALUE
    : NonNullable<T> extends readonly (infer Item)[]
      ? { readonly item: () => ShapeOf<Item> }
      : NonNullable<T> extends object
        ? {
            readonly names: () => {
              readonly [Name in keyof NonNullable<T>]-?: ShapeOf<NonNullable<T>[Name]>;
            };
          }
        : typeof VALUE;

export const namesOf = (shape: Shape): Readonly<Record<string, Shape>> | null =>
  typeof shape === 'object' && 'names' in shape ? shape.names() : null;

export const itemOf = (shape: Shape): Shape | null =>
  typeof shape === 'object' && 'item' in shape ? shape.item() : null;
