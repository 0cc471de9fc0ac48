/** The library of what a look at the entries of a matrix decides: signs of entries, zeros, equal columns, lines that are not zero. */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { INSPECTION_PROPOSITIONS } from './propositions.js';
import { columnsCompared } from './rules/columnsCompared.js';
import { entriesNonzero } from './rules/entriesNonzero.js';
import { entriesPositive } from './rules/entriesPositive.js';
import { nonzeroLines } from './rules/nonzeroLines.js';
import { someEntryZero } from './rules/someEntryZero.js';

export const inspection = defineLibrary({
  name: 'inspection',
  uses: [algebra],
  propositions: INSPECTION_PROPOSITIONS,
  rules: { columnsCompared, entriesNonzero, entriesPositive, nonzeroLines, someEntryZero },
  outright: {
    entriesNonzero: asking('entriesNonzero'),
    entriesPositive: asking('entriesPositive'),
    someEntryZero: asking('someEntryZero'),
    columns: asking('columnsCompared'),
  },
});
