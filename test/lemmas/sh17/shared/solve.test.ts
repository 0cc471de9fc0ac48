/** The table of regions, compared with methods of another kind, and checked by the kernel. */
import { expect } from 'chai';
import fc from 'fast-check';
import { Context, infer, Libraries, LIBRARIES, matrices, nullSpace, rationals as q, solveLinear, terms, type Json, type Matrix, type Rational } from 'lossproof/search'; // prettier-ignore
import { weightsOf } from '../../../../lemmas/sh17/shared/bound.js';
import { cellPoints, modelOf, sideOf, type Model, type Vector } from '../../../../lemmas/sh17/shared/model.js';
import { solveRegions, type Solved } from '../../../../lemmas/sh17/shared/solve.js';
import { statesOf, type State } from '../../../../lemmas/sh17/shared/states.js';
import { integerRows } from '../../../support.js';

const whole = (n: number): Rational => q.rational(BigInt(n));
const half = (rows: readonly (readonly number[])[]): Vector[] =>
  (rows[0] as readonly number[]).map((_, n) => rows.map((row) => whole(row[n] as number)));

interface Case {
  readonly model: Model;
  readonly units: number;
  readonly solved: Solved;
  readonly states: readonly State[];
}

/** Small samples and labels, with parallel samples too, and slopes of every kind. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    rows: integerRows(fc.constantFrom(1, 2, 2, 2), fc.integer({ min: 2, max: 4 })),
    labels: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 }),
    slope: fc.constantFrom('1/10', '0', '-1', '-1/3', '1', '2'),
    units: fc.constantFrom(1, 2, 2, 2, 3),
  })
  .filter(({ rows }) => half(rows).every((x) => x.some((entry) => !q.isZero(entry))))
  .filter(({ rows }) => rows.length <= (rows[0] as number[]).length)
  .filter(({ rows }) => rows.length === 1 || isSpanning(rows as [number[], number[]]))
  .map(({ rows, labels, slope, units }) => {
    const inputs = half(rows);
    const y = inputs.map((_, n) => whole(labels[n] as number));
    const model = modelOf(inputs, y, q.parseRational(slope) as Rational, cellPoints(inputs));
    return { model, units, solved: solveRegions(model, units), states: statesOf(model.points.length, units) };
  });

const isSpanning = ([a, b]: readonly [readonly number[], readonly number[]]): boolean =>
  a.some((x, i) => a.some((u, j) => x * (b[j] as number) !== u * (b[i] as number)));

const errorOf = ({ inputs, labels, slope }: Model, hidden: readonly Vector[], outputs: Vector): Rational => {
  const errors = labels.map((label, n) =>
    hidden.reduce((e, w, i) => {
      const u = q.dot(w, inputs[n] as Vector);
      return q.subtract(e, q.multiply(outputs[i] as Rational, q.sign(u) < 0 ? q.multiply(slope, u) : u));
    }, label),
  );
  return q.dot(errors, errors);
};

/** True if all of normal·t + offset > 0 have a solution: unknowns are eliminated one by one (Fourier and Motzkin). */
function isSolvable(
  rows: readonly { readonly normal: Vector; readonly offset: Rational }[],
  unknowns: number,
): boolean {
  if (unknowns === 0) return rows.every(({ offset }) => q.sign(offset) > 0);
  const last = unknowns - 1;
  const headOf = ({ normal }: { readonly normal: Vector }): Rational => normal[last] as Rational;
  const combined = rows
    .filter((row) => q.sign(headOf(row)) > 0)
    .flatMap((up) =>
      rows
        .filter((row) => q.sign(headOf(row)) < 0)
        .map((down) => {
          const [a, b] = [q.negate(headOf(down)), headOf(up)];
          const mix = (x: Rational, y: Rational): Rational => q.add(q.multiply(a, x), q.multiply(b, y));
          return {
            normal: up.normal.map((entry, k) => mix(entry, down.normal[k] as Rational)),
            offset: mix(up.offset, down.offset),
          };
        }),
    );
  const free = rows.filter((row) => q.isZero(headOf(row)));
  const seen = new Map(
    [...free, ...combined].map((row) => {
      const size = [...row.normal, row.offset].find((entry) => !q.isZero(entry)) ?? q.ONE;
      const by = q.sign(size) < 0 ? q.negate(size) : size;
      const scaled = { normal: row.normal.map((each) => q.divide(each, by)), offset: q.divide(row.offset, by) };
      return [[...scaled.normal, scaled.offset].map(q.formatRational).join(), scaled] as const;
    }),
  );
  return isSolvable([...seen.values()], last);
}

