/** Colours of verdicts and of hypotheses' statuses on a terminal. */
import type { HypothesisStatus, Verdict } from '../kernel/index.js';
import type { Ink } from './paint.js';

export const VERDICT_INK: { readonly [verdict in Verdict]: Ink } = {
  holds: 'green',
  fails: 'red',
  vacuous: 'yellow',
  undecided: 'yellow',
};
export const STATUS_INK: { readonly [status in HypothesisStatus | 'unknown']: Ink } = {
  checked: 'green',
  assumed: 'yellow',
  violated: 'red',
  unknown: 'yellow',
};
