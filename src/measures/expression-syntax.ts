export type Operator = '+' | '-' | '*' | '/';

/** An expression over KPIs, as a tree. */
export type Expression =
  | { readonly is: 'kpi'; readonly name: string }
  | { readonly is: 'number'; readonly n: number; readonly d: number }
  | {
      readonly is: 'operation';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** What could not be read, as written. */
export interface Fault {
  readonly fault: string;
}

/**
 * Reads `(a + b) / c`: names of KPIs and whole or decimal numbers between + - * / and brackets, with
 * blanks around operators (a name may hold a hyphen). `*` and `/` bind tighter; equals go left to right.
 */
export function parseExpression(text: string): Expression | Fault {
  const tokens = text
    .replace(/([()])/g, ' $1 ')
    .split(/\s+/)
    .filter(Boolean);
  const reader: Reader = tokens.reverse();
  const found = sum(reader);
  if ('fault' in found) return found;
  return reader.at(-1) === undefined ? found : { fault: reader.at(-1) ?? '' };
}

/** KPIs that an expression names, each once. */
export const namesIn = (node: Expression): readonly string[] => {
  if (node.is === 'kpi') return [node.name];
  return node.is === 'number' ? [] : [...new Set([...namesIn(node.left), ...namesIn(node.right)])];
};

/** Tokens not yet read, the next one last. */
type Reader = string[];

const sum = (reader: Reader): Expression | Fault => chain(reader, ['+', '-'], product);
const product = (reader: Reader): Expression | Fault => chain(reader, ['*', '/'], operand);

function chain(
  reader: Reader,
  operators: readonly string[],
  part: (reader: Reader) => Expression | Fault,
): Expression | Fault {
  let left = part(reader);
  while (!('fault' in left) && operators.includes(reader.at(-1) ?? '')) {
    const operator = reader.pop() as Operator;
    const right = part(reader);
    left = 'fault' in right ? right : { is: 'operation', operator, left, right };
  }
  return left;
}

function operand(reader: Reader): Expression | Fault {
  const token = reader.pop();
  if (token === '(') {
    const inner = sum(reader);
    return 'fault' in inner || reader.pop() === ')' ? inner : { fault: '(' };
  }
  if (token === undefined || /^[-+*/)]$/.test(token)) return { fault: token ?? '…' };
  if (!/^\d/.test(token)) return { is: 'kpi', name: token };
  const decimal = /^(\d+)(?:\.(\d{1,6}))?$/.exec(token);
  if (!decimal) return { fault: token };
  const digits = decimal[2] ?? '';
  return { is: 'number', n: Number(decimal[1] + digits), d: 10 ** digits.length };
}
