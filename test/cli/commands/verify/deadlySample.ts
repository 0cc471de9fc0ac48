/** A statement that ends the thread that reads it. A plug-in. */
import { defineStatement, these } from 'lossproof/statement';

export default defineStatement({
  id: 'test/deadly',
  title: 'Deadly',
  paper: 'a test',
  statement: { tex: '1 = 1', english: 'One is one.' },
  scope: these('all'),
  sizes: { N: { default: 2, least: 1, most: 100, says: 'a number' } },
  parameters: { slope: { default: '1/2', says: 'a number' } },
  outcomes: () => process.exit(7),
  controls: {
    none: { title: 'none', kind: 'spoils', breaks: [], outcomes: () => [] },
  },
  references: ['none'],
});
