/** Forgeries by choice: draws of a seed, a size, a number of trials or a name that suits, each with true digests. */
import { drawnAgain, edited, EQUAL, set } from './edits.mjs';

const SAMPLED = 'xls16/kernel-closed-form-sampled';
const TRIALS = 'xls16/discrepancy-concentration';
const EVENTS = 'xls16/event-frequency';
/** Few weights, so that they are drawn quickly; the proof is one of arithmetic, since what is refused comes before or after it. */
const few = set('instance.W.rows', 10);
const shopped = (tries, code, path, ...edits) => edited(SAMPLED, tries, code, path, few, ...edits, drawnAgain);
const concluded = (one) => {
  one.steps = [EQUAL];
  one.conclusion = { kind: 'comparison', ...EQUAL.witness };
};

export const SHOPPED = {
  'seed-after-the-draws': edited(
    SAMPLED,
    'Another seed, with the draws of the first.',
    'mismatch',
    '$.instance.X.sha256',
    set('seed', '17'),
  ),
  'seed-of-words': shopped('A seed with spaces.', 'malformed', '$.seed', set('seed', 'try 17')),
  'label-too-long': edited(
    SAMPLED,
    'A label that holds the attempts.',
    'malformed',
    '$.instance.X.label',
    set('instance.X.label', 'a'.repeat(65)),
  ),
  'version-of-choice': shopped(
    'Draws of another version.',
    'mismatch',
    '$.claim.version',
    set('claim.version', 2),
    concluded,
  ),
  'size-of-choice': shopped('A size for the sake of its draws.', 'mismatch', '$.sizes', set('sizes.t', 17), concluded),
  'count-of-choice': shopped(
    'A count for the sake of its draws.',
    'mismatch',
    '$.counts',
    set('counts.attempt', 17),
    concluded,
  ),
  'parameter-of-choice': shopped(
    'A parameter that the claim does not have.',
    'mismatch',
    '$.parameters',
    set('parameters.attempt', '17'),
    concluded,
  ),
  'weights-below-the-least': shopped(
    'Fewer weights than the claim allows.',
    'mismatch',
    '$.sizes.n',
    set('sizes.n', 4999),
    concluded,
  ),
  'dimension-beyond-the-most': shopped(
    'A dimension for the sake of its draws.',
    'limit',
    '$.sizes.d',
    set('sizes.d', 41),
    concluded,
  ),
  'no-points': shopped('No point at all.', 'mismatch', '$.sizes.m', set('sizes.m', 0), concluded),
  'control-of-choice': shopped(
    'A control that the claim does not have.',
    'mismatch',
    '$.variant',
    set('variant', 'seed-17'),
    concluded,
  ),
  'trials-of-choice': edited(
    TRIALS,
    'A number of trials at which the draws suit.',
    'mismatch',
    '$.counts.trials',
    set('counts.trials', 4499),
  ),
  'trials-of-a-rule': edited(
    EVENTS,
    'The same, in a step.',
    'malformed',
    '$.steps[0].witness.trials',
    set('steps.0.witness.trials', 4499),
  ),
  'weights-of-choice': shopped(
    'Weights of which most were left out.',
    'false',
    '$.steps[0].witness',
    set('sizes.n', 20_000),
  ),
};
