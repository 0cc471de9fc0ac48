From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.TwoFactors.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* A hidden layer k whose width the product of the middle layers attains: the network moves like one of two factors. *)

Section Bottleneck.
Variables (F : realFieldType) (d : nat -> nat) (H N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d H.+1, N)).
Variables (W : weights F d) (k : nat).
Hypotheses (k0 : (0 < k)%N) (kH : (k <= H)%N) (rk : (d k <= \rank (seg W H 1))%N).
Let L := seg W H.+1 k.
Let R := net W k.

(* The layers from the second to k, and from k+1 to the last but one, have a right and a left inverse. *)
Lemma middle : exists S' T', S' *m seg W H k = 1%:M /\ seg W k 1 *m T' = 1%:M.
Proof.
have E0 : seg W H 1 = seg W H k *m seg W k 1 by rewrite -seg_cat.
have /row_fullP [S' HS] : row_full (seg W H k).
  by rewrite /row_full eqn_leq rank_leq_col (leq_trans rk) // E0 mxrankM_maxl.
have /row_freeP [T' HT] : row_free (seg W k 1).
  by rewrite /row_free eqn_leq rank_leq_row (leq_trans rk) // E0 mxrankM_maxr.
by exists S', T'.
Qed.

(* Every line of the two-factor net (L, R) is a line of the deep net. *)
Lemma two_line (D2 : 'M[F]_(d H.+1, d k)) (D1 : 'M[F]_(d k, d 0)) : exists D : weights F d,
  forall t, net (line W D t) H.+1 = (L + t *: D2) *m (R + t *: D1).
Proof.
have [S' [T' [HS HT]]] := middle.
have H0 : H != 0%N by rewrite -lt0n (leq_trans k0 kH).
pose D := @set_layer F d (@one_layer F d 0 (T' *m D1)) H (D2 *m S').
exists D => t.
have DH : line W D t H = W H + t *: (D2 *m S') by rewrite /line /D set_layer_eq.
have D0 : line W D t 0%N = W 0%N + t *: (T' *m D1) by rewrite /line /D set_layer_neq; [rewrite /one_layer set_layer_eq | rewrite eq_sym].
have Di i : (0 < i)%N -> (i < H)%N -> line W D t i = W i.
  by move=> i0 iH; rewrite /line /D set_layer_neq ?(ltn_eqF iH) // /one_layer set_layer_neq -?lt0n // scaler0 addr0.
have -> : net (line W D t) H.+1 = line W D t H *m (seg W H k *m (seg W k 1 *m line W D t 0%N)).
  have e1 : seg (line W D t) H k = seg W H k by apply: seg_ext => i ki iH; apply: Di => //; exact: leq_trans ki.
  have e2 : seg (line W D t) k 1 = seg W k 1 by apply: seg_ext => i i0 ik; apply: Di => //; exact: leq_trans kH.
  by rewrite [LHS]/= (net_cat _ kH) (net_cat _ k0) [net _ 1]/= mulmx1 e1 e2.
rewrite DH D0 mulmxA mulmxDl mulmxDr -scalemxAl -scalemxAr -[D2 *m S' *m _]mulmxA HS mulmx1 -[W H *m seg W H k]segS //.
by rewrite [seg W k 1 *m (T' *m D1)]mulmxA HT mul1mx /R [in RHS](net_cat W k0) [net _ 1]/= mulmx1.
Qed.

Lemma sqerr_two V2 V1 (V : weights F d) : net V H.+1 = V2 *m V1 -> sqerr X Y V = two_error X Y (V2 : 'M[F]_(_, d k)) V1.
Proof. by move=> nV; rewrite sqerrE /two_error /two_misfit /misfit nV. Qed.
(* The product, as a product of two factors. *)
Lemma two_self : net W H.+1 = L *m R.
Proof. by rewrite /L /R -net_cat // (leq_trans kH). Qed.

(* Case (b): the two-factor theorem gives a direction of negative curvature of the deep network. *)
Theorem bottleneck_escape V : (forall j, (j <= H)%N -> gradient_block X Y W j = 0) -> sqerr X Y V < sqerr X Y W -> negative_curvature (sqerr X Y) W.
Proof.
move=> g0 lt; have [S' [T' [HS HT]]] := middle.
have EE : two_residual X Y L R = residual X Y W by rewrite /two_residual /two_misfit -two_self.
have c : two_stationary X Y L R.
  split.
    have := g0 H (leqnn _); rewrite /gradient_block segnn trmx1 mul1mx (net_cat W kH) trmx_mul => /(congr1 (fun M => M *m S'^T)).
    by rewrite mul0mx !mulmxA -mulmxA -trmx_mul HS trmx1 mulmx1 /left_gradient EE.
  have := g0 0%N (leq0n _); rewrite /gradient_block [net W 0]/= trmx1 mulmx1 (@seg_cat _ _ W H.+1 k 1) // ?(leq_trans kH) //.
  rewrite trmx_mul => /(congr1 (fun M => T'^T *m M)).
  by rewrite mulmx0 !mulmxA -trmx_mul HT trmx1 mul1mx /right_gradient EE /residual mulmxA.
have [|D2 [D1 h]] := @two_escape_any F _ _ _ _ Y X L R (seg V H.+1 k) (net V k) c.
  by rewrite -(sqerr_two two_self) -(@sqerr_two _ _ V) // -net_cat // (leq_trans kH).
have [D HD] := two_line D2 D1; exists D.
set c3 := 2%:R * fro (tangent X L R D2 D1) (D2 *m D1 *m X); set c4 := fro (D2 *m D1 *m X) (D2 *m D1 *m X).
exists ((two_hessian X Y L R D2 D1)%:P + c3 *: 'X + c4 *: 'X^2); last by rewrite !(hornerD, hornerC, hornerZ, hornerX, hornerXn) expr0n /= !mulr0 !addr0.
move=> t; rewrite (sqerr_two (HD t)) (sqerr_two two_self) two_error_expand.
have [-> ->] := c; rewrite !fro0l addr0 mulr0 mul0r addr0 -/c3 -/c4 !(hornerD, hornerC, hornerZ, hornerX, hornerXn); ring.
Qed.
End Bottleneck.

Section Critical.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V : weights F d.

(* At a critical point every block of the gradient vanishes. *)
Lemma critical_block W k : flat (sqerr X Y) 2 W -> (k < K)%N -> gradient_block X Y W k = 0.
Proof.
move=> cW kK; have [q Hq] := cW (one_layer (gradient_block X Y W k)).
apply/eqP; rewrite -fro_eq0; set b := fro _ _.
set c := fro (seg W K k.+1 *m gradient_block X Y W k *m net W k *m X) (seg W K k.+1 *m gradient_block X Y W k *m net W k *m X).
have p0 : (2%:R * b)%:P + c *: 'X - 'X * q = 0 :> {poly F}.
  apply: poly_nz0 => t t0; apply: (mulfI t0); rewrite !(hornerD, hornerN, hornerM, hornerC, hornerZ, hornerX, horner0) mulr0.
  have := Hq t; rewrite sqerr_line1 sqerr_layer // -/b -/c -addrA => /addrI E0.
  have -> : t * (2%:R * b + c * t - t * q.[t]) = (2%:R * b * t + c * t ^+ 2) - t ^+ 2 * q.[t] by ring.
  by rewrite E0 subrr.
have := congr1 (fun p : {poly F} => p.[0]) p0; rewrite !(hornerD, hornerN, hornerM, hornerC, hornerZ, hornerX, horner0) mulr0 mul0r subr0 addr0 => /eqP.
by rewrite mulf_eq0 pnatr_eq0.
Qed.
End Critical.
