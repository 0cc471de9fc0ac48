/**
 * # k16/critical-values
 *
 * Statement: for every set I of at most p eigenvectors u_i of Σ there is a critical point with P = U_IU_IᵀB, and its loss is
 * ½tr(YYᵀ) − ½Σ_{i ∈ I} λ_i.
 * Hypotheses: the columns of U are orthonormal eigenvectors of Σ. The paper's four hypotheses are marked and not used.
 * Method: data with a chosen rational spectrum; for each I the weights are written down from U and B, and gradient and loss computed.
 * What the certificate proves: all these critical values at the recorded data.
 * Control: directions that are no eigenvectors give no critical point.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import {
  deepLinear,
  defineClaim,
  linearNetworks,
  matrices,
  multiplyExactly,
  propositions,
  rationals,
  terms,
  toFloat,
  type Certified,
  type Figure,
  type Job,
  type LinearNetwork,
  type Proposition,
  type Shapes,
  type Term,
} from 'lossproof';
import { fullRankData } from './_saddles.js';
import {
  deepSizes,
  identityMatrix,
  impossibleWidths,
  networkWith,
  outputsOf,
  paperHypotheses,
  pointOf,
  productOf,
  settlePaperHypotheses,
  sizesOf,
  source,
  sources,
  widthsOf,
  X,
  Y,
  type Deep,
  type DeepSizes,
} from './_setting.js';

type Identity = Extract<Proposition, { kind: 'identity' }>;

const [U, B, eigenvalues] = [terms.data('U'), terms.data('B'), terms.data('lambda')];
const sigma = terms.product(terms.product(B, X), terms.transpose(Y));

/** Every set of at most p columns of U, p the narrowest hidden layer. */
function subsets(sizes: DeepSizes): readonly (readonly number[])[] {
  const outputs = outputsOf(sizes);
  const narrowest = Math.min(...widthsOf(sizes).slice(1, -1));
  return Array.from({ length: 2 ** outputs }, (_, bits) =>
    Array.from({ length: outputs }, (__, i) => i).filter((i) => (bits >> i) % 2 === 1),
  ).filter((chosen) => chosen.length <= narrowest);
}

/** Ones in the places (i, chosen[i]). */
const selection = (rows: number, columns: number, chosen: readonly number[]): Term =>
  terms.literal(matrices.matrix(rows, columns, (i, j) => (j === chosen[i] ? rationals.ONE : rationals.ZERO)));

/** W₁ = U_IᵀB, W_k = I as far as it goes, W_K = U_I, each with zeros to the width of its layer. */
function networkAt(sizes: DeepSizes, chosen: readonly number[]): LinearNetwork {
  const widths = widthsOf(sizes);
  const outputs = outputsOf(sizes);
  const first = selection(sizes.d1, outputs, chosen);
  const last = selection(widths.at(-2) as number, outputs, chosen);
  const through = chosen.map((_, i) => i);
  const middle = widths.slice(2, -1).map((rows, k) => selection(rows, widths[k + 1] as number, through));
  return networkWith(sizes, [
    terms.product(first, terms.product(terms.transpose(U), B)),
    ...middle,
    terms.product(U, terms.transpose(last)),
  ]);
}

/** Half the sum of the squares of the entries. */
function halfSquares(of: Term, rows: number, columns: number): Term {
  const left = terms.product(terms.constant('1', 1, rows), terms.hadamard(of, of));
  return terms.scale('1/2', terms.product(left, terms.constant('1', columns, 1)));
}

/** L(W) = ½tr(YYᵀ) − ½Σ_{i ∈ I} λ_i. */
function valueAt(sizes: DeepSizes, chosen: readonly number[]): Identity {
  const [rows, columns] = [outputsOf(sizes), sizes.N];
  const outputs = terms.product(productOf(networkAt(sizes, chosen).weights, sizes.d0), X);
  const ones = terms.transpose(terms.product(terms.constant('1', 1, rows), selection(rows, rows, chosen)));
  return propositions.identity(
    halfSquares(terms.difference(outputs, Y), rows, columns),
    terms.difference(halfSquares(Y, rows, columns), terms.scale('1/2', terms.product(eigenvalues, ones))),
  );
}

/** ΣU = U diag(λ). */
const eigenvectors = [terms.product(sigma, U), terms.product(U, terms.diagonal(eigenvalues))] as const;

const definitions = (sizes: DeepSizes): readonly Identity[] => [
  propositions.identity(terms.product(terms.transpose(U), U), terms.literal(identityMatrix(outputsOf(sizes)))),
  propositions.identity(terms.product(B, terms.product(X, terms.transpose(X))), terms.product(Y, terms.transpose(X))),
];

const shapes = (sizes: DeepSizes): Shapes => ({
  X: [sizes.d0, sizes.N],
  Y: [outputsOf(sizes), sizes.N],
  U: [outputsOf(sizes), outputsOf(sizes)],
  B: [outputsOf(sizes), sizes.d0],
  lambda: [1, outputsOf(sizes)],
});

/** By an angle with tangent 4/3, in the plane of the control: no eigenvector of distinct eigenvalues stays one. */
const turn = matrices.matrix(2, 2, (i, j) => rationals.rational([3n, -4n, 4n, 3n][2 * i + j] as bigint, 5n));

