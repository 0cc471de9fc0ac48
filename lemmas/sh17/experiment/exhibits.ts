/** Tables and figures of the experiments: the errors of trained networks against the number of their weights. */
import type { Certified, Exhibit, Figure, Table } from 'lossproof/search';
import { outcomeOf, type Outcome } from './outcomes.js';

const COLUMNS = [
  'labels',
  'slope',
  'inputs',
  'units',
  'samples',
  'd₀·d₁/N',
  'on the wrong side',
  'per cent',
  'mean square',
];

const shortly = (value: number): string =>
  value !== 0 && value < 1e-3 ? value.toExponential(2) : String(Number(value.toPrecision(3)));

const perCent = ({ misclassified, N }: Outcome): number => (100 * misclassified) / N;

const rowOf = (outcome: Outcome): readonly string[] => [
  outcome.labels,
  outcome.slope,
  `${outcome.d0}`,
  `${outcome.d1}`,
  `${outcome.N}`,
  outcome.ratio.toFixed(2),
  `${outcome.misclassified}`,
  shortly(perCent(outcome)),
  shortly(outcome.meanSquare),
];

function table(title: string, caption: string, outcomes: readonly Outcome[]): Table {
  // Only where N allows it is a minimum looked for.
  const withMinima = outcomes.some(({ hasMinimum }) => hasMinimum);
  return {
    kind: 'table',
    title,
    caption: `${caption} The number on the wrong side is exact, and so is the sum of the squares behind the mean square, Σ(f − y)²/N, which is rounded here.${withMinima ? ' The last column: whether least changes of the trained weights led to others next to which a differentiable local minimum of zero error is proved to be.' : ''}`,
    columns: withMinima ? [...COLUMNS, 'minimum nearby'] : COLUMNS,
    rows: outcomes.map((outcome) =>
      withMinima ? [...rowOf(outcome), outcome.hasMinimum ? 'proved' : ''] : rowOf(outcome),
    ),
  };
}

/** The table of one certificate. */
export function exhibits(certified: Certified): readonly Exhibit[] {
  const outcome = outcomeOf(certified);
  if (outcome === undefined) return [];
  return [table('Errors at the recorded weights', 'One training run.', [outcome])];
}

/** A line for each group of runs, through those at each ratio. */
function figure(
  what: { readonly title: string; readonly label: string },
  outcomes: readonly Outcome[],
  groupOf: (outcome: Outcome) => string,
  valueOf: (outcome: Outcome) => number,
): Figure {
  const groups = [...new Set(outcomes.map(groupOf))];
  const ratios = outcomes.map(({ ratio }) => ratio);
  return {
    kind: 'figure',
    title: what.title,
    caption: 'Each point is one training run. To the right of 1 there are more first weights than samples, d₀·d₁ > N.',
    x: {
      label: 'd₀·d₁/N, first weights for each sample',
      scale: 'log',
      domain: [Math.min(...ratios) / 1.2, Math.max(...ratios) * 1.2],
    },
    y: { label: what.label, scale: 'linear' },
    marks: [
      ...groups.map((label) => ({
        kind: 'line' as const,
        label,
        points: outcomes
          .filter((outcome) => groupOf(outcome) === label)
          .map((outcome) => [outcome.ratio, valueOf(outcome)] as const)
          .sort(([a], [b]) => a - b),
      })),
      { kind: 'rule', label: 'as many first weights as samples', at: { x: 1 } },
    ],
  };
}

/** The table and the figures of a survey. */
export function surveyExhibits(
  certified: readonly Certified[],
  groupOf: (outcome: Outcome) => string,
): readonly Exhibit[] {
  const outcomes = certified.map(outcomeOf).filter((outcome) => outcome !== undefined);
  return [
    table('Every run in numbers', 'Each row is a certificate of one training run.', outcomes),
    figure(
      { title: 'Samples on the wrong side', label: 'samples on the wrong side, per cent' },
      outcomes,
      groupOf,
      perCent,
    ),
    figure(
      { title: 'Mean square of the errors', label: 'mean square of the errors' },
      outcomes,
      groupOf,
      ({ meanSquare }) => meanSquare,
    ),
  ];
}
