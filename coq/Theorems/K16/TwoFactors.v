From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Matrix Lossproof.Base.Projection.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Two factors, W2 W1, of any widths: a critical point that some other point beats has a direction of negative curvature. *)

Section DLN.
Variables (F : realFieldType) (m p d N : nat) (X : 'M[F]_(d, N)) (Y : 'M[F]_(m, N)).
Definition two_misfit (W2 : 'M[F]_(m, p)) (W1 : 'M[F]_(p, d)) : 'M[F]_(m, N) := W2 *m W1 *m X - Y.
Definition two_error W2 W1 : F := fro (two_misfit W2 W1) (two_misfit W2 W1).
Definition two_residual W2 W1 : 'M[F]_(m, d) := two_misfit W2 W1 *m X^T.
Definition left_gradient W2 W1 : 'M[F]_(m, p) := two_residual W2 W1 *m W1^T.
Definition right_gradient W2 W1 : 'M[F]_(p, d) := W2^T *m two_residual W2 W1.
Definition tangent W2 W1 (D2 : 'M[F]_(m, p)) (D1 : 'M[F]_(p, d)) : 'M[F]_(m, N) := (D2 *m W1 + W2 *m D1) *m X.
(* Half of the Hessian quadratic form. *)
Definition two_hessian W2 W1 D2 D1 : F := fro (tangent W2 W1 D2 D1) (tangent W2 W1 D2 D1) + 2%:R * fro (two_residual W2 W1) (D2 *m D1).
Definition two_stationary W2 W1 := left_gradient W2 W1 = 0 /\ right_gradient W2 W1 = 0.

(* Exact expansion along a line: certifies the gradient formulas and the Hessian. *)
Theorem two_error_expand W2 W1 D2 D1 t :
  two_error (W2 + t *: D2) (W1 + t *: D1) = two_error W2 W1
    + 2%:R * (fro (left_gradient W2 W1) D2 + fro (right_gradient W2 W1) D1) * t + two_hessian W2 W1 D2 D1 * t ^+ 2
    + 2%:R * fro (tangent W2 W1 D2 D1) (D2 *m D1 *m X) * t ^+ 3 + fro (D2 *m D1 *m X) (D2 *m D1 *m X) * t ^+ 4.
Proof.
set M := tangent W2 W1 D2 D1; set K := D2 *m D1 *m X.
have -> : two_error (W2 + t *: D2) (W1 + t *: D1) = fro (two_misfit W2 W1 + t *: M + t ^+ 2 *: K) (two_misfit W2 W1 + t *: M + t ^+ 2 *: K).
  rewrite /two_error; suff -> : two_misfit (W2 + t *: D2) (W1 + t *: D1) = two_misfit W2 W1 + t *: M + t ^+ 2 *: K by [].
  rewrite /two_misfit /M /tangent /K mulmxDl !mulmxDr !mulmxDl -!scalemxAl -!scalemxAr -!scalemxAl !scalerDr scalerA -expr2.
  move: (W2 *m W1 *m X) (D2 *m W1 *m X) (W2 *m D1 *m X) (D2 *m D1 *m X) => a b c k.
  by apply/matrixP=> i j; rewrite !mxE; ring.
have E1 : fro (left_gradient W2 W1) D2 + fro (right_gradient W2 W1) D1 = fro (two_misfit W2 W1) M.
  rewrite /M /tangent [RHS]froC fro_mulr [RHS]froC -/(two_residual W2 W1) froDr; congr (_ + _).
    by rewrite [RHS]froC fro_mulr froC.
  by rewrite [RHS]froC fro_mull froC.
have E2 : fro (two_residual W2 W1) (D2 *m D1) = fro (two_misfit W2 W1) K by rewrite /K [RHS]froC fro_mulr froC.
rewrite /two_hessian -/M E1 E2 /two_error; move: (two_misfit W2 W1) {E1 E2} => r.
rewrite !fro_sqD froDl !(froZl, froZr); ring.
Qed.


