import { expect } from 'chai';
import * as kernel from '../../src/kernel/index.js';

describe('index', () => {
  it('is the whole public face', () => {
    expect(Object.keys(kernel).sort()).to.deep.equal([
      'Context',
      'ENCODINGS',
      'FORMAT',
      'LARGEST_PRIME',
      'RATIONALS',
      'RULES',
      'Refusal',
      'SOLVING_PRIMES',
      'Stream',
      'Theorem',
      'base64OfBytes',
      'canonicalJson',
      'certificateSchema',
      'challengesFor',
      'check',
      'digestOf',
      'digestOfBytes',
      'digestOfMatrix',
      'draw',
      'infer',
      'inverseModulo',
      'isPrime',
      'matrices',
      'networks',
      'outright',
      'parseJson',
      'primeField',
      'propositionInEnglish',
      'propositionInTex',
      'propositions',
      'rationals',
      'readCertificate',
      'realise',
      'seal',
      'terms',
    ]);
  });
});
