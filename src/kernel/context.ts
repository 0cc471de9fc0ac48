/** What rules may look at besides their premises and witness: the instance, drawn by the kernel itself, and the arithmetic to use. */
import { digestOf } from './digest.js';
import { rankModulo, rankModuloReference } from './elimination.js';
import { evaluateModulo, evaluatePolynomials, evaluateRational, type Data } from './evaluate.js';
import { instanceShape, realiseAll, type Instance, type Origin } from './instance.js';
import { deepFreeze } from './json.js';
import type { Law } from './law.js';
import type { Matrix } from './matrix.js';
import type { Polynomial } from './polynomial.js';
import type { Rational } from './rational.js';
import type { Term } from './term.js';
import { LARGEST_WASM_PRIME, rankModuloWasm, rankOfKhatriRaoWasm, wasmAvailable } from './wasm/modularRank.js';

export class Context {
  /** Identity of the instance that theorems of this context may speak of. */
  readonly instance: string;
  readonly #data: Data;
  readonly #laws: ReadonlyMap<string, Law>;
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
    this.#laws = new Map(
      Object.entries(entries).flatMap(([name, entry]) =>
        entry.kind === 'draw' && entry.label === name ? [[name, deepFreeze(entry.law)] as const] : [],
      ),
    );
    this.#reference = options.reference ?? false;
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

  rational(term: Term): Matrix<Rational> {
    return evaluateRational(term, this.#data);
  }

  polynomials(...terms: readonly Term[]): readonly Matrix<Polynomial>[] {
    return evaluatePolynomials(terms, this.#data);
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
