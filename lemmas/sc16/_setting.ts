/** What the claims of Soudry & Carmon (2016) share: the paper, the sizes, the hypotheses, how data are drawn. */
import {
  base64OfBytes,
  evaluate,
  rules,
  findMinimum,
  floats,
  multiplyExactly,
  networks,
  nullVectorOf,
  propositions,
  rationals,
  solveKhatriRao,
  SOLVING_PRIMES,
  terms,
  type ExactProblem,
  type ExactWeights,
  type Hypothesis,
  type Job,
  type Law,
  type Matrix,
  type Network,
  type Rational,
  type Size,
  type Step,
  type Subject,
  type Term,
} from 'lossproof';

export const paper =
  'D. Soudry, Y. Carmon: No bad local minima: Data independent training error guarantees for multilayer neural networks (2016)';

export const references = [
  'arXiv:1605.08361',
  'The formulas are as encoded here, from the abstract and reviews of the paper, derived again.',
];

export type TwoLayer = 'd0' | 'd1' | 'N';

export const slope = {
  slope: { default: '1/10', says: 'the slope s of the units where the preactivation is negative' },
};

export function twoLayerSizes(d0: number, d1: number, N: number, most: { d0: number; d1: number; N: number }) {
  const size = (value: number, largest: number, says: string): Size => ({
    default: value,
    least: 1,
    most: largest,
    says,
  });
  return {
    d0: size(d0, most.d0, 'inputs'),
    d1: size(d1, most.d1, 'hidden units'),
    N: size(N, most.N, 'samples'),
  };
}

export const sizesOf = ({ d0, d1, N }: { readonly [name in TwoLayer]: number }) => ({
  inputs: d0,
  units: d1,
  samples: N,
});

/** N ≤ d₀·d₁. */
export const fewSamples: Hypothesis<TwoLayer> = {
  id: 'few-samples',
  english: 'N ≤ d₀·d₁: there are at most as many samples as weights in the hidden layer',
  decidedBy: ({ sizes: { d0, d1, N } }) => propositions.comparison([N], 'atMost', [d0, d1]),
};

/** s ≠ 0. */
export const nonzeroSlope: Hypothesis<string, 'slope'> = {
  id: 'nonzero-slope',
  english: 's ≠ 0: a unit with negative preactivation still passes something on',
  decidedBy: ({ parameters }) => propositions.comparison([parameters.slope], 'differs', ['0']),
};

/** Nothing finite shows that numbers came from a density; that there is no noise at all can be shown. */
export const noiseDensity: Hypothesis<TwoLayer> = {
  id: 'noise-density',
  english: 'the noise E is drawn from a distribution with a density (Bernoulli dropout is not covered)',
  broken: ({ sizes: { d1, N } }) => propositions.identity(terms.data('E'), terms.constant('1', d1, N)),
};

export const laws = {
  inputs: { kind: 'gaussian', bits: 6 },
  noise: { kind: 'uniform', from: 1, to: 16 },
  targets: { kind: 'uniformNonzero', from: -1, to: 1 },
  weights: { kind: 'gaussian', bits: 6 },
  positive: { kind: 'uniform', from: 1, to: 9 },
  negative: { kind: 'uniform', from: -9, to: -1 },
} as const satisfies { readonly [use: string]: Law };

/** The two-layer network on the instance's own matrices. */
export function networkOnData(s: string): Network {
  const [X, E, y, W1, w2] = ['X', 'E', 'y', 'W1', 'w2'].map(terms.data) as [Term, Term, Term, Term, Term];
  return { inputs: X, noise: E, targets: y, hidden: W1, output: w2, slope: s };
}

export const networkShapes = ({ d0, d1, N }: { readonly [name in TwoLayer]: number }) =>
  ({ X: [d0, N], E: [d1, N], y: [1, N], W1: [d1, d0], w2: [1, d1] }) as const;

/** The three steps that make a differentiable local minimum of a network whose weights are part of the instance. */
export function proveMinimum(job: Pick<Job, 'prove'>, network: Network, weights: number): Step {
  const inside = job.prove('entriesNonzero', [], { matrix: terms.product(network.hidden, network.inputs) });
  const G = networks.gradientMatrix(network);
  const stationary = job.prove('ringIdentity', [], {
    left: terms.product(G, terms.transpose(networks.residual(network))),
    right: terms.constant('0', weights, 1),
  });
  return job.prove('minimumInRegion', [inside, stationary], { network });
}

/** Tried in turn: a matrix of full rank over ℚ loses rank modulo one of them with probability about 1/p. */
const PRIMES = [8191, 8179, 8171, 32749];

