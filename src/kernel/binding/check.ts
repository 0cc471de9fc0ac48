/** Binding: a certificate's conclusion, matrices and hypotheses are compared with the definition of the claim that it names. */
import type { Certificate, Document, Header } from '../core/logic/certificate.js';
import {
  Checker as Replayer,
  type Checked,
  type CheckOptions as ReplayOptions,
  type Judgement,
} from '../core/logic/check.js';
import type { Context } from '../core/logic/context.js';
import type { Library } from '../core/logic/library.js';
import { sameProposition } from '../core/logic/proposition.js';
import type { Theorem } from '../core/logic/theorem.js';
import { Refusal } from '../core/text/refusal.js';
import { deriveHypotheses } from './hypotheses.js';
import { claimedPart, requireMatrices, settledBy, verdictOf, type Statement } from './statement.js';

export interface CheckOptions extends Omit<ReplayOptions, 'judge'> {
  /** The statement of the claim that a header names, or undefined if the claim is not known here. */
  readonly statementOf?: (header: Header) => Statement | undefined;
}

/** Checks certificates and those that they rest on, each of them once, however many rest on it. */
export class Checker extends Replayer {
  constructor(libraries: Iterable<Library>, { statementOf, ...options }: CheckOptions = {}) {
    super(libraries, {
      ...options,
      judge: (certificate) => {
        const statement = statementOf?.(certificate);
        return statement && ((context, theorems) => judged(statement, certificate, context, theorems));
      },
    });
  }
}

export function check(source: string | Document, libraries: Iterable<Library>, options: CheckOptions = {}): Checked {
  return new Checker(libraries, options).check(source);
}

function judged(
  statement: Statement,
  certificate: Certificate,
  context: Context,
  theorems: readonly Theorem[],
): Judgement {
  const theorem = theorems[theorems.length - 1] as Theorem;
  const what = `what ${certificate.claim.id} (${certificate.variant}) states at these sizes`;
  const settled = settledBy(statement, theorem, theorems, what);
  requireMatrices(settled, context);
  const { hypotheses, deciding } = deriveHypotheses(statement, context, theorems, settled.finding);
  requireHypotheses(hypotheses, certificate.hypotheses);
  const claimed = claimedPart(settled, theorem);
  const verdict = verdictOf(statement, settled.finding, claimed);
  const scope = statement.scope === undefined ? {} : { scope: statement.scope };
  const refuted = verdict === 'fails' && statement.mustRefute;
  return { claimed, verdict, refuted, ...scope, bound: true, hypotheses, deciding };
}

/** What a certificate says of its hypotheses must be what was derived; a refusal names the first that is not. */
function requireHypotheses(derived: Certificate['hypotheses'], written: Certificate['hypotheses']): void {
  const refuse = (path: string, expected: unknown, got: unknown): never => {
    throw new Refusal('mismatch', path, JSON.stringify(expected), JSON.stringify(got));
  };
  if (derived.length !== written.length) refuse('$.hypotheses', derived, written);
  derived.forEach((one, index) => {
    const said = written[index] as typeof one;
    if (!sameProposition({ ...one }, { ...said })) refuse(`$.hypotheses[${index}]`, one, said);
  });
}
