/**
 * # k16/no-poor-minima
 *
 * Statement: every local minimum of the squared loss of a deep linear network is global; every other critical point is a saddle.
 * Hypotheses: the point is critical; the loss is not weighted. The paper's four hypotheses are marked and not used.
 * Method: a decision procedure that ends at every rational critical point with witnesses for global minimum, strict or bad saddle.
 * What the certificate proves: what the recorded point is. Points of one's own can be given with --point.
 * Control: with weighted errors a poor local minimum exists, certified.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import {
  deepLinear,
  defineClaim,
  propositions,
  rationals,
  terms,
  UsageError,
  type Given,
  type LinearPoint,
  type Matrix,
  type Rational,
} from 'lossproof';
import { curvesFigure, hessianFigure } from './_exhibits.js';
import {
  deepSizes,
  drawnPoint,
  diceOf,
  impossibleWidths,
  networkOnData,
  paperHypotheses,
  proveDecision,
  saddle,
  settlePaperHypotheses,
  shapesOf,
  sizesOf,
  source,
  sources,
  weightNames,
  type Deep,
  type DeepSizes,
} from './_setting.js';

const network = ({ sizes, parameters }: { sizes: DeepSizes; parameters: { weight: string } }) =>
  networkOnData(sizes, 'W', parameters.weight);

/** d₀ … d_K and N of matrices X, Y, W1 … WK, or what does not fit. */
function sizesOfPoint(given: Given): DeepSizes {
  const refuse = (expected: string, got: string): never => {
    throw new UsageError('bad-point', 'point', expected, got, 'see docs/point-file.md');
  };
  const names = Object.keys(given);
  const depth = names.filter((name) => /^W[0-9]+$/.test(name)).length;
  const wanted = ['X', 'Y', ...Array.from({ length: depth }, (_, k) => `W${k + 1}`)];
  if (depth < 2 || depth > 5 || wanted.length !== names.length || wanted.some((name) => !names.includes(name))) {
    refuse('the matrices X, Y and W1 … WK, 2 ≤ K ≤ 5', names.join(', '));
  }
  const of = (name: string) => given[name] as Matrix<Rational>;
  const widths = [of('X').rows];
  const requireShape = (name: string, rows: number, columns: number): void => {
    const { rows: r, columns: c } = of(name);
    if (r !== rows || c !== columns) refuse(`${name} of ${rows} × ${columns}, to fit the others`, `${r} × ${c}`);
  };
  for (const name of wanted.slice(2)) {
    requireShape(name, of(name).rows, widths.at(-1) as number);
    widths.push(of(name).rows);
  }
  requireShape('Y', widths.at(-1) as number, of('X').columns);
  return sizesOf(widths, of('X').columns);
}

/** What a person needs who typed a point that is not critical: where it fails, by how much, and what is near. */
function requireCritical(point: LinearPoint): Exclude<deepLinear.Decision, { kind: 'notCritical' }> {
  const decision = deepLinear.decide(point);
  if (decision.kind !== 'notCritical') return decision;
  const { layer, row, column, value } = decision;
  const nearby = deepLinear.nearbyCriticalPoint(point);
  const norm = deepLinear.gradientNorm(point);
  throw new UsageError(
    'not-critical',
    'point',
    'a critical point: ∂L/∂Wk = 0 for every k',
    `∂L/∂W${layer} with ${rationals.formatRational(value)} at (${row}, ${column}); the norm of the whole gradient is ${norm.toPrecision(3)}`,
    nearby === undefined
      ? 'no exact critical point was found near it by rounding; where eigenvalues of the data are irrational there may be none with rational entries'
      : `within ${nearby.distance.toPrecision(2)} of it in each entry lies the critical point ${asText(nearby.weights)}`,
  );
}

function asText(weights: readonly Matrix<Rational>[]): string {
  const rows = ({ rows, columns, entries }: Matrix<Rational>) =>
    Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns).map(rationals.formatRational));
  return JSON.stringify(Object.fromEntries(weights.map((W, k) => [`W${k + 1}`, rows(W)])));
}

