import { expect } from 'chai';
import { Document, Registry, Verifier, Archive } from '../../../src/index.js';
import type { Claim } from '../../../src/claim/definition.js';
import { certified } from '../../../site/engine/proving.js';
import type { Answer, CertifyRequest } from '../../../site/engine/messages.js';

const registry = new Registry();
const find = async (id: string): Promise<Claim> => (await registry.get(id)).claim;
const made = (request: Omit<CertifyRequest, 'kind' | 'seed'>): Promise<Answer> =>
  certified({ kind: 'certify', seed: '7', ...request }, find, () => undefined);

describe('the worker that searches', () => {
  it('makes a certificate that a verifier accepts', async () => {
    const lines: string[] = [];
    const request = {
      kind: 'certify',
      claim: 'k16/gradient',
      variant: 'claim',
      preset: 'teaching',
      seed: '7',
    } as const;
    const answer = await certified(request, find, (line) => lines.push(line));
    if (answer.kind !== 'accepted') throw new Error(`expected an accepted certificate, got ${answer.kind}`);
    expect(answer.verdict).to.equal('holds');
    const verifier = new Verifier({
      statement: (id) => registry.statement(id),
      archive: new Archive(),
      dataOf: () => Promise.resolve(() => undefined),
    });
    const { checked } = await verifier.verify(new Document(answer.text ?? ''));
    expect([checked.verdict, checked.certificate.seed]).to.deep.equal(['holds', '7']);
    expect(answer.steps).to.equal(checked.certificate.steps.length);
  });

  it('makes a certified failure of a control', async () => {
    const answer = await made({ claim: 'sc16/rank-generic', variant: 'zero-slope', preset: 'teaching' });
    expect(answer).to.deep.include({ kind: 'accepted', verdict: 'fails' });
    expect((answer as { readonly html: string }).html).to.contain('fails, as it must');
  });

  it('is undecided where the search gives up, and says why', async () => {
    const answer = await made({ claim: 'sc16/zero-error', variant: 'claim', sizes: { d0: 2, d1: 2, N: 5 } });
    if (answer.kind !== 'undecided') throw new Error(`expected no decision, got ${answer.kind}`);
    expect(answer.reason).to.contain('N');
  });
});
