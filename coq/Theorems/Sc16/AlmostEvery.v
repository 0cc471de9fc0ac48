From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Require Import Lossproof.Base.KhatriRao Lossproof.Base.AlmostEvery Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.Network.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The statements for almost every noise and data. *)

Theorem sc16_rank_generic_proved : sc16_rank_generic.
Proof.
move=> R d1 d0 N s h s0; have [P P0 H] := sc16_rank_generic_polynomial_proved h s0.
exact: (almost_every_pair_polynomial P0).
Qed.

Theorem sc16_zero_error_proved : sc16_zero_error.
Proof.
move=> R d1 d0 N s h s0; have [P P0 H] := sc16_rank_generic_polynomial_proved h s0.
apply: (almost_every_pair_polynomial P0) => E X /H full y w W minimum.
have [n0|N0] := posnP N.
  by subst N; apply/matrixP => -[].
have [S _ Ge] := sc16_stationarity_proved N0 minimum.
by apply/eqP; rewrite -subr_eq0; apply/eqP; exact: (zero_error (full S) Ge).
Qed.
