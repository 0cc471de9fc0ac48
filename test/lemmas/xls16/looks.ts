/** Runs and statements of claims in the form in which tests compare them. */
import { countsApart } from '../../../src/statement/definition.js';
import { shortReach, statusOf } from '../../../src/report/words.js';
import { statementsOf } from '../support.js';
import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import {
  Encloser,
  Intervals,
  LIBRARIES,
  UsageError,
  check,
  toFloat,
  toRational,
  type Context,
  type Exhibit,
  type Real,
  type Statement,
} from 'lossproof/search';
import type { ClaimStatement } from 'lossproof/statement';
import { statementAt } from '../../../src/statement/bind.js';

/** What the checker says of a certificate and of those of its controls: `fails, m violated`. */
export function summaryOf(run: Run) {
  const { verdict, theorem, claimed, hypotheses } = acceptedOf(run);
  return {
    verdict,
    assurance: theorem.assurance,
    reach: shortReach(claimed.reach),
    hypotheses: Object.fromEntries(hypotheses.map((each) => [each.id, statusOf(each)])),
    controls: Object.fromEntries(run.controls.map((control) => [control.variant, lineOf(control)])),
  };
}

function lineOf(run: Run): string {
  const { verdict, hypotheses } = acceptedOf(run);
  const violated = hypotheses.filter(({ status }) => status === 'violated').map(({ id }) => `${id} violated`);
  return [verdict, ...violated].join(', ');
}

/** The accepted certificate of a run that did not end undecided. */
export const acceptedOf = ({ claim, variant, checked, reason }: Run) =>
  checked ?? expect.fail(`${claim.id}, ${variant}, is undecided: ${reason ?? ''}`);

/** The verdicts that a checker without engines reads from the texts of a run and its controls. */
export async function plainVerdicts(run: Run): Promise<readonly (string | undefined)[]> {
  const statementOf = await statementsOf([run.claim.id]);
  return [run, ...run.controls].map(
    (each) => check(certificateText(acceptedOf(each).certificate), LIBRARIES, { statementOf, reference: true }).verdict,
  );
}

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

/** A statement at some sizes, the others as in `teaching`, and at its own parameters where none are given. */
export function statedAt(
  claim: ClaimStatement,
  sizes: { readonly [name: string]: number } = {},
  { variant = 'claim', parameters = {} }: { variant?: string; parameters?: { readonly [name: string]: string } } = {},
): Statement {
  const sizeOf = (name: string): number =>
    sizes[name] ?? claim.presets.teaching[name] ?? (claim.sizes[name]?.default as number);
  const parameterOf = (name: string): string => parameters[name] ?? (claim.parameters[name]?.default as string);
  return statementAt(claim, {
    claim: { id: claim.id, version: claim.version },
    variant,
    ...countsApart(claim.sizes, Object.fromEntries(Object.keys(claim.sizes).map((name) => [name, sizeOf(name)]))),
    parameters: Object.fromEntries(Object.keys(claim.parameters).map((name) => [name, parameterOf(name)])),
    seed: '1',
  });
}

/** The parts of the proposition of the first outcome. */
export function partsOf({ outcomes }: Statement) {
  const proposition = outcomes[0]?.proposition ?? expect.fail('no outcome');
  return proposition.kind === 'conjunction' ? proposition.of : [proposition];
}

/** The hypotheses that a statement decides: `few-samples: holds, broken`. */
export const decidable = ({ hypotheses }: Statement): readonly string[] =>
  hypotheses.map(({ id, holds, broken }) => {
    const sides = [holds === undefined ? [] : ['holds'], broken === undefined ? [] : ['broken']].flat();
    return `${id}: ${sides.join(', ') || 'assumed'}`;
  });

/** A real number on an instance, to the precision of a double. */
export const valueOf = (context: Context, real: Real): number =>
  toFloat(toRational(new Encloser(new Intervals(128), context).interval(real).lower));
