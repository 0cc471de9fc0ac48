/** What the claims of Xie, Liang & Song (2016) share: the paper, the network's matrices, hypotheses, bounds. */
import {
  canonicalJson,
  decimalBounds,
  decimalsAround,
  networks,
  propositions,
  rationals,
  reals,
  terms,
  toFloat,
  type Certified,
  type Enclosable,
  type Hypothesis,
  type Job,
  type Law,
  type Matrix,
  type Proposition,
  type Rational,
  type Real,
  type RealMatrix,
  type Size,
  type Step,
  type Term,
} from 'lossproof';

export const paper = 'B. Xie, Y. Liang, L. Song: Diverse neural network learns true target functions (2016)';

export const references = [
  'arXiv:1611.03131',
  'The formulas are as encoded here, from the abstract and a review of the paper, derived again.',
];

export const size = (value: number, least: number, most: number, says: string): Size => ({
  default: value,
  least,
  most,
  says,
});

/** Bits at which real numbers are compared, where nothing else asks for more. */
export const PRECISION = 128;

/** What two enclosures of one number may differ by: a proof of equality is elsewhere, this is its check on numbers. */
export const CLOSE = `1/1${'0'.repeat(30)}`;

export const laws = {
  units: { kind: 'gaussian', bits: 6 },
  directions: { kind: 'gaussian', bits: 24 },
  /** Few enough bits for inner products of a thousand such numbers to be exact doubles. */
  inputs: { kind: 'gaussian', bits: 12 },
  signs: { kind: 'uniformNonzero', from: -1, to: 1 },
} as const satisfies { readonly [use: string]: Law };

/** Inputs X (d × m, a sample a column), hidden weights W (n × d, a unit a row), output weights v and targets y. */
export const [X, W, v, y] = ['X', 'W', 'v', 'y'].map(terms.data) as [Term, Term, Term, Term];

/** 1{w·x > 0}, a row a unit; where w·x = 0 it would be 1, which the hypothesis generic-units excludes. */
export const indicators: Term = terms.slopes('0', terms.product(W, X));

/** D, whose block k of column l is v_k·1{w_k·x_l > 0}·x_l. */
export const features: Term = terms.khatriRao(terms.product(terms.diagonal(v), indicators), X);

/** DᵀD, which does not depend on the signs v: ⟨xᵢ, xⱼ⟩ times the number of units that are active on both. */
export const gram: Term = gramOf(indicators, X);

export function gramOf(active: Term, inputs: Term): Term {
  const both = terms.product(terms.transpose(active), active);
  return terms.hadamard(terms.product(terms.transpose(inputs), inputs), both);
}

/** G: ⟨xᵢ, xⱼ⟩·k(xᵢ, xⱼ), k = (π − angle)/2π. */
export const kernelGram: RealMatrix = reals.hadamard(
  reals.numbers(terms.product(terms.transpose(X), X)),
  reals.overlaps(X),
);

/** AᵀA: how many units are active on both samples, whatever the samples' lengths. */
const activeOnBoth: Term = terms.product(terms.transpose(indicators), indicators);

/**
 * The same for samples that are directions, x̂ = x/|x|: ⟨x̂ᵢ, x̂ⱼ⟩ is the cosine of their angle, and the units see x̂ as they see x.
 * G, G_n and the least eigenvalue of D̂ᵀD̂ then need no points of the sphere with rational coordinates, and any data will do.
 */
export const directionKernel: RealMatrix = reals.hadamard(reals.cosines(X), reals.overlaps(X));
export const directionGram = (n: number): RealMatrix =>
  reals.hadamard(reals.cosines(X), reals.numbers(terms.scale(networks.over(1, n), activeOnBoth)));

/** s_m(D̂)² */
export const directionSquare: Real = reals.smallestEigenvalue(
  reals.hadamard(reals.cosines(X), reals.numbers(activeOnBoth)),
);

export const zero: Real = reals.rational(0);

/** −bound ≤ a − b ≤ bound, as two comparisons. */
export function closeTo(a: Real, b: Real, bound = CLOSE) {
  const within = reals.rational(bound);
  return [
    { left: reals.difference(a, b), relation: 'atMost', right: within },
    { left: reals.difference(b, a), relation: 'atMost', right: within },
  ] as const;
}

export interface Comparison {
  readonly left: Real;
  readonly relation: 'below' | 'atMost';
  readonly right: Real;
}

export const below = (left: Real, right: Real): Comparison => ({ left, relation: 'below', right });
export const atMost = (left: Real, right: Real): Comparison => ({ left, relation: 'atMost', right });
export const stated = ({ left, relation, right }: Comparison) => propositions.realComparison(left, relation, right);

export function compare(
  job: Pick<Job, 'prove'>,
  comparison: Comparison,
  known: readonly Step[] = [],
  precision = PRECISION,
): Step {
  return job.prove('realOrder', known, { ...comparison, precision });
}

/** Encloses a smallest eigenvalue on the instance in floating point; undefined where that proves no lower bound. */
export function proveEigenvalueByFloats(
  job: Pick<Job, 'prove' | 'smallestEigenvalueByFloats'>,
  expression: Real,
): Step | undefined {
  if (expression.kind !== 'smallestEigenvalue') throw new Error('a smallest eigenvalue was expected');
  const witness = job.smallestEigenvalueByFloats(expression.of);
  return witness && job.prove('smallestEigenvalueByFloats', [], { matrix: expression.of, ...witness });
}

