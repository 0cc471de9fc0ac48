/** Certificates of exercises: made of the steps that an answer gives, and checked against the problem that their seed draws. */
import { certificateText } from '../claim/certificateText.js';
import {
  Checker,
  Document,
  FORMAT,
  loadLibraries,
  Refusal,
  seal,
  type Certificate,
  type Checked,
  type Header,
  type Statement,
} from '../kernel/index.js';
import { rowsOf, type Numbers } from './exact.js';
import type { Exercise, Problem, Proof } from './exercise.js';

export function certificateOf(
  { claim, version }: Exercise,
  seed: string,
  { proposition }: Problem,
  { instance = {}, steps }: Proof,
): string {
  const entries = Object.entries(instance).map(([name, matrix]) => [name, entryOf(matrix)] as const);
  const certificate: Certificate = seal({
    format: FORMAT,
    claim: { id: claim, version },
    variant: 'claim',
    sizes: {},
    counts: {},
    parameters: {},
    seed,
    instance: Object.fromEntries(entries),
    restsOn: [],
    steps,
    conclusion: proposition,
    hypotheses: [],
    controls: [],
  });
  return certificateText(certificate);
}

const entryOf = (matrix: Numbers): Certificate['instance'][string] => ({
  kind: 'matrix',
  rows: matrix.rows,
  columns: matrix.columns,
  entries: rowsOf(matrix).flat(),
});

/**
 * Checks a certificate of an exercise. The kernel replays it, and compares its conclusion and its matrices with the problem that the
 * exercise draws from the certificate's own seed; whose seed that is, is for the caller to compare.
 */
export async function checkCertificate(exercise: Exercise, text: string | Document): Promise<Checked> {
  const document = typeof text === 'string' ? new Document(text) : text;
  const libraries = await loadLibraries([document]);
  return new Checker(libraries, { statementOf: (header) => statementOf(exercise, header) }).check(document);
}

function statementOf(exercise: Exercise, { claim, variant, sizes, counts, parameters, seed }: Header): Statement {
  const refuse = (path: string, expected: string, got: string): never => {
    throw new Refusal('mismatch', path, expected, got);
  };
  if (claim.id !== exercise.claim) refuse('$.claim.id', exercise.claim, claim.id);
  if (claim.version !== exercise.version) refuse('$.claim.version', `${exercise.version}`, `${claim.version}`);
  if (variant !== 'claim') refuse('$.variant', 'claim', variant);
  for (const [path, values] of Object.entries({ sizes, counts, parameters })) {
    if (Object.keys(values).length > 0)
      refuse(`$.${path}`, 'none: an exercise has a seed only', Object.keys(values).join());
  }
  const { proposition, claimed, shapes } = exercise.problemOf(seed);
  const whole = claimed.part === proposition;
  return {
    scope: claimed.scope,
    mustRefute: false,
    outcomes: [{ finding: 'holds', proposition, ...(whole ? {} : { claimed: claimed.part }), shapes, laws: {} }],
    hypotheses: [],
  };
}
