/** The picture of the discrepancy in words. */
import type { Discrepancy } from './messages.js';
import { counted, decimalText, rounded } from './numbers.js';

/** The middle of two bounds, a float. */
export function floatOf([lower, upper]: readonly [string, string]): number {
  return (Number(decimalText(lower).replace('−', '-')) + Number(decimalText(upper).replace('−', '-'))) / 2;
}

const within = (bounds: readonly [string, string]): string => {
  const [lower, upper] = bounds.map(decimalText) as [string, string];
  return lower === upper ? lower : `between ${lower} and ${upper}`;
};

export function discrepancyWords({ angles, definition, formula, largest, random }: Discrepancy): string {
  const units = `${counted(angles.length, 'unit')} at ${angles.map((angle) => `${angle}°`).join(', ')}.`;
  const both = `The mean square discrepancy is ${within(definition)} by its definition, and ${within(formula)} by the sum of kernel values.`;
  const proved = `The kernel has proved here that the two differ by at most 10⁻³⁰.`;
  const ratio = floatOf(definition) / random.value;
  const compared = `Random units have ${random.exact} on average; these have about ${rounded(ratio, 2)} times as much.`;
  return `${units} ${both} ${proved} ${compared} The largest discrepancy of any two points is ${within(largest)}.`;
}
