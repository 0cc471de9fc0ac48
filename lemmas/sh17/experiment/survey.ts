/** The survey of sh17/experiment-images: errors by width, for labels by class and random ones, on both sides of d₀·d₁ = N. */
import type { Cell, Survey } from 'lossproof/search';
import { surveyExhibits } from './exhibits.js';
import type { ExperimentSizes } from './setting.js';

type ImagesCell = Cell<ExperimentSizes, 'slope' | 'share'>;

/** Both kinds of labels at each of several widths, on the first images of the data set. */
function images(N: number, slope: string, widths: readonly number[], steps: number): readonly ImagesCell[] {
  return [0, 1].flatMap((random) =>
    widths.map((d1) => ({ sizes: { N, d1, random, steps }, parameters: { slope }, data: 'fashion-mnist' })),
  );
}

/** The same on noise, for which no data set is needed. */
function noise(N: number, widths: readonly number[], steps: number): readonly ImagesCell[] {
  return widths.map((d1) => ({ sizes: { d0: 20, N, d1, random: 1, steps } }));
}

export const survey: Survey<ExperimentSizes, 'slope' | 'share'> = {
  title: 'How many images do trained networks get wrong?',
  question:
    'Networks with one hidden layer and no biases, trained on images with two labels: for how many images is the output on the wrong side, by the number of units, for the labels of classes and for random ones? The paper reports next to no errors from about d₁ = N/d₀ units on.',
  cells: {
    teaching: noise(40, [1, 2, 4], 300),
    audit: [
      ...images(1000, '1/10', [1, 2, 3, 4], 1000),
      ...images(4000, '1/10', [2, 4, 6, 10], 3000),
      ...images(10_000, '1/10', [6, 13, 20, 26], 30_000),
      ...images(60_000, '1/10', [38, 77, 154], 30_000),
      // With the slope 0 there are samples on which no unit is active, fewer with each unit more.
      ...images(1000, '0', [1, 2, 4, 8, 12], 1000),
    ],
  },
  seconds: ({ sizes: { N, d1, steps } }) => 1 + N * 5e-4 + steps * (5e-4 + d1 * 2.5e-5) + N * d1 * 1e-5,
  exhibits: (certified) => surveyExhibits(certified, ({ labels, slope, N }) => `${labels}, slope ${slope}, N = ${N}`),
};
