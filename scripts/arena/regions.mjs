/** Forgeries about regions of given samples, ranks in the plane and logarithms. */
import { edited, set } from './edits.mjs';

const GLOBAL = 'sh17/region-critical.global-minimum';
const PLANE = 'sh17/rank-transition';
const EXPONENTS = 'sh17/asymptotics';

export const REGIONS = {
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
