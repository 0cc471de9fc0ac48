import { expect } from 'chai';
import { askWorker } from './workers.js';

describe('the worker verifier', () => {
  it('answers what it is not for with an error', async () => {
    const message = await askWorker(() => import('../../../site/engine/verifier.js'), { kind: 'certify' });
    expect(JSON.stringify(message)).to.contain('expected a c').and.to.contain('got the request');
  });
});
