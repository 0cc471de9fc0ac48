/** The ledger as plain JSON: what was certified, under which hypotheses, and with which reach. */
import type { Decided } from '../claim/job.js';
import type { Run } from '../claim/workshop.js';
import type { ProvedInCoq, ProvedTheorem } from '../formal/proved.js';
import type { Assurance, Checked, Proposition, Reach, Theorem, Verdict } from '../kernel/index.js';
import { propositionInEnglish } from '../language/index.js';
import { drawsFromSeed, unusedAt } from '../statement/bind.js';
import { CONTROL_KINDS, type ControlKind } from '../statement/index.js';
import {
  counted,
  DRAWS_NOT_CHOSEN_MEANS,
  KIND_MEANS,
  reachText,
  secondsText,
  sizesText,
  statusOf,
  type Judged,
  type Status,
} from './words.js';

/** A claim, or a control of a claim. `audit --json` prints such rows. */
export interface LedgerRow {
  readonly claim: string;
  readonly title: string;
  readonly paper: string;
  /** `claim`, or the name of the control. */
  readonly variant: string;
  readonly verdict: Verdict;
  /** How far the claim speaks; absent for a control and for a set of readings. */
  readonly scope?: Reach;
  /** For a control only: what its failure means. */
  readonly kind?: ControlKind;
  /** This field, `reach`, `proposition` and `digest` are absent if there is no certificate. */
  readonly assurance?: Assurance;
  /** An upper bound for the probability of error, a rational; absent if it is zero. */
  readonly error?: string;
  readonly reach?: Reach;
  /** The proposition that the certificate proves, in English. */
  readonly proposition?: string;
  /** The parts of a conjunction, if they differ in assurance or reach or are readings of a text; otherwise empty. */
  readonly parts: readonly LedgerPart[];
  readonly hypotheses: readonly LedgerHypothesis[];
  readonly sizes: { readonly [name: string]: number };
  readonly parameters: { readonly [name: string]: string };
  readonly seed: string;
  /** The names of sizes and parameters that decide nothing in the certificate. */
  readonly unused: readonly string[];
  /** False where the certificate draws nothing. */
  readonly isSeedUsed: boolean;
  /** The name of the data set that took the place of drawn data. */
  readonly data?: string;
  readonly digest?: string;
  readonly seconds: number;
  readonly restsOn: readonly { readonly claim: string; readonly digest: string }[];
  /** The reason why there is no certificate. */
  readonly reason?: string;
  readonly controls: readonly LedgerRow[];
  /** For a claim only: the theorems that Coq checks, apart from the certificate; absent where nobody asked for them. */
  readonly coq?: { readonly builtHere: boolean; readonly theorems: readonly ProvedTheorem[] };
  /** For a control only: true if its failure is certified, as it should be. */
  readonly controlFailsAsItMust?: boolean;
}

export interface LedgerPart {
  readonly english: string;
  readonly assurance: Assurance;
  readonly reach: Reach;
  /** For a part about a quotation: the words, their reading, and the claim's verdict on that reading. */
  readonly reading?: Reading;
}

type Reading = Omit<Extract<Proposition, { kind: 'quoted' }>, 'kind' | 'proved'>;

interface LedgerHypothesis {
  readonly id: string;
  readonly english: string;
  readonly status: Status;
}

/** How many runs have each verdict, and how many controls of each kind there are. */
export interface LedgerTotals {
  readonly claims: number;
  readonly verdicts: { readonly [verdict in Verdict]: number };
  /** The claims that hold with a stated chance of error; they are among those that hold, and no proofs. */
  readonly withError: number;
  readonly controls: number;
  readonly controlsFailing: number;
  readonly kinds: { readonly [kind in ControlKind]: number };
  readonly statuses: { readonly [status in Status]: number };
  readonly seconds: number;
}

/** The rows of the ledger, one for each run. */
export function ledgerRows(runs: readonly Run[], proved?: ProvedInCoq): readonly LedgerRow[] {
  return runs.map((run) => ledgerRow(run, proved));
}

