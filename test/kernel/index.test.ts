import { expect } from 'chai';
import * as kernel from '../../src/kernel/index.js';

describe('index', () => {
  it('is the whole public face', () => {
    expect(Object.keys(kernel).sort()).to.deep.equal([
      'Context',
      'FORMAT',
      'LARGEST_PRIME',
      'RATIONALS',
      'RULES',
      'Refusal',
      'Stream',
      'Theorem',
      'canonicalJson',
      'certificateSchema',
      'check',
      'choleskyBounds',
      'digestOf',
      'digestOfMatrix',
      'draw',
      'eigensystem',
      'exactValue',
      'fastestCholesky',
      'infer',
      'inverseModulo',
      'isPrime',
      'matrices',
      'nearestDouble',
      'networks',
      'parseJson',
      'propositionInEnglish',
      'propositionInTex',
      'propositions',
      'rationals',
      'readCertificate',
      'realise',
      'seal',
      'spectrumError',
      'terms',
    ]);
  });
});
