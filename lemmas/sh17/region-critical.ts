/** The search for proofs of sh17/region-critical: exact least squares and linear inequalities, state by state. */
import { defineClaim, rationals, rules, terms, type Certified, type Exhibit, type Job, type Rational, type Term } from 'lossproof/search'; // prettier-ignore
import statement, { controls, decided } from './region-critical.statement.js';
import { coverNumber } from './shared/cover.js';
import { laws } from './shared/laws.js';
import { cellPoints, columnsOf, modelOf } from './shared/model.js';
import { decisionWitness, modelOfLiterals, ofColumns, proveCells, pushWitness, texts } from './shared/proving.js';
import { regionExhibits } from './shared/regionExhibits.js';
import { solveRegions, type Solved } from './shared/solve.js';

type CriticalJob = Job<'d0' | 'd1' | 'N', 'slope'>;

/** Proves the table. The numbers are terms: of the instance, or of a control. */
function prove(job: CriticalJob, numbers: Record<'data' | 'labels' | 'cells' | 'table', Term>, solved: Solved): void {
  const { data, labels, cells, table } = numbers;
  const network = { data, labels, slope: job.parameters.slope, units: job.sizes.d1, cells };
  const list = proveCells(job, data, cells);
  const premises = [list];
  if (solved.bound !== undefined) {
    const bound = rationals.formatRational(solved.bound.least);
    const states = solved.bound.pushes.map((pushes) => pushes.map(pushWitness));
    premises.push(job.prove(rules.errorBounded, [list], { ...network, bound, states }));
  }
  const { hidden, outputs } = solved.weights;
  job.prove(rules.regionsDecided, premises, {
    ...network,
    table,
    states: solved.decisions.map(decisionWitness),
    weights: { hidden: hidden.map(texts), outputs: texts(outputs) },
  });
}

function proveControl(job: CriticalJob, name: keyof typeof controls): void {
  const { subject, ...numbers } = controls[name];
  prove(job, numbers, solveRegions(modelOfLiterals(numbers, subject.parameters.slope), subject.sizes.d1));
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
    const inputs = columnsOf(job.drawOrTake('X', laws.wide));
    const labels = job.drawOrTake('y', laws.binary).entries;
    const half = cellPoints(inputs);
    if (2 * half.length !== coverNumber(d0, N)) job.undecided('the samples are not in general position');
    const slope = rationals.parseRational(job.parameters.slope) as Rational;
    const solved = solveRegions(modelOf(inputs, labels, slope, half), d1);
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
