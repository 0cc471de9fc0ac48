From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Statements.K16 Statements.Rules Export.Checks Export.Fractions Export.Values Export.Fields Theorems.Rules.Landscape.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Exported global minima of deep linear networks. *)

Section Fields.
Variable F : realFieldType.
Local Notation over := (@over F).
Definition weights_over d (layers : seq (seq (seq Q))) : weights F d := fun k => over (d k.+1) (d k) (nth [::] layers k).

(* A multiple of the identity, and the trace. *)
Definition scalar_of n q := table n n (fun i j => if i == j then q else 0%coq_Q).
Lemma over_scalar n q : (number F q)%:M = over n n (scalar_of n q).
Proof.
apply/matrixP => i j; rewrite /over entries_table !mxE -val_eqE.
by case: eqP => _; rewrite ?mulr1n ?mulr0n // -[LHS](number0 F).
Qed.
Definition trace_of n A := total n (fun i => at_place A i i).
Lemma over_trace n A : \tr (over n n A) = ratr (fraction (trace_of n A)).
Proof. by rewrite /mxtrace totalE raddf_sum; apply: eq_bigr => i _; rewrite !mxE. Qed.

(* L diag(D) L^T, which is positive semidefinite if D is not negative. *)
Definition factored_of n (L : seq (seq Q)) (D : seq Q) :=
  product_of n (size D) n (table n (size D) (fun i l => at_place L i l * nth 0%coq_Q D l)%coq_Q) (transpose_of n (size D) L).
Lemma factored_semidefinite n L D : all (Qle_bool 0) D -> semidefinite (over n n (factored_of n L D)).
Proof.
move=> /(all_nthP 0%coq_Q) positive v; pose k := size D; pose Lv := (over n k L)^T *m v.
have -> : Rules.form (over n n (factored_of n L D)) v = \sum_(l < k) ratr (fraction (nth 0%coq_Q D l)) * Lv l 0 ^+ 2.
  rewrite /Rules.form /factored_of -over_product -over_transpose -!mulmxA -/Lv mulmxA mxE; apply: eq_bigr => l _.
  have -> : (v^T *m over n k (table n k (fun i l => at_place L i l * nth 0%coq_Q D l)%coq_Q)) 0 l
      = ratr (fraction (nth 0%coq_Q D l)) * Lv l 0.
    rewrite /Lv /over entries_table mxE [in RHS]mxE mulr_sumr; apply: eq_bigr => i _.
    by rewrite !mxE fractionM rmorphM /= mulrC mulrAC mulrC.
  by rewrite -mulrA -expr2.
apply: sumr_ge0 => l _; rewrite mulr_ge0 ?sqr_ge0 // ler0q fraction_ge0.
exact: positive.
Qed.

(* The equation of the bound. *)
Lemma over_attained (l a b m : Q) k : (2 * l == a + -1 * b + -1 * (m * inject_Z (Z.of_nat k)))%coq_Q ->
  2%:R * ratr (fraction l) = ratr (fraction a) - ratr (fraction b) - ratr (fraction m) * k%:R :> F.
Proof.
move=> /fraction_eq /(congr1 (ratr : rat -> F)); rewrite !fractionD !fractionM fractionN1 fraction_natural.
rewrite -[fraction 2]/(fraction (inject_Z (Z.of_nat 2))) fraction_natural.
by rewrite !rmorphD !rmorphM rmorphN1 !rmorph_nat !mulN1r => ->.
Qed.

Section Loss.
Variables (d : nat -> nat) (layers : seq (seq (seq Q))) (K N : nat) (X Y : seq (seq Q)).
Lemma net_over k : net (weights_over d layers) k = over (d k) (d 0) (net_of d layers k).
Proof.
elim: k => [|k IH] /=; first by rewrite /over -unitE pid_mx_1 map_mx1.
by rewrite IH over_product.
Qed.
Lemma loss_over : loss (over (d 0) N X) (over (d K) N Y) (weights_over d layers) = ratr (fraction (loss_of d layers K N X Y)).
Proof.
rewrite /loss net_over over_product over_difference /loss_of /= fractionM fraction_half rmorphM fmorphV rmorph_nat; congr (_ * _).
rewrite totalE rmorph_sum; apply: eq_bigr => i _; rewrite totalE rmorph_sum; apply: eq_bigr => j _.
by rewrite !mxE fractionM rmorphM expr2.
Qed.
End Loss.
End Fields.

(* The evidence of the rule globalByRankBound: a fit B, a level mu, the dual matrix T, and the factors of T and of T + mu - B X Y^T.
   The weights attain the bound of the width k. *)
Section Global.
Variables (d : nat -> nat) (layers : seq (seq (seq Q))) (K N : nat) (X Y : seq (seq Q)).
Definition global_check (k : nat) (B : seq (seq Q)) (mu : Q) (T : seq (seq Q)) (dual slack : seq (seq Q) * seq Q) : bool :=
  let m := d K in
  let XT := transpose_of (d 0) N X in let YT := transpose_of m N Y in
  let BX := product_of m (d 0) N B X in
  [&& (k <= K)%N, Qle_bool 0 mu, all (Qle_bool 0) dual.2, all (Qle_bool 0) slack.2,
      same m m T (factored_of m dual.1 dual.2), same m (d 0) (product_of m N (d 0) BX XT) (product_of m N (d 0) Y XT),
      same m m (difference_of m m (sum_of m m T (scalar_of m mu)) (product_of m N m BX YT)) (factored_of m slack.1 slack.2)
    & Qeq_bool (2 * loss_of d layers K N X Y)
        (trace_of m (product_of m N m Y YT) + -1 * trace_of m T + -1 * (mu * inject_Z (Z.of_nat (d k))))].

Theorem global_checked k B mu T dual slack : global_check k B mu T dual slack = true -> forall F : realFieldType,
  global_min (loss (over F (d 0) N X) (over F (d K) N Y)) (weights_over F d layers).
Proof.
case/and5P => kK mu0 dual0 slack0 /and4P [dualE fit slackE /Qeq_bool_eq attained] F.
set m := d K in dualE fit slackE attained *.
have psdT : semidefinite (over F m m T) by rewrite (over_same _ dualE); exact: factored_semidefinite.
have E : over F m (d 0) B *m over F (d 0) N X *m (over F (d 0) N X)^T = over F m N Y *m (over F (d 0) N X)^T.
  by rewrite over_transpose !over_product (over_same _ fit).
have mu0' : 0 <= ratr (fraction mu) :> F by rewrite ler0q fraction_ge0.
have psd : semidefinite (over F m m T + (ratr (fraction mu))%:M - over F m (d 0) B *m over F (d 0) N X *m (over F m N Y)^T).
  rewrite over_scalar over_transpose !over_product over_sum over_difference (over_same _ slackE).
  exact: factored_semidefinite.
have [_ attains] := @rule_global_by_rank_bound_proved F d K N _ _ _ _ _ k kK E mu0' psdT psd.
apply: attains; rewrite loss_over over_transpose over_product !over_trace.
exact: over_attained attained.
Qed.
End Global.
