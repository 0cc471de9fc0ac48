/** The search for proofs of xls16/spectrum-decay: one rule for every dimension, and one comparison for the control. */
import { defineClaim, reals, rules, type Exhibit, type Point, type Subject } from 'lossproof/search';
import { approximately, compare } from './shared/proving.js';
import statement, { beyond, decay, threshold } from './spectrum-decay.statement.js';

function exhibits({ sizes: { d } }: Subject<'d'>): readonly Exhibit[] {
  const last = Math.min(1_000_000, 100 * threshold(d));
  const ranks = [...new Set(Array.from({ length: 121 }, (_, i) => Math.round(last ** (i / 120))))];
  const staircase = ranks.map((rank): Point => [rank, approximately(reals.rankedEigenvalue(d, rank))]);
  return [
    {
      kind: 'figure',
      title: `The eigenvalues γ of the kernel for d = ${d}`,
      caption: `The eigenvalues stand above 1/(4dm) up to m = ${threshold(d)} and fall below it at the next; further out they go down in steps, whose ends are above the line only where d is large.`,
      x: { label: 'm', scale: 'log' },
      y: { label: 'γ', scale: 'log' },
      marks: [
        { kind: 'dots', label: 'γ_m', points: staircase },
        { kind: 'line', label: '1/(4dm)', points: ranks.map((rank): Point => [rank, 1 / (4 * d * rank)]) },
        { kind: 'rule', label: 'm = d(d+3)/2', at: { x: threshold(d) } },
      ],
    },
  ];
}

export default defineClaim(statement, {
  method: [
    'γ is 1/(4d) for j ≤ d, then λ₀, then λ₂ up to j = d(d+3)/2',
    'γ_j and 1/(4dj) fall with j, so each stretch is settled by its last γ and its first bound',
    'λ₀ is at least 1/(2πd), λ₂ at least 1/(πd(d+2)), and λ₄ less than 1/(2d(d+1)(d+2)), in every dimension',
  ],
  search: (job) => {
    const { d, m } = job.sizes;
    if (m > threshold(d)) {
      return job.undecided(
        `m = ${m} exceeds d(d+3)/2 = ${threshold(d)}, where the bound fails; see the control one-rank-more`,
      );
    }
    job.prove(rules.spectrumDecay, [], { constant: decay.constant });
  },
  controls: {
    'one-rank-more': (job) => {
      compare(job, beyond(job));
    },
  },
  exhibits: ({ subject }) => exhibits(subject),
});
