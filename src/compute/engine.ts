/** The type of an engine: an implementation of a heavy operation, with the properties by which one is chosen. */
import type { Matrix, Rational, Residues } from '../kernel/full.js';

export interface Operations {
  /** The rank over 𝔽ₚ of a matrix of integers of absolute value below p. */
  readonly rankModulo: (matrix: Residues, prime: number) => number | Promise<number>;
  /** Z with Z(A ∘ X) = B over 𝔽ₚ, zero in the columns without pivot; undefined if there is none. */
  readonly khatriRaoSystems: (
    A: Residues,
    X: Residues,
    B: Matrix<number>,
    prime: number,
    say: (line: string) => void,
  ) => ArrayLike<number> | undefined | Promise<ArrayLike<number> | undefined>;
  readonly exactSystems: {
    /** The unique X with BX = R for a square B; undefined if B is singular. */
    readonly solve: (B: Matrix<Rational>, R: Matrix<Rational>) => Matrix<Rational> | undefined;
    /** A nonzero column v with Mv = 0, zero behind the first dependent column; undefined if all columns are independent. */
    readonly nullVector: (M: Matrix<Rational>) => Matrix<Rational> | undefined;
  };
}
export type Operation = keyof Operations;

/** The properties of a task by which an engine is chosen: the smaller dimension of the matrix, and the prime if there is one. */
export interface Task {
  readonly size: number;
  readonly prime?: number;
}

export interface Engine<O extends Operation> {
  readonly operation: O;
  /** Unique among the engines for the operation. Engines for different operations may share a name. */
  readonly name: string;
  /** True if the engine must work on every machine. */
  readonly required: boolean;
  /** The engine is used, and tested, only if it is requested by name, because a test takes seconds and a device. */
  readonly onRequest?: true;
  /** Returns the reason why the engine cannot run here, as far as it is known without a test; otherwise undefined. */
  readonly unavailable: () => string | undefined;
  /** The engine with the largest suitability is taken; 0 means that it cannot do the task. */
  readonly suitability: (task: Task) => number;
  readonly run: Operations[O];
}

export type AnyEngine = { readonly [O in Operation]: Engine<O> }[Operation];
