/** Controls of a certificate: each is a certified failure of the same claim, or the certificate is refused. */
import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { Document, type Checked } from 'lossproof/search';
import { Checker, LIBRARIES } from '../../src/kernel/full.js';
import { checkControls } from '../../src/claim/controls.js';
import { statementAt } from '../../src/statement/bind.js';
import { refuses } from '../support.js';
import { sampleRun } from './runs.js';
import { statement } from './surveySample.js';

const documentOf = ({ checked }: Run): Document => new Document(certificateText((checked as Checked).certificate));

describe('claim/controls', () => {
  const checkerFor = (isKnown: boolean): Checker =>
    new Checker(LIBRARIES, {
      statementOf: (header) => (isKnown ? statementAt(statement, header) : undefined),
    });
  let run: Run;
  let control: Document;
  before(async () => {
    run = await sampleRun(2);
    control = documentOf(run.controls[0] as Run);
  });
  const accepted = (run: Run): Checked => run.checked as Checked;
  const naming = (checked: Checked, ...controls: readonly string[]): Checked => ({
    ...checked,
    certificate: { ...checked.certificate, controls },
  });

  it('counts those that are named and those that are at hand', () => {
    const found = checkControls(accepted(run), checkerFor(true), () => control);
    expect([found.named, found.missing]).to.deep.equal([1, 0]);
    expect(found.accepted.map(({ verdict }) => verdict)).to.deep.equal(['fails']);
    const none = checkControls(accepted(run), checkerFor(true), () => undefined);
    expect(none).to.deep.equal({ named: 1, accepted: [], missing: 1 });
  });

  it('C6: counts each once, and against the controls of the claim', () => {
    const [digest = ''] = accepted(run).certificate.controls;
    const names = ['one-more', 'another'];
    expect(checkControls(accepted(run), checkerFor(true), () => control, names).named).to.equal(2);
    const none = checkControls(naming(accepted(run)), checkerFor(true), () => control, names);
    expect(none).to.deep.equal({ named: 2, accepted: [], missing: 0 });
    refuses(
      () => checkControls(naming(accepted(run), digest, digest, digest), checkerFor(true), () => control),
      'mismatch',
      `$.controls[1]: expected each control once, got ${digest}`,
    );
  });

  it('C6: refuses two certificates of one control', async () => {
    const other = documentOf((await sampleRun(2, { seed: '2' })).controls[0] as Run);
    const digests = [control, other].map((each) => (each.json as { readonly digest: string }).digest);
    const find = (digest: string): Document => (digest === digests[0] ? control : other);
    expect(new Set(digests).size).to.equal(2);
    refuses(
      () => checkControls(naming(accepted(run), ...digests), checkerFor(true), find),
      'mismatch',
      '$.controls[1]: expected each control once, got one-more',
    );
  });

  it('takes a control of a claim that is not known for what it is called', () => {
    const found = checkControls(accepted(run), checkerFor(false), () => control);
    expect(found.accepted.map(({ bound }) => bound)).to.deep.equal([false]);
  });

  it('refuses another certificate in the place of a control', async () => {
    const digest = accepted(run).certificate.digest;
    refuses(
      () => checkControls(naming(accepted(run), digest), checkerFor(true), () => documentOf(run)),
      'mismatch',
      '$.controls[0]: expected a control of test/three-times that fails, got test/three-times (claim): holds',
    );
    const other = await sampleRun(3);
    expect(() => checkControls(accepted(run), checkerFor(true), () => documentOf(other.controls[0] as Run))).to.throw(
      'got test/three-times (one-more): fails',
    );
  });

  it('refuses a control of another claim, known or not', () => {
    const other = naming(accepted(run), ...accepted(run).certificate.controls);
    const renamed = { ...other, certificate: { ...other.certificate, claim: { id: 'test/other', version: 1 } } };
    for (const isKnown of [true, false]) {
      expect(() => checkControls(renamed, checkerFor(isKnown), () => control)).to.throw(
        `expected a control of test/other that fails, got test/three-times (one-more): ${isKnown ? 'fails' : 'not bound'}`,
      );
    }
  });
});
