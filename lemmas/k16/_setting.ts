/** What the claims about critical points of deep linear networks share: sizes, hypotheses, how points are drawn and proved. */
import {
  deepLinear,
  matrices,
  nullVectorOf,
  propositions,
  rankOf,
  RATIONALS,
  rationals,
  terms,
  type Curve,
  type Hypothesis,
  type Job,
  type LinearNetwork,
  type LinearPoint,
  type Matrix,
  type Proposition,
  type Rational,
  type Shapes,
  type Size,
  type Step,
  type Subject,
  type Term,
} from 'lossproof';

export const source = 'K. Kawaguchi: Deep Learning without Poor Local Minima (2016)';

export const sources = [
  'arXiv:1605.07110',
  'P. Baldi, K. Hornik: Neural networks and principal component analysis: Learning from examples without local minima. Neural Networks 2 (1989) 53–58.',
  'The formulas are as encoded here, from the abstract and reviews of the paper, derived again.',
];

export type Deep = 'H' | 'N' | 'd0' | 'd1' | 'd2' | 'd3' | 'd4' | 'd5';
export type DeepSizes = { readonly [name in Deep]: number };
export type DeepSubject = Subject<Deep>;
type PointJob = Pick<Job<Deep>, 'prove' | 'evaluate' | 'rankModulo' | 'sizes' | 'undecided'>;

const WIDTHS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'] as const;

/** Sizes of a claim; a width beyond d_{H+1} is 0. */
export function deepSizes(widths: readonly number[], samples: number): { readonly [name in Deep]: Size } {
  const width = (k: number): Size => ({
    default: widths[k] ?? 0,
    least: k < 2 ? 1 : 0,
    most: 12,
    says: k === 0 ? 'inputs' : `units of layer ${k}, 0 if there is none; the last layer is d(H+1)`,
  });
  return {
    H: { default: widths.length - 2, least: 1, most: 4, says: 'hidden layers' },
    N: { default: samples, least: 1, most: 40, says: 'samples' },
    ...(Object.fromEntries(WIDTHS.map((name, k) => [name, width(k)])) as { [name in (typeof WIDTHS)[number]]: Size }),
  };
}

export function sizesOf(widths: readonly number[], samples: number): DeepSizes {
  const each = Object.fromEntries(WIDTHS.map((name, k) => [name, widths[k] ?? 0]));
  return { H: widths.length - 2, N: samples, ...each } as DeepSizes;
}

/** d₀ … d_{H+1}. */
export function widthsOf(sizes: DeepSizes): readonly number[] {
  return WIDTHS.slice(0, sizes.H + 2).map((name) => sizes[name]);
}

export function impossibleWidths({ sizes }: { readonly sizes: DeepSizes }): string | undefined {
  const used = sizes.H + 2;
  // There are no names for more widths; a statement at such an H would be about a network with fewer layers.
  if (used > WIDTHS.length) return `at most ${WIDTHS.length - 2} hidden layers`;
  const fits = WIDTHS.every((name, k) => (k < used ? sizes[name] > 0 : sizes[name] === 0));
  return fits ? undefined : `d0 … d${used - 1} positive and the widths beyond zero, for H = ${sizes.H} hidden layers`;
}

export const outputsOf = (sizes: DeepSizes): number => widthsOf(sizes).at(-1) as number;

export const weightNames = (sizes: DeepSizes, prefix = 'W'): readonly string[] =>
  Array.from({ length: sizes.H + 1 }, (_, k) => `${prefix}${k + 1}`);

export const [X, Y] = [terms.data('X'), terms.data('Y')];

/** The network on X and Y of the instance, with these weights; off-diagonal errors count `weight` times. */
export function networkWith(sizes: DeepSizes, weights: readonly Term[], weight = '1'): LinearNetwork {
  const [rows, columns] = [outputsOf(sizes), sizes.N];
  const entries = Array.from({ length: rows * columns }, (_, at) =>
    Math.floor(at / columns) === at % columns ? '1' : weight,
  );
  const weighting: Term =
    weight === '1' ? terms.constant('1', rows, columns) : { kind: 'matrix', rows, columns, entries };
  return { inputs: X, targets: Y, weighting, weights };
}

export const networkOnData = (sizes: DeepSizes, prefix = 'W', weight = '1'): LinearNetwork =>
  networkWith(sizes, weightNames(sizes, prefix).map(terms.data), weight);

export function zeroWeights(sizes: DeepSizes): readonly Matrix<Rational>[] {
  const widths = widthsOf(sizes);
  return widths.slice(1).map((rows, k) => matrices.matrix(rows, widths[k] as number, () => rationals.ZERO));
}

