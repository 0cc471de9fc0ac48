/** The survey of xls16/diversity-experiment: does the penalty help, by width, number of samples, and kind of data? */
import type { Cell, Certified, Exhibit, Survey } from 'lossproof/search';
import { Reading } from './reading.js';
import { hasImages, type Parameters, type Sizes } from './setting.js';
import { byWidth, errors, mistakes, singularAgainstOverlaps } from './surveyFigures.js';
import { table, type Row } from './surveyTable.js';

type ExperimentCell = Cell<Sizes, Parameters>;

function teachers(widths: readonly number[], sizes: { readonly [name in Sizes]?: number }): ExperimentCell[] {
  return widths.map((n) => ({ sizes: { ...sizes, n } }));
}

function images(widths: readonly number[], sizes: { readonly [name in Sizes]?: number }): ExperimentCell[] {
  // Shirts against everything else: all images serve. Each run draws its own of the training images; all are tested on the 10 000 test images.
  const parameters = { first: '6', second: '-1', images: '60000' };
  return widths.map((n) => ({ sizes: { ...sizes, h: 0, n }, parameters, data: 'fashion-mnist-pooled' }));
}

export const survey: Survey<Sizes, Parameters> = {
  title: 'Does a penalty on units that are alike help?',
  question:
    'Training on L + ρR against training on L alone, from the same start on the same data: at the median over independent runs, are the units less alike, and are training and test error smaller? The review of the paper reports a test error up to 25 % smaller for small networks, and on images 0.2 to 0.7 points fewer mistakes at every size.',
  cells: {
    teaching: [
      ...teachers([4, 8], { d: 4, h: 8, m: 16, t: 30, runs: 12, steps: 300 }),
      ...images([4], { m: 20, t: 30, runs: 8, steps: 60 }),
    ],
    audit: [
      ...teachers([5, 10, 20, 40], { m: 50, t: 400 }),
      ...teachers([5, 10, 20, 40], { m: 200, t: 400 }),
      ...images([3, 5, 10, 20, 40], { m: 500, t: 10000, runs: 20, steps: 500 }),
    ],
  },
  exhibits: (certified) => exhibits(certified),
};

function exhibits(certified: readonly Certified[]): readonly Exhibit[] {
  const rows = certified.map((each): Row => {
    const reading = new Reading(each);
    const { n, m } = reading.subject.sizes;
    return { reading, n, group: `${hasImages(reading.subject) ? 'images' : 'teachers'}, m = ${m}` };
  });
  const groups = [...new Set(rows.map(({ group }) => group))];
  return [
    table(rows),
    ...groups.flatMap((group) => {
      const here = rows.filter((row) => row.group === group);
      return [byWidth(group, here), errors(group, here), ...singularAgainstOverlaps(group, here)];
    }),
    ...mistakes(rows),
  ];
}
