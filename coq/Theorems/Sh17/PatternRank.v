From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region Lossproof.Theorems.Sh17.Critical.
Require Import Lossproof.Theorems.Sh17.RankAtMost Lossproof.Theorems.Sh17.Exchange Lossproof.Theorems.Sh17.GenericSamples.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The rank of A o X for almost all X: off the zeros of a minor of the product with indeterminate samples. *)

Lemma map_khatri_rao (R R' : ringType) (f : {rmorphism R -> R'}) d1 d0 N (A : 'M[R]_(d1, N)) (X : 'M[R]_(d0, N)) :
  map_mx f (khatri_rao A X) = khatri_rao (map_mx f A) (map_mx f X).
Proof.
by apply/matrixP => k n; case/mxvec_indexP: k => i j; rewrite mxE !khatri_raoE rmorphM !mxE.
Qed.

Section Minor.
Variables (F : realFieldType) (d0 d1 N : nat).
Definition indeterminates : 'M[{mpoly F[d0 * N]}]_(d0, N) := \matrix_(j, n) 'X_(mxvec_index j n).
(* The entries of X as a point. *)
Definition point (X : 'M[F]_(d0, N)) : 'I_(d0 * N) -> F := fun k => mxvec X 0 k.

Lemma indeterminates_at X : map_mx (meval (point X)) indeterminates = X.
Proof. by apply/matrixP => j n; rewrite !mxE mevalXU /point mxvecE. Qed.

(* A minor, as a polynomial in the samples, and its values. *)
Definition minor r (A : 'M[F]_(d1, N)) (L : 'M[F]_(r, d1 * d0)) (R : 'M[F]_(N, r)) : {mpoly F[d0 * N]} :=
  \det (map_mx (@mpolyC _ F) L *m khatri_rao (map_mx (@mpolyC _ F) A) indeterminates *m map_mx (@mpolyC _ F) R).
Lemma constants_at m q (M : 'M[F]_(m, q)) X : map_mx (meval (point X)) (map_mx (@mpolyC _ F) M) = M.
Proof. by apply/matrixP => i j; rewrite !mxE mevalC. Qed.
Lemma minor_at r A (L : 'M_(r, _)) R X : (minor A L R).@[point X] = \det (L *m khatri_rao A X *m R).
Proof. by rewrite /minor -det_map_mx !map_mxM map_khatri_rao !constants_at indeterminates_at. Qed.

(* The polynomial of one matrix A. *)
Lemma generic_rank (A : 'M[F]_(d1, N)) : exists2 P : {mpoly F[d0 * N]}, P != 0 &
  forall X, P.@[point X] != 0 ->
  exists S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| = N + d0 * \rank (columns A S))%N.
Proof.
have [X0 [S HS]] := @samples_exist F d0 d1 N A; have [L [R LR]] := rank_factors (khatri_rao A X0).
exists (minor A L R) => [|X].
  apply/eqP => P0; have := minor_at A L R X0; rewrite P0 LR det1 meval0 => /eqP.
  by rewrite eq_sym oner_eq0.
rewrite minor_at => /rank_from_factors le; exists S; apply/eqP; rewrite eqn_leq rank_at_most /= -HS.
by rewrite leq_add2r.
Qed.
End Minor.

Theorem sh17_matrix_rank_proved : sh17_matrix_rank.
Proof. by move=> F d0 d1 N A; exact: generic_rank. Qed.

Theorem sh17_pattern_rank_proved : sh17_pattern_rank.
Proof.
move=> F d0 d1 N rho.
have /fin_all_exists2 [P P0 HP] : forall omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}},
    exists2 P : {mpoly F[d0 * N]}, P != 0 & forall X, P.@[point X] != 0 -> exists S : {set 'I_N},
      (\rank (khatri_rao (slopes rho omega) X) + #|S| = N + d0 * \rank (columns (slopes rho omega) S))%N.
  by move=> omega; exact: generic_rank.
exists (\prod_omega P omega) => [|X]; first by apply/prodf_neq0 => omega _; exact: P0.
rewrite rmorph_prod => /prodf_neq0 H omega A; split=> [S|]; first exact: rank_at_most.
by apply: HP; exact: H.
Qed.

Theorem sh17_many_samples_proved : sh17_many_samples.
Proof.
move=> F d0 d1 N rho; have [P P0 HP] := sh17_pattern_rank_proved d0 d1 N rho.
exists P => // X PX y omega W z HW Hmin error.
have [_ [S E]] := HP X PX omega; exists S.
have := sh17_deficient_rank_proved HW Hmin error.
by rewrite -(ltn_add2r #|S|) E ltn_add2l.
Qed.
