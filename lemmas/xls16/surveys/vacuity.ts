/**
 * The survey of xls16/singular-lower-bound: over dimensions d, samples m and units n, where does its lower bound of s_m(D)² say
 * anything? Every number comes from a certificate, but for the promised probability, which is enclosed here, and the number of
 * units needed, which is only an estimate.
 */
import type { Cell, Exhibit, Survey } from 'lossproof/search';
import { rangeText } from '../shared/ranges.js';
import { promisedProbability } from './promised.js';
import { numbersFigures, signMaps, turningPoints } from './vacuityFigures.js';
import { groupsOf, rowOf, share, valuesOf, type Row } from './vacuityRows.js';

type Sizes = 'd' | 'n' | 'm';

function grid(
  dimensions: readonly number[],
  samples: readonly number[],
  units: readonly number[],
): readonly Cell<Sizes, never>[] {
  const cells = dimensions.flatMap((d) => samples.flatMap((m) => units.map((n) => ({ sizes: { d, n, m } }))));
  // With more samples than columns of D there is nothing to bound: s_m(D) = 0.
  return cells.filter(({ sizes: { d, n, m } }) => m <= d * n);
}

/** The first images of a data set, whose dimension is its own. */
function images(data: string, samples: readonly number[], units: readonly number[]): readonly Cell<Sizes, never>[] {
  return samples.flatMap((m) => units.map((n) => ({ sizes: { n, m }, data })));
}

export const vacuity: Survey<Sizes, never> = {
  title: 'Where is the theorem vacuous?',
  question:
    'The theorem bounds the squared least singular value s_m(D)² of the extended features from below by n(λ_min(G) − ‖G_n − G‖_F), which says something only where it is positive; then λ_min(G) is to be large with a stated probability, which says something only where that is positive. For how many samples m, in d dimensions, with n units, is either, and how far below the true s_m(D)² is the bound?',
  cells: {
    teaching: grid([4, 16], [2, 4, 8], [25, 100, 400]),
    audit: [
      ...grid([5, 20, 100], [4, 8, 16, 32, 64, 128, 512], [50, 100, 200, 500, 1000, 2000]),
      ...images('fashion-mnist', [4, 16, 64], [200, 1000]),
    ],
  },
  // The weights and images, the features D with their Gram matrix, and the arc-cosine kernel.
  seconds: ({ sizes: { d, m, n } }) => 0.03 + d * n * (2e-5 + 2e-7 * m) + m * m * (5e-9 * n + 8e-8 * d),
  exhibits: (certified) => {
    // Where s_m(D) = 0 there is a null vector and there are no numbers; the page lists such a cell as vacuous.
    const numbered = certified.filter(({ checked }) => checked.theorem.proposition.kind !== 'rankBelow');
    return exhibits(numbered.map(rowOf));
  },
};

function exhibits(rows: readonly Row[]): readonly Exhibit[] {
  return [answer(rows), ...signMaps(rows), ...turningPoints(rows), ...numbersFigures(rows), table(rows)];
}

function answer(rows: readonly Row[]): Exhibit {
  return {
    kind: 'table',
    title: 'In short',
    caption:
      'Cells with a certificate, by what the samples are: directions drawn from the seed, or those of a data set. “Most samples” is the largest m of this survey at which the bound was positive with the largest n; “best” the largest share of the true s_m(D)² that the bound gave in any cell, rounded down. “Promised” is the probability 1 − m·exp(−mγ_m/8), from the smallest m of this survey to the largest: it is negative for every m from 2 on, so that part of the theorem says nothing anywhere (xls16/population-bound proves it for all sizes).',
    columns: ['samples', 'cells', 'bound positive', 'vacuous', 'most samples', 'best', 'promised'],
    rows: groupsOf(rows).map(([group, here]) => {
      const most = Math.max(...here.map(({ n }) => n));
      const positive = here.filter((row) => row.positive);
      const last = Math.max(...positive.filter(({ n }) => n === most).map(({ m }) => m));
      const best = Math.max(...positive.map(({ bound, actual }) => share(bound, actual)));
      const samples = valuesOf(here, 'm');
      const promised = [...new Set([samples[0], samples.at(-1)])].map((m) =>
        rangeText(promisedProbability(here[0].d, m as number)),
      );
      return [
        group,
        ...[here.length, positive.length, here.length - positive.length].map(String),
        Number.isFinite(last) ? `m = ${last} with n = ${most}` : `none with n = ${most}`,
        Number.isFinite(best) ? `${best} %` : '–',
        promised.join(' to '),
      ];
    }),
  };
}

function table(rows: readonly Row[]): Exhibit {
  return {
    kind: 'table',
    title: 'Every cell in numbers',
    caption:
      'Each row is a certificate. It proves the sign of the bound n(λ_min(G) − ‖G_n − G‖_F) and encloses the four numbers before “worth”, which are shown here with four digits, as a range where the two ends of the enclosure differ in these. Worth: the bound as a share of the true s_m(D)², rounded down. Promised: the probability 1 − m·exp(−mγ_m/8), enclosed too. Units needed: n·(‖G_n − G‖_F/λ_min(G))², from which n on the bound would be positive if the deviation fell exactly as 1/√n; an estimate, of which no certificate speaks.',
    columns: ['samples', 'm', 'n', 'λ_min(G)', '‖G_n − G‖_F', 'bound', 's_m(D)²', 'worth', 'promised', 'units needed'],
    rows: rows.map((row) => [
      ...[row.group, row.m, row.n].map(String),
      ...[row.least, row.deviation, row.bound, row.actual].map(rangeText),
      worth(row),
      rangeText(promisedProbability(row.d, row.m)),
      `≈ ${Number((row.n * (row.deviation[1] / row.least[0]) ** 2).toPrecision(2))}`,
    ]),
  };
}

/** The share of the true value that the bound gives, rounded down; a bound that is not positive gives nothing. */
function worth({ positive, bound, actual }: Row): string {
  return positive ? `${share(bound, actual)} %` : 'vacuous';
}
