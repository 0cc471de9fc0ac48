/** Certificates are made once, with their controls, checked from their texts, and never for another's request. */
import { expect } from 'chai';
import { certificateText, Registry, Workshop } from 'lossproof';
import { defineClaim, rules, type Claim, type DataSet, type Search } from 'lossproof/search';
import { Document, Verifier } from 'lossproof/verify';
import { sampleRun } from './runs.js';
import sample, { statement } from './surveySample.js';

const images = (...bytes: number[]): DataSet => ({
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
    const [one, other] = [images(1, 2, 3, 4), images(1, 2, 2, 4)];
    const runs = [await certify(one), await certify(other), await certify(one)];
    const digests = runs.map(({ checked }) => {
      const entry = checked?.certificate.instance['X'];
      return entry?.kind === 'dataSet' ? entry.sha256 : undefined;
    });
    expect(digests[0]).to.be.a('string').and.not.equal(digests[1]);
    expect(runs[2]).to.equal(runs[0]);
  });

  it('makes a certificate with its controls, and names these in it', async () => {
    const run = await sampleRun(2);
    expect(run.checked?.verdict).to.equal('holds');
    expect(run.controls.map(({ variant, checked }) => [variant, checked?.verdict])).to.deep.equal([
      ['one-more', 'fails'],
    ]);
    expect(run.checked?.certificate.controls).to.deep.equal(
      run.controls.map((each) => each.checked?.certificate.digest),
    );
    expect(await sampleRun(2), 'the same request').to.equal(run);
    for (const other of [{ seed: '2' }, { parameters: { pause: '1/100' } }, { variant: 'one-more' }]) {
      expect(await sampleRun(2, other)).not.to.equal(run);
    }
  });

  it('U9: makes a control elsewhere where it would violate a hypothesis that it does not break', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const parameters = { slope: '0' };
    const run = await workshop.certify({ claim: 'sc16/rank-instance', preset: 'teaching', parameters });
    expect(run.hypotheses.find(({ id }) => id === 'nonzero-slope')?.status).to.equal('violated');
    expect(
      run.controls.map(({ variant, subject, checked }) => [variant, subject.parameters, checked?.verdict]),
    ).to.deep.equal([
      ['too-many-samples', { slope: '1/10' }, 'fails'],
      ['zero-slope', { slope: '0' }, 'fails'],
    ]);
  });

  it('says first that a hypothesis is violated, where that is why the kernel refuses', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const run = await workshop.certify({ claim: 'sc16/rank-generic', parameters: { slope: '0' } });
    expect(run.reason).to.match(/^nothing is claimed here, where nonzero-slope is violated; the kernel refused: /);
  });

  it('U5: remembers the name of the data set', async () => {
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const request = { claim: 'sc16/rank-instance', sizes: { d1: 2, N: 2 } };
    expect((await workshop.certify({ ...request, data: images(1, 2, 3, 4) })).data).to.equal('images.npy');
    expect(await workshop.certify(request)).not.to.have.property('data');
  });

  it('makes texts that another checker accepts', async () => {
    const { checked } = await sampleRun(3);
    const text = certificateText(checked?.certificate as never);
    const workshop = new Workshop(new Registry(), { clock: () => 0 });
    const dataOf = () => Promise.resolve(() => undefined);
    const verifier = new Verifier({
      statement: () => Promise.resolve(statement as never),
      archive: workshop.archive,
      dataOf,
    });
    expect((await verifier.verify(new Document(text))).checked.verdict).to.equal('holds');
    expect(text.endsWith('\n')).to.equal(true);
  });

  describe('with searches that go wrong', () => {
    const certified = async (search: Search<'n', 'pause'>) => {
      const { search: good } = sample;
      const claim = defineClaim(statement, { method: ['m'], search, controls: { 'one-more': good } });
      const registry = { get: () => Promise.resolve({ claim: claim as unknown as Claim, page: '' }) } as never;
      const lines: string[] = [];
      const workshop = new Workshop(registry, { clock: () => 0, progress: (line) => lines.push(line) });
      const run = await workshop.certify({ claim: 'test/three-times' });
      return { run, lines };
    };
    const arithmetic = { left: ['1'], relation: 'equals', right: ['1'] } as const;

    it('ends undecided with the reason of the search', async () => {
      const { run, lines } = await certified((job) => job.undecided('no luck'));
      expect([run.checked, run.reason]).to.deep.equal([undefined, 'no luck']);
      expect(lines, 'U8: no controls where the claim is undecided').to.deep.equal(['test/three-times: searching']);
      expect(run.controls).to.deep.equal([]);
    });

    it('ends undecided where the kernel refuses a step, or a conclusion that the claim does not state', async () => {
      const { run } = await certified((job) => {
        job.prove(rules.arithmetic, [], { ...arithmetic, right: ['2'] });
      });
      expect(run.reason).to.match(/^the kernel refused: /);
      const other = await certified((job) => {
        job.prove(rules.arithmetic, [], arithmetic);
      });
      expect(other.run.reason).to.match(/^the kernel refused: \$\.conclusion: expected what test\/three-times/);
      expect(other.lines.filter((line) => line.endsWith('searching'))).to.deep.equal([
        'test/three-times: searching',
        'test/three-times (control: one-more): searching',
      ]);
    });

    it('passes on what is wrong with the search itself', async () => {
      const failed = await certified(() => {
        throw new TypeError('broken');
      }).catch((error: unknown) => error);
      expect((failed as Error).message).to.equal('broken');
    });
  });
});
