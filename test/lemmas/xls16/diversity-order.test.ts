import { expect } from 'chai';
import type { Run } from 'lossproof';
import { rationals } from 'lossproof/search';
import { upperTail } from '../../../src/kernel/libraries/statistics/binomial.js';
import { certified } from '../support.js';
import { exhibitsOf, plainVerdicts, refusalOf, summaryOf } from './looks.js';

const ID = 'xls16/diversity-order';

describe(ID, () => {
  let run: Run;
  before(async () => {
    run = await certified(ID);
  });

  it('holds, and the turned order fails', () => {
    expect(summaryOf(run)).to.deep.equal({
      verdict: 'holds',
      assurance: 'statistical',
      reach: 'these × drawn',
      hypotheses: { 'independent-networks': 'assumed', 'generic-units': 'assumed', 'draws-not-chosen': 'assumed' },
      controls: { 'turned-order': 'fails' },
    });
  });

  it('shows a dot for each network, of which enough pairs are in opposite order', () => {
    const [figure] = exhibitsOf(run);
    const dots = figure?.kind === 'figure' ? figure.marks[0] : undefined;
    if (dots?.kind !== 'dots') return expect.fail('dots were expected');
    expect(dots.points).to.have.length(160);
    const pairs = dots.points.flatMap((point, index) =>
      index % 2 === 1 ? [[dots.points[index - 1] as typeof point, point] as const] : [],
    );
    const opposite = pairs.filter(([[a, b], [c, e]]) => (a - c) * (b - e) < 0).length;
    const tail = upperTail(80, opposite, rationals.rational(1n, 2n));
    expect(rationals.atMost(tail, rationals.rational(1n, 1000n)), `${opposite} of 80`).to.equal(true);
  });

  it('is accepted by a checker without engines', async () => {
    const small = await certified(ID, { seed: '7', sizes: { n: 16, m: 6, runs: 60 } });
    expect(await plainVerdicts(small)).to.deep.equal(['holds', 'fails']);
  });

  it('is undecided where the enclosures order too few pairs: with more samples than rows of D all s_m(D) are 0', async () => {
    const { checked, reason } = await certified(ID, { sizes: { d: 2, n: 2, m: 5, runs: 20 } });
    expect(checked).to.equal(undefined);
    expect(reason).to.match(/smallest eigenvalue of network \d+ is not bounded|expected/);
  });

  it('is refused for an odd number of networks', async () => {
    expect(await refusalOf(certified(ID, { sizes: { runs: 21 } }))).to.equal('impossible-size');
  });
});
