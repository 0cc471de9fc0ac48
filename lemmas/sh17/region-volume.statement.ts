/**
 * # sh17/region-volume
 *
 * Statement: for the recorded samples, in the plane or in space, and labels, and every number of units up to the recorded one: bounds of the volume of the
 * regions with a differentiable local minimum of positive squared error, and of the regions with a point of squared error 0.
 * Scope: these sizes × this instance.
 * Hypotheses: none; no two samples are parallel, and in space no three in a plane, without which there are fewer cells.
 * Method: each state of regions is decided as in sh17/region-critical; the cells are sectors, or polygons on
 * the sphere, whose angles are enclosed, and the numbers of units in them are multinomial.
 * What the certificate proves: `holds`, enclosed: both volumes to 10⁻⁸, for each number of units.
 * Control: teacher-on-boundary (sharp): that some weights fit all labels does not give the regions with such a point a positive volume.
 * References: arXiv:1702.05777, for the setting.
 */
import { defineStatement, size, terms, these, type Proposition, type Subject } from 'lossproof/statement';
import { rows, teacherOnBoundary } from './shared/boundary.js';
import { coverNumber } from './shared/cover.js';
import { paper } from './shared/paper.js';
import { countWithin, tooMany } from './shared/states.js';

type Sizes = 'd0' | 'd1' | 'N';
type Volumes = Extract<Proposition, { kind: 'regionVolumes' }>;
type Numbers = Omit<Volumes, 'kind' | 'slope' | 'apart'>;

/** All 3⁸ − 1 of eight cells, and some more. */
const MOST_STATES = 7000;

/** How far the bounds of a volume may be apart: wider ones would say little, and those from 0 to 1 nothing. */
export const APART = '1/100000000';

const enclosed = ({ parameters: { slope } }: Subject<Sizes, 'slope'>, numbers: Numbers): Volumes => ({
  kind: 'regionVolumes',
  ...numbers,
  slope,
  apart: APART,
});

export const recorded: Numbers = {
  data: terms.data('X'),
  labels: terms.data('y'),
  volumes: terms.data('volumes'),
};

/** With one unit no region has a minimum: both volumes are 0. */
export const refuting: Numbers = {
  data: teacherOnBoundary.data,
  labels: teacherOnBoundary.labels,
  volumes: rows('0 0 0 0'),
};

export default defineStatement({
  id: 'sh17/region-volume',
  title:
    'How large the regions with a bad local minimum are, and those with a point of no error, in the plane or in space',
  paper,
  statement: {
    tex: String.raw`a_d \le V_d(\mathcal L_0) \le b_d, \qquad a_d' \le V_d(\mathcal G) \le b_d', \qquad b_d - a_d,\ b_d' - a_d' \le 10^{-8} \qquad (d \le d_1)`,
    english:
      'For the recorded samples, in the plane or in space, and labels, and every number of units up to the recorded one, the recorded bounds, which differ by at most 10⁻⁸, enclose the volume of the regions with a differentiable local minimum of positive squared error, and that of the regions with a point of squared error 0.',
  },
  scope: these('given'),
  sizes: {
    d0: size(2, 2, 3, 'inputs'),
    d1: size(10, 1, 40, 'units, at most'),
    N: size(3, 2, 8, 'samples'),
  },
  impossible: ({ sizes: { d0, d1, N } }) => tooMany(countWithin(coverNumber(d0, N), d1), MOST_STATES),
  presets: { teaching: { d1: 3 } },
  parameters: { slope: { default: '1/10', says: 'the slope of negative preactivations, any rational number' } },
  data: { matrix: 'X', dimension: 'd0', samples: 'N', also: { y: { rows: 1, columns: 'N' } } },
  matrices: ({ sizes: { d0, d1, N } }) => ({ X: [d0, N], y: [1, N], volumes: [d1, 4] }),
  outcomes: (subject) => [{ finding: 'holds', proposition: enclosed(subject, recorded) }],
  controls: {
    'teacher-on-boundary': {
      kind: 'sharp',
      title: 'a positive volume of good regions where some weights fit all labels: with a teacher on a kink it is 0',
      breaks: [],
      subject: () => ({ sizes: { d0: 2, d1: 1, N: 3 }, parameters: { slope: '1/2' } }),
      matrices: () => ({}),
      outcomes: (subject) => [{ finding: 'fails', proposition: enclosed(subject, refuting) }],
    },
  },
  references: ['arXiv:1702.05777, for the setting; the method is ours'],
});
