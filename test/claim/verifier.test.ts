/** Certificates checked with the libraries that they need, bound to their claims however they are printed. */
import { expect } from 'chai';
import { Archive, Document, receiptOf, Verifier, type Verified } from 'lossproof/verify';
import type { ClaimStatement } from 'lossproof/statement';
import { Registry } from '../../src/claim/registry.js';
import { sealedText } from '../support.js';
import { documentOf, reprinted, textOf, verifierWith } from './certificates.js';

const refusal = (action: Promise<unknown>): Promise<string> =>
  action.then(
    () => expect.fail('expected a refusal'),
    (error: unknown) => (error as Error).message,
  );

const ZERO_ERROR = ['gradient', 'absorption', 'rank-generic'].map((name) => `sc16/${name}`);

describe('claim/verifier', () => {
  it('gives a verdict with hypotheses, and with the controls that are at hand', async () => {
    const control = await textOf('k16/shallow.two-hidden-layers');
    for (const texts of [[], [control]]) {
      const { checked, controls } = await verifierWith(texts).verify(await documentOf('k16/shallow'));
      expect([checked.bound, checked.verdict]).to.deep.equal([true, 'agrees']);
      expect(checked.hypotheses[0]).to.deep.equal({ id: 'one-layer', status: 'checked', used: true });
      expect([controls.named, controls.accepted.length]).to.deep.equal([1, texts.length]);
    }
  });

  it('gives certificates and all they cite the same verdict when another tool printed them', async () => {
    const [root, ...cited] = await Promise.all(['sc16/zero-error', ...ZERO_ERROR].map(textOf));
    const expected = await verifierWith(cited).verify(new Document(root as string));
    const got = await verifierWith(cited.map(reprinted)).verify(new Document(reprinted(root as string)));
    const shown = ({ checked: { bound, verdict, hypotheses, theorem, restsOn } }: Verified) => ({
      bound,
      verdict,
      hypotheses,
      proposition: theorem.proposition,
      restsOn: restsOn.map(({ certificate, bound: isBound }) => [certificate.digest, isBound]),
    });
    expect(shown(got)).to.deep.equal(shown(expected));
    expect(got.checked.restsOn).to.have.length(3);
    expect(shown(got)).to.deep.include({ bound: true, verdict: 'holds' });
  });

  it('loads the libraries that a certificate needs, those of what it cites included', async () => {
    const librariesOf = async (name: string, cited: readonly string[] = []) => {
      const texts = await Promise.all(cited.map(textOf));
      const { checked } = await verifierWith(texts).verify(await documentOf(name));
      return receiptOf(checked).libraries.map(({ library }) => library);
    };
    expect(await librariesOf('sc16/rank-generic')).to.deep.equal(['core', 'algebra', 'almostEvery']);
    expect(await librariesOf('sc16/zero-error', ZERO_ERROR)).to.deep.equal([
      'core',
      'algebra',
      'almostEvery',
      'everySize',
      'inspection',
      'normal',
      'twoLayer',
      'zeroMinima',
    ]);
    expect(await librariesOf('k16/shallow')).to.deep.equal(['core', 'algebra', 'deepLinear']);
  });

  it('accepts a certificate of an unknown claim, not bound', async () => {
    const archive = new Archive();
    const asked: string[] = [];
    const statement = (id: string): Promise<undefined> => {
      asked.push(id);
      return Promise.resolve(undefined);
    };
    const verifier = new Verifier({ statement, archive, dataOf: () => Promise.resolve(() => undefined) });
    const { checked, controls } = await verifier.verify(new Document(sealedText()));
    expect(checked).to.deep.include({ bound: false, hypotheses: [] });
    expect(checked.verdict).to.equal(undefined);
    expect(controls).to.deep.equal({ named: 0, accepted: [], missing: 0 });
    expect(asked).to.deep.equal(['paper/claim']);
  });

  it('loads a statement once, and checks once what many certificates rest on', async () => {
    const registry = new Registry();
    const asked: string[] = [];
    const statement = (id: string): Promise<ClaimStatement | undefined> => {
      asked.push(id);
      return registry.statement(id);
    };
    const archive = new Archive();
    archive.addTexts(await Promise.all(ZERO_ERROR.map(textOf)));
    const verifier = new Verifier({ statement, archive, dataOf: () => Promise.resolve(() => undefined) });
    const one = await verifier.verify(await documentOf('sc16/zero-error'));
    const other = await verifier.verify(await documentOf('sc16/zero-error.zero-slope'));
    expect(new Set(asked).size).to.equal(asked.length);
    expect(asked).to.include.members(['sc16/zero-error', ...ZERO_ERROR]);
    expect((await verifier.verify(await documentOf('sc16/zero-error'))).checked).to.equal(one.checked);
    expect(other.checked.verdict).to.equal('fails');
  });

  it('finds the data sets that documents name', async () => {
    const seen: (readonly Document[])[] = [];
    const dataOf = (documents: readonly Document[]): Promise<() => undefined> => {
      seen.push(documents);
      return Promise.resolve(() => undefined);
    };
    const verifier = new Verifier({ statement: () => Promise.resolve(undefined), archive: new Archive(), dataOf });
    const document = new Document(sealedText());
    await verifier.verify(document);
    expect(seen).to.deep.equal([[document]]);
  });

  it('refuses what is missing, changed or malformed', async () => {
    const root = await textOf('sc16/zero-error');
    expect(await refusal(verifierWith([]).verify(new Document(root)))).to.match(
      /^\$\.restsOn\[0\]: expected this certificate at hand/,
    );
    const changed = root.replace('"seed": "1"', '"seed": "2"');
    const cited = await Promise.all(ZERO_ERROR.map(textOf));
    expect(await refusal(verifierWith(cited).verify(new Document(changed)))).to.match(/^\$\.digest/);
    for (const text of ['[]', '{}', '{"claim": {"id": "k16/shallow", "version": 0}}']) {
      expect(await refusal(verifierWith([]).verify(new Document(text)))).to.match(/^\$/);
    }
  });

  it('checks in plain arithmetic when it is asked to', async () => {
    const document = await documentOf('xls16/gram-deviation');
    for (const reference of [false, true]) {
      const { checked } = await verifierWith([], { reference }).verify(document);
      expect(checked.verdict).to.equal('holds');
    }
  });
});