export interface Bounds {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** What a step encloses. */
export function boundsOf({ theorem: { proposition } }: Step): Bounds {
  if (proposition.kind !== 'enclosed')
    throw new Error(`a step that encloses was expected, not one of ${proposition.kind}`);
  const parse = (text: string): Rational => rationals.parseRational(text) as Rational;
  return { lower: parse(proposition.lower), upper: parse(proposition.upper) };
}

/** Whether what a step encloses is shown to be positive. */
export const isPositive = (step: Step): boolean => rationals.sign(boundsOf(step).lower) > 0;

/** Before anything long: which sample has no direction. */
export function requireDirections(job: Pick<Job, 'undecided'>, { rows, columns, entries }: Matrix<Rational>): void {
  const isZero = (j: number): boolean =>
    Array.from({ length: rows }, (_, i) => entries[i * columns + j] as Rational).every(rationals.isZero);
  const zero = Array.from({ length: columns }, (_, j) => j).find(isZero);
  if (zero !== undefined) job.undecided(`sample ${zero + 1} is the zero vector, which has no direction; leave it out`);
}

/** Encloses a sum of squares or a largest entry on the instance in floating point, to thirteen digits if it reaches them. */
export function proveSumByFloats(job: Pick<Job, 'prove' | 'boundsByFloats'>, expression: Enclosable): Step {
  const { lower, upper } = job.boundsByFloats(expression);
  return job.prove('enclosureByFloats', [], { expression, ...decimalsAround(lower, upper, 13) });
}

/** A real number without data as a float, for figures. */
export function approximately(real: Real): number {
  return toFloat(rationals.parseRational(decimalBounds(real, 12).upper) as Rational);
}

/** The bounds that a step of a certificate proves for an expression, as they are shown in tables. */
export function provedBounds({ checked }: Certified, expression: Real): readonly [lower: number, upper: number] {
  const found = checked.theorems
    .map(({ proposition }) => proposition)
    .find(
      (proposition) =>
        proposition.kind === 'enclosed' && canonicalJson(proposition.expression) === canonicalJson(expression),
    );
  if (found?.kind !== 'enclosed') throw new Error('the certificate encloses every number that its table shows');
  const value = (text: string): number => toFloat(rationals.parseRational(text) as Rational);
  return [value(found.lower), value(found.upper)];
}

/** That two samples are the same shows in their difference; that no two are parallel is assumed. */
export const distinctSamples: Hypothesis<'m'> = {
  id: 'distinct-samples',
  english: 'no two samples are the same',
  broken: ({ sizes: { m } }) => {
    const difference = terms.difference(basisVector(m, 0), basisVector(m, Math.min(1, m - 1)));
    return m < 2 ? propositions.comparison([m], 'exceeds', [1]) : vanishes(terms.product(X, difference));
  },
};

const vanishes = (column: Term): Proposition =>
  propositions.identity(terms.product(terms.transpose(column), column), terms.constant('0', 1, 1));

/** Not all units the same: the difference of the first row to the others vanishes otherwise. */
export const diverseUnits: Hypothesis<'n' | 'd'> = {
  id: 'diverse-units',
  english: 'the units are not all the same',
  broken: ({ sizes: { n } }) => {
    const first = terms.product(terms.transpose(basisVector(n, 0)), W);
    return n < 2
      ? propositions.comparison([n], 'exceeds', [1])
      : propositions.identity(W, terms.product(terms.constant('1', n, 1), first));
  },
};

/** Some unit is active on every sample; looked at on the first. */
export const everySampleSeen: Hypothesis<'n' | 'm'> = {
  id: 'every-sample-seen',
  english: 'on every sample some unit is active',
  broken: ({ sizes: { n, m } }) =>
    propositions.identity(terms.product(indicators, basisVector(m, 0)), terms.constant('0', n, 1)),
};

/** No sample is zero. */
export const directedInputs: Hypothesis<'d'> = {
  id: 'directed-inputs',
  english: 'every input has a direction: none is the zero vector',
  holds: ({ sizes: { d } }) => ({
    kind: 'entriesPositive',
    matrix: terms.product(terms.constant('1', 1, d), terms.hadamard(X, X)),
  }),
};

/** m ≤ d·n: otherwise D has more columns than rows, and so a null vector. */
export const fewSamples: Hypothesis<'d' | 'n' | 'm'> = {
  id: 'few-samples',
  english: 'm ≤ d·n: otherwise D has more columns than rows, so that s_m(D) = 0',
  holds: ({ sizes: { d, n, m } }) => propositions.comparison([m], 'atMost', [d, n]),
  broken: ({ sizes: { d, n, m } }) => propositions.comparison([m], 'exceeds', [d, n]),
};

/** w·x ≠ 0 for every unit and sample. */
export const genericUnits: Hypothesis = {
  id: 'generic-units',
  english: 'no unit is exactly at its threshold on a sample: w·x ≠ 0',
  holds: () => ({ kind: 'entriesNonzero', matrix: terms.product(W, X) }),
};

/** The unit vector number `place`, as a column. */
export function basisVector(length: number, place: number): Term {
  return terms.literal({
    rows: length,
    columns: 1,
    entries: Array.from({ length }, (_, i) => (i === place ? rationals.ONE : rationals.ZERO)),
  });
}
