/** What rules may look at besides their premises and witness: the instance, drawn by the kernel itself, and the arithmetic to use. */
import { plainCholesky } from './cholesky.js';
import { digestOf } from './digest.js';
import { rankModulo, rankModuloReference } from './elimination.js';
import {
  evaluateModulo,
  evaluatePolynomials,
  evaluateRational,
  evaluateResidues,
  signsOf,
  type Data,
} from './evaluate.js';
import { instanceShape, realiseAll, type BytesOf, type Instance, type Origin } from './instance.js';
import { evaluateDoubles, evaluateFloats } from './floats.js';
import { deepFreeze } from './json.js';
import type { Law } from './law.js';
import type { Matrix } from './matrix.js';
import { productModulo } from './modularProduct.js';
import type { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';
import { Stream } from './stream.js';
import type { Term } from './term.js';
import { timesKhatriRao } from './timesKhatriRao.js';
import type { CholeskyArithmetic, FloatMatrix } from './triangle.js';
import { fastestCholesky } from './wasm/cholesky.js';
import { LARGEST_WASM_PRIME, wasmAvailable, type Residues } from './wasm/modularKernel.js';
import { productModuloWasm } from './wasm/modularProduct.js';
import { rankModuloWasm, rankOfKhatriRaoWasm } from './wasm/modularRank.js';

export interface ContextOptions {
  /** Plain arithmetic only, without the fast twins. */
  readonly reference?: boolean;
  /** Finds the bytes of data sets that the instance names. */
  readonly bytesOf?: BytesOf;
}

export class Context {
  /** Identity of the instance that theorems of this context may speak of. */
  readonly instance: string;
  readonly #data: Data;
  readonly #laws: ReadonlyMap<string, Law>;
  readonly #reference: boolean;
  readonly #origin: Origin;

  constructor(origin: Origin, instance: Instance, options: ContextOptions = {}) {
    if (new.target !== Context) throw new TypeError('a Context cannot be extended: rules believe its methods');
    // Copies: what is drawn must be what the digest names, whatever the caller does to its objects, now or later.
    const { claim, version, seed } = origin;
    const copy: Origin = { claim, version, sizes: { ...origin.sizes }, seed };
    const entries = instanceShape.read(instance, '$.instance');
    this.instance = digestOf({ ...copy, instance: entries });
    this.#laws = new Map(
      Object.entries(entries).flatMap(([name, entry]) =>
        entry.kind === 'draw' && entry.label === name ? [[name, deepFreeze(entry.law)] as const] : [],
      ),
    );
    this.#origin = deepFreeze(copy);
    this.#reference = options.reference ?? false;
    this.#data = Object.assign(
      realiseAll(entries, copy, options.bytesOf),
      this.#reference ? { plain: true as const } : {},
    );
    this.#data.forEach(deepFreeze);
    Object.freeze(this);
  }

  static is(value: unknown): value is Context {
    return typeof value === 'object' && value !== null && #data in value;
  }

  shapeOf(name: string): { readonly rows: number; readonly columns: number } | undefined {
    return this.#data.get(name);
  }

  get names(): readonly string[] {
    return [...this.#data.keys()];
  }

  /** The law of a matrix that was drawn from the stream of its own name, and so independently of all others; else undefined. */
  lawOf(name: string): Law | undefined {
    return this.#laws.get(name);
  }

  /** A stream of this certificate's seed, for rules that draw what is too large to be kept. */
  stream(label: string): Stream {
    const { claim, version, sizes, seed } = this.#origin;
    return new Stream({ claim, version, sizes, seed, label });
  }

  rational(term: Term): Matrix<Rational> {
    return evaluateRational(term, this.#data);
  }

  /** The sign of each entry: −1, 0 or 1. */
  signs(term: Term): Matrix<number> {
    return signsOf(term, this.#data);
  }

  polynomials(...terms: readonly Term[]): readonly Matrix<Polynomial>[] {
    return evaluatePolynomials(terms, this.#data);
  }

  /** A copy, so that nobody can change what rules go by. */
  residues(term: Term, p: number): Residues {
    const { rows, columns, entries } = evaluateResidues(term, this.#data, p);
    return { rows, columns, entries: Int32Array.from(entries) };
  }

  /** ZG over 𝔽ₚ for a matrix Z of residues and a term G; a Khatri–Rao product is never stored. */
  productModulo(Z: Residues, term: Term, p: number): Residues {
    const fast = !this.#reference && wasmAvailable && p > 2 && p <= LARGEST_WASM_PRIME;
    const times = fast ? productModuloWasm : productModulo;
    if (term.kind === 'khatriRao') {
      const [A, X] = [term.left, term.right].map((factor) => evaluateResidues(factor, this.#data, p));
      return timesKhatriRao(Z, A as Residues, X as Residues, p, times);
    }
    const G = evaluateResidues(term, this.#data, p);
    return { rows: Z.rows, columns: G.columns, entries: times(Z, G, p) };
  }

  /** Each entry the double nearest to that of the term. */
  floats(term: Term): FloatMatrix {
    return evaluateFloats(term, this.#data);
  }

  /** The same, where they may be infinite, and whether they are the entries themselves. */
  doubles(term: Term): { readonly matrix: FloatMatrix; readonly exact: boolean } {
    return evaluateDoubles(term, this.#data);
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
      const [A, X] = [term.left, term.right].map((factor) => evaluateResidues(factor, this.#data, p));
      return rankOfKhatriRaoWasm(A as Residues, X as Residues, p).rank;
    }
    const residues = evaluateResidues(term, this.#data, p);
    return fast ? rankModuloWasm(residues, p).rank : rankModulo(residues, p);
  }
}
Object.freeze(Context.prototype);
Object.freeze(Context);
