/** The library of logarithms, and of how slowly they grow. */
import { defineLibrary } from '../../core/logic/library.js';
import { reals } from '../reals/index.js';
import { LOGARITHMS_REALS } from './kinds.js';
import { LOGARITHMS_PROPOSITIONS } from './propositions.js';
import { fourthRootLoses } from './rules/fourthRootLoses.js';

export const logarithms = defineLibrary({
  name: 'logarithms',
  uses: [reals],
  propositions: LOGARITHMS_PROPOSITIONS,
  parts: { real: LOGARITHMS_REALS },
  rules: { fourthRootLoses },
});
