/** Tables and a map of the states of regions, coloured by what their minima are. */
import { rationals, toFloat, type Exhibit, type Rational } from 'lossproof/search';
import type { Vector } from './model.js';
import { KINDS } from './solve.js';
import { statesOf, type State } from './states.js';

const CLASSES = [
  { letter: '·', label: 'no differentiable local minimum' },
  { letter: 'Z', label: 'minima of squared error 0' },
  { letter: 'S', label: 'minima of positive error, suboptimal' },
  { letter: 'G', label: 'minima of positive error, which no weights beat' },
];
const MOST_ROWS = 60;

const number = (value: Rational): string => {
  const exact = rationals.formatRational(value);
  return exact.length > 12 ? toFloat(value).toPrecision(6) : exact;
};

/** The cells in the plane by the angles of their points, elsewhere in their order. */
function placesOf(half: readonly Vector[]): readonly number[] {
  const points = [...half, ...half.map((point) => point.map(rationals.negate))];
  const order = points.map((_, cell) => cell);
  if (half[0]?.length === 2) {
    const angles = points.map((point) => {
      const [x, y] = point.map(toFloat) as [number, number];
      return (Math.atan2(y, x) + 2 * Math.PI) % (2 * Math.PI);
    });
    order.sort((a, b) => (angles[a] as number) - (angles[b] as number));
  }
  return points.map((_, cell) => order.indexOf(cell));
}

/** A map of the pairs of cells of two units, or of the cells of one. */
function mapOf(states: readonly State[], kinds: readonly number[], places: readonly number[], units: number): Exhibit {
  const names = places.map((_, i) => `${i + 1}`);
  const cells = states.flatMap(({ single, several }, s) => {
    const [a, b] = [...single, ...several, ...several].map((cell) => places[cell] as number) as [number, number?];
    const at = { class: kinds[s] as number };
    if (units === 1) return [{ x: a, y: 0, ...at }];
    return a === b
      ? [{ x: a, y: a, ...at }]
      : [
          { x: a, y: b as number, ...at },
          { x: b as number, y: a, ...at },
        ];
  });
  return {
    kind: 'map',
    title: units === 1 ? 'The regions of one unit' : 'The regions of two units',
    caption:
      'Each region by the cells of its units, which are numbered, in the plane, by their angles. Opposite cells are half of the numbers apart. Every region is shown, since the list of the cells is complete.',
    x: { label: units === 1 ? 'cell of the unit' : 'cell of the first unit', values: names },
    y: { label: units === 1 ? '' : 'cell of the second unit', values: units === 1 ? ['unit'] : names },
    classes: CLASSES,
    cells,
  };
}

export function regionExhibits(half: readonly Vector[], table: readonly Vector[], units: number): readonly Exhibit[] {
  const places = placesOf(half);
  const states = statesOf(places.length, units);
  const kinds = table.map(([kind]) => Number((kind as Rational).numerator));
  const count = (kind: number): number => kinds.filter((each) => each === kind).length;
  const positive = count(KINDS.suboptimal) + count(KINDS.global);
  const name = (cell: number): string => `${(places[cell] as number) + 1}`;
  const found = states
    .map(({ single, several }, s) => ({ single, several, kind: kinds[s] as number, error: table[s]?.[1] as Rational }))
    .filter(({ kind }) => kind !== KINDS.none)
    .sort((a, b) => rationals.sign(rationals.subtract(a.error, b.error)));
  return [
    ...(units <= 2 ? [mapOf(states, kinds, places, units)] : []),
    {
      kind: 'table',
      title: 'States of regions by their minima',
      caption: `Of the ${states.length} states of regions, exactly ${positive} have a differentiable local minimum of positive squared error, of which ${count(KINDS.suboptimal)} are suboptimal.`,
      columns: ['minima', 'states'],
      rows: CLASSES.map(({ label }, kind) => [label, `${count(kind)}`]),
    },
    {
      kind: 'table',
      title: 'States with a differentiable local minimum',
      caption: `The cells of one unit, those of two or more, and the squared error of the minima${found.length > MOST_ROWS ? `: the ${MOST_ROWS} of the smallest error, of ${found.length}` : ''}.`,
      columns: ['one unit in', 'more in', 'squared error', 'minima'],
      rows: found
        .slice(0, MOST_ROWS)
        .map(({ single, several, kind, error }) => [
          single.map(name).join(', ') || '–',
          several.map(name).join(', ') || '–',
          number(error),
          CLASSES[kind]?.label as string,
        ]),
    },
  ];
}
