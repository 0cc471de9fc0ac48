import { expect } from 'chai';
import { Undecided } from 'lossproof/search';
import { proveOffers } from '../../../../lemmas/k16/readings/proving.js';
import { deadMatrix, trace } from '../../../../lemmas/k16/readings/units.js';
import { all, type Offered } from '../../../../lemmas/k16/readings/sentence.js';
import { badSaddle } from '../../../../lemmas/k16/readings/linear.js';
import { sizesOf } from '../../../../lemmas/k16/shared/widths.js';
import { jobOf } from '../looks.js';

const job = () => jobOf(sizesOf([1, 1, 1], 1), { matrices: {} });

describe('k16/readings/proving', () => {
  it('proves what is offered, and no theorem twice', async () => {
    const at = job();
    const steps = await proveOffers(at, [trace, all(trace, deadMatrix), deadMatrix, trace]);
    expect(at.steps.map(({ rule }) => rule)).to.deep.equal(['kernelTrace', 'ringIdentity', 'conjunction']);
    expect(steps.map(({ index }) => index)).to.deep.equal([0, 2, 1, 0]);
    expect(steps[1]?.theorem.proposition).to.deep.equal(all(trace, deadMatrix));
  });

  it('is undecided about a bound for which it finds no choices, and about a point of another kind', async () => {
    const reasonOf = async (offered: Offered): Promise<string> => {
      try {
        await proveOffers(job(), [offered]);
      } catch (error) {
        if (error instanceof Undecided) return error.message;
        throw error;
      }
      return expect.fail('it was proved');
    };
    const tail = { kind: 'deficiencyTail', inputs: 3072, samples: 50_000, units: 17, slopes: 'leaky' } as const;
    expect(await reasonOf({ ...tail, bound: '1/100' })).to.equal(
      'no choices were found that give the bound with 17 units',
    );
    if (badSaddle.kind !== 'badSaddle') return expect.fail(badSaddle.kind);
    expect(await reasonOf({ ...badSaddle, kind: 'globalMinimum' })).to.equal(
      'the point is no global minimum at these sizes: bad',
    );
  });
});
