import { expect } from 'chai';
import { penaltyOf } from '../../../../lemmas/xls16/experiment/runs.js';
import { certificateText, type Run } from 'lossproof';
import { check as checkText, LIBRARIES, Refusal, seal, type Certificate } from 'lossproof/search';
import { requireDrafted } from '../../../../src/claim/redraft.js';
import { acceptedOf } from '../looks.js';
import { certified, statementsOf } from '../../support.js';
import { refusalOf } from '../../../support.js';
import { ID, stripes, withImages, withTeachers } from './samples.js';

const entriesOf = (run: Run) => acceptedOf(run).certificate.instance;
const namesOf = (run: Run, kind: string): readonly string[] =>
  Object.entries(entriesOf(run)).flatMap(([name, entry]) => (entry.kind === kind ? [name] : []));

describe('runs of the experiment', () => {
  it('draw inputs and teachers from the seed, and write weights as 32-bit floats', async () => {
    const run = await withTeachers();
    const runs = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(namesOf(run, 'draw')).to.have.members(runs.flatMap((at) => [`X${at}`, `Z${at}`, `U${at}`]));
    expect(namesOf(run, 'packed')).to.have.members(runs.flatMap((at) => [`A${at}`, `B${at}`]));
    const encodings = Object.values(entriesOf(run)).flatMap((entry) =>
      entry.kind === 'packed' ? [entry.encoding] : [],
    );
    expect(new Set(encodings)).to.deep.equal(new Set(['float32']));
  });

  it('write images as bytes and classes as signed ones, once for all runs', async () => {
    const instance = entriesOf(await withImages());
    const encodingOf = (name: string) => {
      const entry = instance[name];
      return entry?.kind === 'packed' ? entry.encoding : entry?.kind;
    };
    expect(['P', 'T', 'z', 'A1', 'X1', 'X8', 'U1'].map(encodingOf)).to.deep.equal([
      ...['uint8', 'uint8', 'int8', 'float32', 'choice', 'choice', undefined],
    ]);
  });

  it('S2: draw images of their own from those to train on, by the seed', async () => {
    const first = await withImages();
    const other = await certified(ID, { ...first.subject, seed: 'other', data: stripes(400) });
    const digestsOf = (run: Run) =>
      Object.values(entriesOf(run)).flatMap((entry) => (entry.kind === 'choice' ? [entry.sha256] : []));
    expect(new Set([...digestsOf(first), ...digestsOf(other)]).size).to.equal(16);
    expect(entriesOf(first)['P']).to.deep.equal(entriesOf(other)['P']);
  });

  it('S2: are refused where somebody wrote the images of a run, or copied those of another', async () => {
    const statementOf = await statementsOf([ID]);
    const { digest, ...certificate } = acceptedOf(await withImages()).certificate;
    expect(digest).to.equal(seal(certificate).digest);
    const { X2 } = certificate.instance;
    const typed = {
      kind: 'packed',
      rows: 5,
      columns: 8,
      encoding: 'uint8',
      bytes: Buffer.alloc(40, 1).toString('base64'),
    };
    for (const X1 of [typed, X2]) {
      const instance = { ...certificate.instance, X1 } as typeof certificate.instance;
      const text = certificateText(seal({ ...certificate, instance }));
      const refused = refusalOf(() => checkText(text, LIBRARIES, { statementOf }));
      expect(refused.code).to.be.oneOf(['mismatch', 'false']);
    }
  });

  it('C4: take the images from the data set, whatever a certificate has, and leave trained weights as they are', async () => {
    const run = await withImages();
    const { certificate } = acceptedOf(run);
    const check = (instance: object) =>
      requireDrafted(run.claim, { subject: run.subject, seed: run.seed, data: stripes(400) }, {
        ...certificate,
        instance,
      } as Certificate);
    const { X1, X2, A1, A2 } = certificate.instance;
    await check(certificate.instance);
    await check({ ...certificate.instance, A1: A2 });
    expect(A1).to.not.deep.equal(A2);
    const swapped: unknown = await check({ ...certificate.instance, X1: X2 }).catch((error: unknown) => error);
    expect(swapped).to.be.instanceOf(Refusal);
    expect((swapped as Refusal).path).to.equal('$.instance.X1');
    expect(X1).to.not.deep.equal(X2);
  });

  it('C4: are drawn again and compared', async () => {
    const run = await withTeachers();
    const { certificate } = acceptedOf(run);
    await requireDrafted(run.claim, { subject: run.subject, seed: run.seed }, certificate);
    const { X1, Z1 } = certificate.instance;
    const typed = { kind: 'matrix', rows: 3, columns: 8, entries: Array<string>(24).fill('0') };
    const forged = { ...certificate, instance: { ...certificate.instance, X1: typed } } as Certificate;
    const refused: unknown = await requireDrafted(run.claim, { subject: run.subject, seed: run.seed }, forged).catch(
      (error: unknown) => error,
    );
    expect((refused as Refusal).path).to.equal('$.instance.X1');
    expect([X1?.kind, Z1?.kind]).to.deep.equal(['draw', 'draw']);
  });

  it('read the penalty from a rational number', () => {
    const at = (penalty: string) =>
      penaltyOf({ parameters: { penalty, reduction: '0', first: '0', second: '0', images: '20' } });
    expect(['10', '-10', '1/8', '0'].map(at)).to.deep.equal([10, -10, 0.125, 0]);
  });
});
