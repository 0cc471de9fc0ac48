import { expect } from 'chai';
import { EVIDENCE } from '../../../../lemmas/k16/shared/evidence.js';
import { SENTENCES } from '../../../../lemmas/k16/shared/sentences.js';

describe('k16/shared/sentences', () => {
  it('are quoted once each, with readings that differ', () => {
    const quotes = SENTENCES.map(({ document, quote }) => `${document}: ${quote}`);
    expect(new Set(quotes).size, quotes.join('\n')).to.equal(quotes.length);
    for (const { quote, readings } of SENTENCES) {
      expect(readings, quote).to.have.length.greaterThan(0);
      expect(new Set(readings.map(({ reading }) => reading)).size, quote).to.equal(readings.length);
    }
  });

  it('have a theorem for each reading, and leave none unused', () => {
    const used = new Set(SENTENCES.flatMap(({ readings }) => readings.map(({ by }) => by)));
    expect([...used].sort()).to.deep.equal(Object.keys(EVIDENCE).sort());
  });
});
