import { propositions as p } from '../../src/kernel/index.js';
import { core } from '../../src/language/core.js';
import { SIX } from '../support.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/core', () => {
  itNotes(core, 'core');
  itReads(core, {
    propositions: [
      [
        {
          kind: 'quoted',
          document: 'review.txt',
          quote: '所有 points',
          reading: 'all of them',
          verdict: 'fails',
          proved: SIX,
        },
        tex`2 \cdot 3 = 6`,
        'Of review.txt, “所有 points”, read as: all of them. The claim calls this reading “fails”; what is proved is this and no more: 2·3 = 6.',
      ],
      [p.conjunction(SIX, SIX), tex`2 \cdot 3 = 6 \quad\text{and}\quad 2 \cdot 3 = 6`, '2·3 = 6. 2·3 = 6.'],
    ],
  });
});
