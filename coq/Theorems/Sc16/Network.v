From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Frobenius Lossproof.Base.KhatriRao Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.Minimum.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* From the mean squared error to the squared error: they differ by the factor 1/(2N), which is positive. *)

Section Scale.
Variables (F : realFieldType) (d1 d0 N : nat) (s : F).
Variables (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N).
Hypothesis N0 : (0 < N)%N.
Let c : F := (2%:R * N%:R)^-1.
Let c0 : 0 < c.
Proof. by rewrite invr_gt0 mulr_gt0 // ltr0n. Qed.

Lemma mseE w W : mse s E X y w W = c * squared s E X y w W.
Proof.
rewrite /mse /squared froE; congr (_ * _); apply: eq_bigr => n _; rewrite big_ord1 expr2.
by have -> : (output s E X w W - y) n 0 = output s E X w W n 0 - y n 0 by rewrite mxE [X in _ + X]mxE.
Qed.
Lemma minimum_mse w W : two_layer_minimum s E X y w W -> minimum2 s E X y w W.
Proof.
move=> [eps e0 H]; exists eps => // w' W' Hw HW.
by have := H w' W' Hw HW; rewrite !mseE ler_pmul2l.
Qed.
Lemma differentiable_mse w W : (forall D, differentiable_at_zero (fun t => mse s E X y w (W + t *: D))) ->
  dir_diff s E X y w W.
Proof.
move=> H D; have [l Hl] := H D; exists (l / c) => e e0.
have [|delta de0 Hd] := Hl (c * e); first exact: mulr_gt0.
exists delta => // t /Hd; rewrite !mseE.
set f := squared s E X y w (W + t *: D); set f0 := squared s E X y w (W + 0 *: D).
have -> : c * f - c * f0 - l * t = c * (f - f0 - l / c * t).
  have {1}-> : l = c * (l / c) by rewrite mulrCA mulfV ?mulr1 // gt_eqF.
  by rewrite !mulrBr (mulrA c (l / c)).
by rewrite normrM gtr0_norm // -(mulrA c e) ler_pmul2l.
Qed.
End Scale.

Theorem sc16_absorption_proved : sc16_absorption.
Proof.
move=> F d1 d0 N s E X y w W N0 /(minimum_mse N0) /minimum_pattern [S pS [dead _]].
exists S => // i wi0 j; rewrite -[RHS](dead i wi0 j); apply: eq_bigr => n _.
have -> : (output s E X w W - y) n 0 = output s E X w W n 0 - y n 0 by rewrite mxE [X in _ + X]mxE.
by rewrite -!mulrA.
Qed.

Theorem sc16_stationarity_proved : sc16_stationarity.
Proof.
move=> F d1 d0 N s E X y w W N0 [mW dW].
have [S pS [_ live]] := minimum_pattern (minimum_mse N0 mW).
by exists S => //; apply: live; exact: differentiable_mse.
Qed.

Theorem sc16_rank_generic_polynomial_proved : sc16_rank_generic_polynomial.
Proof. by move=> F d1 d0 N s h s0; exact: khatri_rao_generic. Qed.
