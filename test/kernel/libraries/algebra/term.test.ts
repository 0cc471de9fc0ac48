import { expect } from 'chai';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { rational } from '../../../../src/kernel/core/data/rational.js';
import { asJson, rationals, refuses } from '../../../support.js';
import { EVERY_TERM } from '../../samples.js';

const [x, y] = [t.data('x'), t.symbols('y', 1, 2)];

describe('term', () => {
  it('reads back every kind as it was made', () => {
    for (const term of EVERY_TERM) expect(t.termShape.read(asJson(term), '$')).to.deep.equal(term);
    expect(new Set(EVERY_TERM.map((term) => term.kind)).size).to.equal(EVERY_TERM.length);
    const { oneOf } = t.termUnion.schema as unknown as { oneOf: { properties: { kind: { const: string } } }[] };
    expect(oneOf.map(({ properties }) => properties.kind.const)).to.have.members(EVERY_TERM.map((term) => term.kind));
  });

  it('makes the kind that it says', () => {
    expect(EVERY_TERM.slice(5, 12)).to.deep.equal(
      ['sum', 'difference', 'product', 'hadamard', 'khatriRao', 'kronecker', 'stack'].map((kind) => ({
        kind,
        left: x,
        right: y,
      })),
    );
    expect(t.substitute(x, 'y', y)).to.deep.equal({ kind: 'substitute', of: x, name: 'y', by: y });
    expect(t.constant('3', 1, 2)).to.deep.equal({ kind: 'constant', value: '3', rows: 1, columns: 2 });
  });

  it('writes numbers out', () => {
    expect(t.literal({ ...rationals([[1, 2]]), entries: [rational(1n, 2n), rational(-4n)] })).to.deep.equal({
      kind: 'matrix',
      rows: 1,
      columns: 2,
      entries: ['1/2', '-4'],
    });
  });

  it('has names of letters and digits, sizes from 1 to a million', () => {
    for (const name of ['a', 'W1', 'x'.repeat(32)]) t.termShape.read({ kind: 'data', name }, '$');
    for (const name of ['', '1a', 'a_b', 'x'.repeat(33), 'a ', 'α', '__proto__', 'a\n']) {
      refuses(
        () => t.termShape.read({ kind: 'data', name }, '$'),
        'malformed',
        `$.name: expected a name of at most 32 letters and digits, got ${JSON.stringify(name)}`,
      );
    }
    t.termShape.read({ ...y, rows: 1_000_000 }, '$');
    for (const rows of [0, 1_000_001]) {
      refuses(
        () => t.termShape.read({ ...y, rows }, '$'),
        'malformed',
        `$.rows: expected a whole number from 1 to 1000000, got ${rows}`,
      );
    }
    refuses(
      () => t.termShape.read({ kind: 'hessian', of: { kind: 'data', name: 'x' }, by: [] }, '$'),
      'malformed',
      '$.by: expected a list of at least 1, got []',
    );
  });
});
