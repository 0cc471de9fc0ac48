import { expect } from 'chai';
import { decisiveIdentity, infer, linearNetworks, type LinearPoint } from 'lossproof/search';
import statement, { atEveryDepth, identities } from '../../../lemmas/k16/gradient.statement.js';
import { rationals } from '../../support.js';
import { contextWith, partsOf, rowsOf, statedAt, valueOf, valuesOf } from './looks.js';

const sizes = { d0: 2, d1: 3, d2: 1, d3: 2, dy: 3, N: 2 };

describe('the statement of k16/gradient', () => {
  it('claims one formula of every depth, and has one for each layer of one, two and three hidden layers', () => {
    const stated = statedAt(statement, sizes);
    expect(partsOf(stated)).to.deep.equal([atEveryDepth(), ...identities(sizes)]);
    expect(stated.outcomes[0]?.claimed).to.deep.equal(atEveryDepth());
    expect(identities(sizes)).to.have.length(2 + 3 + 4);
    expect(stated.outcomes.map(({ finding, shapes }) => [finding, shapes])).to.deep.equal([['holds', {}]]);
    expect(stated.hypotheses).to.deep.equal([]);
  });

  it('agrees in numbers with the gradient that the kernel computes', () => {
    const point: LinearPoint = {
      inputs: rationals([
        [1, -2],
        [3, 1],
      ]),
      targets: rationals([
        [1, 0],
        [2, -1],
        [0, 4],
      ]),
      weighting: rationals([
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      weights: [
        [
          [1, 2],
          [0, -1],
          [3, 1],
        ],
        [[2, -1, 1]],
        [[1], [-3]],
        [
          [1, 1],
          [0, 2],
          [-1, 1],
        ],
      ].map(rationals),
    };
    const formulas = identities(sizes).slice(-4);
    for (const [k, gradient] of linearNetworks.gradients(point).entries()) {
      const { right } = formulas[k] ?? expect.fail(`no formula for layer ${k + 1}`);
      expect(rowsOf(valueOf(right, valuesOf(point))), `layer ${k + 1}`).to.deep.equal(rowsOf(gradient));
    }
  });

  it('has a formula of every depth that is the one for each layer', () => {
    const { parts, left, right } = atEveryDepth();
    expect(parts).to.deep.equal([
      { name: 'L', is: 'product' },
      { name: 'W', is: 'layer' },
      { name: 'R', is: 'product' },
    ]);
    expect([left.kind, left.kind === 'gradient' && left.by.name]).to.deep.equal(['gradient', 'W']);
    // At the decisive sizes: the formula for the middle one of three layers, with one output and one sample.
    const middle = identities({ d0: 2, d1: 3, d2: 3, d3: 1, dy: 1, N: 1 })[3] ?? expect.fail();
    const names = { L: 'W3', W: 'W2', R: 'W1' };
    const renamed = JSON.stringify(decisiveIdentity(left, right).identity).replace(/"name":"([LWR])"/g, (_, name) =>
      JSON.stringify({ name: names[name as 'L' | 'W' | 'R'] }).slice(1, -1),
    );
    const { left: plain, right: formula } = JSON.parse(renamed) as typeof middle;
    for (const [ours, theirs] of [
      [plain, middle.left],
      [formula, middle.right],
    ] as const)
      infer(contextWith({}), 'ringIdentity', [], { left: ours, right: theirs });
  });

  it('compares with G alone where the shapes agree', () => {
    const [part] = partsOf(statedAt(statement, { d0: 2, d1: 2 }, { variant: 'dropped-factor' }));
    expect(part?.kind).to.equal('notIdentity');
    expect(statedAt(statement, {}, { variant: 'dropped-factor' }).outcomes[0]?.finding).to.equal('fails');
  });
});
