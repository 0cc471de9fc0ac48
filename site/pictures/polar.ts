/** Points of a square drawing by their radius and angle. */

/** `half` is half the width of the drawing, in whose middle the centre is; the radius is a share of it, the angle in radians. */
export function onCircle(half: number, radius: number, angle: number): readonly [x: number, y: number] {
  return [half + radius * half * Math.cos(angle), half - radius * half * Math.sin(angle)];
}

/** The angle, in radians from −π to π, at which the place (x, y) of the drawing is seen from the centre. */
export function angleOf(half: number, x: number, y: number): number {
  return Math.atan2(half - y, x - half);
}
