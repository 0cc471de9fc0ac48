import { terms as t } from '../../src/kernel/index.js';
import { inspection } from '../../src/language/inspection.js';
import { itNotes, itReads } from './readings.js';

const tex = String.raw;
const x = t.data('X');

describe('language/inspection', () => {
  itNotes(inspection, 'inspection');
  itReads(inspection, {
    propositions: [
      [
        { kind: 'entriesNonzero', matrix: x },
        tex`\left(X\right)_{ij} \ne 0 \quad \forall\, i, j`,
        'No entry of X is zero.',
      ],
      [
        { kind: 'entriesPositive', matrix: x },
        tex`\left(X\right)_{ij} > 0 \quad \forall\, i, j`,
        'Every entry of X is positive.',
      ],
      [
        { kind: 'someEntryZero', matrix: x },
        tex`\exists\, i, j:\; \left(X\right)_{ij} = 0`,
        'Some entry of X is zero.',
      ],
      [
        { kind: 'columns', matrix: x, are: 'distinct' },
        tex`\left(X\right)_{\cdot i} \ne \left(X\right)_{\cdot j} \quad \forall\, i \ne j`,
        'No two columns of X are equal.',
      ],
      [
        { kind: 'columns', matrix: x, are: 'repeated' },
        tex`\exists\, i \ne j:\; \left(X\right)_{\cdot i} = \left(X\right)_{\cdot j}`,
        'Two columns of X are equal.',
      ],
    ],
  });
});
