/**
 * A question about one row, with values as the column stores them (`columns/`): a category is its
 * ordinal, a flag 0 or 1, a date a day, a number itself, a text its text. `words` are the values
 * as the office wrote them, for sentences. An empty cell leaves the answer undecided, except to `empty`.
 */
export type Condition =
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | {
      readonly is: 'in';
      readonly column: string;
      readonly values: readonly (number | string)[];
      readonly words: readonly string[];
    }
  | {
      readonly is: 'range';
      readonly column: string;
      readonly over: 'at-least' | 'more-than' | 'at-most' | 'less-than';
      readonly value: number;
      readonly words: string;
    }
  | { readonly is: 'empty'; readonly column: string };
