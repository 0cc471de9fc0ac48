import { expect } from 'chai';
import { Registry, Workshop } from 'lossproof';
import { certified } from '../support.js';
import { images, points } from './dataSets.js';
import { acceptedOf, exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/singular-lower-bound';

describe(ID, () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds, and each control has a null vector, seed ${seed}`, async () => {
      const run = await certified(ID, { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'every × all',
        hypotheses: {
          'unit-signs': 'checked',
          'directed-inputs': 'checked',
          'generic-units': 'checked',
          'few-samples': 'checked',
          'distinct-samples': 'checked',
          'diverse-units': 'checked',
          'every-sample-seen': 'checked',
        },
        controls: {
          'repeated-samples': 'fails, distinct-samples violated',
          'repeated-units': 'fails, diverse-units violated',
          'more-samples-than-rows': 'fails, few-samples violated',
          'half-space': 'fails, every-sample-seen violated',
        },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails', 'fails', 'fails']);
    });
  }

  it('is vacuous where there are few units, and shows s_m(D) > 0 beside a bound below zero', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 6, n: 5, m: 5 } });
    expect(acceptedOf(run).verdict).to.equal('vacuous here');
    const [table] = exhibitsOf(run);
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const [, , bound, actual] = table.rows.map((row) => Number(row[1]));
    expect(bound).to.be.below(0);
    expect(actual).to.be.above(0);
  });

  it('is vacuous at hundreds of samples', async () => {
    const run = await certified(ID, { variant: 'claim', sizes: { d: 8, n: 60, m: 300 } });
    expect(acceptedOf(run).verdict).to.equal('vacuous here');
  });

  it('says nothing where there are more samples than D has rows, and why', async () => {
    const lines: string[] = [];
    const workshop = new Workshop(new Registry(), { clock: () => 0, progress: (line) => lines.push(line) });
    const run = await workshop.certify({ claim: ID, variant: 'claim', sizes: { d: 2, n: 2, m: 7 } });
    expect(run.reason).to.equal('nothing is claimed here, where few-samples and every-sample-seen are violated');
    expect(lines.join('\n')).to.include('m = 7 exceeds d·n = 4: D has more columns than rows, and s_m(D) = 0');
  });

  it('shows a null vector where two samples have one direction, and takes opposite ones for two', async () => {
    const kindOf = async (data: ReturnType<typeof points>) => {
      const { verdict, theorem } = acceptedOf(await certified(ID, { variant: 'claim', sizes: { n: 40, m: 3 }, data }));
      return [verdict, theorem.proposition.kind];
    };
    expect(await kindOf(points([1, -2, 3], [5, 0, 1], [2, -4, 6]))).to.deep.equal(['vacuous here', 'rankBelow']);
    expect((await kindOf(points([1, -2, 3], [5, 0, 1], [-2, 4, -6])))[1]).to.equal('conjunction');
  });

  it('takes images as they are, and names one that is all black', async () => {
    const some = [
      [255, 3, 0, 7],
      [0, 200, 9, 4],
      [1, 2, 250, 0],
    ];
    const run = await certified(ID, { variant: 'claim', sizes: { n: 30, m: 3 }, data: images(...some) });
    expect(acceptedOf(run).certificate.instance['X']?.kind).to.equal('dataSet');
    const data = images(...some, [0, 0, 0, 0]);
    const black = await certified(ID, { variant: 'claim', sizes: { n: 30, m: 4 }, data });
    expect(black.reason).to.equal('sample 4 is the zero vector, which has no direction; leave it out');
  });

  it('is refused without units, or in one dimension', async () => {
    for (const sizes of [{ n: 0 }, { d: 1 }]) {
      expect(await refusalOf(certified(ID, { sizes })), JSON.stringify(sizes)).to.equal('impossible-size');
    }
  });
});