export default defineClaim<Deep, 'weight'>({
  id: 'k16/no-poor-minima',
  version: 1,
  title: 'Every critical point is a global minimum or a saddle',
  paper: source,
  statement: {
    tex: String.raw`\nabla L(W) = 0 \;\Longrightarrow\; L(W) = \min L \;\text{ or } W \text{ is a saddle}, \qquad L(W) = \tfrac12 \lVert W_{H+1} \cdots W_1 X - Y \rVert_F^2`,
    english:
      'Every critical point of the squared loss of a deep linear network is a global minimum or a saddle, so that every local minimum is global.',
  },
  method: [
    'the gradient is computed in every layer',
    'global minima attain a lower bound of the loss over all matrices of the rank that the widths allow, by duality and Ky Fan’s argument',
    'at points of full rank that are not global, turning one eigenvector towards a better one falls to second order',
    'at points of smaller rank, layers are turned so that the product stays as it is, until one of them meets the gradient: the loss falls along a curve',
    'the Hessian is decomposed: a negative direction makes a strict saddle, none a bad one; a second curve rises',
  ],
  sizes: deepSizes([3, 2, 2, 3], 5),
  presets: { teaching: { d0: 2, d1: 1, d2: 2, d3: 2, N: 3 }, audit: {} },
  parameters: { weight: { default: '1', says: 'how often errors off the diagonal of Y count; 1 is the squared loss' } },
  impossible: impossibleWidths,
  memory: ({ H, d0, d1, d2, d3, d4, d5 }) => (H * (d0 * d1 + d1 * d2 + d2 * d3 + d3 * d4 + d4 * d5)) ** 2 * 600,
  given: sizesOfPoint,
  hypotheses: [
    {
      id: 'critical',
      english: 'the recorded weights are a critical point',
      holds: (subject) => ({ kind: 'criticalPoint', network: network(subject) }),
    },
    {
      id: 'plain-loss',
      english: 'all errors count alike: the loss is ½‖W_{H+1} ⋯ W₁X − Y‖², not a weighted one',
      holds: ({ parameters }) => propositions.comparison([parameters.weight], 'equals', ['1']),
      broken: ({ parameters }) => propositions.comparison([parameters.weight], 'differs', ['1']),
    },
    ...paperHypotheses,
  ],
  main: {
    // Of a weighted loss nothing is claimed, so nothing about one is a certificate of the claim.
    outcomes: (subject) =>
      subject.parameters.weight !== '1'
        ? []
        : [
            { kind: 'globalMinimum', network: network(subject) } as const,
            saddle('strict', network(subject)),
            saddle('bad', network(subject)),
          ].map((proposition) => ({ verdict: 'holds', proposition, shapes: shapesOf(subject.sizes) })),
    search: async (job) => {
      if (job.parameters.weight !== '1') {
        return job.undecided('the claim is about the squared loss; for a weighted one see the control weighted-loss');
      }
      const weights = weightNames(job.sizes);
      const found = await job.found(['X', 'Y', ...weights], () => {
        if (job.given !== undefined) return Promise.resolve(job.given);
        const { inputs, targets, weights: drawn } = drawnPoint(job.sizes, diceOf(job, 'point'));
        return Promise.resolve({ X: inputs, Y: targets, ...Object.fromEntries(drawn.map((W, k) => [`W${k + 1}`, W])) });
      });
      if (found === undefined) return job.undecided('the recorded certificate lacks the matrices of a point');
      const of = (name: string) => found[name] as Matrix<Rational>;
      const decision = requireCritical(deepLinear.plainPoint(of('X'), of('Y'), weights.map(of)));
      settlePaperHypotheses(job);
      if (decision.kind === 'global') job.prove('gradientVanishes', [], { network: network(job) });
      proveDecision(job, network(job), decision);
    },
  },
  controls: {
    'weighted-loss': {
      title: 'errors off the diagonal count three times: a local minimum that is not global',
      breaks: ['plain-loss'],
      subject: () => ({ sizes: sizesOf([2, 1, 2], 2), parameters: { weight: '3' } }),
      outcomes: (subject) => [
        {
          verdict: 'fails',
          proposition: { kind: 'poorLocalMinimum', network: network(subject) },
          shapes: shapesOf(subject.sizes),
        },
      ],
      search: (job) => {
        const rows = (...entries: readonly (readonly number[])[]): Matrix<Rational> => ({
          rows: entries.length,
          columns: entries[0]?.length ?? 0,
          entries: entries.flat().map((entry) => rationals.rational(BigInt(entry))),
        });
        job.give('X', rows([1, 0], [0, 1]));
        job.give('Y', rows([2, 0], [0, 1]));
        job.give('W1', rows([0, 1]));
        job.give('W2', rows([0], [1]));
        settlePaperHypotheses(job);
        const critical = job.prove('gradientVanishes', [], { network: network(job) });
        const better = [rows([2, 0]), rows([1], [0])].map(terms.literal);
        job.prove('poorMinimum', [critical], { better });
      },
    },
  },
  exhibits: (certified) => {
    const point = network(certified.subject as { sizes: DeepSizes; parameters: { weight: string } });
    const saddle = certified.checked.theorem.proposition.kind.endsWith('Saddle');
    const spectrum = hessianFigure(certified, point);
    return saddle ? [curvesFigure(certified, 'Down and up from the saddle'), spectrum] : [spectrum];
  },
  references: sources,
});
