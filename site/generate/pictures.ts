/** The pictures of the site, in their order: the page in site/content/pictures, its name, and the claims that it belongs to. */

interface PicturePage {
  readonly page: string;
  readonly title: string;
  readonly claims: readonly string[];
}

export const PICTURES: readonly PicturePage[] = [
  {
    page: 'seeds',
    title: 'A shopped seed',
    claims: ['xls16/event-frequency', 'xls16/population-frequency', 'sh17/rank-frequency'],
  },
  {
    page: 'regions',
    title: 'Regions on the circle',
    claims: ['sh17/region-critical', 'sh17/region-volume', 'sh17/region-count', 'sh17/vanishing-ratio'],
  },
  {
    page: 'singular-values',
    title: 'The last singular value',
    claims: ['sc16/rank-generic', 'sc16/rank-instance', 'sc16/zero-error'],
  },
  {
    page: 'ladder',
    title: 'The ladder of critical values',
    claims: ['k16/critical-values', 'k16/bad-saddles', 'k16/strict-saddles', 'k16/shallow', 'k16/no-poor-minima'],
  },
  {
    page: 'spectrum',
    title: 'A spectrum in stairs',
    claims: ['xls16/kernel-spectrum', 'xls16/spectrum-decay', 'xls16/population-bound'],
  },
  {
    page: 'discrepancy',
    title: 'Units that spread',
    claims: ['xls16/discrepancy-identity', 'xls16/random-discrepancy', 'xls16/gram-deviation'],
  },
];

/** A line of Markdown for the page of a claim, with the pictures that belong to it; empty if none does. */
export function picturesOf(claim: string): string {
  const links = PICTURES.filter(({ claims }) => claims.includes(claim)).map(
    ({ page, title }) => `[${title}](/pictures/${page}.md)`,
  );
  return links.length === 0 ? '' : `To see and to touch: ${links.join(' · ')}.`;
}
