import { expect } from 'chai';
import { certified } from '../support.js';
import { images, points } from './dataSets.js';
import { acceptedOf, exhibitsOf, plainVerdicts, summaryOf } from './looks.js';

const ID = 'xls16/gram-deviation';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds, and fails without the inner product, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'every × all',
        hypotheses: { 'directed-inputs': 'checked', 'generic-units': 'checked' },
        controls: { 'dropped-inner-product': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('agrees for hundreds of samples, and shows two rows of bounds', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 60, m: 300 } });
    expect(acceptedOf(run).verdict).to.equal('holds');
    const [table] = exhibitsOf(run);
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    for (const [name, least, most] of table.rows) expect(Number(least), name).to.be.within(0, Number(most));
  });

  it('agrees for images, and for samples in one direction, whose angle intervals enclose', async () => {
    for (const data of [
      images([255, 3, 0, 7], [0, 200, 9, 4], [1, 2, 250, 0]),
      points([1, -2, 3], [5, 0, 1], [2, -4, 6]),
    ]) {
      const run = await certified(ID, { variant: 'claim', sizes: { n: 30, m: 3 }, data, seed: '3' });
      expect(acceptedOf(run).verdict, data.name).to.equal('holds');
      expect(acceptedOf(run).certificate.instance['X']?.kind, data.name).to.equal('dataSet');
    }
  });

  it('says which sample has no direction', async () => {
    const { reason } = await certified(ID, { variant: 'claim', sizes: { n: 3, m: 2 }, data: points([1, 2], [0, 0]) });
    expect(reason).to.equal('sample 2 is the zero vector, which has no direction; leave it out');
  });
});
