From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Statements.K16 Statements.Sc16 Export.Checks Export.Fractions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* The operations of the statements, on lists of fractions: each theorem says that what Coq computes is what a statement defines. *)

(* Deep linear networks: the weights W and the widths d are lists. *)
Section Networks.
Variables (d : nat -> nat) (layers : seq (seq (seq Q))).
Let layer k := nth [::] layers k.
Definition weights_of : weights rat_realFieldType d := fun k => entries (d k.+1) (d k) (layer k).

Definition unit_of m n r := table m n (fun i j => if ((i == j)%N && (i < r)%N) then 1%coq_Q else 0%coq_Q).
Lemma unitE m n r : pid_mx r = entries m n (unit_of m n r).
Proof. by apply/matrixP => i j; rewrite entries_table !mxE; case: ifP; rewrite /fraction /rational /= ?divr1. Qed.

Fixpoint net_of (k : nat) :=
  match k with 0 => unit_of (d 0) (d 0) (d 0) | k'.+1 => product_of (d k) (d k') (d 0) (layer k') (net_of k') end.
Lemma netE k : net weights_of k = entries (d k) (d 0) (net_of k).
Proof. by elim: k => [|k IH] /=; [rewrite -pid_mx_1 unitE | rewrite IH productE]. Qed.

Fixpoint seg_of (n k : nat) :=
  match n with
  | 0 => unit_of (d 0) (d k) (d k)
  | n'.+1 => if (k <= n')%N then product_of (d n) (d n') (d k) (layer n') (seg_of n' k) else unit_of (d n) (d k) (d k)
  end.
Lemma segE n k : seg weights_of n k = entries (d n) (d k) (seg_of n k).
Proof.
elim: n => [|n IH] /=; first by rewrite unitE.
by case: ifP => _; [rewrite IH productE | rewrite unitE].
Qed.

Variables (K N : nat) (X Y : seq (seq Q)).
Let data := entries (d 0) N X.
Let targets := entries (d K) N Y.
Definition error_of := difference_of (d K) N (product_of (d K) (d 0) N (net_of K) X) Y.
Definition loss_of : Q :=
  let e := error_of in ((1 # 2) * total (d K) (fun i => total N (fun j => at_place e i j * at_place e i j)))%coq_Q.
Theorem lossE : loss data targets weights_of = fraction loss_of.
Proof.
rewrite /loss netE productE differenceE /loss_of /= fractionM fraction_half totalE; congr (_ * _).
apply: eq_bigr => i _; rewrite totalE; apply: eq_bigr => j _; by rewrite !mxE fractionM -expr2.
Qed.

Definition residual_of := product_of (d K) N (d 0) error_of (transpose_of (d 0) N X).
Lemma residualE : residual data targets weights_of = entries (d K) (d 0) residual_of.
Proof. by rewrite /residual netE productE differenceE transposeE productE. Qed.

Definition block_of k :=
  product_of (d k.+1) (d 0) (d k)
    (product_of (d k.+1) (d K) (d 0) (transpose_of (d K) (d k.+1) (seg_of K k.+1)) residual_of)
    (transpose_of (d k) (d 0) (net_of k)).
(* The entry of the Hessian for two entries of weight matrices. *)
Definition hessian_of (i j a b c e : nat) : Q :=
  let W k := layer k in
  let at2 (l r : seq (seq Q)) m p n x y := at_place (product_of m p n l r) x y in
  let left (k : nat) := transpose_of (d K) (d k.+1) (seg_of K k.+1) in
  let gram := product_of (d 0) N (d 0) X (transpose_of (d 0) N X) in
  let back k := product_of (d k.+1) (d K) (d 0) (left k) residual_of in
  let through x := transpose_of (d x) (d 0) (net_of x) in
  (at2 (left i) (seg_of K j.+1) (d i.+1) (d K) (d j.+1) a c
    * at2 (product_of (d i) (d 0) (d 0) (net_of i) gram) (through j) (d i) (d 0) (d j) b e
  + (if (i < j)%N then at2 (back j) (through i) (d j.+1) (d 0) (d i) c b * at_place (seg_of j i.+1) e a else 0)
  + (if (j < i)%N then at2 (back i) (through j) (d i.+1) (d 0) (d j) a e * at_place (seg_of i j.+1) b c else 0))%coq_Q.
Theorem hessianE i j a b c e :
  hessian_entry data targets weights_of (i := i) (j := j) a b c e = fraction (hessian_of i j a b c e).
Proof.
rewrite /hessian_entry /hessian_of !segE residualE !netE !transposeE !productE !fractionD fractionM.
have zero : fraction 0 = 0 by rewrite /fraction mul0r.
by congr (_ + _ + _); rewrite ?mxE //; case: ifP => // _; rewrite fractionM ?mxE.
Qed.

Theorem blockE k : gradient_block data targets weights_of k = entries (d k.+1) (d k) (block_of k).
Proof. by rewrite /gradient_block segE residualE netE !transposeE !productE. Qed.
End Networks.

(* One hidden layer in a region, with the slopes A. *)
Section Region.
Variables (d1 d0 N : nat) (A X y V : seq (seq Q)).
Let slopes_there := entries d1 N A.
Let data := entries d0 N X.
Let targets := entries N 1 y.
Let point := entries d1 d0 V.

Definition output_of n : Q :=
  let VX := product_of d1 d0 N V X in total d1 (fun i => at_place A i n * at_place VX i n)%coq_Q.
Lemma outputE (n : 'I_N) : region_output slopes_there data point n 0 = fraction (output_of n).
Proof.
rewrite /output_of totalE /region_output mxE; apply: eq_bigr => i _.
by rewrite productE fractionM !mxE.
Qed.

Definition error_at n : Q := (at_place y n 0 + -1 * output_of n)%coq_Q.
Lemma errorE (n : 'I_N) : targets n 0 - region_output slopes_there data point n 0 = fraction (error_at n).
Proof. by rewrite outputE mxE /error_at fractionD fractionM fractionN1 mulN1r. Qed.

Definition mse_of : Q := (/ inject_Z (Z.of_nat (2 * N)) * total N (fun n => error_at n * error_at n))%coq_Q.
Theorem mseE : region_mse slopes_there data targets point = fraction mse_of.
Proof.
rewrite /region_mse /mse_of fractionM fractionV fraction_natural natrM totalE; congr (_ * _).
by apply: eq_bigr => n _; rewrite errorE fractionM expr2.
Qed.

Definition gradient_of := table d1 d0 (fun i j =>
  -1 * / inject_Z (Z.of_nat N) * total N (fun n => error_at n * at_place A i n * at_place X j n))%coq_Q.
Theorem gradientE : region_gradient slopes_there data targets point = entries d1 d0 gradient_of.
Proof.
apply/matrixP => i j; rewrite entries_table /region_gradient !mxE summxE.
rewrite !fractionM fractionN1 fractionV fraction_natural totalE mulN1r; congr (_ * _).
by apply: eq_bigr => n _; rewrite !fractionM -errorE !mxE big_ord1 !mxE mulrA.
Qed.

(* The row of the Khatri-Rao matrix for unit i and input j. *)
Theorem khatri_raoE i j n :
  khatri_rao slopes_there data (mxvec_index i j) n = fraction (at_place A i n * at_place X j n)%coq_Q.
Proof. by rewrite mxE mxvecE !mxE fractionM. Qed.

Definition curvature_of i j k l : Q := (/ inject_Z (Z.of_nat N)
  * total N (fun n => at_place A i n * at_place X j n * (at_place A k n * at_place X l n)))%coq_Q.
Theorem curvatureE i j k l :
  (N%:R^-1 *: (khatri_rao slopes_there data *m (khatri_rao slopes_there data)^T)) (mxvec_index i j) (mxvec_index k l)
  = fraction (curvature_of i j k l).
Proof.
rewrite /curvature_of fractionM fractionV fraction_natural totalE mxE [(_ *m _) _ _]mxE; congr (_ * _).
by apply: eq_bigr => n _; rewrite [_^T _ _]mxE !khatri_raoE -fractionM.
Qed.
End Region.

(* The network itself: one hidden layer of leaky rectified linear units. *)
Section Units.
Variables (d1 d0 N : nat) (s : Q) (E X w W : seq (seq Q)).
Definition leaky_of (u : Q) : Q := if Qle_bool 0%coq_Q u then u else (s * u)%coq_Q.
Definition network_output_of n : Q :=
  let WX := product_of d1 d0 N W X in
  total d1 (fun i => at_place w i 0 * (at_place E i n * leaky_of (at_place WX i n)))%coq_Q.
Theorem network_outputE (n : 'I_N) :
  output (fraction s) (entries d1 N E) (entries d0 N X) (entries d1 1 w) (entries d1 d0 W) n 0 = fraction (network_output_of n).
Proof.
rewrite /network_output_of totalE mxE; apply: eq_bigr => i _.
rewrite productE !fractionM !mxE /leaky /leaky_of fraction_ge0; congr (_ * (_ * _)).
by case: ifP => // _; rewrite fractionM.
Qed.
End Units.
