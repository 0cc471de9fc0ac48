import { expect } from 'chai';
import { rationals as q, type Rational } from 'lossproof/search';
import { regionExhibits } from '../../../../lemmas/sh17/shared/regionExhibits.js';

const vector = (...entries: readonly number[]): Rational[] => entries.map((entry) => q.rational(BigInt(entry)));

describe('lemmas/sh17/shared/regionExhibits', () => {
  it('numbers the cells in the plane by their angles', () => {
    // The angles of the points are about 90°, 0° and −45°, and 180° more.
    const half = [vector(0, 1), vector(1, 0), vector(1, -1)];
    const table = [0, 1, 2, 3, 0, 0].map((kind) => vector(kind, kind - 1));
    const [map, kinds, states] = regionExhibits(half, table, 1);
    if (map?.kind !== 'map' || kinds?.kind !== 'table' || states?.kind !== 'table') return expect.fail('other kinds');
    expect(map.cells.map(({ x }) => x)).to.deep.equal([1, 0, 5, 4, 3, 2]);
    expect(map.cells.map((cell) => cell.class)).to.deep.equal([0, 1, 2, 3, 0, 0]);
    expect(kinds.rows.map(([, count]) => count)).to.deep.equal(['3', '1', '1', '1']);
    expect(kinds.caption).to.include('Of the 6 states of regions, exactly 2 have');
    expect(states.rows.map((row) => row.slice(0, 3).join(' '))).to.deep.equal(['1 – 0', '6 – 1', '5 – 2']);
  });

  it('shows the least errors where there are many states, and no map for three units', () => {
    const half = Array.from({ length: 3 }, (_, i) => vector(i + 1, 1, 0));
    const table = Array.from({ length: 56 }, (_, i) => vector(2, 56 - i));
    const [kinds, states] = regionExhibits(half, table, 3);
    if (kinds?.kind !== 'table' || states?.kind !== 'table') return expect.fail('other kinds');
    expect(states.rows).to.have.length(56);
    const many = Array.from({ length: 126 }, (_, i) => [q.rational(2n), q.rational(BigInt(i), 12345678901n)]);
    const [, cut] = regionExhibits(half, many, 4);
    if (cut?.kind !== 'table') return expect.fail('a table was expected');
    expect(cut.rows).to.have.length(60);
    expect(cut.caption).to.include('the 60 of the smallest error, of 126');
    expect(cut.rows[1]?.[2]).to.match(/^8\.1\d+e-11$/);
  });
});
