import { expect } from 'chai';
import { bundled } from './bundled.js';

interface Certificates {
  readonly textOf: (base: string, file: string) => Promise<string>;
  readonly citedBy: (base: string, given: readonly string[]) => Promise<readonly string[]>;
  readonly fixedParts: (base: string, page: string) => Promise<readonly string[]>;
}

const digest = (letter: string): string => `sha256:${letter.repeat(64)}`;

describe('the certificates beside the site', () => {
  let certificates: Certificates;
  let files: Map<string, string>;
  let asked: string[];
  const { fetch } = globalThis;

  beforeEach(async () => {
    certificates = await bundled<Certificates>('theme/certificates');
    files = new Map([
      ['/base/certificates/index.json', JSON.stringify({ [digest('a')]: 'a.json', [digest('b')]: 'b.json' })],
      ['/base/certificates/a.json', `the first rests on ${digest('b')} and ${digest('a')}`],
      ['/base/certificates/b.json', 'the second rests on none'],
      ['/base/parts/claims/a.json', '["first", "second"]'],
    ]);
    asked = [];
    globalThis.fetch = (url) => {
      asked.push(url as string);
      const text = files.get(url as string);
      return Promise.resolve(new Response(text ?? 'none', { status: text === undefined ? 404 : 200 }));
    };
  });
  after(() => {
    globalThis.fetch = fetch;
  });

  it('are fetched once, and again after a failure', async () => {
    const { textOf } = certificates;
    expect([await textOf('/base/', 'b.json'), await textOf('/base/', 'b.json')]).to.deep.equal([
      'the second rests on none',
      'the second rests on none',
    ]);
    expect(asked).to.have.length(1);
    const late = await textOf('/base/', 'late.json').catch((error: unknown) => (error as Error).message);
    expect(late).to.equal('/base/certificates/late.json: expected a file, got the answer 404; reload the page');
    files.set('/base/certificates/late.json', 'here now');
    expect(await textOf('/base/', 'late.json')).to.equal('here now');
  });

  it('are found by digest, with those that they rest on, each once', async () => {
    const given = `mine rests on ${digest('a')} and on ${digest('f')}, which is not here`;
    expect(await certificates.citedBy('/base/', [given])).to.deep.equal([
      files.get('/base/certificates/a.json'),
      files.get('/base/certificates/b.json'),
    ]);
    expect(await certificates.citedBy('/base/', ['none'])).to.deep.equal([]);
    expect(asked.filter((url) => url.endsWith('index.json'))).to.have.length(1);
  });

  it('have beside them the fixed parts of each page', async () => {
    const { fixedParts } = certificates;
    expect(await fixedParts('/base/', 'claims/a')).to.deep.equal(['first', 'second']);
    await fixedParts('/base/', 'claims/a');
    expect(asked).to.deep.equal(['/base/parts/claims/a.json']);
  });
});
