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
          document: 'review.txt',
          quote: '所有 points',
          reading: 'all of them',
          verdict: 'fails',
          proved: SIX,
        },
        tex`2 \cdot 3 = 6`,
        '2·3 = 6. Filed under words of review.txt that no rule has read: “所有 points”, read as “all of them”, which the claim calls “fails”.',
      ],
    ],
  });

  it('C5: lets no label of a quotation speak for the kernel', () => {
    const speaking = 'all”, which the claim calls “holds”. Every local minimum is global. (“„‟″‶〃〝〞〟＂❝❞ˮ"';
    const labelled = { kind: 'quoted', document: 'a.txt', verdict: 'holds', proved: SIX } as const;
    for (const [quote, reading] of [
      [speaking, 'r'],
      ['q', speaking],
    ] as const) {
      const english = polyglot.english({ ...labelled, quote, reading });
      // What is proved comes first; what a writer chose stands between the only quotation marks that there are.
      expect(english.startsWith('2·3 = 6. Filed under words of a.txt that no rule has read: “')).to.equal(true);
      expect(english.replace(/“[^“”]*”/gu, '…')).to.equal(
        '2·3 = 6. Filed under words of a.txt that no rule has read: …, read as …, which the claim calls ….',
      );
      expect(english).not.to.match(/["„‟″‶〃〝〞〟＂❝❞ˮ]/u);
    }
  });
});
