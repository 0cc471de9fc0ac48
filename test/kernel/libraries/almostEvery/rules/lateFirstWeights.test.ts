import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../../src/kernel/core/data/rational.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { evaluateRational } from '../../../../../src/kernel/libraries/algebra/evaluate.js';
import * as t from '../../../../../src/kernel/libraries/algebra/term.js';
import { matrix } from '../../../../../src/kernel/libraries/algebra/matrices.js';
import { every as everySize } from '../../../../../src/statement/definition.js';
import { arithmeticTheorem, contextOf, refuses, shownRows } from '../../../../support.js';

const [D0, D1, D2, N] = [4, 3, 2, 4];
const nonzero = fc.integer({ min: -9, max: 9 }).filter((value) => value !== 0);
const entries = (rows: number, columns: number) =>
  fc.array(nonzero, { minLength: rows * columns, maxLength: rows * columns });
const filled = (rows: number, columns: number, numbers: readonly number[]) =>
  t.literal(matrix(rows, columns, (i, j) => q.rational(BigInt(numbers[i * columns + j] as number))));

describe('rule lateFirstWeights', () => {
  it('concludes for almost every datum and then some first weights, at every size', () => {
    const theorem = infer(contextOf(), 'lateFirstWeights', [], { slope: '1/3' });
    expect(theorem.proposition).to.deep.equal({ kind: 'rankLostLate', slope: '1/3' });
    expect(theorem.reach).to.deep.equal(everySize('almost-every data', 'some first weights', 'all weights'));
    expect([theorem.assurance, theorem.instance]).to.deep.equal(['exact', null]);
  });

  it('rests on weights that make every feature 1, whatever the signs of the noise', () => {
    fc.assert(
      fc.property(entries(D1, N), entries(D2, N), fc.constantFrom('1/3', '1', '7/2'), (noise, pattern, slope) => {
        const s = q.parseRational(slope) as q.Rational;
        // With X the identity, W₁ is V itself.
        const V = matrix(D1, N, (i, n) => {
          const e = q.rational(BigInt(noise[i * N + n] as number));
          return q.divide(q.ONE, e.numerator > 0n ? e : q.multiply(s, e));
        });
        const hidden = t.product(
          t.literal(V),
          filled(
            D0,
            N,
            Array.from({ length: D0 * N }, (_, k) => (k % (N + 1) === 0 ? 1 : 0)),
          ),
        );
        const features = t.hadamard(filled(D1, N, noise), t.hadamard(t.slopes(slope, hidden), hidden));
        expect(shownRows(evaluateRational(features, new Map()))).to.deep.equal(Array(D1).fill(Array(N).fill('1')));
        // The rows of A ∘ U₁ are those of A, each d₁ times.
        const product = shownRows(evaluateRational(t.khatriRao(filled(D2, N, pattern), features), new Map()));
        expect(new Set(product.map((row) => row.join())).size).to.be.at.most(D2);
      }),
    );
  });

  it('needs a positive slope and no premises', () => {
    for (const slope of ['0', '-1/3']) {
      refuses(
        () => infer(contextOf(), 'lateFirstWeights', [], { slope }),
        'false',
        `$.witness: expected a slope above 0, got ${slope}`,
      );
    }
    const context = contextOf();
    refuses(
      () => infer(context, 'lateFirstWeights', [arithmeticTheorem(context)], { slope: '1' }),
      'false',
      '$.premises: expected 0 premises, got 1',
    );
  });
});
