/** Points of the claims about saddles: zero weights, and the best subspace of too small a dimension with paddings beside it. */
import { deepLinear, rationals, terms, type Job, type LinearNetwork, type Proposition, type Step } from 'lossproof';
import {
  diceOf,
  givePoint,
  giveWeights,
  impossibleWidths,
  networkOnData,
  networkWith,
  outputsOf,
  proveKind,
  saddle,
  settlePaperHypotheses,
  shapeOfSizes,
  shapesOf,
  widthsOf,
  zeroWeights,
  type Deep,
  type DeepSizes,
} from './_setting.js';

/** Every width at least 2, so that a subspace of dimension 1 is too small, and enough samples for XXᵀ to be invertible. */
export function impossibleForSaddles({ sizes }: { readonly sizes: DeepSizes }): string | undefined {
  const reason = impossibleWidths({ sizes });
  if (reason !== undefined) return reason;
  if (widthsOf(sizes).some((width) => width < 2)) return 'every width at least 2';
  return sizes.N < sizes.d0 ? `at least as many samples as inputs, ${sizes.d0}` : undefined;
}

/** X and Y with singular values 4 > 3 > … > 1, or with repeated ones below the largest; never zero. */
export function fullRankData(job: Pick<Job<Deep>, 'sizes' | 'sample'>, are: 'distinct' | 'drawn'): deepLinear.Spectral {
  const dice = diceOf(job, 'data');
  const { d0 } = job.sizes;
  const drawn = Array.from({ length: d0 - 1 }, () => 1 + dice(d0));
  const below = are === 'drawn' ? drawn.sort((a, b) => b - a) : drawn.map((_, i) => d0 - 1 - i);
  return deepLinear.spectralData(shapeOfSizes(job.sizes), [d0 + 1, ...below], dice);
}

/** Where a nonzero padding leaves the point of rank 1 critical and semidefinite in its Hessian; none at some sizes. */
export function nonzeroPadding(sizes: DeepSizes): deepLinear.Padding | undefined {
  // Inputs beyond the outputs carry nothing of B, so Z₁ may pick one; and with H ≥ 3, Z₂ has zeros enough around it.
  const at = (layer: number, row: number, column: number): deepLinear.Padding => {
    return (l, i, j) => (l === layer && i === row && j === column ? rationals.ONE : rationals.ZERO);
  };
  if (sizes.d0 > outputsOf(sizes)) return at(1, 0, sizes.d0 - 1);
  return sizes.H >= 3 ? at(2, 0, 0) : undefined;
}

const prefixes = (sizes: DeepSizes): readonly string[] => (nonzeroPadding(sizes) === undefined ? ['W'] : ['W', 'V']);

/** Zero weights; the top subspace of dimension 1 with zero padding; the same with a nonzero one, where there is one. */
const networksOf = (sizes: DeepSizes): readonly LinearNetwork[] => [
  networkWith(
    sizes,
    zeroWeights(sizes).map(({ rows, columns }) => terms.constant('0', rows, columns)),
  ),
  ...prefixes(sizes).map((prefix) => networkOnData(sizes, prefix)),
];

/** At all these points the same kind of saddle. */
export const saddlesProposition = (sizes: DeepSizes, kind: 'strict' | 'bad'): Proposition => ({
  kind: 'conjunction',
  of: networksOf(sizes).map((network) => saddle(kind, network)),
});

export const saddlesShapes = (sizes: DeepSizes) => shapesOf(sizes, prefixes(sizes));

export function proveSaddles(job: Job<Deep>, kind: 'strict' | 'bad', are: 'distinct' | 'drawn'): Step {
  const data = fullRankData(job, are);
  const dice = diceOf(job, 'gauge');
  givePoint(job, deepLinear.spectralPoint(data, [0], deepLinear.noPadding, dice));
  const padding = nonzeroPadding(job.sizes);
  if (padding !== undefined) giveWeights(job, deepLinear.spectralPoint(data, [0], padding, dice).weights, 'V');
  settlePaperHypotheses(job);
  return job.conclude(...networksOf(job.sizes).map((network) => proveKind(job, network, kind)));
}
