import { expect } from 'chai';
import { SENTENCES } from '../../../lemmas/k16/readings/index.js';
import { strictSaddle } from '../../../lemmas/k16/readings/linear.js';
import statement, { readings } from '../../../lemmas/k16/review-audit.statement.js';
import { partsOf, statedAt } from './looks.js';

/** The verdicts of the readings of each sentence, by the first words of the sentence. */
const VERDICTS = SENTENCES.map(
  ({ source, quote, readings: each }) =>
    `${source.kind.slice(0, 6)}: ${quote.slice(0, 12)}: ${each.map(({ verdict }) => verdict).join(' ')}`,
);

describe('the statement of k16/review-audit', () => {
  const stated = statedAt(statement);

  it('gives every reading of every sentence its verdict', () => {
    expect(VERDICTS).to.deep.equal([
      'review: 穏やかな過剰パラメータ化: fails fails fails holds',
      'review: if N ≤ dL-2 : holds fails fails',
      'review: Dropout-like: holds holds fails fails fails fails',
      'page o: the training: holds fails',
      'page o: No bad local: fails undecided',
      'page o: These result: fails undecided',
      'review: 一类具有多样化隐藏单元的: fails undecided',
      'review: despite the : fails undecided',
      'review: 当扩展特征矩阵的最小奇异: holds fails',
      'review: 当核谱衰减缓慢且单元权重: fails holds vacuous holds fails',
      'quick : 对于任意深度和宽度的深度: undecided fails fails holds',
      'quick : 所有非全局临界点均为具有: fails undecided',
      'quick : 不良鞍点仅存在于更深的网: fails fails undecided',
      'quick : saddle point: holds fails',
      'quick : 对于深度非线性网络,在独: fails fails undecided',
      'quick : 由于不存在不良局部最小值: fails undecided',
      'page w: with high pr: fails undecided holds holds fails',
      'page w: $0\\%$ binary: holds fails undecided',
    ]);
  });

  it('is a quotation of each, beside the theorem that is offered, without an instance', () => {
    expect(partsOf(stated)).to.deep.equal(
      readings.map(({ labels, proved }) => ({ kind: 'quoted', ...labels, proved })),
    );
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
    expect(JSON.stringify(stated.outcomes)).not.to.include('"data"');
  });

  it('V7: names documents by kind, author and date, and no file', () => {
    for (const { labels } of readings) {
      expect(labels.document).to.match(/^A .*, of: .*\. Author: .*\. Date: /);
      expect(JSON.stringify(labels)).not.to.match(/\.txt/);
    }
  });

  it('has a strict saddle with one hidden layer as its control', () => {
    const control = statedAt(statement, {}, { variant: 'one-hidden-layer' });
    expect(control.outcomes.map(({ finding }) => finding)).to.deep.equal(['fails']);
    expect(partsOf(control)).to.deep.equal([strictSaddle]);
  });
});
