/** The sentences of a review of Xie, Liang and Song’s paper. */
import type { Sentence, Source } from './sentence.js';
import * as units from './units.js';

const source: Source = {
  kind: 'review in Chinese and English',
  paper: 'Diverse Neural Network Learns True Target Functions',
  author: 'not named (an AI, checked by a human, it says)',
  date: 'not given',
};

export const unitsSentences: readonly Sentence[] = [
  {
    source,
    quote: '一类具有多样化隐藏单元的一层ReLU神经网络不存在不良局部极小值,从而确保梯度下降能够收敛至全局最优解',
    translation:
      'a class of one-hidden-layer ReLU networks with diverse hidden units has no bad local minima, which ensures that gradient descent can converge to a global optimum',
    readings: [
      {
        reading: 'from every start gradient descent converges to a global optimum',
        verdict: 'fails',
        proved: units.deadUnits,
      },
      {
        reading: 'it does from every start from which s_m(D) stays away from 0',
        verdict: 'undecided',
        why: 'the counterexample has D = 0, as the theorem beside it says, and no theorem here is about the path of a descent; one with a bound of its steps would decide it',
        proved: units.deadMatrix,
      },
    ],
  },
  {
    source,
    quote: 'despite the non-convexity, neural networks with diverse units have no spurious local minima',
    translation: '',
    readings: [
      {
        reading: 'units are diverse if no two of them are parallel',
        verdict: 'fails',
        proved: units.deadUnits,
      },
      {
        reading: 'units are diverse if their L2 discrepancy is as small as that of random ones',
        verdict: 'undecided',
        why: 'random units are proved to be seldom worse, in every dimension; how small a discrepancy makes s_m(D) positive at given data would decide it',
        proved: units.discrepancy,
      },
    ],
  },
  {
    source,
    quote: '当扩展特征矩阵的最小奇异值足够大时,具有多样化ReLU单元的神经网络不存在不良局部极小值',
    translation:
      'when the smallest singular value of the extended feature matrix is large enough, neural networks with diverse ReLU units have no bad local minima',
    readings: [
      {
        reading:
          'at a critical point inside a region where s_m(D) > 0 the loss is zero, at every size: s_m(D)²‖f − y‖² ≤ m²‖∂L/∂W‖²',
        verdict: 'holds',
        proved: units.errorThroughFeatures,
      },
      {
        reading:
          'if s_m(D) is large at some weights, say at the start, the loss has no bad local minima elsewhere either',
        verdict: 'fails',
        proved: units.largeElsewhere,
      },
    ],
  },
  {
    source,
    quote: '当核谱衰减缓慢且单元权重具有多样性时,最小奇异值较大,从而实现更小的训练损失',
    translation:
      'when the spectrum of the kernel decays slowly and the unit weights are diverse, the smallest singular value is large, which gives a smaller training loss',
    readings: [
      {
        reading: 'the spectrum decays slowly: in some dimension γ_m ≥ c/m for a constant c > 0 and all m',
        verdict: 'fails',
        proved: units.trace,
      },
      {
        reading: 'it decays slowly for a while: in every dimension d, γ_m ≥ 1/(4dm) up to m = d(d+3)/2, and no further',
        verdict: 'holds',
        proved: units.decay,
      },
      {
        reading:
          'λ_min(G) ≥ mγ_m/2 with a probability of at least 1 − m·exp(−mγ_m/8), as the bound is encoded here for want of the full paper',
        verdict: 'vacuous',
        proved: units.promised,
      },
      {
        reading:
          'for 65 independent uniform inputs in 10 dimensions λ_min(G) is at least 1/40, with a probability of at least 19/20',
        verdict: 'holds',
        proved: units.smallestEigenvalue,
      },
      {
        reading:
          'the smallest singular value of D is positive whatever the inputs are, if the units are diverse enough',
        verdict: 'fails',
        proved: units.repeatedFeatures,
      },
    ],
  },
];
