/** Fields of certificates before they are checked: read where they have the right form, and nothing where they do not. */
import { expect } from 'chai';
import type { Json } from 'lossproof/kernel';
import { Document } from 'lossproof/verify';
import {
  claimedDigest,
  claimIn,
  dataSetsIn,
  digestsIn,
  headerIn,
  isSealed,
  meansToBeCertificate,
} from '../../src/claim/uncheckedFields.js';
import { refusalOf, sealedText } from '../support.js';
import { documentOf, reprinted, textOf } from './certificates.js';

const of = (json: unknown): Document => new Document(JSON.stringify(json));
const STRANGE: readonly unknown[] = [null, 7, 'text', [], [1], {}, { claim: 'x', digest: 7, restsOn: {}, instance: 7 }];

describe('claim/uncheckedFields', () => {
  it('reads the claim, the digest and the digests that a certificate lists', async () => {
    const document = await documentOf('sc16/zero-error');
    expect(claimIn(document)).to.equal('sc16/zero-error');
    expect(claimedDigest(document)).to.match(/^sha256:[0-9a-f]{64}$/);
    expect([digestsIn(document, 'restsOn').length, digestsIn(document, 'controls').length]).to.deep.equal([3, 3]);
    expect(isSealed(document)).to.equal(true);
  });

  it('reads the same from a certificate that another tool printed', async () => {
    const [one, other] = [await documentOf('k16/shallow'), new Document(reprinted(await textOf('k16/shallow')))];
    expect([claimIn(other), claimedDigest(other)]).to.deep.equal([claimIn(one), claimedDigest(one)]);
    expect(headerIn(other)).to.deep.equal(headerIn(one));
    expect(isSealed(other)).to.equal(true);
  });

  it('knows what means to be a certificate, of whatever version', () => {
    for (const version of ['1', '2', 'x'])
      expect(meansToBeCertificate({ format: `lossproof/certificate@${version}` })).to.equal(true);
    for (const format of ['lossproof/other@1', 7, null]) expect(meansToBeCertificate({ format })).to.equal(false);
  });

  it('reads nothing from what has another form', () => {
    for (const json of STRANGE) {
      expect(meansToBeCertificate(json as Json)).to.equal(false);
      const document = of(json);
      expect([claimIn(document), claimedDigest(document)]).to.deep.equal([undefined, undefined]);
      expect([digestsIn(document, 'restsOn'), dataSetsIn(document)]).to.deep.equal([[], []]);
    }
    expect(digestsIn(of({ restsOn: ['a', 7, null, ['b'], 'c'] }), 'restsOn')).to.deep.equal(['a', 'c']);
    expect(claimIn(of({ claim: { id: 'a/b' } }))).to.equal('a/b');
    expect(digestsIn(of({}), 'constructor')).to.deep.equal([]);
  });

  it('reads the header alone, whatever else is wrong, and refuses one that is malformed', () => {
    const { claim, variant, sizes, counts, parameters, seed } = JSON.parse(sealedText()) as Record<string, object>;
    const header = { claim, variant, sizes, counts, parameters, seed };
    expect(headerIn(of({ ...header, steps: 'none', more: 1 }))).to.deep.equal(header);
    expect(refusalOf(() => headerIn(of({ ...header, seed: 'a b' }))).path).to.equal('$.seed');
    expect(refusalOf(() => headerIn(of({ ...header, sizes: undefined }))).message).to.match(/sizes/);
    for (const json of STRANGE) expect(refusalOf(() => headerIn(of(json))).code).to.equal('malformed');
  });

  it('names the data sets that matrices come from', () => {
    const X = { kind: 'dataSet', name: 'images.npy', rows: 4, columns: 9 };
    const named = (instance: unknown) => dataSetsIn(of({ instance }));
    const images = { name: 'images.npy', size: 9 };
    expect(named({ X, Y: { ...X, kind: 'draw' }, Z: { ...X, name: 7 }, W: null })).to.deep.equal([images]);
    expect(named({ X, Y: { ...X, name: 'more.npy' } })).to.deep.equal([images, { ...images, name: 'more.npy' }]);
    for (const [rows, columns, size] of [
      [60_000, 784, 60_000],
      [-3, -4, 1],
      [4, undefined, Infinity],
      ['9', 4, Infinity],
      [4, null, Infinity],
    ]) {
      expect(named({ X: { ...X, rows, columns } })).to.deep.equal([{ ...images, size }]);
    }
    expect(named(null)).to.deep.equal([]);
  });

  it('compares a digest with the rest', async () => {
    const text = await textOf('k16/shallow');
    expect(isSealed(new Document(text.replace('"seed": "1"', '"seed": "2"')))).to.equal(false);
    expect(isSealed(of({ digest: 7 }))).to.equal(false);
  });
});
