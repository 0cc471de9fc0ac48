/** The search for proofs of sh17/region-critical: exact least squares and linear inequalities, state by state. */
import {
  defineClaim,
  matrices,
  rationals,
  rules,
  terms,
  type Certified,
  type Exhibit,
  type Job,
  type Matrix,
  type Rational,
  type Term,
} from 'lossproof/search';
import statement, { controls, decided } from './region-critical.statement.js';
import { coverNumber } from './shared/cover.js';
import { laws } from './shared/laws.js';
import { cellPoints, columnsOf, modelOf, type Vector } from './shared/model.js';
import { regionExhibits } from './shared/regionExhibits.js';
import { solveRegions, type Solved } from './shared/solve.js';

type CriticalJob = Job<'d0' | 'd1' | 'N', 'slope'>;

const texts = (v: Vector): readonly string[] => v.map(rationals.formatRational);

const ofColumns = (columns: readonly Vector[]): Matrix<Rational> =>
  matrices.matrix((columns[0] as Vector).length, columns.length, (i, j) => columns[j]?.[i] as Rational);

/** Proves the table. The numbers are terms: of the instance, or of a control. */
function prove(job: CriticalJob, numbers: Record<'data' | 'labels' | 'cells' | 'table', Term>, solved: Solved): void {
  const { data, labels, cells } = numbers;
  const network = { data, labels, slope: job.parameters.slope, units: job.sizes.d1 };
  const count = job.prove(rules.cellsCounted, [], { data });
  const list = job.prove(rules.cellsListed, [count], { data, cells });
  const push = ({ signs, vector, weights }: Solved['decisions'][number]['pushes'][number]) => ({
    signs,
    vector: texts(vector),
    weights: weights.map(texts),
  });
  const bound =
    solved.bound === undefined
      ? []
      : [
          job.prove(rules.errorBounded, [list], {
            ...{ ...network, cells, bound: rationals.formatRational(solved.bound.least) },
            states: solved.bound.pushes.map((pushes) => pushes.map(push)),
          }),
        ];
  job.prove(rules.regionsDecided, [list, ...bound], {
    ...{ ...network, cells, table: numbers.table },
    states: solved.decisions.map(({ fit, pushes }) => ({ fit: fit.map(texts), pushes: pushes.map(push) })),
    weights: { hidden: solved.weights.hidden.map(texts), outputs: texts(solved.weights.outputs) },
  });
}

const literalOf = (term: Term): Matrix<Rational> => {
  if (term.kind !== 'matrix') throw new TypeError('a control has its numbers written out');
  const { rows, columns, entries } = term;
  return { rows, columns, entries: entries.map((entry) => rationals.parseRational(entry) as Rational) };
};

function proveControl(job: CriticalJob, name: keyof typeof controls): void {
  const { subject, ...numbers } = controls[name];
  const [X, y, cells] = [numbers.data, numbers.labels, numbers.cells].map(literalOf) as [
    Matrix<Rational>,
    Matrix<Rational>,
    Matrix<Rational>,
  ];
  const slope = rationals.parseRational(subject.parameters.slope) as Rational;
  const model = modelOf(columnsOf(X), y.entries, slope, columnsOf(cells));
  prove(job, numbers, solveRegions(model, subject.sizes.d1));
}

function exhibits({ subject, evaluate }: Certified): readonly Exhibit[] {
  const [cells, table] = [evaluate(terms.data('cells')), evaluate(terms.data('table'))];
  return regionExhibits(columnsOf(cells), columnsOf(table), subject.sizes['d1'] as number);
}

export default defineClaim(statement, {
  method: [
    'in an open region the outputs are linear in W̃ = diag(z)W, and a local minimum has no residual along its gradients: it is a least squares fit',
    'units in one cell act as one: two or more give every vector, one gives its cell, the opposite cell and zero; so only the state matters',
    'for each state a fit by weights in the cells is found over ℚ, or a combination of equations and inequalities that contradicts itself',
    'the least of the minima is compared with all weights by the nearest point of each cone, and with the others by its own weights',
  ],
  search: (job) => {
    const { d0, d1, N } = job.sizes;
    const X = job.drawOrTake('X', laws.whole);
    const y = job.draw('y', laws.binary);
    const inputs = columnsOf(X);
    const half = cellPoints(inputs);
    if (2 * half.length !== coverNumber(d0, N)) job.undecided('the samples are not in general position');
    const slope = rationals.parseRational(job.parameters.slope) as Rational;
    const solved = solveRegions(modelOf(inputs, y.entries, slope, half), d1);
    job.give('cells', ofColumns(half));
    job.give('table', ofColumns(solved.table));
    prove(job, decided(job), solved);
  },
  controls: {
    'global-minimum': (job) => {
      proveControl(job, 'global-minimum');
    },
    'teacher-on-boundary': (job) => {
      proveControl(job, 'teacher-on-boundary');
    },
    'linear-network': (job) => {
      proveControl(job, 'linear-network');
    },
  },
  exhibits,
});
