import { shortReach } from '../../../../src/report/words.js';
import { expect } from 'chai';
import { propositions, Refusal, terms } from 'lossproof/search';
import { proveDifference, proveIdentities, proveIdentity } from '../../../../lemmas/k16/shared/identities.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf } from '../looks.js';

describe('k16/shared/identities', () => {
  const [a, b] = [terms.symbols('a', 1, 1), terms.symbols('b', 1, 1)];
  const [true1, true2] = [
    propositions.identity(terms.product(a, b), terms.product(b, a)),
    propositions.identity(terms.sum(a, a), terms.scale('2', a)),
  ];

  it('become a step each, in order', () => {
    const job = jobOf(sizesOf([1, 1, 1], 1));
    const steps = proveIdentities(job, [true1, true2]);
    expect(steps.map(({ theorem }) => theorem.proposition)).to.deep.equal([true1, true2]);
    expect(job.steps.map(({ rule }) => rule)).to.deep.equal(['ringIdentity', 'ringIdentity']);
  });

  it('are refused where they are false', () => {
    const job = jobOf(sizesOf([1, 1, 1], 1));
    expect(() => proveIdentity(job, propositions.identity(a, b))).to.throw(Refusal, 'equal matrices');
  });

  it('are refuted at a point where the sides differ, and at no other', () => {
    const job = jobOf(sizesOf([1, 1, 1], 1));
    const difference = propositions.notIdentity(a, b);
    const [one, two] = [terms.constant('1', 1, 1), terms.constant('2', 1, 1)];
    expect(proveDifference(job, difference, { a: one, b: two }).theorem.proposition).to.deep.equal(difference);
    expect(() => proveDifference(job, difference, { a: one, b: one })).to.throw(
      Refusal,
      'a point where the sides differ',
    );
    expect(shortReach(proveDifference(job, propositions.notIdentity(one, two)).theorem.reach)).to.equal('these × all');
  });
});
