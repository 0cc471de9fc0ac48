/**
 * Trials with random matrices of overlaps. For each trial, columns are drawn from a stream of its own, in directions of normal
 * vectors; an event is shown to have happened, or not, in floating point with all its errors counted (docs/balls.md).
 *
 * eigenvalue: λ_min(G) ≥ θ, G = (cos θᵢⱼ·kᵢⱼ). The first columns alone can show that it has not happened, because the least
 * eigenvalue of a leading block is no less; the others need not even be drawn. discrepancy: Σ kᵢⱼ² ≥ θ.
 */
import { choleskyOf } from '../floats/arithmetic.js';
import { entrywise, type Source } from '../balls/ball.js';
import { cosinesOf, directionsOfRationals, overlapsOf } from '../balls/ballDirections.js';
import { provesAbove, symmetricOf } from '../balls/ballEigenvalue.js';
import { squaresOf, type Bounds } from '../balls/ballSum.js';
import type { SampledEvent } from './propositions.js';
import type { Context } from '../../core/logic/context.js';
import { gaussian } from '../normal/gaussian.js';
import { provesBelow } from './descent.js';
import { matrix } from '../algebra/matrices.js';
import { canonicalJson } from '../../core/text/json.js';
import * as q from '../../core/data/rational.js';
import type { Rational } from '../../core/data/rational.js';

type Event = SampledEvent['event'];

export interface Draws {
  readonly dimension: number;
  readonly columns: number;
  readonly bits: number;
  readonly event: Event;
  readonly factor: string;
}

type Showing = (context: Context, trial: Trial, threshold: Bounds) => boolean;

/** The columns of one trial, drawn only as far as they are used. */
export class Trial {
  private readonly entries: Rational[] = [];
  private readonly next: () => Rational;

  constructor(
    private readonly context: Context,
    readonly draws: Draws,
    number: number,
  ) {
    // The label of a matrix cannot contain a slash, so nothing else is drawn from this stream. It names all that a writer could
    // vary but the number of trials: another event, or another factor of its threshold, is looked for in other draws.
    const stream = context.stream(`trial/${canonicalJson({ ...draws })}/${number}`);
    this.next = () => gaussian(stream, draws.bits);
  }

  /** Cosines and overlaps of the first columns. */
  angles(columns: number): { readonly cosines: Source; readonly overlaps: Source } {
    const { dimension } = this.draws;
    while (this.entries.length < dimension * columns) this.entries.push(this.next());
    const directions = directionsOfRationals(
      matrix(dimension, columns, (i, j) => this.entries[j * dimension + i] as Rational),
    );
    const cosines = cosinesOf(choleskyOf(this.context), directions);
    return { cosines, overlaps: overlapsOf(cosines) };
  }
}
Object.freeze(Trial.prototype);
Object.freeze(Trial);

/** For each event, a proof that it happened in a trial and a proof that it did not; both may fail. */
export const EVENTS: { readonly [E in Event]: { readonly happened: Showing; readonly failed: Showing } } =
  Object.freeze({
    eigenvalue: Object.freeze({
      happened: (context: Context, trial: Trial, { upper }: Bounds) =>
        provesAbove(upper, symmetricOf(kernelMatrixOf(trial, trial.draws.columns)), context),
      failed: (_: Context, trial: Trial, { lower }: Bounds) =>
        leading(trial.draws.columns).some((size) => provesBelow(lower, symmetricOf(kernelMatrixOf(trial, size)))),
    }),
    discrepancy: Object.freeze({
      happened: (_: Context, trial: Trial, { upper }: Bounds) => q.atMost(upper, overlapSquares(trial).lower),
      failed: (_: Context, trial: Trial, { lower }: Bounds) => !q.atMost(lower, overlapSquares(trial).upper),
    }),
  });

const FIRST = 16;

/** The sizes of leading blocks that are tried: 16, 32, … and all columns. */
function leading(columns: number): readonly number[] {
  const sizes: number[] = [];
  for (let size = FIRST; size < columns; size *= 2) sizes.push(size);
  return [...sizes, columns];
}

function overlapSquares(trial: Trial): Bounds {
  return squaresOf(trial.angles(trial.draws.columns).overlaps, true);
}

function kernelMatrixOf(trial: Trial, columns: number): Source {
  const { cosines, overlaps } = trial.angles(columns);
  return entrywise('hadamard', cosines, overlaps);
}
