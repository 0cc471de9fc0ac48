/** The sizes, parameters and matrices of xls16/diversity-experiment: one set of matrices for each run. */
import { size, type Laws, type Shapes, type Subject } from 'lossproof/statement';

export const sizes = {
  d: size(10, 2, 200, 'inputs'),
  n: size(5, 2, 200, 'units'),
  h: size(10, 0, 200, 'units of the teacher; 0 for the classes of images in place of teachers'),
  m: size(50, 1, 2000, 'samples to train on, in each run'),
  t: size(400, 1, 5000, 'samples to test on, in each run'),
  runs: size(40, 6, 400, 'runs'),
  steps: size(2000, 1, 20000, 'training steps'),
};

export const parameters = {
  penalty: { default: '10', says: 'ρ, how much R counts' },
  reduction: { default: '1/1000', says: 'the share by which the test error has to be lower' },
  first: { default: '0', says: 'the label of the first class of images' },
  second: { default: '6', says: 'the label of the second class of images; -1 for all other classes' },
};

export type Sizes = keyof typeof sizes;
export type Parameters = keyof typeof parameters;
export type ExperimentSubject = Subject<Sizes, Parameters>;

/** Whether the targets are the classes of images, and not the outputs of a network of h units drawn for the run. */
export const hasImages = ({ sizes: { h } }: Pick<ExperimentSubject, 'sizes'>): boolean => h === 0;

/** The two networks of a run: the one trained with the penalty, and the one trained without. */
export type Arm = 'regularised' | 'plain';
export const ARMS: readonly Arm[] = ['regularised', 'plain'];

/** The runs, counted from 1. */
export const runsOf = ({ sizes: { runs } }: Pick<ExperimentSubject, 'sizes'>): readonly number[] =>
  Array.from({ length: runs }, (_, index) => index + 1);

/** Names of the matrices of a run. */
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
  regularised: `A${run}`,
  plain: `B${run}`,
});

/** Images are unit vectors times this, rounded to bytes. */
export const IMAGE_SCALE = 255;

/** v = (1, −1, 1, …): the fixed output weights, of students and teachers. */
export const signsOf = (units: number): number[] => Array.from({ length: units }, (_, k) => (k % 2 === 0 ? 1 : -1));

export function shapesOf({ sizes }: Pick<ExperimentSubject, 'sizes'>): Shapes {
  const { d, n, h, m, t } = sizes;
  const shapes = runsOf({ sizes }).map((run): Shapes => {
    const names = namesOf(run);
    return {
      [names.inputs]: [d, m],
      [names.tests]: [d, t],
      [names.regularised]: [n, d],
      [names.plain]: [n, d],
      ...(hasImages({ sizes })
        ? { [names.classes]: [1, m], [names.testClasses]: [1, t] }
        : { [names.teacher]: [h, d] }),
    };
  });
  return Object.assign({}, ...shapes) as Shapes;
}

/** Trained weights are found by training, and images chosen; what a run draws besides is drawn by this law. */
export const DATA_LAW = { kind: 'gaussian', bits: 6 } as const;

export function lawsOf({ sizes }: Pick<ExperimentSubject, 'sizes'>): Laws {
  if (hasImages({ sizes })) return {};
  const drawn = runsOf({ sizes }).flatMap((run) => {
    const { inputs, tests, teacher } = namesOf(run);
    return [inputs, tests, teacher];
  });
  return Object.fromEntries(drawn.map((name) => [name, DATA_LAW]));
}
