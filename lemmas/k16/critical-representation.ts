/** The search for proofs of k16/critical-representation: draws a critical point and finds the projection and the fit over ℚ. */
import {
  deepLinear,
  defineClaim,
  linearNetworks,
  matrices,
  projectionOnRange,
  rationals,
  rules,
  solveLinear,
  type Job,
  type LinearPoint,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import statement, { conclusions, definitions, representation } from './critical-representation.statement.js';
import { proveIdentities } from './shared/identities.js';
import { networkOnData } from './shared/network.js';
import { diceOf, drawnPoint, fullRankData, givePoint } from './shared/points.js';
import { settlePaperHypotheses } from './shared/settling.js';
import type { Deep } from './shared/widths.js';

/** The point with Π, D and B beside it. */
function giveWithProjection(job: Pick<Job<Deep>, 'give' | 'sizes'>, point: LinearPoint): void {
  const C = linearNetworks.partialProducts(point).lefts[1] as Matrix<Rational>;
  const projection = projectionOnRange(C);
  givePoint(job, point);
  job.give('Pi', projection);
  job.give('D', solveLinear(C, projection) as Matrix<Rational>);
  job.give('B', deepLinear.leastSquaresFit(point.inputs, point.targets));
}

export default defineClaim(statement, {
  method: [
    'a critical point is drawn; the projection and the least-squares fit are found over ℚ',
    'the equations that define them are proved as identities of numbers',
    'the representation and the invariance are two more',
  ],
  search: (job) => {
    const { sizes } = job;
    giveWithProjection(job, drawnPoint(sizes, diceOf(job, 'point')));
    settlePaperHypotheses(job);
    job.prove(rules.gradientVanishes, [], { network: networkOnData(sizes) });
    job.conclude(...proveIdentities(job, [...definitions(sizes), ...conclusions(sizes)]));
  },
  controls: {
    'not-critical': (job) => {
      const { sizes } = job;
      const data = fullRankData(job, 'distinct');
      const point = deepLinear.spectralPoint(data, [0, 1], deepLinear.noPadding, diceOf(job, 'gauge'));
      const [first, ...others] = point.weights as [Matrix<Rational>, ...Matrix<Rational>[]];
      const doubled = matrices.map(first, (entry) => rationals.add(entry, entry));
      giveWithProjection(job, { ...point, weights: [doubled, ...others] });
      settlePaperHypotheses(job);
      const [left, right] = representation(sizes);
      job.conclude(
        ...proveIdentities(job, definitions(sizes)),
        job.prove(rules.ringRefutation, [], { left, right, point: {} }),
      );
    },
  },
});
