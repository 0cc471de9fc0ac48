From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Small facts about matrices over an ordered field. *)

Section Facts.
Variable F : realFieldType.
(* A nonzero matrix G has a column G w that is not zero, so G w u^T is not zero. *)
Lemma outer_neq0 m n r (G : 'M[F]_(m, n)) (u : 'cV[F]_r) : u != 0 -> G != 0 ->
  exists w : 'cV[F]_n, G *m w *m u^T != 0.
Proof.
move=> u0 G0; suff /existsP [b Hb] : [exists b, G *m (delta_mx b 0 : 'cV[F]_n) *m u^T != 0] by exists (delta_mx b 0).
apply: contraNT G0 => /existsPn H; apply/eqP.
have [i ui] : exists i, u i 0 != 0.
  by apply/existsP; apply: contraNT u0 => /existsPn K; apply/eqP/colP => i; rewrite mxE; apply/eqP; have := K i; rewrite negbK.
apply/matrixP => a b; rewrite mxE; apply/eqP.
have := H b; rewrite negbK => /eqP/matrixP/(_ a i); rewrite !mxE big_ord1 !mxE => /eqP; rewrite mulf_eq0 (negPf ui) orbF => /eqP <-.
rewrite (bigD1 b) //= !mxE !eqxx mulr1 big1 ?addr0 // => k /negPf kb; by rewrite mxE kb mulr0.
Qed.
(* A matrix whose columns are dependent has a nonzero vector in its kernel. *)
Lemma not_full_ker m n (A : 'M[F]_(m, n)) : ~~ row_full A -> exists2 u : 'cV[F]_n, u != 0 & A *m u = 0.
Proof.
move=> nf; have /rowV0Pn [v vk v0] : kermx A^T != 0 by rewrite kermx_eq0 /row_free mxrank_tr.
exists v^T; first by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
by move: vk => /sub_kermxP /(congr1 trmx); rewrite trmx_mul trmxK trmx0.
Qed.
(* The entries of a matrix are bounded. *)
Lemma mx_bound m n (A : 'M[F]_(m, n)) : exists2 M, 0 < M & forall i j, `|A i j| <= M.
Proof.
exists (1 + \sum_i \sum_j `|A i j|) => [|i j].
  by apply: ltr_paddr ltr01; do 2!(apply: sumr_ge0 => ? _).
apply: ler_paddl => //; rewrite (bigD1 i) //= (bigD1 j) //= -addrA ler_addl addr_ge0 //.
  by apply: sumr_ge0.
by do 2!(apply: sumr_ge0 => ? _).
Qed.
(* If the ratio of two sums exceeds that of two others, so does the ratio of two terms. *)
Lemma pick_pair I J (f f' : 'I_I -> F) (g g' : 'I_J -> F) :
  (\sum_j g' j) * (\sum_i f i) < (\sum_i f' i) * (\sum_j g j) -> exists i j, g' j * f i < f' i * g j.
Proof.
move=> H; suff /existsP [i /existsP [j Kij]] : [exists i, exists j, g' j * f i < f' i * g j] by exists i, j.
apply: contraTT H => /existsPn H; rewrite -leNgt.
have -> : (\sum_j g' j) * (\sum_i f i) = \sum_i \sum_j g' j * f i.
  by rewrite big_distrr /=; apply: eq_bigr => i _; rewrite big_distrl.
have -> : (\sum_i f' i) * (\sum_j g j) = \sum_i \sum_j f' i * g j.
  by rewrite big_distrl /=; apply: eq_bigr => i _; rewrite big_distrr.
apply: ler_sum => i _; apply: ler_sum => j _; rewrite leNgt; have := H i.
by apply: contra => Kij; apply/existsP; exists j.
Qed.

End Facts.
