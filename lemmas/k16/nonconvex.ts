/** The search for proofs of k16/nonconvex: draws data and picks the direction in which both segments run. */
import {
  deepLosses,
  defineClaim,
  matrices,
  multiplyExactly,
  proveEverySize,
  rationals,
  rules,
  terms,
  toFloat,
  type Certified,
  type Figure,
  type Law,
  type Matrix,
  type Rational,
  type Subject,
} from 'lossproof/search';
import statement, {
  along,
  convexity,
  inequalities,
  onData,
  segments,
  theorem,
  type Segment,
  type Sizes,
} from './nonconvex.statement.js';
import { loss } from './shared/layers.js';

const law: Law = { kind: 'gaussian', bits: 6 };

/** ± a unit vector, so that vX ≠ 0 and y₁·vX ≤ 0. */
function direction(X: Matrix<Rational>, Y: Matrix<Rational>): Matrix<Rational> | undefined {
  const row = X.entries.findIndex((entry) => !rationals.isZero(entry));
  if (row < 0) return undefined;
  const b = Math.floor(row / X.columns);
  const overlap = matrices.at(multiplyExactly(Y, matrices.transpose(X)), 0, b);
  const sign = rationals.rational(rationals.sign(overlap) > 0 ? -1n : 1n);
  return matrices.matrix(1, X.rows, (_, j) => (j === b ? sign : rationals.ZERO));
}

function figure({ subject, evaluate }: Certified): Figure {
  const { sizes }: Subject<keyof Sizes> = subject;
  const { ridge, valley } = segments(sizes, terms.data('v'));
  const curve = (segment: Segment) =>
    Array.from({ length: 33 }, (_, i) => {
      const weights = along(segment, rationals.rational(BigInt(i), 32n));
      return [i / 32, toFloat(evaluate(loss({ ...onData(sizes), weights })).entries[0] as Rational)] as const;
    });
  return {
    kind: 'figure',
    title: 'The loss along the two segments',
    caption:
      'A convex function lies nowhere above its chord, a concave one nowhere below: one segment rises above the mean of its ends in the middle, the other falls below.',
    x: { label: 'place on the segment', scale: 'linear' },
    y: { label: 'loss', scale: 'linear' },
    marks: [
      { kind: 'line', label: 'P = 0 at both ends: not convex', points: curve(ridge) },
      { kind: 'line', label: 'P = ±e₁v at the ends: not concave', points: curve(valley) },
    ],
  };
}

export default defineClaim(statement, {
  method: [
    'on a segment between two points where the network is zero, in the middle of which it is not, the loss bulges upwards',
    'on a segment that changes the sign of the first layer alone, the loss is a parabola',
    'by how much the middles differ from the means is an identity of polynomials, at every size, and its sign is the same for all data',
    'on the recorded data both numbers are computed, as an example',
  ],
  memory: ({ H, dx, dh, dy, N }) => dy * N * (dx * dh + 1) ** 2 * (H + 1) * 100,
  search: (job) => {
    const { sizes } = job;
    if (sizes.H === 0) return job.undecided('without a hidden layer the loss is convex; see the control single-layer');
    const v = direction(job.draw('X', law), job.draw('Y', law));
    if (v === undefined) return job.undecided('all inputs were drawn zero');
    job.give('v', v);
    const middles = [deepLosses.ridge(), deepLosses.valley()].map((identity) => proveEverySize(job, identity));
    job.conclude(
      job.prove(rules.segments, middles, { layers: theorem.layers }),
      ...inequalities(sizes).map(({ matrix }) => job.prove(rules.entriesPositive, [], { matrix })),
    );
  },
  controls: {
    'single-layer': (job) => {
      job.draw('X', law);
      job.draw('Y', law);
      const { left, right } = convexity();
      job.prove(rules.sumOfSquares, [proveEverySize(job, { left, right })], { of: left, squares: right });
    },
  },
  exhibits: (certified) => [figure(certified)],
});
