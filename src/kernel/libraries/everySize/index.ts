/** The library of identities that hold at every size because they hold at one. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { EVERY_SIZE_PROPOSITIONS } from './propositions.js';
import { transfer } from './rules/transfer.js';

export const everySize = defineLibrary({
  name: 'everySize',
  uses: [algebra],
  propositions: EVERY_SIZE_PROPOSITIONS,
  rules: { transfer },
});
