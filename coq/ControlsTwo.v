From mathcomp Require Import all_ssreflect all_algebra ring.
Require Lossproof.Statements.Xls16 Lossproof.Theorems.Xls16.Forms.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region Lossproof.Theorems.Sh17.RankAtMost.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Controls for xls16 and sh17: a hypothesis of a theorem is dropped, and the theorem is then false. *)

(* xls16/gradient at a kink: one unit with weight 0 and the target -1. For small positive changes t the loss is
   (1 + t)^2 / 2, and the formula for the gradient has the value 0. *)
Definition control_kink : Prop := forall F : realFieldType,
  let W := 0 : 'M[F]_1 in let one := 1%:M : 'M[F]_1 in
  ~ exists2 eps, 0 < eps & forall V : 'M[F]_1, (forall k i, `|V k i| < eps) ->
    Xls16.loss (W + V) one one (- one) = Xls16.loss W one one (- one)
      + (\sum_k \sum_i Xls16.gradient W one one (- one) k i * V k i)
      + (2%:R * 1%:R)^-1 * \sum_l (\sum_k \sum_i Xls16.feature W one one k i l * V k i) ^+ 2.

(* xls16/first-order-bound without a lower bound of D^T D: one sample twice, with the targets 1 and 2. At the weight 3/2
   the gradient is zero, and the loss is not. *)
Definition control_repeated_sample : Prop := forall F : realFieldType,
  let X := const_mx 1 : 'M[F]_(1, 2) in let y := \row_l (if l == ord0 then 1 else 2%:R) : 'rV[F]_2 in
  let W := (3%:R / 2%:R)%:M : 'M[F]_1 in
  Xls16.gradient W 1%:M X y = 0 /\ 0 < Xls16.loss W 1%:M X y.

(* sh17/pattern-rank for every X: with two equal samples and equal slopes the rank of A o X is less than
   all the numbers N - |S| + d0 rank A_S. *)
Definition control_equal_columns : Prop := forall F : realFieldType,
  let A := const_mx 1 : 'M[F]_(1, 2) in let X := const_mx 1 : 'M[F]_(2, 2) in
  forall S : {set 'I_2}, (\rank (khatri_rao A X) + #|S| < 2 + 2 * \rank (columns A S))%N.

(* sh17/finite-size with too few units: the rank is below N for all data and weights. *)
Definition control_too_few_units : Prop := forall (F : fieldType) d0 d1 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)),
  (d1 * d0 < N)%N -> (\rank (khatri_rao A X) < N)%N.

(* sh17/vanishing-ratio with the slope 1, a linear network: with more samples than inputs the rank is below N in every region. *)
Definition control_linear : Prop := forall (F : realFieldType) d0 d1 N (X : 'M[F]_(d0, N))
    (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}),
  (d0 < N)%N -> (\rank (khatri_rao (slopes 1 omega) X) < N)%N.

(* sh17/vanishing-ratio with two equal samples of different labels: no region has a point of error zero. *)
Definition control_equal_samples : Prop := forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) (y : 'rV_N) n m
    (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}),
  col n X = col m X -> y 0 n != y 0 m -> ~ has_good_point rho X y omega.

(* sh17/finite-size, step 4, with the slope 1: all four vectors of two entries are one, in a space of dimension 1. *)
Definition control_one_vector : Prop := forall F : fieldType,
  let V := const_mx 1 : 'M[F]_(1, 2) in
  (forall b : {ffun 'I_2 -> bool}, (\row_i (if b i then 1 else 1) <= V)%MS) /\
  (2 ^ \rank V < #|[set: {ffun 'I_2 -> bool}]|)%N.

