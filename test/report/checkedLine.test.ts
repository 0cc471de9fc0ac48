/** One line for a certificate: always one, with what it is, and nothing that acts on a terminal. */
import { expect } from 'chai';
import type { Checked } from 'lossproof/kernel';
import { checkedLine, dataSetsNamed, refusedLine } from '../../src/report/checkedLine.js';
import { documentOf, verifierWith } from '../claim/certificates.js';
import { entryOf } from '../claim/jobs.js';

const checkedOf = async (name: string): Promise<Checked> =>
  (await verifierWith([]).verify(await documentOf(name))).checked;

describe('report/checkedLine', () => {
  it('says verdict, assurance, claim, sizes, seed and file', async () => {
    expect(checkedLine('f.json', await checkedOf('sc16/rank-instance'))).to.equal(
      'holds       exact        sc16/rank-instance  d0=20 d1=20 N=360 slope=1/10  seed 1  f.json',
    );
    expect(checkedLine('f.json', await checkedOf('k16/shallow.two-hidden-layers'))).to.match(
      /^fails {7}exact {8}k16\/shallow \(two-hidden-layers\) {2}/,
    );
  });

  it('says a stated chance of error, and which data set it is about (U5)', async () => {
    const sampled = await checkedOf('xls16/event-frequency');
    expect(checkedLine('f', sampled)).to.match(/^\w+ +hashed +\S.* {2}seed 1 {2}error at most \S+ {2}f$/);
    const { certificate } = sampled;
    const instance = { X: entryOf([1]), Y: entryOf([2]), Z: entryOf([3], { name: 'other' }) };
    const onData = { ...sampled, certificate: { ...certificate, instance } };
    expect(dataSetsNamed(onData.certificate)).to.deep.equal(['numbers.npy', 'other']);
    expect(checkedLine('f', onData)).to.include('  data numbers.npy  data other  ');
    expect(dataSetsNamed(certificate)).to.deep.equal([]);
  });

  it('says so where the claim is not known, and leaves out what is empty', async () => {
    const { verdict, ...rest } = await checkedOf('sc16/rank-instance');
    expect(verdict).to.equal('holds');
    const bare = { ...rest, bound: false, certificate: { ...rest.certificate, sizes: {}, parameters: {} } };
    expect(checkedLine('f', bare)).to.equal('not bound   exact        sc16/rank-instance  seed 1  f');
  });

  it('is one line without control characters, whatever file and reason are', async () => {
    const hostile = '\u001b[2J\nholds\r\u202e\u009b';
    for (const line of [
      checkedLine(hostile, await checkedOf('sc16/rank-instance')),
      refusedLine(hostile, 'REFUSED', 'mismatch', hostile),
    ])
      expect(line).not.to.match(/[\p{Cc}\p{Cf}]/u);
    expect(refusedLine('f', 'REFUSED', 'mismatch', 'why')).to.equal('REFUSED     mismatch     f: why');
    expect(refusedLine('f', 'REFUSED', 'mismatch', 'x'.repeat(10 ** 6))).to.match(
      /^REFUSED {5}mismatch {5}f: x{1000}…$/,
    );
  });
});
