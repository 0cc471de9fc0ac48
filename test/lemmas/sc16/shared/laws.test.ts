import { expect } from 'chai';
import { rationals } from 'lossproof/search';
import { laws } from '../../../../lemmas/sc16/shared/laws.js';
import { jobOf } from '../jobs.js';

describe('the laws of sc16', () => {
  const signs = (law: keyof typeof laws): ReadonlySet<number> =>
    new Set(jobOf({}, {}).sample(law, 20, 20, laws[law]).entries.map(rationals.sign));

  it('draw numbers of the signs that the controls need', () => {
    expect([...signs('positive')]).to.deep.equal([1]);
    expect([...signs('negative')]).to.deep.equal([-1]);
    expect([...signs('noise')]).to.deep.equal([1]);
  });

  it('draw targets ±1, and inputs and weights of both signs', () => {
    const targets = jobOf({}, {}).sample('y', 1, 50, laws.targets).entries.map(rationals.formatRational);
    expect(new Set(targets)).to.deep.equal(new Set(['-1', '1']));
    for (const law of ['inputs', 'weights'] as const) {
      expect([...signs(law)], law).to.include.members([-1, 1]);
    }
  });
});
