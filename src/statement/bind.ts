/** Binding: evaluates a statement at the sizes and parameters of a certificate, so that the checker can compare the two. */
import { Refusal, type Checked, type Header, type Reach, type Shapes, type Statement } from '../kernel/index.js';
import { countsApart } from './definition.js';
import type { ClaimStatement, Control, ControlKind, Laws, Outcome } from './definition.js';
import { evidenceFor, type Subject } from './hypothesis.js';

/** The claim itself, or one of its controls. */
export interface Variant {
  readonly outcomes: (subject: Subject) => readonly Outcome[];
  readonly matrices: (subject: Subject) => Shapes;
  readonly laws: (subject: Subject) => Laws;
  readonly breaks: readonly string[];
  readonly kind?: ControlKind;
  readonly scope?: Reach;
  readonly subject: (subject: Subject) => Subject;
}

export function variantOf(statement: ClaimStatement, name: string): Variant | undefined {
  const { outcomes, matrices, laws } = statement;
  if (name === 'claim') return { outcomes, matrices, laws, breaks: [], subject: (subject) => subject };
  if (!Object.hasOwn(statement.controls, name)) return undefined;
  const control = statement.controls[name] as Control;
  return { matrices, laws: () => ({}), subject: (subject) => subject, ...control };
}

/** The statement at a header. Refuses a version, control, sizes or parameters that the claim does not have. */
export function statementAt(statement: ClaimStatement, header: Header): Statement {
  const refuse = (path: string, expected: string, got: string): never => {
    throw new Refusal('mismatch', path, expected, got);
  };
  if (statement.version !== header.claim.version) {
    refuse('$.claim.version', `version ${statement.version} of ${statement.id}`, `${header.claim.version}`);
  }
  const variant =
    variantOf(statement, header.variant) ??
    refuse('$.variant', `one of claim, ${Object.keys(statement.controls).join(', ')}`, header.variant);
  const expected = countsApart(
    statement.sizes,
    Object.fromEntries(Object.keys(statement.sizes).map((name) => [name, 0])),
  );
  requireKeys('$.sizes', expected.sizes, header.sizes);
  requireKeys('$.counts', expected.counts, header.counts);
  requireKeys('$.parameters', statement.parameters, header.parameters);
  const sizes: { readonly [name: string]: number } = { ...header.sizes, ...header.counts };
  for (const [name, { least, most, choices }] of Object.entries(statement.sizes)) {
    const value = sizes[name] as number;
    if (choices === undefined && value < least) refuse(`$.sizes.${name}`, `at least ${least}`, `${value}`);
    // Before anything is built at these sizes; a control may have a size of its own, whatever the limit is.
    const own = variant.subject({ sizes: { ...sizes, [name]: least }, parameters: header.parameters }).sizes[name];
    if (choices === undefined && value > most && value !== own)
      throw new Refusal('limit', `$.sizes.${name}`, `at most ${most}`, `${value}`);
    if (choices?.includes(value) === false) refuse(`$.counts.${name}`, `one of ${choices.join(', ')}`, `${value}`);
  }
  const subject: Subject = { sizes, parameters: header.parameters };
  const impossible = impossibleAt(statement, subject);
  if (impossible !== undefined) {
    const { reason, parameter, got } = impossible;
    refuse(parameter === undefined ? '$.sizes' : `$.parameters.${parameter}`, reason, got);
  }
  const foreign = foreignIn(variant.subject(subject), subject);
  if (foreign !== undefined) refuse(foreign.path, `${foreign.expected}, as the control has it`, foreign.got);
  return evaluated(statement, variant, subject);
}

/** What a statement does not allow, and what came instead. */
export interface Impossible {
  readonly reason: string;
  /** The name of the parameter that is wrong; absent if the sizes are, or more than one parameter. */
  readonly parameter?: string;
  readonly got: string;
}

