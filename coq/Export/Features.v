From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Statements.Xls16 Export.Checks Export.Fractions Export.Fields.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* The operations of Statements/Xls16.v on lists of fractions, in any ordered field. *)

Section Network.
Variables (d n m : nat) (W v X y : seq (seq Q)).
(* What Coq computes; P has the preactivations. *)
Definition feature_of (P : seq (seq Q)) k i l : Q := if is_positive (at_place P k l) then (at_place v 0 k * at_place X i l)%coq_Q else 0%coq_Q.
Definition outputs_of (P : seq (seq Q)) :=
  table 1 m (fun _ l => total n (fun k => if is_positive (at_place P k l) then at_place v 0 k * at_place P k l else 0))%coq_Q.
Definition residual_of (P : seq (seq Q)) := difference_of 1 m (outputs_of P) y.
Definition loss_of (P : seq (seq Q)) : Q :=
  let e := residual_of P in (/ inject_Z (Z.of_nat (2 * m)) * total m (fun l => at_place e 0 l * at_place e 0 l))%coq_Q.
Definition gradient_of (P : seq (seq Q)) :=
  let e := residual_of P in
  table n d (fun k i => / inject_Z (Z.of_nat m) * total m (fun l => feature_of P k i l * at_place e 0 l))%coq_Q.
Definition gram_of (P : seq (seq Q)) :=
  table m m (fun l r => total n (fun k => total d (fun i => feature_of P k i l * feature_of P k i r)%coq_Q)).
Definition kernel_of (P : seq (seq Q)) := multiple_of m m (/ inject_Z (Z.of_nat n)) (gram_of P).
Definition is_generic (P : seq (seq Q)) : bool := all (fun k => all (fun l => ~~ Qeq_bool (at_place P k l) 0) (iota 0 m)) (iota 0 n).

Variable F : realFieldType.
Local Notation number := (@number F).
Local Notation over := (@over F).
Let P := product_of n d m W X.

Lemma preactivation_over k l : preactivation (over n d W) (over d m X) k l = number (at_place P k l).
Proof. by rewrite -overE -over_product mxE. Qed.
Lemma active_over k l : active (over n d W) (over d m X) k l = is_positive (at_place P k l).
Proof. by rewrite /active preactivation_over number_gt0. Qed.
Theorem generic_over : is_generic P = true -> generic (over n d W) (over d m X).
Proof.
move=> /allP live k l; rewrite preactivation_over number_eq0.
by have /allP /(_ _ (in_iota l)) := live _ (in_iota k).
Qed.
Theorem output_over l : output (over n d W) (over 1 n v) (over d m X) l = number (at_place (outputs_of P) 0 l).
Proof.
rewrite at_table // number_total; apply: eq_bigr => k _; rewrite overE /relu preactivation_over number_gt0.
by case: ifP => _; rewrite ?numberM // number0 mulr0.
Qed.
Theorem residual_over : residual (over n d W) (over 1 n v) (over d m X) (over 1 m y) = over 1 m (residual_of P).
Proof. by rewrite /residual_of -over_difference; apply/rowP => l; rewrite mxE [in RHS]mxE [X in _ = _ + X]mxE output_over !overE. Qed.
Theorem loss_over : loss (over n d W) (over 1 n v) (over d m X) (over 1 m y) = number (loss_of P).
Proof.
rewrite /loss_of /= numberM numberV number_natural natrM number_total; congr (_ * _); apply: eq_bigr => l _.
have -> : over 1 m y 0 l - output (over n d W) (over 1 n v) (over d m X) l = - over 1 m (residual_of P) 0 l.
  by rewrite -residual_over [in RHS]mxE opprB.
by rewrite sqrrN overE numberM expr2.
Qed.
Theorem feature_over k i l : feature (over n d W) (over 1 n v) (over d m X) k i l = number (feature_of P k i l).
Proof.
rewrite /feature active_over /feature_of !overE; case: ifP => _; first by rewrite mulr1 numberM.
by rewrite mulr0 mul0r number0.
Qed.
Theorem gradient_over : gradient (over n d W) (over 1 n v) (over d m X) (over 1 m y) = over n d (gradient_of P).
Proof.
apply/matrixP => k i; rewrite [in RHS]overE at_table // numberM numberV number_natural number_total mxE; congr (_ * _).
rewrite mxE; apply: eq_bigr => l _; by rewrite feature_over residual_over numberM overE.
Qed.
Theorem gram_over : gram (over n d W) (over 1 n v) (over d m X) = over m m (gram_of P).
Proof.
apply/matrixP => l r; rewrite overE at_table // number_total mxE; apply: eq_bigr => k _.
by rewrite number_total; apply: eq_bigr => i _; rewrite !feature_over numberM.
Qed.
Theorem kernel_over : empirical_kernel (over n d W) (over 1 n v) (over d m X) = over m m (kernel_of P).
Proof. by rewrite /empirical_kernel gram_over /kernel_of -over_multiple numberV number_natural. Qed.
End Network.
