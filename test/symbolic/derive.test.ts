/** Computer algebra at the edge: what it says becomes a term, and the kernel decides whether it is true. */
import { expect } from 'chai';
import {
  Context,
  deriveGradient,
  infer,
  networks,
  Refusal,
  regionLossText,
  termOf,
  terms,
  typeset,
  type Sizes,
  Libraries,
  LIBRARIES,
} from 'lossproof/search';

const context = new Context({ claim: 'test/derive', version: 1, sizes: {}, seed: '1' }, {}, new Libraries(LIBRARIES));
const prove = (left: object, right: object): unknown => infer(context, 'ringIdentity', [], { left, right } as never);
const x = terms.symbols('x', 1, 2);
const shapes = { x: [1, 2] } as const;

describe('termOf', () => {
  it('reads polynomials as they are meant', async () => {
    const [first, second] = [terms.entry(x, 1, 1), terms.entry(x, 1, 2)];
    const one = terms.constant('1', 1, 1);
    for (const [text, meant] of [
      ['x1_1 + x1_2', terms.sum(first, second)],
      ['x1_1 - x1_2 - 1', terms.difference(terms.difference(first, second), one)],
      ['-x1_1^2', terms.scale('-1', terms.product(first, first))],
      ['(x1_1 + 1)*x1_2/6', terms.scale('1/6', terms.product(terms.sum(first, one), second))],
      ['x1_1/(2*3)', terms.scale('1/6', first)],
      ['(1/2)*x1_1', terms.scale('1/2', first)],
    ] as const) {
      prove(await termOf(text, shapes), meant);
    }
  });

  for (const text of [
    'sin(x1_1)',
    'x1_1^x1_2',
    'x1_1^0.5',
    'x1_1/x1_2',
    'z1_1',
    '0.5*x1_1',
    'x1_1 % 2',
    'x1_1/(1-2)',
  ]) {
    it(`does not take ${text} for a polynomial over the rationals`, async () => {
      let failure: unknown;
      try {
        await termOf(text, shapes);
      } catch (error) {
        failure = error;
      }
      expect(failure).to.be.an.instanceOf(Error);
    });
  }
});

describe('deriveGradient', () => {
  it('finds the derivative of the loss, which the kernel proves, at several sizes', async () => {
    for (const [inputs, units, samples] of [
      [1, 1, 1],
      [3, 1, 2],
      [1, 3, 2],
      [2, 3, 3],
    ] as const) {
      const sizes: Sizes = { inputs, units, samples };
      const { text, shapes: named } = regionLossText(sizes);
      const { loss, e } = networks.regionLoss(sizes);
      const left = terms.gradient(loss, terms.symbols('W', units, inputs));
      const [A, X] = [terms.symbols('A', units, samples), terms.symbols('X', inputs, samples)];
      const weighted = terms.product(terms.product(A, terms.diagonal(e)), terms.transpose(X));
      const right = terms.scale(networks.over(-1, samples), weighted);
      const derived = await deriveGradient(text, 'W', named);
      prove(left, derived);
      prove(derived, right);
    }
  });

  it('is not believed: a wrong derivative is refused', async () => {
    const { loss } = networks.regionLoss({ inputs: 1, units: 1, samples: 1 });
    const left = terms.gradient(loss, terms.symbols('W', 1, 1));
    const wrong = await deriveGradient('(y1_1-A1_1*W1_1*X1_1)^2', 'W', { A: [1, 1], X: [1, 1], y: [1, 1], W: [1, 1] });
    expect(() => prove(left, wrong)).to.throw(Refusal);
  });
});

describe('typeset', () => {
  it('gives TeX', async () => {
    expect(await typeset('a^2/2')).to.match(/\\frac/);
  });
});
