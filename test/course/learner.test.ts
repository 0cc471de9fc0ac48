/** Learners: one name, one seed, in any spelling of spaces and case; another name, another seed. */
import { expect } from 'chai';
import { UsageError } from '../../src/base/usage.js';
import { isSeedOfLearner, learnerCalled } from '../../src/course/learner.js';

describe('course/learner', () => {
  it('gives a name one seed, however it is written, which has the name in readable letters', () => {
    const { name, seed } = learnerCalled('  Ada \t Lovelace ');
    expect(name).to.equal('Ada Lovelace');
    expect(seed).to.match(/^ada-lovelace\.[0-9a-f]{32}$/);
    for (const spelling of ['ada lovelace', 'ADA LOVELACE', 'Ada\u00a0Lovelace'])
      expect(learnerCalled(spelling).seed, spelling).to.equal(seed);
  });

  it('gives other names other seeds, those too whose readable letters are the same', () => {
    const names = ['José', 'Jose', 'Jose!', '李明', '王芳', 'x'.repeat(40), `${'x'.repeat(40)}y`];
    const seeds = names.map((name) => learnerCalled(name).seed);
    expect(new Set(seeds).size).to.equal(names.length);
    seeds.forEach((seed, k) => expect(isSeedOfLearner(seed), names[k]).to.equal(true));
    expect(seeds[0]).to.match(/^jose\./);
    expect(seeds[3]).to.match(/^learner\./);
  });

  it('refuses what is no name, and knows what is no seed of a learner', () => {
    for (const name of ['', '  ', 'a\u0007b', 'a\u202eb', 'x'.repeat(101)])
      expect(() => learnerCalled(name), JSON.stringify(name)).to.throw(
        UsageError,
        'a name of 1 to 100 visible characters',
      );
    for (const seed of ['', '1', 'ada', `ada.${'0'.repeat(31)}`, `Ada.${'0'.repeat(32)}`])
      expect(isSeedOfLearner(seed), seed).to.equal(false);
  });
});
