From HB Require Import structures.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import boolp classical_sets reals measure.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.EuclideanSpace Lossproof.Base.NullPolynomial Lossproof.Base.AlmostEvery.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.PatternRank.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope classical_set_scope. Local Open Scope ring_scope.

(* What holds off the zero set of a polynomial in the entries of a matrix holds for almost every matrix. *)

Lemma almost_every_matrix_polynomial (R : realType) d0 N (p : {mpoly R[d0 * N]}) (Q : 'M[R]_(d0, N) -> Prop) : p != 0 ->
  (forall X, p.@[fun k => mxvec X 0 k] != 0 -> Q X) -> almost_every_matrix Q.
Proof.
move=> p0 H; pose g (c : 'I_d0 * 'I_N) := mxvec_index c.1 c.2.
have gB : bijective g.
  by have [h hK gK] := curry_mxvec_bij d0 N; exists h => c; [case: c => i j; rewrite -[RHS]hK | rewrite -[RHS]gK]; rewrite /g //; case: (h c).
apply: (almost_every_coordinates gB).
exists [set v | p.@[coord v] = 0]; have [mZ nZ] := mpoly_zero_set_null p0; split => // v /= nQ.
apply: contrapT => /eqP pv; apply: nQ; apply: H; apply: contraNneq pv => E; apply/eqP; rewrite -[RHS]E.
by apply: meval_eq => k; case/mxvec_indexP: k => i j; rewrite mxvecE mxE.
Qed.

Theorem sh17_pattern_rank_almost_every_proved : sh17_pattern_rank_almost_every.
Proof.
move=> R d0 d1 N rho; have [P P0 H] := sh17_pattern_rank_proved d0 d1 N rho.
exact: (almost_every_matrix_polynomial P0).
Qed.

Theorem sh17_many_samples_almost_every_proved : sh17_many_samples_almost_every.
Proof.
move=> R d0 d1 N rho; have [P P0 H] := sh17_many_samples_proved d0 d1 N rho.
exact: (almost_every_matrix_polynomial P0).
Qed.
