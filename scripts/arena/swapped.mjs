/** Forgeries by exchange: steps, witnesses, data and names that are right in another place or certificate. */
import { edited, reference, set } from './edits.mjs';

const GENERIC = 'sc16/rank-generic';
const MINOR = 'sc16/rank-generic-minor';
const SADDLE = 'k16/no-poor-minima';
const exchange = (list, i, j) => ([list[i], list[j]] = [list[j], list[i]]);

export const SWAPPED = {
  'proof-of-another': edited(
    MINOR,
    'The proof of a claim that says more.',
    'mismatch',
    '$.conclusion',
    (one) => (one.steps = reference(GENERIC).steps),
  ),
  'proof-without-its-data': edited(
    GENERIC,
    'The proof of another claim, whose data are not here.',
    'missing',
    '$.steps[2].name',
    (one) => (one.steps = reference(MINOR).steps),
  ),
  'conclusion-before-premise': edited(
    GENERIC,
    'The last two steps exchanged.',
    'malformed',
    '$.steps[3].premises[0]',
    ({ steps }) => exchange(steps, 3, 4),
  ),
  'minor-before-rank': edited(MINOR, 'The rank after what rests on it.', 'malformed', '$.steps[2].premises[0]', (one) =>
    exchange(one.steps, 2, 3),
  ),
  'rule-of-a-neighbour': edited(
    GENERIC,
    'A premise offered to another rule.',
    'malformed',
    '$.steps[3].witness',
    set('steps.3.rule', 'finiteUnion'),
  ),
  'witness-of-a-neighbour': edited(
    MINOR,
    'The sizes of the minor in place of the matrix.',
    'malformed',
    '$.steps[2].witness.sizes',
    ({ steps }) => (steps[2].witness = steps[3].witness),
  ),
  'layers-for-samples': edited(
    MINOR,
    'Inputs and units exchanged.',
    'mismatch',
    '$.steps[3]',
    set('steps.3.witness.sizes', { inputs: 6, units: 4, samples: 24 }),
  ),
  'factors-exchanged': edited(
    MINOR,
    'The weights of the data and the data of the weights.',
    'mismatch',
    '$.instance.A.sha256',
    ({ instance: { A, X } }) => ([A.sha256, X.sha256] = [X.sha256, A.sha256]),
  ),
  'slope-of-zero': edited(
    GENERIC,
    'The witness of the control.',
    'false',
    '$.steps[4].witness',
    set('steps.4.witness.slope', '0'),
  ),
  'rise-for-fall': edited(
    SADDLE,
    'The witnesses of both curves exchanged.',
    'false',
    '$.steps[8].premises[1]',
    ({ steps }) => ([steps[6].witness, steps[7].witness] = [steps[7].witness, steps[6].witness]),
  ),
  'fit-for-curve': edited(
    SADDLE,
    'The witness of the fit for the curve.',
    'malformed',
    '$.steps[6].witness.inputs',
    ({ steps }) => (steps[6].witness = steps[4].witness),
  ),
  'premises-dropped': edited(
    SADDLE,
    'A saddle from nothing.',
    'false',
    '$.steps[8].premises',
    set('steps.8.premises', []),
  ),
};
