/**
 * # k16/critical-representation
 *
 * Statement: at a critical point P = ΠB on the data, Π being the orthogonal projection on the range of C = W_K ⋯ W₂ and BX the
 * least-squares fit; and that range is invariant under Σ.
 * Hypotheses: the point is critical. The paper's four hypotheses are marked; without an invertible XXᵀ, PX = ΠBX is what holds.
 * Method: Π and B are found over ℚ, and the equations that make them what they are proved with the two conclusions.
 * What the certificate proves: all of these at the recorded point.
 * Control: a point that is not critical, where the representation fails.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import {
  deepLinear,
  defineClaim,
  linearNetworks,
  matrices,
  projectionOnRange,
  propositions,
  rationals,
  solveLinear,
  terms,
  type Job,
  type LinearPoint,
  type Matrix,
  type Proposition,
  type Rational,
  type Shapes,
  type Step,
  type Term,
} from 'lossproof';
import { fullRankData } from './_saddles.js';
import {
  deepSizes,
  diceOf,
  drawnPoint,
  firstGradient,
  givePoint,
  impossibleWidths,
  networkOnData,
  outputsOf,
  paperHypotheses,
  productOf,
  settlePaperHypotheses,
  shapesOf,
  sizesOf,
  source,
  sources,
  X,
  Y,
  type Deep,
  type DeepSizes,
} from './_setting.js';

type Identity = Extract<Proposition, { kind: 'identity' }>;

const [Pi, D, B] = [terms.data('Pi'), terms.data('D'), terms.data('B')];
const gram = terms.product(X, terms.transpose(X));
const correlation = terms.product(Y, terms.transpose(X));
const sigma = terms.product(terms.product(B, X), terms.transpose(Y));

/** C = W_K ⋯ W₂. */
const above = (sizes: DeepSizes): Term => productOf(networkOnData(sizes).weights.slice(1), sizes.d1);

/** Π² = Π = Πᵀ, ΠC = C, Π = CD: Π projects on the range of C. BXXᵀ = YXᵀ: BX is the fit. */
const definitions = (sizes: DeepSizes): readonly Identity[] => [
  propositions.identity(terms.product(Pi, Pi), Pi),
  propositions.identity(terms.transpose(Pi), Pi),
  propositions.identity(terms.product(Pi, above(sizes)), above(sizes)),
  propositions.identity(terms.product(above(sizes), D), Pi),
  propositions.identity(terms.product(B, gram), correlation),
];

/** PX and ΠBX. */
const representation = (sizes: DeepSizes): readonly [Term, Term] => [
  terms.product(productOf(networkOnData(sizes).weights, sizes.d0), X),
  terms.product(Pi, terms.product(B, X)),
];

const invariance: Identity = propositions.identity(terms.product(Pi, sigma), terms.product(sigma, Pi));

const shapes = (sizes: DeepSizes): Shapes => ({
  ...shapesOf(sizes),
  Pi: [outputsOf(sizes), outputsOf(sizes)],
  D: [sizes.d1, outputsOf(sizes)],
  B: [outputsOf(sizes), sizes.d0],
});

/** The point with Π, D and B beside it. */
function giveWithProjection(job: Pick<Job<Deep>, 'give'>, point: LinearPoint): void {
  const C = linearNetworks.partialProducts(point).lefts[1] as Matrix<Rational>;
  const projection = projectionOnRange(C);
  givePoint(job, point);
  job.give('Pi', projection);
  job.give('D', solveLinear(C, projection) as Matrix<Rational>);
  job.give('B', deepLinear.leastSquaresFit(point.inputs, point.targets));
}

const proveAll = (job: Pick<Job, 'prove'>, identities: readonly Identity[]): readonly Step[] =>
  identities.map(({ left, right }) => job.prove('ringIdentity', [], { left, right }));

export default defineClaim<Deep, never>({
  id: 'k16/critical-representation',
  version: 1,
  title: 'Critical points project the least-squares fit on an invariant subspace',
  paper: source,
  statement: {
    tex: String.raw`\nabla L(W) = 0 \;\Longrightarrow\; W_K \cdots W_1 X = \Pi_C B X, \quad \Pi_C \Sigma = \Sigma \Pi_C, \qquad C = W_K \cdots W_2,\; B X X^{\top} = Y X^{\top},\; \Sigma = B X Y^{\top}`,
    english:
      'At a critical point a deep linear network computes the projection of the least-squares fit on the range of its upper layers, and that range is invariant under Σ.',
  },
  method: [
    'a critical point is drawn; the projection and the least-squares fit are found over ℚ',
    'the equations that define them are proved as identities of numbers',
    'the representation and the invariance are two more',
  ],
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: impossibleWidths,
  hypotheses: [
    {
      id: 'critical',
      needed: true,
      english: 'the recorded weights are a critical point',
      holds: ({ sizes }) => ({ kind: 'criticalPoint', network: networkOnData(sizes) }),
      broken: ({ sizes }) =>
        propositions.notIdentity(firstGradient(networkOnData(sizes), sizes), terms.constant('0', sizes.d1, sizes.d0)),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(
          ...definitions(sizes),
          propositions.identity(...representation(sizes)),
          invariance,
        ),
        shapes: shapes(sizes),
      },
    ],
    search: (job) => {
      const { sizes } = job;
      giveWithProjection(job, drawnPoint(sizes, diceOf(job, 'point')));
      settlePaperHypotheses(job);
      job.prove('gradientVanishes', [], { network: networkOnData(sizes) });
      job.conclude(
        ...proveAll(job, [...definitions(sizes), propositions.identity(...representation(sizes)), invariance]),
      );
    },
  },
  controls: {
    'not-critical': {
      title: 'drawn weights, not critical: the outputs are not the projected fit',
      breaks: ['critical'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(
            ...definitions(sizes),
            propositions.notIdentity(...representation(sizes)),
          ),
          shapes: shapes(sizes),
        },
      ],
      search: (job) => {
        const { sizes } = job;
        const data = fullRankData(job, 'distinct');
        const point = deepLinear.spectralPoint(data, [0, 1], deepLinear.noPadding, diceOf(job, 'gauge'));
        const [first, ...others] = point.weights as [Matrix<Rational>, ...Matrix<Rational>[]];
        const doubled = matrices.map(first, (entry) => rationals.add(entry, entry));
        giveWithProjection(job, { ...point, weights: [doubled, ...others] });
        settlePaperHypotheses(job);
        const [left, right] = representation(sizes);
        job.conclude(...proveAll(job, definitions(sizes)), job.prove('ringRefutation', [], { left, right, point: {} }));
      },
    },
  },
  references: sources,
});