/** Rank at least N over ℚ, by elimination modulo a prime; undefined when each prime that was tried gives less. */
export async function proveFullRank(
  job: Pick<Job, 'prove' | 'rankByEngine'>,
  matrix: Term,
  rank: number,
): Promise<Step | undefined> {
  for (const prime of PRIMES) {
    if ((await job.rankByEngine(matrix, prime)) >= rank) return job.prove('rankModP', [], { matrix, prime });
  }
  return undefined;
}

/**
 * Rank N over ℚ of a Khatri–Rao product of N columns, by solutions of random systems modulo a prime: as much work as
 * elimination for the one who looks for them, and little for whoever checks.
 */
export async function proveFullRankBySolving(
  job: Pick<Job, 'prove' | 'residues' | 'challenges' | 'progress'>,
  matrix: Extract<Term, { left: Term }>,
  rank: number,
): Promise<Step | undefined> {
  for (const prime of SOLVING_PRIMES) {
    const count = Math.ceil(128 / Math.log2(prime));
    const [A, X] = [job.residues(matrix.left, prime), job.residues(matrix.right, prime)];
    const challenges = job.challenges(matrix, prime, count, rank);
    const solutions = await solveKhatriRao(A, X, challenges, prime, (line) => {
      job.progress(line);
    });
    if (solutions === undefined) continue;
    return job.prove('rankBySolving', [], { matrix, prime, count, solutions: base64OfResidues(solutions) });
  }
  return undefined;
}

/** Two bytes a residue, the lower first. */
function base64OfResidues(residues: ArrayLike<number>): string {
  const bytes = new Uint8Array(2 * residues.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < residues.length; i++) view.setUint16(2 * i, residues[i] as number, true);
  return base64OfBytes(bytes);
}

/** An exact null vector of a matrix on the instance's data, by elimination over ℚ. */
export function proveDeficient(job: Pick<Job, 'prove' | 'context' | 'undecided'>, matrix: Term): Step {
  const vector = nullVectorOf(evaluate(job.context, matrix));
  if (vector === undefined) return job.undecided('the columns turned out to be independent');
  return job.prove(rules.nullVector, [], { matrix, vector: terms.literal(vector) });
}

/** Searches for a differentiable local minimum by training; the starting weights come from the seed. */
export async function search(
  job: Pick<Job, 'sample' | 'progress'>,
  problem: ExactProblem,
  attempts: number,
): Promise<ExactWeights | undefined> {
  const [units, inputs] = [problem.noise.rows, problem.inputs.rows];
  return findMinimum(problem, {
    units,
    attempts,
    progress: (line) => {
      job.progress(line);
    },
    start: (attempt) => ({
      hidden: floats(job.sample(`start ${attempt} hidden`, units, inputs, { kind: 'gaussian', bits: 16 })),
      output: floats(job.sample(`start ${attempt} output`, 1, units, { kind: 'gaussian', bits: 16 }))[0] as number[],
    }),
  });
}

/** Where attempt number k to fit starts: hidden weights from the seed, output weights of alternating sign. */
export function startingWeights(job: Pick<Job, 'sample'>, attempt: number, units: number, inputs: number) {
  return {
    hidden: floats(job.sample(`start ${attempt} hidden`, units, inputs, { kind: 'gaussian', bits: 16 })),
    output: Array.from({ length: units }, (_, i) => (i % 2 === 0 ? 1 : -1)),
  };
}

/** Draws X, E and y as part of the instance. */
export function drawProblem(job: TwoLayerJob, inputs: Law, noise: Law): ExactProblem {
  const { d0, d1, N } = job.sizes;
  return {
    inputs: job.draw('X', d0, N, inputs),
    noise: job.draw('E', d1, N, noise),
    targets: job.draw('y', 1, N, laws.targets),
    slope: rationalOf(job.parameters.slope),
  };
}

/** Trained weights, as part of the instance; a replay takes them from the certificate. */
export async function trained(job: TwoLayerJob, problem: ExactProblem, attempts: number): Promise<boolean> {
  const found = await job.found(['W1', 'w2'], async () => {
    const weights = await search(job, problem, attempts);
    return weights === undefined ? undefined : { W1: weights.hidden, w2: weights.output };
  });
  return found !== undefined;
}

export function rationalOf(text: string): Rational {
  return rationals.parseRational(text) as Rational;
}

/** E ⊙ slopes(WX), as numbers. */
export function activationsOf(
  W: Matrix<Rational>,
  X: Matrix<Rational>,
  E: Matrix<Rational>,
  s: string,
): Matrix<Rational> {
  const signs = multiplyExactly(W, X).entries.map(rationals.sign);
  const leaky = rationalOf(s);
  return {
    ...E,
    entries: E.entries.map((entry, i) => ((signs[i] as number) < 0 ? rationals.multiply(leaky, entry) : entry)),
  };
}

export type TwoLayerSubject = Subject<TwoLayer, 'slope'>;
export type TwoLayerJob = Job<TwoLayer, 'slope'>;
