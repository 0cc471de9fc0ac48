/** Sentences under audit, their readings, and what may be proved beside a reading. */
import { terms, type Finding, type Proposition, type Term } from 'lossproof/statement';

/** A review or an abstract; of its author and date no more than it says itself. */
export interface Source {
  readonly kind: string;
  /** The paper that it reviews or abstracts. */
  readonly paper: string;
  readonly author: string;
  readonly date: string;
}

/** Words of a document, and the ways to understand them. */
export interface Sentence {
  readonly source: Source;
  /** Word for word, in the language of the document. */
  readonly quote: string;
  /** In English; empty if the quote is. */
  readonly translation: string;
  readonly readings: readonly Reading[];
}

interface Judged {
  readonly reading: string;
  /** What is proved beside it. That it settles the reading is the word of this module. */
  readonly proved: Offered;
}

export type Reading = Judged &
  (
    | { readonly verdict: Exclude<Finding, 'undecided'> }
    /** `why` says what is missing. */
    | { readonly verdict: 'undecided'; readonly why: string }
  );

/** Theorems that are offered; each kind has a way to be proved in review-audit.ts. */
export type Part = Extract<
  Proposition,
  {
    kind:
      | 'identity'
      | 'comparison'
      | 'rankBelow'
      | 'differentiableMinimum'
      | 'minimaHaveZeroErrorEverySize'
      | 'minimaHaveZeroErrorEveryDepth'
      | 'genericRankForPatterns'
      | 'genericRankDeep'
      | 'strictSaddle'
      | 'badSaddle'
      | 'badSaddleAtZero'
      | 'meanOverPaths'
      | 'neitherConvexNorConcave'
      | 'globalMinimum'
      | 'poorLocalMinimum'
      | 'activationDependent'
      | 'leastStretchEverySize'
      | 'kernelTrace'
      | 'spectrumDecay'
      | 'vacuousTail'
      | 'eigenvalueTail'
      | 'discrepancyTail'
      | 'deficiencyTail'
      | 'deficientBySize'
      | 'equalSamples'
      | 'vanishingRatio';
  }
>;

export type Offered = Part | { readonly kind: 'conjunction'; readonly of: readonly Part[] };

export const all = (...of: readonly Part[]): Offered => ({ kind: 'conjunction', of });

/** A matrix, row by row. */
export const rows = (...entries: readonly (readonly (number | string)[])[]): Term => ({
  kind: 'matrix',
  rows: entries.length,
  columns: (entries[0] as readonly unknown[]).length,
  entries: entries.flat().map(String),
});

export const zeros = (height: number, width: number): Term => terms.constant('0', height, width);
