/** The library of the core itself. */
import { defineLibrary } from './library.js';
import { CORE_PROPOSITIONS } from './proposition.js';
import { conjunction } from './rules/conjunction.js';
import { quotation } from './rules/quotation.js';

export const core = defineLibrary({
  name: 'core',
  propositions: CORE_PROPOSITIONS,
  rules: { conjunction, quotation },
});
