From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Frobenius.
Require Import Lossproof.Base.Polynomial.
Require Import Lossproof.Base.KhatriRao.
Require Import Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* At a local minimum of both layers the residual is killed by the Khatri-Rao matrix of a pattern. *)

Section Net2.
Variables (F : realFieldType) (d1 d0 N : nat) (s : F).
(* Fixed: multipliers E (dropout), inputs x, targets y; trained: first layer W, output weights w. *)
Variables (E : 'M[F]_(d1, N)) (x : 'M[F]_(d0, N)) (y : 'cV[F]_N).
Notation output := (output s E x).
(* The squared error, a multiple of the mean squared error. *)
Definition squared (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) := fro (output w W - y) (output w W - y).
Definition minimum2 (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) := exists2 eps, 0 < eps & forall (w' : 'cV[F]_d1) (W' : 'M[F]_(d1, d0)),
  (forall i, `|w' i 0 - w i 0| < eps) -> (forall i j, `|W' i j - W i j| < eps) -> squared w W <= squared w' W'.
(* Directional differentiability in the first layer's weights. *)
Definition dir_diff (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) := forall D : 'M[F]_(d1, d0), diff_at0 (fun t => squared w (W + t *: D)).

Section Fix.
Variables (w : 'cV[F]_d1) (W D0 : 'M[F]_(d1, d0)).
Hypothesis gD0 : forall i n, (forall j, x j n = 0) \/ (D0 *m x) i n != 0.
Hypothesis mW : minimum2 w W.
Let e := output w W - y.
Let p i n := slope s (Spat x W D0 i n).
Let phi i (D : 'M[F]_(d1, d0)) := \sum_n e n 0 * (E i n * (p i n * (D *m x) i n)).
Lemma phi_lin i A B t : phi i (A + t *: B) = phi i A + t * phi i B.
Proof.
by rewrite /phi big_distrr -big_split; apply: eq_bigr => n _ /=; rewrite mulmxDZ !mulrDr !(mulrCA _ t).
Qed.
Lemma small_dir (D : 'M[F]_(d1, d0)) eps : 0 < eps ->
  exists2 e', 0 < e' & forall t, `|t| < e' -> forall i j, `|(W + t *: D) i j - W i j| < eps.
Proof.
move=> eps0; have [ij|e' e'0 H] := @fin_eps F [finType of 'I_d1 * 'I_d0]
   (fun i t => `|(W + t *: D) i.1 i.2 - W i.1 i.2| < eps); last first.
  by exists e' => // t /H K i j; exact: (K (i, j)).
have v1 : 0 < 1 + `|D ij.1 ij.2| by apply: ltr_paddr (normr_ge0 _) ltr01.
exists (eps / (1 + `|D ij.1 ij.2|)); first by rewrite divr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => Ht.
have -> : (W + t *: D) ij.1 ij.2 - W ij.1 ij.2 = t * D ij.1 ij.2 by rewrite !mxE addrC addKr.
by apply: le_lt_trans Ht; rewrite normrM ler_wpmul2l // ler_addr ler01.
Qed.

(* Case w i != 0: the first layer's differentiability. *)
Lemma grad_weighted i V : dir_diff w W -> w i 0 * phi i (\matrix_(k, j) (if k == i then V k j else 0)) = 0.
Proof.
move=> dW; pose psi D := \sum_k w k 0 * phi k D.
have psi_lin A B t : psi (A + t *: B) = psi A + t * psi B.
  by rewrite /psi big_distrr -big_split; apply: eq_bigr => k _ /=; rewrite phi_lin; ring.
have psi0 : forall D, psi D = 0.
  apply: (cone_span (W := W) gD0 psi_lin) => D cD.
  have [e1 e10 H1] := cone_lin s cD; have [e2 e20 H2] := mW; have [e3 e30 H3] := small_dir D e20.
  pose z : 'cV[F]_N := \col_n \sum_k w k 0 * (E k n * (p k n * (D *m x) k n)).
  have Ep : psi D = fro e z.
    rewrite froE /psi /phi; under eq_bigr do rewrite big_distrr.
    rewrite exchange_big /=; apply: eq_bigr => n _; rewrite big_ord1 [z _ _]mxE big_distrr /=.
    by apply: eq_bigr => k _; ring.
  have Eo t : `|t| < e1 -> 0 <= t -> output w (W + t *: D) - y = e + t *: z.
    move=> te t0; apply/matrixP => n j; rewrite (ord1 j) /e [LHS]mxE [RHS]mxE.
    rewrite [X in _ = X + _]mxE [(t *: z) _ _]mxE [z _ _]mxE [output w W _ _]mxE [output _ _ _ _]mxE.
    rewrite addrAC; congr (_ + _); rewrite big_distrr -big_split; apply: eq_bigr => k _ /=.
    by rewrite (H1 t te t0) (lrelu_compat0 s (cD k n)) /p !mulrDr !(mulrCA _ t).
  rewrite Ep; apply: (@quad_right F (fun t => squared w (W + t *: D)) _ (fro z z) (Num.min e1 e3)); last exact: dW.
  - by rewrite lt_minr e10 e30.
  - move=> t; rewrite lt_minr => /andP [te _] t0; rewrite /squared (Eo t) // (Eo 0) ?normr0 // scale0r addr0.
    by rewrite fro_sqD !froZr !froZl; ring.
  - move=> t; rewrite lt_minr => /andP [_ te]; rewrite scale0r addr0; apply: H2 => [k|]; last exact: H3.
    by rewrite subrr normr0.
have := psi0 (\matrix_(k, j) (if k == i then V k j else 0)).
rewrite /psi (bigD1 i) //= [X in _ + X]big1 ?addr0 // => k /negPf ki.
rewrite /phi big1 ?mulr0 // => n _; rewrite [(_ *m x) _ _]mxE big1 ?mulr0 // => j _; by rewrite mxE ki mul0r.
Qed.

(* Case w i = 0: absorption; no differentiability needed. *)
Lemma phi_dead i V : w i 0 = 0 -> phi i V = 0.
Proof.
move=> wi0; apply: (cone_span (W := W) gD0 (phi_lin i)) => D cD.
have [e1 e10 H1] := cone_lin s cD; have [e2 e20 H2] := mW; have [e3 e30 H3] := small_dir D e20.
have key t : `|t| < Num.min e1 e3 -> 0 <= t -> \sum_n e n 0 * (E i n * (p i n * ((W *m x) i n + t * (D *m x) i n))) = 0.
  rewrite lt_minr => /andP [te1 te3] t0.
  pose Wt : 'M[F]_(d1, d0) := \matrix_(k, j) (if k == i then (W + t *: D) k j else W k j).
  have Wti n : (Wt *m x) i n = ((W + t *: D) *m x) i n.
    by rewrite [LHS]mxE [RHS]mxE; apply: eq_bigr => j _; rewrite [Wt _ _]mxE eqxx.
  have Wtk k n : k != i -> (Wt *m x) k n = (W *m x) k n.
    by move=> /negPf ki; rewrite [LHS]mxE [RHS]mxE; apply: eq_bigr => j _; rewrite [Wt _ _]mxE ki.
  pose z : 'cV[F]_N := \col_n (E i n * (p i n * ((W *m x) i n + t * (D *m x) i n))).
  have Eo dl : output (w + dl *: delta_mx i 0) Wt - y = e + dl *: z.
    apply/matrixP => n j; rewrite (ord1 j) /e [LHS]mxE [RHS]mxE.
    rewrite [X in _ = X + _]mxE [(dl *: z) _ _]mxE [z _ _]mxE [output w W _ _]mxE [output _ _ _ _]mxE.
    rewrite addrAC; congr (_ + _).
    rewrite (bigD1 i) //= [in RHS](bigD1 i) //= wi0 mul0r add0r addrC; congr (_ + _).
      apply: eq_bigr => k ki; rewrite Wtk //; congr (_ * _).
      by rewrite mxE [X in _ + X]mxE mxE (negPf ki) mulr0 addr0.
    have -> : (w + dl *: delta_mx i 0) i 0 = dl by rewrite [LHS]mxE wi0 add0r mxE mxE !eqxx mulr1.
    by rewrite Wti (H1 t te1 t0).
  suff H : fro e z = 0 by rewrite -[RHS]H froE; apply: eq_bigr => n _; rewrite big_ord1 [z _ _]mxE.
  apply: (@quad_min F _ (fro z z) e2 e20) => dl dle.
  have : squared w W <= squared (w + dl *: delta_mx i 0) Wt.
    apply: H2 => [k|k j].
      rewrite !mxE eqxx andbT addrC addKr; case: (k == i); rewrite ?mulr1 ?mulr0 ?normr0 //.
    rewrite [Wt _ _]mxE; case: ifP => _; first exact: H3.
    by rewrite subrr normr0.
  rewrite /squared (Eo dl) -/e fro_sqD -addrA ler_addl !froZr !froZl => H; apply: le_trans H _.
  by rewrite le_eqVlt; apply/orP; left; apply/eqP; ring.
pose t := Num.min e1 e3 / 2%:R.
have m0 : 0 < Num.min e1 e3 by rewrite lt_minr e10 e30.
have t0 : 0 < t by rewrite divr_gt0 ?ltr0n.
have tm : `|t| < Num.min e1 e3 by rewrite gtr0_norm // /t ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
have K0 := key 0; rewrite normr0 in K0; have {}K0 := K0 m0 (lexx 0).
have Kt := key t tm (ltW t0).
apply/eqP; have : t * phi i D == 0; last by rewrite mulf_eq0 (gt_eqF t0).
pose g r := \sum_n e n 0 * (E i n * (p i n * ((W *m x) i n + r * (D *m x) i n))).
have -> : t * phi i D = g t - g 0.
  rewrite /g -sumrB /phi big_distrr; apply: eq_bigr => n _ /=.
  by rewrite mul0r addr0 !mulrDr addrC addKr !(mulrCA _ t).
by rewrite /g Kt K0 subrr.
Qed.

Lemma phi_zero i V : dir_diff w W -> phi i V = 0.
Proof.
move=> dW; have [wi0|wi0] := eqVneq (w i 0) 0; first exact: phi_dead.
have := grad_weighted i V dW => /eqP; rewrite mulf_eq0 (negPf wi0) /= => /eqP <-.
rewrite /phi; apply: eq_bigr => n _; do 3!congr (_ * _).
by rewrite [LHS]mxE [RHS]mxE; apply: eq_bigr => j _; rewrite [in RHS]mxE eqxx.
Qed.
Lemma khatri_rao_zero : dir_diff w W -> khatri_rao (hadamard E (slopes s (Spat x W D0))) x *m e = 0.
Proof.
move=> dW; apply/matrixP => k z; rewrite (ord1 z) [RHS]mxE; case/mxvec_indexP: k => i j.
rewrite -(phi_zero i (delta_mx i j) dW) [LHS]mxE /phi; apply: eq_bigr => n _.
rewrite khatri_raoE mulrC; congr (_ * _); rewrite [hadamard _ _ _ _]mxE [slopes _ _ _ _]mxE -mulrA; congr (_ * _); congr (_ * _).
rewrite [(_ *m x) _ _]mxE (bigD1 j) //= mxE !eqxx mul1r big1 ?addr0 // => l /negPf lj.
by rewrite mxE lj andbF mul0r.
Qed.
End Fix.

(* The pattern of a generic direction serves both kinds of units: those with output weight zero, where no
   differentiability is needed, and all of them at a differentiable minimum. *)
Theorem minimum_pattern w W : minimum2 w W -> exists2 S : 'M[bool]_(d1, N), pattern_of x W S &
  (forall i, w i 0 = 0 -> forall j, \sum_n (output w W - y) n 0 * (E i n * (slopes s S i n * x j n)) = 0) /\
  (dir_diff w W -> khatri_rao (hadamard E (slopes s S)) x *m (output w W - y) = 0).
Proof.
move=> mW; have [d Hd] := generic_dir x.
pose D0 : 'M[F]_(d1, d0) := \matrix_(i, j) d 0 j.
have gD0 i n : (forall j, x j n = 0) \/ (D0 *m x) i n != 0.
  have [?|ne] := Hd n; [by left | right]; rewrite (_ : (D0 *m x) i n = (d *m x) 0 n) //.
  by rewrite [LHS]mxE [RHS]mxE; apply: eq_bigr => j _; rewrite mxE.
exists (Spat x W D0); first by move=> i n ne; rewrite mxE ne.
split=> [i wi0 j|dW]; last exact: khatri_rao_zero.
rewrite -[RHS](phi_dead gD0 mW (delta_mx i j) wi0); apply: eq_bigr => n _; congr (_ * (_ * _)).
rewrite [slopes _ _ _ _]mxE; congr (_ * _).
rewrite [(_ *m x) _ _]mxE (bigD1 j) //= mxE !eqxx mul1r big1 ?addr0 // => l /negPf lj.
by rewrite mxE lj andbF mul0r.
Qed.
End Net2.
