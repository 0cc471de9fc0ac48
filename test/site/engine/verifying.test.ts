import { expect } from 'chai';
import { statementOf } from 'lossproof/claims';
import { Refusal } from '../../../src/kernel/index.js';
import { verified } from '../../../site/engine/verifying.js';
import { recordedText } from '../recorded.js';

const CONTROLS = ['sc16/rank-generic.zero-slope.json', 'sc16/rank-generic.too-many-samples.json'];

async function refusal(text: string, reseal: boolean): Promise<Refusal> {
  try {
    await verified({ kind: 'verify', text, others: [], reseal }, statementOf);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('the worker that verifies', () => {
  let text: string;
  before(async () => {
    text = await recordedText('k16/gradient.json');
  });

  it('accepts a reference certificate with its verdict and its steps', async () => {
    const answer = await verified({ kind: 'verify', text, others: [] }, statementOf);
    if (answer.kind !== 'accepted') throw new Error(`expected an accepted certificate, got ${answer.kind}`);
    expect(answer.isBound).to.equal(true);
    expect(answer.verdict).to.equal('holds');
    expect(answer.steps).to.equal((JSON.parse(text) as { readonly steps: object[] }).steps.length);
    expect(answer.html).to.contain('What you trust if you believe it').and.to.contain('What is proved');
    expect(answer.seconds).to.be.greaterThan(0);
  });

  it('gives no verdict where the claim is not known', async () => {
    const answer = await verified({ kind: 'verify', text, others: [] }, () => Promise.resolve(undefined));
    if (answer.kind !== 'accepted') throw new Error(`expected an accepted certificate, got ${answer.kind}`);
    expect(answer.isBound).to.equal(false);
    expect(answer).not.to.have.property('verdict');
    expect(answer.html).to.contain('Accepted, not bound');
  });

  it('finds what was changed by the digest, and without its help if the digest is mended', async () => {
    const changed = (await recordedText('sc16/rank-generic.json')).replace(/"N": ?4/, '"N": 5');
    expect((await refusal(changed, false)).path).to.equal('$.digest');
    expect((await refusal(changed, true)).path).not.to.equal('$.digest');
  });

  it('says that other JSON and a huge file are no certificates', async () => {
    for (const other of ['{"name": 1}', '[]', '7', ' '.repeat(32 * 2 ** 20 + 1)]) {
      const answer = await verified({ kind: 'verify', text: other, others: [] }, statementOf);
      expect(answer.kind).to.equal('misuse');
    }
    expect((await refusal('[]', true)).code).to.equal('malformed');
  });

  it('finds the controls among the other texts', async () => {
    const own = await recordedText('sc16/rank-generic.json');
    const others = await Promise.all(CONTROLS.map(recordedText));
    const answer = await verified({ kind: 'verify', text: own, others }, statementOf);
    expect(answer.kind).to.equal('accepted');
  });
});
