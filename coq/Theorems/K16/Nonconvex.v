From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The loss is neither convex nor concave. *)

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

Hypothesis X0 : X != 0.
Hypothesis widths_pos : forall k, (k <= K)%N -> (0 < d k)%N.
Hypothesis K1 : (0 < K)%N.
(* Some product of the layers does not vanish on X. *)
Lemma ex_net : exists U, net U K *m X != 0.
Proof.
have [b [j Xbj]] : exists b j, X b j != 0.
  suff /existsP [b /existsP [j Hb]] : [exists b, exists j, X b j != 0] by exists b, j.
  apply: contraNT X0 => /existsPn H; apply/eqP/matrixP => i j; rewrite [RHS]mxE; apply/eqP.
  by have := H i; apply: contraR => Kij; apply/existsP; exists j.
pose c k := if k is 0%N then b : nat else 0%N.
pose U : weights F d := fun k => \matrix_(i, l) ((i == c k.+1 :> nat) && (l == c k :> nat))%:R.
have cd k : (k <= K)%N -> (c k < d k)%N by case: k => [|k] kK; [exact: ltn_ord | exact: widths_pos].
have nU n : (n < K)%N -> forall i l, net U n.+1 i l = ((i == c n.+1 :> nat) && (l == b))%:R.
  elim: n => [|n IH] nK i l; first by rewrite /= mulmx1 mxE.
  rewrite [net U n.+2]/= mxE (bigD1 (Ordinal (cd n.+1 (ltnW nK)))) //= big1 => [|m mn].
    by rewrite -/(net U n.+1) IH ?(ltnW nK) // mxE !eqxx andbT addr0 -natrM mulnb.
  rewrite -/(net U n.+1) IH ?(ltnW nK) //; have -> : (m == c n.+1 :> nat) = false.
    by apply/negbTE; apply: contra mn => /eqP m0; apply/eqP/val_inj.
  by rewrite mulr0.
exists U; apply/eqP => /matrixP; case: K K1 nU widths_pos => // n _ nU wp /(_ (Ordinal (wp n.+1 (leqnn _))) j).
rewrite mxE (bigD1 b) //= big1 => [|m mb].
  by rewrite -/(net U n.+1) nU // !eqxx mul1r addr0 mxE => /eqP; rewrite (negPf Xbj).
by rewrite -/(net U n.+1) nU // (negPf mb) andbF mul0r.
Qed.

(* Changing the sign of the first layer changes the sign of the product. *)
Lemma net_neg U : net (set_layer U (- U 0%N)) K = - net U K.
Proof. by rewrite net_set_layer // (net_split U K1) mulmxN mulNmx. Qed.
(* The error, expanded. *)
Lemma sqerr_parts V : sqerr V = fro (net V K *m X) (net V K *m X) - 2%:R * fro (net V K *m X) Y + fro Y Y.
Proof. by rewrite sqerrE /misfit fro_sqD froNr froNl froNr opprK mulrN. Qed.
(* The error where the product is zero. *)
Lemma sqerr_net0 V : net V K = 0 -> sqerr V = fro Y Y.
Proof. by move=> nV; rewrite sqerr_parts nV mul0mx !fro0l mulr0 subr0 add0r. Qed.

(* U and -U have the zero network halfway. *)
Theorem not_concave : exists W V, sqerr (midpoint W V) < (sqerr W + sqerr V) / 2%:R.
Proof.
have [U nU] := ex_net; exists U, (set_layer U (- U 0%N)).
rewrite (@sqerr_net0 (midpoint _ _)); last first.
  rewrite (net_split _ K1) {2}/midpoint set_layer_eq subrr scaler0 mulmx0 mul0mx //.
rewrite !sqerr_parts net_neg mulNmx !froNl froNr opprK mulrN opprK ltr_pdivl_mulr ?ltr0n //.
move: (fro_gt0 nU); set p := fro _ (net U K *m X); set b := fro _ Y => p0.
rewrite [Z in _ < Z](_ : _ = fro Y Y * 2%:R + 2%:R * p); last by ring.
by rewrite ltr_addl mulr_gt0 // ltr0n.
Qed.

(* Two zero networks have U halfway. *)
Theorem not_convex : (1 < K)%N -> exists W V, (sqerr W + sqerr V) / 2%:R < sqerr (midpoint W V).
Proof.
move=> K2; have [U nU sU] : exists2 U, net U K *m X != 0 & fro (net U K *m X) Y <= 0.
  have [U nU] := ex_net; have [s|s] := leP (fro (net U K *m X) Y) 0; first by exists U.
  exists (set_layer U (- U 0%N)); first by rewrite net_neg mulNmx oppr_eq0.
  by rewrite net_neg mulNmx froNl oppr_le0 ltW.
have mid m n (M : 'M[F]_(m, n)) : 2%:R^-1 *: (M + M) = M.
  by rewrite -mulr2n -scaler_nat scalerA mulVf ?pnatr_eq0 // scale1r.
pose W := @set_layer F d (set_layer U (2%:R *: U 0%N)) 1 0; pose V := @set_layer F d (@set_layer F d U 0 0) 1 (2%:R *: U 1%N).
have nW : net W K = 0 by rewrite /W net_set_layer // mulmx0 mul0mx.
have nV : net V K = 0 by rewrite /V net_set_layer // [net _ 1]/= set_layer_eq mul0mx mulmx0.
exists W, V; rewrite (@sqerr_ext _ _ _ _ X Y (midpoint W V) U) => [|k kK]; last first.
  rewrite /midpoint /W /V; have [k1|k1] := eqVneq k 1%N; first by subst k; rewrite !set_layer_eq add0r scalerA mulVf ?pnatr_eq0 // scale1r.
  have [k0|k0] := eqVneq k 0%N; first by subst k; rewrite !(@set_layer_neq _ _ _ 1%N) // !set_layer_eq addr0 scalerA mulVf ?pnatr_eq0 // scale1r.
  by rewrite !set_layer_neq // mid.
rewrite (sqerr_net0 nW) (sqerr_net0 nV) (sqerr_parts U) ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n.
have H : fro Y Y < fro (net U K *m X) (net U K *m X) - 2%:R * fro (net U K *m X) Y + fro Y Y.
  rewrite ltr_addr; apply: ltr_paddr; last exact: fro_gt0.
  by rewrite oppr_ge0 mulr_ge0_le0 // ler0n.
by rewrite ltr_add.
Qed.
End Theorems.
