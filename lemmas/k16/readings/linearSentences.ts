/** The sentences of a review of Kawaguchi’s paper. */
import * as linear from './linear.js';
import { deadUnits } from './units.js';
import type { Sentence, Source } from './sentence.js';

const source: Source = {
  kind: 'quick review in Chinese and English',
  paper: 'Kenji Kawaguchi, Deep Learning without Poor Local Minima, arXiv, May 23, 2016',
  author: 'not named (an AI, checked by a human, it says)',
  date: 'not given for the review',
};

/** A proof in Coq is no verdict of the kernel: no certificate can rest on it. */
const onlyInCoq = (what: string, theorem: string): string =>
  `Coq proves ${what} at every size (${theorem} in coq/), but no rule of the kernel does; points agree, and such a rule would decide it`;

export const linearSentences: readonly Sentence[] = [
  {
    source,
    quote: '对于任意深度和宽度的深度线性网络,尽管损失函数是非凸且非凹的,每一个局部最小值都是全局最小值',
    translation:
      'for deep linear networks of any depth and width, although the loss function is non-convex and non-concave, every local minimum is a global minimum',
    readings: [
      {
        reading: 'every local minimum of the squared loss is global, at every depth and width and for all data',
        verdict: 'undecided',
        why: onlyInCoq('it', 'k16_no_poor_minima'),
        proved: linear.twoPoints,
      },
      {
        reading: 'the same for a loss that counts some errors more than others, as the sentence names none',
        verdict: 'fails',
        proved: linear.weighted,
      },
      {
        reading: 'the loss is non-convex and non-concave for all data',
        verdict: 'fails',
        proved: linear.constantLoss,
      },
      {
        reading:
          'it is for all inputs that are not all zero, and all targets, with a hidden layer or more, at every depth and width',
        verdict: 'holds',
        proved: linear.bends,
      },
    ],
  },
  {
    source,
    quote: '所有非全局临界点均为具有负特征值的鞍点',
    translation: 'all critical points that are not global are saddles with a negative eigenvalue',
    readings: [
      {
        reading: 'for deep linear networks of any depth',
        verdict: 'fails',
        proved: linear.badSaddles,
      },
      {
        reading: 'for one hidden layer',
        verdict: 'undecided',
        why: onlyInCoq('it', 'k16_shallow'),
        proved: linear.strictSaddle,
      },
    ],
  },
  {
    source,
    quote: '不良鞍点仅存在于更深的网络中(H > 3),而浅层网络(H = 3)中不存在此类点',
    translation:
      'bad saddles exist only in deeper networks (H > 3), and there are no such points in shallow networks (H = 3)',
    readings: [
      {
        reading: 'H counts hidden layers: yet there are some at H = 2 and H = 3',
        verdict: 'fails',
        proved: linear.badSaddles,
      },
      {
        reading: 'H counts weight matrices: H = 3 is two hidden layers',
        verdict: 'fails',
        proved: linear.badSaddle,
      },
      {
        reading: 'H counts all layers: H = 3 is one hidden layer, which has none, and every greater H has some',
        verdict: 'undecided',
        why: `every greater H is proved to have some, where YXᵀ ≠ 0; ${onlyInCoq('that H = 3 has none', 'k16_shallow')}`,
        proved: linear.badAndStrict,
      },
    ],
  },
  {
    source,
    quote:
      'saddle points (where the Hessian has no negative eigenvalue) for the deeper networks (with more than three layers)',
    translation: '',
    readings: [
      {
        reading:
          'they exist for all data whose targets and inputs are correlated, YXᵀ ≠ 0, at every depth of two hidden layers or more and every width',
        verdict: 'holds',
        proved: linear.correlated,
      },
      {
        reading: 'they exist for all data, with four layers, all of width 2, and two samples',
        verdict: 'fails',
        proved: linear.withoutTargets,
      },
    ],
  },
  {
    source,
    quote: '对于深度非线性网络,在独立性假设下,其优化景观具有与线性情形相同的有利性质(无不良局部最小值,仅有鞍点)',
    translation:
      'for deep nonlinear networks, under the independence assumption, the optimization landscape has the same favourable properties as in the linear case (no bad local minima, only saddles)',
    readings: [
      {
        reading: 'the squared loss of a ReLU network itself has no bad local minima',
        verdict: 'fails',
        proved: deadUnits,
      },
      {
        reading:
          'the assumption, that paths are active independently of the input, can be met by a ReLU network at given weights, without being constant',
        verdict: 'fails',
        proved: linear.dependentActivations,
      },
      {
        reading: 'the loss of the mean over independent paths has no bad local minima',
        verdict: 'undecided',
        why: `the mean is a linear network, as is proved at every depth and size; ${onlyInCoq('that these have none', 'k16_no_poor_minima')}`,
        proved: linear.meanModel,
      },
    ],
  },
  {
    source,
    quote: '由于不存在不良局部最小值,训练深度模型并不像NP难问题那样困难',
    translation: 'because there are no bad local minima, training deep models is not as difficult as NP-hard problems',
    readings: [
      {
        reading: 'from every start gradient descent comes to a global minimum of the loss of a deep linear network',
        verdict: 'fails',
        proved: linear.badSaddle,
      },
      {
        reading: 'some algorithm trains every deep linear network in polynomial time',
        verdict: 'undecided',
        why: 'that there are saddles which are hard to leave says nothing of other algorithms, and no theorem here counts steps; one that does would decide it',
        proved: linear.badSaddle,
      },
    ],
  },
];
