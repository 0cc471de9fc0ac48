import { modular } from '../../src/language/modular.js';
import { itNotes, itReads } from './readings.js';

describe('language/modular', () => {
  itReads(modular, {});
  itNotes(modular, 'modular');
});
