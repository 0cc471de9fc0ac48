From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.RankDeficient Lossproof.Theorems.K16.Ascent.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The zero weights: a bad saddle. *)

Section Theorems.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V U : weights F d.
Notation sqerr := (sqerr X Y).
Notation residual := (residual X Y).
Notation gradient_block := (gradient_block X Y).
Notation misfit := (misfit X Y).
Notation local_min := (local_min K sqerr).
Notation local_max := (local_max K sqerr).
Notation global_min := (global_min sqerr).
Notation critical := (flat sqerr 2).
Notation zero_hessian := (flat sqerr 3).
Notation negative_curvature := (negative_curvature sqerr).
Notation descends := (descends K sqerr).
Notation ascends := (ascends K sqerr).
Notation zeros := (zeros F d).

(* Flat to a higher order is flat to a lower one. *)
Lemma flat_le m n W : (m <= n)%N -> flat sqerr n W -> flat sqerr m W.
Proof.
move=> mn H D; have [q Hq] := H D; exists ('X^(n - m) * q) => t.
by rewrite Hq hornerM hornerXn mulrA -exprD subnKC.
Qed.
(* The product of zero matrices. *)
Lemma net_zeros n : (0 < n)%N -> net zeros n = 0.
Proof. by case: n => // n _ /=; rewrite mul0mx. Qed.
(* Along a line through zero the product is homogeneous of degree n. *)
Lemma net_line_zeros D t n : net (line zeros D t) n = t ^+ n *: net D n.
Proof.
elim: n => [|n IH] /=; first by rewrite scale1r.
by rewrite IH /line add0r -scalemxAr -scalemxAl scalerA mulrC -exprS.
Qed.
Lemma sqerr_line_zeros D t : (0 < K)%N -> sqerr (line zeros D t) =
  sqerr zeros + t ^+ K * (fro (net D K *m X) (net D K *m X) * t ^+ K - 2%:R * fro (net D K *m X) Y).
Proof.
move=> K0; rewrite !sqerrE /misfit net_line_zeros net_zeros // mul0mx sub0r -scalemxAl.
by rewrite fro_sqD froNr !(froZl, froZr) !froNl !froNr; ring.
Qed.
(* So the error is flat to the order K. *)
Lemma flat_zeros : (0 < K)%N -> flat sqerr K zeros.
Proof.
move=> K0 D; exists (fro (net D K *m X) (net D K *m X) *: 'X^K - (2%:R * fro (net D K *m X) Y)%:P) => t.
by rewrite sqerr_line_zeros // hornerD hornerN hornerZ hornerXn hornerC.
Qed.
(* And it is a saddle, by the case (a). *)
Theorem bad_saddle : (2 < K)%N -> (forall k, (0 < k < K)%N -> (0 < d k)%N) -> Y *m X^T != 0 ->
  [/\ flat sqerr K zeros, zero_hessian zeros, critical zeros, descends zeros & ascends zeros].
Proof.
move=> K2 dp YX; have K0 : (0 < K)%N := ltn_trans (isT : 0 < 2)%N K2.
have fK := flat_zeros K0; have zh : zero_hessian zeros := flat_le K2 fK.
have ds : descends zeros.
  apply: rank_deficient_descends => // [|k k0 kK]; last by rewrite net_zeros // mxrank0 dp // k0.
  by rewrite /residual /misfit net_zeros // mul0mx sub0r mulNmx oppr_eq0.
split=> //; first by exact: flat_le zh.
have [V _ lt] := ds 1 ltr01; by apply: (@not_constant_ascends _ _ _ _ _ _ _ V); rewrite lt_eqF.
Qed.
End Theorems.
