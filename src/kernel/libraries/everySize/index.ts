/** The library of what holds at every size, and for layers of every depth, because it holds at one size. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { EVERY_SIZE_PROPOSITIONS } from './propositions.js';
import { transfer } from './rules/transfer.js';
import { words } from './rules/words.js';

export const everySize = defineLibrary({
  name: 'everySize',
  uses: [algebra],
  propositions: EVERY_SIZE_PROPOSITIONS,
  rules: { transfer, words },
});