(* E = 0 : global minimum (convexity in the product) *)
Lemma two_global W2 W1 V2 V1 : two_residual W2 W1 = 0 -> two_error W2 W1 <= two_error V2 V1.
Proof.
move=> E0; rewrite /two_error; have -> : two_misfit V2 V1 = two_misfit W2 W1 + (V2 *m V1 - W2 *m W1) *m X.

  rewrite /two_misfit mulmxBl; move: (V2 *m V1 *m X) (W2 *m W1 *m X) => a w.
  by apply/matrixP=> i j; rewrite !mxE; ring.
rewrite fro_sqD [fro _ (_ *m X)]froC fro_mulr -/(two_residual W2 W1) E0 fro0r mulr0 addr0 ler_addl; exact: fro_ge0.
Qed.

(* W2 rank deficient and E != 0 : negative curvature *)
Lemma deficient_escape W2 W1 : two_stationary W2 W1 -> ~~ row_full W2 -> two_residual W2 W1 != 0 -> exists D2 D1, two_hessian W2 W1 D2 D1 < 0.
Proof.
move=> [g2 g1] nf E0.
have /rowV0Pn [v vk v0] : kermx W2^T != 0 by rewrite kermx_eq0 /row_free mxrank_tr.
have vW : W2 *m v^T = 0 by move: vk => /sub_kermxP /(congr1 trmx); rewrite trmx_mul trmxK trmx0.
have /existsP [i /existsP [j Eij]] : [exists i, exists j, two_residual W2 W1 i j != 0].
  apply: contraNT E0 => /existsPn H; apply/eqP/matrixP=> i j; rewrite [RHS]mxE; apply/eqP.
  by have := H i; apply: contraR => K; apply/existsP; exists j.
