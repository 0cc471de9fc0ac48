/** The surveys of both experiments of the paper: errors on both sides of N = d₀·d₁. */
import type { Cell, Survey } from 'lossproof/search';
import { surveyExhibits } from '../../sh17/experiment/exhibits.js';
import type { ExperimentSizes } from '../../sh17/experiment/setting.js';
import type { Parameters } from './setting.js';

type GaussianSizes = Exclude<ExperimentSizes, 'random'>;

const square = (width: number, shares: readonly number[], steps: number): readonly Cell<GaussianSizes, Parameters>[] =>
  shares.map((share) => ({ sizes: { d0: width, d1: width, N: Math.round(share * width * width), steps } }));

export const gaussianSurvey: Survey<GaussianSizes, Parameters> = {
  title: 'Does the training error vanish on Gaussian samples with random targets?',
  question:
    'Networks with d₀ = d₁ = d and no biases, trained on N Gaussian samples with random targets ±1: how large is the training error, by N/d²? The paper finds it next to zero as soon as there are as many weights as samples.',
  cells: {
    teaching: square(4, [0.5, 1, 2], 300),
    audit: [10, 15, 20].flatMap((width) => square(width, [0.25, 0.5, 0.75, 1, 1.5, 2, 3], 3000)),
  },
  exhibits: (certified) => surveyExhibits(certified, ({ d0 }) => `d₀ = d₁ = ${d0}`),
};

function images(N: number, widths: readonly number[], steps: number): readonly Cell<ExperimentSizes, Parameters>[] {
  return [0, 1].flatMap((random) =>
    widths.map((d1) => ({ sizes: { N, d1, random, steps }, data: 'fashion-mnist-pooled' })),
  );
}

export const imagesSurvey: Survey<ExperimentSizes, Parameters> = {
  title: 'Does the training error vanish on images?',
  question:
    'Networks with one hidden layer and no biases, trained on images of 7 × 7 pixels with targets ±1, by class or at random: how large is the training error, by the number of units?',
  cells: {
    teaching: [1, 2, 4].map((d1) => ({ sizes: { d1 } })),
    audit: images(600, [3, 6, 9, 12, 18, 24], 3000),
  },
  exhibits: (certified) => surveyExhibits(certified, ({ labels, N }) => `${labels}, N = ${N}`),
};
