import { expect } from 'chai';
import type { Checked } from '../../../src/kernel/index.js';
import { coqText, NothingToExport } from '../../../src/formal/export/coqText.js';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { certified } from '../../lemmas/support.js';
import { acceptedOf } from '../../lemmas/k16/looks.js';
import { IDENTITY, stepText } from './steps.js';

const textOf = (checked: Checked): string => coqText(checked, certifiedOf(checked).evaluate);

describe('formal/export/coqText', () => {
  const theoremsIn = (text: string): readonly string[] =>
    [...text.matchAll(/^Theorem (step_\d+) : ([^]*?)\.$/gm)].map(([, , states]) => states as string);

  it('has a theorem for each rank, with the number that the step has', async () => {
    const run = await certified('sc16/rank-instance', { sizes: { d0: 2, d1: 2, N: 3 } });
    expect(theoremsIn(textOf(acceptedOf(run)))).to.deep.equal(['(3 <= \\rank (matrix_of 4 3 step_3_matrix))%N']);
    const [zeroSlope] = run.controls.filter(({ variant }) => variant === 'zero-slope');
    const text = textOf(zeroSlope?.checked as Checked);
    expect(theoremsIn(text)).to.have.length(1);
    expect(theoremsIn(text)[0]).to.match(/^\(\\rank \(matrix_of_rows \d+ \d+ step_\d_matrix\) < \d+\)%N$/);
  });

  it('has the squares of a semidefinite matrix, and the negative direction of another', async () => {
    const run = await certified('sc16/hessian-psd', {});
    expect(theoremsIn(textOf(acceptedOf(run))).join('\n')).to.match(
      /^forall x : 'cV_\d+, 0 <= form \(matrix_of_rows /m,
    );
    const [saddle] = run.controls;
    expect(theoremsIn(textOf(saddle?.checked as Checked)).join('\n')).to.match(/^form \(matrix_of_rows .* < 0$/m);
  });

  it('has nothing of the text of a certificate that Coq could take for a command', async () => {
    const checked = acceptedOf(await certified('sc16/rank-instance', { sizes: { d0: 2, d1: 2, N: 3 } }));
    const hostile = {
      ...checked,
      certificate: { ...checked.certificate, variant: '*) Axiom a : False. (*', claim: { id: '*)A.b', version: 1 } },
    };
    const text = coqText(hostile, certifiedOf(checked).evaluate);
    expect(text).to.include('of __A_b (').and.not.to.include('Axiom a');
    expect(text.match(/\(\*/g)?.length).to.equal(text.match(/\*\)/g)?.length);
  });

  it('names the steps that it leaves out', async () => {
    const text = textOf(acceptedOf(await certified('sc16/rank-instance', { sizes: { d0: 2, d1: 2, N: 3 } })));
    expect(text).to.include('these steps have no theorem here:\n   1 (arithmetic), 2 (arithmetic). *)');
    expect(stepText(IDENTITY)).to.include('these steps have no theorem here:\n   none. *)');
  });

  it('says where no step has an export', async () => {
    const checked = acceptedOf(await certified('k16/assumption-audit', {}));
    expect(() => textOf(checked)).to.throw(NothingToExport, /a step of rankModP, .*, got steps of activationOfInput/);
  });
});
