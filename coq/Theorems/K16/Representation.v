From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Projection Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.Bottleneck.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Critical points are projections of the least-squares solution. *)

(* At a critical point the residual is orthogonal to the product. *)
Lemma crit_EZ (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d K, N)) W :
  (0 < K)%N -> flat (sqerr X Y) 2 W -> residual X Y W *m (net W K)^T = 0.
Proof.
case: K Y => // H Y _ cW; have := critical_block cW (leqnn H.+1).
by rewrite /gradient_block segnn trmx1 mul1mx /= trmx_mul mulmxA => ->; rewrite mul0mx.
Qed.

Section Crit.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Hypothesis XU : X *m X^T \in unitmx.
Hypothesis K0 : (0 < K)%N.

(* Critical points: product = P Y X^T (X X^T)^-1, P the orthogonal projector on the range of W_{K-1} ... W_1, *)
(* Which is invariant by Sigma = Y X^T (X X^T)^-1 X Y^T; value tr(Y Y^T) - tr(P Sigma). *)
Theorem critical_representation W : flat (sqerr X Y) 2 W ->
  let C := seg W K 1 in let Sigma := Y *m X^T *m invmx (X *m X^T) *m (X *m Y^T) in
  exists P : 'M[F]_(d K), [/\ P^T = P, P *m P = P, P *m C = C & \rank P = \rank C] /\
  [/\ net W K = P *m (Y *m X^T *m invmx (X *m X^T)), P *m Sigma = Sigma *m P
    & sqerr X Y W = \tr (Y *m Y^T) - \tr (P *m Sigma)].
Proof.
move=> cW C Sigma; pose R := col_base C.
have [Sg SgE] : exists Sg, Sg = Sigma by exists Sigma.
rewrite -SgE.
have [P PdE] : exists P, P = proj R by exists (proj R).
have fR : row_full R := col_base_full C.
have Pt : P^T = P by rewrite PdE proj_sym.
have PP : P *m P = P by rewrite PdE proj_idem.
have PC : P *m C = C by rewrite PdE -{2}(mulmx_base C) mulmxA (projK fR) mulmx_base.
have rP : \rank P = \rank C.
  apply/eqP; rewrite eqn_leq; apply/andP; split; last by rewrite -{1}PC mxrankM_maxl.
  by rewrite PdE projE -mulmxA; apply: leq_trans (mxrankM_maxl _ _) (rank_leq_col _).
exists P; split=> //.
have [A AE] : exists A, A = X *m X^T by exists (X *m X^T).
have [B BE] : exists B, B = Y *m X^T by exists (Y *m X^T).
have [Z ZdE] : exists Z, Z = net W K by exists (net W K).
have AU : A \in unitmx by rewrite AE. have At : A^T = A by rewrite AE trmx_mul trmxK.
have EE : residual X Y W = Z *m A - B by rewrite /residual /misfit mulmxBl -(mulmxA (net W K)) ZdE AE BE.
have PZ : P *m Z = Z by rewrite ZdE (net_cat W K0) mulmxA PC.
have PE : P *m residual X Y W = 0.
  have := critical_block cW K0; rewrite /gradient_block [net W 0]/= trmx1 mulmx1 -/C -(mulmx_base C) trmx_mul -mulmxA -/R => H.
  have [S HS] := row_freeP (row_base_free C).
  have {}H : R^T *m residual X Y W = 0 by rewrite -[LHS]mul1mx -(trmx1 _ (\rank C)) -HS trmx_mul -mulmxA H mulmx0.
  by rewrite PdE projE -mulmxA H mulmx0.
have ZA : Z *m A = P *m B by move: PE; rewrite EE mulmxBr mulmxA PZ => /eqP; rewrite subr_eq0 => /eqP.
have ZE : Z = P *m (B *m invmx A) by rewrite mulmxA -ZA mulmxK.
have SE : Sg = B *m invmx A *m B^T by rewrite SgE /Sigma BE AE trmx_mul trmxK.
have St : Sg^T = Sg by rewrite SE trmx_mul trmxK (trmx_mul B) trmx_inv At mulmxA.
have inv : P *m Sg *m P = Sg *m P.
  have := crit_EZ K0 cW; rewrite -ZdE EE ZA {1}ZE trmx_mul Pt (trmx_mul B) trmx_inv At mulmxBl !mulmxA => /eqP.
  by rewrite subr_eq0 => /eqP H; rewrite SE !mulmxA.
have PS : P *m Sg = Sg *m P by rewrite -inv -[LHS]trmxK trmx_mul St Pt -inv !trmx_mul St Pt mulmxA.
rewrite -ZdE -BE -AE; split=> //; rewrite sqerrE /misfit -ZdE fro_sqD froNr froNl froNr opprK.
have e1 : fro (Z *m X) Y = \tr (P *m Sg).
  by rewrite fro_mulr -BE SE /fro ZE !mulmxA.
have -> : fro (Z *m X) (Z *m X) = fro (Z *m X) Y.
  by rewrite fro_mulr -mulmxA -AE ZA [RHS]fro_mulr -BE -[in RHS]PZ [RHS]fro_mull Pt.
rewrite e1 /fro; ring.
Qed.
End Crit.
