import { expect } from 'chai';
import fc from 'fast-check';
import { BY_TEACHER } from '../../../../../src/kernel/libraries/regions/rules/teacherVolume.js';
import { infer } from '../../../../../src/kernel/core/logic/theorem.js';
import { arithmeticTheorem, contextOf, refuses } from '../../../../support.js';

const CIFAR = { inputs: 3072, samples: 50_000, units: 16, chance: '1/100', bits: 266_355, precision: 128 };
type Asked = typeof CIFAR;
const context = contextOf();
const theorem = infer(context, 'teacherVolume', [], {});
const apply = (change: Partial<Asked> = {}) => infer(context, 'teacherVolumeAt', [theorem], { ...CIFAR, ...change });
const SHORT = '$.witness: expected bits enough for C^units/chance, got ';

describe('rule teacherVolumeAt', () => {
  it('says how small at most the volume is at the size of CIFAR, and not one bit more', () => {
    const { proposition, reach, assurance } = apply();
    const { precision, ...said } = CIFAR;
    expect(precision).to.equal(128);
    expect(proposition).to.deep.equal({ kind: 'teacherVolumeAt', ...said });
    expect(reach).to.deep.equal({ sizes: 'these', prefix: BY_TEACHER });
    expect(assurance).to.equal('enclosed');
    refuses(() => apply({ bits: CIFAR.bits - 1 }), 'false', `${SHORT}${CIFAR.bits - 1}`);
    expect(apply({ chance: '1/50', bits: CIFAR.bits - 1 }).proposition.kind).to.equal('teacherVolumeAt');
  });

  it('accepts just the bits that exact numbers allow', () => {
    const sizes = fc.record({
      inputs: fc.integer({ min: 1, max: 6 }),
      samples: fc.integer({ min: 1, max: 12 }),
      units: fc.integer({ min: 1, max: 5 }),
      chance: fc.integer({ min: 2, max: 1000 }),
    });
    fc.assert(
      fc.property(sizes, ({ inputs, samples, units, chance }) => {
        let [sum, choose] = [0n, 1n];
        for (let k = 0; k < inputs; k++) {
          if (k > 0) choose = (choose * BigInt(samples - k)) / BigInt(k);
          sum += choose;
          if (samples - 1 === k) break;
        }
        const needed = (2n * sum) ** BigInt(units) * BigInt(chance);
        const bits = (needed - 1n).toString(2).length;
        const asked = { inputs, samples, units, chance: `1/${chance}` };
        expect(() => apply({ ...asked, bits })).not.to.throw();
        if (bits > 1) refuses(() => apply({ ...asked, bits: bits - 1 }), 'false', `${SHORT}${bits - 1}`);
      }),
    );
  });

  it('refuses chances that are not positive, powers beyond all bounds, and other premises', () => {
    for (const chance of ['0', '-1/2']) {
      refuses(() => apply({ chance }), 'false', `$.witness: expected a chance above zero, got ${chance}`);
    }
    expect(() => apply({ units: 100_000, bits: 1_000_000 })).to.throw('2^1000000');
    for (const [premises, message] of [
      [[], '$.premises: expected 1 premises, got 0'],
      [[theorem, theorem], '$.premises: expected 1 premises, got 2'],
      [[arithmeticTheorem(context)], '$.premises[0]: expected the theorem {"kind":"teacherVolume","sizes":"every"}'],
    ] as const) {
      expect(() => infer(context, 'teacherVolumeAt', premises, CIFAR)).to.throw(message);
    }
  });
});
