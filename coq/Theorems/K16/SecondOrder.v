From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.Bottleneck.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* A second-order necessary condition, for any two layers. *)

Section Second.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Variables (W : weights F d) (i j : nat).
Hypotheses (ij : (i < j)%N) (jK : (j < K)%N).
Let Lj := seg W K j.+1.
Let Li := seg W K i.+1.
Let M := seg W j i.+1.
Let R := net W i.
Let B := net W j.

Section Dir.
Variables (Vi : 'M[F]_(d i.+1, d i)) (Vj : 'M[F]_(d j.+1, d j)).
Let T := Lj *m Vj *m B + Li *m Vi *m R.
Let Q := Lj *m Vj *m (M *m Vi *m R).
Let D : weights F d := set_layer (one_layer Vi) Vj.
(* The product when two layers move. *)
Lemma net_two t : net (line W D t) K = net W K + t *: T + t ^+ 2 *: Q.
Proof.
have Dj : line W D t j = W j + t *: Vj by rewrite /line /D set_layer_eq.
have Di : line W D t i = W i + t *: Vi by rewrite /line /D set_layer_neq ?(ltn_eqF ij) // /one_layer set_layer_eq.
have Dn k : k != i -> k != j -> line W D t k = W k.
  by move=> ki kj; rewrite /line /D set_layer_neq // /one_layer set_layer_neq // scaler0 addr0.
have e1 : seg (line W D t) K j.+1 = Lj.
  apply: seg_ext => k jk _; rewrite Dn //; last by rewrite gtn_eqF.
  by rewrite gtn_eqF // (ltn_trans ij jk).
have e2 : seg (line W D t) j i.+1 = M.
  by apply: seg_ext => k ik kj; rewrite Dn //; [rewrite gtn_eqF | rewrite ltn_eqF].
have e3 : net (line W D t) i = R.
  by apply: net_ext => k ki; rewrite Dn //; [rewrite ltn_eqF | rewrite ltn_eqF // (ltn_trans ki ij)].
have e4 : net (line W D t) j = B + t *: (M *m Vi *m R).
  by rewrite (net_cat _ ij) e2 [net _ i.+1]/= e3 Di mulmxDl mulmxDr -scalemxAl -scalemxAr [M *m (Vi *m R)]mulmxA /B [in RHS](net_cat W ij).
rewrite (net_cat _ jK) e1 [net _ j.+1]/= e4 Dj.
have -> : net W K = Lj *m W j *m B by rewrite (net_split W jK).
have LM : Lj *m W j *m (M *m Vi *m R) = Li *m Vi *m R.
  by rewrite /Li (@seg_cat _ _ W K j.+1 i.+1 (leqW ij) jK) segS // !mulmxA.
have -> : (W j + t *: Vj) *m (B + t *: (M *m Vi *m R)) =
    W j *m B + t *: (Vj *m B + W j *m (M *m Vi *m R)) + t ^+ 2 *: (Vj *m (M *m Vi *m R)).
  rewrite mulmxDl !mulmxDr -!scalemxAr -!scalemxAl.
  move: (W j *m B) (Vj *m B) (W j *m (M *m Vi *m R)) (Vj *m (M *m Vi *m R)) => a b c e.
  by apply/matrixP => x y; rewrite !mxE; move: (a x y) (b x y) (c x y) (e x y) => a1 b1 c1 e1'; ring.
rewrite 2!mulmxDr -!scalemxAr [Lj *m (W j *m B)]mulmxA [Lj *m (Vj *m B + _)]mulmxDr.
by rewrite [Lj *m (Vj *m B)]mulmxA [Lj *m (W j *m _)]mulmxA LM [Lj *m (Vj *m (M *m Vi *m R))]mulmxA.
Qed.
(* Where no direction has negative curvature, the second derivative along the two layers is not negative. *)
Lemma hess_two : flat (sqerr X Y) 2 W -> ~ negative_curvature (sqerr X Y) W -> 0 <= fro (T *m X) (T *m X) + 2%:R * fro (residual X Y W) Q.
Proof.
move=> cW nc; rewrite leNgt; apply/negP => lt; apply: nc; exists D.
set h := fro (T *m X) (T *m X) + _ in lt.
set c3 := 2%:R * fro (T *m X) (Q *m X); set c4 := fro (Q *m X) (Q *m X).
exists (h%:P + c3 *: 'X + c4 *: 'X^2); last by rewrite !(hornerD, hornerC, hornerZ, hornerX, hornerXn) expr0n /= !mulr0 !addr0.
move=> t; rewrite !sqerrE.
have -> : misfit X Y (line W D t) = misfit X Y W + (t *: (T *m X) + t ^+ 2 *: (Q *m X)).
  rewrite /misfit net_two (mulmxDl _ (t ^+ 2 *: Q)) (mulmxDl (net W K)) -!scalemxAl; move: (net W K *m X) (T *m X) (Q *m X) => a b c.
  by apply/matrixP => x y; rewrite !mxE; move: (a x y) (b x y) (c x y) (Y x y) => a1 b1 c1 y1; ring.
