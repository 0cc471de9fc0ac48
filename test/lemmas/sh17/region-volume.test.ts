import { expect } from 'chai';
import type { Run } from 'lossproof';
import { rationals, type Exhibit } from 'lossproof/search';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { acceptedOf, certified, plainVerdicts, summaryOf } from '../support.js';

const ID = 'sh17/region-volume';
const exhibitsOf = (run: Run): readonly Exhibit[] => run.claim.exhibits?.(certifiedOf(acceptedOf(run))) ?? [];

describe(ID, () => {
  for (const [sizes, slope] of [
    [{ N: 3, d1: 6 }, '1/10'],
    [{ N: 2, d1: 8 }, '0'],
    [{ N: 4, d1: 2 }, '-1'],
    [{ d0: 3, N: 4, d1: 2 }, '1/10'],
    [{ d0: 3, N: 2, d1: 3 }, '0'],
  ] as const) {
    it(`encloses both volumes at N = ${sizes.N}, d1 = ${sizes.d1} ${'d0' in sizes ? ', d0 = 3' : ''} and the slope ${slope}`, async () => {
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
    const numbers = [1, 0, 1, 0, 1, 1, 0, 0, 0].map((each) => rationals.rational(BigInt(each)));
    const flat = await certified(ID, {
      sizes: { d0: 3, d1: 1 },
      variant: 'claim',
      data: { name: 'mine', samples: 3, dimension: 3, numbers },
    });
    expect(flat.reason).to.equal('two samples are parallel, three are in a plane, or one is zero');
  });

  it('draws the circle of the cells of a unit, and in space the sphere', async () => {
    for (const [sizes, names] of [
      [{ d0: 2, d1: 1 }, ['The regions of one unit']],
      [{ d0: 3, d1: 2 }, ['The regions of one unit', 'The regions of a unit beside one in the first cell']],
    ] as const) {
      const run = await certified(ID, { sizes: { ...sizes, N: 4 }, variant: 'claim' });
      const pictures = exhibitsOf(run).flatMap((each) =>
        each.kind === 'figure' && each.marks.some(({ kind }) => kind === 'areas') ? [each] : [],
      );
      expect(pictures.map(({ title }) => title)).to.deep.equal(names);
      for (const { marks } of pictures) {
        const outlines = marks.flatMap((mark) => (mark.kind === 'areas' ? mark.outlines : []));
        // Every cell is drawn, in one piece or in two.
        expect(outlines.length).to.be.within(sizes.d0 === 2 ? 8 : 14, 28);
      }
    }
  });

  it('draws both volumes and the rest', async () => {
    const run = await certified(ID, { sizes: { d1: 3 }, variant: 'claim' });
    const [figure, table] = exhibitsOf(run);
    if (figure?.kind !== 'figure' || table?.kind !== 'table') return expect.fail('a figure and a table were expected');
    const curves = figure.marks.map((mark) => (mark.kind === 'line' ? mark.points : []));
    for (const place of [0, 1, 2]) {
      expect(curves.reduce((sum, points) => sum + (points[place]?.[1] as number), 0)).to.be.closeTo(1, 1e-8);
    }
    expect(table.rows).to.have.length(3);
  });
});
