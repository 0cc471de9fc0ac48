/** The sentences about Soudry and Carmon’s paper: a review, and the page of arXiv. */
import * as minima from './minima.js';
import type { Sentence, Source } from './sentence.js';

const paper = 'No bad local minima: Data independent training error guarantees for multilayer neural networks';

const review: Source = {
  kind: 'review in Japanese and English',
  paper,
  author: 'not named (an AI, checked by a human, it says)',
  date: 'not given',
};

const page: Source = {
  kind: 'page of arXiv with the abstract',
  paper,
  author: 'Daniel Soudry, who submitted it',
  date: '30 May 2016 (version 2)',
};

export const minimaSentences: readonly Sentence[] = [
  {
    source: review,
    quote:
      '穏やかな過剰パラメータ化の下で、分岐線的活性化関数と二次損失を用いる多層ニューラルネットワークの微分可能な局所最小値すべてが訓練誤差ゼロになる',
    translation:
      'under mild over-parametrization all differentiable local minima of multilayer neural networks with piecewise linear activation functions and quadratic loss have zero training error',
    readings: [
      {
        reading: 'one hidden layer, at most as many samples as hidden weights: for every data set and every noise',
        verdict: 'fails',
        proved: minima.repeatedSample,
      },
      {
        reading: 'one hidden layer: for almost every data set, without noise, of which the sentence says nothing',
        verdict: 'fails',
        proved: minima.withoutNoise,
      },
      {
        reading: 'one hidden layer, rectified units (slope 0) too: for almost every data set and noise',
        verdict: 'fails',
        proved: minima.rectified,
      },
      {
        reading:
          'one hidden layer of leaky units (slope 1/10): for almost every data set and noise with a density, at every size with N ≤ d0·d1',
        verdict: 'holds',
        proved: minima.almostEvery,
      },
    ],
  },
  {
    source: review,
    quote:
      'if N ≤ dL-2 dL-1, perturbing the last two layers (with earlier layers fixed) yields global minima with zero training error almost everywhere',
    translation: '',
    readings: [
      {
        reading:
          'with earlier weights that are fixed before data and noise and reach every unit: all differentiable local minima in the last two layers, for almost every data set and noise, at every depth and size, for slope 1/10',
        verdict: 'holds',
        proved: minima.almostEveryDeep,
      },
      {
        reading: 'the same for all earlier weights, those too by which a unit is not reached',
        verdict: 'fails',
        proved: minima.unreached,
      },
      {
        reading:
          'the same for earlier weights of which every unit is reached, but which were fixed after data and noise',
        verdict: 'fails',
        proved: minima.chosenAfterwards,
      },
    ],
  },
  {
    source: review,
    quote:
      'Dropout-like noise ensures the gradient matrix G_{L-1} has full column rank, which under mild over-parameterization leads to zero training error at DLMs.',
    translation: '',
    readings: [
      {
        reading:
          'one hidden layer, noise with a density, N ≤ d0·d1: for almost every data set and noise, whatever the weights, at every size, for slope 1/10',
        verdict: 'holds',
        proved: minima.everySize,
      },
      {
        reading:
          'more hidden layers, with earlier weights that are fixed first and reach every unit: the same, at every depth and size',
        verdict: 'holds',
        proved: minima.everyDepth,
      },
      {
        reading: 'more hidden layers: the same whatever the earlier weights are',
        verdict: 'fails',
        proved: minima.unreachedRank,
      },
      {
        reading: 'the noise ensures it without over-parametrization, which the sentence asks for only afterwards',
        verdict: 'fails',
        proved: minima.tooManySamples,
      },
      {
        reading: 'the noise alone ensures it: for every data set and almost every noise',
        verdict: 'fails',
        proved: minima.equalSamplesRank,
      },
      {
        reading:
          'dropout ensures it, which switches all units off on a sample with positive probability: for almost every data set, with probability one',
        verdict: 'fails',
        proved: minima.droppedRank,
      },
    ],
  },
  {
    source: page,
    quote:
      'the training error is zero at every differentiable local minimum, for almost every dataset and dropout-like noise realization',
    translation: '',
    readings: [
      {
        reading: 'noise with a density, at every size with N ≤ d0·d1, for slope 1/10',
        verdict: 'holds',
        proved: minima.almostEvery,
      },
      {
        reading:
          'dropout as it is used, which switches all units off on a sample with positive probability: with probability one, for almost every data set',
        verdict: 'fails',
        proved: minima.droppedSample,
      },
    ],
  },
  {
    source: page,
    quote: paper,
    translation: '',
    readings: [
      {
        reading:
          'data independent: no differentiable local minimum of positive error for any data set, but for a null set of noise',
        verdict: 'fails',
        proved: minima.equalSamplesUnderNoise,
      },
      {
        reading:
          'no local minimum of positive error, those too at which a unit has its kink at a sample, for almost every data set and noise',
        verdict: 'undecided',
        why: 'the theorem is about minima inside a region; a minimum at kinks for more than a null set of data, or a proof that there is none, would decide it',
        proved: minima.almostEvery,
      },
    ],
  },
  {
    source: page,
    quote:
      'These results suggest why the highly non-convex loss of such MNNs can be easily optimized using local updates (e.g., stochastic gradient descent)',
    translation: '',
    readings: [
      {
        reading: 'from every start gradient descent, of whatever step, comes to zero error',
        verdict: 'fails',
        proved: minima.stillStart,
      },
      {
        reading: 'from almost every start the updates come to zero error',
        verdict: 'undecided',
        why: 'no theorem here is about the path of a descent; one that says where it ends from almost every start would decide it',
        proved: minima.almostEvery,
      },
    ],
  },
];
