/** Local minima of a table of regions: for each state that has them, weights in one of its regions, built from the fit of the certificate. */
import { rationals, statesOf, type Matrix, type Proposition, type Rational, type Term } from '../../kernel/full.js';
import { fractionRows, fractionText, matrixDefinitions } from './fractions.js';
import { section, type Section } from './section.js';

export const OF_REGION_TABLES = {
  regionsDecided: 'weights of both layers that are a local minimum of the squared error, over any ordered field',
} as const;

type Vector = readonly Rational[];
type Table = Extract<Proposition, { kind: 'regionTable' }>;
interface Decisions {
  readonly states: readonly { readonly fit: readonly (readonly string[])[] }[];
}

/** One unit: its weights, its output weight, and a point of its cell. */
interface Unit {
  readonly weights: Vector;
  readonly output: Rational;
  readonly point: Vector;
}

/** More are left out. */
const MOST_MINIMA = 1_000;

export function regionTableSection(
  name: string,
  { data, labels, slope, units, cells, table }: Table,
  { states }: Decisions,
  evaluate: (term: Term) => Matrix<Rational>,
): readonly Section[] {
  const [X, y, half, kinds] = [evaluate(data), evaluate(labels), columnsOf(evaluate(cells)), evaluate(table)];
  const samples = columnsOf(X);
  const points = [...half, ...half.map((point) => point.map(rationals.negate))];
  const all = statesOf(points.length, units);
  const minima = all.flatMap(({ single, several }, s) => {
    if (rationals.isZero(kinds.entries[s] as Rational)) return [];
    const fit = (states[s]?.fit ?? []).map((v) => v.map((text) => rationals.parseRational(text) as Rational));
    const at = (cell: number): Vector => points[cell] as Vector;
    const alone = single.map((cell, i) => loneUnit(fit[i] as Vector, at(cell), samples));
    const pairs = several.flatMap((cell, i) => twoUnits(fit[single.length + i] as Vector, at(cell), samples));
    const left = units - alone.length - pairs.length;
    const idle = Array.from({ length: left }, () => idleUnit(at(several[0] as number)));
    const error = kinds.entries[kinds.columns + s] as Rational;
    return [minimumText([...alone, ...pairs, ...idle], samples, error)];
  });
  if (minima.length === 0 || minima.length > MOST_MINIMA) return [];
  const sizes = `${X.rows} ${units} ${X.columns}`;
  const over = (rows: number, columns: number, what: string): string => `(over F ${rows} ${columns} ${what})`;
  const [W, z] = [over(units, X.rows, 'W'), over(1, units, 'z')];
  const [inputs, targets] = [over(X.rows, X.columns, `${name}_inputs`), over(1, X.columns, `${name}_labels`)];
  const place = `number F ${name}_slope`;
  return [
    section(name, ['Export.Fractions', 'Export.Fields', 'Export.Patterns'], ['Statements.Sh17'], {
      comment: `regionsDecided: for ${minima.length} of ${all.length} states of regions, those with a minimum, ${OF_REGION_TABLES.regionsDecided}; that the others have none is not here`,
      definitions: [
        ...matrixDefinitions(name, { inputs: X, labels: y }),
        `Definition ${name}_slope : Q := ${fractionText(rationals.parseRational(slope) as Rational)}.`,
        `Definition ${name}_minima : seq minimum := [:: ${minima.join(';\n  ')}].`,
      ],
      check: `all (minimum_check ${sizes} ${name}_slope ${name}_inputs ${name}_labels) ${name}_minima`,
      states: `forall (F : realFieldType) k, (k < size ${name}_minima)%N ->
  let: (W, z, signs, error) := nth ([::], [::], [::], 0%coq_Q) ${name}_minima k in
  [/\\ Sh17.in_region ${W} ${inputs} (region_of ${units} ${X.columns} signs),
      Sh17.local_minimum (${place}) ${W} ${z} ${inputs} ${targets}
    & Sh17.square_error (${place}) ${W} ${z} ${inputs} ${targets} = number F error]`,
      by: '@minima_checked _ _ _ _ _ _ _',
    }),
  ];
}

const columnsOf = ({ rows, columns, entries }: Matrix<Rational>): readonly Vector[] =>
  Array.from({ length: columns }, (_, n) =>
    Array.from({ length: rows }, (__, i) => entries[i * columns + n] as Rational),
  );

/** A unit without influence. */
const idleUnit = (point: Vector): Unit => ({ weights: point, output: rationals.ZERO, point });

/** The product of both layers is v, which is in the cell, in its opposite, or zero. */
function loneUnit(v: Vector, point: Vector, samples: readonly Vector[]): Unit {
  if (v.every(rationals.isZero)) return idleUnit(point);
  const [first] = samples as readonly [Vector, ...Vector[]];
  const isInside = rationals.sign(rationals.dot(first, v)) === rationals.sign(rationals.dot(first, point));
  return isInside
    ? { weights: v, output: rationals.ONE, point }
    : { weights: v.map(rationals.negate), output: rationals.negate(rationals.ONE), point };
}

/** v = (v + λ·p) − λ·p, with λ so large that v + λ·p is in the cell of p. */
function twoUnits(v: Vector, point: Vector, samples: readonly Vector[]): readonly Unit[] {
  const needed = samples.map((x) => rationals.negate(rationals.divide(rationals.dot(x, v), rationals.dot(x, point))));
  const most = needed.reduce((a, b) => (rationals.atMost(a, b) ? b : a), rationals.ZERO);
  const far = point.map((entry) => rationals.multiply(rationals.add(most, rationals.ONE), entry));
  const sum = v.map((entry, i) => rationals.add(entry, far[i] as Rational));
  return [
    { weights: sum, output: rationals.ONE, point },
    { weights: far, output: rationals.negate(rationals.ONE), point },
  ];
}

function minimumText(units: readonly Unit[], samples: readonly Vector[], error: Rational): string {
  const width = (units[0] as Unit).weights.length;
  const W = fractionRows({ rows: units.length, columns: width, entries: units.flatMap(({ weights }) => weights) });
  const z = fractionRows({ rows: 1, columns: units.length, entries: units.map(({ output }) => output) });
  const signs = units.map(
    ({ point }) => `[:: ${samples.map((x) => `${rationals.sign(rationals.dot(x, point)) > 0}`).join('; ')}]`,
  );
  return `(${W}, ${z}, [:: ${signs.join('; ')}], ${fractionText(error)})`;
}
