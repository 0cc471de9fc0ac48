/**
 * Evaluation of terms: a term denotes a matrix over ℚ, over 𝔽ₚ, or over ℚ[symbols].
 *
 * Every kind except `slopes` commutes with ring homomorphisms, so evaluating over 𝔽ₚ gives the same as evaluating over ℚ and
 * reducing. `slopes` needs the order of ℚ: its operand is always evaluated over ℚ, and only the result is reduced.
 */
import * as m from './matrices.js';
import type { Matrix } from './matrices.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { dataOf, type Context, type Data } from '../../core/logic/context.js';
import { Refusal } from '../../core/text/refusal.js';
import { PolynomialRing, type Polynomial } from './polynomial.js';
import { RATIONALS, type Ring } from './ring.js';
import { scaledOf, scaledProduct, type ScaledIntegers } from './scaledIntegers.js';
import type { Term } from './term.js';

export class Evaluator<T> {
  constructor(
    private readonly ring: Ring<T>,
    private readonly data: Data,
    /** The image of data in the ring, for rings that have a faster way than entry by entry. */
    private readonly image: (data: Matrix<Rational>) => Matrix<T> = (matrix) =>
      m.map(matrix, (entry) => ring.fromRational(entry)),
    /** How data are multiplied over ℚ where doubles are exact. */
    private readonly product = scaledProduct,
  ) {}

  evaluate(term: Term): Matrix<T> {
    const { ring } = this;
    switch (term.kind) {
      case 'matrix':
        if (term.entries.length !== term.rows * term.columns) {
          throw new Refusal(
            'mismatch',
            '$.entries',
            `${term.rows} × ${term.columns} entries`,
            `${term.entries.length}`,
          );
        }
        return m.matrix(term.rows, term.columns, (i, j) => this.number(term.entries[i * term.columns + j] as string));
      case 'data':
        return this.image(this.named(term.name));
      case 'symbols':
        return m.matrix(term.rows, term.columns, (i, j) => this.variable(symbolName(term.name, i, j)));
      case 'constant': {
        const value = this.number(term.value);
        return m.matrix(term.rows, term.columns, () => value);
      }
      case 'commutation':
        return m.commutation(ring, term.rows, term.columns);
      case 'sum':
        return m.entrywise(this.evaluate(term.left), this.evaluate(term.right), (a, b) => ring.add(a, b));
      case 'difference':
        return m.entrywise(this.evaluate(term.left), this.evaluate(term.right), (a, b) => ring.add(a, ring.negate(b)));
      case 'product':
        return m.product(ring, this.evaluate(term.left), this.evaluate(term.right));
      case 'hadamard':
        return m.entrywise(this.evaluate(term.left), this.evaluate(term.right), (a, b) => ring.multiply(a, b));
      case 'khatriRao':
        return m.khatriRao(ring, this.evaluate(term.left), this.evaluate(term.right));
      case 'kronecker':
        return m.kronecker(ring, this.evaluate(term.left), this.evaluate(term.right));
      case 'stack':
        return m.stack(this.evaluate(term.left), this.evaluate(term.right));
      case 'transpose':
        return m.transpose(this.evaluate(term.of));
      case 'diagonal':
        return m.diagonal(ring, this.evaluate(term.of));
      case 'entry': {
        const of = this.evaluate(term.of);
        if (term.row > of.rows || term.column > of.columns) {
          throw new Refusal('mismatch', '$', `an entry of ${of.rows} × ${of.columns}`, `(${term.row}, ${term.column})`);
        }
        return m.matrix(1, 1, () => m.at(of, term.row - 1, term.column - 1));
      }
      case 'scale': {
        const factor = this.number(term.factor);
        return m.map(this.evaluate(term.of), (entry) => ring.multiply(factor, entry));
      }
      case 'slopes': {
        const slope = this.number(term.slope);
        return m.map(signsOf(term.of, this.data, this.product), (sign) => (sign < 0 ? slope : ring.one));
      }
      case 'gradient':
      case 'hessian':
        return this.differentiate(term);
      case 'substitute':
      case 'expectation':
        return this.substitute(term);
    }
  }

  private number(text: string): T {
    return this.ring.fromRational(q.parseRational(text) as Rational);
  }

  private named(name: string): Matrix<Rational> {
    const found = this.data.get(name);
    if (found === undefined) {
      const names = [...this.data.keys()].join(', ');
      throw new Refusal(
        'missing',
        '$.name',
        `a matrix of the instance (${names === '' ? 'it is empty' : names})`,
        name,
      );
    }
    return found;
  }

  private variable(name: string): T {
    if (this.ring instanceof PolynomialRing) return this.ring.variable(name) as T;
    throw new Refusal('mismatch', '$', 'a term without free symbols', name);
  }

