/** The language of a library: how its propositions, matrices and real numbers read to people, and what its rules show. */
import type { rules } from '../kernel/full.js';
import type { Proposition, Real, RealMatrix, Term } from '../kernel/index.js';

export interface Language {
  readonly propositions: Partial<Readings>;
  readonly terms?: Partial<Formulas<Term>>;
  readonly reals?: Partial<Formulas<Real>>;
  readonly realMatrices?: Partial<Formulas<RealMatrix>>;
  readonly rules: Partial<Notes>;
}

/** The proposition of each kind. */
export type Readings = { readonly [K in Proposition['kind']]: Reading<OfKind<Proposition, K>> };

/** The matrix or the number of each kind. */
export type Formulas<U extends Kinded> = { readonly [K in U['kind']]: Formula<OfKind<U, K>> };

/** Each rule of the kernel, and the step that takes over the theorem of another certificate. */
export type Notes = { readonly [rule in keyof typeof rules | 'derived']: RuleNote };

export interface Kinded {
  readonly kind: string;
}

/** The member of a union that has this kind, alone or among others. */
type OfKind<U extends Kinded, K> = U extends unknown ? (K extends U['kind'] ? U : never) : never;

export type Renderer<T> = (what: T, say: Say) => string;

/** A proposition in TeX and in English. What a person reads must say what was proved, no more. */
export interface Reading<T> {
  readonly tex: Renderer<T>;
  readonly english: Renderer<T>;
}

export interface Formula<T> {
  readonly tex: Renderer<T>;
  /** Whether it takes parentheses where it stands beside others. */
  readonly isLoose: (what: T) => boolean;
}

export const loose = <T>(tex: Renderer<T>): Formula<T> => ({ tex, isLoose: () => true });
export const closed = <T>(tex: Renderer<T>): Formula<T> => ({ tex, isLoose: () => false });

/** Renders what is inside, of whichever library it is; `beside`: as it stands beside others. */
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

/** A rule as a reader meets it: a short label, what an application shows, what it asks one to believe. */
export interface RuleNote {
  readonly label: string;
  /** What an application shows, as the end of "it shows that …". */
  readonly shows: string;
}
