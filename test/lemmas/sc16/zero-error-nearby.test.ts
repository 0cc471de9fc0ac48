import { expect } from 'chai';
import type { DataSet } from 'lossproof/search';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';
import { refusalCode, SEEDS } from './jobs.js';

const ID = 'sc16/zero-error-nearby';

const SAMPLES = [
  [3, 1],
  [-2, 5],
  [4, -1],
  [1, 6],
];

describe(ID, () => {
  for (const seed of SEEDS) {
    it(`holds at seed ${seed}, and fails with too many samples`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'these × given',
        hypotheses: { 'few-samples': 'checked', 'nonzero-slope': 'checked', 'noise-density': 'not used' },
        controls: { 'too-many-samples': 'fails, few-samples violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('takes targets ±1 from the labels of a data set: whether a label is in the upper half', async () => {
    const data: DataSet = {
      name: 'points',
      encoding: 'int8',
      dimension: 2,
      samples: SAMPLES.length,
      bytes: Uint8Array.from(Int8Array.from(SAMPLES.flat()).map((value) => value)),
      labels: [0, 9, 4, 5],
    };
    const { verdict, certificate } = acceptedOf(await certified(ID, { sizes: { d1: 4 }, data }));
    expect(verdict).to.equal('holds');
    const { X, y } = certificate.instance;
    expect(X).to.include({ kind: 'dataSet', name: 'points' });
    expect(y).to.deep.equal({ kind: 'matrix', rows: 1, columns: 4, entries: ['-1', '1', '-1', '1'] });
  });

  it('is undecided with more samples than weights', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d0: 2, d1: 2, N: 5 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/^N = 5 exceeds d0·d1 = 4/);
  });

  it('is refused at a distance that is not positive, and with a matrix that is too large', async () => {
    expect(await refusalCode(certified(ID, { parameters: { distance: '0' } }))).to.equal('bad-parameter');
    expect(await refusalCode(certified(ID, { sizes: { d0: 2000, d1: 100, N: 21 } }))).to.equal('impossible-size');
  });
});