/** With `proved`, the row of a claim also names its theorems in Coq. */
export function ledgerRow(run: Run, proved?: ProvedInCoq): LedgerRow {
  const { claim, variant, checked, reason } = run;
  const verdict = checked?.verdict ?? 'undecided';
  const control = variant === 'claim' ? undefined : claim.controls[variant];
  return {
    claim: claim.id,
    title: control?.title ?? claim.title,
    paper: claim.paper,
    variant,
    verdict,
    ...(control !== undefined ? { kind: control.kind } : claim.scope === undefined ? {} : { scope: claim.scope }),
    ...(checked === undefined ? {} : certified(checked)),
    parts: checked === undefined ? [] : partsWorthALine(checked.theorem),
    hypotheses: hypothesesOf(run),
    sizes: run.subject.sizes,
    parameters: run.subject.parameters,
    seed: run.seed,
    ...unusedOf(run),
    ...(run.data === undefined ? {} : { data: run.data }),
    seconds: run.seconds,
    restsOn: (checked?.restsOn ?? []).map(({ certificate }) => ({
      claim: certificate.claim.id,
      digest: certificate.digest,
    })),
    ...(reason === undefined ? {} : { reason }),
    controls: run.controls.map((each) => ledgerRow(each)),
    ...(variant === 'claim' ? theoremsOf(claim.id, proved) : { controlFailsAsItMust: verdict === 'fails' }),
  };
}

function theoremsOf(claim: string, proved: ProvedInCoq | undefined): Pick<LedgerRow, 'coq'> {
  if (proved === undefined) return {};
  return { coq: { builtHere: proved.builtHere, theorems: proved.theorems.get(claim) ?? [] } };
}

function certified({ theorem, claimed, certificate }: Checked) {
  const { assurance, error, proposition } = theorem;
  return {
    assurance,
    ...(error === '0' ? {} : { error }),
    reach: claimed.reach,
    proposition: propositionInEnglish(proposition),
    digest: certificate.digest,
  };
}

/** A search that ended undecided may have used all of them. */
function unusedOf({ claim, checked }: Run): Pick<LedgerRow, 'unused' | 'isSeedUsed'> {
  if (checked === undefined || drawsFromSeed(checked)) return { unused: [], isSeedUsed: true };
  return { unused: unusedAt(claim, checked.certificate), isSeedUsed: false };
}

/** Those of the claim; a certificate may have further ones that the checker adds. Without one, only what is violated counts: it says why. */
function hypothesesOf({ claim, checked, hypotheses }: Run): readonly LedgerHypothesis[] {
  const english = new Map(claim.hypotheses.map((hypothesis) => [hypothesis.id, hypothesis.english]));
  const decided: readonly Decided[] = checked?.hypotheses ?? hypotheses;
  return decided.map((hypothesis) => ({
    id: hypothesis.id,
    english: english.get(hypothesis.id) ?? DRAWS_NOT_CHOSEN_MEANS,
    status: checked !== undefined || hypothesis.status === 'violated' ? statusOf(hypothesis) : 'unknown',
  }));
}

/** A conjunction is as weak as its weakest part, so each part gets a line if the parts differ or have verdicts of their own. */
function partsWorthALine({ parts }: Theorem): readonly LedgerPart[] {
  const strengths = new Set(parts.map(({ assurance, reach }) => `${assurance} ${reachText(reach)}`));
  if (strengths.size < 2 && !parts.some(({ proposition }) => proposition.kind === 'quoted')) return [];
  return parts.map(({ proposition, assurance, reach }) => ({
    english: propositionInEnglish(proposition),
    assurance,
    reach,
    ...(proposition.kind === 'quoted' ? { reading: readingOf(proposition) } : {}),
  }));
}

function readingOf({ document, quote, translation, reading, verdict }: Reading): Reading {
  return { document, quote, translation, reading, verdict };
}

/** The verdict of a row with what it rests on. */
export function judgedIn({ variant, verdict, error, hypotheses, kind }: LedgerRow): Judged {
  return {
    verdict,
    ...(error === undefined ? {} : { error }),
    assumes: hypotheses.some(({ status }) => status === 'assumed'),
    ...(variant === 'claim' ? {} : { refutesChanged: kind !== 'spoils' }),
  };
}

/** What a row is about: sizes and parameters if there are any, the seed if it decides anything, and the data set if there is one. */
export function placeOf(row: LedgerRow): readonly string[] {
  const { sizes, parameters, unused, isSeedUsed, seed, data } = row;
  const numbers = sizesText({ ...sizes, ...parameters }, unused);
  return [
    ...(numbers === '' ? [] : [numbers]),
    ...(isSeedUsed ? [`seed ${seed}`] : []),
    ...(data === undefined ? [] : [`data ${data}`]),
  ];
}

