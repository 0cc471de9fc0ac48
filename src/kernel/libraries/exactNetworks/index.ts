/** The library of errors of networks with one hidden layer at recorded weights, without any rounding (Soudry & Carmon, Soudry & Hoffer). */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { EXACT_NETWORK_PROPOSITIONS } from './propositions.js';
import { errorsCompared } from './rules/errorsCompared.js';
import { errorsCounted } from './rules/errorsCounted.js';

export const exactNetworks = defineLibrary({
  name: 'exactNetworks',
  uses: [algebra],
  propositions: EXACT_NETWORK_PROPOSITIONS,
  rules: { errorsCompared, errorsCounted },
});