const rowMatrix = (rows: readonly Vector[]): Matrix<Rational> => ({
  rows: rows.length,
  columns: (rows[0] as Vector).length,
  entries: rows.flat(),
});

/** Whether units in these cells, which may be equal, have a least squares fit z_i·w_i: all signs of all units are tried. */
function hasMinimum(model: Model, cells: readonly number[]): boolean {
  const dimension = (model.inputs[0] as Vector).length;
  const G = rowMatrix(cells.flatMap((cell) => model.rows[cell] as readonly Vector[]));
  const gram = matrices.matrix(G.rows, G.rows, (i, j) =>
    q.dot(G.entries.slice(i * G.columns, (i + 1) * G.columns), G.entries.slice(j * G.columns, (j + 1) * G.columns)),
  );
  const right = matrices.matrix(G.rows, 1, (i) =>
    q.dot(G.entries.slice(i * G.columns, (i + 1) * G.columns), model.labels),
  );
  const words = cells.reduce<number[][]>((all) => all.flatMap((word) => [1, -1, 0].map((z) => [...word, z])), [[]]);
  return words.some((word) => {
    const zeros = word.flatMap((z, i) =>
      z === 0 ? Array.from({ length: dimension }, (_, j) => i * dimension + j) : [],
    );
    const pinned = matrices.matrix(zeros.length, G.rows, (i, j) => (zeros[i] === j ? q.ONE : q.ZERO));
    const A = zeros.length === 0 ? gram : matrices.stack(gram, pinned);
    const b = matrices.matrix(A.rows, 1, (i) => (i < right.rows ? matrices.at(right, i, 0) : q.ZERO));
    const base = solveLinear(A, b)?.entries;
    if (base === undefined) return false;
    const free = nullSpace(A).map(({ entries }) => entries);
    const rows = word.flatMap((z, i) =>
      z === 0
        ? []
        : model.inputs.map((x, n) => {
            const along = (v: Vector): Rational =>
              q.multiply(
                whole(z * (model.signs[cells[i] as number]?.[n] as number)),
                q.dot(x, v.slice(i * dimension, (i + 1) * dimension)),
              );
            return { normal: free.map(along), offset: along(base) };
          }),
    );
    return isSolvable(rows, free.length);
  });
}

