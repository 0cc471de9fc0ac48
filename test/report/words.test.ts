/** Phrases that all reports share. */
import { GENERIC } from '../../src/kernel/libraries/almostEvery/propositions.js';
import { expect } from 'chai';
import type { Verdict } from '../../src/kernel/index.js';
import {
  assumedOf,
  assuranceText,
  VERDICT_MEANS,
  type Judged,
  counted,
  reachText,
  secondsText,
  shortDigest,
  sizesText,
  verdictMeans,
  withShortNumbers,
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

  it('say of a verdict how sure it is, and whether something is assumed', () => {
    const means = (verdict: Verdict, more: Partial<Judged> = {}): string =>
      verdictMeans({ verdict, assumes: false, ...more });
    const sampled = { error: '1/1000', assumes: true };
    expect(means('holds')).to.equal('proved as far as the claim speaks');
    expect(means('holds', { assumes: true })).to.equal('proved as far as the claim speaks, under what is assumed');
    expect(means('holds', sampled)).to.equal(
      'shown as far as the claim speaks, up to a chance of error of at most 1/1000, under what is assumed',
    );
    expect(means('holds here')).to.equal('proved at the recorded sizes; the claim speaks of every size');
    expect(means('holds here', { error: '1/20' })).to.equal(
      'shown at the recorded sizes, up to a chance of error of at most 1/20; the claim speaks of every size',
    );
    expect(means('fails')).to.equal('a counterexample is proved');
    expect(means('fails', { assumes: true })).to.equal('a counterexample is proved, under what is assumed');
    expect(means('fails', { refutesChanged: true })).to.equal(
      'as a control must: a counterexample is proved to the changed claim, not to the claim',
    );
    expect(means('fails', { refutesChanged: false, ...sampled })).to.equal(
      'as a control must: the changed argument is shown to be wrong, up to a chance of error of at most 1/1000, under what is assumed; no claim is refuted',
    );
    expect(means('agrees', sampled)).to.equal(VERDICT_MEANS.agrees);
  });

  it('cut long numbers, and say how long they are', () => {
    expect(sizesText({ d: 4, a: '7'.repeat(80) }, ['d'])).to.equal(`a=${'7'.repeat(80)} (not used: d=4)`);
    expect(sizesText({ a: `${'1'.repeat(80)}2` })).to.equal('a=111111111111…111111111112 (81 characters)');
    expect(withShortNumbers(`x ${'1'.repeat(80)}2 y`)).to.equal('x 111111111111…111111111112 (81 characters) y');
    expect(withShortNumbers(`x ${'1'.repeat(80)} y`)).to.equal(`x ${'1'.repeat(80)} y`);
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
