/** The sizes, parameters and matrices of xls16/diversity-experiment: one set of matrices for each run. */
import { size, type Laws, type Shapes, type Subject } from 'lossproof/statement';

export const sizes = {
  d: size(10, 2, 200, 'inputs'),
  n: size(5, 2, 200, 'units'),
  h: size(10, 0, 200, 'units of the teacher; 0 for the classes of images in place of teachers'),
  m: size(50, 1, 2000, 'samples to train on, in each run'),
  t: size(400, 1, 10000, 'samples to test on: in each run, or of images the same in all runs'),
  runs: size(40, 6, 400, 'runs'),
  steps: size(2000, 1, 20000, 'training steps'),
};

export const parameters = {
  penalty: { default: '10', says: 'ρ, how much R counts' },
  reduction: { default: '1/1000', says: 'the share by which the test error has to be lower' },
  first: { default: '0', says: 'the label of the first class of images' },
  images: { default: '60000', says: 'the number of training images of these classes, of which each run draws m' },
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
  /** n × d: trained hidden weights. */
  regularised: `A${run}`,
  plain: `B${run}`,
});

/** Names of the matrices of images that all runs have in common. */
export const IMAGES = {
  /** (d + 1) × images: all images to train on, and under each a 1 if it is of the first class, and otherwise a 0. */
  pool: 'P',
  /** d × t: images to test on. */
  tests: 'T',
  /** 1 × t: ±1 by class. */
  testClasses: 'z',
} as const;

/** Images are unit vectors times this, rounded to bytes. */
export const IMAGE_SCALE = 255;

/** v = (1, −1, 1, …): the fixed output weights, of students and teachers. */
export const signsOf = (units: number): number[] => Array.from({ length: units }, (_, k) => (k % 2 === 0 ? 1 : -1));

export function shapesOf({ sizes, parameters }: Pick<ExperimentSubject, 'sizes' | 'parameters'>): Shapes {
  const { d, n, h, m, t } = sizes;
  const ofImages = hasImages({ sizes });
  const shapes = runsOf({ sizes }).map((run): Shapes => {
    const names = namesOf(run);
    return {
      [names.inputs]: [ofImages ? d + 1 : d, m],
      [names.regularised]: [n, d],
      [names.plain]: [n, d],
      ...(ofImages ? {} : { [names.tests]: [d, t], [names.teacher]: [h, d] }),
    };
  });
  const common: Shapes = {
    [IMAGES.pool]: [d + 1, Number(parameters.images)],
    [IMAGES.tests]: [d, t],
    [IMAGES.testClasses]: [1, t],
  };
  return Object.assign({}, ...shapes, ofImages ? common : {}) as Shapes;
}

/** Trained weights are found by training; what a run draws besides is drawn by this law, or chosen from the images. */
export const DATA_LAW = { kind: 'gaussian', bits: 6 } as const;

export function lawsOf({ sizes }: Pick<ExperimentSubject, 'sizes'>): Laws {
  const ofImages = hasImages({ sizes });
  const law = ofImages ? ({ kind: 'choice', of: IMAGES.pool } as const) : DATA_LAW;
  const drawn = runsOf({ sizes }).flatMap((run) => {
    const { inputs, tests, teacher } = namesOf(run);
    return ofImages ? [inputs] : [inputs, tests, teacher];
  });
  return Object.fromEntries(drawn.map((name) => [name, law]));
}
