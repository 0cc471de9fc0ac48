/**
 * The definitions of two files of statements in Coq, at numbers, against the kernel: Coq proves that loss, gradient, Hessian, Khatri–Rao
 * matrix and outputs as coq/Statements/K16.v and Sc16.v define them are what the kernel computes. A factor, a sign or an index that
 * differed would be found.
 * Skipped by name without Coq.
 */
import { expect } from 'chai';
import * as t from '../../src/kernel/libraries/algebra/term.js';
import type { Term } from '../../src/kernel/libraries/algebra/term.js';
import { regionLoss } from '../../src/kernel/libraries/twoLayer/network.js';
import { correlation, loss, symbolic } from '../../lemmas/k16/shared/layers.js';
import { numbers } from '../support.js';
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
} from './atNumbers.js';

const HEAD = headOf('Statements.K16 Statements.Sc16 Export.Checks Export.Fractions Export.Values');

const WIDTHS = [2, 3, 1, 2] as const;
const SAMPLES = 2;

/** Kawaguchi's loss, its gradient and its Hessian, with three layers. */
function deepLinear(change: { readonly loss?: Term } = {}): string {
  const network = symbolic(WIDTHS, SAMPLES);
  const [d0, , , dy] = WIDTHS;
  const layers = WIDTHS.slice(1).map((rows, k) => drawnRows(rows, WIDTHS[k] as number, k + 1));
  const point = {
    ...Object.fromEntries(layers.map((rows, k) => [`W${k + 1}`, rows])),
    X: drawnRows(d0, SAMPLES, 11),
    Y: drawnRows(dy, SAMPLES, 12),
  };
  const f = change.loss ?? loss(network);
  const hessian = valueOf(t.hessian(f, network.weights), point);
  const before = (k: number): number =>
    WIDTHS.slice(1, k + 1).reduce((sum, rows, l) => sum + rows * (WIDTHS[l] as number), 0);
  const pairs = layers.flatMap((_, i) => layers.map((__, j) => [i, j] as const));
  return `${HEAD}
Definition d (k : nat) : nat := nth 0%N [:: ${WIDTHS.join('; ')}]%N k.
Definition layers : seq (seq (seq Q)) := ${listOf(layers.map(rowsText))}.
Definition X : seq (seq Q) := ${rowsText(point.X)}.
Definition Y : seq (seq Q) := ${rowsText(point.Y)}.
Definition H : seq (seq Q) := ${matrixText(hessian)}.
Notation data := (entries (d 0%N) ${SAMPLES} X).
Notation targets := (entries (d 3) ${SAMPLES} Y).
Notation W := (weights_of d layers).
Lemma loss_here : loss data targets W = fraction ${scalarText(valueOf(f, point))}.
Proof. by rewrite lossE; apply: fraction_eq; vm_compute. Qed.
Lemma residual_here : residual data targets W = entries (d 3) (d 0%N) ${matrixText(valueOf(correlation(network), point))}.
Proof. by rewrite residualE; apply: sameE; vm_compute. Qed.
${layers
  .map((_, k) => {
    const gradient = valueOf(t.gradient(f, network.weights[k] as Term), point);
    return `Lemma block_here${k} : gradient_block data targets W ${k}%N = entries (d ${k + 1}%N) (d ${k}%N) ${matrixText(gradient)}.
Proof. by rewrite blockE; apply: sameE; vm_compute. Qed.`;
  })
  .join('\n')}
${pairs
  .map(
    ([i, j]) => `Definition hessian_here${i}${j} (a b c e : nat) : Q :=
  (at_place H (${before(i)} + a * d ${i} + b) (${before(j)} + c * d ${j} + e))%N.
Lemma hessian_entry_here${i}${j} a b c e :
  hessian_entry data targets W (i := ${i}%N) (j := ${j}%N) a b c e = fraction (hessian_here${i}${j} a b c e).
Proof.
rewrite hessianE; apply: (@same_everywhereE _ _ _ _ (hessian_of d layers 3 ${SAMPLES} X Y ${i}%N ${j}%N) hessian_here${i}${j}).
by vm_compute.
Qed.`,
  )
  .join('\n')}
`;
}

