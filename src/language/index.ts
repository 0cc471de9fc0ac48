/** Renderings of propositions, matrices, real numbers and rules for people, from the languages of all libraries of the kernel. */
import type { Proposition, Real, RealMatrix, Term } from '../kernel/index.js';
import { algebra } from './algebra.js';
import { arcCosine } from './arcCosine.js';
import { balls } from './balls.js';
import { core } from './core.js';
import { deepLinear } from './deepLinear.js';
import { floats } from './floats.js';
import { frequencies } from './frequencies.js';
import type { Formula, Formulas, Kinded, Notes, Reading, Readings, RuleNote, Say } from './language.js';
import { modular } from './modular.js';
import { parentheses } from './notation.js';
import { reals } from './reals.js';
import { statistics } from './statistics.js';
import { twoLayer } from './twoLayer.js';

export type { RuleNote } from './language.js';

const READINGS: Readings = {
  ...core.propositions,
  ...algebra.propositions,
  ...reals.propositions,
  ...arcCosine.propositions,
  ...statistics.propositions,
  ...frequencies.propositions,
  ...twoLayer.propositions,
  ...deepLinear.propositions,
};

const TERMS: Formulas<Term> = algebra.terms;
const REALS: Formulas<Real> = { ...reals.reals, ...arcCosine.reals };
const REAL_MATRICES: Formulas<RealMatrix> = {
  ...reals.realMatrices,
  ...arcCosine.realMatrices,
  ...statistics.realMatrices,
};

const NOTES: Notes = {
  ...core.rules,
  ...algebra.rules,
  ...modular.rules,
  ...floats.rules,
  ...reals.rules,
  ...balls.rules,
  ...arcCosine.rules,
  ...statistics.rules,
  ...frequencies.rules,
  ...twoLayer.rules,
  ...deepLinear.rules,
};

const say: Say = {
  tex: propositionInTex,
  english: propositionInEnglish,
  term: termInTex,
  termBeside: (term) => beside(TERMS, term),
  real: realInTex,
  realBeside: (real) => beside(REALS, real),
  matrix: (matrix) => alone(REAL_MATRICES, matrix),
  matrixBeside: (matrix) => beside(REAL_MATRICES, matrix),
};

export function propositionInTex(proposition: Proposition): string {
  return readingOf(proposition).tex(proposition, say);
}

export function propositionInEnglish(proposition: Proposition): string {
  return readingOf(proposition).english(proposition, say);
}

/** @internal */
export function termInTex(term: Term): string {
  return alone(TERMS, term);
}

/** @internal */
export function realInTex(real: Real): string {
  return alone(REALS, real);
}

/** The note of a rule; a rule that these languages do not know is shown by its name. */
export function noteOf(rule: string): RuleNote {
  return Object.hasOwn(NOTES, rule)
    ? NOTES[rule as keyof Notes]
    : { label: rule, shows: 'what the rule of this name states' };
}

// The tables are typed by kind: each entry renders values of its own kind. A kind known only at run time needs the assertion.
function readingOf(proposition: Proposition): Reading<Proposition> {
  return READINGS[proposition.kind] as Reading<Proposition>;
}

function formulaOf<U extends Kinded>(formulas: Formulas<U>, what: U): Formula<U> {
  return formulas[what.kind as U['kind']] as Formula<U>;
}

function alone<U extends Kinded>(formulas: Formulas<U>, what: U): string {
  return formulaOf(formulas, what).tex(what, say);
}

function beside<U extends Kinded>(formulas: Formulas<U>, what: U): string {
  const tex = alone(formulas, what);
  return formulaOf(formulas, what).isLoose(what) ? parentheses(tex) : tex;
}
