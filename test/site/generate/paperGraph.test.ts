import { expect } from 'chai';
import { paperGraphs } from '../../../site/generate/paperGraph.js';
import { recordedRun } from '../recorded.js';

describe('the proof graph of a paper', () => {
  it('leads from what is cited to what cites it, each box to its page', async () => {
    const gradient = await recordedRun('k16/gradient');
    const shallow = { ...(await recordedRun('k16/hessian-blocks')), restsOn: [gradient] };
    const [graph, ...others] = paperGraphs([gradient, shallow, await recordedRun('k16/nonconvex')], '/base/');
    expect(others).to.deep.equal([]);
    expect(graph?.alone).to.deep.equal(['k16/nonconvex']);
    expect(graph?.svg.match(/<a href="[^"]*"/g)).to.deep.equal([
      '<a href="/base/claims/k16/gradient"',
      '<a href="/base/claims/k16/hessian-blocks"',
    ]);
    expect(graph?.svg.match(/class="edge"/g)).to.have.length(1);
    const [left, right] = [...(graph?.svg ?? '').matchAll(/<rect x="(\d+)"/g)].map(([, x]) => Number(x));
    expect(left).to.be.lessThan(right ?? 0);
  });

  it('is empty where no certificate cites another', async () => {
    const [graph] = paperGraphs([await recordedRun('k16/gradient')], '/');
    expect(graph).to.deep.include({ svg: '', alone: ['k16/gradient'] });
  });
});