export function shapesOf(sizes: DeepSizes, prefixes: readonly string[] = ['W']): Shapes {
  const widths = widthsOf(sizes);
  const weights = prefixes.flatMap((prefix) =>
    weightNames(sizes, prefix).map((name, k) => [name, [widths[k + 1], widths[k]]]),
  );
  return {
    X: [sizes.d0, sizes.N],
    Y: [outputsOf(sizes), sizes.N],
    ...(Object.fromEntries(weights) as Shapes),
  };
}

/** W_j ⋯ W_i, i ≤ j, and the identity of the given size for an empty product. */
export function productOf(weights: readonly Term[], size: number): Term {
  const [first, ...rest] = weights;
  if (first === undefined) return terms.literal(identityMatrix(size));
  return rest.reduce((right, W) => terms.product(W, right), first);
}

export function identityMatrix(size: number): Matrix<Rational> {
  return matrices.diagonal(
    RATIONALS,
    matrices.matrix(1, size, () => RATIONALS.one),
  );
}

/** L₁ᵀG with G = (PX − Y)Xᵀ: the gradient in W₁. */
export function firstGradient({ inputs, targets, weights }: LinearNetwork, sizes: DeepSizes): Term {
  const above = productOf(weights.slice(1), sizes.d1);
  const error = terms.difference(terms.product(productOf(weights, sizes.d0), inputs), targets);
  return terms.product(terms.transpose(above), terms.product(error, terms.transpose(inputs)));
}

const gram = terms.product(X, terms.transpose(X));

/** XYᵀ or its transpose, whichever has at least as many rows as columns. */
function correlation(sizes: DeepSizes): { readonly matrix: Term; readonly rank: number } {
  const wide = outputsOf(sizes) > sizes.d0;
  return {
    matrix: wide ? terms.product(Y, terms.transpose(X)) : terms.product(X, terms.transpose(Y)),
    rank: Math.min(outputsOf(sizes), sizes.d0),
  };
}

/** The hypotheses of the paper, none of which the conclusions need. */
export const paperHypotheses: readonly Hypothesis<Deep>[] = [
  {
    id: 'inputs-full-rank',
    english: 'XXᵀ has full rank (a hypothesis of the paper; not used here)',
    holds: ({ sizes }) => ({ kind: 'rankAtLeast', matrix: gram, rank: sizes.d0 }),
    broken: ({ sizes }) => ({ kind: 'rankBelow', matrix: gram, bound: sizes.d0 }),
  },
  {
    id: 'correlation-full-rank',
    english: 'XYᵀ has full rank (a hypothesis of the paper; not used here)',
    holds: ({ sizes }) => ({ kind: 'rankAtLeast', ...correlation(sizes) }),
    broken: ({ sizes }) => ({ kind: 'rankBelow', matrix: correlation(sizes).matrix, bound: correlation(sizes).rank }),
  },
  {
    id: 'outputs-not-wider',
    english: 'd(H+1) ≤ d0: no more outputs than inputs (a hypothesis of the paper; not used here)',
    holds: ({ sizes }) => propositions.comparison([outputsOf(sizes)], 'atMost', [sizes.d0]),
    broken: ({ sizes }) => propositions.comparison([outputsOf(sizes)], 'exceeds', [sizes.d0]),
  },
  {
    id: 'distinct-eigenvalues',
    english: 'the eigenvalues of Σ = YXᵀ(XXᵀ)⁻¹XYᵀ are distinct (a hypothesis of the paper; not used here)',
    holds: () => ({ kind: 'eigenvaluesOfFit', inputs: X, targets: Y, are: 'distinct' }),
    broken: () => ({ kind: 'eigenvaluesOfFit', inputs: X, targets: Y, are: 'repeated' }),
  },
];

/** Decides each hypothesis of the paper on the instance's data. */
export function settlePaperHypotheses(job: PointJob): void {
  settleRank(job, gram, job.sizes.d0, [X, Y]);
  settleRank(job, correlation(job.sizes).matrix, correlation(job.sizes).rank, [X, Y]);
  const fit = deepLinear.leastSquaresFit(job.evaluate(X), job.evaluate(Y));
  job.prove('eigenvaluesOfFit', [], { inputs: X, targets: Y, fit: terms.literal(fit) });
}

const PRIMES = [8191, 8179, 8171, 32749, 46337];

/** Rank at least `rank`, the number of columns, or less, of a product of the given data. */
export function settleRank(job: PointJob, matrix: Term, rank: number, factors: readonly Term[]): Step {
  const numbers = job.evaluate(matrix);
  if (rankOf(numbers) < rank) {
    return job.prove('nullVector', [], { matrix, vector: terms.literal(nullVectorOf(numbers) as Matrix<Rational>) });
  }
  // A prime that divides a denominator of the data has no reduction of it.
  const denominators = factors.flatMap((factor) => job.evaluate(factor).entries.map(({ denominator }) => denominator));
  const prime = PRIMES.find(
    (candidate) =>
      denominators.every((denominator) => denominator % BigInt(candidate) !== 0n) &&
      job.rankModulo(matrix, candidate) >= rank,
  );
  if (prime === undefined) return job.undecided(`rank ${rank} over ℚ, but less modulo ${PRIMES.join(', ')}`);
  return job.prove('rankModP', [], { matrix, prime });
}

