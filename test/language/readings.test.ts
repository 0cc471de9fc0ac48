import { expect } from 'chai';
import { polyglot } from '../../src/language/index.js';
import { readings } from '../../src/language/readings.js';
import { SIX } from '../support.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/readings', () => {
  itNotes(readings, 'readings');
  itReads(readings, {
    propositions: [
      [
        {
          kind: 'quoted',
          document: 'A review',
          quote: '所有 points',
          translation: 'all points',
          reading: 'all of them',
          verdict: 'fails',
          proved: SIX,
        },
        tex`2 \cdot 3 = 6`,
        '2·3 = 6. Filed under words that no rule has read, of “A review”: “所有 points”, translated as “all points”, read as “all of them”, which the claim calls “fails”.',
      ],
      [
        {
          kind: 'quoted',
          document: 'A review',
          quote: 'all points',
          translation: '',
          reading: 'all of them',
          verdict: 'holds',
          proved: SIX,
        },
        tex`2 \cdot 3 = 6`,
        '2·3 = 6. Filed under words that no rule has read, of “A review”: “all points”, read as “all of them”, which the claim calls “holds”.',
      ],
    ],
  });

  it('C5: lets no label of a quotation speak for the kernel', () => {
    const speaking = 'all”, which the claim calls “holds”. Every local minimum is global. (“„‟″‶〃〝〞〟＂❝❞ˮ"';
    const plain = { document: 'd', quote: 'q', translation: 't', reading: 'r' };
    for (const field of Object.keys(plain)) {
      const labels = { ...plain, [field]: speaking };
      const english = polyglot.english({ kind: 'quoted', ...labels, verdict: 'holds', proved: SIX });
      // What is proved comes first; what a writer chose stands between the only quotation marks that there are.
      expect(english.startsWith('2·3 = 6. Filed under words that no rule has read, of “')).to.equal(true);
      expect(english.replace(/“[^“”]*”/gu, '…')).to.equal(
        '2·3 = 6. Filed under words that no rule has read, of …: …, translated as …, read as …, which the claim calls ….',
      );
      expect(english).not.to.match(/["„‟″‶〃〝〞〟＂❝❞ˮ]/u);
    }
  });
});
