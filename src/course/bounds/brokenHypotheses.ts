/** Controls break hypotheses on purpose; data decide which hypotheses hold. */
import type { Proposition, Term } from '../../kernel/index.js';
import type { Draws } from '../draws.js';
import { literal, ofRows, type Numbers } from '../exact.js';
import { defineExercise, problem } from '../exercise.js';
import { choice } from '../form.js';
import { all, type Step } from '../proof.js';
import { BOUNDS } from '../units.js';

type Status = 'holds' | 'broken';

const STATUS = { holds: 'the data meet it', broken: 'the data violate it' } as const;
const [INPUTS, UNITS] = [2, 3];

export const brokenHypotheses = defineExercise({
  id: 'broken-hypotheses',
  unit: BOUNDS,
  title: 'Which hypotheses does this control break?',
  teaches: 'A theorem says nothing where a hypothesis is broken. What data decide should be decided, not assumed.',
  draw: (draws) => {
    const drawn = (): Status => draws.pick(['holds', 'broken'] as const);
    const truth = draws.until(
      () => ({ samples: drawn(), slope: drawn(), inputs: drawn(), noise: drawn() }),
      (statuses) => Object.values(statuses).includes('broken'),
    );
    const N = truth.samples === 'holds' ? INPUTS * UNITS : INPUTS * UNITS + 1;
    const slope = truth.slope === 'holds' ? draws.pick(['1/10', '1/100', '-1/5']) : '0';
    const X = drawInputs(draws, N, truth.inputs);
    const E = drawNoise(draws, N, truth.noise);
    const [inputs, noise] = [literal(X), literal(E)];
    return problem({
      statement: {
        english: `A theorem about a network with d₀ = ${INPUTS} inputs and d₁ = ${UNITS} units needs four hypotheses: N ≤ d₀·d₁ samples, a slope that is not zero, inputs of which no two are equal, and noise without a zero. Say of each whether these data meet it. The certificate proves all four answers.`,
        tex: `N \\le d_0 d_1,\\quad s \\ne 0,\\quad x_i \\ne x_j,\\quad E_{ij} \\ne 0`,
      },
      given: [
        { name: 'N', value: `${N}`, says: 'the number of samples' },
        { name: 's', value: slope, says: 'the slope' },
        { name: 'X', value: X, says: 'the inputs, a column for each sample' },
        { name: 'E', value: E, says: 'the noise, a column for each sample' },
      ],
      proposition: { kind: 'conjunction', of: propositionsOf(truth, N, slope, inputs, noise) },
      form: {
        samples: choice(STATUS, 'N ≤ d₀·d₁'),
        slope: choice(STATUS, 's ≠ 0'),
        inputs: choice(STATUS, 'no two columns of X are equal'),
        noise: choice(STATUS, 'no entry of E is zero'),
      },
      proof: (answer) => ({
        steps: [...propositionsOf(answer, N, slope, inputs, noise).map(stepOf), all(0, 1, 2, 3)],
      }),
      milestones: (answer) => [
        {
          reached: answer.samples === truth.samples && answer.slope === truth.slope,
          shows: 'the numbers are judged rightly',
          hint: `One of the hypotheses about numbers is judged wrongly. d₀·d₁ is ${INPUTS * UNITS}; compare it with N, and the slope with zero.`,
        },
        {
          reached: answer.inputs === truth.inputs,
          shows: 'the inputs are judged rightly',
          hint: 'The inputs are judged wrongly. Compare the columns of X in pairs: two samples are equal only if both numbers are.',
        },
        {
          reached: answer.noise === truth.noise,
          shows: 'the noise is judged rightly',
          hint: 'The noise is judged wrongly. Look for a zero among the entries of E.',
        },
      ],
      solution: {
        answer: truth,
        says: `Broken: ${Object.entries(truth)
          .filter(([, status]) => status === 'broken')
          .map(([name]) => name)
          .join(', ')}. Each answer is a computation that the kernel repeats; none is a matter of opinion.`,
      },
    });
  },
});

type Statuses = { readonly [name in 'samples' | 'slope' | 'inputs' | 'noise']: Status };
type Decided = Extract<Proposition, { kind: 'comparison' | 'columns' | 'entriesNonzero' | 'someEntryZero' }>;

/** The statuses as propositions: each hypothesis, or its negation. */
function propositionsOf(statuses: Statuses, N: number, slope: string, X: Term, E: Term): readonly Decided[] {
  const { samples, inputs, noise } = statuses;
  const few = samples === 'holds' ? 'atMost' : 'exceeds';
  const nonzero = statuses.slope === 'holds' ? 'differs' : 'equals';
  return [
    { kind: 'comparison', left: [`${N}`], relation: few, right: [`${INPUTS}`, `${UNITS}`] },
    { kind: 'comparison', left: [slope], relation: nonzero, right: ['0'] },
    { kind: 'columns', matrix: X, are: inputs === 'holds' ? 'distinct' : 'repeated' },
    { kind: noise === 'holds' ? 'entriesNonzero' : 'someEntryZero', matrix: E },
  ];
}

function stepOf({ kind, ...witness }: Decided): Step {
  const rule = { comparison: 'arithmetic', columns: 'columnsCompared', entriesNonzero: 'entriesNonzero', someEntryZero: 'someEntryZero' }[kind]; // prettier-ignore
  return { rule, premises: [], witness };
}

function drawInputs(draws: Draws, N: number, status: Status): Numbers {
  const columns = draws.until(
    () => Array.from({ length: N }, () => [draws.integer(-3, 3), draws.integer(-3, 3)]),
    (all) => new Set(all.map(String)).size === N,
  );
  const [kept, replaced] = draws.shuffled([...columns.keys()]) as [number, number];
  const used = columns.map((each, n) => (status === 'broken' && n === replaced ? columns[kept] : each));
  return ofRows([0, 1].map((row) => used.map((each) => (each as readonly number[])[row] as number)));
}

function drawNoise(draws: Draws, N: number, status: Status): Numbers {
  const rows = Array.from({ length: UNITS }, () => Array.from({ length: N }, () => draws.nonzero(-4, 4)));
  const [row, place] = [draws.integer(0, UNITS - 1), draws.integer(0, N - 1)];
  return ofRows(
    rows.map((each, i) => each.map((value, j) => (status === 'broken' && i === row && j === place ? 0 : value))),
  );
}
