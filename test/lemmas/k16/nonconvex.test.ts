import { expect } from 'chai';
import { certified } from '../support.js';
import { figureOf, plainVerdicts, pointsOf, summaryOf } from './looks.js';

describe('k16/nonconvex', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds at seed ${seed}, its control fails, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/nonconvex', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × some',
        hypotheses: { 'hidden-layer': 'checked', 'some-input': 'checked' },
        controls: { 'single-layer': 'fails, hidden-layer violated' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    });
  }

  for (const sizes of [
    { H: 4, dx: 1, dh: 1, dy: 1, N: 1 },
    { H: 1, dx: 2, dh: 3, dy: 4, N: 5 },
  ]) {
    it(`holds at ${JSON.stringify(sizes)}`, async () => {
      const run = await certified('k16/nonconvex', { sizes });
      expect(run.checked?.verdict, run.reason).to.equal('holds');
    });
  }

  it('is undecided without a hidden layer', async () => {
    const run = await certified('k16/nonconvex', { sizes: { H: 0 } });
    expect(run.reason).to.equal('without a hidden layer the loss is convex; see the control single-layer');
  });

  it('shows one segment above its chord and one below', async () => {
    const points = pointsOf(figureOf(await certified('k16/nonconvex')));
    const bulges = [...points.values()].map((curve) => {
      const [start, middle, end] = [0, 16, 32].map((i) => curve[i]?.[1] ?? Number.NaN) as [number, number, number];
      return Math.sign(middle - (start + end) / 2);
    });
    expect(bulges).to.deep.equal([1, -1]);
  });
});
