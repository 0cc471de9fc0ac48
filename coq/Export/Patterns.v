From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Statements.Sh17 Export.Checks Export.Fractions Export.Fields.
From Lossproof Require Import Theorems.Sh17.Region Theorems.Sh17.Critical.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* The operations of Statements/Sh17.v on lists of fractions, in any ordered field, and exported minima of regions. *)

Section Network.
Variables (d0 d1 N : nat) (rho : Q) (X y : seq (seq Q)).
(* A region, as the signs of each unit at each sample. *)
Definition region_of (signs : seq (seq bool)) : {ffun 'I_d1 -> {ffun 'I_N -> bool}} :=
  [ffun i : 'I_d1 => [ffun n : 'I_N => nth false (nth [::] signs i) n]].

Section Weights.
Variables (W z : seq (seq Q)) (signs : seq (seq bool)).
Definition unit_output_of (u : Q) : Q := ((if is_positive u then 1 else rho) * u)%coq_Q.
Definition residual_of (P : seq (seq Q)) :=
  table 1 N (fun _ n => add_fractions (at_place y 0 n) (-1 * total d1 (fun i => at_place z 0 i * unit_output_of (at_place P i n))))%coq_Q.
Definition square_error_of (e : seq (seq Q)) : Q := total N (fun n => at_place e 0 n * at_place e 0 n)%coq_Q.
Definition sign_at i n := nth false (nth [::] signs i) n.
Definition slopes_of := table d1 N (fun i n => if sign_at i n then 1%coq_Q else rho).
Definition has_signs (P : seq (seq Q)) : bool :=
  all (fun i => all (fun n => if sign_at i n then is_positive (at_place P i n) else is_positive (-1 * at_place P i n)%coq_Q)
    (iota 0 N)) (iota 0 d1).
Definition pull_of (e : seq (seq Q)) :=
  let A := slopes_of in table d1 d0 (fun i j => total N (fun n => at_place A i n * at_place X j n * at_place e 0 n)%coq_Q).

Variable F : realFieldType.
Local Notation number := (@number F).
Local Notation over := (@over F).
Let P := product_of d1 d0 N W X.

Lemma preactivation_over i n : preactivation (row i (over d1 d0 W)) (over d0 N X) n = number (at_place P i n).
Proof.
rewrite -overE -over_product mxE; apply: eq_bigr => j _; by rewrite mxE.
Qed.
Theorem output_over n : output (number rho) (over d1 d0 W) (over 1 d1 z) (over d0 N X) n
  = number (total d1 (fun i => at_place z 0 i * unit_output_of (at_place P i n))%coq_Q).
Proof.
rewrite number_total; apply: eq_bigr => i _; rewrite preactivation_over overE !numberM /slope number_gt0.
by congr (_ * (_ * _)); case: ifP => _; rewrite ?number1.
Qed.
Theorem residual_over : residual (number rho) (over d1 d0 W) (over 1 d1 z) (over d0 N X) (over 1 N y) = over 1 N (residual_of P).
Proof.
apply/rowP => n; by rewrite mxE output_over [in RHS]overE at_table // number_add number_opp overE.
Qed.
Theorem square_error_over : square_error (number rho) (over d1 d0 W) (over 1 d1 z) (over d0 N X) (over 1 N y)
  = number (square_error_of (residual_of P)).
Proof.
rewrite /square_error residual_over /square_error_of number_total; apply: eq_bigr => n _.
by rewrite numberM overE expr2.
Qed.
Theorem slopes_over : slopes (number rho) (region_of signs) = over d1 N slopes_of.
Proof. by apply/matrixP => i n; rewrite overE at_table // mxE !ffunE /sign_at; case: ifP => _; rewrite ?number1. Qed.
Theorem in_region_over : has_signs P = true -> in_region (over d1 d0 W) (over d0 N X) (region_of signs).
Proof.
move=> /allP fit i n; rewrite preactivation_over !ffunE; have /allP /(_ _ (in_iota n)) := fit _ (in_iota i).
rewrite /sign_at; case: (nth _ _ _) => positive; first by rewrite number_gt0.
by rewrite -oppr_gt0 -number_opp number_gt0.
Qed.
Theorem pull_over i j : (khatri_rao (slopes (number rho) (region_of signs)) (over d0 N X)
    *m (residual (number rho) (over d1 d0 W) (over 1 d1 z) (over d0 N X) (over 1 N y))^T) (mxvec_index i j) 0
  = number (at_place (pull_of (residual_of P)) i j).
Proof.
rewrite at_table // number_total mxE residual_over; apply: eq_bigr => n _.
by rewrite khatri_raoE slopes_over [_^T _ _]mxE !numberM !overE.
Qed.
End Weights.

(* Weights of both layers, the signs of the region that they are in, and their squared error. *)
Definition minimum := (seq (seq Q) * seq (seq Q) * seq (seq bool) * Q)%type.
Definition minimum_check (m : minimum) : bool :=
  let: (W, z, signs, error) := m in
  let P := product_of d1 d0 N W X in let e := residual_of z P in
  [&& has_signs signs P, all (all (Qeq_bool 0)) (pull_of signs e) & Qeq_bool (square_error_of e) error].
Definition is_minimum (F : realFieldType) (m : minimum) : Prop :=
  let: (W, z, signs, error) := m in
  [/\ in_region (over F d1 d0 W) (over F d0 N X) (region_of signs),
      local_minimum (number F rho) (over F d1 d0 W) (over F 1 d1 z) (over F d0 N X) (over F 1 N y)
    & square_error (number F rho) (over F d1 d0 W) (over F 1 d1 z) (over F d0 N X) (over F 1 N y) = number F error].

Lemma minimum_checked m : minimum_check m -> forall F, is_minimum F m.
Proof.
case: m => [[[W z] signs] error] /and3P [fit zero /Qeq_bool_eq squared] F.
have inside := in_region_over F fit; split=> //; last by rewrite square_error_over; exact: number_same.
apply/(sh17_region_critical_proved _ _ _ inside)/colP => k; case/mxvec_indexP: k => i j.
rewrite pull_over mxE; apply/eqP; rewrite number_eq0.
move/(all_nthP [::]): zero => /(_ i); rewrite size_map size_iota => /(_ (ltn_ord i)) /(all_nthP 0%coq_Q) /(_ j).
rewrite (nth_map 0%N) ?size_iota // size_map size_iota => /(_ (ltn_ord j)) /Qeq_bool_eq E.
by apply: Qeq_eq_bool; symmetry; rewrite /at_place (nth_map 0%N) ?size_iota.
Qed.

Theorem minima_checked minima : all minimum_check minima = true ->
  forall (F : realFieldType) k, (k < size minima)%N -> is_minimum F (nth ([::], [::], [::], 0%coq_Q) minima k).
Proof. by move=> /(all_nthP ([::], [::], [::], 0%coq_Q)) all F k km; apply: minimum_checked; exact: all. Qed.
End Network.
