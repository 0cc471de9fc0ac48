import { balls } from '../../src/language/balls.js';
import { itNotes, itReads } from './readings.js';

describe('language/balls', () => {
  itReads(balls, {});
  itNotes(balls, 'balls');
});
