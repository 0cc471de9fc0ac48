import { floats } from '../../src/language/floats.js';
import { itNotes, itReads } from './readings.js';

describe('language/floats', () => {
  itReads(floats, {});
  itNotes(floats, 'floats');
});
