/** The ledger as data for the page that filters and sorts it. */
import type { Run } from '../../src/index.js';
import { controlsSentence, ledgerRows, ledgerTotals, provedSentence, type LedgerRow } from '../../src/report/ledger.js';
import { KIND_MEANS, reachText, shortReach, VERDICT_MEANS } from '../../src/report/words.js';

interface LedgerLine {
  readonly claim: string;
  readonly title: string;
  readonly paper: string;
  readonly verdict: string;
  readonly assurance: string;
  readonly scope: string;
  readonly reach: string;
  readonly scopeInFull: string;
  readonly reachInFull: string;
  readonly hypotheses: readonly { readonly id: string; readonly status: string; readonly used: boolean }[];
  readonly controls: readonly { readonly name: string; readonly title: string; readonly kind: string }[];
  /** The theorem about every size that Coq checked; absent where there is none. */
  readonly theorem?: string;
}

export interface LedgerData {
  readonly sentence: string;
  readonly controlsSentence: string;
  /** The claims with each verdict that occurs; those that hold up to a stated chance of error are apart from what is proved. */
  readonly verdicts: readonly {
    readonly verdict: string;
    readonly count: number;
    readonly isUpToError: boolean;
    readonly means: string;
  }[];
  readonly kinds: { readonly [kind: string]: string };
  readonly lines: readonly LedgerLine[];
}

export function ledgerData(runs: readonly Run[], theorems: ReadonlyMap<string, string>): LedgerData {
  const rows = ledgerRows(runs);
  const totals = ledgerTotals(rows);
  const { controls, controlsFailing } = totals;
  if (controls !== controlsFailing)
    throw new Error(
      `${controls - controlsFailing} of ${controls} controls: expected each to fail; run lossproof audit to see which does not`,
    );
  return {
    sentence: provedSentence(totals, rows),
    controlsSentence: controlsSentence(totals),
    verdicts: Object.keys(totals.verdicts).flatMap((verdict) =>
      [false, true].flatMap((isUpToError) => {
        const count = rows.filter((row) => row.verdict === verdict && (row.error !== undefined) === isUpToError).length;
        const means = VERDICT_MEANS[verdict as keyof typeof VERDICT_MEANS];
        return count === 0 ? [] : [{ verdict, count, isUpToError, means }];
      }),
    ),
    kinds: KIND_MEANS,
    lines: runs.map((run, place) => line(rows[place] as LedgerRow, run, theorems.get(run.claim.id))),
  };
}

function line(row: LedgerRow, run: Run, theorem: string | undefined): LedgerLine {
  const { claim, title, paper, verdict, assurance, scope, reach, hypotheses, controls } = row;
  return {
    ...{ claim, title, paper, verdict },
    assurance: assurance ?? 'none',
    scope: scope === undefined ? 'each reading for itself' : shortReach(scope),
    reach: scope === undefined || reach === undefined ? 'as each reading says' : shortReach(reach),
    scopeInFull: scope === undefined ? 'each reading for itself' : reachText(scope),
    reachInFull: scope === undefined || reach === undefined ? 'as each reading says' : reachText(reach),
    hypotheses: hypotheses.map(({ id, status }) => ({
      ...{ id, status },
      used: run.hypotheses.some((each) => each.id === id && each.used),
    })),
    controls: controls.map(({ variant, title: different, kind }) => ({
      name: variant,
      title: different,
      kind: kind ?? '',
    })),
    ...(theorem === undefined ? {} : { theorem }),
  };
}
