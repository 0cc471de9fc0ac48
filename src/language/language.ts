/** The language of a library: renderings of its propositions, matrices and real numbers for people, and notes on its rules. */
import type { rules } from '../kernel/full.js';
import type { Proposition, Real, RealMatrix, Term } from '../kernel/index.js';

export interface Language {
  readonly propositions: Partial<Readings>;
  readonly terms?: Partial<Formulas<Term>>;
  readonly reals?: Partial<Formulas<Real>>;
  readonly realMatrices?: Partial<Formulas<RealMatrix>>;
  readonly rules: Partial<Notes>;
}

/** The reading of propositions of each kind. */
export type Readings = { readonly [K in Proposition['kind']]: Reading<OfKind<Proposition, K>> };

/** The formula of matrices or numbers of each kind. */
export type Formulas<U extends Kinded> = { readonly [K in U['kind']]: Formula<OfKind<U, K>> };

/** The note on each rule of the kernel, and on the step that cites the theorem of another certificate. */
export type Notes = { readonly [rule in keyof typeof rules | 'derived']: RuleNote };

export interface Kinded {
  readonly kind: string;
}

/** The members of a union whose kind is, or may be, this one. */
type OfKind<U extends Kinded, K> = U extends unknown ? (K extends U['kind'] ? U : never) : never;

export type Renderer<T> = (what: T, say: Say) => string;

/** Renders a proposition in TeX and in English. Neither may say more than was proved. */
export interface Reading<T> {
  readonly tex: Renderer<T>;
  readonly english: Renderer<T>;
}

export interface Formula<T> {
  readonly tex: Renderer<T>;
  /** True if the formula takes parentheses when it stands beside others. */
  readonly isLoose: (what: T) => boolean;
}

export const loose = <T>(tex: Renderer<T>): Formula<T> => ({ tex, isLoose: () => true });
export const closed = <T>(tex: Renderer<T>): Formula<T> => ({ tex, isLoose: () => false });

/** Renders parts of a formula, from any library; the functions `…Beside` add parentheses if a part stands beside others. */
export interface Say {
  readonly tex: (proposition: Proposition) => string;
  readonly english: (proposition: Proposition) => string;
  readonly term: (term: Term) => string;
  readonly termBeside: (term: Term) => string;
  readonly real: (real: Real) => string;
  readonly realBeside: (real: Real) => string;
  readonly matrix: (matrix: RealMatrix) => string;
  readonly matrixBeside: (matrix: RealMatrix) => string;
}

/** A note on a rule for readers: a short label, and what an application of the rule shows. */
export interface RuleNote {
  readonly label: string;
  /** The end of the sentence "it shows that …" about an application. */
  readonly shows: string;
}
