/** The library of ranks of matrices of data, by arithmetic modulo a prime. */
import { defineLibrary } from '../../core/logic/library.js';
import { algebra } from '../algebra/index.js';
import { webAssembly } from '../webAssembly/index.js';
import { rankBySolving } from './rules/rankBySolving.js';
import { rankModP } from './rules/rankModP.js';

export const modular = defineLibrary({
  name: 'modular',
  uses: [algebra, webAssembly],
  rules: { rankBySolving, rankModP },
});
