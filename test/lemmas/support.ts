/** Runs and statements of claims, in the form in which tests compare them. */
import { countsApart } from '../../src/statement/definition.js';
import { shortReach, statusOf } from '../../src/report/words.js';
import { expect } from 'chai';
import { certificateText, Registry, Workshop, type Request, type Run } from 'lossproof';
import { check, LIBRARIES, type CheckOptions, type Statement } from 'lossproof/search';
import type { ClaimStatement, Proposition } from 'lossproof/statement';
import { statementAt, variantOf } from '../../src/statement/bind.js';

/** Certifies a claim and its controls, at the sizes of `teaching` where the request names no others. */
export function certified(claim: string, request: Omit<Request, 'claim'> = {}): Promise<Run> {
  const workshop = new Workshop(new Registry(), { clock: () => performance.now() / 1000 });
  return workshop.certify({ claim, preset: 'teaching', ...request });
}

/** The accepted certificate of a run that did not end undecided. */
export const acceptedOf = ({ claim, variant, checked, reason }: Run) =>
  checked ?? expect.fail(`${claim.id}, ${variant}, is undecided: ${reason ?? ''}`);

/** Verdict, strength and hypotheses of a certificate, and a line about each control: `fails, few-samples violated`. */
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

/** The statements of some claims, as the checker asks for them. */
export async function statementsOf(ids: readonly string[]): Promise<Required<CheckOptions>['statementOf']> {
  const registry = new Registry();
  const known = new Map(await Promise.all(ids.map(async (id) => [id, await registry.statement(id)] as const)));
  return (header) => {
    const statement = known.get(header.claim.id);
    return statement && statementAt(statement, header);
  };
}

/** The verdicts that a checker in plain arithmetic reads from the texts of a run and its controls. */
export async function plainVerdicts(run: Run): Promise<readonly (string | undefined)[]> {
  const textOf = (each: Run): string => certificateText(acceptedOf(each).certificate);
  const cited = new Map(run.restsOn.map((each) => [acceptedOf(each).certificate.digest, textOf(each)]));
  const statementOf = await statementsOf([run, ...run.restsOn].map(({ claim }) => claim.id));
  const find = (digest: string): string | undefined => cited.get(digest);
  return [run, ...run.controls].map(
    (each) => check(textOf(each), LIBRARIES, { statementOf, find, reference: true }).verdict,
  );
}

/**
 * A statement at some sizes, the others as in `teaching`, and at its own parameters where none are given; a control at those that it
 * makes of them.
 */
export function statedAt(
  claim: ClaimStatement,
  sizes: { readonly [name: string]: number } = {},
  { variant = 'claim', parameters = {} }: { variant?: string; parameters?: { readonly [name: string]: string } } = {},
): Statement {
  const sizeOf = (name: string): number =>
    sizes[name] ?? claim.presets.teaching[name] ?? (claim.sizes[name]?.default as number);
  const parameterOf = (name: string): string => parameters[name] ?? (claim.parameters[name]?.default as string);
  const asked = {
    sizes: Object.fromEntries(Object.keys(claim.sizes).map((name) => [name, sizeOf(name)])),
    parameters: Object.fromEntries(Object.keys(claim.parameters).map((name) => [name, parameterOf(name)])),
  };
  const own = variantOf(claim, variant)?.subject(asked) ?? asked;
  return statementAt(claim, {
    claim: { id: claim.id, version: claim.version },
    variant,
    ...countsApart(claim.sizes, own.sizes),
    parameters: own.parameters,
    seed: '1',
  });
}

/** The parts of the proposition of the first outcome. */
export function partsOf({ outcomes }: Statement): readonly Proposition[] {
  const proposition = outcomes[0]?.proposition ?? expect.fail('no outcome');
  return proposition.kind === 'conjunction' ? proposition.of : [proposition];
}

/** The sides of each hypothesis that can be proved: `few-samples: holds, broken`. */
export const decidable = ({ hypotheses }: Statement): readonly string[] =>
  hypotheses.map(({ id, holds, broken }) => {
    const sides = [holds === undefined ? [] : ['holds'], broken === undefined ? [] : ['broken']].flat();
    return `${id}: ${sides.join(', ') || 'assumed'}`;
  });
