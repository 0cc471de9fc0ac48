import { expect } from 'chai';
import { coqText } from '../../../src/formal/export/coqText.js';
import { globalMinimumSection } from '../../../src/formal/export/globalMinimum.js';
import { regionMinimumSection } from '../../../src/formal/export/regionMinimum.js';
import { evaluate } from '../../../src/kernel/full.js';
import * as t from '../../../src/kernel/libraries/algebra/term.js';
import { certifiedOf } from '../../../src/report/exhibit/certified.js';
import { certified } from '../../lemmas/support.js';
import { acceptedOf } from '../../lemmas/k16/looks.js';
import { contextOf } from '../../support.js';
import { DUAL, stepText } from './steps.js';

describe('formal/export, minima', () => {
  const context = contextOf();

  it('states a global minimum of the network and data of the step, in the words of the statements', () => {
    const text = stepText(DUAL);
    expect(text).to.include('Require Import Lossproof.Export.Minima.\nRequire Lossproof.Statements.K16.');
    expect(text).to.include('Definition step_1_widths : seq nat := [:: 2; 1; 2]%N.');
    expect(text).to.include(
      `Theorem step_1 : forall F : realFieldType, let d := nth 0%N step_1_widths in
  K16.global_min (K16.loss (over F (d 0%N) 2 step_1_inputs) (over F (d 2%N) 2 step_1_targets)) (weights_over F d step_1_weights).`,
    );
  });

  it('has no section for a dual matrix that is not semidefinite', () => {
    const witness = { ...DUAL.witness, dual: t.constant('-1', 2, 2) } as unknown as Parameters<
      typeof globalMinimumSection
    >[1];
    expect(globalMinimumSection('step_1', witness, (term) => evaluate(context, term))).to.deep.equal([]);
  });

  it('has no section for a network of too many products', () => {
    const [wide, row] = [t.constant('1', 200, 200), t.constant('1', 1, 200)];
    const network = { inputs: wide, noise: wide, hidden: wide, targets: row, output: row, slope: '1' };
    expect(regionMinimumSection('step_1', network, 'zero', (term) => evaluate(context, term))).to.deep.equal([]);
  });

  it('has weights for each state of regions that has a minimum, as many as there are units', async () => {
    const checked = acceptedOf(await certified('sh17/region-critical', {}));
    const { evaluate: valueOf } = certifiedOf(checked);
    const text = coqText(checked, valueOf);
    const step = checked.certificate.steps.findIndex(({ rule }) => rule === 'regionsDecided');
    const proposition = checked.theorems[step]?.proposition;
    if (proposition?.kind !== 'regionTable') return expect.fail('expected a table of regions');
    const { columns, entries } = valueOf(proposition.table);
    const found = entries.slice(0, columns).filter(({ numerator }) => numerator !== 0n);
    expect(text).to.include(`for ${found.length} of ${columns} states of regions, those with a minimum`);
    const [, minima] = /_minima : seq minimum := \[:: ([^]*?)\]\.\n/.exec(text) ?? [];
    const signs = [...(minima as string).matchAll(/\[:: (?:true|false)/g)];
    expect(signs).to.have.length(found.length * proposition.units);
  });
});