/** Counts over the claims of a ledger, and over controls: those of its claims, and those that have a row of their own. */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const claims = rows.filter(isClaim);
  const controls = rows.flatMap((row) => (isClaim(row) ? row.controls : [row]));
  const statuses = rows.flatMap((row) => row.hypotheses.map(({ status }) => status));
  return {
    claims: claims.length,
    verdicts: tally(
      ['holds', 'holds here', 'agrees', 'fails', 'vacuous', 'vacuous here', 'undecided', 'readings'],
      claims.map((row) => row.verdict),
    ),
    withError: claims.filter(({ verdict, error }) => PROVING.includes(verdict) && error !== undefined).length,
    controls: controls.length,
    controlsFailing: controls.filter(({ controlFailsAsItMust }) => controlFailsAsItMust === true).length,
    kinds: tally(
      ['refutes', 'sharp', 'spoils'],
      controls.flatMap(({ kind }) => kind ?? []),
    ),
    statuses: tally(['checked', 'assumed', 'not used', 'violated', 'unknown'], statuses),
    seconds: rows.reduce((sum, row) => sum + row.seconds, 0),
  };
}

const isClaim = ({ variant }: LedgerRow): boolean => variant === 'claim';

const PROVING: readonly Verdict[] = ['holds', 'holds here'];

function tally<W extends string>(words: readonly W[], all: readonly W[]): { readonly [word in W]: number } {
  const counts = words.map((word) => [word, all.filter((one) => one === word).length] as const);
  return Object.fromEntries(counts) as { [word in W]: number };
}

/** The first sentence of a ledger: how many claims are proved, how far, and how many are not. Of controls alone, what they show. */
export function provedSentence(totals: LedgerTotals, rows: readonly LedgerRow[]): string {
  const { claims, verdicts, withError } = totals;
  if (claims === 0) return controlsSentence(totals);
  const claimRows = rows.filter(isClaim);
  const sure = (verdict: Verdict): number =>
    claimRows.filter((row) => row.verdict === verdict && row.error === undefined).length;
  const parts: readonly (readonly [count: number, text: string])[] = [
    [sure('holds'), 'proved as far as they speak'],
    [sure('holds here'), 'proved at the recorded sizes only'],
    [withError, 'shown up to a stated chance of error'],
    [verdicts.agrees, 'only agree with what was computed'],
    [sure('fails'), 'refuted'],
    [verdicts.fails - sure('fails'), 'refuted up to a stated chance of error'],
    [verdicts.vacuous, 'vacuous'],
    [verdicts['vacuous here'], 'vacuous where they were looked at'],
    [verdicts.undecided, 'undecided'],
    [verdicts.readings, 'a set of readings'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, text]) => `${count} ${text}`);
  return `${counted(claims, 'claim')}: ${said.join(', ')}.`;
}

const KIND_SHOWS: { readonly [kind in ControlKind]: string } = {
  refutes: 'refute the claim without a hypothesis',
  sharp: 'refute a stronger claim',
  spoils: 'show that the method can say no',
};

/** How many controls there are, and what their failures show; of how many did not fail, nothing else. */
export function controlsSentence({ controls, controlsFailing, kinds }: LedgerTotals): string {
  if (controls === 0) return 'No controls were made.';
  const failed = controls - controlsFailing;
  if (failed > 0) return `${counted(controls, 'control')}, of which ${failed} did not fail as they must.`;
  if (controls === 1) {
    const kind = CONTROL_KINDS.find((one) => kinds[one] === 1) as ControlKind;
    return `1 control, failing as it must: ${KIND_MEANS[kind]}.`;
  }
  const shown = CONTROL_KINDS.filter((kind) => kinds[kind] > 0).map((kind) => `${kinds[kind]} ${KIND_SHOWS[kind]}`);
  return `${controls} controls, each failing as it must: ${shown.join(', ')}.`;
}

/** The totals as sentences, for the end of a ledger and the beginning of a report. */
export function totalsSentences(rows: readonly LedgerRow[]): readonly string[] {
  const totals = ledgerTotals(rows);
  const { statuses, seconds } = totals;
  const listed = (counts: { readonly [name: string]: number }): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(', ') || 'none';
  const inCoq = rows.filter(({ coq }) => coq !== undefined && coq.theorems.length > 0).length;
  return [
    provedSentence(totals, rows),
    ...(inCoq === 0 ? [] : [`Coq checks theorems about ${inCoq} of them (lossproof formal prints them).`]),
    `Hypotheses: ${listed(statuses)}.`,
    ...(totals.claims === 0 ? [] : [controlsSentence(totals)]),
    `${secondsText(seconds)} in all.`,
  ];
}
