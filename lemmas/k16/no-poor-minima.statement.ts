/**
 * # k16/no-poor-minima
 *
 * Statement: every local minimum of the squared loss of a deep linear network is global; every other critical point is a saddle.
 * Scope: every size × all data and weights.
 * Hypotheses: the point is critical; the loss is not weighted. The paper's four hypotheses are marked and not used.
 * Method: a decision procedure that ends at every rational critical point with witnesses for global minimum, strict or bad saddle.
 * What the certificate proves: `agrees`: which of the three the recorded point is. One point decides nothing about the others; the
 * proof for all is on the page. Points of one’s own can be given with --point.
 * Control: weighted-loss (refutes): with weighted errors a poor local minimum exists.
 * References: arXiv:1605.07110; Baldi & Hornik 1989.
 */
import { every, defineStatement, propositions, type Subject } from 'lossproof/statement';
import { paperHypotheses } from './shared/hypotheses.js';
import { networkOnData, shapesOf } from './shared/network.js';
import { criticalPointReferences, paper } from './shared/paper.js';
import { saddle } from './shared/saddles.js';
import { deepSizes, impossibleWidths, sizesOf, type Deep } from './shared/widths.js';

export const network = ({ sizes, parameters }: Subject<Deep, 'weight'>) => networkOnData(sizes, 'W', parameters.weight);

export default defineStatement({
  id: 'k16/no-poor-minima',
  title: 'Every critical point is a global minimum or a saddle',
  paper,
  statement: {
    tex: String.raw`\nabla L(W) = 0 \;\Longrightarrow\; L(W) = \min L \;\text{ or } W \text{ is a saddle}, \qquad L(W) = \tfrac12 \lVert W_{H+1} \cdots W_1 X - Y \rVert_F^2`,
    english:
      'Every critical point of the squared loss of a deep linear network is a global minimum or a saddle, so that every local minimum is global.',
  },
  scope: every('all'),
  sizes: deepSizes([3, 2, 2, 3], 5),
  presets: { teaching: { d0: 2, d1: 1, d2: 2, d3: 2, N: 3 } },
  parameters: { weight: { default: '1', says: 'how often errors off the diagonal of Y count; 1 is the squared loss' } },
  impossible: impossibleWidths,
  hypotheses: [
    {
      id: 'critical',
      english: 'the recorded weights are a critical point',
      holds: (subject) => ({ kind: 'criticalPoint', network: network(subject) }),
    },
    {
      id: 'plain-loss',
      english: 'all errors count alike: the loss is ½‖W_{H+1} ⋯ W₁X − Y‖², not a weighted one',
      decidedBy: ({ parameters }) => propositions.comparison([parameters.weight], 'equals', ['1']),
    },
    ...paperHypotheses,
  ],
  matrices: ({ sizes }) => shapesOf(sizes),
  // The claim says nothing of a weighted loss, so that no certificate about one is a certificate of the claim.
  outcomes: (subject) =>
    subject.parameters.weight !== '1'
      ? []
      : [
          { finding: 'holds', proposition: { kind: 'globalMinimum', network: network(subject) } },
          { finding: 'holds', proposition: saddle('strict', network(subject)) },
          { finding: 'holds', proposition: saddle('bad', network(subject)) },
        ],
  controls: {
    'weighted-loss': {
      kind: 'refutes',
      title: 'errors off the diagonal count three times: a local minimum that is not global',
      breaks: ['plain-loss'],
      subject: () => ({ sizes: sizesOf([2, 1, 2], 2), parameters: { weight: '3' } }),
      outcomes: (subject) => [
        { finding: 'fails', proposition: { kind: 'poorLocalMinimum', network: network(subject) } },
      ],
    },
  },
  references: criticalPointReferences,
});
