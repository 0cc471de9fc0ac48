/** Coq itself on exports; skipped by name without it. */
import { expect } from 'chai';
import { coqHere } from '../../../src/formal/coq.js';
import { checkedByCoq } from '../../../src/formal/export/coqCheck.js';
import { coqText } from '../../../src/formal/export/coqText.js';
import type { Checked } from '../../../src/kernel/index.js';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { certified } from '../../lemmas/support.js';
import { acceptedOf } from '../../lemmas/k16/looks.js';
import { DUAL, IDENTITY, stepText } from './steps.js';

describe('formal/export/coqCheck', function () {
  this.timeout(600_000);
  const { signal } = new AbortController();
  let version: string;
  before(async function () {
    const found = await coqHere.version();
    if (found !== undefined) {
      version = found;
      return;
    }
    if (process.env['LOSSPROOF_REQUIRE_ALL'] !== undefined) expect.fail('Coq is needed');
    this.skip();
  });
  const textOf = (checked: Checked): string => coqText(checked, certifiedOf(checked).evaluate);
  const answerOf = (text: string) => checkedByCoq(text, version, signal);
  const NO_AXIOM = { accepted: true, says: 'Closed under the global context' };

  /** The line of the proof, or of the theorem, at which Coq stops when a part of the text is another. */
  async function refusedAt(text: string, from: string | RegExp, to: string): Promise<string | undefined> {
    const forged = text.replace(from, to);
    expect(forged).not.to.equal(text);
    const { accepted, says } = await answerOf(forged);
    expect(accepted, says).to.equal(false);
    const [, line] = /^File "\.\/Exported\.v", line (\d+)/.exec(says) ?? expect.fail(says);
    return forged.split('\n')[Number(line) - 1];
  }
  const BY_COMPUTATION = 'Proof. vm_cast_no_check (erefl true). Qed.';

  it('accepts ranks and null vectors, on no axiom, and refuses another number', async () => {
    const run = await certified('sc16/rank-instance', { sizes: { d0: 3, d1: 2, N: 4 } });
    const text = textOf(acceptedOf(run));
    expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    const inverse = /(_inverse : seq \(seq Z\) := \(\[:: \[:: )(\d+)/;
    const other = inverse.exec(text)?.[2] === '1' ? '2' : '1';
    expect(await refusedAt(text, inverse, `$1${other}`)).to.equal(BY_COMPUTATION);
    const [zeroSlope] = run.controls.filter(({ variant }) => variant === 'zero-slope');
    expect(await answerOf(textOf(zeroSlope?.checked as Checked))).to.deep.equal(NO_AXIOM);
  });

  it('accepts squares and negative directions, and refuses a matrix with another sign', async () => {
    const run = await certified('sc16/hessian-psd', {});
    const [squares, direction] = [textOf(acceptedOf(run)), textOf(run.controls[0]?.checked as Checked)];
    for (const text of [squares, direction]) expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    const turned = direction.replace(/_matrix : seq \(seq Z\) := [^]*?%coq_Z/, (matrix) =>
      matrix.replace(/-?\b[1-9]\d*\b/g, (entry) => (entry.startsWith('-') ? entry.slice(1) : `-${entry}`)),
    );
    expect(turned).not.to.equal(direction);
    expect((await answerOf(turned)).accepted).to.equal(false);
  });

  it('accepts dual certificates, and refuses other weights, levels, and a smaller width', async () => {
    const text = stepText(DUAL);
    expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    for (const [from, to] of [
      ['_weights : seq (seq (seq Q)) := [:: ([:: [:: 2;', '_weights : seq (seq (seq Q)) := [:: ([:: [:: 3;'],
      ['_targets : seq (seq Q) := ([:: [:: 2;', '_targets : seq (seq Q) := ([:: [:: 3;'],
      ['_level : Q := (2)', '_level : Q := (3)'],
      ['_level : Q := (2)', '_level : Q := (-2)'],
    ] as const)
      expect(await refusedAt(text, from, to)).to.equal(BY_COMPUTATION);
    const stated = /^ {2}K16\.global_min .*$/m.exec(text)?.[0] as string;
    expect(
      await refusedAt(text, stated, stated.replace('step_1_weights', '[:: step_1_targets; step_1_inputs]')),
    ).to.match(/^Proof\. exact: /);
  });

  it('accepts minima in regions, of zero and of positive error, and refuses the other error and other weights', async () => {
    const run = await certified('sc16/zero-error', { sizes: { d0: 2, d1: 2, N: 3 } });
    const text = textOf(acceptedOf(run));
    expect(text).to.include('Sc16.differentiable_minimum s E X y w W & Sc16.output s E X w W = y]');
    expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    expect(await refusedAt(text, /_hidden true = true/, '_hidden false = true')).to.equal(BY_COMPUTATION);
    expect(await refusedAt(text, /(_output : seq \(seq Q\) := \(\[:: \[:: )[^\]]*/, '$15')).to.equal(BY_COMPUTATION);
    const [dead] = run.controls.filter(({ variant }) => variant === 'zero-slope');
    const positive = textOf(dead?.checked as Checked);
    expect(positive).to.include('Sc16.output s E X w W <> y]');
    expect(await answerOf(positive)).to.deep.equal(NO_AXIOM);
    expect(await refusedAt(positive, '<> y]', '= y]')).to.match(/^Proof\. exact: /);
  });

  it('accepts the minima of a table of regions, and refuses another sign, error and output weight', async () => {
    const run = await certified('sh17/region-critical', {});
    const text = textOf(acceptedOf(run));
    expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    for (const [from, to] of [
      ['[:: true;', '[:: false;'],
      [/\(0\)%coq_Q\);/, '(1)%coq_Q);'],
      [/(seq minimum := \[:: \(\(\[:: \[:: [^]*?\]\]\)%coq_Q, \(\[:: \[:: )-?1/, '$17'],
    ] as const)
      expect(await refusedAt(text, from, to)).to.equal(BY_COMPUTATION);
  });

  it('accepts identities with derivatives and symbols, and refuses those that hold at numbers alone', async () => {
    const run = await certified('k16/gradient', {});
    expect(await answerOf(textOf(acceptedOf(run)))).to.deep.equal(NO_AXIOM);
    const text = stepText(IDENTITY);
    expect(await answerOf(text)).to.deep.equal(NO_AXIOM);
    expect(await refusedAt(text, '(Constant (2)%coq_Q', '(Constant (3)%coq_Q')).to.equal(BY_COMPUTATION);
    expect(await refusedAt(text, /Theorem step_1 : .*/, 'Theorem step_1 : identity step_1_left step_1_left.')).to.match(
      /^Proof\. exact: /,
    );
  });

  it('accepts nothing that rests on an axiom', async () => {
    const text = stepText(IDENTITY);
    const { accepted, says } = await answerOf(
      text.replace(BY_COMPUTATION, 'Proof. Admitted.').replace('(Constant (2)%coq_Q', '(Constant (3)%coq_Q'),
    );
    expect(accepted).to.equal(false);
    expect(says).to.match(/^Axioms:\s+step_1_checked/);
  });
});
