/**
 * The definitions of two more files of statements in Coq, at numbers, against the kernel: outputs, residuals, errors, regions and slopes
 * of coq/Statements/Sh17.v, and outputs, loss, gradient and Gram matrices of Xls16.v. Skipped by name without Coq.
 */
import { expect } from 'chai';
import { formatRational, type Rational } from '../../src/kernel/core/data/rational.js';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import { gradientAt, modelOf, residualOf, squaredErrorOf } from '../../src/kernel/libraries/arrangements/model.js';
import * as q from '../../src/kernel/core/data/rational.js';
import { formulas } from '../../lemmas/xls16/gradient.statement.js';
import { contextOf, numbers } from '../support.js';
import {
  coqInTests,
  drawnRows,
  fractionText,
  headOf,
  listOf,
  matrixText,
  rowsText,
  scalarText,
  transposed,
  valueOf,
  type Rows,
} from './atNumbers.js';

const textOf = (row: readonly Rational[]): readonly string[] => row.map(formatRational);
const parsed = (row: readonly string[]): readonly Rational[] =>
  row.map((text) => {
    const [numerator, denominator = '1'] = text.split('/');
    return q.rational(BigInt(numerator as string), BigInt(denominator));
  });

/** One hidden layer without bias, by Soudry and Hoffer, as the library of arrangements computes it. */
function inRegions({ slope = '-1/3' } = {}): string {
  const [inputs, units, samples] = [2, 3, 4];
  const [X, y] = [drawnRows(inputs, samples, 31), drawnRows(1, samples, 32)];
  const [W, z] = [drawnRows(units, inputs, 37), drawnRows(1, units, 34)];
  const asked = { data: numbers(X), labels: numbers(y), slope: '-1/3', cells: numbers(transposed(W)) };
  const model = modelOf(contextOf(), asked);
  const [hidden, outputs] = [W.map(parsed), parsed(z[0] as readonly string[])];
  const cells = hidden.map((_, i) => i);
  const residual = residualOf(
    model,
    cells,
    hidden.map((w, i) => w.map((each) => q.multiply(outputs[i] as Rational, each))),
  );
  const error = squaredErrorOf(model, hidden, outputs);
  const pull: Rows = cells.map((cell) => textOf(gradientAt(model, cell, residual)));
  const slopes = valueOf(t.slopes('-1/3', t.product(numbers(W), numbers(X))), {});
  const signs = listOf(cells.map((i) => listOf((model.signs[i] as readonly number[]).map((sign) => `${sign > 0}`))));
  return `${headOf('Statements.Sh17 Export.Checks Export.Fractions Export.Fields Export.Patterns')}
Definition rho : Q := (${fractionText(slope)})%coq_Q.
Definition X : seq (seq Q) := ${rowsText(X)}.
Definition y : seq (seq Q) := ${rowsText(y)}.
Definition W : seq (seq Q) := ${rowsText(W)}.
Definition z : seq (seq Q) := ${rowsText(z)}.
Definition signs : seq (seq bool) := ${signs}.
Section Here.
Variable F : realFieldType.
Notation X_ := (over F ${inputs} ${samples} X).
Notation y_ := (over F 1 ${samples} y).
Notation W_ := (over F ${units} ${inputs} W).
Notation z_ := (over F 1 ${units} z).
Notation omega := (region_of ${units} ${samples} signs).
Lemma region_here : in_region W_ X_ omega.
Proof. by apply: in_region_over; vm_compute. Qed.
Lemma slopes_here : slopes (number F rho) omega = over F ${units} ${samples} ${matrixText(slopes)}.
Proof. by rewrite slopes_over; apply: over_same; vm_compute. Qed.
Lemma residual_here : residual (number F rho) W_ z_ X_ y_ = over F 1 ${samples} ${rowsText([textOf(residual)])}.
Proof. by rewrite residual_over; apply: over_same; vm_compute. Qed.
Lemma error_here : square_error (number F rho) W_ z_ X_ y_ = number F (${fractionText(formatRational(error))})%coq_Q.
Proof. by rewrite square_error_over; apply: number_same; vm_compute. Qed.
Definition pull : seq (seq Q) := ${rowsText(pull)}.
Lemma pull_here i j :
  (khatri_rao (slopes (number F rho) omega) X_ *m (residual (number F rho) W_ z_ X_ y_)^T) (mxvec_index i j) 0
  = over F ${units} ${inputs} pull i j.
Proof.
rewrite pull_over -overE; apply: (congr1 (fun M : 'M[F]_(${units}, ${inputs}) => M i j)).
by apply: over_same; vm_compute.
Qed.
End Here.
`;
}

