/** The library of what a look at the entries of a matrix decides: zero entries, equal columns, lines that are not zero. */
import { asking, defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { INSPECTION_PROPOSITIONS } from './propositions.js';
import { columnsCompared } from './rules/columnsCompared.js';
import { nonzeroLines } from './rules/nonzeroLines.js';
import { someEntryZero } from './rules/someEntryZero.js';

export const inspection = defineLibrary({
  name: 'inspection',
  uses: [algebra],
  propositions: INSPECTION_PROPOSITIONS,
  rules: { columnsCompared, nonzeroLines, someEntryZero },
  outright: { someEntryZero: asking('someEntryZero'), columns: asking('columnsCompared') },
});
