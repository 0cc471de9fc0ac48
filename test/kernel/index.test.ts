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
      'spectrumError',
      'terms',
      'toRational',
    ]);
  });
});