/** Whole numbers below a bound, from the seed. */
export function diceOf(job: Pick<Job, 'sample'>, label: string): deepLinear.Dice {
  let [numbers, next, part]: [readonly Rational[], number, number] = [[], 0, 0];
  return (count) => {
    if (next === numbers.length) {
      numbers = job.sample(`${label} ${part++}`, 1, 4096, { kind: 'uniform', from: 0, to: 999_999_999 }).entries;
      next = 0;
    }
    return Number((numbers[next++] as Rational).numerator % BigInt(count));
  };
}

export const shapeOfSizes = (sizes: DeepSizes): deepLinear.LinearSizes => ({
  widths: widthsOf(sizes),
  samples: sizes.N,
});

/** Critical points from the seed, one after another, by either generator. */
export function drawnPoint(sizes: DeepSizes, dice: deepLinear.Dice): LinearPoint {
  return (dice(2) === 0 ? deepLinear.pointBySpectrum : deepLinear.pointByTargets)(shapeOfSizes(sizes), dice);
}

/** The first drawn point that is decided in the wanted way. */
export function drawnUntil(
  job: Pick<Job<Deep>, 'sizes' | 'sample' | 'undecided' | 'progress'>,
  wanted: (decision: deepLinear.Decision, point: LinearPoint) => boolean,
): LinearPoint {
  const dice = diceOf(job, 'points');
  for (let attempt = 1; attempt <= MOST_POINTS; attempt++) {
    job.progress(`critical point ${attempt} of at most ${MOST_POINTS}`);
    const point = drawnPoint(job.sizes, dice);
    if (wanted(deepLinear.decide(point), point)) return point;
  }
  return job.undecided(`none of ${MOST_POINTS} critical points drawn at these sizes is of the kind that is asked for`);
}

const MOST_POINTS = 400;

export function givePoint(job: Pick<Job, 'give'>, { inputs, targets, weights }: LinearPoint): void {
  job.give('X', inputs);
  job.give('Y', targets);
  giveWeights(job, weights);
}

export function giveWeights(job: Pick<Job, 'give'>, weights: LinearPoint['weights'], prefix = 'W'): void {
  weights.forEach((W, k) => {
    job.give(`${prefix}${k + 1}`, W);
  });
}

/** The steps to a global minimum, a strict or a bad saddle, with what the decision found. */
export function proveDecision(
  job: Pick<Job, 'prove'>,
  network: LinearNetwork,
  decision: Exclude<deepLinear.Decision, { kind: 'notCritical' }>,
): Step {
  if (decision.kind === 'global') {
    const { fit, level, dual } = decision;
    const witness = { fit: terms.literal(fit), level: rationals.formatRational(level), dual: terms.literal(dual) };
    return job.prove('globalByRankBound', [], { network, ...witness });
  }
  const critical = job.prove('gradientVanishes', [], { network });
  const falls = proveChange(job, network, decision.falls);
  const rises = proveChange(job, network, decision.rises);
  if (decision.kind === 'strict') return job.prove('strictSaddle', [critical, falls, rises], {});
  const hessian = job.prove('semidefiniteHessian', [], { network });
  return job.prove('badSaddle', [critical, hessian, falls, rises], {});
}

export function proveChange(job: Pick<Job, 'prove'>, network: LinearNetwork, curve: Curve): Step {
  return job.prove('lossAlongCurve', [], { network, curve: curve.map((layer) => layer.map(terms.literal)) });
}

/** The numbers of a network of the squared loss on the instance. */
export function pointOf(job: Pick<Job, 'evaluate'>, { inputs, targets, weights }: LinearNetwork): LinearPoint {
  return deepLinear.plainPoint(
    job.evaluate(inputs),
    job.evaluate(targets),
    weights.map((W) => job.evaluate(W)),
  );
}

/** Decides the network's point and proves what it is; undecided where it is not of the wanted kind. */
export function proveKind(
  job: Pick<Job, 'prove' | 'evaluate' | 'undecided'>,
  network: LinearNetwork,
  kind: 'strict' | 'bad',
): Step {
  const decision = deepLinear.decide(pointOf(job, network));
  if (decision.kind !== kind) return job.undecided(`the point is no ${kind} saddle at these sizes: ${decision.kind}`);
  return proveDecision(job, network, decision);
}

export const saddle = (kind: 'strict' | 'bad', network: LinearNetwork): Proposition => ({
  kind: kind === 'strict' ? 'strictSaddle' : 'badSaddle',
  network,
});
