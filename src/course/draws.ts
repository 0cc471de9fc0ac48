/** Draws of whole numbers, choices and matrices for a problem, from a stream of the kernel: the same seed gives the same problem anywhere. */
import { matrices, rationals, Stream, type Matrix, type Rational } from '../kernel/index.js';

/** So many draws in a row that do not suit mean that the exercise is wrong, not that a learner had bad luck. */
const MOST_TRIES = 10_000;

export class Draws {
  constructor(private readonly stream: Stream) {}

  /** A whole number from `least` to `most`, all equally likely. */
  integer(least: number, most: number): number {
    return least + this.stream.below(most - least + 1);
  }

  /** The same without 0. */
  nonzero(least: number, most: number): number {
    return this.until(
      () => this.integer(least, most),
      (value) => value !== 0,
    );
  }

  pick<T>(list: readonly T[]): T {
    return list[this.stream.below(list.length)] as T;
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    return this.stream.choice(list.length, list.length).map((place) => list[place] as T);
  }

  matrix(rows: number, columns: number, entry: () => number): Matrix<Rational> {
    return matrices.matrix(rows, columns, () => rationals.rational(BigInt(entry())));
  }

  /** Draws again until the result suits. */
  until<T>(make: () => T, suits: (value: T) => boolean): T {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const value = make();
      if (suits(value)) return value;
    }
    throw new Error(`expected an exercise whose draws suit now and then, got ${MOST_TRIES} that do not`);
  }
}
