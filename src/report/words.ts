/** The meanings of verdicts, assurances, reaches and statuses, and other phrases that all reports share. */
import {
  rationals,
  type Assurance,
  type HypothesisStatus,
  type Proposition,
  type Rational,
  type Reach,
  type Verdict,
} from '../kernel/index.js';
import type { Speaker } from '../language/speaker.js';

/** Without a certificate, the status of a hypothesis is unknown. */
export type Status = HypothesisStatus | 'unknown';

export const VERDICT_MEANS: { readonly [verdict in Verdict]: string } = {
  holds: 'the kernel accepted a proof; it says nothing beyond its reach',
  fails: 'the kernel accepted a counterexample',
  vacuous: 'the hypotheses cannot be met, or the bound says nothing',
  undecided: 'no proof was found, and no counterexample',
};

export const ASSURANCE_MEANS: { readonly [assurance in Assurance]: string } = {
  exact: 'every step was computed in integers, rationals or polynomials; nothing was rounded',
  enclosed: 'every step was computed exactly or in intervals rounded outward; still a proof',
  hashed: 'exact up to a stated chance of error, at most 2⁻¹²⁸ an attempt',
  statistical: 'true except with the stated probability, by a test fixed in advance',
};

export const SIZES_MEANS: { readonly [sizes in Reach['sizes']]: string } = {
  every: 'all sizes at once',
  recorded: 'the recorded sizes only',
};

export const DATA_MEANS: { readonly [data in Reach['data']]: string } = {
  all: 'all values of the data',
  'almost-every': 'all data outside a set of Lebesgue measure zero',
  instance: 'the recorded data only, an example',
  population: 'draws from a distribution, in the statistical sense',
};

export const STATUS_MEANS: { readonly [status in Status]: string } = {
  checked: 'the certificate proves it',
  assumed: 'nobody has shown it; the result is conditional on it',
  violated: 'the kernel proved its negation',
  unknown: 'nothing was certified',
};

/** A readable upper bound for a probability of error: `1/20`, or the least power of two above it if it is tiny; undefined for 0. */
export function errorText(error: string): string | undefined {
  const { numerator, denominator } = rationals.parseRational(error) as Rational;
  if (numerator === 0n) return undefined;
  if (denominator < 1_000_000n) return error;
  let power = denominator.toString(2).length - numerator.toString(2).length;
  if (numerator << BigInt(power) > denominator) power--;
  return `2⁻${String(power).replace(/[0-9]/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`;
}

/** `exact`, or `hashed, error at most 2⁻¹²⁹`. */
export function assuranceText(assurance: Assurance, error: string): string {
  const bound = errorText(error);
  return bound === undefined ? assurance : `${assurance}, error at most ${bound}`;
}

export function reachText({ sizes, data }: Reach): string {
  return `${sizes} × ${data}`;
}

export function sizesText(sizes: { readonly [name: string]: number | string }): string {
  return Object.entries(sizes)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

export function secondsText(seconds: number): string {
  if (seconds < 100) return `${seconds.toFixed(2)} s`;
  return seconds < 6000 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The names of the assumed hypotheses. */
export function assumedOf(hypotheses: readonly { readonly id: string; readonly status: Status }[]): string {
  return hypotheses
    .filter(({ status }) => status === 'assumed')
    .map(({ id }) => id)
    .join(', ');
}

export function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}

/** The greatest length of a formula that is shown in full. */
const SHORT_TEX = 320;

/** A proposition in readable form. */
export interface Reading {
  readonly english: string;
  readonly tex: string;
  readonly short: boolean;
  /** True if the English alone determines the proposition, without the formula. */
  readonly complete: boolean;
}

const COMPLETE = new Set<Proposition['kind']>([
  'comparison',
  'minorNotZero',
  'genericRank',
  'genericRankForPatterns',
  'genericRankDeep',
  'minimaHaveZeroError',
  'minimaHaveZeroErrorDeep',
  'differentiableMinimum',
  'minimumNearby',
  'quoted',
  'criticalPoint',
  'globalMinimum',
  'strictSaddle',
  'badSaddle',
  'poorLocalMinimum',
  'semidefiniteHessian',
  'lossAlongCurve',
]);

export function readingOf(proposition: Proposition, speaker: Speaker): Reading {
  const tex = speaker.tex(proposition);
  const english = speaker.english(proposition);
  return { english, tex, short: tex.length <= SHORT_TEX, complete: COMPLETE.has(proposition.kind) };
}
