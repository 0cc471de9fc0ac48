/** Renderings of propositions, matrices, real numbers and rules for people, from the languages of all libraries of the kernel. */
import type { Proposition, Real, RealMatrix, Term } from '../kernel/index.js';
import { algebra } from './algebra.js';
import { almostEvery } from './almostEvery.js';
import { arcCosine } from './arcCosine.js';
import { balls } from './balls.js';
import { core } from './core.js';
import { deepLinear } from './deepLinear.js';
import { exactNetworks } from './exactNetworks.js';
import { everyDepth } from './everyDepth.js';
import { everySize } from './everySize.js';
import { floats } from './floats.js';
import { frequencies } from './frequencies.js';
import { inspection } from './inspection.js';
import type { Formulas, Notes, Readings, RuleNote } from './language.js';
import { logarithms } from './logarithms.js';
import { modular } from './modular.js';
import { patterns } from './patterns.js';
import { rankFrequencies } from './rankFrequencies.js';
import { readings } from './readings.js';
import { reals } from './reals.js';
import { arrangements } from './arrangements.js';
import { regions } from './regions.js';
import { sectors } from './sectors.js';
import { Speaker } from './speaker.js';
import { statistics } from './statistics.js';
import { sumsOfSquares } from './sumsOfSquares.js';
import { twoLayer } from './twoLayer.js';
import { zeroMinima } from './zeroMinima.js';

export type { RuleNote } from './language.js';
export { Speaker } from './speaker.js';

// The types require an entry for every kind and every rule of the kernel.
const propositions: Readings = {
  ...core.propositions,
  ...readings.propositions,
  ...algebra.propositions,
  ...everySize.propositions,
  ...sumsOfSquares.propositions,
  ...everyDepth.propositions,
  ...inspection.propositions,
  ...reals.propositions,
  ...logarithms.propositions,
  ...arcCosine.propositions,
  ...statistics.propositions,
  ...frequencies.propositions,
  ...almostEvery.propositions,
  ...twoLayer.propositions,
  ...zeroMinima.propositions,
  ...deepLinear.propositions,
  ...patterns.propositions,
  ...rankFrequencies.propositions,
  ...regions.propositions,
  ...arrangements.propositions,
  ...sectors.propositions,
  ...exactNetworks.propositions,
};

const terms: Formulas<Term> = algebra.terms;
const realNumbers: Formulas<Real> = { ...reals.reals, ...logarithms.reals, ...arcCosine.reals };
const realMatrices: Formulas<RealMatrix> = {
  ...reals.realMatrices,
  ...arcCosine.realMatrices,
  ...statistics.realMatrices,
};

const rules: Notes = {
  ...core.rules,
  ...readings.rules,
  ...algebra.rules,
  ...everySize.rules,
  ...sumsOfSquares.rules,
  ...everyDepth.rules,
  ...inspection.rules,
  ...modular.rules,
  ...floats.rules,
  ...reals.rules,
  ...logarithms.rules,
  ...balls.rules,
  ...arcCosine.rules,
  ...statistics.rules,
  ...frequencies.rules,
  ...almostEvery.rules,
  ...twoLayer.rules,
  ...zeroMinima.rules,
  ...deepLinear.rules,
  ...patterns.rules,
  ...rankFrequencies.rules,
  ...regions.rules,
  ...arrangements.rules,
  ...sectors.rules,
  ...exactNetworks.rules,
};

/** Speaks the languages of all libraries. */
export const polyglot = new Speaker([{ propositions, terms, reals: realNumbers, realMatrices, rules }]);

/** A proposition of the kernel in TeX. */
export function propositionInTex(proposition: Proposition): string {
  return polyglot.tex(proposition);
}

/** A proposition of the kernel in English. */
export function propositionInEnglish(proposition: Proposition): string {
  return polyglot.english(proposition);
}

export function noteOf(rule: string): RuleNote {
  return polyglot.note(rule);
}
