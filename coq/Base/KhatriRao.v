From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Statements.Sc16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The Khatri-Rao product has full column rank, off the zero set of one polynomial, for all patterns at once. *)

(* The N x N minor of the first N rows. *)
Definition minor (R : ringType) m N (h : (N <= m)%N) (M : 'M[R]_(m, N)) : 'M[R]_N := \matrix_(i, j) M (widen_ord h i) j.

Lemma khatri_raoE (R : ringType) d1 d0 N (a : 'M[R]_(d1, N)) (x : 'M[R]_(d0, N)) i j n :
  khatri_rao a x (mxvec_index i j) n = a i n * x j n.
Proof. by rewrite mxE mxvecE mxE. Qed.

Lemma mxvec_ex m n (k : 'I_(m * n)) : exists i j, k = mxvec_index i j.
Proof. by case/mxvec_indexP: k => i j; exists i, j. Qed.

Lemma map_kr (R R' : ringType) (f : {rmorphism R -> R'}) d1 d0 N (a : 'M[R]_(d1, N)) (x : 'M[R]_(d0, N)) :
  map_mx f (khatri_rao a x) = khatri_rao (map_mx f a) (map_mx f x).
Proof. by apply/matrixP=> k n; case/mxvec_indexP: k => i j; rewrite mxE !khatri_raoE rmorphM !mxE. Qed.
Lemma map_minor (R R' : ringType) (f : {rmorphism R -> R'}) m N (h : (N <= m)%N) (M : 'M[R]_(m, N)) :
  map_mx f (minor h M) = minor h (map_mx f M).
Proof. by apply/matrixP=> i j; rewrite !mxE. Qed.
Lemma map_had (R R' : ringType) (f : {rmorphism R -> R'}) m n (a b : 'M[R]_(m, n)) :
  map_mx f (hadamard a b) = hadamard (map_mx f a) (map_mx f b).
Proof. by apply/matrixP=> i j; rewrite !mxE rmorphM. Qed.
Lemma map_pat (R R' : ringType) (f : {rmorphism R -> R'}) m n s (S : 'M[bool]_(m, n)) :
  map_mx f (slopes s S) = slopes (f s) S.
Proof. by apply/matrixP=> i j; rewrite !mxE; case: (S i j); rewrite ?rmorph1. Qed.

Lemma minor_rank (F : fieldType) m N (h : (N <= m)%N) (M : 'M[F]_(m, N)) :
  \det (minor h M) != 0 -> \rank M = N.
Proof.
move=> D; apply/eqP; rewrite eqn_leq rank_leq_col /=.
have U : minor h M \in unitmx by rewrite unitmxE unitfE.
rewrite -{1}(mxrank_unit U).
have -> : minor h M = (\matrix_(i, k) (k == widen_ord h i)%:R) *m M.
  apply/matrixP=> i j; rewrite !mxE (bigD1 (widen_ord h i)) //= mxE eqxx mul1r big1 ?addr0 // => k /negPf Hk.
  by rewrite mxE Hk mul0r.
exact: mxrankM_maxr.
Qed.

(* The standard-basis witness. *)
Section Witness.
Variables (R : ringType) (d1 d0 N : nat) (h : (N <= d1 * d0)%N).
Definition ix (k : 'I_(d1 * d0)) : 'I_d1 * 'I_d0 := enum_val (cast_ord (esym (mxvec_cast d1 d0)) k).
Lemma ixK i j : ix (mxvec_index i j) = (i, j).
Proof. by rewrite /ix /mxvec_index cast_ordK enum_rankK. Qed.
Definition a0 : 'M[R]_(d1, N) := \matrix_(i, n) (i == (ix (widen_ord h n)).1)%:R.
Definition x0 : 'M[R]_(d0, N) := \matrix_(j, n) (j == (ix (widen_ord h n)).2)%:R.
Lemma khatri_rao_witness (M : 'M[R]_(d1, N)) :
  minor h (khatri_rao (hadamard a0 M) x0) = diag_mx (\row_n M (ix (widen_ord h n)).1 n).
Proof.
apply/matrixP=> i n; rewrite [LHS]mxE [RHS]mxE mxE.
case: (eqVneq i n) => [->|ne].
  have [p [q E]] := mxvec_ex (widen_ord h n).
  by rewrite E khatri_raoE !mxE E ixK /= !eqxx mul1r mulr1 mulr1n.
have : widen_ord h i != widen_ord h n by [].
have [p [q E]] := mxvec_ex (widen_ord h i); have [p' [q' E']] := mxvec_ex (widen_ord h n).
rewrite {}E khatri_raoE !mxE {}E' !ixK /= => ne'.
case: (eqVneq p p') => [E1|]; last by rewrite !mul0r mulr0n.
case: (eqVneq q q') => [E2|]; last by rewrite mulr0 mulr0n.
by rewrite E1 E2 eqxx in ne'.
Qed.
Lemma kr_witness : minor h (khatri_rao a0 x0) = 1%:M.
Proof.
have -> : a0 = hadamard a0 (const_mx 1) by apply/matrixP=> i j; rewrite !mxE mulr1.
by rewrite khatri_rao_witness; apply/matrixP=> i j; rewrite !mxE.
Qed.
End Witness.
Arguments a0 R {d1 d0 N} h.
Arguments x0 R {d1 d0 N} h.

(* Over every field, every size. *)
Theorem kr_full_rank_exists (F : fieldType) d1 d0 N : (N <= d1 * d0)%N ->
  exists (a : 'M[F]_(d1, N)) (x : 'M[F]_(d0, N)), \rank (khatri_rao a x) = N.
Proof.
move=> h; exists (a0 F h), (x0 F h); apply: (@minor_rank _ _ _ h).
by rewrite kr_witness det1 oner_neq0.
Qed.
(* The rank cannot be N if N > d1 d0. *)
Lemma kr_rank_le (F : fieldType) d1 d0 N (a : 'M[F]_(d1, N)) (x : 'M[F]_(d0, N)) : \rank (khatri_rao a x) = N -> (N <= d1 * d0)%N.
Proof. by move=> <-; exact: rank_leq_row. Qed.

(* The witness has full rank under every sign pattern at once. *)
Lemma witness_det (R : comRingType) d1 d0 N (h : (N <= d1 * d0)%N) (M : 'M[R]_(d1, N)) :
  \det (minor h (khatri_rao (hadamard (a0 R h) M) (x0 R h))) = \prod_n M (ix (widen_ord h n)).1 n.
Proof. by rewrite khatri_rao_witness det_diag; apply: eq_bigr => n _; rewrite mxE. Qed.
Lemma witness_pat (R : idomainType) d1 d0 N (h : (N <= d1 * d0)%N) (s : R) S : s != 0 ->
  \det (minor h (khatri_rao (hadamard (a0 R h) (slopes s S)) (x0 R h))) != 0.
Proof.
by move=> s0; rewrite witness_det; apply/prodf_neq0 => n _; rewrite mxE; case: (S _ _); rewrite ?oner_neq0.
Qed.

(* A |-> a o S is a bijection. *)
Theorem had_pat_bij (F : fieldType) m n (s : F) (S : 'M[bool]_(m, n)) : s != 0 -> bijective (fun a => hadamard a (slopes s S)).
Proof.
move=> s0; exists (fun a => hadamard a (slopes s^-1 S)) => a; apply/matrixP=> i j; rewrite !mxE; case: (S i j); rewrite ?mulr1 //.
  by rewrite mulfK.
by rewrite mulfVK.
Qed.

(* Algebraic genericity: multivariate polynomials. *)
Section Generic.
Variables (R : idomainType) (d1 d0 N : nat) (h : (N <= d1 * d0)%N) (s : R).
Hypothesis s0 : s != 0.
Let V := (d1 * N + d0 * N)%N.
Definition Xa : 'M[{mpoly R[d1 * N + d0 * N]}]_(d1, N) := \matrix_(i, n) 'X_(lshift (d0 * N) (mxvec_index i n)).
Definition Xx : 'M[{mpoly R[d1 * N + d0 * N]}]_(d0, N) := \matrix_(j, n) 'X_(rshift (d1 * N) (mxvec_index j n)).
Definition vals (a : 'M[R]_(d1, N)) (x : 'M[R]_(d0, N)) : 'I_(d1 * N + d0 * N) -> R := row_mx (mxvec a) (mxvec x) 0.
Definition gminor (S : 'M[bool]_(d1, N)) : {mpoly R[d1 * N + d0 * N]} := \det (minor h (khatri_rao (hadamard Xa (slopes s%:MP S)) Xx)).
Definition gprod : {mpoly R[d1 * N + d0 * N]} := \prod_(S : 'M[bool]_(d1, N)) gminor S.

Lemma gminorE S a x : (gminor S).@[vals a x] = \det (minor h (khatri_rao (hadamard a (slopes s S)) x)).
Proof.
have Ea : map_mx (meval (vals a x)) Xa = a.
  by apply/matrixP=> i j; rewrite !mxE mevalXU /vals row_mxEl mxvecE.
have Ex : map_mx (meval (vals a x)) Xx = x.
  by apply/matrixP=> i j; rewrite !mxE mevalXU /vals row_mxEr mxvecE.
by rewrite /gminor -det_map_mx map_minor map_kr map_had map_pat Ea Ex /= mevalC.
Qed.
Theorem gminor_neq0 S : gminor S != 0.
Proof.
apply: contraNneq (witness_pat h S s0) => E.
by rewrite -(gminorE S (a0 R h) (x0 R h)) E meval0.
Qed.
Theorem gprod_neq0 : gprod != 0.
Proof. by apply/prodf_neq0 => S _; exact: gminor_neq0. Qed.
Lemma gprod_vals a x S : gprod.@[vals a x] != 0 -> \det (minor h (khatri_rao (hadamard a (slopes s S)) x)) != 0.
Proof.
rewrite /gprod rmorph_prod /= => /prodf_neq0 /(_ S isT); by rewrite gminorE.
Qed.
End Generic.

Theorem khatri_rao_generic (F : fieldType) d1 d0 N (s : F) : (N <= d1 * d0)%N -> s != 0 ->
  exists2 P : {mpoly F[d1 * N + d0 * N]}, P != 0 &
    forall (a : 'M[F]_(d1, N)) (x : 'M[F]_(d0, N)), P.@[vals a x] != 0 -> forall S, \rank (khatri_rao (hadamard a (slopes s S)) x) = N.
Proof.
move=> h s0; exists (gprod h s); first exact: gprod_neq0.
by move=> a x Px S; apply: (@minor_rank _ _ _ h); exact: gprod_vals.
Qed.