/** Data with their singular vectors; with `turned`, the columns of U in the wrong directions. */
function giveData(job: Job<Deep>, turned: boolean): void {
  const data = fullRankData(job, turned ? 'distinct' : 'drawn');
  const outputs = outputsOf(job.sizes);
  job.give('X', data.inputs);
  job.give('Y', data.targets);
  job.give('U', turned ? multiplyExactly(data.U, turn) : data.U);
  job.give('B', deepLinear.leastSquaresFit(data.inputs, data.targets));
  const squares = matrices.matrix(1, outputs, (_, i) => rationals.rational(BigInt((data.values[i] ?? 0) ** 2)));
  job.give('lambda', squares);
}

const prove = (job: Pick<Job, 'prove'>, { left, right }: Identity) => job.prove('ringIdentity', [], { left, right });

/** The critical values in order, each with the kind of its critical points. */
function ladder({ subject, evaluate }: Certified): Figure {
  const sizes = subject.sizes as DeepSizes;
  const rungs = subsets(sizes).map((chosen) => {
    const point = pointOf({ evaluate }, networkAt(sizes, chosen));
    return { kind: deepLinear.decide(point).kind, loss: toFloat(linearNetworks.lossOf(point)) };
  });
  const order = [...rungs].sort((a, b) => a.loss - b.loss);
  const named = { global: 'global minimum', strict: 'strict saddle', bad: 'bad saddle', notCritical: 'not critical' };
  return {
    kind: 'figure',
    title: 'The ladder of critical values',
    caption: `The loss at the critical points of ${rungs.length} sets of eigenvectors, lowest first: each step up loses half an eigenvalue. All but the global minima are saddles.`,
    x: { label: 'set of eigenvectors, by loss', scale: 'linear' },
    y: { label: 'loss', scale: 'linear' },
    marks: (['global', 'strict', 'bad'] as const)
      .map((kind) => ({
        kind: 'dots' as const,
        label: named[kind],
        points: order.flatMap((rung, i) => (rung.kind === kind ? [[i + 1, rung.loss] as const] : [])),
      }))
      .filter(({ points }) => points.length > 0),
  };
}

export default defineClaim<Deep, never>({
  id: 'k16/critical-values',
  version: 1,
  title: 'The critical values, one for every set of eigenvectors',
  paper: source,
  statement: {
    tex: String.raw`\forall\, I,\; |I| \le p:\quad P = U_I U_I^{\top} B \text{ is critical}, \qquad L = \tfrac12 \operatorname{tr} Y Y^{\top} - \tfrac12 \sum_{i \in I} \lambda_i`,
    english:
      'Every set of at most p eigenvectors of Σ gives a critical point, whose loss is that of zero weights less half the sum of their eigenvalues.',
  },
  method: [
    'data with a rational spectrum are drawn, with their eigenvectors',
    'for every set I the weights are written down and the gradient computed in every layer',
    'the loss is compared with the formula over ℚ',
  ],
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d1: 1, d2: 1, d3: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: ({ sizes }) => {
    const reason = impossibleWidths({ sizes });
    if (reason !== undefined) return reason;
    if (outputsOf(sizes) > 6) return 'at most 6 outputs, since every set of eigenvectors is looked at';
    return sizes.N < sizes.d0 ? `at least as many samples as inputs, ${sizes.d0}` : undefined;
  },
  hypotheses: [
    {
      id: 'eigenvectors',
      english: 'the columns of U are eigenvectors of Σ with the eigenvalues λ',
      holds: () => propositions.identity(...eigenvectors),
      broken: () => propositions.notIdentity(...eigenvectors),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(
          ...definitions(sizes),
          ...subsets(sizes).flatMap((chosen) => [
            { kind: 'criticalPoint', network: networkAt(sizes, chosen) } as const,
            valueAt(sizes, chosen),
          ]),
        ),
        shapes: shapes(sizes),
      },
    ],
    search: (job) => {
      giveData(job, false);
      settlePaperHypotheses(job);
      job.conclude(
        ...definitions(job.sizes).map((identity) => prove(job, identity)),
        ...subsets(job.sizes).flatMap((chosen) => [
          job.prove('gradientVanishes', [], { network: networkAt(job.sizes, chosen) }),
          prove(job, valueAt(job.sizes, chosen)),
        ]),
      );
    },
  },
  controls: {
    'other-directions': {
      title: 'orthonormal directions that are no eigenvectors: the point is not critical',
      breaks: ['eigenvectors'],
      subject: () => ({ sizes: sizesOf([3, 1, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(...definitions(sizes), moves(sizes)),
          shapes: shapes(sizes),
        },
      ],
      search: (job) => {
        giveData(job, true);
        settlePaperHypotheses(job);
        const { left, right } = moves(job.sizes);
        job.conclude(
          ...definitions(job.sizes).map((identity) => prove(job, identity)),
          job.prove('ringRefutation', [], { left, right, point: {} }),
        );
      },
    },
  },
  exhibits: (certified) => (certified.checked.certificate.variant === 'claim' ? [ladder(certified)] : []),
  references: sources,
});

/** At the point of the first direction the gradient in W_K, G(W_{K−1} ⋯ W₁)ᵀ, is not zero. */
function moves(sizes: DeepSizes): Extract<Proposition, { kind: 'notIdentity' }> {
  const { weights } = networkAt(sizes, [0]);
  const error = terms.difference(terms.product(productOf(weights, sizes.d0), X), Y);
  const below = terms.product(productOf(weights.slice(0, -1), sizes.d0), X);
  const last = widthsOf(sizes).at(-2) as number;
  return propositions.notIdentity(
    terms.product(error, terms.transpose(below)),
    terms.constant('0', outputsOf(sizes), last),
  );
}
