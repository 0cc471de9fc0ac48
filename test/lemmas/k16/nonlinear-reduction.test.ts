import { expect } from 'chai';
import { certified } from '../support.js';
import { plainVerdicts, summaryOf } from './looks.js';

describe('k16/nonlinear-reduction', () => {
  for (const seed of ['1', '7', 'another-seed']) {
    it(`holds at seed ${seed}, its controls fail, and plain arithmetic says the same`, async () => {
      const run = await certified('k16/nonlinear-reduction', { seed });
      expect(summaryOf(run)).to.deep.equal({
        verdict: 'holds',
        assurance: 'exact',
        reach: 'every × all',
        hypotheses: { 'proper-probability': 'checked' },
        controls: { 'activations-of-units': 'fails', 'activations-by-inputs': 'fails' },
      });
      expect(await plainVerdicts(run)).to.deep.equal(['holds', 'fails', 'fails']);
    });
  }

  for (const { sizes, parameters } of [
    { sizes: { H: 1, d0: 1, d1: 1, dy: 1, N: 1 }, parameters: {} },
    { sizes: { H: 3, d0: 2, d1: 2, dy: 1, N: 1 }, parameters: { q: '-3/2', rho: '1/5' } },
  ]) {
    it(`holds at ${JSON.stringify({ ...sizes, ...parameters })}`, async () => {
      const run = await certified('k16/nonlinear-reduction', { sizes, parameters });
      expect(run.checked?.verdict, run.reason).to.equal('holds');
    });
  }

  for (const [parameters, reason] of [
    [{ rho: '0' }, 'entries that are positive'],
    [{ rho: '1' }, 'entries that are positive'],
    [{ rho: '2' }, /^nothing is claimed here, where proper-probability is violated/],
  ] as const) {
    it(`is undecided at ${JSON.stringify(parameters)}, where there is no gap`, async () => {
      const run = await certified('k16/nonlinear-reduction', { parameters });
      expect(run.checked).to.equal(undefined);
      if (typeof reason === 'string') expect(run.reason).to.include(reason);
      else expect(run.reason).to.match(reason);
    });
  }
});
