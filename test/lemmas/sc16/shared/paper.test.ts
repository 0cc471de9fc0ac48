import { expect } from 'chai';
import { Registry } from 'lossproof';
import { paper, references } from '../../../../lemmas/sc16/shared/paper.js';

const CLAIMS = [
  'sc16/absorption',
  'sc16/experiment-gaussian',
  'sc16/experiment-images',
  'sc16/gradient',
  'sc16/hessian-psd',
  'sc16/rank-deep',
  'sc16/rank-generic',
  'sc16/rank-generic-minor',
  'sc16/rank-instance',
  'sc16/zero-error',
  'sc16/zero-error-deep',
  'sc16/zero-error-nearby',
];

describe('the paper sc16', () => {
  it('has exactly these claims, each with the paper and its references', async () => {
    const registry = new Registry();
    const ids = (await registry.list()).filter((id) => id.startsWith('sc16/'));
    expect(ids).to.deep.equal(CLAIMS);
    for (const id of ids) {
      expect(await registry.statement(id), id).to.deep.include({ id, paper, references });
    }
  });
});
