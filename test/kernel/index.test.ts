/** The two public faces of the kernel: the light one, which checks, and the full one, which searches use. */
import { expect } from 'chai';
import * as full from '../../src/kernel/full.js';
import * as light from '../../src/kernel/index.js';

const LIGHT = [
  'Checker',
  'Context',
  'DRAWS_NOT_CHOSEN',
  'Document',
  'ENCODINGS',
  'FORMAT',
  'JSON_LIMITS',
  'Libraries',
  'RATIONALS',
  'Refusal',
  'Stream',
  'Theorem',
  'WORK_LIMIT',
  'base64OfBytes',
  'canonicalJson',
  'check',
  'closureOf',
  'core',
  'deepFreeze',
  'digestOf',
  'digestOfBytes',
  'digestOfMatrix',
  'headerFields',
  'infer',
  'inferOutright',
  'loadLibraries',
  'matrices',
  'networks',
  'parseJson',
  'propositions',
  'rationalOfDouble',
  'rationals',
  'readCertificate',
  'sameProposition',
  'seal',
  'speaksOfData',
  'terms',
];

const ONLY_FULL = [
  'cauchySchwarz',
  'decisiveIdentity',
  'deepLosses',
  'oneLayerMore',
  'choose',
  'draw',
  'realise',
  'Encloser',
  'Intervals',
  'LARGEST_PRIME',
  'LIBRARIES',
  'SOLVING_PRIMES',
  'ballEigenvalues',
  'boundsByFloats',
  'certificateSchema',
  'challengesFor',
  'choleskyBounds',
  'evaluate',
  'fastestCholesky',
  'inverseModulo',
  'isPrime',
  'linearNetworks',
  'nearestDouble',
  'nearestDoubles',
  'outputsOf',
  'primeField',
  'rankModulo',
  'reals',
  'residues',
  'rules',
  'statesOf',
  'toRational',
  'tells',
  'trialsShown',
  'fullRanksShown',
];

describe('faces', () => {
  it('of the kernel: what checking needs, and nothing else', () => {
    expect(Object.keys(light).sort()).to.deep.equal(LIGHT);
  });

  it('for searches: the same and all libraries', () => {
    expect(Object.keys(full).sort()).to.deep.equal([...LIGHT, ...ONLY_FULL].sort());
  });
});
