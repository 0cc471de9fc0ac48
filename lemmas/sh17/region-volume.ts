/** The search for proofs of sh17/region-volume: the states are decided exactly, and their volumes bounded by floating point. */
import { defineClaim, matrices, rationals, rules, terms, toFloat, type Certified, type Exhibit, type Job, type Rational, type Term } from 'lossproof/search'; // prettier-ignore
import statement, { APART, recorded, refuting } from './region-volume.statement.js';
import { teacherOnBoundary } from './shared/boundary.js';
import { cellPicture } from './shared/cellPicture.js';
import { cellShares } from './shared/cellShares.js';
import { coverNumber } from './shared/cover.js';
import { decideState } from './shared/decide.js';
import { laws } from './shared/laws.js';
import { cellPoints, columnsOf, modelOf, type Model } from './shared/model.js';
import { decisionWitness, modelOfLiterals, ofColumns, proveCells } from './shared/proving.js';
import { sphereShares } from './shared/sphere.js';
import { statesWithin } from './shared/states.js';
import { volumeRows } from './shared/volumes.js';

const PRECISION = 64;
/** What samples are if there are fewer cells than Cover's number, by the number of inputs. */
const SPECIAL = {
  2: 'two samples are parallel, or one is zero',
  3: 'two samples are parallel, three are in a plane, or one is zero',
} as const;

type VolumeJob = Job<'d0' | 'd1' | 'N', 'slope'>;
type Numbers = Record<'data' | 'labels' | 'volumes', Term>;

const decideAll = (model: Model, units: number) => {
  const states = statesWithin(model.points.length, units);
  return { states, decisions: states.map((state) => decideState(model, state)) };
};

function prove(job: VolumeJob, numbers: Numbers, cells: Term, { decisions }: ReturnType<typeof decideAll>): void {
  const list = proveCells(job, numbers.data, cells);
  const states = decisions.map(decisionWitness);
  const { slope } = job.parameters;
  job.prove(rules.volumesEnclosed, [list], { ...numbers, slope, apart: APART, cells, states, precision: PRECISION });
}

/** The cells of one unit, and of a second beside one in the first cell. */
function pictures({ subject, evaluate }: Certified): readonly Exhibit[] {
  const [inputs, labels] = [columnsOf(evaluate(terms.data('X'))), evaluate(terms.data('y')).entries];
  const slope = rationals.parseRational(subject.parameters['slope'] as string) as Rational;
  const model = modelOf(inputs, labels, slope, cellPoints(inputs));
  return [0, 1]
    .filter((others) => others < (subject.sizes['d1'] as number))
    .map((others) => cellPicture(model, others));
}

function exhibits(certified: Certified): readonly Exhibit[] {
  const { evaluate } = certified;
  const bounds = evaluate(terms.data('volumes'));
  const rows = Array.from({ length: bounds.rows }, (_, i) => bounds.entries.slice(4 * i, 4 * i + 4).map(toFloat));
  const middle = (low: number, high: number): number => (low + high) / 2;
  const curves = rows.map(([a, b, c, d]) => {
    const [poor, good] = [middle(a as number, b as number), middle(c as number, d as number)];
    return { poor, good, neither: Math.max(0, 1 - poor - good) };
  });
  const points = (of: (each: (typeof curves)[number]) => number) => curves.map((each, i) => [i + 1, of(each)] as const);
  return [
    {
      kind: 'figure',
      title: 'Volumes of regions against the number of units',
      caption:
        'For the recorded samples and labels: the volume of the regions with a differentiable local minimum of positive squared error, that of the regions with a point of squared error 0, and that of the others, whose minima are all at kinks. The first two are enclosed to within 10⁻⁸.',
      x: { label: 'units d₁', scale: 'linear' },
      y: { label: 'volume', scale: 'linear', domain: [0, 1] },
      marks: [
        { kind: 'line', label: 'with a bad local minimum', points: points(({ poor }) => poor) },
        { kind: 'line', label: 'with a point of no error', points: points(({ good }) => good) },
        { kind: 'line', label: 'neither', points: points(({ neither }) => neither) },
      ],
    },
    {
      kind: 'table',
      title: 'Volumes of regions by the number of units',
      caption: 'The middle of the bounds, and the ratio of the two volumes by these.',
      columns: ['units', 'with a bad local minimum', 'with a point of no error', 'ratio'],
      rows: curves.map(({ poor, good }, i) => [
        `${i + 1}`,
        poor.toFixed(6),
        good.toFixed(6),
        good > 0 ? (poor / good).toPrecision(3) : '–',
      ]),
    },
    ...pictures(certified),
  ];
}

export default defineClaim(statement, {
  method: [
    'whether a region has a differentiable local minimum, and its error, depends on its state alone, and is decided exactly for each',
    'the cells of a unit in the plane are sectors, and a Gaussian unit is in one with the share of its angle; in space they are polygons on the sphere, and the share is that of the area, by Girard’s theorem',
    'units are independent: the numbers of units in the cells are multinomial, and the volumes of the states are added up by intervals',
  ],
  search: (job) => {
    const { d0, d1, N } = job.sizes;
    const inputs = columnsOf(job.drawOrTake('X', laws.wide));
    const labels = job.drawOrTake('y', laws.binary).entries;
    const half = cellPoints(inputs);
    if (2 * half.length !== coverNumber(d0, N)) job.undecided(SPECIAL[d0 as 2 | 3]);
    const slope = rationals.parseRational(job.parameters.slope) as Rational;
    const model = modelOf(inputs, labels, slope, half);
    const decided = decideAll(model, d1);
    const shares = d0 === 2 ? cellShares(model) : sphereShares(model);
    const bounds = volumeRows(decided.states, decided.decisions, shares, d1);
    job.give('volumes', matrices.transpose(ofColumns(bounds)));
    prove(job, recorded, terms.literal(ofColumns(half)), decided);
  },
  controls: {
    'teacher-on-boundary': (job) => {
      const { cells, ...numbers } = teacherOnBoundary;
      const model = modelOfLiterals(teacherOnBoundary, job.parameters.slope);
      prove(job, { ...numbers, volumes: refuting.volumes }, cells, decideAll(model, job.sizes.d1));
    },
  },
  exhibits,
});
