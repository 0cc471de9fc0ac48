/**
 * Forgeries of draws: numbers that somebody typed, or drew by another law or under another name, where a conclusion about a population
 * needs draws. Each has what is refused at a step of its own.
 */
import { drawnAgain, edited, EQUAL, set } from './edits.mjs';

const SAMPLED = 'xls16/kernel-closed-form-sampled';
const padded = (count) => (one) => one.steps.unshift(...Array.from({ length: count }, () => EQUAL));
const sampled = (place, tries, ...edits) =>
  edited(SAMPLED, tries, 'false', `$.steps[${place}].witness`, ...edits, drawnAgain, padded(place));

const ROWS = 20;
const typed = (entries, rows = 1) => ({ kind: 'matrix', rows, columns: entries.length / rows, entries });
const own = (index, law = { kind: 'uniform', from: 0, to: 1_000_000 }) => ({
  kind: 'draw',
  rows: 1,
  columns: 2,
  label: `N${index}`,
  law,
  sha256: '',
});
const entry = (name, column) => ({ kind: 'entry', of: { kind: 'entry', of: { kind: 'data', name }, row: 1, column } });

/** Encloses the numbers that `expressions` gives for a pair of columns of each matrix, and concludes from them by a rule. */
const concluded = (rule, witness, expressions) => (one) => {
  const names = Object.keys(one.instance).filter((name) => name.startsWith('N'));
  one.steps = names.flatMap((name, index) => {
    return expressions(name, index).map((expression) => ({
      rule: 'enclosure',
      premises: [],
      witness: { expression, lower: `-${10 ** 9}`, upper: `${10 ** 9}`, precision: 64 },
    }));
  });
  one.steps.push({ rule, premises: one.steps.map((_, index) => index), witness });
};
const PAIR = (name) => [entry(name, 1), entry(name, 2)];
const FIRST = (name) => [entry(name, 1)];

/** Twenty runs, of which `matrixOf` gives the numbers. */
const runs = (matrixOf) => (one) => {
  one.claim.id = 'arena/runs';
  one.sizes = {};
  one.instance = Object.fromEntries(Array.from({ length: ROWS }, (_, index) => [`N${index}`, matrixOf(index)]));
};
const discordant = (pads, tries, matrixOf, expressions = PAIR, ...edits) =>
  edited(
    SAMPLED,
    tries,
    'false',
    `$.steps[${2 * ROWS + pads}].premises`,
    runs(matrixOf),
    ...edits,
    drawnAgain,
    concluded('discordance', { relation: 'atLeast', bound: '1/2' }, expressions),
    shifted(pads),
  );
/** Puts true steps first, and moves the premises with the steps. */
const shifted = (pads) => (one) => {
  for (const step of one.steps) step.premises = step.premises.map((premise) => premise + pads);
  padded(pads)(one);
};
const median = (pads, place, tries, matrixOf, expressions) =>
  edited(
    SAMPLED,
    tries,
    'false',
    `$.steps[${ROWS + pads}].premises${place}`,
    runs(matrixOf),
    drawnAgain,
    concluded('medianComparison', { relation: 'atMost', bound: `${10 ** 9}` }, expressions),
    shifted(pads),
  );

export const TYPED = {
  'weights-written-out': sampled(
    0,
    'Weights that were typed.',
    set('instance.W', typed(['1', '0', '0', '0', '0', '0', '0', '1', '0', '0', '0', '0'], 2)),
  ),
  'points-written-out': sampled(
    1,
    'Points that were typed, to suit the weights.',
    set('instance.X', typed(['1', '0', '0', '0', '0', '1'], 6)),
  ),
  'weights-as-bytes': sampled(
    2,
    'Weights as bytes.',
    set('instance.W', { kind: 'packed', rows: 1, columns: 6, encoding: 'int8', bytes: 'AQIDBAUG' }),
  ),
  'weights-of-another-law': sampled(3, 'Weights of a law that has other directions.', ({ instance: { W } }) =>
    Object.assign(W, { rows: 100, law: { kind: 'uniform', from: -9, to: 9 } }),
  ),
  'weights-of-another-label': sampled(4, 'Weights from a stream that was looked for.', ({ instance: { W } }) =>
    Object.assign(W, { rows: 100, label: 'W17' }),
  ),
  'points-of-another-label': sampled(5, 'Points from a stream that was looked for.', set('instance.X.label', 'X3')),
  'points-are-the-weights': sampled(
    6,
    'The weights as their own points.',
    set('instance.W.rows', 6),
    set('steps.0.witness.points', 'W'),
  ),
  'runs-written-out': discordant(0, 'Twenty runs that nobody ran.', (index) => typed([`${index}`, `${-index}`])),
  'one-run-written-out': discordant(1, 'Nineteen draws and a number of choice.', (index) =>
    index === 7 ? typed(['5', '-5']) : own(index),
  ),
  'runs-of-two-laws': discordant(2, 'Runs of two kinds, so that they differ.', (index) =>
    own(index, { kind: 'uniform', from: 0, to: 10 ** ((index % 2) + 1) }),
  ),
  'runs-under-one-label': discordant(3, 'Twenty copies of one draw.', (index) => ({ ...own(index), label: 'N0' })),
  'runs-of-two-forms': discordant(
    4,
    'Another number of every second run.',
    (index) => own(index),
    (name, index) => (index % 2 === 0 ? PAIR(name) : PAIR(name).reverse()),
  ),
  'runs-share-a-matrix': discordant(
    5,
    'Two runs with a number in common.',
    (index) => own(index),
    (name, index) =>
      index === 1 ? [entry(name, 1), { kind: 'sum', of: [entry(name, 2), entry('N0', 2)] }] : PAIR(name),
  ),
  'constants-for-runs': median(
    0,
    '',
    'Twenty numbers without a draw.',
    (index) => own(index),
    (_, index) => [{ kind: 'rational', value: `${index}` }],
  ),
  'one-number-twenty-times': median(
    1,
    '[1]',
    'One draw that is counted twenty times.',
    (index) => own(index),
    () => FIRST('N0'),
  ),
};
