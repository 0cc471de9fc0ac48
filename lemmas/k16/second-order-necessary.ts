/**
 * # k16/second-order-necessary
 *
 * Statement: a positive semidefinite Hessian implies, for all layers i < j with M = W_{j−1} ⋯ W_{i+1}: L_jᵀGR_{i−1}ᵀ = 0, or both
 * ker L_i ⊆ ker M and coker(R_{j−1}X) ⊆ coker M.
 * Hypotheses: the Hessian is positive semidefinite. The paper's four hypotheses are marked and not used.
 * Method: a critical point with such a Hessian is drawn; the Hessian and the dichotomy are computed over ℚ.
 * What the certificate proves: both at the recorded point; the general statement is on the page.
 * Control: an indefinite Hessian where the dichotomy fails; and the converse is false, a strict saddle where it holds.
 * References: arXiv:1605.07110, the lemma for i = 1.
 */
import { deepLinear, defineClaim, propositions, type Proposition } from 'lossproof';
import { fullRankData } from './_saddles.js';
import {
  deepSizes,
  diceOf,
  drawnUntil,
  givePoint,
  impossibleWidths,
  networkOnData,
  paperHypotheses,
  proveKind,
  saddle,
  settlePaperHypotheses,
  shapesOf,
  sizesOf,
  source,
  sources,
  zeroWeights,
  type Deep,
  type DeepSizes,
} from './_setting.js';

const dichotomy = (sizes: DeepSizes, holds: 'everywhere' | 'not'): Proposition => ({
  kind: 'secondOrderDichotomy',
  network: networkOnData(sizes),
  holds,
});

export default defineClaim<Deep, never>({
  id: 'k16/second-order-necessary',
  version: 1,
  title: 'What a semidefinite Hessian implies for every pair of layers',
  paper: source,
  statement: {
    tex: String.raw`\nabla^2 L \succeq 0 \;\Longrightarrow\; \forall\, i < j:\quad L_j^{\top} G R_{i-1}^{\top} = 0 \quad\text{or}\quad \ker L_i \subseteq \ker M_{ij},\;\; \operatorname{coker} R_{j-1} X \subseteq \operatorname{coker} M_{ij}`,
    english:
      'Where the Hessian of the loss of a deep linear network is positive semidefinite, for every pair of layers either the gradient between them vanishes or what they lose is lost between them already.',
  },
  method: [
    'critical points are drawn until one has a positive semidefinite Hessian, a bad saddle if the network is deep enough',
    'the Hessian is decomposed by LDLᵀ',
    'for every pair of layers the gradient between them and the ranks that decide the inclusions are computed',
  ],
  sizes: deepSizes([3, 2, 2, 3], 4),
  presets: { teaching: { d0: 2, d3: 2, N: 2 }, audit: {} },
  parameters: {},
  impossible: impossibleWidths,
  hypotheses: [
    {
      id: 'semidefinite-hessian',
      needed: true,
      english: 'the Hessian at the recorded weights is positive semidefinite',
      holds: ({ sizes }) => ({ kind: 'semidefiniteHessian', network: networkOnData(sizes) }),
      broken: ({ sizes }) => ({
        kind: 'lossAlongCurve',
        network: networkOnData(sizes),
        along: 'line',
        change: 'falls',
        order: 2,
      }),
    },
    ...paperHypotheses,
  ],
  main: {
    outcomes: ({ sizes }) => [
      {
        verdict: 'holds',
        proposition: propositions.conjunction(
          { kind: 'semidefiniteHessian', network: networkOnData(sizes) },
          dichotomy(sizes, 'everywhere'),
        ),
        shapes: shapesOf(sizes),
      },
    ],
    search: (job) => {
      const wanted = job.sizes.H > 1 ? 'bad' : 'global';
      givePoint(
        job,
        drawnUntil(job, ({ kind }) => kind === wanted),
      );
      settlePaperHypotheses(job);
      const network = networkOnData(job.sizes);
      job.conclude(
        job.prove('semidefiniteHessian', [], { network }),
        job.prove('secondOrderDichotomy', [], { network }),
      );
    },
  },
  controls: {
    'indefinite-hessian': {
      title: 'zero weights, H = 1: the dichotomy fails, and so the Hessian is not semidefinite',
      breaks: ['semidefinite-hessian'],
      subject: () => ({ sizes: sizesOf([3, 2, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(dichotomy(sizes, 'not'), saddle('strict', networkOnData(sizes))),
          shapes: shapesOf(sizes),
        },
      ],
      search: (job) => {
        const { inputs, targets } = fullRankData(job, 'distinct');
        givePoint(job, deepLinear.plainPoint(inputs, targets, zeroWeights(job.sizes)));
        settlePaperHypotheses(job);
        const network = networkOnData(job.sizes);
        job.conclude(job.prove('secondOrderDichotomy', [], { network }), proveKind(job, network, 'strict'));
      },
    },
    converse: {
      title: 'full rank, not the best subspace: the dichotomy holds, the Hessian is not semidefinite',
      breaks: ['semidefinite-hessian'],
      subject: () => ({ sizes: sizesOf([3, 1, 2], 4), parameters: {} }),
      outcomes: ({ sizes }) => [
        {
          verdict: 'fails',
          proposition: propositions.conjunction(dichotomy(sizes, 'everywhere'), saddle('strict', networkOnData(sizes))),
          shapes: shapesOf(sizes),
        },
      ],
      search: (job) => {
        const data = fullRankData(job, 'distinct');
        givePoint(job, deepLinear.spectralPoint(data, [1], deepLinear.noPadding, diceOf(job, 'gauge')));
        settlePaperHypotheses(job);
        const network = networkOnData(job.sizes);
        job.conclude(job.prove('secondOrderDichotomy', [], { network }), proveKind(job, network, 'strict'));
      },
    },
  },
  references: sources,
});
