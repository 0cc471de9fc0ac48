/** The numbers that xls16/diversity-experiment compares, as expressions on the instance: one set of matrices for each run. */
import {
  networks,
  propositions,
  rationals,
  reals,
  terms,
  type Proposition,
  type Real,
  type RealMatrix,
  type Subject,
  type Term,
} from 'lossproof';

export type Sizes = 'd' | 'n' | 'h' | 'm' | 't' | 'runs' | 'steps';
export type Parameters = 'penalty' | 'reduction' | 'first' | 'second';
export type ExperimentSubject = Subject<Sizes, Parameters>;

/** Where the targets come from: a network of h units drawn for the run, or for h = 0 the classes of images. */
export const hasImages = ({ sizes: { h } }: Pick<ExperimentSubject, 'sizes'>): boolean => h === 0;

/** With the penalty and without. */
export type Arm = 'regularised' | 'plain';

const MATRIX_OF = { regularised: 'A', plain: 'B' } as const satisfies { readonly [arm in Arm]: string };

/** Names of the matrices of a run, counted from 1. */
export const namesOf = (run: number) => ({
  /** d × m: inputs to train on. */
  inputs: `X${run}`,
  /** d × t: inputs to test on. */
  tests: `Z${run}`,
  /** h × d: hidden weights of the teacher. */
  teacher: `U${run}`,
  /** 1 × m and 1 × t: ±1 by class, in place of the teacher. */
  classes: `y${run}`,
  testClasses: `z${run}`,
  /** n × d: trained hidden weights. */
  regularised: `${MATRIX_OF.regularised}${run}`,
  plain: `${MATRIX_OF.plain}${run}`,
});

/** Images are unit vectors times this, rounded to bytes. */
export const IMAGE_SCALE = 255;

/** v = (1, −1, 1, …): the fixed output weights, of students and teachers. */
export const signsOf = (units: number): number[] => Array.from({ length: units }, (_, k) => (k % 2 === 0 ? 1 : -1));

/** f(X) = Σₖ vₖ·max(0, wₖ·x), a row. */
function outputs(units: number, W: Term, X: Term): Term {
  const entries = signsOf(units).map((sign) => rationals.rational(BigInt(sign)));
  const preactivations = terms.product(W, X);
  const active = terms.hadamard(terms.slopes('0', preactivations), preactivations);
  return terms.product(terms.literal({ rows: 1, columns: units, entries }), active);
}

type On = 'training' | 'test';

function student(subject: ExperimentSubject, run: number, arm: Arm, on: On): Term {
  const names = namesOf(run);
  const f = outputs(
    subject.sizes.n,
    terms.data(names[arm]),
    terms.data(on === 'training' ? names.inputs : names.tests),
  );
  return hasImages(subject) ? terms.scale(networks.over(1, IMAGE_SCALE), f) : f;
}

function targets(subject: ExperimentSubject, run: number, on: On): Term {
  const names = namesOf(run);
  if (hasImages(subject)) return terms.data(on === 'training' ? names.classes : names.testClasses);
  return outputs(
    subject.sizes.h,
    terms.data(names.teacher),
    terms.data(on === 'training' ? names.inputs : names.tests),
  );
}

const squares = (of: Term): Real => reals.sumOfSquares(reals.numbers(of));

/** Σ (f − y)² over the samples. */
export function squaredError(subject: ExperimentSubject, run: number, arm: Arm, on: On): Real {
  return squares(terms.difference(student(subject, run, arm, on), targets(subject, run, on)));
}

/** n²R(W) = Σ k(wᵢ, wⱼ)² */
export function overlapSquares(run: number, arm: Arm): Real {
  return reals.sumOfSquares(reals.overlaps(terms.transpose(terms.data(namesOf(run)[arm]))));
}

/** How many test images f has on the wrong side of zero, or on it: a sum of ones and zeros, which are their squares. */
export function misclassified(subject: ExperimentSubject, run: number, arm: Arm): Real {
  const margins = terms.hadamard(student(subject, run, arm, 'test'), targets(subject, run, 'test'));
  return squares(terms.slopes('0', terms.scale('-1', margins)));
}

