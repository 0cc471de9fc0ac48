/** Options as they are typed. */
import { expect } from 'chai';
import { assignments, jobsOf, seedOf, shareOf, wholeNumbers } from '../../src/cli/options.js';
import { UsageError } from '../../src/base/usage.js';

describe('cli/options', () => {
  it('takes seeds of letters, digits and a few signs', () => {
    for (const seed of ['1', 'a.b_c-D', 'x'.repeat(64)]) expect(seedOf(seed)).to.equal(seed);
    for (const seed of ['', 'a b', 'ä', 'x'.repeat(65), '1\n']) {
      expect(() => seedOf(seed), JSON.stringify(seed)).to.throw(UsageError, JSON.stringify(seed));
    }
  });

  it('reads sizes as whole numbers', () => {
    expect(wholeNumbers('d0=4, d1=06 ,N=0')).to.deep.equal({ d0: 4, d1: 6, N: 0 });
    for (const text of ['d0=-1', 'd0=1.5', 'd0=1e3', `d0=${'9'.repeat(16)}`]) {
      expect(() => wholeNumbers(text), text).to.throw(UsageError, 'size d0: expected a whole number');
    }
  });

  it('reads assignments, each name once', () => {
    expect(assignments('slope=1/10', 'parameter', 'x')).to.deep.equal({ slope: '1/10' });
    for (const text of ['', 'slope', '=1', 'slope=', 'slope=1 2', '0d=1', 'slope=1,,a=2']) {
      expect(() => assignments(text, 'parameter', 'slope=1/10'), text).to.throw(
        UsageError,
        'parameter: expected name=value pairs such as slope=1/10',
      );
    }
    expect(() => assignments('a=1,b=2,a=1', 'size', 'x')).to.throw(UsageError, 'expected each size once, got a twice');
  });

  it('reads numbers of threads and shares', () => {
    expect([jobsOf('1'), jobsOf('999')]).to.deep.equal([1, 999]);
    for (const text of ['0', '1000', '-1', '1.5', 'all', ''])
      expect(() => jobsOf(text), text).to.throw(UsageError, '--jobs: expected a whole number of threads');
    expect([shareOf('1/1'), shareOf('3/40')]).to.deep.equal([
      { share: 1, of: 1 },
      { share: 3, of: 40 },
    ]);
    for (const text of ['0/1', '2/1', '1', '1/', '/1', '1/2/3', '01/2', '1/1000000', '1 /2'])
      expect(() => shareOf(text), text).to.throw(UsageError, '--shard: expected K/N such as 3/40, with K from 1 to N');
  });
});
