import { expect } from 'chai';
import { certificateText } from 'lossproof';
import { certified } from '../support.js';
import { images, points } from './dataSets.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/first-order-bound';
const HYPOTHESES = {
  'unit-signs': 'checked',
  'generic-units': 'checked',
  'few-samples': 'checked',
  'distinct-samples': 'checked',
  'constant-pattern': 'not used',
};

describe(ID, () => {
  for (const [seed, verdict, assurance] of [
    ['7', 'holds', 'enclosed'],
    ['another-seed', 'holds', 'enclosed'],
    // No unit sees some sample, so D has a zero column.
    ['1', 'vacuous here', 'exact'],
  ] as const) {
    it(`has the verdict ${verdict} by seed ${seed}, and equal samples with two targets fail`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict,
        assurance,
        reach: verdict === 'holds' ? 'every × all' : 'these × given',
        hypotheses: HYPOTHESES,
        controls: { 'repeated-samples': 'fails, distinct-samples violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal([verdict, 'fails']);
    });
  }

  it('shows a loss that is no more than its bound', async () => {
    const [table] = exhibitsOf(await certified(ID, { variant: 'claim', seed: '7' }));
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const [loss, , least, bound] = (table.rows[0] ?? []).map(Number);
    expect(least).to.be.above(0);
    expect(loss).to.be.at.most(bound as number);
  });

  it('holds at hundreds of samples', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 60, m: 300 } });
    expect(acceptedOf(run).verdict).to.equal('holds');
  });

  it('takes the weights from a recorded certificate, and makes the same again', async () => {
    const { certificate } = acceptedOf(await certified(ID, { variant: 'claim', seed: '7' }));
    const again = await certified(ID, { variant: 'claim', seed: '7', recorded: certificate });
    expect(again.recalled).to.deep.equal(['W']);
    expect(certificateText(acceptedOf(again).certificate)).to.equal(certificateText(certificate));
  });

  it('says nothing where there are more samples than D has rows', async () => {
    const { reason } = await certified(ID, { variant: 'claim', sizes: { d: 2, n: 2, m: 7 } });
    expect(reason).to.equal('nothing is claimed here, where few-samples is violated');
  });

  it('has a null vector where two samples have one direction, and says nothing of a zero sample', async () => {
    const run = async (data: ReturnType<typeof points>) =>
      certified(ID, { variant: 'claim', sizes: { n: 40, m: 3 }, data });
    const { verdict, theorem } = acceptedOf(await run(points([1, -2, 3], [5, 0, 1], [2, -4, 6])));
    expect([verdict, theorem.proposition.kind]).to.deep.equal(['vacuous here', 'rankBelow']);
    const { reason } = await run(points([1, -2, 3], [0, 0, 0], [2, 4, 6]));
    expect(reason).to.equal('nothing is claimed here, where generic-units is violated');
  });

  it('takes images as they are', async () => {
    const data = images([255, 3, 0, 7], [0, 200, 9, 4], [1, 2, 250, 0]);
    const { verdict, certificate } = acceptedOf(
      await certified(ID, { variant: 'claim', sizes: { n: 30, m: 3 }, data }),
    );
    expect(verdict).to.be.oneOf(['holds', 'vacuous here']);
    expect(certificate.instance['X']?.kind).to.equal('dataSet');
  });

  it('is refused with a single sample', async () => {
    expect(await refusalOf(certified(ID, { sizes: { m: 1 } }))).to.equal('impossible-size');
  });
});
