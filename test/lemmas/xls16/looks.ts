/** Exhibits, refusals and numbers of runs, and what is shared with the tests of the other papers. */
import { expect } from 'chai';
import type { Run } from 'lossproof';
import {
  Encloser,
  Intervals,
  UsageError,
  toFloat,
  toRational,
  type Context,
  type Exhibit,
  type Real,
} from 'lossproof/search';
import { acceptedOf } from '../support.js';

export { acceptedOf, decidable, partsOf, plainVerdicts, statedAt, summaryOf } from '../support.js';

/** The tables and figures of a claim that needs nothing for them but its certificate. */
export const exhibitsOf = (run: Run): readonly Exhibit[] =>
  run.claim.exhibits?.({
    subject: run.subject,
    checked: acceptedOf(run),
    evaluate: () => expect.fail('these exhibits need no data'),
  }) ?? [];

/** The code of the error with which a request is refused. */
export const refusalOf = (run: Promise<Run>): Promise<unknown> =>
  run.then(
    () => 'not refused',
    (error: unknown) => (error instanceof UsageError ? error.code : error),
  );

/** A real number on an instance, to the precision of a double. */
export const valueOf = (context: Context, real: Real): number =>
  toFloat(toRational(new Encloser(new Intervals(128), context).interval(real).lower));
