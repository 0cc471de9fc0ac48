/** Forgeries about regions of given samples, ranks in the plane and logarithms. */
import { edited, EQUAL, set } from './edits.mjs';

const GLOBAL = 'sh17/region-critical.global-minimum';
const PLANE = 'sh17/rank-transition';
const EXPONENTS = 'sh17/asymptotics';
const FREQUENCY = 'sh17/rank-frequency';
const VOLUME = 'sh17/region-volume.teacher-on-boundary';
/** True steps before all others, so that what is refused has a place of its own. */
const padded = (count) => (one) => one.steps.unshift(...Array.from({ length: count }, () => EQUAL));

/** The same where steps refer to others. */
const moved = (count) => (one) => {
  for (const step of one.steps) step.premises = step.premises.map((premise) => premise + count);
  padded(count)(one);
};

export const REGIONS = {
  'bounds-that-say-nothing': edited(
    VOLUME,
    'Volumes between −1 and 2, where bounds within 10⁻⁸ are claimed.',
    'false',
    '$.steps[7].witness',
    set('steps.2.witness.volumes.entries', ['-1', '2', '-1', '2']),
    moved(5),
  ),
  'full-rank-too-often': edited(
    FREQUENCY,
    'A lower bound of a frequency that the trials do not show.',
    'false',
    '$.steps[5].witness',
    set('steps.0.witness.bound', '9/10'),
    padded(5),
  ),
  'full-rank-too-rarely': edited(
    FREQUENCY,
    'An upper bound of a frequency that the trials do not show.',
    'false',
    '$.steps[6].witness',
    set('steps.1.witness.bound', '4/5'),
    padded(5),
  ),
  'trials-until-it-fits': edited(
    FREQUENCY,
    'A number of trials that is not on the list, which would be one attempt of many.',
    'malformed',
    '$.steps[0].witness.trials',
    set('steps.0.witness.trials', 4501),
  ),
  'other-spelling-of-slope': edited(
    FREQUENCY,
    'The same slope spelt otherwise, which would draw anew.',
    'malformed',
    '$.steps[0].witness.slope',
    set('steps.0.witness.slope', '2/20'),
  ),
  'counts-stated': edited(
    FREQUENCY,
    'The number of trials of full rank, stated by the writer.',
    'malformed',
    '$.steps[0].witness.full',
    set('steps.0.witness.full', 4500),
  ),
  'bound-of-one': edited(
    FREQUENCY,
    'A probability of at least 1, which no number of trials shows, by a rule of two premises too many.',
    'false',
    '$.steps[2].premises',
    set('steps.1.witness.bound', '99/100'),
    (one) =>
      one.steps.splice(2, 1, { ...one.steps[0], premises: [0, 1], witness: { ...one.steps[0].witness, bound: '1' } }),
  ),
  'more-samples': edited(
    FREQUENCY,
    'A conclusion about fewer samples than the trials have.',
    'mismatch',
    '$.conclusion',
    set('conclusion.of.0.samples', 26),
  ),
  'more-cells': edited(
    GLOBAL,
    'A count of cells that says one more.',
    'false',
    '$.steps[0]',
    set('steps.0.witness.data.entries', ['1', '0']),
  ),
  'point-on-line': edited(
    GLOBAL,
    'A point on a hyperplane for a cell.',
    'false',
    '$.steps[1]',
    set('steps.1.witness.cells.entries', ['0']),
  ),
  'no-cells': edited(
    GLOBAL,
    'No points, where there are two cells.',
    'false',
    '$.steps[1].witness',
    set('steps.1.witness.cells', { kind: 'matrix', rows: 1, columns: 2, entries: ['1', '-1'] }),
  ),
  'greater-bound': edited(
    GLOBAL,
    'A bound of all errors that is greater than the least error.',
    'false',
    '$.steps[2].witness.states[0]',
    set('steps.2.witness.bound', '201/100'),
  ),
  'push-of-zero': edited(
    GLOBAL,
    'A push of zero, which every network meets.',
    'false',
    '$.steps[2].witness.states[1]',
    set('steps.2.witness.states.1.0.vector', ['0', '0']),
  ),
  'missing-state': edited(
    GLOBAL,
    'A state of regions left out.',
    'false',
    '$.steps[2].witness',
    set('steps.2.witness.states.1', undefined),
  ),
  'better-kind': edited(
    GLOBAL,
    'A global minimum shown as suboptimal.',
    'false',
    '$.steps[3].witness.states[0]',
    set('steps.3.witness.table.entries', ['2', '2', '2', '2']),
    set('conclusion.table.entries', ['2', '2', '2', '2']),
  ),
  'more-units': edited(
    GLOBAL,
    'Weights of more units than the network has.',
    'false',
    '$.steps[3].witness',
    set('steps.3.witness.weights', { hidden: [['1'], ['1']], outputs: ['0', '0'] }),
  ),
  'uneven-weights': edited(
    GLOBAL,
    'More units than output weights.',
    'false',
    '$.steps[3].witness.weights',
    set('steps.3.witness.weights', { hidden: [['1']], outputs: [] }),
  ),
  'list-of-others': edited(
    GLOBAL,
    'The cells of other samples.',
    'false',
    '$.steps[3].premises[1]',
    set('steps.3.witness.data.entries', ['1', '2']),
  ),
  'no-pattern': edited(
    PLANE,
    'A probability without the theorem on ranks.',
    'false',
    '$.steps[1].premises',
    set('steps.1.premises', []),
  ),
  'six-units': edited(
    PLANE,
    'More units than the rule counts.',
    'malformed',
    '$.steps[1].witness.units',
    set('steps.1.witness.units', 6),
  ),
  'too-far': edited(
    EXPONENTS,
    'The inequality beyond where it ends.',
    'false',
    '$.steps[0].witness',
    set('steps.0.witness.to', 1_070_000_000),
  ),
};
