/** A plug-in whose search says on stderr that it begins, computes for ever, and never looks up: for tests of Ctrl-C. */
import { writeSync } from 'node:fs';
import { defineClaim } from 'lossproof/search';
import sample, { statement } from './surveySample.js';

export default defineClaim(
  { ...statement, id: 'test/endless' },
  {
    method: ['for ever'],
    search: () => {
      // Written at once: this thread has no other moment for it.
      writeSync(2, 'computing for ever\n');
      for (;;);
    },
    controls: sample.searches,
  },
);
