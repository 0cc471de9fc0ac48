/** A claim whose search ends its thread, and one that is certified. A plug-in. */
import { defineClaim } from 'lossproof/search';
import sample, { statement } from '../claim/surveySample.js';

const { method, searches: controls } = sample;

export default [
  defineClaim({ ...statement, id: 'test/deadly' }, { method, search: () => process.exit(9), controls }),
  defineClaim({ ...statement, id: 'test/lively' }, { method, search: sample.search, controls }),
];
