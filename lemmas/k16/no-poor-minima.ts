/** The search for proofs of k16/no-poor-minima: takes a point of the user's, or draws one, and decides it. */
import {
  deepLinear,
  defineClaim,
  rationals,
  rules,
  terms,
  UsageError,
  type Given,
  type LinearPoint,
  type Matrix,
  type Rational,
} from 'lossproof/search';
import statement, { network } from './no-poor-minima.statement.js';
import { proveDecision, type Critical } from './shared/decisions.js';
import { curvesFigure, hessianFigure } from './shared/figures.js';
import { weightNames } from './shared/network.js';
import { diceOf, drawnPoint, givePoint } from './shared/points.js';
import { settlePaperHypotheses } from './shared/settling.js';
import { sizesOf, type DeepSizes } from './shared/widths.js';

/** The sizes of the matrices X, Y, W1 … WK of a point; refuses matrices that do not fit. */
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

/** Refuses a point that is not critical, and says where, by how much, and which critical point is near. */
function requireCritical(point: LinearPoint): Critical {
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

const whole = (...rows: readonly (readonly number[])[]): Matrix<Rational> => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  entries: rows.flat().map((entry) => rationals.rational(BigInt(entry))),
});

export default defineClaim(statement, {
  method: [
    'the gradient is computed in every layer',
    'global minima attain a lower bound of the loss over all matrices of the rank that the widths allow, by duality and Ky Fan’s argument',
    'at points of full rank that are not global, turning one eigenvector towards a better one falls to second order',
    'at points of smaller rank, layers are turned so that the product stays as it is, until one of them meets the gradient: the loss falls along a curve',
    'the Hessian is decomposed: a negative direction makes a strict saddle, none a bad one; a second curve rises',
  ],
  memory: ({ H, d0, d1, d2, d3, d4, d5 }) => (H * (d0 * d1 + d1 * d2 + d2 * d3 + d3 * d4 + d4 * d5)) ** 2 * 600,
  given: sizesOfPoint,
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
    if (decision.kind === 'global') job.prove(rules.gradientVanishes, [], { network: network(job) });
    proveDecision(job, network(job), decision);
  },
  controls: {
    'weighted-loss': (job) => {
      const [inputs, targets] = [whole([1, 0], [0, 1]), whole([2, 0], [0, 1])];
      givePoint(job, deepLinear.plainPoint(inputs, targets, [whole([0, 1]), whole([0], [1])]));
      settlePaperHypotheses(job);
      const critical = job.prove(rules.gradientVanishes, [], { network: network(job) });
      const better = [whole([2, 0]), whole([1], [0])].map(terms.literal);
      job.prove(rules.poorMinimum, [critical], { better });
    },
  },
  exhibits: (certified) => {
    const isSaddle = certified.checked.theorem.proposition.kind.endsWith('Saddle');
    const spectrum = hessianFigure(certified, network(certified.subject));
    return isSaddle ? [curvesFigure(certified, 'Down and up from the saddle'), spectrum] : [spectrum];
  },
});
