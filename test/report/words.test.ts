/** Phrases that all reports share. */
import { GENERIC } from '../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import {
  assumedOf,
  assuranceText,
  counted,
  reachText,
  secondsText,
  shortDigest,
  sizesText,
} from '../../src/report/words.js';

describe('report/words', () => {
  it('add a stated chance of error to an assurance', () => {
    expect(assuranceText('exact', '0')).to.equal('exact');
    expect(assuranceText('statistical', '1/20')).to.equal('statistical, error at most 1/20');
  });

  it('round times to what a person wants to know', () => {
    expect([0, 0.004, 12.345, 99.99, 100, 5999, 6000, 90_000].map(secondsText)).to.deep.equal([
      '0.00 s',
      '0.00 s',
      '12.35 s',
      '99.99 s',
      '1.7 min',
      '100.0 min',
      '1.7 h',
      '25.0 h',
    ]);
  });

  it('put one thing in the singular', () => {
    expect([0, 1, 2].map((count) => counted(count, 'cell'))).to.deep.equal(['0 cells', '1 cell', '2 cells']);
    expect(counted(3, 'hypothesis', 'hypotheses')).to.equal('3 hypotheses');
  });

  it('name sizes, reaches, digests, and what is assumed', () => {
    expect(sizesText({ d0: 4, slope: '1/10' })).to.equal('d0=4 slope=1/10');
    expect(reachText({ sizes: 'these', prefix: GENERIC })).to.equal('these sizes × almost every data, all weights');
    expect(shortDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)).to.equal('sha256:0123456789ab…');
    const statuses = (['checked', 'assumed', 'violated', 'assumed'] as const).map((status, at) => ({
      id: `h${at}`,
      status,
      used: at !== 3,
    }));
    expect(assumedOf(statuses)).to.equal('h1');
    expect(assumedOf([])).to.equal('');
  });
});
