import { expect } from 'chai';
import { gaussian } from '../../../src/kernel/libraries/normal/gaussian.js';
import { rationals, Stream } from 'lossproof/search';
import { certified } from '../support.js';
import { acceptedOf, exhibitsOf, plainVerdicts, summaryOf } from './looks.js';

const ID = 'k16/assumption-audit';

describe(ID, () => {
  it('holds for every network without a draw, and fails where the weights are drawn too', async () => {
    const run = await certified(ID);
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'exact',
      reach: 'every × all',
      hypotheses: { 'independent-activations': 'violated' },
      controls: { 'random-weights': 'fails' },
    });
    expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails']);
    expect(acceptedOf(run).certificate.instance).to.deep.equal({});
  });

  it('proves the same at every seed and size', async () => {
    const conclusionAt = async (d0: number, seed: string) =>
      acceptedOf(await certified(ID, { sizes: { d0 }, seed, variant: 'claim' })).certificate.conclusion;
    expect(await conclusionAt(1, '1')).to.deep.equal(await conclusionAt(1000, 'another-seed'));
  });

  it('shows in its table the probabilities that counting comes near', async () => {
    for (const d0 of [1, 2, 4, 9]) {
      const [table] = exhibitsOf(await certified(ID, { sizes: { d0 }, variant: 'claim' }));
      if (table?.kind !== 'table') return expect.fail('a table was expected');
      const [up, down] = table.rows.map((row) => row.slice(1).map(Number)) as [[number, number], [number, number]];
      expect(up[0] + up[1] + down[0] + down[1]).to.be.closeTo(1, 1e-5);
      const stream = new Stream(`inputs of ${d0}`);
      const draws = 4000;
      let both = 0;
      for (let n = 0; n < draws; n++) {
        const x = Array.from({ length: d0 }, () => gaussian(stream, 20));
        const sum = x.reduce((a, b) => rationals.add(a, b));
        if (rationals.sign(sum) >= 0 && rationals.sign(x[0] as rationals.Rational) >= 0) both++;
      }
      // Six standard deviations of a share of 4000 draws.
      expect(both / draws, `d0 = ${d0}`).to.be.closeTo(up[0], 0.05);
      expect(up[0]).to.be.above(0.25);
    }
  });
});