/** s_m(D)², D with the block v_k·1{w_k·x ≥ 0}·x: the least eigenvalue of DᵀD, which is XᵀX ⊙ AᵀA with A = 1{WX ≥ 0}. */
export function singularSquare(run: number, arm: Arm): Real {
  const names = namesOf(run);
  const X = terms.data(names.inputs);
  const active = terms.slopes('0', terms.product(terms.data(names[arm]), X));
  const gram = (of: Term): RealMatrix => reals.numbers(terms.product(terms.transpose(of), of));
  return reals.smallestEigenvalue(reals.hadamard(gram(X), gram(active)));
}

/** Where D has as many columns as rows or fewer, and so few that each run is a matter of milliseconds. */
export const MOST_FOR_SINGULAR = 100;
export const asksSingular = ({ sizes: { d, n, m } }: Pick<ExperimentSubject, 'sizes'>): boolean =>
  m <= d * n && m <= MOST_FOR_SINGULAR;

export type Quantity = 'test' | 'training' | 'overlaps' | 'singular' | 'misclassified';

export function quantityOf(subject: ExperimentSubject, quantity: Quantity, run: number, arm: Arm): Real {
  switch (quantity) {
    case 'test':
    case 'training':
      return squaredError(subject, run, arm, quantity);
    case 'overlaps':
      return overlapSquares(run, arm);
    case 'singular':
      return singularSquare(run, arm);
    case 'misclassified':
      return misclassified(subject, run, arm);
  }
}

/** What is compared of a quantity in each run: the quotient of the two arms, of counts, which may be zero, the difference. */
export function contrast(subject: ExperimentSubject, quantity: Quantity, run: number): Real {
  const [regularised, plain] = (['regularised', 'plain'] as const).map((arm) =>
    quantityOf(subject, quantity, run, arm),
  ) as [Real, Real];
  return quantity === 'misclassified' ? reals.difference(regularised, plain) : reals.quotient(regularised, plain);
}

export const runsOf = ({ sizes }: Pick<ExperimentSubject, 'sizes'>): number[] =>
  Array.from({ length: sizes.runs }, (_, index) => index + 1);

export function median(
  of: readonly Real[],
  relation: 'atMost' | 'atLeast',
  bound: string,
): Extract<Proposition, { kind: 'medianComparison' }> {
  return { kind: 'medianComparison', of, relation, bound };
}

/** What a verdict may say of the median quotient: at most 1 − reduction, or at least that and a thousandth. */
export function thresholds({ parameters: { reduction } }: ExperimentSubject) {
  const least = rationals.subtract(rationals.ONE, rationals.parseRational(reduction) as typeof rationals.ONE);
  return {
    lowered: rationals.formatRational(least),
    notLowered: rationals.formatRational(rationals.add(least, rationals.rational(1n, 1000n))),
  };
}

export interface Findings {
  readonly moreDiverse: Proposition;
  readonly lessDiverse: Proposition;
  readonly lowered: Proposition;
  readonly notLowered: Proposition;
}

export function findings(subject: ExperimentSubject): Findings {
  const of = (quantity: Quantity): Real[] => runsOf(subject).map((run) => contrast(subject, quantity, run));
  const { lowered, notLowered } = thresholds(subject);
  const [overlaps, test] = [of('overlaps'), of('test')];
  return {
    moreDiverse: median(overlaps, 'atMost', '1'),
    lessDiverse: median(overlaps, 'atLeast', '1001/1000'),
    lowered: median(test, 'atMost', lowered),
    notLowered: median(test, 'atLeast', notLowered),
  };
}

export function shapesOf({ sizes }: ExperimentSubject): { [name: string]: [number, number] } {
  const { d, n, h, m, t } = sizes;
  return Object.fromEntries(
    runsOf({ sizes }).flatMap((run): [string, [number, number]][] => {
      const names = namesOf(run);
      const common: [string, [number, number]][] = [
        [names.inputs, [d, m]],
        [names.tests, [d, t]],
        [names.regularised, [n, d]],
        [names.plain, [n, d]],
      ];
      if (!hasImages({ sizes })) return [...common, [names.teacher, [h, d]]];
      return [...common, [names.classes, [1, m]], [names.testClasses, [1, t]]];
    }),
  );
}

export const both = (...of: readonly Proposition[]): Proposition => propositions.conjunction(...of);