pose D2 : 'M[F]_(m, p) := delta_mx i (0 : 'I_1) *m v.
pose q := fro (D2 *m W1 *m X) (D2 *m W1 *m X).
pose k := 2%:R * (fro v v * two_residual W2 W1 i j).
have k0 : k != 0 by rewrite !mulf_neq0 // ?pnatr_eq0 ?fro_eq0.
exists D2, ((- (q + 1) / k) *: (v^T *m delta_mx (0 : 'I_1) j)).
rewrite /two_hessian /tangent -scalemxAr mulmxA vW mul0mx scaler0 addr0 -/q -scalemxAr froZr.
have -> : D2 *m (v^T *m delta_mx 0 j) = fro v v *: delta_mx i j.
  have -> : D2 *m (v^T *m delta_mx 0 j) = delta_mx i 0 *m (v *m v^T) *m delta_mx 0 j by rewrite /D2 !mulmxA.
  rewrite [v *m v^T]mx11_scalar mul_mx_scalar -scalemxAl mul_delta_mx; congr (_ *: _).
  by rewrite /fro /mxtrace big_ord1.
rewrite froZr fro_delta mulrCA -/k mulfVK // opprD addrA subrr sub0r oppr_lt0; exact: ltr01.
Qed.

Hypothesis XU : X *m X^T \in unitmx.
Definition gram : 'M[F]_d := locked (X *m X^T).
Definition cross : 'M[F]_(m, d) := locked (Y *m X^T).
Definition fitted : 'M[F]_(m, N) := locked (cross *m invmx gram *m X).
Definition explained : 'M[F]_m := locked (fitted *m fitted^T).
Let AE : gram = X *m X^T. Proof. by rewrite /gram -lock. Qed.
Let BE : cross = Y *m X^T. Proof. by rewrite /cross -lock. Qed.
Let H0E : fitted = cross *m invmx gram *m X. Proof. by rewrite /fitted -lock. Qed.
Let SgH : explained = fitted *m fitted^T. Proof. by rewrite /explained -lock. Qed.
Let AU : gram \in unitmx. Proof. by rewrite AE. Qed.
Let At : gram^T = gram. Proof. by rewrite AE trmx_mul trmxK. Qed.
Let H0X : fitted *m X^T = cross. Proof. by rewrite H0E -mulmxA -AE mulmxKV. Qed.
Let SgE : explained = cross *m invmx gram *m cross^T.
Proof. by rewrite SgH {2}H0E !trmx_mul trmx_inv At !mulmxA H0X. Qed.

(* The error in terms of a projection containing the column space of V *)
Lemma error_projected (Q : 'M[F]_m) (V : 'M[F]_(m, d)) : Q^T = Q -> Q *m Q = Q -> Q *m V = V ->
  let D := V *m X - Q *m fitted in fro (V *m X - Y) (V *m X - Y) = fro Y Y - \tr (Q *m explained) + fro D D.
Proof.
move=> Qt QQ QV D.
have cr : fro D (Q *m fitted - Y) = 0.
  have -> : D = (V - Q *m cross *m invmx gram) *m X by rewrite /D mulmxBl H0E !mulmxA.
  rewrite fro_mulr mulmxBl -[Q *m fitted *m _]mulmxA H0X -BE.
  have -> : V - Q *m cross *m invmx gram = Q *m (V - Q *m cross *m invmx gram) by rewrite mulmxBr QV !mulmxA QQ.
  by rewrite fro_mull Qt mulmxBr mulmxA QQ subrr fro0r.
have -> : V *m X - Y = D + (Q *m fitted - Y) by rewrite /D addrA subrK.
rewrite fro_sqD cr mulr0 addr0 addrC; congr (_ + _).
have e1 : fro (Q *m fitted) (Q *m fitted) = \tr (Q *m explained).
  by rewrite fro_mull Qt mulmxA QQ froC /fro SgH mulmxA.
have e2 : fro (Q *m fitted) Y = \tr (Q *m explained).
  have -> : Q *m fitted = Q *m cross *m invmx gram *m X by rewrite H0E !mulmxA.
  by rewrite fro_mulr -BE /fro SgE !mulmxA.
rewrite fro_sqD froNr e2 froNl froNr opprK e1; ring.
Qed.

(* How much of the fit the columns of Z explain. *)
Lemma tr_sg k (Z : 'M[F]_(m, k)) : \tr (Z *m Z^T *m explained) = fro (fitted^T *m Z) (fitted^T *m Z).
Proof. by rewrite /fro (trmx_mul fitted^T) trmxK -[in RHS]mulmxA [in RHS]mxtrace_mulC SgH !mulmxA. Qed.

(* It is symmetric. *)
Lemma SgT : explained^T = explained.
Proof. by rewrite SgH trmx_mul trmxK. Qed.
Section Full.
Variables (W2 : 'M[F]_(m, p)) (W1 : 'M[F]_(p, d)).
Hypothesis fW : row_full W2.
Hypothesis cW : two_stationary W2 W1.
Let K := W2^T *m W2.
Let KU : K \in unitmx := gram_unit fW.
Let P := proj W2.
Let EE : two_residual W2 W1 = W2 *m W1 *m gram - cross. Proof. by rewrite /two_residual /two_misfit mulmxBl -mulmxA -AE BE. Qed.
Let W1E : W1 = invmx K *m W2^T *m cross *m invmx gram.
Proof.
have [_] := cW; rewrite /right_gradient EE mulmxBr => /eqP; rewrite subr_eq0 => /eqP E.
rewrite -[invmx K *m W2^T *m cross]mulmxA -E !mulmxA (mulmxK AU).
by rewrite -[invmx K *m W2^T *m W2]mulmxA (mulVmx KU) mul1mx.
Qed.
Let WE : W2 *m W1 = P *m cross *m invmx gram.
Proof. by rewrite W1E /P projE !mulmxA. Qed.
Let W1t : W1^T *m W2^T = invmx gram *m cross^T *m P.
Proof. by rewrite -trmx_mul WE !trmx_mul trmx_inv At proj_sym mulmxA. Qed.
(* The range of W2 is invariant by the explained covariance. *)
Lemma invariant : P *m explained *m P = explained *m P.
Proof.
have [E _] := cW; have {}E : two_residual W2 W1 *m (W1^T *m W2^T) = 0 by rewrite mulmxA -/(left_gradient W2 W1) E mul0mx.
move: E; rewrite EE mulmxBl => /eqP; rewrite subr_eq0 => /eqP.
by rewrite WE W1t SgE -[P *m cross *m _ *m gram]mulmxA mulVmx // mulmx1 !mulmxA.
Qed.
Let sg (z : 'cV[F]_m) := fro (fitted^T *m z) (fitted^T *m z).
(* Rotating a direction x in the range of W2 towards a direction y outside: the curvature compares what x and y explain. *)
Lemma rotate (x y : 'cV[F]_m) : P *m x = x -> P *m y = 0 ->
  exists D2 D1, two_hessian W2 W1 D2 D1 = fro y y * sg x - fro x x * sg y.
Proof.
move=> Px Py.
have xP : x^T *m P = x^T by rewrite -{2}Px trmx_mul proj_sym.
have yP : y^T *m P = 0 by rewrite -[P]proj_sym -trmx_mul Py trmx0.
have yx : fro y x = 0 by rewrite -Px froC fro_mull proj_sym -/P Py fro0r.
exists (y *m x^T *m W2), (invmx K *m W2^T *m x *m y^T *m cross *m invmx gram).
rewrite /two_hessian.
have -> : tangent W2 W1 (y *m x^T *m W2) (invmx K *m W2^T *m x *m y^T *m cross *m invmx gram) = y *m (fitted^T *m x)^T + x *m (fitted^T *m y)^T.
  rewrite /tangent -[y *m x^T *m W2 *m W1]mulmxA WE !mulmxA -[W2 *m invmx K *m W2^T]projE Px -[y *m x^T *m P]mulmxA xP.
  by rewrite mulmxDl !trmx_mul trmxK H0E !mulmxA.
have -> : y *m x^T *m W2 *m (invmx K *m W2^T *m x *m y^T *m cross *m invmx gram) = fro x x *: (y *m (y^T *m cross *m invmx gram)).
  rewrite !mulmxA -[y *m x^T *m W2 *m _ *m _]mulmxA -[y *m x^T *m W2 *m _]mulmxA -[y *m x^T *m _]mulmxA.
  have -> : x^T *m (W2 *m (invmx K *m W2^T)) = x^T by rewrite -{2}xP /P projE !mulmxA.
  rewrite -[y *m x^T *m x]mulmxA.
  rewrite dotE.
  by rewrite mul_mx_scalar -!scalemxAl.
rewrite froZr.
have -> : fro (two_residual W2 W1) (y *m (y^T *m cross *m invmx gram)) = - sg y.
  rewrite froC fro_mull.
  have -> : y^T *m two_residual W2 W1 = - (y^T *m cross) by rewrite EE mulmxBr WE !mulmxA yP !mul0mx sub0r.
  rewrite froNr; congr (- _); rewrite froC (fro_mulr y^T) -!mulmxA (mulmxA cross) -SgE.
  by rewrite fro_tr trmxK trmx_mul trmxK SgT /sg fro_mull trmxK mulmxA -SgH froC.
rewrite fro_sqD !fro_outer yx mul0r mulr0 addr0 -/(sg x) -/(sg y); ring.
Qed.

(* The product at a stationary point. *)
Lemma WEout : W2 *m W1 = proj W2 *m cross *m invmx gram.
Proof. exact: WE. Qed.
End Full.

(* Every critical point that some (V2,V1) beats has an explicit direction of negative curvature. *)
Theorem two_escape W2 W1 V2 V1 : two_stationary W2 W1 -> two_error V2 V1 < two_error W2 W1 -> exists D2 D1, two_hessian W2 W1 D2 D1 < 0.
Proof.
move=> cW lt; have [fW|nfW] := boolP (row_full W2); last first.
  apply: deficient_escape => //; apply: contraTneq lt => E; rewrite -leNgt; exact: two_global.
pose P := proj W2; pose C := col_base V2; pose Q := proj C.
have fC : row_full C := col_base_full V2.
have Pt : P^T = P := proj_sym W2. have Qt : Q^T = Q := proj_sym C.
have PP : P *m P = P := proj_idem fW. have QQ : Q *m Q = Q := proj_idem fC.
have QV : Q *m (V2 *m V1) = V2 *m V1 by rewrite mulmxA; congr (_ *m V1); rewrite -[X in _ *m X = _]mulmx_base mulmxA (projK fC) mulmx_base.
have PW : P *m (W2 *m W1) = W2 *m W1 by rewrite mulmxA (projK fW).
have lW := error_projected Pt PP PW; have lV := error_projected Qt QQ QV.
have W0 : W2 *m W1 *m X - P *m fitted = 0.
  by rewrite (WEout fW cW) H0E !mulmxA subrr.
have tr1 : \tr (P *m explained) < \tr (Q *m explained).
  move: lt; rewrite /two_error /two_misfit lW lV W0 fro0l addr0 => L.
  have := le_lt_trans _ L => /(_ (fro Y Y - \tr (Q *m explained))).
  by rewrite ler_addl fro_ge0 ltr_add2l ltr_opp2 => /(_ isT).
pose Z := P *m (1%:M - Q); pose Z' := (1%:M - P) *m Q.
have iP : P *m explained *m P = explained *m P := invariant fW cW.
have iP' : P *m explained = explained *m P.
  by rewrite -iP -[LHS]trmxK trmx_mul SgT Pt -iP !trmx_mul SgT Pt mulmxA.
have ZZ : Z *m Z^T = P - P *m Q *m P.
  rewrite /Z trmx_mul Pt mulmxA -[P *m _ *m _]mulmxA linearB /= trmx1 Qt.
  have -> : (1%:M - Q) *m (1%:M - Q) = 1%:M - Q by rewrite mulmxBl mulmxBr mulmxBr !mul1mx mulmx1 QQ subrr subr0.
  by rewrite mulmxBr mulmxBl mulmx1 PP.
have ZZ' : Z' *m Z'^T = Q - P *m Q - Q *m P + P *m Q *m P.
  rewrite /Z' trmx_mul Qt mulmxA -[_ *m Q *m Q]mulmxA QQ linearB /= trmx1 Pt.
  by rewrite mulmxBl mul1mx mulmxBr mulmx1 mulmxBl opprB addrA addrAC.
have tPQ : \tr (P *m Q *m explained) = \tr (P *m Q *m P *m explained).
  rewrite -[P *m Q *m explained]mulmxA [LHS]mxtrace_mulC -[Q *m explained *m P]mulmxA -iP.
  by rewrite -[P *m Q *m P *m explained]mulmxA -[P *m Q *m (P *m explained)]mulmxA [RHS]mxtrace_mulC !mulmxA.
have tQP : \tr (Q *m P *m explained) = \tr (P *m Q *m P *m explained).
  by rewrite -tPQ -[Q *m P *m explained]mulmxA iP' mulmxA [LHS]mxtrace_mulC !mulmxA.
have f1 : \tr (Z *m Z^T *m explained) = \tr (P *m explained) - \tr (P *m Q *m P *m explained) by rewrite ZZ mulmxBl raddfB.
have f2 : \tr (Z' *m Z'^T *m explained) = \tr (Q *m explained) - \tr (P *m Q *m P *m explained).
  by rewrite ZZ' mulmxDl !mulmxBl !(raddfB, raddfD) /= tPQ tQP subrK.
have tq : \tr (P *m Q *m P) = \tr (P *m Q) by rewrite mxtrace_mulC mulmxA PP.
have n1 : fro Z Z = p%:R - \tr (P *m Q) by rewrite /fro ZZ raddfB /= tq (proj_trace fW).
have n2 : fro Z' Z' = (\rank V2)%:R - \tr (P *m Q).
  by rewrite /fro ZZ' !(raddfB, raddfD) /= tq (mxtrace_mulC Q P) subrK (proj_trace fC).
have n12 : fro Z' Z' <= fro Z Z by rewrite n1 n2 ler_add2r ler_nat rank_leq_col.
have f12 : \tr (Z *m Z^T *m explained) < \tr (Z' *m Z'^T *m explained) by rewrite f1 f2 ltr_add2r.
rewrite !tr_sg in f12.
have Z'0 : 0 < fro Z' Z'.
  apply: fro_gt0; apply: contraTneq f12 => ->; rewrite mulmx0 fro0l -leNgt; exact: fro_ge0.
have cM k (T : 'M[F]_(m, k)) j : col j (fitted^T *m T) = fitted^T *m col j T by rewrite !colE mulmxA.
have [|i [j L]] := @pick_pair F m m (fun i => fro (fitted^T *m col i Z) (fitted^T *m col i Z)) (fun i => fro (col i Z) (col i Z))
   (fun j => fro (fitted^T *m col j Z') (fitted^T *m col j Z')) (fun j => fro (col j Z') (col j Z')).
  rewrite -!fro_cols.
  have e k (T : 'M[F]_(m, k)) : \sum_i fro (fitted^T *m col i T) (fitted^T *m col i T) = fro (fitted^T *m T) (fitted^T *m T).
    by rewrite fro_cols; apply: eq_bigr => i _; rewrite cM.
  rewrite !e; apply: (@lt_le_trans _ _ (fro Z' Z' * fro (fitted^T *m Z') (fitted^T *m Z'))); first by rewrite ltr_pmul2l.
  by rewrite ler_wpmul2r // fro_ge0.
have [||D2 [D1 E]] := @rotate W2 W1 fW cW (col i Z) (col j Z').
- by rewrite -/P !colE mulmxA /Z mulmxA PP.
- by rewrite -/P !colE mulmxA /Z' mulmxA mulmxBr mulmx1 PP subrr !mul0mx.
by exists D2, D1; rewrite E subr_lt0.
Qed.
End DLN.

(* No hypothesis on X is needed. *)
Section AnyX.
Variables (F : realFieldType) (m p d N : nat) (Y : 'M[F]_(m, N)).
(* The same through a factorisation X = T X' of full ranks, *)
Lemma two_escape_factored r (T : 'M[F]_(d, r)) (X' : 'M[F]_(r, N)) (W2 : 'M[F]_(m, p)) (W1 : 'M[F]_(p, d)) (V2 : 'M[F]_(m, p)) V1 :
  row_full T -> row_free X' -> two_stationary (T *m X') Y W2 W1 -> two_error (T *m X') Y V2 V1 < two_error (T *m X') Y W2 W1 ->
  exists D2 D1, two_hessian (T *m X') Y W2 W1 D2 D1 < 0.
Proof.
move=> fT fX.
have XU : X' *m X'^T \in unitmx.
  by have := @gram_unit F _ _ X'^T; rewrite trmxK; apply; rewrite /row_full mxrank_tr.
have [S ST] := row_fullP fT.
have rE (A2 : 'M[F]_(m, p)) (A1 : 'M[F]_(p, d)) : two_misfit (T *m X') Y A2 A1 = two_misfit X' Y A2 (A1 *m T).
  by rewrite /two_misfit !mulmxA.
have dE_ (A2 : 'M[F]_(m, p)) (A1 : 'M[F]_(p, d)) : two_residual (T *m X') Y A2 A1 = two_residual X' Y A2 (A1 *m T) *m T^T.
  by rewrite /two_residual rE trmx_mul mulmxA.
move=> [g2 g1] lt.
have c' : two_stationary X' Y W2 (W1 *m T).
  split; first by move: g2; rewrite /left_gradient dE_ trmx_mul mulmxA.
  move: g1; rewrite /right_gradient dE_ => /(congr1 (fun M => M *m S^T)).
  by rewrite mul0mx -!mulmxA -trmx_mul ST trmx1 mulmx1.
have lt' : two_error X' Y V2 (V1 *m T) < two_error X' Y W2 (W1 *m T) by move: lt; rewrite /two_error !rE.
have [D2 [D1 h]] := two_escape XU c' lt'.
exists D2, (D1 *m S); suff -> : two_hessian (T *m X') Y W2 W1 D2 (D1 *m S) = two_hessian X' Y W2 (W1 *m T) D2 D1 by [].
have tE : tangent (T *m X') W2 W1 D2 (D1 *m S) = tangent X' W2 (W1 *m T) D2 D1.
  rewrite /tangent !mulmxDl -!mulmxA; congr (_ + W2 *m _); by rewrite (mulmxA S) ST mul1mx.
by rewrite /two_hessian tE dE_; congr (_ + 2%:R * _); rewrite froC -fro_mulr froC -!mulmxA ST mulmx1.
Qed.
(* and so for every X. *)
Theorem two_escape_any (X : 'M[F]_(d, N)) (W2 : 'M[F]_(m, p)) (W1 : 'M[F]_(p, d)) (V2 : 'M[F]_(m, p)) V1 :
  two_stationary X Y W2 W1 -> two_error X Y V2 V1 < two_error X Y W2 W1 -> exists D2 D1, two_hessian X Y W2 W1 D2 D1 < 0.
Proof.
have := @two_escape_factored _ (col_base X) (row_base X) W2 W1 V2 V1 (col_base_full X) (row_base_free X).
by rewrite mulmx_base.
Qed.
End AnyX.