describe('lemmas/sh17/shared/solve', () => {
  it('finds minima exactly where all signs of all units, one by one, have a fit', () => {
    const seen = { minimum: 0, none: 0 };
    fc.assert(
      fc.property(cases, ({ model, units, solved, states }) => {
        states.forEach(({ single, several }, s) => {
          // Units that are left are in the first cell of several.
          const placed = [...single, ...several.flatMap((cell) => [cell, cell])];
          const left = Array.from({ length: units - placed.length }, () => several[0] as number);
          const cells = [...placed, ...left];
          expect(cells).to.have.length(units);
          const found = hasMinimum(model, cells);
          seen[found ? 'minimum' : 'none']++;
          expect(q.sign(solved.table[s]?.[0] as Rational) > 0).to.equal(found);
        });
      }),
      { numRuns: 60 },
    );
    expect(seen.minimum).to.be.greaterThan(50);
    expect(seen.none).to.be.greaterThan(50);
  });

  it('has minima that no step near them lowers', () => {
    fc.assert(
      fc.property(cases, fc.gen(), ({ model, solved, states }, draw) => {
        states.forEach((state, s) => {
          const { fit, pushes, error } = solved.decisions[s] as Solved['decisions'][number];
          if (pushes.length > 0) return;
          const sides = state.single.map((cell, i) => sideOf(model, cell, fit[i] as Vector) as number);
          const { hidden, outputs } = weightsOf(model, state, fit, sides);
          expect(q.equals(errorOf(model, hidden, outputs), error)).to.equal(true);
          const moved = (entry: Rational): Rational =>
            q.add(entry, q.rational(BigInt(draw(fc.integer, { min: -9, max: 9 })), 1_000_000n));
          for (let step = 0; step < 5; step++) {
            const near = errorOf(model, hidden.map((w) => w.map(moved)), outputs.map(moved)); // prettier-ignore
            expect(q.atMost(error, near)).to.equal(true);
          }
        });
      }),
      { numRuns: 40 },
    );
  });

  it('has a least error that no weights beat, and is below every suboptimal one', () => {
    fc.assert(
      fc.property(cases, fc.gen(), ({ model, units, solved }, draw) => {
        const reached = errorOf(model, solved.weights.hidden, solved.weights.outputs);
        for (const [kind, error] of solved.table as readonly (readonly [Rational, Rational])[]) {
          if (q.equals(kind, whole(2))) expect(q.atMost(error, reached)).to.equal(false);
          if (q.equals(kind, whole(3))) expect(q.equals(error, solved.bound?.least as Rational)).to.equal(true);
        }
        const { bound } = solved;
        if (bound === undefined) return;
        const entry = (): Rational => q.rational(BigInt(draw(fc.integer, { min: -12, max: 12 })), 4n);
        for (let trial = 0; trial < 40; trial++) {
          const hidden = Array.from({ length: units }, () => (model.inputs[0] as Vector).map(entry));
          expect(q.atMost(bound.least, errorOf(model, hidden, hidden.map(entry)))).to.equal(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is accepted by the kernel, whatever the samples are', () => {
    const context = new Context({ claim: '', version: 1, sizes: {}, seed: '' }, {}, new Libraries(LIBRARIES));
    const columns = (vectors: readonly Vector[]) =>
      terms.literal(
        matrices.matrix((vectors[0] as Vector).length, vectors.length, (i, j) => vectors[j]?.[i] as Rational),
      );
    const texts = (v: Vector): string[] => v.map(q.formatRational);
    let bounds = 0;
    fc.assert(
      fc.property(cases, fc.nat(), ({ model, units, solved }, place) => {
        const data = columns(model.inputs);
        const network = {
          data,
          labels: terms.transpose(columns([model.labels])),
          slope: q.formatRational(model.slope),
          units,
        };
        const cells = columns(model.points.slice(0, model.points.length / 2));
        const push = ({ signs, vector, weights }: Solved['decisions'][number]['pushes'][number]) => ({
          ...{ signs, vector: texts(vector), weights: weights.map(texts) },
        });
        const given = (value: object): Json => value as unknown as Json;
        const count = infer(context, 'cellsCounted', [], given({ data }));
        const list = infer(context, 'cellsListed', [count], given({ data, cells }));
        const premises = [list];
        if (solved.bound !== undefined) {
          bounds++;
          const { least, pushes } = solved.bound;
          const states = pushes.map((each) => each.map(push));
          const asked = { ...network, cells, bound: q.formatRational(least), states };
          premises.push(infer(context, 'errorBounded', [list], given(asked)));
          const more = { ...asked, bound: q.formatRational(q.add(least, q.rational(1n, 10n ** 30n))) };
          expect(() => infer(context, 'errorBounded', [list], given(more))).to.throw('got less');
        }
        const { hidden, outputs } = solved.weights;
        const asked = {
          ...{ ...network, cells, table: columns(solved.table) },
          states: solved.decisions.map(({ fit, pushes }) => ({ fit: fit.map(texts), pushes: pushes.map(push) })),
          weights: { hidden: hidden.map(texts), outputs: texts(outputs) },
        };
        const { proposition } = infer(context, 'regionsDecided', premises, given(asked));
        expect(proposition.kind).to.equal('regionTable');
        // No entry of the table can be another one.
        const other = solved.table.map((pair, s) =>
          pair.map((entry, row) => (2 * s + row === place % (2 * solved.table.length) ? q.add(entry, q.ONE) : entry)),
        );
        const changed = given({ ...asked, table: columns(other) });
        expect(() => infer(context, 'regionsDecided', premises, changed)).to.throw('what the table has');
      }),
      { numRuns: 100 },
    );
    expect(bounds).to.be.greaterThan(10);
  });

  it('says of the examples of the paper’s setting what is computed by hand', () => {
    const table = (inputs: readonly number[], labels: readonly number[], slope: string): string[] => {
      const model = modelOf(inputs.map((x) => [whole(x)]), labels.map(whole), q.parseRational(slope) as Rational, [[q.ONE]]); // prettier-ignore
      return solveRegions(model, 1).table.map((each) => each.map(q.formatRational).join(' '));
    };
    // The squared errors are 4 times those of the form ‖e‖²/2N: ½ and ½; 5/4 and 4/5.
    expect(table([1, 1], [1, -1], '1/10')).to.deep.equal(['3 2', '3 2']);
    expect(table([1, -1], [1, 2], '1/2')).to.deep.equal(['2 5', '3 16/5']);
    expect(table([1, -1], [1, 2], '1')).to.deep.equal(['3 9/2', '3 9/2']);
  });
});
