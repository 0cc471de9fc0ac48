import { expect } from 'chai';
import fc from 'fast-check';
import * as q from '../../../../src/kernel/core/data/rational.js';
import { evaluate } from '../../../../src/kernel/libraries/algebra/evaluate.js';
import * as t from '../../../../src/kernel/libraries/algebra/term.js';
import { cauchySchwarz } from '../../../../src/kernel/libraries/sumsOfSquares/cauchySchwarz.js';
import { Natures } from '../../../../src/kernel/libraries/everySize/nature.js';
import { contextOf } from '../../../support.js';

describe('kernel/libraries/everySize/cauchySchwarz', () => {
  it('is ‖a‖²‖b‖² − ⟨a, b⟩² on either side, in numbers', () => {
    const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const dot = (x: readonly number[], y: readonly number[]): number =>
          x.reduce((sum, each, i) => sum + each * (y[i] as number), 0);
        const column = (values: readonly number[]): t.Term =>
          t.literal({ rows: 3, columns: 1, entries: values.map((value) => q.rational(BigInt(value))) });
        const { left, right } = cauchySchwarz();
        for (const side of [left, right]) {
          const term = new Natures().read(side, '$').at(new Map([['p', 3]]));
          const { entries } = evaluate(contextOf(), t.substitute(t.substitute(term, 'a', column(a)), 'b', column(b)));
          expect(entries.map(q.formatRational)).to.deep.equal([`${dot(a, a) * dot(b, b) - dot(a, b) ** 2}`]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
