/**
 * The sentences under audit, as they stand in the reviews and abstracts, and how each may be read. A reading and its verdict are
 * judgements of this module; what is proved beside them is in evidence.ts.
 */
import type { Finding } from 'lossproof/statement';

export interface Sentence {
  readonly document: string;
  readonly quote: string;
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly reading: string;
  readonly verdict: Finding;
  /** What is proved for it. */
  readonly by: Evidence;
}

export type Evidence =
  | 'repeatedSample'
  | 'droppedSample'
  | 'almostEvery'
  | 'deadUnits'
  | 'deadMatrix'
  | 'badSaddles'
  | 'shallowDescent'
  | 'badSaddlesAndShallowDescent'
  | 'suboptimalMinimum'
  | 'quotient';

export const SENTENCES: readonly Sentence[] = [
  {
    document: '000_74346442320e5776.txt',
    quote: '微分可能な局所最小値すべてが訓練誤差ゼロになる',
    readings: [
      {
        reading: 'for every data set and every noise, at N ≤ d0·d1',
        verdict: 'fails',
        by: 'repeatedSample',
      },
    ],
  },
  {
    document: '000_74346442320e5776.txt',
    quote:
      'For a single hidden layer, if N ≤ d0 d1, all differentiable local minima have zero training error almost everywhere.',
    readings: [
      {
        reading: 'for almost every data and noise, at d0 = 4, d1 = 6, N = 16 and slope 1/10',
        verdict: 'holds',
        by: 'almostEvery',
      },
    ],
  },
  {
    document: '001_d35588d1f600ef81.txt',
    quote:
      'the training error is zero at every differentiable local minimum, for almost every dataset and dropout-like noise realization',
    readings: [
      {
        reading: 'noise with a density, at d0 = 4, d1 = 6, N = 16 and slope 1/10',
        verdict: 'holds',
        by: 'almostEvery',
      },
      {
        reading: 'dropout as it is used, which switches all units off on a sample with positive probability',
        verdict: 'fails',
        by: 'droppedSample',
      },
    ],
  },
  {
    document: '002_52ff524d7de42ca3.txt',
    quote: '一类具有多样化隐藏单元的一层ReLU神经网络不存在不良局部极小值,从而确保梯度下降能够收敛至全局最优解',
    readings: [
      {
        reading: 'from every start gradient descent converges to a global optimum',
        verdict: 'fails',
        by: 'deadUnits',
      },
      {
        reading: 'it does as long as the units stay diverse, that is, s_m(D) stays away from 0',
        verdict: 'undecided',
        by: 'deadMatrix',
      },
    ],
  },
  {
    document: '003_b7fd984a616810b1.txt',
    quote: '所有非全局临界点均为具有负特征值的鞍点',
    readings: [
      {
        reading: 'for deep linear networks of any depth',
        verdict: 'fails',
        by: 'badSaddles',
      },
      {
        reading: 'for one hidden layer; here only the point W = 0 is looked at',
        verdict: 'undecided',
        by: 'shallowDescent',
      },
    ],
  },
  {
    document: '003_b7fd984a616810b1.txt',
    quote: '不良鞍点仅存在于更深的网络中(H > 3),而浅层网络(H = 3)中不存在此类点',
    readings: [
      {
        reading: 'H counts hidden layers',
        verdict: 'fails',
        by: 'badSaddles',
      },
      {
        reading: 'H counts weight matrices: H = 3 is two hidden layers',
        verdict: 'fails',
        by: 'badSaddles',
      },
      {
        reading:
          'H counts all layers: H = 3 is one hidden layer; that four have bad saddles is shown, that three have none only at W = 0',
        verdict: 'undecided',
        by: 'badSaddlesAndShallowDescent',
      },
    ],
  },
  {
    document: '004_be569bb01496caf4.txt',
    quote:
      'the volume of differentiable regions of the empiric loss containing sub-optimal differentiable local minima is exponentially vanishing in comparison with the same volume of global minima',
    readings: [
      {
        reading: 'at finite sizes there are no such regions',
        verdict: 'fails',
        by: 'suboptimalMinimum',
      },
      {
        reading: 'with high probability in the limit of many samples; one finite instance settles nothing',
        verdict: 'undecided',
        by: 'suboptimalMinimum',
      },
    ],
  },
  {
    document: '004_be569bb01496caf4.txt',
    quote: 'with only $N/d_{0}\\approx 16$ hidden neurons',
    readings: [
      {
        reading: 'N/d0 rounds to 16 for 50 000 images of 3072 numbers; that the error was 0 % is not looked at',
        verdict: 'holds',
        by: 'quotient',
      },
    ],
  },
];
