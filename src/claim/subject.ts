/** Determines sizes and parameters from a request. */
import { exactNumber, NUMBER_LIMIT } from '../compute/data/exactNumber.js';
import { rationals } from '../kernel/index.js';
import { impossibleAt, variantOf } from '../statement/bind.js';
import type { Subject } from '../statement/index.js';
import type { Claim } from './definition.js';
import type { Given } from './givenMatrices.js';
import { sizesOfTaken, takenBy } from './ownData.js';
import type { Request } from './request.js';
import { nearest } from '../base/spelling.js';
import { UsageError } from '../base/usage.js';

/** Combines the defaults, the preset and the request; throws a UsageError if the claim does not allow the result. */
export function subjectOf(claim: Claim, variant: string, request: Request): Subject {
  const chosen = variantOf(claim, variant);
  if (chosen === undefined) {
    const names = Object.keys(claim.controls);
    throw new UsageError('unknown-control', 'control', `one of ${names.join(', ')}`, variant);
  }
  refuseProof(claim, variant, request);
  refuseData(claim, variant, request);
  const sizes: { [name: string]: number } = {};
  const asked = request.given === undefined ? request.sizes : sizesOfGiven(claim, variant, request, request.given);
  for (const [name, size] of Object.entries(claim.sizes)) {
    sizes[name] = asked?.[name] ?? claim.presets[request.preset ?? 'audit'][name] ?? size.default;
  }
  Object.assign(sizes, sizesOfTaken(claim, request));
  refuseUnknown('size', claim.sizes, asked);
  refuseUnknown('parameter', claim.parameters, request.parameters);
  for (const [name, { least, most, says, choices }] of Object.entries(claim.sizes)) {
    const value = sizes[name] as number;
    if (choices?.includes(value) === false)
      throw new UsageError('impossible-size', `size ${name} (${says})`, `one of ${choices.join(', ')}`, `${value}`);
    if (!Number.isSafeInteger(value) || value < least || value > most) {
      const needed =
        claim.memory === undefined || !(value > most)
          ? undefined
          : `it would need about ${memoryText(claim.memory(sizes))}`;
      throw new UsageError(
        'impossible-size',
        `size ${name} (${says})`,
        `a whole number from ${least} to ${most}`,
        `${value}`,
        needed,
      );
    }
  }
  const parameters = Object.fromEntries(
    Object.entries(claim.parameters).map(([name, { default: value }]) => [
      name,
      canonicalParameter(name, request.parameters?.[name] ?? value),
    ]),
  );
  const wanted: Subject = { sizes, parameters };
  const subject = request.recorded !== undefined ? wanted : chosen.subject(wanted);
  refuseImpossible(claim, subject);
  const memory = claim.memory?.(subject.sizes) ?? 0;
  if (memory > MOST_MEMORY) {
    throw new UsageError(
      'impossible-size',
      'sizes',
      `at most ${memoryText(MOST_MEMORY)} of memory`,
      `${showSizes(subject.sizes)}, which would need about ${memoryText(memory)}`,
    );
  }
  return subject;
}

function refuseImpossible(claim: Claim, subject: Subject): void {
  const { reason, parameter, got } = impossibleAt(claim, subject) ?? {};
  if (reason === undefined || got === undefined) return;
  if (parameter === undefined) throw new UsageError('impossible-size', 'sizes', reason, got);
  const says = claim.parameters[parameter]?.says ?? '';
  throw new UsageError('bad-parameter', `parameter ${parameter} (${says})`, reason, got);
}

/** A kind of proof that a claim does not know would be ignored without a word. */
function refuseProof({ id, proofs = [] }: Claim, variant: string, { proof }: Request): void {
  if (proof === undefined || (variant === 'claim' && proofs.includes(proof))) return;
  const expected = variant !== 'claim' ? 'no choice for a control' : proofs.join(' or ') || 'no choice for this claim';
  throw new UsageError('no-such-proof', `kind of proof of ${id}`, expected, proof, 'leave out --proof');
}

/** A control has data of its own: with others it would not fail as it must, or they would be ignored without a word. */
function refuseData(claim: Claim, variant: string, request: Request): void {
  const names = Object.values(takenBy(claim, request)).map(({ name }) => name);
  if (variant === 'claim' || names.length === 0) return;
  const expected = 'none: a control takes no data, since it has its own';
  throw new UsageError(
    'no-data',
    `data of ${claim.id}, control ${variant}`,
    expected,
    names.join(', '),
    'leave out --data',
  );
}

function sizesOfGiven(claim: Claim, variant: string, request: Request, given: Given) {
  if (claim.given === undefined || variant !== 'claim') {
    throw new UsageError('takes-no-point', claim.id, 'no matrices: this claim, or its control, draws its own', 'some');
  }
  if (request.sizes !== undefined) {
    throw new UsageError('impossible-size', 'size', 'no sizes beside given matrices, which have theirs', 'both');
  }
  return claim.given(given);
}

const MOST_MEMORY = 4 * 2 ** 30;

function memoryText(bytes: number): string {
  return bytes >= 2 ** 30 ? `${(bytes / 2 ** 30).toFixed(1)} GiB` : `${Math.ceil(bytes / 2 ** 20)} MiB`;
}

export function showSizes(sizes: { readonly [name: string]: number }): string {
  return Object.entries(sizes)
    .map(([name, value]) => `${name}=${value}`)
    .join(',');
}

function refuseUnknown(what: string, known: object, asked: object | undefined): void {
  const unknown = Object.keys(asked ?? {}).find((name) => !Object.hasOwn(known, name));
  if (unknown === undefined) return;
  const near = nearest(unknown, Object.keys(known));
  const names = Object.keys(known).join(', ');
  throw new UsageError(
    `unknown-${what}`,
    what,
    names === '' ? `no ${what}s, this claim has none` : `one of ${names}`,
    unknown,
    near.length === 0 ? undefined : `did you mean ${near.join(' or ')}?`,
  );
}

/** A decimal is the rational that it stands for, exactly: certificates have that. */
function canonicalParameter(name: string, text: string): string {
  const value = exactNumber(text) ?? rationals.parseRational(text);
  if (value === undefined)
    throw new UsageError(
      'bad-parameter',
      `parameter ${name}`,
      `a number such as 1/10, 0.1 or 1e-3, of ${NUMBER_LIMIT}`,
      text,
    );
  return rationals.formatRational(value);
}

/** The parameters that another claim has too. */
export function shared(subject: Subject, claim: Claim): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(subject.parameters).filter(([name]) => Object.hasOwn(claim.parameters, name)),
  );
}
