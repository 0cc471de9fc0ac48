/** What rules may look at besides their premises and witness: the instance, drawn by the kernel itself, and the arithmetic to use. */
import { plainCholesky } from './cholesky.js';
import { digestOf } from './digest.js';
import { rankModulo, rankModuloReference } from './elimination.js';
import { evaluateModulo, evaluatePolynomials, evaluateRational, type Data } from './evaluate.js';
import { evaluateFloats } from './floats.js';
import { instanceShape, realiseAll, type Instance, type Law, type Origin } from './instance.js';
import { deepFreeze } from './json.js';
import type { Matrix } from './matrix.js';
import type { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';
import type { Term } from './term.js';
import type { CholeskyArithmetic, FloatMatrix } from './triangle.js';
import { fastestCholesky } from './wasm/cholesky.js';
import { LARGEST_WASM_PRIME, rankModuloWasm, rankOfKhatriRaoWasm, wasmAvailable } from './wasm/modularRank.js';

export class Context {
  /** Identity of the instance that theorems of this context may speak of. */
  readonly instance: string;
  readonly #data: Data;
  readonly #entries: Instance;
  readonly #reference: boolean;

  constructor(origin: Origin, instance: Instance, options: { readonly reference?: boolean } = {}) {
    if (new.target !== Context) throw new TypeError('a Context cannot be extended: rules believe its methods');
    // Copies: what is drawn must be what the digest names, whatever the caller does to its objects, now or later.
    const { claim, version, seed } = origin;
    const copy: Origin = { claim, version, sizes: { ...origin.sizes }, seed };
    const entries = instanceShape.read(instance, '$.instance');
    this.instance = digestOf({ ...copy, instance: entries });
    this.#data = realiseAll(entries, copy);
    this.#data.forEach(deepFreeze);
    this.#entries = deepFreeze(entries);
    this.#reference = options.reference ?? false;
    Object.freeze(this);
  }

  static is(value: unknown): value is Context {
    return typeof value === 'object' && value !== null && #data in value;
  }

  shapeOf(name: string): { readonly rows: number; readonly columns: number } | undefined {
    return this.#data.get(name);
  }

  /** The law that a matrix was drawn by under its own name; undefined for one that was written out or drawn under another. */
  lawOf(name: string): Law | undefined {
    const entry = Object.hasOwn(this.#entries, name) ? this.#entries[name] : undefined;
    return entry?.kind === 'draw' && entry.label === name ? entry.law : undefined;
  }

  get names(): readonly string[] {
    return [...this.#data.keys()];
  }

  rational(term: Term): Matrix<Rational> {
    return evaluateRational(term, this.#data);
  }

  polynomials(...terms: readonly Term[]): readonly Matrix<Polynomial>[] {
    return evaluatePolynomials(terms, this.#data);
  }

  /** Each entry the double nearest to that of the term. */
  floats(term: Term): FloatMatrix {
    return evaluateFloats(term, this.#data);
  }

  /** Gram matrices and Cholesky factors in floating point. */
  get cholesky(): CholeskyArithmetic {
    return this.#reference ? plainCholesky : fastestCholesky;
  }

  /** Rank over 𝔽ₚ of the reduction of a term: a lower bound of its rank over ℚ. */
  rankModulo(term: Term, p: number): number {
    if (this.#reference) return rankModuloReference(evaluateModulo(term, this.#data, p), p);
    const fast = wasmAvailable && p > 2 && p <= LARGEST_WASM_PRIME;
    if (fast && term.kind === 'khatriRao') {
      // The product is built where it is eliminated; only its factors are ever lists of numbers.
      const factors = [term.left, term.right].map((factor) => evaluateModulo(factor, this.#data, p));
      return rankOfKhatriRaoWasm(...(factors as [Matrix<number>, Matrix<number>]), p).rank;
    }
    const residues = evaluateModulo(term, this.#data, p);
    return fast ? rankModuloWasm(residues, p).rank : rankModulo(residues, p);
  }
}
Object.freeze(Context.prototype);
Object.freeze(Context);
