/** The numbers that xls16/diversity-experiment compares, as expressions on the instance. */
import * as reals from 'lossproof/reals';
import { networks, rationals, terms, type Real, type RealMatrix, type Term } from 'lossproof/statement';
import { hasImages, IMAGES, IMAGE_SCALE, namesOf, signsOf, type Arm, type ExperimentSubject } from './setting.js';

/** f(X) = Σₖ vₖ·max(0, wₖ·x), a row. */
function outputs(units: number, W: Term, X: Term): Term {
  const entries = signsOf(units).map((sign) => rationals.rational(BigInt(sign)));
  const preactivations = terms.product(W, X);
  const active = terms.hadamard(terms.slopes('0', preactivations), preactivations);
  return terms.product(terms.literal({ rows: 1, columns: units, entries }), active);
}

type On = 'training' | 'test';

/** The pixels of what a run trains on, without the row of classes, or of what it tests on. */
function inputs(subject: ExperimentSubject, run: number, on: On): Term {
  const { inputs: training, tests } = namesOf(run);
  if (!hasImages(subject)) return terms.data(on === 'training' ? training : tests);
  if (on === 'test') return terms.data(IMAGES.tests);
  const { d } = subject.sizes;
  return terms.product(rowsOf(d, 0, d), terms.data(training));
}

/** count × (d + 1): from the left it takes so many rows of a matrix, from one on. */
function rowsOf(d: number, first: number, count: number): Term {
  const entries = Array.from({ length: count * (d + 1) }, (_, at) =>
    (at % (d + 1)) - Math.floor(at / (d + 1)) === first ? rationals.ONE : rationals.ZERO,
  );
  return terms.literal({ rows: count, columns: d + 1, entries });
}

function student(subject: ExperimentSubject, run: number, arm: Arm, on: On): Term {
  const f = outputs(subject.sizes.n, terms.data(namesOf(run)[arm]), inputs(subject, run, on));
  return hasImages(subject) ? terms.scale(networks.over(1, IMAGE_SCALE), f) : f;
}

function targets(subject: ExperimentSubject, run: number, on: On): Term {
  const { teacher, inputs: training } = namesOf(run);
  const { d, h, m } = subject.sizes;
  if (!hasImages(subject)) return outputs(h, terms.data(teacher), inputs(subject, run, on));
  if (on === 'test') return terms.data(IMAGES.testClasses);
  // 2b − 1 is 1 for b = 1 and −1 for b = 0.
  const isFirst = terms.product(rowsOf(d, d, 1), terms.data(training));
  return terms.difference(terms.scale('2', isFirst), terms.constant('1', 1, m));
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

/** The number of test images that f has on the wrong side of zero, or on it: a sum of ones and zeros, which are their squares. */
export function misclassified(subject: ExperimentSubject, run: number, arm: Arm): Real {
  const margins = terms.hadamard(student(subject, run, arm, 'test'), targets(subject, run, 'test'));
  return squares(terms.slopes('0', terms.scale('-1', margins)));
}

/** s_m(D)², D with the block v_k·1{w_k·x ≥ 0}·x: the least eigenvalue of DᵀD, which is XᵀX ⊙ AᵀA with A = 1{WX ≥ 0}. */
export function singularSquare(subject: ExperimentSubject, run: number, arm: Arm): Real {
  const X = inputs(subject, run, 'training');
  const active = terms.slopes('0', terms.product(terms.data(namesOf(run)[arm]), X));
  const gram = (of: Term): RealMatrix => reals.numbers(terms.product(terms.transpose(of), of));
  return reals.smallestEigenvalue(reals.hadamard(gram(X), gram(active)));
}

const MOST_FOR_SINGULAR = 100;

/** Whether s_m(D)² is asked for: D has as many rows as columns at least, and the samples are so few that a run takes milliseconds. */
export const asksSingular = ({ sizes: { d, n, m } }: Pick<ExperimentSubject, 'sizes'>): boolean =>
  m <= d * n && m <= MOST_FOR_SINGULAR;

export type Quantity = 'test' | 'training' | 'overlaps' | 'singular' | 'misclassified';

/** The quantities that are asked for at these sizes. */
export const quantitiesOf = (subject: Pick<ExperimentSubject, 'sizes'>): readonly Quantity[] => [
  ...(['test', 'training', 'overlaps'] as const),
  ...(asksSingular(subject) ? (['singular'] as const) : []),
  ...(hasImages(subject) ? (['misclassified'] as const) : []),
];

export function quantityOf(subject: ExperimentSubject, quantity: Quantity, run: number, arm: Arm): Real {
  switch (quantity) {
    case 'test':
    case 'training':
      return squaredError(subject, run, arm, quantity);
    case 'overlaps':
      return overlapSquares(run, arm);
    case 'singular':
      return singularSquare(subject, run, arm);
    case 'misclassified':
      return misclassified(subject, run, arm);
  }
}

/** The number that compares the two arms in a run: their quotient; of counts, which may be zero, their difference. */
export function contrast(subject: ExperimentSubject, quantity: Quantity, run: number): Real {
  const [regularised, plain] = [
    quantityOf(subject, quantity, run, 'regularised'),
    quantityOf(subject, quantity, run, 'plain'),
  ];
  return quantity === 'misclassified' ? reals.difference(regularised, plain) : reals.quotient(regularised, plain);
}
