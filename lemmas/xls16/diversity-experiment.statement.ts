/**
 * # xls16/diversity-experiment
 *
 * Statement: training with the diversity penalty, on L + ρR with R(W) = (1/n²)Σ k(wᵢ, wⱼ)², gives units of smaller R and a network of
 * smaller test error than training on L alone, from the same start, on the same data: at the median over runs.
 * Scope: these sizes × a population, that of the runs.
 * Hypotheses: ρ > 0; runs are independent and none is left out; the recorded weights are what this training gives.
 * Method: each run has data of its own, drawn from the seed, of images without replacement from those to train on. Both arms are trained; test error, loss and R of the
 * recorded weights are enclosed, and the order of the paired quotients bounds their median whatever the distribution.
 * What the certificate proves: `holds`, `fails` or `undecided`, statistical: the bounds of the medians, with an error of 1/40 a side,
 * if nobody chose the draws; beside them the enclosures.
 * Control: negative-penalty (spoils): ρ < 0 rewards units that are alike, and R grows.
 * References: arXiv:1611.03131.
 */
import { these, defineStatement, propositions } from 'lossproof/statement';
import { findings } from './experiment/findings.js';
import { lawsOf, parameters, shapesOf, sizes } from './experiment/setting.js';
import { paper, references } from './shared/paper.js';

export default defineStatement({
  id: 'xls16/diversity-experiment',
  title: 'A penalty on units that are alike lowers the test error',
  paper,
  statement: {
    tex: String.raw`\operatorname{med}\frac{\mathrm{err}_{\mathrm{test}}\bigl(\arg\min (L + \rho R)\bigr)}{\mathrm{err}_{\mathrm{test}}\bigl(\arg\min L\bigr)} \le 1 - \varepsilon, \qquad R(W) = \frac1{n^2}\sum_{i,j} k(w_i, w_j)^2`,
    english:
      'At the median over runs of the recorded sizes, training with the penalty R gives units of no larger R than training without, and a test error that is lower by the share `reduction` at least.',
  },
  scope: these('drawn'),
  sizes,
  presets: { teaching: { t: 60, runs: 20, steps: 400 } },
  parameters,
  data: { matrix: 'X1', dimension: 'd', samples: 'm' },
  hypotheses: [
    {
      id: 'penalty-positive',
      english: 'ρ > 0',
      decidedBy: ({ parameters: { penalty } }) => propositions.comparison([penalty], 'exceeds', ['0']),
    },
    // The statement is about networks that came like this, so that its failure is conditional on both as its success is.
    {
      id: 'independent-runs',
      english: 'the runs are independent draws of one procedure, and none was left out',
      conditional: true,
    },
    {
      id: 'trained-as-stated',
      english:
        'the recorded weights are what training from the seed’s start gives, with the recorded penalty and first scale, in the recorded number of steps',
      conditional: true,
    },
  ],
  matrices: shapesOf,
  laws: lawsOf,
  outcomes: (subject) => {
    const { moreDiverse, lowered, notLowered } = findings(subject);
    return [
      { finding: 'holds', proposition: propositions.conjunction(moreDiverse, lowered) },
      { finding: 'fails', proposition: propositions.conjunction(moreDiverse, notLowered) },
      // The certificate then shows where the median lies, and that this says neither.
      { finding: 'undecided', proposition: propositions.conjunction(moreDiverse) },
    ];
  },
  controls: {
    'negative-penalty': {
      kind: 'spoils',
      title: 'ρ < 0: units that are alike are rewarded, and R grows',
      breaks: ['penalty-positive'],
      laws: lawsOf,
      subject: ({ parameters }) => ({
        parameters: { ...parameters, penalty: '-10' },
        sizes: { d: 4, n: 4, h: 4, m: 8, t: 2, runs: 8, steps: 100 },
      }),
      outcomes: (subject) => [{ finding: 'fails', proposition: findings(subject).lessDiverse }],
    },
  },
  references,
});
