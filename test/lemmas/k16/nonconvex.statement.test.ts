import { expect } from 'chai';
import { decisiveIdentity, evaluate, rationals as q, type Rational } from 'lossproof/search';
import statement, { along, convexity, inequalities, segments } from '../../../lemmas/k16/nonconvex.statement.js';
import { productOf } from '../../../lemmas/k16/shared/network.js';
import { numbers } from '../../support.js';
import { contextWith, decidable, partsOf, rowsOf, statedAt, valueOf } from './looks.js';

const sizes = { H: 2, dx: 2, dh: 3, dy: 2, N: 2 };

describe('the statement of k16/nonconvex', () => {
  it('claims it at every depth, with two inequalities on the data of the instance', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated).map(({ kind }) => kind)).to.deep.equal([
      'neitherConvexNorConcave',
      'entriesPositive',
      'entriesPositive',
    ]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal({ kind: 'neitherConvexNorConcave', layers: 2 });
    expect(stated.outcomes[0]?.shapes).to.deep.equal({ X: [2, 2], Y: [2, 2], v: [1, 2] });
    expect(decidable(stated)).to.deep.equal(['hidden-layer: holds, broken', 'some-input: holds, broken']);
  });

  it('says nothing without a hidden layer, but that the loss is convex, in its control', () => {
    expect(statedAt(statement, { H: 0 }).outcomes).to.deep.equal([]);
    const control = statedAt(statement, { ...sizes, H: 0 }, { variant: 'single-layer' });
    expect(control.outcomes[0]?.proposition.kind).to.equal('nonnegativeEverySize');
    expect([control.mustRefute, control.scope]).to.deep.equal([true, statement.scope]);
    expect(control.outcomes[0]?.shapes).to.deep.equal({ X: [2, 2], Y: [2, 2] });
    expect(control.hypotheses.filter(({ mustBreak }) => mustBreak).map(({ id }) => id)).to.deep.equal(['hidden-layer']);
  });

  it('names segments on which the network is 0, e₁v, 0 and e₁v, 0, −e₁v', () => {
    const { ridge, valley } = segments(sizes, numbers([[5, 7]]));
    const outputs = (segment: typeof ridge) =>
      [q.ZERO, q.rational(1n, 2n), q.ONE].map((t) => rowsOf(valueOf(productOf(along(segment, t), 2))));
    const rows = (a: string, b: string) => [
      [a, b],
      ['0', '0'],
    ];
    expect(outputs(ridge)).to.deep.equal([rows('0', '0'), rows('5', '7'), rows('0', '0')]);
    expect(outputs(valley)).to.deep.equal([rows('5', '7'), rows('0', '0'), rows('-5', '-7')]);
  });

  it('computes by how much the middles differ from the means', () => {
    const context = contextWith({
      X: numbers([
        [1, 2],
        [0, 1],
      ]),
      Y: numbers([
        [3, 1],
        [4, 4],
      ]),
      v: numbers([[1, 1]]),
    });
    // u = vX = (1, 3) and y₁ = (3, 1): ½‖u‖² − y₁uᵀ = 5 − 6, and ½‖u‖² = 5.
    const values = inequalities(sizes).map(({ matrix }) => evaluate(context, matrix).entries.map(q.formatRational));
    expect(values).to.deep.equal([['-1'], ['5']]);
  });

  it('knows how convex the loss of a single layer is', () => {
    // With A = (2, 0), B = (4, 0), X = (1, 0)ᵀ and Y = 1: ½(½ + 9/2) − 2 = ½.
    const inputs = { A: numbers([[2, 0]]), B: numbers([[4, 0]]), X: numbers([[1], [0]]), Y: numbers([[1]]) };
    const { left, right } = decisiveIdentity(convexity().left, convexity().right).identity;
    expect([left, right].map((side) => q.formatRational(valueOf(side, inputs).entries[0] as Rational))).to.deep.equal([
      '1/2',
      '1/2',
    ]);
  });
});