/** The mean squared error in a region, its gradient and Hessian, and the outputs of the network, by Soudry and Carmon. */
function twoLayers(): string {
  const sizes = { inputs: 2, units: 3, samples: 4 };
  const { inputs, units, samples } = sizes;
  const point = {
    A: drawnRows(units, samples, 21),
    X: drawnRows(inputs, samples, 22),
    y: drawnRows(1, samples, 23),
    W: drawnRows(units, inputs, 24),
    w: drawnRows(1, units, 25),
    E: drawnRows(units, samples, 26),
  };
  const { loss: mse } = regionLoss(sizes);
  const W = t.symbols('W', units, inputs);
  const { A, X, y } = point;
  const region = { A, X, y, W: point.W };
  const preactivations = t.product(numbers(point.W), numbers(X));
  const active = t.hadamard(numbers(point.E), t.slopes('1/10', preactivations));
  const outputs = t.product(numbers(point.w), t.hadamard(active, preactivations));
  const { entries } = valueOf(outputs, {});
  return `${HEAD}
Definition A : seq (seq Q) := ${rowsText(A)}.
Definition X : seq (seq Q) := ${rowsText(X)}.
Definition y : seq (seq Q) := ${rowsText(transposed(y))}.
Definition V : seq (seq Q) := ${rowsText(point.W)}.
Definition w : seq (seq Q) := ${rowsText(transposed(point.w))}.
Definition E : seq (seq Q) := ${rowsText(point.E)}.
Definition G : seq (seq Q) := ${matrixText(valueOf(t.khatriRao(t.symbols('A', units, samples), t.symbols('X', inputs, samples)), { A, X }))}.
Definition H : seq (seq Q) := ${matrixText(valueOf(t.hessian(mse, [W]), region))}.
Notation A_ := (entries ${units} ${samples} A).
Notation X_ := (entries ${inputs} ${samples} X).
Notation y_ := (entries ${samples} 1 y).
Notation V_ := (entries ${units} ${inputs} V).
Lemma mse_here : region_mse A_ X_ y_ V_ = fraction ${scalarText(valueOf(mse, region))}.
Proof. by rewrite mseE; apply: fraction_eq; vm_compute. Qed.
Lemma gradient_here : region_gradient A_ X_ y_ V_ = entries ${units} ${inputs} ${matrixText(valueOf(t.gradient(mse, W), region))}.
Proof. by rewrite gradientE; apply: sameE; vm_compute. Qed.
Definition row_here (i j n l : nat) : Q := at_place G (i * ${inputs} + j)%N n.
Lemma khatri_rao_here i j n : khatri_rao A_ X_ (mxvec_index i j) n = fraction (row_here i j n 0%N).
Proof.
rewrite khatri_raoE; apply: (@same_everywhereE _ _ _ 1 (fun i j n _ => at_place A i n * at_place X j n)%coq_Q row_here _ i j n 0).
by vm_compute.
Qed.
Definition hessian_here (i j k l : nat) : Q := at_place H (i * ${inputs} + j)%N (k * ${inputs} + l)%N.
Lemma curvature_here i j k l :
  (${samples}%:R^-1 *: (khatri_rao A_ X_ *m (khatri_rao A_ X_)^T)) (mxvec_index i j) (mxvec_index k l) = fraction (hessian_here i j k l).
Proof.
rewrite curvatureE; apply: (@same_everywhereE _ _ _ _ (curvature_of ${samples} A X) hessian_here).
by vm_compute.
Qed.
Definition outputs_here (n : nat) : Q := nth 0%coq_Q ${listOf(entries.map((each) => fractionText(`${each.numerator}/${each.denominator}`)))}%coq_Q n.
Lemma output_here n : output (fraction (1 # 10)%coq_Q) (entries ${units} ${samples} E) X_ (entries ${units} 1 w) V_ n 0 = fraction (outputs_here n).
Proof.
rewrite network_outputE.
apply: (@same_everywhereE 1 1 1 _ (fun _ _ _ n => network_output_of ${units} ${inputs} ${samples} (1 # 10)%coq_Q E X w V n) (fun _ _ _ n => outputs_here n) _ 0 0 0 n).
by vm_compute.
Qed.
`;
}

describe('the definitions in Coq, at numbers', function () {
  this.timeout(600_000);
  const provedByCoq = coqInTests();

  it('have the values that the kernel computes of a deep linear network (skipped without Coq)', async () => {
    expect(await provedByCoq(deepLinear())).to.deep.equal([0, '', undefined]);
  });

  it('have the values that the kernel computes of a network with one hidden layer (skipped without Coq)', async () => {
    expect(await provedByCoq(twoLayers())).to.deep.equal([0, '', undefined]);
  });

  it('have no other values: those of twice the loss are refused at the first (skipped without Coq)', async () => {
    const text = deepLinear({ loss: t.scale('2', loss(symbolic(WIDTHS, SAMPLES))) });
    const [code, , line] = await provedByCoq(text);
    expect([code, line]).to.deep.equal([1, 'Proof. by rewrite lossE; apply: fraction_eq; vm_compute. Qed.']);
  });
});
