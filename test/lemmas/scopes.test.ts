/** What claims say and what their certificates prove: scopes, verdicts and controls; and what one point proves of a sentence. */
import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { certificateText, Registry, Workshop, type Run } from 'lossproof';
import { STATEMENTS, statementOf } from 'lossproof/claims';
import { check, LIBRARIES, type Reach } from 'lossproof/search';
import { every, these, type ClaimStatement } from 'lossproof/statement';
import type { Verifier } from 'lossproof/verify';
import { reachText } from '../../src/report/words.js';
import { statementAt } from '../../src/statement/bind.js';
import { documentOf, textOf, verifierWith } from '../claim/certificates.js';
import { CLAIM_TABLE } from './claimTable.js';
import { everySaddleStrict } from './everySaddleStrict.js';
import { acceptedOf } from './support.js';

const FOLDER = fileURLToPath(new URL('../../../certificates/', import.meta.url));

describe('the table of claims', () => {
  let verifier: Verifier;
  before(async () => {
    const files = (await readdir(FOLDER, { recursive: true })).filter((file) => file.endsWith('.json'));
    verifier = verifierWith(await Promise.all(files.map((file) => textOf(file.slice(0, -'.json'.length)))));
  });

  it('has a row for every claim', () => {
    expect(Object.keys(CLAIM_TABLE)).to.have.members(Object.keys(STATEMENTS));
  });

  it('V8: have no default instance outside the hypotheses of the papers', async () => {
    for (const id of Object.keys(CLAIM_TABLE)) {
      const { hypotheses } = (await documentOf(id)).json as { hypotheses: { id: string; status: string }[] };
      const violated = hypotheses.filter(({ status }) => status === 'violated').map((each) => each.id);
      // The audit of an assumption shows that it is violated.
      expect(violated, id).to.deep.equal(id === 'k16/assumption-audit' ? ['independent-activations'] : []);
    }
  });

  for (const [id, { scope, verdict, controls }] of Object.entries(CLAIM_TABLE)) {
    it(`${id} declares its scope and the kinds of its controls`, async () => {
      const statement = (await statementOf(id)) as ClaimStatement;
      expect(statement.scope).to.deep.equal(scope);
      const kinds = Object.entries(statement.controls).map(([name, { kind }]) => [name, kind]);
      expect(Object.fromEntries(kinds)).to.deep.equal(controls);
    });

    it(`${id} gets '${verdict}' at its default sizes, and each of its controls fails`, async () => {
      const { checked, controls: found } = await verifier.verify(await documentOf(id));
      const { certificate, bound } = checked;
      const { sizes } = (await statementOf(id)) as ClaimStatement;
      const defaults = Object.entries(sizes).map(([name, size]) => [name, size.default]);
      expect({ ...certificate.sizes, ...certificate.counts }).to.deep.equal(Object.fromEntries(defaults));
      expect([bound, checked.verdict, checked.scope]).to.deep.equal([true, verdict, scope]);
      const variants = found.accepted.map((control) => [control.certificate.variant, control.verdict]);
      expect(Object.fromEntries(variants)).to.deep.equal(
        Object.fromEntries(Object.keys(controls).map((name) => [name, 'fails'])),
      );
    });
  }
});

const SENTENCE = 'with two hidden layers every saddle is strict';

/** A certificate of the false sentence and its control, each made and then checked again in plain arithmetic. */
async function certifiedTo(scope: Reach): Promise<Run> {
  const claim = everySaddleStrict(scope);
  const registry = new Registry();
  await registry.add(claim);
  const run = await new Workshop(registry).certify({ claim: claim.id });
  for (const { checked } of [run, ...run.controls]) {
    if (checked === undefined) continue;
    const again = check(certificateText(checked.certificate), LIBRARIES, {
      statementOf: (header) => statementAt(claim, header),
      reference: true,
    });
    expect(again.verdict).to.equal(checked.verdict);
  }
  return run;
}

const verdictTo = async (scope: Reach) => acceptedOf(await certifiedTo(scope)).verdict;

describe('one strict saddle', () => {
  it(`V1: "${SENTENCE}" is false, and a point at which it is so gets 'agrees', never 'holds' or 'holds here'`, async () => {
    const run = await certifiedTo(every('all'));
    const { verdict, claimed, theorem } = acceptedOf(run);
    expect(theorem.proposition.kind).to.equal('strictSaddle');
    expect(claimed.reach).to.deep.equal(these('given'));
    expect(verdict).to.equal('agrees');
    expect(run.controls.map((control) => acceptedOf(control).verdict)).to.deep.equal(['fails']);
  });

  for (const sizes of [every, these]) {
    const prefixes = [
      sizes('all'),
      sizes('almost-every'),
      sizes('drawn'),
      sizes('almost-every data', 'all weights'),
      sizes('all data', 'some weights'),
      sizes('some data', 'all weights'),
      sizes('given data', 'all weights'),
    ];
    for (const scope of prefixes) {
      it(`V1: "${SENTENCE}" gets no more where it is said of ${reachText(scope)}`, async () => {
        expect(await verdictTo(scope)).to.equal('agrees');
      });
    }
  }

  it('proves that some saddle is strict', async () => {
    expect(await verdictTo(these('some'))).to.equal('holds');
    expect(await verdictTo(every('some'))).to.equal('holds here');
  });

  it('is refuted by no bad saddle where the sentence speaks of almost every point', async () => {
    const [control] = (await certifiedTo(every('almost-every'))).controls;
    expect(control?.checked).to.equal(undefined);
    expect(control?.reason).to.include('expected a failure that reaches what the statement speaks of');
  });
});