(* One unit with the weight a, and one sample, 1. *)
Section OneUnit.
Variable F : realFieldType.
Local Notation one := (1%:M : 'M[F]_1).
Lemma unit_preactivation (a : F) k l : Xls16.preactivation (a%:M : 'M_1) one k l = a.
Proof. by rewrite /Xls16.preactivation big_ord1 !mxE !ord1 eqxx mulr1n mulr1. Qed.
Lemma unit_loss (a : F) : Xls16.loss (a%:M : 'M_1) one one (- one) = (2%:R * 1%:R)^-1 * (1 + Xls16.relu a) ^+ 2.
Proof.
rewrite /Xls16.loss big_ord1 /Xls16.output big_ord1 unit_preactivation !mxE eqxx mulr1n mul1r.
by rewrite -opprD sqrrN.
Qed.
Lemma unit_feature k i l : Xls16.feature (0%:M : 'M[F]_1) one one k i l = 0.
Proof. by rewrite /Xls16.feature /Xls16.active unit_preactivation ltxx mulr0 mul0r. Qed.
End OneUnit.

Theorem control_kink_proved : control_kink.
Proof.
move=> F W one [eps e0 H].
pose t := eps / 2%:R; have t0 : 0 < t by rewrite divr_gt0 ?ltr0n.
have te : t < eps by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
have := H t%:M; have -> : W + t%:M = t%:M by rewrite add0r.
have -> : W = 0%:M by rewrite raddf0.
rewrite !unit_loss big_ord1 big_ord1 big1 => [E|l _]; last first.
  by rewrite !big_ord1 unit_feature mul0r expr0n.
have grad : Xls16.gradient (0%:M : 'M[F]_1) one one (- one) ord0 ord0 = 0.
  by rewrite mxE mxE big_ord1 unit_feature mul0r mulr0.
have /E : forall k i : 'I_1, `|(t%:M : 'M[F]_1) k i| < eps.
  by move=> k i; rewrite !ord1 mxE eqxx mulr1n gtr0_norm.
rewrite grad mul0r mulr0 !addr0 /Xls16.relu t0 ltxx addr0.
have half : (2%:R * 1%:R)^-1 != 0 :> F by rewrite invr_eq0 mulr1 pnatr_eq0.
move/(mulfI half)/eqP; rewrite -subr_eq0 (_ : _ - _ = t * (t + 2%:R)); last by ring.
by rewrite mulf_eq0 !gt_eqF // ltr_paddl ?ltr0n // ltW.
Qed.

Theorem control_repeated_sample_proved : control_repeated_sample.
Proof.
move=> F X y W; have pos : 0 < 3%:R / 2%:R :> F by rewrite divr_gt0 ?ltr0n.
have pre k l : Xls16.preactivation W X k l = 3%:R / 2%:R.
  by rewrite /Xls16.preactivation big_ord1 !mxE !ord1 eqxx mulr1n mulr1.
have out l : Xls16.output W 1%:M X l = 3%:R / 2%:R.
  by rewrite /Xls16.output big_ord1 mxE eqxx mulr1n mul1r /Xls16.relu pre pos.
split.
  apply/matrixP => k i; rewrite mxE mxE [RHS]mxE big_ord_recl big_ord1 !mxE !out /=.
  rewrite /Xls16.feature /Xls16.active !pre pos !mxE !ord1 eqxx /= !mulr1n; by field.
rewrite /Xls16.loss big_ord_recl big_ord1 !out !mxE /= mulr_gt0 ?invr_gt0 ?mulr_gt0 ?ltr0n //.
have -> : (1 - 3%:R / 2%:R) ^+ 2 + (2%:R - 3%:R / 2%:R) ^+ 2 = 2%:R^-1 :> F by field.
by rewrite invr_gt0 ltr0n.
Qed.

Theorem control_equal_columns_proved : control_equal_columns.
Proof.
move=> F A X S.
have one : (\rank (khatri_rao A X) <= 1)%N.
  have -> : khatri_rao A X = const_mx 1 *m (const_mx 1 : 'M_(1, 2)).
    by apply/matrixP => k n; case/mxvec_indexP: k => i j; rewrite khatri_raoE !mxE big_ord1 !mxE.
  by apply: leq_trans (mxrankM_maxl _ _) _; exact: rank_leq_col.
have size : (#|S| <= 2)%N by rewrite -[X in (_ <= X)%N]card_ord max_card.
have [->|[n nS]] := set_0Vmem S; first by rewrite cards0 addn0 (leq_ltn_trans one).
have full : (0 < \rank (columns A S))%N.
  rewrite lt0n mxrank_eq0; apply/eqP => /matrixP /(_ ord0 n) /eqP.
  by rewrite !mxE nS oner_eq0.
apply: (@leq_ltn_trans 3%N); first exact: leq_add one size.
by apply: (@leq_trans (2 + 2 * 1)) => //; rewrite leq_add2l leq_mul2l full orbT.
Qed.

Theorem control_too_few_units_proved : control_too_few_units.
Proof. by move=> F d0 d1 N A X; apply: leq_ltn_trans; exact: rank_leq_row. Qed.

Theorem control_linear_proved : control_linear.
Proof.
move=> F d0 d1 N X omega; apply: leq_ltn_trans; apply: leq_trans (khatri_rao_rank _ _) _.
rewrite -[X in (_ <= X)%N]muln1 leq_mul2l; apply/orP; right.
have -> : slopes 1 omega = const_mx 1 *m (const_mx 1 : 'M[F]_(1, N)).
  by apply/matrixP => i n; rewrite !mxE big_ord1 !mxE mulr1; case: ifP.
by apply: leq_trans (mxrankM_maxl _ _) _; exact: rank_leq_col.
Qed.

Theorem control_equal_samples_proved : control_equal_samples.
Proof.
move=> F d0 d1 N rho X y n m omega E ynm [W [z [_ /eqP]]]; rewrite psumr_eq0 => [/allP H|k _]; last exact: sqr_ge0.
have fits k : y 0 k = output rho W z X k.
  by have := H k (mem_index_enum _); rewrite /= sqrf_eq0 mxE subr_eq0 => /eqP.
case/eqP: ynm; rewrite !fits; apply: eq_bigr => i _.
suff -> : preactivation (row i W) X n = preactivation (row i W) X m by [].
by apply: eq_bigr => j _; have /colP/(_ j) := E; rewrite !mxE => ->.
Qed.

Theorem control_one_vector_proved : control_one_vector.
Proof.
move=> F V; split=> [b|].
  by rewrite (_ : \row_i _ = V) ?submx_refl //; apply/rowP => i; rewrite !mxE; case: (b i).
rewrite cardsT card_ffun card_bool card_ord; apply: (@leq_ltn_trans (2 ^ 1)%N) => //.
by rewrite leq_exp2l //; exact: rank_leq_row.
Qed.
