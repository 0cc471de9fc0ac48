/** An implementation of a heavy operation, and what one may be chosen by. */
import type { Matrix, Rational, Residues } from '../kernel/full.js';

export interface Operations {
  /** The rank over 𝔽ₚ of a matrix of integers of absolute value below p. */
  readonly rankModulo: (matrix: Residues, prime: number) => number | Promise<number>;
  /** Z with Z(A ∘ X) = B over 𝔽ₚ, zero in the columns without pivot; undefined where there is none. */
  readonly khatriRaoSystems: (
    A: Residues,
    X: Residues,
    B: Matrix<number>,
    prime: number,
    say: (line: string) => void,
  ) => ArrayLike<number> | undefined | Promise<ArrayLike<number> | undefined>;
  readonly exactSystems: {
    /** The one X of BX = R for square B, or undefined when B is singular. */
    readonly solve: (B: Matrix<Rational>, R: Matrix<Rational>) => Matrix<Rational> | undefined;
    /** A nonzero column v with Mv = 0, zero behind the first dependent column; undefined when all are independent. */
    readonly nullVector: (M: Matrix<Rational>) => Matrix<Rational> | undefined;
  };
}
export type Operation = keyof Operations;

/** What a choice goes by: the smaller dimension of the matrix, and the prime where there is one. */
export interface Task {
  readonly size: number;
  readonly prime?: number;
}

export interface Engine<O extends Operation> {
  readonly operation: O;
  /** Unlike that of any other engine for the operation; one backend may have an engine for several. */
  readonly name: string;
  /** Whether it is to work on every machine. */
  readonly required: boolean;
  /** Only asked to work, and asked whether it does, when it is called by name: finding out takes a device and seconds. */
  readonly onRequest?: true;
  /** Why it cannot run here, as far as can be told at once; undefined where it can. */
  readonly unavailable: () => string | undefined;
  /** The engine of the largest suitability is taken; 0 where it cannot do the task. */
  readonly suitability: (task: Task) => number;
  readonly run: Operations[O];
}

export type AnyEngine = { readonly [O in Operation]: Engine<O> }[Operation];
