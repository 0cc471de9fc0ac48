/** The meanings of verdicts, assurances, reaches and statuses, and other phrases that all reports share. */
import {
  type Assurance,
  type Checked,
  type HypothesisStatus,
  type Quantifier,
  type Range,
  type Reach,
  type Verdict,
} from '../kernel/index.js';
import type { ControlKind } from '../statement/index.js';
import { parseRational, type Rational } from '../kernel/core/data/rational.js';

/** Without a certificate, the status of a hypothesis is unknown. One that is neither decided nor needed is not used. */
export type Status = HypothesisStatus | 'not used' | 'unknown';

export function statusOf({ status, used }: { readonly status: HypothesisStatus; readonly used: boolean }): Status {
  return status === 'assumed' && !used ? 'not used' : status;
}

/** The checker adds this hypothesis to every statistical conclusion. */
export const DRAWS_NOT_CHOSEN_MEANS =
  'whoever made the certificate did not try seeds, sizes or labels until the draws suited the conclusion';

/** The words themselves, for legends; `verdictMeans` says what one of them means of one certificate. */
export const VERDICT_MEANS: { readonly [verdict in Verdict]: string } = {
  holds:
    'proved as far as the claim speaks, under what is assumed, if anything; where a chance of error is stated, shown up to it',
  'holds here': 'the same at the recorded sizes; the claim speaks of every size',
  agrees: 'what was computed agrees with the claim; that is evidence, and no proof of it',
  fails:
    'a counterexample is shown, under what is assumed, if anything, and up to the chance of error, if one is stated',
  vacuous: 'the hypotheses cannot be met, or the bound says nothing',
  'vacuous here': 'the bound says nothing at what was looked at; the claim speaks of more',
  undecided: 'neither a proof nor a counterexample is recorded; there may be either',
  readings: 'a set of sentences, each with a verdict of its own',
};

/** A verdict with what it rests on beyond proof. */
export interface Judged {
  readonly verdict: Verdict;
  /** An upper bound for the probability of error; absent or zero for a proof. */
  readonly error?: string;
  /** Whether it is conditional on hypotheses that nobody has shown. */
  readonly assumes: boolean;
  /** For a control only: whether it refutes a changed claim. */
  readonly refutesChanged?: boolean;
}

export function judgedOf(verdict: Verdict, { certificate, theorem, refuted, hypotheses }: Checked): Judged {
  return {
    verdict,
    error: theorem.error,
    assumes: assumedOf(hypotheses) !== '',
    ...(certificate.variant === 'claim' ? {} : { refutesChanged: refuted }),
  };
}

/**
 * The meaning of a verdict of one certificate. What holds up to a chance of error is shown and not proved. A control fails on purpose,
 * and its failure is no counterexample to the claim.
 */
export function verdictMeans({ verdict, error = '0', assumes, refutesChanged }: Judged): string {
  const chance = errorText(error);
  const [done, upTo] =
    chance === undefined ? ['proved', ''] : ['shown', `, up to a chance of error of at most ${chance}`];
  const footing = `${upTo}${assumes ? ', under what is assumed' : ''}`;
  switch (verdict) {
    case 'holds':
      return `${done} as far as the claim speaks${footing}`;
    case 'holds here':
      return `${done} at the recorded sizes${footing}; the claim speaks of every size`;
    case 'fails':
      if (refutesChanged === undefined) return `a counterexample is ${done}${footing}`;
      return refutesChanged
        ? `as a control must: a counterexample is ${done} to the changed claim, not to the claim${footing}`
        : `as a control must: the changed argument is shown to be wrong${footing}; no claim is refuted`;
    default:
      return VERDICT_MEANS[verdict];
  }
}

/** The same as predicates of one claim and of several. */
export const VERDICT_SAYS: { readonly [verdict in Verdict]: readonly [one: string, many: string] } = {
  holds: ['holds', 'hold'],
  'holds here': ['holds here', 'hold here'],
  agrees: ['agrees', 'agree'],
  fails: ['fails', 'fail'],
  vacuous: ['is vacuous', 'are vacuous'],
  'vacuous here': ['is vacuous here', 'are vacuous here'],
  undecided: ['is undecided', 'are undecided'],
  readings: ['is a set of readings', 'are sets of readings'],
};

export const KIND_MEANS: { readonly [kind in ControlKind]: string } = {
  refutes: 'without the hypothesis the claim is false',
  sharp: 'a stronger claim is false',
  spoils: 'the method can say no; no claim is refuted',
};

