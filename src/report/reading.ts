/** Propositions for people: the sentence, the formula, and which of the two is needed. */
import type { Proposition } from '../kernel/index.js';
import { isCut, plainFormula } from '../language/plainFormula.js';
import type { Speaker } from '../language/speaker.js';

/** The greatest length of a formula that is shown in full. */
const SHORT_TEX = 320;

/** A proposition in readable form. */
export interface Reading {
  readonly english: string;
  readonly tex: string;
  readonly short: boolean;
  /** True if the English alone determines the proposition, without a formula. */
  readonly complete: boolean;
  /** True if the English determines it by the formulas that it has in full. */
  readonly hasFormula: boolean;
}

/** Kinds whose English says all that their formula says, in words. */
const COMPLETE = new Set<Proposition['kind']>([
  'comparison',
  'minorNotZero',
  'genericRank',
  'genericRankForPatterns',
  'genericRankDeep',
  'minimaHaveZeroErrorEverySize',
  'minimaHaveZeroErrorEveryDepth',
  'activationDependent',
  'vacuousTail',
  'kernelTrace',
  'spectrumDecay',
  'discrepancyTail',
  'eigenvalueTail',
  'patternRank',
  'deficiencyTail',
  'deficientBySize',
  'teacherVolume',
  'zeroSample',
  'vanishingRatio',
  'equalSamples',
  'badSaddleAtZero',
  'criticalPointsAreGlobal',
  'neitherConvexNorConcave',
  'eigenvalueShift',
]);

/** Kinds whose English says all that their formula says, by the formulas of the matrices and numbers that it is about. */
const WITH_FORMULA = new Set<Proposition['kind']>([
  'identity',
  'identityEverySize',
  'identityEveryDepth',
  'nonnegativeEverySize',
  'leastStretchEverySize',
  'notIdentity',
  'rankAtLeast',
  'rankBelow',
  'entriesNonzero',
  'entriesPositive',
  'someEntryZero',
  'columns',
  'positiveSemidefinite',
  'negativeDirection',
  'singularValueAtLeast',
  'realComparison',
  'enclosed',
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
  // A theorem that is filed under a quotation says as much as it does without.
  const { kind } = proposition.kind === 'quoted' ? proposition.proved : proposition;
  return {
    english,
    tex,
    short: tex.length <= SHORT_TEX,
    complete: COMPLETE.has(kind),
    hasFormula: WITH_FORMULA.has(kind) && !isCut(english),
  };
}

/**
 * A proposition for the terminal: the sentence, and the formula only where the sentence leaves something open. Of a certificate that is not
 * bound, nothing but the proposition counts, and both are shown.
 */
export function saidInTerminal(
  proposition: Proposition,
  speaker: Speaker,
  isBound: boolean,
): { readonly english: string; readonly formula: string | undefined } {
  const { english, tex, short, complete, hasFormula } = readingOf(proposition, speaker);
  if (!isBound) return { english, formula: plainFormula(tex) ?? tex };
  if (complete || hasFormula) return { english, formula: undefined };
  return {
    english,
    formula: short ? (plainFormula(tex) ?? tex) : `(formula of ${tex.length} characters of TeX, in the certificate)`,
  };
}
