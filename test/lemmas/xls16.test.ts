/** Every claim of Xie, Liang & Song (2016) at teaching sizes, from several seeds, with its controls. */
import { expect } from 'chai';
import { certificateText, check, Registry, UsageError, Workshop, type DataSet, type Run } from 'lossproof';

interface Expected {
  readonly verdicts: readonly string[];
  readonly assurance: readonly string[];
  readonly reach: string;
  readonly controls: readonly string[];
}

const INSTANCE = 'recorded × instance';
const CLAIMS: { readonly [claim: string]: Expected } = {
  'xls16/discrepancy-concentration': {
    verdicts: ['holds'],
    assurance: ['statistical'],
    reach: 'recorded × population',
    controls: ['half-the-mean'],
  },
  'xls16/discrepancy-identity': {
    verdicts: ['holds'],
    assurance: ['enclosed'],
    reach: INSTANCE,
    controls: ['without-variance'],
  },
  'xls16/diversity-experiment': {
    verdicts: ['holds', 'fails', 'undecided'],
    assurance: ['statistical'],
    reach: 'recorded × population',
    controls: ['negative-penalty'],
  },
  'xls16/diversity-order': {
    verdicts: ['holds'],
    assurance: ['statistical'],
    reach: 'recorded × population',
    controls: ['turned-order'],
  },
  'xls16/event-frequency': {
    verdicts: ['holds'],
    assurance: ['statistical'],
    reach: 'recorded × population',
    controls: ['one-sample'],
  },
  'xls16/first-order-bound': {
    verdicts: ['holds', 'vacuous'],
    assurance: ['enclosed', 'exact'],
    reach: INSTANCE,
    controls: ['repeated-samples'],
  },
  'xls16/gradient': {
    verdicts: ['holds'],
    assurance: ['exact'],
    reach: 'recorded × all',
    controls: ['dropped-output-weights'],
  },
  'xls16/gram-deviation': {
    verdicts: ['holds'],
    assurance: ['enclosed'],
    reach: INSTANCE,
    controls: ['dropped-inner-product'],
  },
  'xls16/kernel-closed-form': {
    verdicts: ['holds'],
    assurance: ['enclosed'],
    reach: INSTANCE,
    controls: ['independent-events'],
  },
  'xls16/kernel-closed-form-sampled': {
    verdicts: ['holds'],
    assurance: ['statistical'],
    reach: INSTANCE,
    controls: ['independent-events'],
  },
  'xls16/kernel-spectrum': {
    verdicts: ['holds'],
    assurance: ['enclosed'],
    reach: 'recorded × all',
    controls: ['order-by-degree'],
  },
  'xls16/population-bound': {
    verdicts: ['vacuous'],
    assurance: ['exact'],
    reach: 'every × all',
    controls: ['large-trace'],
  },
  'xls16/population-frequency': {
    verdicts: ['holds'],
    assurance: ['statistical'],
    reach: 'recorded × population',
    controls: ['one-sample-more', 'one-sample'],
  },
  'xls16/random-discrepancy': {
    verdicts: ['holds'],
    assurance: ['enclosed'],
    reach: INSTANCE,
    controls: ['repeated-units'],
  },
  'xls16/singular-lower-bound': {
    verdicts: ['holds', 'vacuous'],
    assurance: ['enclosed'],
    reach: INSTANCE,
    controls: ['repeated-samples', 'repeated-units', 'more-samples-than-rows', 'half-space'],
  },
  'xls16/spectrum-decay': {
    verdicts: ['holds'],
    assurance: ['exact', 'enclosed'],
    reach: 'recorded × all',
    controls: ['one-rank-more'],
  },
};

const registry = new Registry();
const certify = (request: Parameters<Workshop['certify']>[0]): Promise<Run> =>
  new Workshop(registry, { clock: () => 0 }).certify(request);

/** What a claim shows that needs nothing but its certificate. */
function exhibits({ claim, subject, checked }: Run) {
  if (checked === undefined) throw new Error('a certificate was expected');
  return claim.exhibits?.({
    subject,
    checked,
    evaluate: () => {
      throw new Error('not needed here');
    },
  });
}

