/** Saddles that the claims name: zero weights, and the best subspace of too small a dimension with paddings beside it. */
import { type LinearNetwork, type Proposition, type Shapes } from 'lossproof/statement';
import { networkOnData, networkWith, shapesOf, zeroWeights } from './network.js';
import { impossibleSamples, impossibleWidths, outputsOf, widthsOf, type DeepSizes } from './widths.js';

export type Kind = 'strict' | 'bad';

export const saddle = (kind: Kind, network: LinearNetwork): Proposition => ({
  kind: kind === 'strict' ? 'strictSaddle' : 'badSaddle',
  network,
});

/** Every width at least 2, so that a subspace of dimension 1 is too small, and enough samples for XXᵀ to be invertible. */
export function impossibleForSaddles({ sizes }: { readonly sizes: DeepSizes }): string | undefined {
  const reason = impossibleWidths({ sizes });
  if (reason !== undefined) return reason;
  if (widthsOf(sizes).some((width) => width < 2)) return 'every width at least 2';
  return impossibleSamples(sizes);
}

/** Layer, row and column of the one entry of a padding. */
export type Place = readonly [layer: number, row: number, column: number];

/** The place of a nonzero entry that leaves the point of rank 1 critical and semidefinite in its Hessian; some sizes have none. */
export function placeOfPadding(sizes: DeepSizes): Place | undefined {
  // Inputs beyond the outputs carry nothing of B, so Z₁ may pick one; and with H ≥ 3, Z₂ has zeros enough around it.
  if (sizes.d0 > outputsOf(sizes)) return [1, 0, sizes.d0 - 1];
  return sizes.H >= 3 ? [2, 0, 0] : undefined;
}

const prefixes = (sizes: DeepSizes): readonly string[] => (placeOfPadding(sizes) === undefined ? ['W'] : ['W', 'V']);

/** Zero weights; the top subspace of dimension 1 with zero padding; the same with a nonzero one, where there is one. */
export const saddleNetworks = (sizes: DeepSizes): readonly LinearNetwork[] => [
  networkWith(sizes, zeroWeights(sizes)),
  ...prefixes(sizes).map((prefix) => networkOnData(sizes, prefix)),
];

/** For each of these points, that it is a saddle of one kind. */
export const saddles = (sizes: DeepSizes, kind: Kind): readonly Proposition[] =>
  saddleNetworks(sizes).map((network) => saddle(kind, network));

/** The proposition that all these points are saddles of one kind. */
export const saddlesProposition = (sizes: DeepSizes, kind: Kind): Proposition => ({
  kind: 'conjunction',
  of: saddles(sizes, kind),
});

export const saddlesShapes = ({ sizes }: { readonly sizes: DeepSizes }): Shapes => shapesOf(sizes, prefixes(sizes));
