/** The ledger as plain JSON: what was certified, under which hypotheses, and with which reach. */
import type { Run } from '../claim/workshop.js';
import type { Assurance, Checked, Proposition, Reach, Theorem, Verdict } from '../kernel/index.js';
import { propositionInEnglish } from '../language/index.js';
import { counted, reachText, secondsText, sizesText, type Status } from './words.js';

/** A claim, or a control of a claim. `audit --json` prints such rows. */
export interface LedgerRow {
  readonly claim: string;
  readonly title: string;
  readonly paper: string;
  /** `claim`, or the name of the control. */
  readonly variant: string;
  readonly verdict: Verdict;
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
  /** The name of the data set that took the place of drawn data. */
  readonly data?: string;
  readonly digest?: string;
  readonly seconds: number;
  readonly restsOn: readonly { readonly claim: string; readonly digest: string }[];
  /** The reason why there is no certificate. */
  readonly reason?: string;
  readonly controls: readonly LedgerRow[];
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

type Reading = Pick<Extract<Proposition, { kind: 'quoted' }>, 'document' | 'quote' | 'reading' | 'verdict'>;

interface LedgerHypothesis {
  readonly id: string;
  readonly english: string;
  readonly status: Status;
}

export interface LedgerTotals {
  readonly claims: number;
  readonly verdicts: { readonly [verdict in Verdict]: number };
  readonly controls: number;
  readonly controlsFailing: number;
  readonly statuses: { readonly [status in Status]: number };
  /** How many claims are certified with each reach, by the words for it. */
  readonly reaches: { readonly [reach: string]: number };
  readonly seconds: number;
}

export function ledgerRows(runs: readonly Run[]): readonly LedgerRow[] {
  return runs.map(ledgerRow);
}

export function ledgerRow(run: Run): LedgerRow {
  const { claim, variant, checked, reason } = run;
  const verdict = checked?.verdict ?? 'undecided';
  const control = variant === 'claim' ? undefined : claim.controls[variant];
  return {
    claim: claim.id,
    title: control?.title ?? claim.title,
    paper: claim.paper,
    variant,
    verdict,
    ...(checked === undefined ? {} : certified(checked)),
    parts: checked === undefined ? [] : partsWorthALine(checked.theorem),
    hypotheses: claim.hypotheses.map(({ id, english }) => ({ id, english, status: statusOf(run, id) })),
    sizes: run.subject.sizes,
    parameters: run.subject.parameters,
    seed: run.seed,
    ...(run.data === undefined ? {} : { data: run.data }),
    seconds: run.seconds,
    restsOn: (checked?.restsOn ?? []).map(({ certificate }) => ({
      claim: certificate.claim.id,
      digest: certificate.digest,
    })),
    ...(reason === undefined ? {} : { reason }),
    controls: run.controls.map(ledgerRow),
    ...(variant === 'claim' ? {} : { controlFailsAsItMust: verdict === 'fails' }),
  };
}

function certified({ theorem, certificate }: Checked) {
  const { assurance, error, reach, proposition } = theorem;
  return {
    assurance,
    ...(error === '0' ? {} : { error }),
    reach,
    proposition: propositionInEnglish(proposition),
    digest: certificate.digest,
  };
}

/** Without a certificate, only what is violated counts: it says why there is none. */
function statusOf({ checked, hypotheses }: Run, id: string): Status {
  if (checked === undefined)
    return hypotheses.some((each) => each.id === id && each.status === 'violated') ? 'violated' : 'unknown';
  return checked.hypotheses.find((hypothesis) => hypothesis.id === id)?.status ?? 'unknown';
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

function readingOf({ document, quote, reading, verdict }: Reading): Reading {
  return { document, quote, reading, verdict };
}

/** What a row is about: sizes and parameters if there are any, the seed, and the data set if there is one. */
export function placeOf({ sizes, parameters, seed, data }: LedgerRow): readonly string[] {
  const numbers = sizesText({ ...sizes, ...parameters });
  return [...(numbers === '' ? [] : [numbers]), `seed ${seed}`, ...(data === undefined ? [] : [`data ${data}`])];
}

/** Counts over the claims of a ledger and their controls. Hypotheses are counted for the claims only. */
export function ledgerTotals(rows: readonly LedgerRow[]): LedgerTotals {
  const controls = rows.flatMap((row) => row.controls);
  const count = <T>(all: readonly T[], wanted: T): number => all.filter((one) => one === wanted).length;
  const verdicts = rows.map((row) => row.verdict);
  const statuses = rows.flatMap((row) => row.hypotheses.map(({ status }) => status));
  return {
    claims: rows.length,
    verdicts: {
      holds: count(verdicts, 'holds'),
      fails: count(verdicts, 'fails'),
      vacuous: count(verdicts, 'vacuous'),
      undecided: count(verdicts, 'undecided'),
    },
    controls: controls.length,
    controlsFailing: controls.filter(({ controlFailsAsItMust }) => controlFailsAsItMust === true).length,
    statuses: {
      checked: count(statuses, 'checked'),
      assumed: count(statuses, 'assumed'),
      violated: count(statuses, 'violated'),
      unknown: count(statuses, 'unknown'),
    },
    reaches: countedByWord(rows.flatMap(({ reach }) => (reach === undefined ? [] : [reachText(reach)]))),
    seconds: rows.reduce((sum, row) => sum + row.seconds, 0),
  };
}

function countedByWord(words: readonly string[]): { readonly [word: string]: number } {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

/** The totals as sentences, for the end of a ledger and the beginning of a report. */
export function totalsSentences(totals: LedgerTotals): readonly string[] {
  const { claims, verdicts, reaches, controls, controlsFailing, statuses, seconds } = totals;
  const listed = (counts: { readonly [name: string]: number }, plural: { readonly [name: string]: string }): string =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${count === 1 ? name : (plural[name] ?? name)}`)
      .join(', ') || 'none';
  return [
    `${counted(claims, 'claim')}: ${listed(verdicts, { holds: 'hold', fails: 'fail' })}.`,
    `Reach, beyond which a verdict says nothing: ${listed(reaches, {})}.`,
    `Hypotheses: ${listed(statuses, {})}.`,
    controlsFailing === controls
      ? `${counted(controls, 'control')}, each failing as it must.`
      : `${counted(controls, 'control')}, of which ${controls - controlsFailing} did not fail as they must.`,
    `${secondsText(seconds)} in all.`,
  ];
}
