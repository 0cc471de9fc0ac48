/** Runs and statements of claims in the form in which tests compare them, and jobs for what searches share. */
import { countsApart } from '../../../src/statement/definition.js';
import { shortReach, statusOf } from '../../../src/report/words.js';
import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import {
  check,
  Context,
  evaluate,
  Job,
  Libraries,
  LIBRARIES,
  rationals,
  terms,
  UsageError,
  type Exhibit,
  type Instance,
  type LinearPoint,
  type Matrix,
  type Rational,
  type Statement,
  type Term,
} from 'lossproof/search';
import type { ClaimStatement, Proposition, Shapes } from 'lossproof/statement';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { statementAt } from '../../../src/statement/bind.js';
import { shapesOf } from '../../../lemmas/k16/shared/network.js';
import type { Deep, DeepSizes } from '../../../lemmas/k16/shared/widths.js';
import { statementsOf } from '../support.js';

/** The accepted certificate of a run that did not end undecided. */
export const acceptedOf = ({ claim, variant, checked, reason }: Run) =>
  checked ?? expect.fail(`${claim.id}, ${variant}, is undecided: ${reason ?? ''}`);

/** The verdict and the hypotheses that are violated: `fails, deep violated`. */
function lineOf(run: Run): string {
  const { verdict, hypotheses } = acceptedOf(run);
  const violated = hypotheses.filter(({ status }) => status === 'violated').map(({ id }) => `${id} violated`);
  return [verdict, ...violated].join(', ');
}

/** Verdict, strength and hypotheses of a certificate, and lines about its controls. */
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

/** The verdicts that a checker in plain arithmetic reads from the texts of a run and its controls. */
export async function plainVerdicts(run: Run): Promise<readonly (string | undefined)[]> {
  const textOf = (each: Run): string => certificateText(acceptedOf(each).certificate);
  const cited = new Map(run.restsOn.map((each) => [acceptedOf(each).certificate.digest, textOf(each)]));
  const statementOf = await statementsOf([run, ...run.restsOn].map(({ claim }) => claim.id));
  return [run, ...run.controls].map(
    (each) =>
      check(textOf(each), LIBRARIES, { statementOf, find: (digest) => cited.get(digest), reference: true }).verdict,
  );
}

export const exhibitsOf = (run: Run): readonly Exhibit[] => run.claim.exhibits?.(certifiedOf(acceptedOf(run))) ?? [];

/** The first figure of a run. */
export function figureOf(run: Run) {
  const figure = exhibitsOf(run).find(({ kind }) => kind === 'figure');
  return figure?.kind === 'figure' ? figure : expect.fail(`${run.claim.id} shows no figure`);
}

/** The points of each mark of a figure that has some, by its label. */
export const pointsOf = (figure: ReturnType<typeof figureOf>) =>
  new Map(
    figure.marks.flatMap((mark) =>
      mark.kind === 'line' || mark.kind === 'dots' ? [[mark.label, mark.points] as const] : [],
    ),
  );

/** The error with which a request is refused. */
export async function refusalOf(run: Promise<Run>): Promise<UsageError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  return expect.fail('expected a UsageError');
}

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
export function partsOf({ outcomes }: Statement): readonly Proposition[] {
  const proposition = outcomes[0]?.proposition ?? expect.fail('no outcome');
  return proposition.kind === 'conjunction' ? proposition.of : [proposition];
}

/** The sides of each hypothesis that can be proved: `deep: holds, broken`. */
export const decidable = ({ hypotheses }: Statement): readonly string[] =>
  hypotheses.map(({ id, holds, broken }) => {
    const sides = [holds === undefined ? [] : ['holds'], broken === undefined ? [] : ['broken']].flat();
    return `${id}: ${sides.join(', ') || 'assumed'}`;
  });

/** The paper's hypotheses, as `decidable` and as `summaryOf` have them where all hold. */
export const PAPER_DECIDABLE = [
  'inputs-full-rank: holds, broken',
  'correlation-full-rank: holds, broken',
  'outputs-not-wider: holds, broken',
  'distinct-eigenvalues: holds, broken',
];
export const PAPER_CHECKED = {
  'inputs-full-rank': 'checked',
  'correlation-full-rank': 'checked',
  'outputs-not-wider': 'checked',
  'distinct-eigenvalues': 'checked',
};

/** A job on a deep linear network of these widths, with the matrices that the statement of the claim would have. */
export function jobOf(
  sizes: DeepSizes,
  { seed = '1', matrices = shapesOf(sizes) }: { readonly seed?: string; readonly matrices?: Shapes } = {},
): Job<Deep, never> {
  return new Job({
    origin: { claim: 'k16/test', version: 1, sizes, seed },
    subject: { sizes, parameters: {} },
    hypotheses: [],
    matrices,
    cite: () => expect.fail('nothing is cited here'),
    progress: () => undefined,
  });
}

export const contextWith = (instance: Instance): Context =>
  new Context({ claim: 'k16/test', version: 1, sizes: {}, seed: '1' }, instance, new Libraries(LIBRARIES));

/** The numbers of a term whose symbols have these values. */
export function valueOf(term: Term, values: { readonly [name: string]: Term } = {}): Matrix<Rational> {
  const closed = Object.entries(values).reduce((of, [name, by]) => terms.substitute(of, name, by), term);
  return evaluate(contextWith({}), closed);
}

/** A matrix of numbers, as rows of text. */
export const rowsOf = ({ rows, columns, entries }: Matrix<Rational>): readonly (readonly string[])[] =>
  Array.from({ length: rows }, (_, i) => entries.slice(i * columns, (i + 1) * columns).map(rationals.formatRational));

/** A point of a linear network as values of the symbols X, Y, W1 … WK. */
export const valuesOf = ({ inputs, targets, weights }: LinearPoint): { readonly [name: string]: Term } => ({
  X: terms.literal(inputs),
  Y: terms.literal(targets),
  ...Object.fromEntries(weights.map((W, k) => [`W${k + 1}`, terms.literal(W)])),
});
