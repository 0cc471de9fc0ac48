From HB Require Import structures.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import mathcomp_extra boolp classical_sets cardinality fsbigop functions set_interval.
From mathcomp Require Import signed reals ereal topology normedtype sequences measure lebesgue_measure lebesgue_integral numfun.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.EuclideanSpace.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope classical_set_scope. Local Open Scope ring_scope.

(* The zero set of a nonzero polynomial in n variables is a Borel set of measure zero. *)

Section MPoly.
Variable R : realType.
(* The n coordinates; coord is a bijection R^n <-> ('I_n -> R). *)
Fixpoint coord n : Rn R n -> 'I_n -> R :=
  match n return Rn R n -> 'I_n -> R with
  | 0 => fun _ _ => 0
  | n'.+1 => fun v i => if unlift ord_max i is Some j then coord v.1 j else (v.2 : R)
  end.
Fixpoint vec n : ('I_n -> R) -> Rn R n :=
  match n return ('I_n -> R) -> Rn R n with
  | 0 => fun _ => tt
  | n'.+1 => fun f => (vec (fun j => f (lift ord_max j)), f ord_max)
  end.
Lemma vecK n (f : 'I_n -> R) i : coord (vec f) i = f i.
Proof.
elim: n f i => [|n IH] f i; first by case: i.
by rewrite /=; case: unliftP => [j ->|->] //; rewrite IH.
Qed.
Lemma coordK n (v : Rn R n) : vec (coord v) = v.
Proof.
elim: n v => [|n IH]; first by case.
move=> [w t]; rewrite /= unlift_none; congr (_, _).
rewrite -[RHS]IH; congr (vec _); apply/funext => j; by rewrite liftK.
Qed.
Lemma coord_bij n : bijective (@coord n).
Proof. by exists (@vec n) => [v|f]; [exact: coordK | apply/funext => i; exact: vecK]. Qed.

Lemma measurable_coord n (i : 'I_n) : measurable_fun setT (fun v : Rn R n => coord v i).
Proof.
elim: n i => [|n IH] i; first by case: i.
rewrite /=; case: unliftP => [j _|_].
  apply: (measurable_fun_comp (IH j)); exact: measurable_fst'.
exact: (@measurable_snd' _ _ (mst (leb_space R n)) (mst (line_space R))).
Qed.
Lemma measurable_meval n (p : {mpoly R[n]}) : measurable_fun setT (fun v : Rn R n => p.@[coord v]).
Proof.
rewrite (_ : (fun _ => _) = fun v => \sum_(m <- msupp p) p@_m * \prod_i coord v i ^+ m i); last first.
  by apply/funext => v; rewrite mevalE.
apply: measurable_sum => m; apply: measurable_funM; first exact: measurable_fun_cst.
by apply: measurable_prod => i; apply: measurable_fun_exprn; exact: measurable_coord.
Qed.

(* Muni: the last variable singled out. *)
Lemma muni_eval n (p : {mpoly R[n.+1]}) (v : Rn R n.+1) :
  p.@[coord v] = \sum_(i < size (muni p)) ((muni p)`_i).@[coord v.1] * (v.2 : R) ^+ i.
Proof.
pose ev : {rmorphism {poly {mpoly R[n]}} -> R} := [rmorphism of horner_eval (v.2 : R) \o map_poly (meval (coord v.1))].
transitivity (ev (muni p)); last first.
  rewrite /= /horner_eval (@horner_coef_wide _ (size (muni p))) ?size_poly //.
  by apply: eq_bigr => i _; rewrite coef_map.
rewrite muniE rmorph_sum mevalE; apply: eq_bigr => m _ /=.
rewrite /horner_eval map_polyZ /= map_polyXn hornerZ hornerXn mevalZ mevalX -mulrA; congr (_ * _).
rewrite big_ord_recr /= unlift_none; congr (_ * _); apply: eq_bigr => i _.
rewrite mnmE; congr (_ ^+ _).
have -> : widen_ord (leqnSn n) i = lift ord_max i by apply/val_inj; rewrite [RHS]lift_max.
by rewrite liftK.
Qed.
Lemma muni_neq0 n (p : {mpoly R[n.+1]}) : p != 0 -> muni p != 0.
Proof.
move=> p0; have : msupp p != [::] by rewrite msupp_eq0.
case E : (msupp p) => [|m r] // _.
have mp : m \in msupp p by rewrite E inE eqxx.
pose w (m : 'X_{1..n.+1}) : 'X_{1..n} := [multinom (m (widen_ord (leqnSn n) i)) | i < n].
apply: contraTneq mp => M0.
have : ((muni p)`_(m ord_max))@_(w m) = 0 by rewrite M0 coef0 mcoeff0.
rewrite muniE coef_sum raddf_sum /= -mcoeff_eq0 => H; rewrite -H; apply/eqP.
rewrite [LHS](_ : _ = \sum_(m' <- msupp p) p@_m' * (m' == m)%:R); last first.
  rewrite {1}(mpolyE p) raddf_sum /=; apply: eq_bigr => m' _; by rewrite [LHS]mcoeffZ mcoeffX.
apply: eq_bigr => m' _; rewrite coefZ coefXn.
case: (eqVneq m' m) => [->|ne]; first by rewrite !eqxx !mulr1n !mulr1 [RHS]mcoeffZ mcoeffX eqxx mulr1n mulr1.
rewrite mulr0; case: eqP => [e1|_]; last by rewrite mulr0 mcoeff0.
rewrite mulr1 [RHS]mcoeffZ mcoeffX; case: eqP => [e2|_]; last by rewrite mulr0.
case/negP: ne; apply/eqP/mnmP => i.
case: (unliftP ord_max i) => [j ->|->]; last by rewrite e1.
have -> : lift ord_max j = widen_ord (leqnSn n) j by apply/val_inj; rewrite [LHS]lift_max.
by have := congr1 (fun M : 'X_{1..n} => M j) e2; rewrite !mnmE.
Qed.

Theorem null_mpoly n (p : {mpoly R[n]}) : p != 0 -> leb R n [set v | p.@[coord v] = 0] = 0%E.
Proof.
elim: n p => [|n IH] p p0.
  rewrite (_ : [set v | _] = set0) ?measure0 // predeqE => v; split => //= E.
  by case/negP: p0; move: E; rewrite (nvar0_mpolyC p) mevalC => ->; rewrite mpolyC0.
apply: (@eq_trans _ _ (leb R n.+1 [set v | \sum_(i < size (muni p)) ((muni p)`_i).@[coord v.1] * (v.2 : R) ^+ i = 0])).
  by congr (leb R n.+1 _); apply/seteqP; split => v /=; rewrite muni_eval.
apply: (@null_step R (leb_space R n) (size (muni p)) (fun i w => ((muni p)`_i).@[coord w]) _ (size (muni p)).-1).
- by move=> i; exact: measurable_meval.
- by rewrite ltn_predL size_poly_gt0 muni_neq0.
- by apply: IH; rewrite -lead_coefE lead_coef_eq0 muni_neq0.
Qed.
(* The same for {mpoly R[n]}. *)
Theorem mpoly_zero_set_null n (p : {mpoly R[n]}) : p != 0 ->
  measurable [set v : Rn R n | p.@[coord v] = 0] /\ leb R n [set v | p.@[coord v] = 0] = 0%E.
Proof. by move=> p0; split; [apply: measurable_zero; exact: measurable_meval | exact: null_mpoly]. Qed.
End MPoly.
