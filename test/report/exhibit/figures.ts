/** Figures of any marks on any axes, for what every drawing must satisfy. */
import fc from 'fast-check';
import type { Axis, Figure, Mark } from '../../../src/claim/exhibit.js';

const number = (scale: Axis['scale']): fc.Arbitrary<number> =>
  scale === 'log' ? fc.double({ min: 1e-12, max: 1e12, noNaN: true }) : fc.double({ min: -1e6, max: 1e6, noNaN: true });

function marks(x: fc.Arbitrary<number>, y: fc.Arbitrary<number>): fc.Arbitrary<Mark> {
  const label = fc.string({ minLength: 1, maxLength: 12 });
  const points = fc.array(fc.tuple(x, y), { minLength: 1, maxLength: 30 });
  const interval = fc
    .tuple(x, y, y)
    .map(([at, a, b]): readonly [number, number, number] => [at, Math.min(a, b), Math.max(a, b)]);
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('line' as const, 'dots' as const), label, points }),
    fc.record({
      kind: fc.constant('intervals' as const),
      label,
      points: fc.array(interval, { minLength: 1, maxLength: 10 }),
    }),
    fc.record({
      kind: fc.constant('areas' as const),
      label,
      outlines: fc.array(fc.array(fc.tuple(x, y), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('rule' as const),
      label,
      at: fc.oneof(
        x.map((value) => ({ x: value })),
        y.map((value) => ({ y: value })),
      ),
    }),
  );
}

/** Each has at least one mark with numbers on both axes. */
export const figures: fc.Arbitrary<Figure> = fc
  .tuple(fc.constantFrom('linear' as const, 'log' as const), fc.constantFrom('linear' as const, 'log' as const))
  .chain(([x, y]) => {
    const one = marks(number(x), number(y));
    return fc.record({
      kind: fc.constant('figure' as const),
      title: fc.string({ minLength: 1 }),
      caption: fc.string(),
      x: fc.record({ label: fc.string(), scale: fc.constant(x) }),
      y: fc.record({ label: fc.string(), scale: fc.constant(y) }),
      marks: fc
        .tuple(
          one.filter(({ kind }) => kind !== 'rule'),
          fc.array(one, { maxLength: 8 }),
        )
        .map(([first, more]) => [first, ...more]),
    });
  });
