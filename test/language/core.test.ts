import { propositions as p } from '../../src/kernel/index.js';
import { core } from '../../src/language/core.js';
import { SIX } from '../support.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/core', () => {
  itNotes(core, 'core');
  itReads(core, {
    propositions: [
      [p.conjunction(SIX, SIX), tex`2 \cdot 3 = 6 \quad\text{and}\quad 2 \cdot 3 = 6`, '2·3 = 6. 2·3 = 6.'],
    ],
  });
});
