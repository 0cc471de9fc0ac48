import { expect } from 'chai';
import { rationals, type Rational } from 'lossproof/search';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/region-volume';

describe(ID, () => {
  for (const [sizes, slope] of [
    [{ N: 3, d1: 6 }, '1/10'],
    [{ N: 2, d1: 8 }, '0'],
    [{ N: 4, d1: 2 }, '-1'],
  ] as const) {
    it(`encloses both volumes at N = ${sizes.N}, d1 = ${sizes.d1} and the slope ${slope}`, async () => {
      const run = await certified(ID, { sizes, parameters: { slope } });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'enclosed',
        reach: 'these × given',
        hypotheses: {},
        controls: { 'teacher-on-boundary': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  it('takes the user’s samples, and is undecided where two of them are parallel', async () => {
    const sampled = (...numbers: readonly number[]) =>
      certified(ID, {
        variant: 'claim',
        data: {
          name: 'mine',
          samples: 3,
          dimension: 2,
          numbers: numbers.map((each) => rationals.rational(BigInt(each))),
        },
      });
    expect((await sampled(1, 2, 3, -1, 2, 5)).reason).to.equal(undefined);
    expect((await sampled(1, 2, 3, -1, -2, -4)).reason).to.equal('two samples are parallel, or one is zero');
    expect((await sampled(1, 2, 0, 0, 2, 5)).reason).to.equal('two samples are parallel, or one is zero');
  });

  it('draws both volumes and the rest', async () => {
    const run = await certified(ID, { sizes: { d1: 3 }, variant: 'claim' });
    const checked = acceptedOf(run);
    const entry = checked.certificate.instance['volumes'];
    if (entry?.kind !== 'matrix') return expect.fail('volumes were expected');
    const { rows, columns } = entry;
    const entries = entry.entries.map((text) => rationals.parseRational(text) as Rational);
    const evaluate = () => ({ rows, columns, entries });
    const [figure, table] = run.claim.exhibits?.({ subject: run.subject, checked, evaluate }) ?? [];
    if (figure?.kind !== 'figure' || table?.kind !== 'table') return expect.fail('a figure and a table were expected');
    const curves = figure.marks.map((mark) => (mark.kind === 'line' ? mark.points : []));
    for (const place of [0, 1, 2]) {
      expect(curves.reduce((sum, points) => sum + (points[place]?.[1] as number), 0)).to.be.closeTo(1, 1e-8);
    }
    expect(table.rows).to.have.length(3);
  });
});
