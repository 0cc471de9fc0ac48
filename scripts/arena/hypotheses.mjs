/** Forgeries of hypotheses: relabelled, left out, added, or in another order. */
import { edited, set } from './edits.mjs';

const HALF = 'xls16/singular-lower-bound.half-space';
const relabelled = (tries, index, key, value) =>
  edited(HALF, tries, 'mismatch', `$.hypotheses[${index}]`, set(`hypotheses.${index}.${key}`, value));

export const HYPOTHESES = {
  'checked-said-assumed': relabelled('A proof that is kept from the reader.', 0, 'status', 'assumed'),
  'used-said-unused': relabelled('A hypothesis that is said not to matter.', 1, 'used', false),
  'checked-said-violated': relabelled('A failure under a hypothesis that holds.', 2, 'status', 'violated'),
  renamed: relabelled('Another name for a hypothesis.', 3, 'id', 'enough-samples'),
  'two-exchanged': edited(HALF, 'Two hypotheses in another order.', 'mismatch', '$.hypotheses[4]', ({ hypotheses }) =>
    hypotheses.splice(4, 2, hypotheses[5], hypotheses[4]),
  ),
  'one-twice': edited(
    HALF,
    'A hypothesis in the place of another.',
    'mismatch',
    '$.hypotheses[5]',
    ({ hypotheses }) => (hypotheses[5] = hypotheses[4]),
  ),
  'violated-said-checked': relabelled('A violated hypothesis that is said to hold.', 6, 'status', 'checked'),
  'one-more': edited(HALF, 'A hypothesis that the claim does not have.', 'mismatch', '$.hypotheses', (one) =>
    one.hypotheses.push({ id: 'draws-not-chosen', status: 'assumed', used: true }),
  ),
  'as-object': edited(
    HALF,
    'Hypotheses by their names, of which a later one may win.',
    'malformed',
    '$.hypotheses',
    set('hypotheses', { 'unit-signs': 'checked' }),
  ),
  'without-status': edited(
    HALF,
    'A hypothesis of which nothing is said.',
    'malformed',
    '$.hypotheses[0]',
    set('hypotheses.0.status', undefined),
  ),
  'status-with-space': edited(
    HALF,
    'A status that looks like another.',
    'malformed',
    '$.hypotheses[6].status',
    set('hypotheses.6.status', 'checked '),
  ),
  'use-as-number': edited(
    HALF,
    'A use that is neither true nor false.',
    'malformed',
    '$.hypotheses[6].used',
    set('hypotheses.6.used', 0),
  ),
};