describe('xls16', () => {
  it('has exactly these claims', async () => {
    const claims = (await registry.list()).filter((id) => id.startsWith('xls16/'));
    expect(claims).to.deep.equal(Object.keys(CLAIMS));
  });

  for (const [claim, expected] of Object.entries(CLAIMS)) {
    for (const seed of ['1', '7', 'another-seed']) {
      describe(`${claim}, seed ${seed}`, () => {
        let run: Run;
        let workshop: Workshop;
        before(async () => {
          workshop = new Workshop(registry, { clock: () => 0 });
          run = await workshop.certify({ claim, preset: 'teaching', seed });
        });

        it('has its verdict, as strong and as far as it should reach', () => {
          expect(run.reason).to.equal(undefined);
          expect(run.checked?.verdict).to.be.oneOf([...expected.verdicts]);
          expect(run.checked?.bound).to.equal(true);
          expect(run.checked?.theorem.assurance).to.be.oneOf([...expected.assurance]);
          const reach = run.checked?.theorem.reach;
          expect(`${reach?.sizes} × ${reach?.data}`).to.equal(expected.reach);
          expect(run.checked?.hypotheses.filter(({ status }) => status === 'violated')).to.deep.equal([]);
        });

        it('has controls that fail, each with its hypothesis violated', () => {
          expect(run.controls.map(({ variant }) => variant)).to.deep.equal(expected.controls);
          for (const control of run.controls) {
            expect(control.checked?.verdict, control.reason).to.equal('fails');
            const violated = control.checked?.hypotheses
              .filter(({ status }) => status === 'violated')
              .map(({ id }) => id);
            expect(violated).to.include.members([...(control.claim.controls[control.variant]?.breaks ?? [])]);
          }
        });

        it('is accepted from its text, in plain arithmetic too', async () => {
          const statementOf = await registry.statements(await registry.list());
          for (const { checked } of [run, ...run.controls]) {
            const text = certificateText((checked as NonNullable<typeof checked>).certificate);
            expect(check(text, { statementOf, find: workshop.find, reference: true }).verdict).to.equal(
              checked?.verdict,
            );
          }
        });
      });
    }
  }

  it('finds the bound of the spectrum true up to d(d+3)/2 and false beyond, in dimensions odd and even', async () => {
    for (const d of [2, 3, 4, 7, 10, 100, 1000]) {
      const m = (d * (d + 3)) / 2;
      const run = await certify({ claim: 'xls16/spectrum-decay', sizes: { d, m } });
      expect(run.checked?.verdict, `d = ${d}: ${run.reason}`).to.equal('holds');
      const control = await certify({ claim: 'xls16/spectrum-decay', variant: 'one-rank-more', sizes: { d, m } });
      expect(control.checked?.verdict, `d = ${d}`).to.equal('fails');
      const beyond = await certify({ claim: 'xls16/spectrum-decay', sizes: { d, m: m + 1 } });
      expect(beyond.reason).to.match(/where the bound fails/);
    }
  });

  it('does not take the bound of the spectrum at fewer ranks for that at more', async () => {
    const statementOf = await registry.statements(await registry.list());
    const { checked } = await certify({ claim: 'xls16/spectrum-decay', sizes: { d: 3, m: 9 } });
    if (checked === undefined) return expect.fail('a certificate was expected');
    const { certificate } = checked;
    expect(statementOf(certificate)?.outcomes).to.have.length(1);
    expect(statementOf({ ...certificate, sizes: { d: 3, m: 10 } })?.outcomes).to.deep.equal([]);
  });

  it('encloses the spectrum from the plane to 1500 dimensions, to rank a million', async () => {
    for (const [d, degree] of [
      [2, 200],
      [3, 40],
      [40, 100],
      [1500, 10],
    ] as const) {
      const run = await certify({ claim: 'xls16/kernel-spectrum', sizes: { d, degree, m: 1_000_000 } });
      expect(run.checked?.verdict, `d = ${d}: ${run.reason}`).to.equal('holds');
    }
  });

  it('calls the chain vacuous where there are few units, and says so with s_m(D) > 0', async () => {
    const run = await certify({ claim: 'xls16/singular-lower-bound', sizes: { d: 6, n: 5, m: 5 } });
    expect(run.checked?.verdict).to.equal('vacuous');
    const table = exhibits(run)?.[0];
    if (table?.kind !== 'table') return expect.fail('a table was expected');
    const [, , bound, actual] = table.rows.map((row) => Number(row[1]));
    expect(bound).to.be.below(0);
    expect(actual).to.be.above(0);
  });

  it('shows a null vector where there are more samples than D has rows', async () => {
    for (const claim of ['xls16/singular-lower-bound', 'xls16/first-order-bound']) {
      const lines: string[] = [];
      const workshop = new Workshop(registry, { clock: () => 0, progress: (line) => lines.push(line) });
      const run = await workshop.certify({ claim, sizes: { d: 2, n: 2, m: 7 } });
      const { checked, reason } = run;
      expect(checked?.verdict, `${claim}: ${reason}`).to.equal('vacuous');
      expect(checked?.theorem.proposition).to.deep.include({ kind: 'rankBelow', bound: 7 });
      expect(checked?.hypotheses).to.deep.include({ id: 'few-samples', status: 'violated' });
      expect(exhibits(run)).to.deep.equal([]);
      expect(lines.join()).to.include('m = 7 exceeds d·n = 4: D has more columns than rows, and s_m(D) = 0');
    }
  });

  it('runs the chain and the bound of the loss at hundreds of samples, in plain arithmetic too', async () => {
    const statementOf = await registry.statements(await registry.list());
    for (const [claim, sizes, verdict] of [
      ['xls16/singular-lower-bound', { d: 8, n: 60, m: 300 }, 'vacuous'],
      ['xls16/first-order-bound', { d: 8, n: 60, m: 300 }, 'holds'],
      ['xls16/gram-deviation', { d: 8, n: 60, m: 300 }, 'holds'],
      ['xls16/random-discrepancy', { d: 8, n: 300 }, 'holds'],
    ] as const) {
      const run = await certify({ claim, sizes });
      const { checked, reason } = run;
      expect(checked?.verdict, `${claim}: ${reason}`).to.equal(verdict);
      for (const exhibit of exhibits(run) ?? []) expect(exhibit.kind).to.equal('table');
      const text = certificateText((checked as NonNullable<typeof checked>).certificate);
      expect(check(text, { statementOf, reference: true }).verdict).to.equal(verdict);
    }
  });

  it('takes images as they are, and names one that is all black', async () => {
    const images = (bytes: readonly number[]): DataSet => ({
      name: 'squares',
      encoding: 'uint8',
      dimension: 4,
      samples: bytes.length / 4,
      bytes: Uint8Array.from(bytes),
    });
    const some = [255, 3, 0, 7, 0, 200, 9, 4, 1, 2, 250, 0];
    for (const claim of ['xls16/singular-lower-bound', 'xls16/first-order-bound', 'xls16/gram-deviation']) {
      const run = await certify({ claim, sizes: { n: 30, m: 3 }, data: images(some) });
      expect(run.checked?.verdict, `${claim}: ${run.reason}`).to.be.oneOf(['holds', 'vacuous']);
      expect(run.checked?.certificate.instance['X']?.kind).to.equal('dataSet');
    }
    const black = await certify({
      claim: 'xls16/singular-lower-bound',
      sizes: { n: 30, m: 4 },
      data: images([...some, 0, 0, 0, 0]),
    });
    expect(black.reason).to.match(/sample 4 is the zero vector, which has no direction; leave it out/);
  });

  it('shows a null vector where samples have one direction or none, and takes opposite ones for two', async () => {
    const samples = (...columns: readonly (readonly number[])[]): DataSet => ({
      name: 'points',
      encoding: 'int8',
      dimension: 3,
      samples: columns.length,
      bytes: Uint8Array.from(Int8Array.from(columns.flat())),
    });
    const verdict = async (claim: string, data: DataSet) => {
      const { checked, reason } = await certify({ claim, sizes: { n: 40, m: data.samples }, data });
      return checked === undefined ? reason : `${checked.verdict} ${checked.theorem.proposition.kind}`;
    };
    const [chain, bound] = ['xls16/singular-lower-bound', 'xls16/first-order-bound'] as const;
    const twice = samples([1, -2, 3], [5, 0, 1], [2, -4, 6]);
    expect(await verdict(chain, twice)).to.equal('vacuous rankBelow');
    expect(await verdict(bound, twice)).to.equal('vacuous rankBelow');
    expect(await verdict(bound, samples([1, -2, 3], [0, 0, 0], [2, 4, 6]))).to.equal('vacuous rankBelow');
    const opposite = samples([1, -2, 3], [5, 0, 1], [-2, 4, -6]);
    expect(await verdict(chain, opposite)).to.match(/^(holds|vacuous) conjunction/);
    // Angles of parallel samples have wide balls; intervals step in.
    expect(await verdict('xls16/gram-deviation', twice)).to.equal('holds conjunction');
  });

  it('refuses sizes without units, samples or a sphere', async () => {
    for (const [claim, sizes] of [
      ['xls16/singular-lower-bound', { n: 0 }],
      ['xls16/singular-lower-bound', { d: 1 }],
      ['xls16/kernel-spectrum', { d: 1 }],
      ['xls16/spectrum-decay', { m: 0 }],
      ['xls16/discrepancy-identity', { n: 0 }],
    ] as const) {
      const error = await certify({ claim, sizes }).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect((error as UsageError).code).to.equal('impossible-size');
    }
  });

  it('draws figures from every claim that has them, of finite numbers', async () => {
    for (const claim of ['xls16/population-bound', 'xls16/spectrum-decay', 'xls16/kernel-spectrum']) {
      const shown = exhibits(await certify({ claim, preset: 'teaching' }));
      expect(shown).to.have.length.greaterThan(0);
      for (const exhibit of shown ?? []) {
        if (exhibit.kind !== 'figure') continue;
        for (const mark of exhibit.marks) {
          if (mark.kind === 'rule') continue;
          for (const point of mark.points)
            expect(point.every(Number.isFinite), `${claim}: ${mark.label}`).to.equal(true);
        }
      }
    }
  });
});
