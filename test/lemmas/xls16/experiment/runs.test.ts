import { expect } from 'chai';
import { penaltyOf } from '../../../../lemmas/xls16/experiment/runs.js';
import type { Run } from 'lossproof';
import { Refusal, type Certificate } from 'lossproof/search';
import { requireDrafted } from '../../../../src/claim/redraft.js';
import { acceptedOf } from '../looks.js';
import { stripes, withImages, withTeachers } from './samples.js';

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

  it('write images as bytes and classes as signed ones', async () => {
    const instance = entriesOf(await withImages());
    const encodingOf = (name: string) => {
      const entry = instance[name];
      return entry?.kind === 'packed' ? entry.encoding : entry?.kind;
    };
    expect(['X1', 'Z1', 'y1', 'z1', 'A1', 'U1'].map(encodingOf)).to.deep.equal([
      ...['uint8', 'uint8', 'int8', 'int8', 'float32', undefined],
    ]);
  });

  it('C4: choose the images from the data set, whatever a certificate has, and leave trained weights as they are', async () => {
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
    const at = (penalty: string) => penaltyOf({ parameters: { penalty, reduction: '0', first: '0', second: '0' } });
    expect(['10', '-10', '1/8', '0'].map(at)).to.deep.equal([10, -10, 0.125, 0]);
  });
});
