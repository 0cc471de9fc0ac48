/**
 * ℚ[x₁, x₂, …]: sparse polynomials in normal form, a map from monomials to nonzero coefficients. Two polynomials are equal
 * exactly when their maps are.
 *
 * A monomial is a string with one character for each factor, in ascending order: x₁²x₃ is the characters 1, 1, 3. Each ring
 * object numbers its variables, so polynomials of different ring objects must not be mixed.
 */
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';
import { spend } from '../../core/data/work.js';
import { Refusal } from '../../core/text/refusal.js';
import type { Ring } from './ring.js';

export type Polynomial = ReadonlyMap<string, Rational>;

/** Products of polynomials are refused beyond this many pairs of monomials. @internal */
export const MOST_MONOMIAL_PAIRS = 20_000_000;

/** The work for one term in a map of terms. */
const TERM_UNITS = 20;

/** Variables are numbered below the surrogates, so that every monomial is a well-formed string. */
const MOST_VARIABLES = 0xd000;

export class PolynomialRing implements Ring<Polynomial> {
  readonly zero: Polynomial = new Map();
  readonly one: Polynomial = new Map([['', q.ONE]]);
  private readonly numbers = new Map<string, string>();
  private readonly names: string[] = [];

  variable(name: string): Polynomial {
    let factor = this.numbers.get(name);
    if (factor === undefined) {
      if (this.names.length === MOST_VARIABLES) {
        throw new Refusal('limit', '$', `at most ${MOST_VARIABLES} variables`, 'more');
      }
      factor = String.fromCharCode(this.names.push(name));
      this.numbers.set(name, factor);
    }
    return new Map([[factor, q.ONE]]);
  }

  fromRational(a: Rational): Polynomial {
    return q.isZero(a) ? this.zero : new Map([['', a]]);
  }

  isZero(a: Polynomial): boolean {
    return a.size === 0;
  }

  negate(a: Polynomial): Polynomial {
    return new Map([...a].map(([monomial, coefficient]) => [monomial, q.negate(coefficient)]));
  }

  add(a: Polynomial, b: Polynomial): Polynomial {
    return this.sum([a, b]);
  }

  sum(terms: Iterable<Polynomial>): Polynomial {
    const sum = new Map<string, Rational>();
    for (const term of terms) {
      spend(TERM_UNITS * term.size);
      for (const [monomial, coefficient] of term) accumulate(sum, monomial, coefficient);
    }
    return sum;
  }

  dot(a: readonly Polynomial[], b: readonly Polynomial[]): Polynomial {
    return this.sum(a.map((x, k) => this.multiply(x, b[k] as Polynomial)));
  }

  multiply(a: Polynomial, b: Polynomial): Polynomial {
    if (a.size * b.size > MOST_MONOMIAL_PAIRS) {
      throw new Refusal('limit', '$', `a product of at most ${MOST_MONOMIAL_PAIRS} terms`, `${a.size} × ${b.size}`);
    }
    const result = new Map<string, Rational>();
    for (const [left, leftCoefficient] of a) {
      spend(TERM_UNITS * b.size);
      for (const [right, rightCoefficient] of b) {
        spend(left.length + right.length);
        accumulate(result, merge(left, right), q.multiply(leftCoefficient, rightCoefficient));
      }
    }
    return result;
  }

  /** ∂a/∂name. */
  derivative(a: Polynomial, name: string): Polynomial {
    const factor = this.numbers.get(name);
    const result = new Map<string, Rational>();
    if (factor === undefined) return result;
    spend(TERM_UNITS * a.size);
    for (const [monomial, coefficient] of a) {
      const first = monomial.indexOf(factor);
      if (first < 0) continue;
      const power = BigInt(monomial.lastIndexOf(factor) - first + 1);
      const rest = monomial.slice(0, first) + monomial.slice(first + 1);
      result.set(rest, q.multiply(coefficient, q.rational(power)));
    }
    return result;
  }

  /** `a` reduced by x² = x for each variable x with one of these names: the result agrees with `a` at all values 0 and 1. */
  idempotent(a: Polynomial, names: readonly string[]): Polynomial {
    const factors = new Set(names.map((name) => this.numbers.get(name)));
    const result = new Map<string, Rational>();
    for (const [monomial, coefficient] of a) {
      spend(TERM_UNITS * monomial.length);
      const once = Array.from(monomial).filter((factor, i) => factor !== monomial[i - 1] || !factors.has(factor));
      accumulate(result, once.join(''), coefficient);
    }
    return result;
  }

  /** The image of `a` in another ring (or this one) under the homomorphism that maps each variable as `image` says. */
  evaluate<T>(a: Polynomial, ring: Ring<T>, image: (name: string) => T): T {
    const images = new Map<string, T>();
    const imageOf = (factor: string): T => {
      const known = images.get(factor);
      if (known !== undefined) return known;
      const found = image(this.names[factor.charCodeAt(0) - 1] as string);
      images.set(factor, found);
      return found;
    };
    return ring.sum(
      [...a].map(([monomial, coefficient]) => {
        spend(TERM_UNITS * (1 + monomial.length));
        return Array.from(monomial, imageOf).reduce((x, y) => ring.multiply(x, y), ring.fromRational(coefficient));
      }),
    );
  }
}

function accumulate(sum: Map<string, Rational>, monomial: string, coefficient: Rational): void {
  const total = q.add(sum.get(monomial) ?? q.ZERO, coefficient);
  if (q.isZero(total)) sum.delete(monomial);
  else sum.set(monomial, total);
}

/** The sorted union of two sorted strings. */
function merge(a: string, b: string): string {
  let merged = '';
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) merged += a.charCodeAt(i) <= b.charCodeAt(j) ? a.charAt(i++) : b.charAt(j++);
  return merged + a.slice(i) + b.slice(j);
}
