import { expect } from 'chai';
import * as kernel from '../../src/kernel/index.js';

describe('index', () => {
  it('is the whole public face', () => {
    expect(Object.keys(kernel).sort()).to.deep.equal([
      'Context',
      'Encloser',
      'FORMAT',
      'Intervals',
      'LARGEST_PRIME',
      'RATIONALS',
      'RULES',
      'Refusal',
      'Stream',
      'Theorem',
      'canonicalJson',
      'certificateSchema',
      'check',
      'digestOf',
      'digestOfMatrix',
      'draw',
      'infer',
      'inverseModulo',
      'isPrime',
      'matrices',
      'networks',
      'outright',
      'parseJson',
      'propositionInEnglish',
      'propositionInTex',
      'propositions',
      'rationals',
      'readCertificate',
      'realise',
      'reals',
      'seal',
      'terms',
      'toRational',
    ]);
  });
});
