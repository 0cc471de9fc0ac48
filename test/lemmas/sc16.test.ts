/** Every claim of Soudry & Carmon (2016) at teaching sizes, from several seeds: it holds, and each control fails, certified. */
import { expect } from 'chai';
import { Registry, Workshop, certificateText, type Run } from 'lossproof';
import { LIBRARIES, check } from 'lossproof/search';

const REACH: { readonly [claim: string]: string } = {
  'sc16/absorption': 'recorded × all',
  'sc16/gradient': 'recorded × all',
  'sc16/hessian-psd': 'recorded × instance',
  'sc16/rank-deep': 'recorded × almost-every',
  'sc16/rank-generic': 'every × almost-every',
  'sc16/rank-generic-minor': 'recorded × almost-every',
  'sc16/rank-instance': 'recorded × instance',
  'sc16/zero-error': 'recorded × instance',
  'sc16/zero-error-deep': 'recorded × instance',
  'sc16/zero-error-nearby': 'recorded × instance',
};

const CONTROLS: { readonly [claim: string]: readonly string[] } = {
  'sc16/absorption': ['zero-gradient'],
  'sc16/gradient': ['dropped-activation'],
  'sc16/hessian-psd': ['saddle'],
  'sc16/rank-deep': ['zero-row'],
  'sc16/rank-generic': ['too-many-samples', 'zero-slope'],
  'sc16/rank-generic-minor': ['too-many-samples'],
  'sc16/rank-instance': ['too-many-samples', 'zero-slope'],
  'sc16/zero-error': ['too-many-samples', 'no-noise', 'zero-slope'],
  'sc16/zero-error-deep': ['zero-row'],
  'sc16/zero-error-nearby': ['too-many-samples'],
};

function reachOf({ checked }: Run): string {
  return checked === undefined ? `undecided` : `${checked.theorem.reach.sizes} × ${checked.theorem.reach.data}`;
}

describe('sc16', () => {
  const registry = new Registry();

  it('has exactly these claims', async () => {
    const claims = (await registry.list()).filter((id) => id.startsWith('sc16/'));
    expect(claims).to.deep.equal(Object.keys(REACH));
  });

  for (const claim of Object.keys(REACH)) {
    for (const seed of ['1', '7', 'another-seed']) {
      describe(`${claim}, seed ${seed}`, () => {
        let run: Run;
        let workshop: Workshop;
        before(async () => {
          workshop = new Workshop(registry, { clock: () => 0 });
          run = await workshop.certify({ claim, preset: 'teaching', seed });
        });

        it('holds, as surely and as far as it should', () => {
          expect(run.reason).to.equal(undefined);
          expect(run.checked?.verdict).to.equal('holds');
          expect(run.checked?.bound).to.equal(true);
          expect(run.checked?.theorem.assurance).to.equal(claim === 'sc16/zero-error-nearby' ? 'enclosed' : 'exact');
          expect(reachOf(run)).to.equal(REACH[claim]);
        });

        it('violates no hypothesis', () => {
          expect(run.checked?.hypotheses.filter(({ status }) => status === 'violated')).to.deep.equal([]);
        });

        it('has controls that fail, each with its hypothesis violated', () => {
          expect(run.controls.map(({ variant }) => variant)).to.deep.equal(CONTROLS[claim]);
          for (const control of run.controls) {
            expect(control.checked?.verdict, control.reason).to.equal('fails');
            const violated = control.checked?.hypotheses
              .filter(({ status }) => status === 'violated')
              .map(({ id }) => id);
            expect(violated).to.include.members([...(control.claim.controls[control.variant]?.breaks ?? [])]);
          }
        });

        it('is accepted in plain arithmetic too', async () => {
          const statementOf = await registry.statements(await registry.list());
          for (const { checked } of [run, ...run.controls]) {
            const text = certificateText((checked as NonNullable<typeof checked>).certificate);
            const again = check(text, LIBRARIES, { statementOf, find: workshop.find, reference: true });
            expect(again.verdict).to.equal(checked?.verdict);
          }
        });
      });
    }
  }

  it('keeps the theorem of zero-error at almost every datum beside its example', async () => {
    const run = await new Workshop(registry, { clock: () => 0 }).certify({
      claim: 'sc16/zero-error',
      preset: 'teaching',
    });
    const parts = run.checked?.theorem.parts.map(({ proposition, reach }) => [proposition.kind, reach.data]);
    expect(parts).to.deep.equal([
      ['minimaHaveZeroError', 'almost-every'],
      ['differentiableMinimum', 'instance'],
    ]);
  });

  it('does not decide zero-error outside its hypothesis', async () => {
    const workshop = new Workshop(registry, { clock: () => 0 });
    const run = await workshop.certify({ claim: 'sc16/zero-error', sizes: { d0: 2, d1: 2, N: 5 } });
    expect(run.checked).to.equal(undefined);
    expect(run.reason).to.match(/exceeds d0·d1 = 4/);
  });

  it('does not count a failure outside the hypotheses against rank-instance, but shows it as a control', async () => {
    const workshop = new Workshop(registry, { clock: () => 0 });
    const sizes = { d0: 2, d1: 3, N: 8 };
    const run = await workshop.certify({ claim: 'sc16/rank-instance', sizes });
    expect(run.checked).to.equal(undefined);
    expect(run.reason).to.match(/the claim says nothing/);
    const control = await workshop.certify({ claim: 'sc16/rank-instance', variant: 'too-many-samples', sizes });
    expect(control.checked?.verdict).to.equal('fails');
    expect(control.checked?.certificate.sizes).to.deep.equal(sizes);
  });

  it('does not claim full rank for slope zero', async () => {
    const workshop = new Workshop(registry, { clock: () => 0 });
    const run = await workshop.certify({ claim: 'sc16/rank-generic', parameters: { slope: '0' } });
    expect(run.checked).to.equal(undefined);
    expect(run.reason).to.match(/slope that is not zero/);
  });
});
