From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Higher points near every point, unless the error is constant: it is convex in each layer. *)

Section Loss.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V : weights F d.
Notation sqerr := (sqerr X Y).
Notation residual := (residual X Y).
Notation gradient_block := (gradient_block X Y).
Notation misfit := (misfit X Y).
Notation local_min := (local_min K sqerr).
Notation local_max := (local_max K sqerr).
Notation descends := (descends K sqerr).
Notation ascends := (ascends K sqerr).

(* Inside a box: move one layer after the other from W to U. *)
Lemma box_ascends W U eps : near K eps W U -> sqerr U != sqerr W -> exists2 V, near K eps W V & sqerr W < sqerr V.
Proof.
move=> HU; pose S j : weights F d := fun i => if (i < j)%N then U i else W i.
suff H j : (j <= K)%N -> sqerr (S j) != sqerr W -> exists2 V, near K eps W V & sqerr W < sqerr V.
  have <- : sqerr (S K) = sqerr U by apply: sqerr_ext => k kK; rewrite /S kK.
  exact: H.
elim: j => [|j IH] jK; first by rewrite (@sqerr_ext _ _ _ _ X Y _ W) ?eqxx // => k _; rewrite /S ltn0.
have [q0|q0] := eqVneq (sqerr (S j)) (sqerr W); last by move=> _; apply: IH q0; exact: ltnW.
have Sj : S j j = W j by rewrite /S ltnn.
pose q t := sqerr (set_layer (S j) (S j j + t *: (U j - W j))).
have q1 : q 1 = sqerr (S j.+1).
  apply: sqerr_ext => k kK; have [kj|kj] := eqVneq k j.
    by subst k; rewrite set_layer_eq Sj scale1r addrC subrK /S ltnS leqnn.
  by rewrite set_layer_neq // /S ltnS [RHS]/= (leq_eqVlt k) (negPf kj).
have qnear t : `|t| <= 1 -> near K eps W (set_layer (S j) (S j j + t *: (U j - W j))).
  move=> t1 k kK a b; have [kj|kj] := eqVneq k j.
    subst k; rewrite set_layer_eq Sj !mxE addrAC subrr add0r normrM.
    by apply: le_lt_trans (HU j kK a b); rewrite ler_pimull.
  rewrite set_layer_neq // /S; case: ifP => _; first exact: HU.
  by rewrite subrr normr0; exact: le_lt_trans (HU k kK a b).
have qE t : q t = _ := sqerr_layer (S j) (U j - W j) t jK.
move: (qE 1) (qE (-1)); rewrite q0; set b := fro _ (U j - W j); set c := fro _ _ => E1 E2.
have c0 : 0 <= c by exact: fro_ge0.
rewrite -q1 neq_lt => /orP [lt|lt]; last by exists (set_layer (S j) (S j j + 1 *: (U j - W j))) => //; apply: qnear; rewrite normr1.
exists (set_layer (S j) (S j j + -1 *: (U j - W j))); first by apply: qnear; rewrite normrN normr1.
rewrite -/(q (-1)) E2 -addrA ltr_addl; move: lt; rewrite E1 -addrA gtr_addl mulr1 expr1n mulr1 => lt.
rewrite mulrN1 sqrrN expr1n mulr1; apply: (ltr_paddr c0).
by rewrite oppr_gt0; apply: le_lt_trans lt; rewrite ler_addl.
Qed.
(* Anywhere, one layer after the other. *)
Lemma not_constant_ascends W V : sqerr V != sqerr W -> ascends W.
Proof.
move=> VW eps e0.
suff G j : (j <= K)%N -> forall U : weights F d, (forall k, (j <= k)%N -> (k < K)%N -> forall a b, `|U k a b - W k a b| < eps) ->
    sqerr U != sqerr W -> exists2 V, near K eps W V & sqerr W < sqerr V.
  by apply: (G K (leqnn K) V) => // k Kk kK; move: kK; rewrite ltnNge Kk.
elim: j => [|j IH] jK U HU UW; first by apply: box_ascends UW => k kK; exact: HU.
pose U0 := set_layer U (W j); have U0j : U0 j = W j by rewrite /U0 set_layer_eq.
have U0n k : (j <= k)%N -> (k < K)%N -> forall a b, `|U0 k a b - W k a b| < eps.
  move=> jk kK a b; have [kj|kj] := eqVneq k j; first by subst k; rewrite U0j subrr normr0.
  by rewrite /U0 set_layer_neq //; apply: HU => //; rewrite ltn_neqAle eq_sym kj.
have [q0|q0] := eqVneq (sqerr U0) (sqerr W); last by apply: IH q0 => //; exact: ltnW.
have [e e1 He] := near_layer (K := K) U0 (U j - W j) e0.
pose q t := sqerr (set_layer U0 (U0 j + t *: (U j - W j))).
have qE t : q t = _ := sqerr_layer U0 (U j - W j) t jK.
have q1 : sqerr U = q 1.
  apply: sqerr_ext => k kK; have [kj|kj] := eqVneq k j.
    by subst k; rewrite set_layer_eq U0j scale1r addrC subrK.
  by rewrite set_layer_neq // /U0 set_layer_neq.
move: UW; rewrite q1 qE q0 -addrA -subr_eq0 addrAC subrr add0r mulr1 expr1n mulr1 => /(quad_move e1) [t te Ht].
apply: (IH (ltnW jK) (set_layer U0 (U0 j + t *: (U j - W j)))) => [k jk kK a b|].
  have [kj|kj] := eqVneq k j; first by subst k; have := He t te j jK a b; rewrite set_layer_eq U0j.
  by rewrite set_layer_neq //; exact: U0n.
by rewrite -/(q t) qE q0 -addrA -subr_eq0 addrAC subrr add0r.
Qed.
End Loss.
