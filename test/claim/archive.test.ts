/** Certificates at hand: found by their digests however they are printed, and by nothing else. */
import { expect } from 'chai';
import { Archive, Document } from 'lossproof/verify';
import { claimedDigest } from '../../src/claim/uncheckedFields.js';
import { documentOf, reprinted, textOf } from './certificates.js';

const RESTS_ON = ['sc16/gradient', 'sc16/absorption', 'sc16/rank-generic'];
const digestOf = (document: Document): string => claimedDigest(document) ?? '';

describe('claim/archive', () => {
  let texts: readonly string[];
  let root: Document;
  before(async () => {
    texts = await Promise.all(RESTS_ON.map(textOf));
    root = await documentOf('sc16/zero-error');
  });
  const expectCollected = (archive: Archive, expected = RESTS_ON.length): void => {
    const found = archive.collect([root]).map(digestOf);
    expect(found).to.have.length(1 + expected);
    const all = [root, ...texts.map((text) => new Document(text))].map(digestOf);
    expect(all).to.include.members(found);
  };

  it('collects what certificates rest on', () => {
    const archive = new Archive();
    archive.addTexts(texts);
    expectCollected(archive);
    for (const text of texts) expect(archive.find(digestOf(new Document(text)))).not.to.equal(undefined);
    expect(archive.find(digestOf(root)), 'the certificate itself is not added').to.equal(undefined);
  });

  it('finds certificates that were added one by one', () => {
    const archive = new Archive();
    for (const text of texts) archive.add(new Document(text));
    archive.add(new Document('{"digest": 7}'));
    archive.add(new Document('[]'));
    expectCollected(archive);
  });

  it('collects what is there, and leaves out what is not', () => {
    const archive = new Archive();
    expectCollected(archive, 0);
    archive.addTexts(texts.slice(0, 1));
    expectCollected(archive, 1);
    archive.addTexts(texts.slice(1));
    expectCollected(archive);
  });

  it('follows other lists of digests when it is asked to', async () => {
    const archive = new Archive();
    archive.addTexts([...texts, await textOf('sc16/zero-error.no-noise')]);
    expectCollected(archive);
    expect(archive.collect([root], ['restsOn', 'controls'])).to.have.length(5);
  });

  it('finds certificates that another tool printed', () => {
    const archive = new Archive();
    archive.addTexts(texts.map(reprinted));
    expectCollected(archive);
  });

  it('is not disturbed by other texts', () => {
    const archive = new Archive();
    archive.addTexts(['', '{', '[1, 2]', 'null', '"text"', '{"a": 1, "a": 2}', `{"restsOn": ${digestOf(root)}}`]);
    archive.addTexts(texts);
    archive.addTexts(texts.map((text) => text.slice(1)));
    expectCollected(archive);
  });

  it('is not disturbed by texts that only contain the digest of another', () => {
    const digests = texts.map((text) => digestOf(new Document(text)));
    const archive = new Archive();
    archive.addTexts(digests.map((digest) => JSON.stringify({ seed: digest, digest: [digest] })));
    archive.addTexts(texts);
    expectCollected(archive);
  });

  it('keeps a certificate where others claim its digest, in any order', () => {
    const claiming = texts.map((text) => text.replace('"seed": "1"', '"seed": "2"'));
    for (const order of [
      [...claiming, ...texts],
      [...texts, ...claiming],
    ]) {
      const archive = new Archive();
      archive.addTexts(order);
      expectCollected(archive);
      for (const text of texts) {
        const document = new Document(text);
        expect(archive.find(digestOf(document))?.json).to.deep.equal(document.json);
      }
    }
  });
});
