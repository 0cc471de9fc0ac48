/**
 * # sh17/region-critical
 *
 * Statement: for the recorded samples and labels and a rational slope, a table says of every state of regions of first weights whether its
 * regions have a differentiable local minimum, of what squared error, and whether other weights have a smaller one.
 * Scope: these sizes × this instance.
 * Hypotheses: none; the samples are in general position, without which there are fewer cells than the table has.
 * Method: in an open region a minimum is a least squares fit by a linear model; whether weights of the region give one is a system of strict
 * linear inequalities over ℚ, with a solution or a combination that contradicts itself for each state.
 * What the certificate proves: `holds`, exact: every entry of the table. Nothing is proved of other samples and labels, or of minima at
 * kinks.
 * Control: global-minimum (sharp): not every minimum of positive error is suboptimal. teacher-on-boundary (sharp): regions whose linear
 * model fits the labels need not have a minimum. linear-network (spoils): at slope 1 no minimum is suboptimal.
 * References: arXiv:1702.05777, for the setting.
 */
import {
  defineStatement,
  size,
  terms,
  these,
  type Outcome,
  type Proposition,
  type Subject,
  type Term,
} from 'lossproof/statement';
import { rows, teacherOnBoundary } from './shared/boundary.js';
import { coverNumber } from './shared/cover.js';
import { paper } from './shared/paper.js';
import { stateCount, tooMany } from './shared/states.js';

type Sizes = 'd0' | 'd1' | 'N';
type Critical = Subject<Sizes, 'slope'>;
type Table = Extract<Proposition, { kind: 'regionTable' }>;

const MOST_STATES = 5000;

export const statesAt = ({ sizes: { d0, d1, N } }: Critical): number => stateCount(coverNumber(d0, N), d1);

const tableOf = (subject: Critical, numbers: Record<'data' | 'labels' | 'cells' | 'table', Term>): Table => ({
  kind: 'regionTable',
  ...numbers,
  slope: subject.parameters.slope,
  units: subject.sizes.d1,
});

export const decided = (subject: Critical): Table =>
  tableOf(subject, {
    data: terms.data('X'),
    labels: terms.data('y'),
    cells: terms.data('cells'),
    table: terms.data('table'),
  });

/** What a control is about: samples, labels, points of half of the cells, and the table that it proves. */
interface Small {
  readonly subject: Critical;
  readonly data: Term;
  readonly labels: Term;
  readonly cells: Term;
  readonly table: Term;
}

export const controls = {
  'global-minimum': {
    subject: { sizes: { d0: 1, d1: 1, N: 2 }, parameters: { slope: '1/2' } },
    data: rows('1 1'),
    labels: rows('1 -1'),
    cells: rows('1'),
    table: rows('3 3', '2 2'),
  },
  'teacher-on-boundary': {
    subject: { sizes: { d0: 2, d1: 1, N: 3 }, parameters: { slope: '1/2' } },
    ...teacherOnBoundary,
    table: rows('0 0 0 0 0 0', '0 0 1/9 0 0 1/6'),
  },
  'linear-network': {
    subject: { sizes: { d0: 1, d1: 1, N: 2 }, parameters: { slope: '1' } },
    data: rows('1 -1'),
    labels: rows('1 2'),
    cells: rows('1'),
    table: rows('3 3', '9/2 9/2'),
  },
} as const satisfies { readonly [name: string]: Small };

const failing = (name: keyof typeof controls): readonly Outcome[] => {
  const { subject, ...numbers } = controls[name];
  return [{ finding: 'fails', proposition: tableOf(subject, numbers) }];
};

export default defineStatement({
  id: 'sh17/region-critical',
  title: 'Which regions of weights have a differentiable local minimum, and which of these are suboptimal',
  paper,
  statement: {
    tex: String.raw`\text{for every state of regions: } \exists\, (W, z) \text{ a DLM in it?} \quad \lVert e \rVert^2 = \min_{\tilde w} \lVert y - G^{\top} \tilde w \rVert^2,\quad \exists\, (W', z') : \lVert e' \rVert^2 \lt \lVert e \rVert^2\,?`,
    english:
      'For the recorded samples, in general position, and labels, the recorded table is right about every state of regions: whether its regions have a differentiable local minimum, its squared error, and whether some weights have a smaller one.',
  },
  scope: these('given'),
  sizes: {
    d0: size(2, 1, 4, 'inputs'),
    d1: size(2, 1, 6, 'units'),
    N: size(5, 1, 30, 'samples'),
  },
  presets: { teaching: { N: 3 } },
  parameters: { slope: { default: '1/10', says: 'the slope of negative preactivations, any rational number' } },
  impossible: (subject) => {
    if (subject.sizes.N < subject.sizes.d0) return 'at least as many samples as inputs';
    return tooMany(statesAt(subject), MOST_STATES);
  },
  data: { matrix: 'X', dimension: 'd0', samples: 'N', also: { y: { rows: 1, columns: 'N' } } },
  matrices: (subject) => {
    const { d0, N } = subject.sizes;
    return { X: [d0, N], y: [1, N], cells: [d0, coverNumber(d0, N) / 2], table: [2, statesAt(subject)] };
  },
  outcomes: (subject) => [{ finding: 'holds', proposition: decided(subject) }],
  controls: {
    'global-minimum': {
      kind: 'sharp',
      title:
        'every minimum of positive error suboptimal: x = (1, 1) with the labels 1 and −1 has one that no weights beat',
      breaks: [],
      subject: () => controls['global-minimum'].subject,
      matrices: () => ({}),
      outcomes: () => failing('global-minimum'),
    },
    'teacher-on-boundary': {
      kind: 'sharp',
      title: 'a minimum in every region whose linear model fits the labels: with a teacher on a kink no region has one',
      breaks: [],
      subject: () => controls['teacher-on-boundary'].subject,
      matrices: () => ({}),
      outcomes: () => failing('teacher-on-boundary'),
    },
    'linear-network': {
      kind: 'spoils',
      title: 'slope 1, a linear network: the method finds no minimum that is suboptimal',
      breaks: [],
      subject: () => controls['linear-network'].subject,
      matrices: () => ({}),
      outcomes: () => failing('linear-network'),
    },
  },
  references: ['arXiv:1702.05777, for the setting; the method is ours'],
});
