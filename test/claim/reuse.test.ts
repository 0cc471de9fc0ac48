/** Certificates that may stand for a cell of a survey: those of exactly that cell, and the header decides before any step. */
import { expect } from 'chai';
import { certificateText, type Run } from 'lossproof';
import { type Certificate, type Checked, type Claim } from 'lossproof/search';
import { Archive, Document, Verifier } from 'lossproof/verify';
import { reusableCell, type Wanted } from '../../src/claim/reuse.js';
import { seal } from '../../src/kernel/index.js';
import { sampleRun } from './runs.js';
import sample, { statement } from './surveySample.js';

const claim = sample as unknown as Claim;
const certificateOf = ({ checked }: Run): Certificate => (checked as Checked).certificate;

describe('claim/reuse', () => {
  let run: Run;
  let wanted: Wanted;
  before(async () => {
    run = await sampleRun(2);
    wanted = { claim, subject: run.subject, seed: run.seed };
  });

  const verifier = (known = true): Verifier => {
    const archive = new Archive();
    archive.addTexts(run.controls.map((control) => certificateText(certificateOf(control))));
    return new Verifier({
      statement: () => Promise.resolve(known ? (statement as never) : undefined),
      archive,
      dataOf: () => Promise.resolve(() => undefined),
    });
  };
  /** A verifier that must not be asked. */
  const untouched = { verify: () => expect.fail('the header alone decides') } as unknown as Verifier;

  const documentWith = (parts: object = {}): Document => {
    const { digest, ...rest } = certificateOf(run);
    expect(digest).to.match(/^sha256:/);
    return new Document(certificateText(seal({ ...rest, ...parts })));
  };
  const refusal = async (document: Document, other: Partial<Wanted> = {}, by = untouched): Promise<string> => {
    try {
      await reusableCell(document, { ...wanted, ...other }, by);
    } catch (error) {
      return (error as Error).message;
    }
    return expect.fail('expected a refusal');
  };

  it('takes the certificate of the cell, with its controls', async () => {
    const { checked, controls } = await reusableCell(documentWith(), wanted, verifier());
    expect(checked.certificate.digest).to.equal(certificateOf(run).digest);
    expect(controls.map((control) => [control.variant, control.checked?.verdict])).to.deep.equal([
      ['one-more', 'fails'],
    ]);
  });

  for (const [what, parts, message] of [
    [
      'another claim',
      { claim: { id: 'test/two-times', version: 1 } },
      '$.claim: expected {"id":"test/three-times","version":1}, got {"id":"test/two-times","version":1}',
    ],
    [
      'another version',
      { claim: { id: 'test/three-times', version: 2 } },
      '$.claim: expected {"id":"test/three-times","version":1}, got {"id":"test/three-times","version":2}',
    ],
    ['a control', { variant: 'one-more' }, '$.variant: expected "claim", got "one-more"'],
    ['another cell', { sizes: { n: 3 } }, '$.sizes: expected {"n":2}, got {"n":3}'],
    ['other parameters', { parameters: { pause: '1' } }, '$.parameters: expected {"pause":"0"}, got {"pause":"1"}'],
    ['another seed', { seed: '2' }, '$.seed: expected "1", got "2"'],
  ] as const) {
    it(`refuses one of ${what}, without a look at its steps`, async () => {
      expect(await refusal(documentWith(parts))).to.equal(message);
    });
  }

  it('refuses one whose header is malformed', async () => {
    expect(await refusal(new Document('{}'))).to.match(/^\$/);
  });

  it('C4: refuses one of which the search of the cell would not make the instance', async () => {
    const { certificate } = run.checked as Checked;
    const typed = { kind: 'matrix', rows: 1, columns: 1, entries: ['1'] };
    const accepting = {
      verify: () => ({ checked: { certificate: { ...certificate, instance: { X: typed } }, bound: true } }),
    } as unknown as Verifier;
    expect(await refusal(documentWith(), {}, accepting)).to.equal(
      '$.instance.X: expected as the search makes it, nothing, got matrix',
    );
  });

  it('refuses one without its controls at hand, and one of a claim that is not known', async () => {
    expect(await refusal(documentWith({ controls: [] }), {}, verifier())).to.equal(
      '$.controls: expected at hand one-more, got none',
    );
    const [digest] = certificateOf(run).controls;
    const more = documentWith({ controls: [digest, `sha256:${'0'.repeat(64)}`] });
    expect(await refusal(more, {}, verifier())).to.match(/^\$\.controls: expected at hand one-more/);
    expect(await refusal(documentWith(), {}, verifier(false))).to.equal(
      '$.claim.id: expected a claim that is known here, got test/three-times',
    );
  });
});
