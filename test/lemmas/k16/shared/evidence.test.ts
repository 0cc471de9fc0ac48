import { expect } from 'chai';
import { EVIDENCE, type Offered } from '../../../../lemmas/k16/shared/evidence.js';

const minimaIn = (offered: Offered) =>
  (offered.kind === 'conjunction' ? offered.of : [offered]).flatMap((part) =>
    part.kind === 'differentiableMinimum' ? [part] : [],
  );

describe('k16/shared/evidence', () => {
  for (const name of ['deadUnits', 'suboptimalMinimum'] as const) {
    it(`${name} sets other weights that fit the same data beside a minimum that does not`, () => {
      const minima = minimaIn(EVIDENCE[name]);
      expect(minima.map(({ error }) => error)).to.deep.equal(['positive', 'zero']);
      const [poor, fitting] = minima.map(({ network: { inputs, noise, targets, slope } }) => ({
        inputs,
        noise,
        targets,
        slope,
      }));
      expect(poor).to.deep.equal(fitting);
    });
  }

  it('bounds N/d₀ between 15½ and 16½', () => {
    const { quotient } = EVIDENCE;
    const shown = (quotient.kind === 'conjunction' ? quotient.of : []).map((part) =>
      part.kind === 'comparison' ? `${part.left.join('·')} ${part.relation} ${part.right.join('·')}` : part.kind,
    );
    expect(shown).to.deep.equal(['2·50000 exceeds 31·3072', '33·3072 exceeds 2·50000']);
  });

  it('speaks of no data', () => {
    expect(JSON.stringify(EVIDENCE)).not.to.include('"data"');
  });
});
