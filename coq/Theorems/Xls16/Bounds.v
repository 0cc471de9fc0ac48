From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Xls16 Lossproof.Theorems.Xls16.Forms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The first-order bound, the deviation of the Gram matrix, and the lower bound of the least singular value. *)

Section Bounds.
Variables (F : realFieldType) (d n m : nat) (W : 'M[F]_(n, d)) (v : 'rV[F]_n) (X : 'M[F]_(d, m)) (y : 'rV[F]_m).

(* |D e|^2 = e D^T D e^T. *)
Lemma gram_form e : form (gram W v X) e = square_norm (features_times W v X e).
Proof.
rewrite /form /square_norm.
transitivity (\sum_i \sum_j \sum_k \sum_q (feature W v X k q i * e 0 i) * (feature W v X k q j * e 0 j)).
  apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite mxE mulr_sumr mulr_suml; apply: eq_bigr => k _.
  by rewrite mulr_sumr mulr_suml; apply: eq_bigr => q _; ring.
under eq_bigr => i _ do rewrite exchange_big /=.
rewrite exchange_big; apply: eq_bigr => k _ /=.
under eq_bigr => i _ do rewrite exchange_big /=.
rewrite exchange_big; apply: eq_bigr => q _ /=.
rewrite mxE expr2 mulr_suml; apply: eq_bigr => i _.
by rewrite mulr_sumr.
Qed.

(* The loss is |f - y|^2 / 2m. *)
Lemma loss_residual : loss W v X y = (2%:R * m%:R)^-1 * square_norm (residual W v X y).
Proof.
rewrite /loss square_norm_row; congr (_ * _); apply: eq_bigr => l _; rewrite !mxE; ring.
Qed.

(* s |f - y|^2 <= m^2 |gradient|^2. *)
Lemma residual_bound s : (0 < m)%N -> form_at_least (gram W v X) s ->
  s * square_norm (residual W v X y) <= m%:R ^+ 2 * square_norm (gradient W v X y).
Proof.
move=> m0 H; have := H (residual W v X y); rewrite gram_form /gradient square_normZ mulrA exprVn.
by rewrite divff ?mul1r // sqrf_eq0 pnatr_eq0 -lt0n.
Qed.
End Bounds.

Theorem xls16_gram_form_proved : xls16_gram_form.
Proof. by move=> F d n m W v X e; exact: gram_form. Qed.

Theorem xls16_first_order_bound_proved : xls16_first_order_bound.
Proof.
move=> F d n m W v X y s m0 s0 H; have R := residual_bound y m0 H.
have m1 : 0 < m%:R :> F by rewrite ltr0n.
have R' : square_norm (residual W v X y) <= m%:R ^+ 2 * square_norm (gradient W v X y) / s.
  by rewrite ler_pdivl_mulr // mulrC.
split=> //; rewrite loss_residual.
have c0 : 0 < (2%:R * m%:R)^-1 :> F by rewrite invr_gt0 mulr_gt0 // ltr0n.
have -> : m%:R / 2%:R * square_norm (gradient W v X y) / s
          = (2%:R * m%:R)^-1 * (m%:R ^+ 2 * square_norm (gradient W v X y) / s).
  by field; rewrite !gt_eqF ?ltr0n.
by rewrite ler_pmul2l.
Qed.

Theorem xls16_first_order_bound_norms_proved : xls16_first_order_bound_norms.
Proof.
move=> F d n m W v X y s m0 s0 H.
have [R L] := xls16_first_order_bound_proved y m0 (exprn_gt0 2 s0) H; split=> //.
have N0 : 0 <= m%:R * Num.sqrt (square_norm (gradient W v X y)) / s.
  by rewrite divr_ge0 ?(ltW s0) // mulr_ge0 ?ler0n ?sqrtr_ge0.
rewrite -[leRHS](ger0_norm N0) -sqrtr_sqr ler_wsqrtr //.
by rewrite !exprMn exprVn sqr_sqrtr ?square_norm_ge0.
Qed.

Theorem xls16_gram_deviation_proved : xls16_gram_deviation.
Proof.
move=> F d n m W v X K v1 l r.
suff E : (empirical_kernel W v X - kernel_matrix X K) l r = inner X l r * slice_deviation W X K l r.
  by rewrite E normrM.
