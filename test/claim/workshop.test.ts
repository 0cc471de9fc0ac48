/** Certificates are made once, and never for another's request. */
import { expect } from 'chai';
import { Registry, Workshop, type DataSet } from 'lossproof';

const dataSet = (...bytes: number[]): DataSet => ({
  name: 'images.npy',
  samples: 2,
  dimension: 2,
  encoding: 'uint8',
  bytes: Uint8Array.from(bytes),
});

describe('Workshop', () => {
  it('tells data sets of one name apart, and makes a certificate for each once', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const certify = (data: DataSet) =>
      workshop.certify({ claim: 'sc16/rank-instance', sizes: { d1: 2, N: 2 }, parameters: {}, data });
    const [one, other] = [dataSet(1, 2, 3, 4), dataSet(1, 2, 2, 4)];
    const runs = [await certify(one), await certify(other), await certify(one)];
    const digests = runs.map(({ checked }) => {
      const entry = checked?.certificate.instance['X'];
      return entry?.kind === 'dataSet' ? entry.sha256 : undefined;
    });
    expect(digests[0]).to.be.a('string').and.not.equal(digests[1]);
    expect(runs[2]).to.equal(runs[0]);
  });
});
