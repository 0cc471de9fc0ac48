import { expect } from 'chai';
import { deepLosses, proveEveryDepth, proveEverySize, Refusal } from 'lossproof/search';
import * as s from 'lossproof/schemes';
import { jobAt } from './jobs.js';

describe('claim/everySize', () => {
  it('proves what holds at every size in two steps, and of every depth in three', () => {
    const job = jobAt(1);
    const [size, depth] = [deepLosses.scaledLoss(), deepLosses.derivativeAlongLayer()];
    expect(proveEverySize(job, size).theorem.proposition).to.deep.equal(size);
    expect(proveEveryDepth(job, depth).theorem.proposition).to.deep.equal(depth);
    const rules = job.steps.map(({ rule }) => rule);
    expect(rules.slice(-5)).to.deep.equal(['ringIdentity', 'transfer', 'ringIdentity', 'transfer', 'words']);
  });

  it('is refused what is false', () => {
    const [left, right] = [s.symbols('a', 'n', 'm'), s.symbols('b', 'n', 'm')];
    expect(() => proveEverySize(jobAt(1), { left, right })).to.throw(Refusal, 'equal matrices');
  });
});