rewrite !mxE mulrBr; congr (_ - _); rewrite mulrCA; congr (_ * _).
transitivity (\sum_k (active W X k l && active W X k r)%:R * inner X l r); last first.
  rewrite -mulr_suml mulrC; congr (_ * _); rewrite -sum1_card natr_sum [RHS]big_mkcond.
  by apply: eq_bigr => k _; rewrite inE; case: (_ && _).
apply: eq_bigr => k _.
rewrite /inner mulr_sumr; apply: eq_bigr => i _; rewrite /feature.
have R (a b c p q : F) : a * b * p * (a * c * q) = a ^+ 2 * (b * c) * (p * q) by ring.
by rewrite R v1 mul1r -natrM mulnb.
Qed.

(* The quadratic form of D^T D is n times that of G_n. *)
Lemma gram_scaled (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) : (0 < n)%N ->
  gram W v X = n%:R *: empirical_kernel W v X.
Proof. by move=> n0; rewrite /empirical_kernel scalerA mulfV ?scale1r // pnatr_eq0 -lt0n. Qed.

Theorem xls16_singular_lower_bound_proved : xls16_singular_lower_bound.
Proof.
move=> F d n m W v X G lambda a n0; have n1 : 0 < n%:R :> F by rewrite ltr0n.
have S s : form_at_least (empirical_kernel W v X) s <-> form_at_least (gram W v X) (n%:R * s).
  by rewrite (gram_scaled W v X n0); exact: form_at_leastZ.
split=> // HG a0 Ha; apply/S; rewrite -[empirical_kernel _ _ _](subrK G) addrC.
exact: form_at_leastD.
Qed.

Theorem xls16_singular_lower_bound_norms_proved : xls16_singular_lower_bound_norms.
Proof.
move=> F d n m W v X G lambda n0 HG.
have [_] := xls16_singular_lower_bound_proved W v X G lambda (Num.sqrt (square_norm (empirical_kernel W v X - G))) n0.
by apply=> //; rewrite ?sqrtr_ge0 // sqr_sqrtr ?square_norm_ge0.
Qed.

Theorem xls16_population_bound_vacuous_proved : xls16_population_bound_vacuous.
Proof.
move=> F gamma e r m fall total He r0 r1 m2.
have least j : (1 <= j <= m)%N -> gamma m <= gamma j.
  move=> /andP [j1 jm]; rewrite -(subnKC jm) in fall *.
  elim: (m - j)%N fall => [|k IH] fall; first by rewrite addn0.
  rewrite addnS; apply: le_trans (fall (j + k)%N _) (IH _); first by rewrite addn_gt0 j1 addnS leqnn.
  by move=> i /andP [i1 ik]; apply: fall; rewrite i1 addnS ltnS ltnW.
have sum_bound : m%:R * gamma m <= 2%:R^-1.
  apply: le_trans total.
  have -> : m%:R * gamma m = \sum_(1 <= j < m.+1) gamma m by rewrite sumr_const_nat subn1 /= mulr_natl.
  by rewrite big_nat_cond [leRHS]big_nat_cond; apply: ler_sum => j /andP [/andP [j1 jm] _]; apply: least; rewrite j1.
have two : 2%:R <= m%:R :> F by rewrite ler_nat.
have m0 : 0 < m%:R :> F by apply: lt_le_trans two; rewrite ltr0n.
rewrite subr_lt0; apply: (@lt_le_trans _ _ (m%:R * (1 - r / 2%:R))).
  apply: (@lt_le_trans _ _ (2%:R * (1 - r / 2%:R))).
    have -> : 2%:R * (1 - r / 2%:R) = 1 + (1 - r) :> F by field.
    by rewrite ltr_addl subr_gt0.
  by rewrite ler_wpmul2r // subr_ge0 ler_pdivr_mulr ?ltr0n // mul1r ltW // (lt_trans r1) // ltr1n.
rewrite ler_pmul2l //; apply: le_trans (He _).
rewrite ler_add2l ler_opp2 -mulrA ler_wpmul2l //.
Qed.
