/** The search for proofs of k16/critical-values: draws data with a rational spectrum and writes down every critical point. */
import {
  deepLinear,
  defineClaim,
  linearNetworks,
  matrices,
  multiplyExactly,
  rationals,
  rules,
  toFloat,
  type Certified,
  type Figure,
  type Job,
  type Subject,
} from 'lossproof/search';
import statement, { definitions, moves, networkAt, subsets, valueAt } from './critical-values.statement.js';
import { pointAt } from './shared/figures.js';
import { proveIdentities, proveIdentity } from './shared/identities.js';
import { fullRankData } from './shared/points.js';
import { settlePaperHypotheses } from './shared/settling.js';
import { outputsOf, type Deep } from './shared/widths.js';

/** The rotation by an angle with tangent 4/3, for the control: no eigenvector of distinct eigenvalues stays one. */
const turn = matrices.matrix(2, 2, (i, j) => rationals.rational([3n, -4n, 4n, 3n][2 * i + j] as bigint, 5n));

/** Data with their singular vectors; with `turned`, the columns of U in the wrong directions. */
function giveData(job: Job<Deep, never>, turned: boolean): void {
  const data = fullRankData(job, turned ? 'distinct' : 'drawn');
  const outputs = outputsOf(job.sizes);
  job.give('X', data.inputs);
  job.give('Y', data.targets);
  job.give('U', turned ? multiplyExactly(data.U, turn) : data.U);
  job.give('B', deepLinear.leastSquaresFit(data.inputs, data.targets));
  const squares = matrices.matrix(1, outputs, (_, i) => rationals.rational(BigInt((data.values[i] ?? 0) ** 2)));
  job.give('lambda', squares);
}

/** The critical values in order, each with the kind of its critical points. */
function ladder(certified: Certified): Figure {
  const { sizes }: Subject<Deep> = certified.subject;
  const rungs = subsets(sizes).map((chosen) => {
    const point = pointAt(certified, networkAt(sizes, chosen));
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

export default defineClaim(statement, {
  method: [
    'data with a rational spectrum are drawn, with their eigenvectors',
    'for every set I the weights are written down and the gradient computed in every layer',
    'the loss is compared with the formula over ℚ',
  ],
  search: (job) => {
    giveData(job, false);
    settlePaperHypotheses(job);
    job.conclude(
      ...proveIdentities(job, definitions(job.sizes)),
      ...subsets(job.sizes).flatMap((chosen) => [
        job.prove(rules.gradientVanishes, [], { network: networkAt(job.sizes, chosen) }),
        proveIdentity(job, valueAt(job.sizes, chosen)),
      ]),
    );
  },
  controls: {
    'other-directions': (job) => {
      giveData(job, true);
      settlePaperHypotheses(job);
      const { left, right } = moves(job.sizes);
      job.conclude(
        ...proveIdentities(job, definitions(job.sizes)),
        job.prove(rules.ringRefutation, [], { left, right, point: {} }),
      );
    },
  },
  exhibits: (certified) => (certified.checked.certificate.variant === 'claim' ? [ladder(certified)] : []),
});
