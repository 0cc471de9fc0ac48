/** A small statement with everything that a statement may have, and headers of certificates for it. */
import { defineStatement, propositions, these, type ClaimStatement } from 'lossproof/statement';
import type { Header } from '../../src/kernel/index.js';

const few = (N: number) => propositions.comparison([N], 'atMost', [4]);

export const SAMPLE: ClaimStatement = defineStatement({
  id: 'test/sample',
  version: 3,
  title: 'A sample',
  paper: 'a test',
  statement: { tex: 'N', english: 'N.' },
  scope: these('all'),
  sizes: { N: { default: 2, least: 1, most: 9, says: 'samples' } },
  presets: { teaching: { N: 1 } },
  parameters: { slope: { default: '1/10', says: 'the slope' } },
  impossible: ({ sizes, parameters }) =>
    sizes.N === 6 && parameters.slope === '0' ? 'anything but six samples at slope 0' : undefined,
  hypotheses: [
    { id: 'few', english: 'N ≤ 4', decidedBy: ({ sizes }) => few(sizes.N) },
    { id: 'smooth', english: 'assumed' },
  ],
  matrices: ({ sizes }) => ({ X: [1, sizes.N] }),
  outcomes: ({ sizes }) => [
    { finding: 'holds', proposition: few(sizes.N) },
    { finding: 'vacuous', proposition: few(9), matrices: { Y: [2, 2] } },
  ],
  controls: {
    many: {
      title: 'N > 4',
      kind: 'refutes',
      breaks: ['few'],
      subject: ({ parameters }) => ({ sizes: { N: 5 }, parameters }),
      outcomes: ({ sizes }) => [{ finding: 'fails', proposition: few(sizes.N) }],
    },
    'other-data': {
      title: 'other matrices',
      kind: 'spoils',
      breaks: [],
      matrices: ({ sizes }) => ({ Z: [sizes.N, 1] }),
      outcomes: () => [{ finding: 'fails', proposition: few(1) }],
    },
  },
  references: ['none'],
});

export const headerAt = (parts: Partial<Header> = {}): Header => ({
  claim: { id: 'test/sample', version: 3 },
  variant: 'claim',
  sizes: { N: 3 },
  counts: {},
  parameters: { slope: '1/10' },
  seed: '1',
  ...parts,
});