  private differentiate(term: Extract<Term, { kind: 'gradient' | 'hessian' }>): Matrix<T> {
    const { ring } = this;
    if (!(ring instanceof PolynomialRing)) {
      throw new Refusal(
        'mismatch',
        '$',
        'a derivative below a substitution for its symbols',
        `a ${term.kind} of numbers`,
      );
    }
    const of = this.evaluate(term.of) as Matrix<unknown> as Matrix<Polynomial>;
    m.requireShape(of, 1, 1, 'something to differentiate');
    const value = of.entries[0] as Polynomial;
    if (term.kind === 'gradient') {
      const by = symbolNames(term.by);
      return m.matrix(by.rows, by.columns, (i, j) => ring.derivative(value, m.at(by, i, j)) as T);
    }
    const names = term.by.flatMap((by) => symbolNames(by).entries);
    const first = names.map((name) => ring.derivative(value, name));
    return m.matrix(
      names.length,
      names.length,
      (i, j) => ring.derivative(first[i] as Polynomial, names[j] as string) as T,
    );
  }

  /**
   * Replaces the symbols of one name in polynomials and keeps all others. For an expectation, z² = z is applied first: then each
   * symbol occurs at most once in a monomial, and the mean of a product of independent symbols is the product of their means.
   */
  private substitute(term: Extract<Term, { kind: 'substitute' | 'expectation' }>): Matrix<T> {
    const { ring } = this;
    const inner = ring instanceof PolynomialRing ? ring : new PolynomialRing();
    const polynomials = new Evaluator<Polynomial>(inner, this.data).evaluate(term.of);
    if (term.kind === 'expectation') requireChances(evaluateRational(term.by, this.data));
    const by = this.evaluate(term.by);
    const images = new Map<string, T>();
    by.entries.forEach((entry, index) => {
      images.set(symbolName(term.name, Math.floor(index / by.columns), index % by.columns), entry);
    });
    return m.map(polynomials, (polynomial) => {
      const reduced = term.kind === 'expectation' ? inner.idempotent(polynomial, [...images.keys()]) : polynomial;
      return inner.evaluate(reduced, ring, (name) => images.get(name) ?? this.variable(name));
    });
  }
}

/** A variable that is 0 or 1 has no other means; without symbols, since these could stand for any number. */
function requireChances({ entries }: Matrix<Rational>): void {
  const stray = entries.find((entry) => q.sign(entry) < 0 || !q.atMost(entry, q.ONE));
  if (stray !== undefined) throw new Refusal('mismatch', '$.by', 'probabilities from 0 to 1', q.formatRational(stray));
}

function symbolName(name: string, row: number, column: number): string {
  return `${name}[${row + 1},${column + 1}]`;
}

function symbolNames(term: Term): Matrix<string> {
  if (term.kind !== 'symbols') throw new Refusal('mismatch', '$.by', 'symbols to differentiate by', `a ${term.kind}`);
  return m.matrix(term.rows, term.columns, (i, j) => symbolName(term.name, i, j));
}

export function evaluateRational(term: Term, data: Data): Matrix<Rational> {
  return new Evaluator(RATIONALS, data).evaluate(term);
}

/** The matrix over ℚ that a term denotes on the instance of a context. */
export function evaluate(context: Context, term: Term): Matrix<Rational> {
  return evaluateRational(term, dataOf(context));
}

/** The sign of each entry, −1, 0 or 1. Data and products of data are computed in doubles where these are exact. */
function signsOf(term: Term, data: Data, product: typeof scaledProduct): Matrix<number> {
  const fast = data.plain === true ? undefined : exactly(term, data, product);
  if (fast === undefined) return m.map(evaluateRational(term, data), q.sign);
  const { rows, columns, values } = fast;
  return m.matrix(rows, columns, (i, j) => Math.sign(values[i * columns + j] as number));
}

export function signs(context: Context, term: Term): Matrix<number> {
  return signsOf(term, dataOf(context), scaledProduct);
}

function exactly(term: Term, data: Data, product: typeof scaledProduct): ScaledIntegers | undefined {
  if (term.kind === 'data') {
    const matrix = data.get(term.name);
    return matrix === undefined ? undefined : scaledOf(matrix);
  }
  if (term.kind !== 'product') return undefined;
  const [left, right] = [exactly(term.left, data, product), exactly(term.right, data, product)];
  return left === undefined || right === undefined ? undefined : product(left, right);
}

/** Evaluates all terms over one ring of polynomials, so that they can be compared. @internal */
export function evaluatePolynomials(terms: readonly Term[], data: Data): readonly Matrix<Polynomial>[] {
  const ring = new PolynomialRing();
  const evaluator = new Evaluator<Polynomial>(ring, data);
  // Terms without symbols are computed over ℚ: polynomials would give the same, but far more slowly for large data.
  return terms.map((term) =>
    hasSymbols(term)
      ? evaluator.evaluate(term)
      : m.map(evaluateRational(term, data), (entry) => ring.fromRational(entry)),
  );
}

export function polynomials(context: Context, ...terms: readonly Term[]): readonly Matrix<Polynomial>[] {
  return evaluatePolynomials(terms, dataOf(context));
}

export function hasSymbols(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return (part as { readonly kind?: unknown }).kind === 'symbols' || Object.values(part).some(hasSymbols);
}
