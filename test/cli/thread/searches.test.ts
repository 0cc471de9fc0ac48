/** The commands that run in threads. */
import { expect } from 'chai';
import { SEARCHES } from '../../../src/cli/thread/searches.js';

describe('cli/thread/searches', () => {
  it('are the commands of these names', async () => {
    for (const [name, load] of Object.entries(SEARCHES)) expect((await load()).name).to.equal(name);
  });
});
