/** Coq itself on exports; skipped by name without it. */
import { expect } from 'chai';
import { coqHere } from '../../../src/formal/coq.js';
import { checkedByCoq } from '../../../src/formal/export/coqCheck.js';
import { coqText } from '../../../src/formal/export/coqText.js';
import type { Checked } from '../../../src/kernel/index.js';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { certified } from '../../lemmas/support.js';
import { acceptedOf } from '../../lemmas/k16/looks.js';

describe('formal/export/coqCheck', function () {
  const { signal } = new AbortController();
  before(async function () {
    if ((await coqHere.version()) !== undefined) return;
    if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('Coq is needed');
    this.skip();
  });
  const textOf = (checked: Checked): string => coqText(checked, certifiedOf(checked).evaluate);

  it('accepts ranks and null vectors, on no axiom, and refuses another number', async () => {
    const run = await certified('sc16/rank-instance', { sizes: { d0: 3, d1: 2, N: 4 } });
    const text = textOf(acceptedOf(run));
    expect(await checkedByCoq(text, signal)).to.deep.equal({
      accepted: true,
      says: 'Closed under the global context',
    });
    const [, first] = /_inverse : seq \(seq Z\) := \(\[:: \[:: (\d+)/.exec(text) ?? [];
    const forged = text.replace(
      `_inverse : seq (seq Z) := ([:: [:: ${first}`,
      (all) => `${all}${first === '1' ? '2' : '1'}`,
    );
    expect(forged).not.to.equal(text);
    expect((await checkedByCoq(forged, signal)).accepted).to.equal(false);
    const [zeroSlope] = run.controls.filter(({ variant }) => variant === 'zero-slope');
    expect((await checkedByCoq(textOf(zeroSlope?.checked as Checked), signal)).accepted).to.equal(true);
  });

  it('accepts squares and negative directions, and refuses a matrix with another sign', async () => {
    const run = await certified('sc16/hessian-psd', {});
    const [squares, direction] = [textOf(acceptedOf(run)), textOf(run.controls[0]?.checked as Checked)];
    for (const text of [squares, direction]) expect((await checkedByCoq(text, signal)).accepted).to.equal(true);
    const turned = direction.replace(/_matrix : seq \(seq Z\) := [^]*?%coq_Z/, (matrix) =>
      matrix.replace(/-?\b[1-9]\d*\b/g, (entry) => (entry.startsWith('-') ? entry.slice(1) : `-${entry}`)),
    );
    expect(turned).not.to.equal(direction);
    expect((await checkedByCoq(turned, signal)).accepted).to.equal(false);
  });
});
