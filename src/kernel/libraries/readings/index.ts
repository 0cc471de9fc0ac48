/** The library of theorems that are offered for a reading of a text. */
import { defineLibrary } from '../../core/logic/library.js';
import { READINGS_PROPOSITIONS } from './propositions.js';
import { quotation } from './rules/quotation.js';

export const readings = defineLibrary({
  name: 'readings',
  propositions: READINGS_PROPOSITIONS,
  rules: { quotation },
});
