/** The picture of the regions in words. */
import type { Region, RegionsFound, RegionsRequest } from './messages.js';
import { counted, listed, rounded } from './numbers.js';

export const VERDICTS: { readonly [kind in Region['kind']]: string } = {
  bad: 'a bad local minimum',
  best: 'a minimum of positive error that no weights beat',
  fitting: 'a minimum of no error',
  none: 'no differentiable local minimum',
};

/** The region of these sectors of the units, in any order. */
export function regionAt({ regions }: RegionsFound, cells: readonly number[]): Region | undefined {
  const key = [...cells].sort((a, b) => a - b).join();
  return regions.find((region) => [...region.cells].sort((a, b) => a - b).join() === key);
}

const degrees = (angle: number): string => `${Math.round((angle * 180) / Math.PI) % 360}°`;

function volume([lower, upper]: readonly [number, number]): string {
  return upper === 0 ? 'none' : `a share between ${lower.toFixed(9)} and ${upper.toFixed(9)}`;
}

const error = ({ error: { exact, value } }: Region): string => {
  if (exact === '0') return '0';
  return exact.length > 14 ? `about ${rounded(value)} (a fraction of ${exact.length} characters)` : `exactly ${exact}`;
};

export function regionWords(
  found: RegionsFound,
  { units }: Pick<RegionsRequest, 'units'>,
  cells: readonly number[],
): string {
  const { regions, sectors, volumes } = found;
  const count = (kind: Region['kind']): number => regions.filter((region) => region.kind === kind).length;
  const what =
    units === 1
      ? counted(regions.length, 'region of the unit', 'regions of the unit')
      : `${regions.length} regions of the two units, up to their order`;
  const table = (['bad', 'best', 'fitting', 'none'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${count(kind)} ${count(kind) === 1 ? 'has' : 'have'} ${VERDICTS[kind]}`);
  const shares = `Of all weights, ${volume(volumes.bad)} is in regions with a minimum of positive error, and ${volume(volumes.good)} in regions with a point of no error.`;
  return `${what}: ${listed(table)}. ${shares} ${chosenWords(found, cells, sectors.length)}`;
}

function chosenWords(found: RegionsFound, cells: readonly number[], count: number): string {
  const region = regionAt(found, cells);
  if (region === undefined || cells.some((cell) => cell >= count)) return '';
  const units = cells.map((cell, i) => {
    const { from, to, signs } = found.sectors[cell] as RegionsFound['sectors'][number];
    const active = signs.flatMap((sign, n) => (sign > 0 ? [`${n + 1}`] : []));
    const where =
      active.length === 0
        ? 'positive at no sample'
        : `positive at ${active.length === 1 ? 'sample' : 'samples'} ${listed(active)}`;
    return `${cells.length === 1 ? 'the unit' : `unit ${i + 1}`} between ${degrees(from)} and ${degrees(to)}, ${where}`;
  });
  const least =
    region.kind === 'none'
      ? `the least squared error of its linear model, ${error(region)}, is not reached inside`
      : `squared error ${error(region)}`;
  return `Chosen: ${units.join('; ')}. This region has ${VERDICTS[region.kind]}; ${least}.`;
}
