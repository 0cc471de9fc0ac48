From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.RankDeficient Lossproof.Theorems.K16.Ascent Lossproof.Theorems.K16.Bottleneck.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* No poor minima, and strict saddles. *)

(* Cases (a) and (b) together: no point with a lower value somewhere is a local minimum. *)
Theorem not_global_descends (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d K, N)) W V :
  sqerr X Y V < sqerr X Y W -> descends K (sqerr X Y) W.
Proof.
case: K Y => [|H] Y lt; first by move: lt; rewrite (@sqerr_ext _ _ _ _ X Y W V) // ltxx.
have [/existsP [k /andP [k0 rk]]|] := boolP [exists k : 'I_H.+1, (0 < k)%N && (d k <= \rank (net W H.+1))%N]; last first.
  move=> /existsPn nk; apply: rank_deficient_descends => // [|k k0 kH].
    by apply: contraTneq lt => E0; rewrite -leNgt; exact: residual0_global.
  by have := nk (Ordinal kH); rewrite /= k0 /= -ltnNge.
have [/existsP [j gj]|] := boolP [exists j : 'I_H.+1, gradient_block X Y W j != 0]; first exact: block_descends (ltn_ord j) gj.
move=> /existsPn g0.
have kH : (k <= H)%N by rewrite -ltnS.
have rk1 : (d k <= \rank (seg W H 1))%N.
  apply: leq_trans rk _; rewrite [net W H.+1]/= (net_cat W (leq_trans k0 kH)) mulmxA.
  exact: leq_trans (mxrankM_maxl _ _) (mxrankM_maxr _ _).
have [j jH|D [q Hq q0]] := bottleneck_escape k0 kH rk1 _ lt; last exact: line_descends Hq q0.
by have := g0 (Ordinal (jH : (j < H.+1)%N)); rewrite negbK => /eqP.
Qed.

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
(* Every local minimum is a global minimum. *)
Theorem local_min_global W : local_min W -> global_min W.
Proof. by move=> lm V; rewrite leNgt; apply/negP => /not_global_descends /descends_not_min. Qed.
(* Every point that is not a global minimum has lower and higher points in every box. *)
Theorem not_global_saddle W V : sqerr V < sqerr W -> descends W /\ ascends W.
Proof.
move=> lt; split; first exact: not_global_descends lt.
by apply: (@not_constant_ascends _ _ _ _ _ _ _ V); rewrite lt_eqF.
Qed.
(* So a point that is not a global minimum is no extremum. *)
Theorem not_global_not_extremal W : ~ global_min W -> ~ local_min W /\ ~ local_max W.
Proof.
move=> ng; split=> [/local_min_global //|lm]; apply: ng => V; have [->|VW] := eqVneq (sqerr V) (sqerr W) => //.
by case: (ascends_not_max (not_constant_ascends VW) lm).
Qed.

(* If the product of the middle layers has the rank of the narrowest hidden layer, a critical point that is not a
   global minimum has a direction of negative curvature *)
Theorem strict_saddle W k : (0 < k < K)%N -> \rank (seg W K.-1 1) = d k ->
  critical W -> (exists V, sqerr V < sqerr W) -> negative_curvature W.
Proof.
case: K Y => [|H] Y0 /andP [k0 kK] rk cW [V lt] //.
by apply: (@bottleneck_escape F d H N X Y0 W k k0 _ _ V) => // [|j jH]; [rewrite -rk | apply: critical_block].
Qed.
End Theorems.
