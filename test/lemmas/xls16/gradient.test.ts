import { expect } from 'chai';
import { certified } from '../support.js';
import { acceptedOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/gradient';

describe(ID, () => {
  it('holds at every size, and fails without the output weights', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: { 'constant-pattern': 'not used' },
      controls: { 'dropped-output-weights': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
  });

  for (const sizes of [
    { d: 1, n: 1, m: 1 },
    { d: 3, n: 2, m: 5 },
  ]) {
    it(`holds when asked at ${JSON.stringify(sizes)}, beside what computer algebra derives at four sizes`, async () => {
      const { verdict, certificate } = acceptedOf(await certified(ID, { variant: 'claim', sizes }));
      expect(verdict).to.equal('holds');
      const rules = certificate.steps.map(({ rule }) => rule);
      // Loss and gradient at each of the four; the matrix and the vector.
      expect(rules).to.deep.equal([
        ...Array<string>(4 * 2).fill('ringIdentity'),
        ...['ringIdentity', 'transfer', 'ringIdentity', 'transfer'],
        'conjunction',
      ]);
    });
  }

  it('is refused without units', async () => {
    expect(await refusalOf(certified(ID, { sizes: { n: 0 } }))).to.equal('impossible-size');
  });
});
