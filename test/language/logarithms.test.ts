import * as r from 'lossproof/reals';
import { logarithms } from '../../src/language/logarithms.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;

describe('language/logarithms', () => {
  itNotes(logarithms, 'logarithms');
  itReads(logarithms, {
    propositions: [
      [
        { kind: 'fourthRootLoses', factor: '1/4', to: 1000 },
        tex`\tfrac{1}{4}\, N^{1/4} < 2 \ln N \quad \forall\, N \in [2, 1000]`,
        'For all N from 2 to 1000, 1/4 times the fourth root of N is less than 2·ln N.',
      ],
    ],
    reals: [[r.logarithm(r.rational('1/2')), tex`\ln\left(\tfrac{1}{2}\right)`]],
  });
});