/** One hidden layer of rectified linear units, by Xie, Liang and Song, as the claim about its gradient computes it. */
function features(): string {
  const sizes = { d: 2, n: 3, m: 4 };
  const { d, n, m } = sizes;
  const [W, X] = [drawnRows(n, d, 41), drawnRows(d, m, 42)];
  const A = matrixRows(valueOf(t.slopes('0', t.product(numbers(W), numbers(X))), {}));
  const at = { W, X, v: drawnRows(1, n, 43), y: drawnRows(1, m, 44), A };
  const { loss, gradient, residual, D } = formulas(sizes);
  const gram = t.product(t.transpose(D), D);
  return `${headOf('Statements.Xls16 Export.Checks Export.Fractions Export.Fields Export.Features')}
Definition W : seq (seq Q) := ${rowsText(at.W)}.
Definition v : seq (seq Q) := ${rowsText(at.v)}.
Definition X : seq (seq Q) := ${rowsText(at.X)}.
Definition y : seq (seq Q) := ${rowsText(at.y)}.
Section Here.
Variable F : realFieldType.
Notation W_ := (over F ${n} ${d} W).
Notation v_ := (over F 1 ${n} v).
Notation X_ := (over F ${d} ${m} X).
Notation y_ := (over F 1 ${m} y).
Lemma generic_here : generic W_ X_.
Proof. by apply: generic_over; vm_compute. Qed.
Lemma residual_here : residual W_ v_ X_ y_ = over F 1 ${m} ${matrixText(valueOf(residual, at))}.
Proof. by rewrite residual_over; apply: over_same; vm_compute. Qed.
Lemma loss_here : loss W_ v_ X_ y_ = number F ${scalarText(valueOf(loss, at))}.
Proof. by rewrite loss_over; apply: number_same; vm_compute. Qed.
Lemma gradient_here : gradient W_ v_ X_ y_ = over F ${n} ${d} ${matrixText(valueOf(gradient, at))}.
Proof. by rewrite gradient_over; apply: over_same; vm_compute. Qed.
Lemma gram_here : gram W_ v_ X_ = over F ${m} ${m} ${matrixText(valueOf(gram, at))}.
Proof. by rewrite gram_over; apply: over_same; vm_compute. Qed.
Lemma kernel_here : empirical_kernel W_ v_ X_ = over F ${m} ${m} ${matrixText(valueOf(t.scale(`1/${n}`, gram), at))}.
Proof. by rewrite kernel_over; apply: over_same; vm_compute. Qed.
End Here.
`;
}

const matrixRows = ({ rows, columns, entries }: ReturnType<typeof valueOf>): Rows =>
  Array.from({ length: rows }, (_, i) => textOf(entries.slice(i * columns, (i + 1) * columns)));

describe('further definitions in Coq, at numbers', function () {
  this.timeout(600_000);
  const provedByCoq = coqInTests();

  it('have the values that the kernel computes in a region of weights (skipped without Coq)', async () => {
    expect(await provedByCoq(inRegions())).to.deep.equal([0, '', undefined]);
  });

  it('have the values that the kernel computes of features and Gram matrices (skipped without Coq)', async () => {
    expect(await provedByCoq(features())).to.deep.equal([0, '', undefined]);
  });

  it('have no other values: those of another slope are refused at the first (skipped without Coq)', async () => {
    const text = inRegions({ slope: '-1/2' });
    const [code, , line] = await provedByCoq(text);
    expect([code, line]).to.deep.equal([1, 'Proof. by rewrite slopes_over; apply: over_same; vm_compute. Qed.']);
  });
});
