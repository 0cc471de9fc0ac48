/** The picture of the spectrum in words. */
import type { Spectrum, Stair } from './messages.js';
import { counted, decimalText, rounded } from './numbers.js';

/** A closed form with more characters is not read out. */
const LONGEST = 26;
/** So many stairs are told. */
const TOLD = 4;

/** The exact value where it is short, otherwise a float. */
export const valueWords = ({ closed, value }: Stair): string =>
  closed.length <= LONGEST ? closed : `about ${rounded(value)}`;

const stairWords = (stair: Stair): string =>
  `${counted(stair.count, 'time', 'times')} ${valueWords(stair)} (degree ${stair.degree})`;

export function spectrumWords({ d, stairs, threshold, rank, place, isAbove, trace }: Spectrum): string {
  const stair = stairs[place] as Stair;
  const all = `Dimension ${d}: the eigenvalues fall in stairs, ${stairs.slice(0, TOLD).map(stairWords).join(', ')}, and so on.`;
  const exact = stair.closed.length <= LONGEST ? `exactly ${stair.closed}, ` : '';
  const decimals = within(stair.lower, stair.upper);
  const chosen = `Chosen: m = ${rank}, of degree ${stair.degree}; γ is ${exact}${decimals}.`;
  const bound = `The kernel has proved here that this is ${isAbove ? 'at least' : 'below'} 1/(4dm) = 1/${4 * d * rank}.`;
  const every = `In every dimension the bound holds for all m up to d(d+3)/2, here ${threshold}, and fails at the next: that is proved here too.`;
  return `${all} ${chosen} ${bound} ${every} Up to this stair the eigenvalues add up to a number ${within(...trace)}; all together they are ½.`;
}

function within(lower: string, upper: string): string {
  const [least, most] = [decimalText(lower), decimalText(upper)];
  return least === most ? `equal to ${least}` : `between ${least} and ${most}`;
}
