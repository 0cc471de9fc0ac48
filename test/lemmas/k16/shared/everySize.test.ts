import { expect } from 'chai';
import { deepLosses, Refusal } from 'lossproof/search';
import * as s from 'lossproof/schemes';
import { proveEveryDepth, proveEverySize } from '../../../../lemmas/k16/shared/everySize.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf } from '../looks.js';

describe('k16/shared/everySize', () => {
  it('proves what holds at every size in two steps, and of every depth in three', () => {
    const job = jobOf(sizesOf([1, 1, 1], 1));
    const [size, depth] = [deepLosses.scaledLoss(), deepLosses.derivativeAlongLayer()];
    expect(proveEverySize(job, size).theorem.proposition).to.deep.equal(size);
    expect(proveEveryDepth(job, depth).theorem.proposition).to.deep.equal(depth);
    const rules = job.steps.map(({ rule }) => rule);
    expect(rules).to.deep.equal(['ringIdentity', 'transfer', 'ringIdentity', 'transfer', 'words']);
  });

  it('is refused what is false', () => {
    const job = jobOf(sizesOf([1, 1, 1], 1));
    const [a, b] = [s.symbols('a', 'n', 'm'), s.symbols('b', 'n', 'm')];
    expect(() => proveEverySize(job, { left: a, right: b })).to.throw(Refusal, 'equal matrices');
  });
});
