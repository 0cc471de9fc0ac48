/**
 * Derivatives by computer algebra. nerdamer differentiates a loss that is written out as text, mathjs parses the result, and this
 * file turns it into a term of the kernel. The result is only a proposal; the kernel proves it again.
 *
 * Entry (i, j) of the matrix W is written W1_2 in text; nerdamer reads a second underscore as a product.
 */
import type { MathNode } from 'mathjs';
import { terms, type Sizes, type Term } from '../kernel/full.js';
import { nerdamer, wholeNumber, wholeValue } from './algebra.js';

/** Shapes of the matrices whose entries may occur in a text. */
export type Shapes = { readonly [name: string]: readonly [rows: number, columns: number] };

export function variableText(name: string, row: number, column: number): string {
  return `${name}${row}_${column}`;
}

/** ∂(loss)/∂W, computed entry by entry by nerdamer; the result has the shape of W. */
export async function deriveGradient(loss: string, by: string, shapes: Shapes): Promise<Term> {
  const algebra = nerdamer();
  const [rows, columns] = shapeOf(shapes, by);
  const entries: Term[][] = [];
  for (let i = 1; i <= rows; i++) {
    const row: Term[] = [];
    for (let j = 1; j <= columns; j++) {
      row.push(await termOf(algebra.diff(loss, variableText(by, i, j)).toString(), shapes));
    }
    entries.push(row);
  }
  return entries.map((row) => terms.transpose(row.reduce(terms.stack))).reduce(terms.stack);
}

/** Converts a polynomial that is written as text to a 1 × 1 term. */
export async function termOf(text: string, shapes: Shapes): Promise<Term> {
  const { parse } = await import('mathjs');
  return convert(parse(text), shapes);
}

/** Converts the text of a formula to TeX with mathjs. */
export async function typeset(text: string): Promise<string> {
  const { parse } = await import('mathjs');
  return parse(text).toTex({ parenthesis: 'auto' });
}

interface Operator {
  readonly op: string;
  readonly args: readonly MathNode[];
}

function convert(node: MathNode, shapes: Shapes): Term {
  switch (node.type) {
    case 'ParenthesisNode':
      return convert((node as unknown as { content: MathNode }).content, shapes);
    case 'ConstantNode':
      return terms.constant(wholeNumber((node as unknown as { value: unknown }).value), 1, 1);
    case 'SymbolNode':
      return variable((node as unknown as { name: string }).name, shapes);
    case 'OperatorNode':
      return operation(node as unknown as Operator, shapes);
    default:
      throw new SyntaxError(`a polynomial was expected, not ${node.type}: ${node.toString()}`);
  }
}

function operation({ op, args }: Operator, shapes: Shapes): Term {
  const [left, right] = args as [MathNode, MathNode?];
  if (right === undefined && op === '-') return terms.scale('-1', convert(left, shapes));
  if (right !== undefined) {
    const whole = (): number => Number(wholeNumber((right as unknown as { value: unknown }).value));
    switch (op) {
      case '+':
        return terms.sum(convert(left, shapes), convert(right, shapes));
      case '-':
        return terms.difference(convert(left, shapes), convert(right, shapes));
      case '*':
        return terms.product(convert(left, shapes), convert(right, shapes));
      case '/':
        return terms.scale(`1/${positive(wholeValue(right))}`.replace(/^1\/1$/, '1'), convert(left, shapes));
      case '^':
        return Array.from({ length: whole() }, () => convert(left, shapes)).reduce(terms.product);
    }
  }
  throw new SyntaxError(`an operation of polynomials was expected, not ${op}`);
}

function positive(value: number): number {
  if (value > 0) return value;
  throw new SyntaxError(`a positive denominator was expected, not ${value}`);
}

function variable(text: string, shapes: Shapes): Term {
  const match = /^([A-Za-z]+)([0-9]+)_([0-9]+)$/.exec(text);
  const name = match?.[1] ?? text;
  const [rows, columns] = shapeOf(shapes, name);
  return terms.entry(terms.symbols(name, rows, columns), Number(match?.[2]), Number(match?.[3]));
}

function shapeOf(shapes: Shapes, name: string): readonly [number, number] {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined)
    throw new SyntaxError(`one of the matrices ${Object.keys(shapes).join(', ')} was expected, not ${name}`);
  return shape;
}

/**
 * The loss of a two-layer network in a region, in the notation of the papers: (1/2N) Σₙ (yₙ − Σᵢ a_{i,n} Σⱼ Wᵢⱼ x_{j,n})². With
 * `outputWeights`, unit i is multiplied by vᵢ.
 */
export function regionLossText(
  { inputs, units, samples }: Sizes,
  outputWeights?: 'v',
): { readonly text: string; readonly shapes: Shapes } {
  const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  const unit = (i: number, n: number): string =>
    [...(outputWeights === undefined ? [] : [variableText(outputWeights, 1, i)]), variableText('A', i, n)].join('*');
  const output = (n: number): string =>
    range(units)
      .flatMap((i) => range(inputs).map((j) => `${unit(i, n)}*${variableText('W', i, j)}*${variableText('X', j, n)}`))
      .join('+');
  const squares = range(samples).map((n) => `(${variableText('y', 1, n)}-(${output(n)}))^2`);
  return {
    text: `(${squares.join('+')})/(2*${samples})`,
    shapes: {
      A: [units, samples],
      X: [inputs, samples],
      y: [1, samples],
      W: [units, inputs],
      ...(outputWeights === undefined ? {} : { [outputWeights]: [1, units] }),
    },
  };
}