export const ASSURANCE_MEANS: { readonly [assurance in Assurance]: string } = {
  exact:
    'every step was computed in integers, rationals or polynomials, or is an argument about all sizes; nothing was rounded',
  enclosed: 'every step was computed exactly or in intervals rounded outward; still a proof',
  hashed:
    'exact up to a stated chance of error, for each step at most 2⁻⁶⁴ an attempt, by challenges or draws that a hash determines',
  statistical: 'true except with the stated probability, if nobody chose the draws',
};

export const SIZES_MEANS: { readonly [sizes in Reach['sizes']]: string } = {
  every: 'every size at once',
  these: 'the recorded sizes only',
};

export const RANGE_MEANS: { readonly [range in Range]: string } = {
  all: 'all values of the data and weights',
  'almost-every': 'all data outside a set of Lebesgue measure zero',
  some: 'some values, which depend on those named before them',
  given: 'the recorded data and weights only, an example',
  drawn: 'draws from a distribution, in the statistical sense',
};

/** What stands in the column of Coq, and where it comes from. */
export function coqMeans(builtHere: boolean): string {
  return `the number of theorems that Coq checks, apart from the certificate (lossproof formal CLAIM prints them); ${coqSource(builtHere)}`;
}

export function coqSource(builtHere: boolean): string {
  return builtHere
    ? 'checked on this machine before, in the same sources'
    : 'as the package lists them, not checked here';
}

export const STATUS_MEANS: { readonly [status in Status]: string } = {
  checked: 'the certificate proves it',
  assumed: 'nobody has shown it; the result is conditional on it',
  'not used': 'the source assumes it, or it is a condition inside the statement; the proof does not need it',
  violated: 'the kernel proved its negation',
  unknown: 'nothing was certified',
};

/** A readable upper bound for a probability of error: `1/20`, or the least power of two above it if it is tiny; undefined for 0. */
export function errorText(error: string): string | undefined {
  const { numerator, denominator } = parseRational(error) as Rational;
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

/** `every size × almost every data, all weights`. */
export function reachText({ sizes, prefix }: Reach): string {
  return `${sizes} ${sizes === 'every' ? 'size' : 'sizes'} × ${prefix.map(quantifierText).join(', ') || 'as the parts say'}`;
}

const WHOLE: { readonly [range in Range]: string } = {
  all: 'all data and weights',
  'almost-every': 'almost all data and weights',
  some: 'some data and weights',
  given: 'this instance',
  drawn: 'a population',
};

function quantifierText({ range, of }: Quantifier): string {
  return of === 'everything' ? WHOLE[range] : `${range.replace('-', ' ')} ${of}`;
}

/** `every × almost every`: the least that the reach says of anything. */
export function shortReach({ sizes, prefix }: Reach): string {
  const ranges = prefix.map(({ range }) => range);
  const least = ranges.find((range) => range !== 'all') ?? ranges[0] ?? 'parts';
  return `${sizes} × ${least.replace('-', ' ')}`;
}

/** Sizes and parameters, those of the names in `unused` apart. */
export function sizesText(sizes: { readonly [name: string]: number | string }, unused: readonly string[] = []): string {
  const [deciding, idle] = [false, true].map((isUnused) =>
    Object.entries(sizes)
      .filter(([name]) => unused.includes(name) === isUnused)
      .map(([name, value]) => `${name}=${shortNumber(`${value}`)}`)
      .join(' '),
  ) as [string, string];
  return [deciding, idle === '' ? '' : `(not used: ${idle})`].filter((text) => text !== '').join(' ');
}

/** The greatest length of a number that is shown in full, and the digits of a longer one at each of its ends. */
const LONGEST_NUMBER = 80;
const END_OF_NUMBER = 12;

/** A number, or of a long one its beginning, its end and its length. */
function shortNumber(number: string): string {
  if (number.length <= LONGEST_NUMBER) return number;
  return `${number.slice(0, END_OF_NUMBER)}…${number.slice(-END_OF_NUMBER)} (${number.length} characters)`;
}

/** A text of which every long run of digits is cut in the same way. */
export function withShortNumbers(text: string): string {
  return text.replace(LONG_NUMBERS, shortNumber);
}

const LONG_NUMBERS = new RegExp(`[0-9]{${LONGEST_NUMBER + 1},}`, 'g');

export function secondsText(seconds: number): string {
  if (seconds < 100) return `${seconds.toFixed(2)} s`;
  return seconds < 6000 ? `${(seconds / 60).toFixed(1)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The names of the hypotheses that are assumed and used. */
export function assumedOf(hypotheses: Checked['hypotheses']): string {
  return hypotheses
    .filter(({ status, used }) => status === 'assumed' && used)
    .map(({ id }) => id)
    .join(', ');
}

export function shortDigest(digest: string): string {
  return `${digest.slice(0, 'sha256:'.length + 12)}…`;
}
