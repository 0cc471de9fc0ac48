From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Require Import Lossproof.Base.KhatriRao Lossproof.Base.AlmostEvery Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.Network Lossproof.Theorems.Sc16.Deep.
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

(* Off the zero set of the polynomial, in the coordinates of the family. *)
Lemma almost_every_family_polynomial (R : realType) d L N (p : {mpoly R[#|family_coordinate d L N|]})
    (P : (forall l, 'M[R]_(d l, N)) -> Prop) : p != 0 ->
  (forall E, p.@[fun k => entry E (enum_val k)] != 0 -> P E) -> @almost_every_family R d L N P.
Proof.
move=> p0 H; apply: (almost_every_polynomial p0) => v pv E Ev; apply: H.
apply: contraNneq pv => pE; apply/eqP; rewrite -[RHS]pE; apply: meval_eq => k; exact: esym.
Qed.

Lemma reached_all (R : realFieldType) d m N (W : forall l, 'M[R]_(d l.+1, d l)) : (N <= d m.+1 * d m)%N ->
  (forall i : 'I_(d m), reached W i) -> (N <= d m.+1 * #|reached W (l := m)|)%N.
Proof. by move=> h r; rewrite (eq_card (B := 'I_(d m))) ?card_ord // => i; rewrite unfold_in r. Qed.

Theorem sc16_rank_deep_proved : sc16_rank_deep.
Proof.
move=> R d m N s W h s0 r; have [P P0 H] := sc16_rank_deep_polynomial_proved (reached_all h r) s0.
exact: (almost_every_family_polynomial P0).
Qed.

(* The features take the place of the data. *)
Theorem sc16_zero_error_deep_proved : sc16_zero_error_deep.
Proof.
move=> R d m N s W h s0 r; have [P P0 H] := sc16_rank_deep_polynomial_proved (reached_all h r) s0.
apply: (almost_every_family_polynomial P0) => E /H full y w V minimum.
have [n0|N0] := posnP N; first by apply/matrixP => -[k kN]; exfalso; rewrite n0 in kN.
have [S _ Ge] := sc16_stationarity_proved N0 minimum.
by apply/eqP; rewrite -subr_eq0; apply/eqP; exact: (zero_error (full S) Ge).
Qed.
