/** Means over the angle of two uniform points of a sphere, by quadrature in doubles: nothing like the closed forms of the kernel. */

/** The mean of f(φ), φ = π/2 − angle, whose density is proportional to cos^{d−2}φ, by Simpson's rule. */
export function meanOverSphere(d: number, f: (phi: number) => number): number {
  const intervals = 4000;
  let [sum, mass] = [0, 0];
  for (let i = 0; i <= intervals; i++) {
    const phi = -Math.PI / 2 + (Math.PI * i) / intervals;
    const weight = (i === 0 || i === intervals ? 1 : i % 2 === 0 ? 2 : 4) * Math.max(Math.cos(phi), 0) ** (d - 2);
    sum += weight * f(phi);
    mass += weight;
  }
  return sum / mass;
}

/** k = ¼ + φ/2π */
export const overlapAt = (phi: number): number => 0.25 + phi / (2 * Math.PI);
