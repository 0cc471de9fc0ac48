import { expect } from 'chai';
import { certified } from '../../support.js';
import { exhibitsOf, figureOf, pointsOf } from '../looks.js';

describe('k16/shared/figures', () => {
  it('draws each curve of a saddle from the loss there, in units of its lowest term', async () => {
    const points = pointsOf(figureOf(await certified('k16/bad-saddles')));
    expect([...points.keys()]).to.deep.equal([
      'saddle 1 falls like t^3',
      'saddle 1 rises like t^3',
      'saddle 2 falls like t^5',
      'saddle 2 rises like t^2',
    ]);
    for (const [label, curve] of points) {
      const sign = label.includes('falls') ? -1 : 1;
      expect(curve[0], label).to.deep.equal([0, 0]);
      expect(curve.at(-1)?.[0], label).to.equal(1);
      expect(sign * (curve.at(-1)?.[1] ?? 0), label).to.be.within(0.5, 1.5);
    }
  });

  it('shows one eigenvalue of the Hessian for each weight', async () => {
    const run = await certified('k16/no-poor-minima');
    const spectrum = exhibitsOf(run).find(({ title }) => title === 'The spectrum of the Hessian');
    if (spectrum?.kind !== 'figure') return expect.fail('a figure was expected');
    const { d0, d1, d2, d3 } = run.subject.sizes as { [name in 'd0' | 'd1' | 'd2' | 'd3']: number };
    const dots = pointsOf(spectrum).get('eigenvalues') ?? [];
    expect(dots).to.have.length(d0 * d1 + d1 * d2 + d2 * d3);
    expect(dots.every(([, value]) => Number.isFinite(value))).to.equal(true);
  });
});
