From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Xls16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Quadratic forms, Weyl's inequality, and the linear algebra of population-second-moment. *)

Section Forms.
Variable F : realFieldType.
Implicit Types (a lambda : F).

(* The squared norm is not negative, and zero for the zero matrix alone. *)
Lemma square_norm_ge0 p q (A : 'M[F]_(p, q)) : 0 <= square_norm A.
Proof. by apply: sumr_ge0 => i _; apply: sumr_ge0 => j _; rewrite sqr_ge0. Qed.
Lemma square_norm_row m (e : 'rV[F]_m) : square_norm e = \sum_i e 0 i ^+ 2.
Proof. by rewrite /square_norm big_ord1. Qed.
Lemma square_norm_eq0 m (e : 'rV[F]_m) : square_norm e = 0 -> e = 0.
Proof.
rewrite square_norm_row => /eqP; rewrite psumr_eq0 => [/allP H|i _]; last exact: sqr_ge0.
by apply/rowP => i; rewrite mxE; have := H i (mem_index_enum _); rewrite /= sqrf_eq0 => /eqP.
Qed.
Lemma square_normZ p q c (A : 'M[F]_(p, q)) : square_norm (c *: A) = c ^+ 2 * square_norm A.
Proof.
rewrite /square_norm mulr_sumr; apply: eq_bigr => i _; rewrite mulr_sumr; apply: eq_bigr => j _.
by rewrite mxE exprMn.
Qed.

(* The form is linear in the matrix. *)
Lemma formD m (A B : 'M[F]_m) e : form (A + B) e = form A e + form B e.
Proof.
rewrite /form -big_split; apply: eq_bigr => i _; rewrite -big_split; apply: eq_bigr => j _.
by rewrite mxE mulrDr mulrDl.
Qed.
Lemma formZ m c (A : 'M[F]_m) e : form (c *: A) e = c * form A e.
Proof.
rewrite /form mulr_sumr; apply: eq_bigr => i _; rewrite mulr_sumr; apply: eq_bigr => j _.
by rewrite mxE mulrCA !mulrA.
Qed.
(* The form of T I is T |e|^2. *)
Lemma form_scalar m T (e : 'rV[F]_m) : form T%:M e = T * square_norm e.
Proof.
rewrite square_norm_row /form mulr_sumr; apply: eq_bigr => i _.
rewrite (bigD1 i) //= big1 ?addr0 => [|j ji]; last by rewrite mxE eq_sym (negPf ji) mulr0n mulr0 mul0r.
by rewrite mxE eqxx mulr1n mulrAC -expr2 mulrC.
Qed.

(* The sum of the squares of the products e_i e_j is |e|^4. *)
Lemma square_norm_outer m (e : 'rV[F]_m) : \sum_i \sum_j (e 0 i * e 0 j) ^+ 2 = square_norm e ^+ 2.
Proof.
rewrite square_norm_row [RHS]expr2 mulr_suml; apply: eq_bigr => i _.
by rewrite mulr_sumr; apply: eq_bigr => j _; rewrite exprMn.
Qed.

(* For every t, |A - t e e^T|^2 = |A|^2 - 2 t e A e^T + t^2 |e|^4, which is not negative. *)
Lemma form_expansion m (A : 'M[F]_m) (e : 'rV[F]_m) t :
  0 <= square_norm A - 2%:R * t * form A e + t ^+ 2 * square_norm e ^+ 2.
Proof.
have -> : square_norm A - 2%:R * t * form A e + t ^+ 2 * square_norm e ^+ 2
          = \sum_i \sum_j (A i j - t * (e 0 i * e 0 j)) ^+ 2.
  rewrite -square_norm_outer /square_norm /form !mulr_sumr -sumrB -big_split; apply: eq_bigr => i _.
  rewrite !mulr_sumr -sumrB -big_split; apply: eq_bigr => j _ /=; ring.
by apply: sumr_ge0 => i _; apply: sumr_ge0 => j _; rewrite sqr_ge0.
Qed.

(* Cauchy and Schwarz: (e A e^T)^2 <= |A|^2 |e|^4. *)
Lemma form_square_le m (A : 'M[F]_m) (e : 'rV[F]_m) : form A e ^+ 2 <= square_norm A * square_norm e ^+ 2.
Proof.
have [/square_norm_eq0 ->|e0] := eqVneq (square_norm e) 0.
  rewrite /form big1 ?expr2 ?mul0r ?mulr_ge0 ?square_norm_ge0 ?sqr_ge0 // => i _.
  by rewrite big1 // => j _; rewrite mxE !mul0r.
have M0 : 0 < square_norm e ^+ 2 by rewrite lt_neqAle eq_sym sqrf_eq0 e0 sqr_ge0.
have := form_expansion A e (form A e / square_norm e ^+ 2).
move: (form A e) (square_norm A) (square_norm e ^+ 2) M0 => f P M M0.
have -> : P - 2%:R * (f / M) * f + (f / M) ^+ 2 * M = P - f ^+ 2 / M.
  by field; rewrite gt_eqF.
by rewrite subr_ge0 ler_pdivr_mulr.
Qed.

(* A matrix of norm at most a has a form between -a |e|^2 and a |e|^2. *)
Lemma form_bound m (A : 'M[F]_m) (e : 'rV[F]_m) a : 0 <= a -> square_norm A <= a ^+ 2 ->
  `|form A e| <= a * square_norm e.
Proof.
move=> a0 Aa; have e0 := square_norm_ge0 e.
rewrite -(ler_pexpn2r (_ : 0 < 2)%N) ?nnegrE ?normr_ge0 ?mulr_ge0 // real_normK ?num_real // exprMn.
by apply: le_trans (form_square_le A e) _; rewrite ler_wpmul2r ?sqr_ge0.
Qed.

Lemma form_at_leastD m (A E : 'M[F]_m) lambda a :
  form_at_least A lambda -> 0 <= a -> square_norm E <= a ^+ 2 -> form_at_least (A + E) (lambda - a).
Proof.
move=> HA a0 HE e; rewrite formD mulrBl; apply: ler_add (HA e) _.
by have := form_bound e a0 HE; rewrite ler_norml => /andP [].
Qed.

(* A positive scale moves through. *)
Lemma form_at_leastZ m (A : 'M[F]_m) c lambda : 0 < c ->
  form_at_least A lambda <-> form_at_least (c *: A) (c * lambda).
Proof. by move=> c0; split=> H e; have := H e; rewrite formZ -mulrA ler_pmul2l. Qed.
End Forms.

Theorem xls16_weyl_proved : xls16_weyl.
Proof. by move=> F m A E lambda a; exact: form_at_leastD. Qed.

Theorem xls16_second_moment_algebra_proved : xls16_second_moment_algebra.
Proof.
move=> F m A O T a HA a0 HO; apply: form_at_leastD => // e.
by rewrite formD form_scalar ler_addr; have := HA e; rewrite mul0r.
Qed.
