/** Sizes, matrices and hypotheses of the experiments with one hidden layer: networks without biases, trained on samples with labels. */
import {
  propositions,
  rationals,
  size,
  terms,
  type Hypothesis,
  type PlainNetwork,
  type Rational,
  type Shapes,
  type Subject,
} from 'lossproof/statement';

export const experimentSizes = {
  d0: size(20, 1, 10_000, 'inputs'),
  d1: size(8, 1, 1000, 'hidden units'),
  N: size(100, 1, 60_000, 'samples'),
  random: size(1, 0, 1, '1 for random labels; 0 for the upper half of the classes of a data set against the lower'),
  steps: size(600, 0, 1_000_000, 'training steps, each on 100 samples, or on all of them if there are no more'),
};

export type ExperimentSizes = keyof typeof experimentSizes;

export const slopeParameter = {
  slope: { default: '1/10', says: 'the slope ρ of the units where the preactivation is negative' },
};

type Sized = Pick<Subject<'d0' | 'd1' | 'N'>, 'sizes'>;

export const experimentShapes = ({ sizes: { d0, d1, N } }: Sized): Shapes => ({
  X: [d0, N],
  y: [1, N],
  W1: [d1, d0],
  w2: [1, d1],
});

/** The network on the instance’s own matrices. */
export const recordedNetwork = (slope: string): PlainNetwork => ({
  inputs: terms.data('X'),
  targets: terms.data('y'),
  hidden: terms.data('W1'),
  output: terms.data('w2'),
  slope,
});

/** The largest whole number of samples that is at most a share of N. */
export function countOf(share: string, N: number): number {
  const { numerator, denominator } = rationals.parseRational(share) as Rational;
  return Number((BigInt(N) * numerator) / denominator);
}

/** The statement is about weights that came like this, so that its failure is conditional on it as its success is. */
export const trainedAsStated: Hypothesis = {
  id: 'trained-as-stated',
  english: 'the recorded weights are what training from the seed’s start gives, in the stated number of steps',
  conditional: true,
};

/** Labels that are drawn must be drawn, which the checker compares; those of a data set are written out. */
export const labelsAsStated: Hypothesis<ExperimentSizes> = {
  id: 'labels-as-stated',
  english: 'the labels are random ones, drawn from the seed, or else those of the samples’ own classes',
  holds: ({ sizes: { random } }) => propositions.comparison([random], 'equals', ['1']),
  conditional: true,
};
