import { expect } from 'chai';
import statement, { readings } from '../../../lemmas/k16/review-audit.statement.js';
import { EVIDENCE } from '../../../lemmas/k16/shared/evidence.js';
import { partsOf, statedAt } from './looks.js';

describe('the statement of k16/review-audit', () => {
  const stated = statedAt(statement);

  it('gives every reading of every sentence its verdict', () => {
    expect(readings.map(({ labels }) => `${labels.document.slice(0, 3)} ${labels.verdict}`)).to.deep.equal([
      '000 fails',
      '000 holds',
      '001 holds',
      '001 fails',
      '002 fails',
      '002 undecided',
      '003 fails',
      '003 undecided',
      '003 fails',
      '003 fails',
      '003 undecided',
      '004 fails',
      '004 undecided',
      '004 holds',
    ]);
  });

  it('is a quotation of each, beside the theorem that is offered, without an instance', () => {
    expect(partsOf(stated)).to.deep.equal(
      readings.map(({ labels, by }) => ({ kind: 'quoted', ...labels, proved: EVIDENCE[by] })),
    );
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
  });

  it('has a direction of descent with one hidden layer as its control', () => {
    const control = statedAt(statement, {}, { variant: 'one-hidden-layer' });
    expect(control.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
    expect(partsOf(control)).to.deep.equal([EVIDENCE.shallowDescent]);
  });
});