/** Why these sizes and parameters are impossible, if they are. A parameter is wrong if its default is possible in its place. */
export function impossibleAt(statement: ClaimStatement, { sizes, parameters }: Subject): Impossible | undefined {
  const reason = statement.impossible?.({ sizes, parameters });
  if (reason === undefined) return undefined;
  const defaults = Object.entries(statement.parameters).map(([name, { default: value }]) => [name, value] as const);
  const wrong = defaults.find(
    ([name, value]) => statement.impossible?.({ sizes, parameters: { ...parameters, [name]: value } }) === undefined,
  );
  if (wrong !== undefined) return { reason, parameter: wrong[0], got: parameters[wrong[0]] as string };
  const changed = defaults.filter(([name, value]) => parameters[name] !== value).map(([name]) => name);
  const all = { ...sizes, ...Object.fromEntries(changed.map((name) => [name, parameters[name]])) };
  const got = Object.entries(all)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
  return { reason, got };
}

function evaluated(statement: ClaimStatement, variant: Variant, subject: Subject): Statement {
  const scope = variant.scope ?? statement.scope;
  return {
    ...(scope === undefined ? {} : { scope }),
    mustRefute: variant.kind !== 'spoils',
    outcomes: variant.outcomes(subject).map(({ matrices, ...outcome }) => ({
      ...outcome,
      shapes: matrices ?? variant.matrices(subject),
      laws: variant.laws(subject),
    })),
    hypotheses: statement.hypotheses.map((hypothesis) => ({
      id: hypothesis.id,
      used: hypothesis.unused !== true,
      conditional: hypothesis.conditional === true,
      ...evidenceFor(hypothesis, subject),
      mustBreak: variant.breaks.includes(hypothesis.id),
    })),
  };
}

/**
 * The names of the sizes, counts and parameters of a header that nothing depends on if nothing is drawn: the statement does not ask for
 * them, and a control does not fix them, so that a certificate could name others and would prove the same.
 */
export function unusedAt(statement: ClaimStatement, header: Header): readonly string[] {
  const [sizes, { parameters }] = [{ ...header.sizes, ...header.counts }, header];
  const variant = variantOf(statement, header.variant) as Variant;
  const asked = new Set<string>();
  const watched = <V>(values: { readonly [name: string]: V }): { readonly [name: string]: V } =>
    Object.defineProperties(
      {},
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, watchedProperty(asked, name, value)])),
    );
  // The statement is written out, since it may have an object of sizes within it that it has not looked at.
  JSON.stringify(evaluated(statement, variant, { sizes: watched(sizes), parameters: watched(parameters) }));
  const isFree = (changed: Subject): boolean => foreignIn(variant.subject(changed), changed) === undefined;
  return [
    ...Object.keys(sizes).filter(
      (name) => !asked.has(name) && isFree({ sizes: { ...sizes, [name]: (sizes[name] as number) + 1 }, parameters }),
    ),
    ...Object.keys(parameters).filter(
      (name) =>
        !asked.has(name) &&
        isFree({ sizes, parameters: { ...parameters, [name]: parameters[name] === '0' ? '1' : '0' } }),
    ),
  ];
}

/** A property that notes that it was asked for. */
function watchedProperty(asked: Set<string>, name: string, value: unknown): PropertyDescriptor {
  return {
    enumerable: true,
    get: () => {
      asked.add(name);
      return value;
    },
  };
}

/** Whether the seed decides anything: a matrix is drawn from it, or a rule draws, which leaves a chance of error. */
export function drawsFromSeed({ certificate, theorem }: Pick<Checked, 'certificate' | 'theorem'>): boolean {
  const isDrawn = Object.values(certificate.instance).some(({ kind }) => kind === 'draw' || kind === 'choice');
  return isDrawn || theorem.error !== '0';
}

/** A control is about the sizes and parameters that it has itself; the first that is another, which the writer of a certificate named. */
function foreignIn(
  own: Subject,
  { sizes, parameters }: Subject,
): { readonly path: string; readonly expected: string; readonly got: string } | undefined {
  for (const [path, expected, got] of [
    ['sizes', own.sizes, sizes],
    ['parameters', own.parameters, parameters],
  ] as const) {
    const name = Object.keys(expected).find((key) => expected[key] !== got[key]);
    if (name !== undefined) return { path: `$.${path}.${name}`, expected: `${expected[name]}`, got: `${got[name]}` };
  }
  return undefined;
}

function requireKeys(path: string, expected: object, got: object): void {
  const [wanted, present] = [Object.keys(expected).sort().join(', '), Object.keys(got).sort().join(', ')];
  if (wanted !== present) throw new Refusal('mismatch', path, `exactly ${wanted || 'nothing'}`, present || 'nothing');
}
