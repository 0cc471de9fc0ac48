From mathcomp Require Import all_ssreflect all_algebra.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory.
Local Open Scope ring_scope.

(* Ranks of Khatri-Rao products: upper bounds, fewer units, and the vectors of two entries in a subspace. *)

Section Rank.
Variable F : fieldType.

(* The product A o X is additive in A, and a factor on the left of A comes out. *)
Lemma khatri_raoD d1 d0 N (A B : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) :
  khatri_rao (A + B) X = khatri_rao A X + khatri_rao B X.
Proof.
apply/matrixP => k n; case/mxvec_indexP: k => i j.
by rewrite [RHS]mxE !khatri_raoE mxE mulrDl.
Qed.
Lemma khatri_rao_factor d1 r d0 N (L : 'M[F]_(d1, r)) (B : 'M[F]_(r, N)) (X : 'M[F]_(d0, N)) :
  (khatri_rao (L *m B) X)^T = (khatri_rao B X)^T *m lin_mx (mulmx L).
Proof.
apply/row_matrixP => n; rewrite row_mul.
have kr_row k (A : 'M[F]_(k, N)) : row n (khatri_rao A X)^T = mxvec (\matrix_(i, j) (A i n * X j n)).
  by apply/rowP => l; rewrite !mxE.
rewrite !kr_row mul_vec_lin; congr mxvec; apply/matrixP => i j; rewrite !mxE mulr_suml.
by apply: eq_bigr => k _; rewrite mxE mulrA.
Qed.

(* The rank is at most d0 times that of A. *)
Lemma khatri_rao_rank d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) :
  (\rank (khatri_rao A X) <= d0 * \rank A)%N.
Proof.
rewrite -mxrank_tr -{1}(mulmx_base A) khatri_rao_factor; apply: leq_trans (mxrankM_maxl _ _) _.
by rewrite mxrank_tr; apply: leq_trans (rank_leq_row _) _; rewrite mulnC.
Qed.

(* A matrix whose rows vanish outside T has a rank of at most |T|. *)
Lemma rank_rows N q (M : 'M[F]_(N, q)) (T : {set 'I_N}) : (forall n, n \notin T -> row n M = 0) -> (\rank M <= #|T|)%N.
Proof.
move=> H; have sub : (M <= \sum_(n in T) <<row n M>>)%MS.
  apply/row_subP => n; have [nT|nT] := boolP (n \in T); last by rewrite H // sub0mx.
  by apply: (sumsmx_sup n) => //; rewrite genmxE.
have le : (\rank (\sum_(n in T) <<row n M>>)%MS <= \sum_(n in T) \rank <<row n M>>%MS)%N by exact: mxrank_sum_leqif.
apply: leq_trans (mxrankS sub) _; apply: leq_trans le _.
by rewrite -sum1_card; apply: leq_sum => n _; rewrite genmxE rank_leq_row.
Qed.

(* N - |S| + d0 rank A_S. *)
Lemma rank_at_most d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (S : {set 'I_N}) :
  (\rank (khatri_rao A X) + #|S| <= N + d0 * \rank (columns A S))%N.
Proof.
have split : A = columns A S + columns A (~: S).
  by apply/matrixP => i n; rewrite !mxE inE; case: (n \in S); rewrite ?addr0 ?add0r.
rewrite {1}split khatri_raoD.
have other : (\rank (khatri_rao (columns A (~: S)) X) <= #|~: S|)%N.
  rewrite -mxrank_tr; apply: rank_rows => n; rewrite inE negbK => nS.
  apply/rowP => k; rewrite !mxE; case/mxvec_indexP: k => i j; rewrite mxvecE !mxE inE nS mul0r //.
apply: leq_trans (leq_add (mxrank_add _ _) (leqnn _)) _.
rewrite [X in (_ <= X + _)%N](_ : N = #|~: S| + #|S|)%N; last by rewrite addnC cardsC card_ord.
rewrite addnAC addnC -addnA leq_add //.
by rewrite addnC leq_add2l khatri_rao_rank.
Qed.
End Rank.

Theorem sh17_pattern_rank_at_most_proved : sh17_pattern_rank_at_most.
Proof. by move=> F d0 d1 N A X S; exact: rank_at_most. Qed.

Theorem sh17_fewer_units_proved : sh17_fewer_units.
Proof.
move=> F d0 d d1 N A B X; have E : A = row_mx 1%:M 0 *m col_mx A B by rewrite mul_row_col mul1mx mul0mx addr0.
rewrite {1}E -mxrank_tr khatri_rao_factor -[X in (_ <= X)%N]mxrank_tr.
exact: mxrankM_maxl.
Qed.

Theorem sh17_vectors_in_span_proved : sh17_vectors_in_span.
Proof.
move=> F d m rho V B rho1 H; pose M := row_base V; pose r := \rank V.
have free : row_free M^T^T by rewrite trmxK row_base_free.
have full : row_full M^T by rewrite /row_full mxrank_tr; exact: row_base_free.
pose f := fullrankfun full.
have unit : rowsub f M^T \in unitmx by exact: fullrowsub_unit.
pose restrict (b : {ffun 'I_d -> bool}) : {ffun 'I_r -> bool} := [ffun i => b (f i)].
have inj : {in B &, injective restrict}.
  move=> b c /H Hb /H Hc E.
  have coordinates (a : {ffun 'I_d -> bool}) : (\row_i (if a i then 1 else rho) <= V)%MS ->
      \row_i (if a i then 1 else rho)
      = (\row_k (if restrict a k then 1 else rho)) *m (invmx (rowsub f M^T))^T *m M.
    rewrite -(eq_row_base V) => /submxP [u Eu].
    have -> : \row_k (if restrict a k then 1 else rho) = u *m (rowsub f M^T)^T.
      apply/rowP => k; have key : restrict a k = a (f k) by rewrite ffunE.
      rewrite mxE key; have /rowP/(_ (f k)) := Eu; rewrite mxE => ->; rewrite !mxE.
      by apply: eq_bigr => l _; rewrite !mxE.
    by rewrite -[u *m _ *m _]mulmxA -trmx_mul mulVmx // trmx1 mulmx1.
  have /rowP rows : \row_i (if b i then 1 else rho) = \row_i (if c i then 1 else rho) :> 'rV[F]_d.
    by rewrite (coordinates b Hb) (coordinates c Hc) E.
  apply/ffunP => i; have := rows i; rewrite !mxE; case: (b i) (c i) => [] [] // /eqP.
    by rewrite eq_sym (negPf rho1).
  by rewrite (negPf rho1).
rewrite -(card_in_imset inj); apply: leq_trans (max_card _) _.
by rewrite card_ffun card_bool card_ord.
Qed.
