/** The shares of directions in the cells of samples in the plane, by floating point. */
import { toFloat, type Matrix, type Rational } from 'lossproof/search';

/** One for each cell and its opposite; 0 where samples are parallel or zero. */
export function planeShares({ columns, entries }: Matrix<Rational>): readonly number[] {
  const floats = entries.map(toFloat);
  const samples = Array.from(
    { length: columns },
    (_, n) => [floats[n] as number, floats[columns + n] as number] as const,
  );
  if (samples.some(([x, y]) => x === 0 && y === 0)) return [0];
  const angles = samples.map(([x, y]) => {
    const angle = Math.atan2(y, x);
    return ((angle % Math.PI) + Math.PI) % Math.PI;
  });
  angles.sort((a, b) => a - b);
  return angles.map((angle, i) => ((angles[i + 1] ?? (angles[0] as number) + Math.PI) - angle) / (2 * Math.PI));
}