have T0 : fro (misfit X Y W) (T *m X) = 0.
  rewrite froC fro_mulr -/(residual X Y W) froC /T froDr.
  have g k (V : 'M[F]_(d k.+1, d k)) : (k < K)%N -> fro (residual X Y W) (seg W K k.+1 *m V *m net W k) = 0.
    move=> kK; rewrite froC fro_mulr fro_mull froC mulmxA.
    by have := critical_block cW kK; rewrite /gradient_block => ->; rewrite fro0l.
  by rewrite g // g ?addr0 // (ltn_trans ij jK).
have EQ : fro (misfit X Y W) (Q *m X) = fro (residual X Y W) Q by rewrite froC fro_mulr -/(residual X Y W) froC.
rewrite (fro_sqD (misfit X Y W)) (froDr (t *: (T *m X)) (t ^+ 2 *: (Q *m X)) (misfit X Y W)) !froZr T0 EQ (fro_sqD (t *: (T *m X))) !(froZl, froZr).
rewrite !(hornerD, hornerC, hornerZ, hornerX, hornerXn) /h /c3 /c4; ring.
Qed.
End Dir.

Theorem second_order_necessary : flat (sqerr X Y) 2 W -> ~ negative_curvature (sqerr X Y) W ->
  Lj^T *m residual X Y W *m R^T = 0 \/
  (forall z : 'cV_(d i.+1), Li *m z = 0 -> M *m z = 0) /\ (forall y : 'rV_(d j), y *m (B *m X) = 0 -> y *m M = 0).
Proof.
move=> cW nc; have [G0|G0] := eqVneq (Lj^T *m residual X Y W *m R^T) 0; [by left | right; split].
  move=> z Lz; apply/eqP; apply: contraT => Mz; have [y Gy] := outer_neq0 Mz G0.
  pose Vi := z *m y^T; pose H := Lj^T *m residual X Y W *m R^T *m y *m (M *m z)^T.
  have lin Vj : fro (residual X Y W) (Lj *m Vj *m (M *m Vi *m R)) = fro H Vj.
    by rewrite froC -[Lj *m Vj *m _]mulmxA fro_mull fro_mulr froC /H /Vi !trmx_mul !trmxK !mulmxA.
  suff : fro H H == 0 by rewrite fro_eq0 (negPf Gy).
  apply/eqP; apply: (@quad_min F _ (fro (Lj *m H *m B *m X) (Lj *m H *m B *m X)) 1 ltr01) => t _.
  have := hess_two Vi (t *: H) cW nc; rewrite lin froZr.
  rewrite [Li *m Vi]mulmxA Lz !mul0mx addr0 -scalemxAr -!scalemxAl froZl froZr => L; apply: le_trans L _.
  move: (fro (Lj *m H *m B *m X) _) (fro H H) => p q; rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
move=> y By; apply/eqP; apply: contraT => yM.
have GT0 : (Lj^T *m residual X Y W *m R^T)^T != 0 by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
have yM' : (y *m M)^T != 0 by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
have [w Gw] := outer_neq0 yM' GT0.
pose Vj := w *m y; pose H := ((Lj^T *m residual X Y W *m R^T)^T *m w *m (y *m M)^T^T)^T.
have H0 : H != 0 by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
have lin Vi : fro (residual X Y W) (Lj *m Vj *m (M *m Vi *m R)) = fro H Vi.
  rewrite froC (_ : Lj *m Vj *m (M *m Vi *m R) = (Lj *m w *m (y *m M)) *m Vi *m R); last by rewrite /Vj !mulmxA.
  by rewrite fro_mulr fro_mull froC /H !trmx_mul !trmxK !mulmxA.
suff : fro H H == 0 by rewrite fro_eq0 (negPf H0).
apply/eqP; apply: (@quad_min F _ (fro (Li *m H *m R *m X) (Li *m H *m R *m X)) 1 ltr01) => t _.
have := hess_two (t *: H) Vj cW nc; rewrite lin froZr.
have -> : (Lj *m Vj *m B + Li *m (t *: H) *m R) *m X = t *: (Li *m H *m R *m X).
  rewrite mulmxDl -scalemxAr -!scalemxAl (_ : Lj *m Vj *m B *m X = Lj *m w *m (y *m (B *m X))); last by rewrite /Vj !mulmxA.
  by rewrite By mulmx0 add0r.
rewrite froZl froZr => L; apply: le_trans L _.
move: (fro (Li *m H *m R *m X) _) (fro H H) => p q; rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
Qed.
End Second.
