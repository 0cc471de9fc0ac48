From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Frobenius.
Require Import Lossproof.Base.Polynomial.
Require Import Lossproof.Base.KhatriRao.
Require Import Lossproof.Statements.Sc16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Lines and cones of directions in the first layer along which a fixed pattern of slopes is valid. *)

(* A matrix of full column rank kills zero only. *)
Lemma zero_error (F : fieldType) m N (G : 'M[F]_(m, N)) (e : 'cV[F]_N) : \rank G = N -> G *m e = 0 -> e = 0.
Proof.
move=> rG Ge; have fG : row_full G by rewrite /row_full rG.
by apply: (row_full_inj fG); rewrite Ge mulmx0.
Qed.

(* A small change keeps the sign. *)
Lemma sign_stable (F : realFieldType) (u d : F) : u != 0 -> `|d| < `|u| -> (0 <= u + d) = (0 <= u).
Proof.
case: (ltrgt0P u) => // Hu _; rewrite ltr_norml => /andP [H1 H2].
  by rewrite ltW // -ltr_subl_addl sub0r.
by apply/negbTE; rewrite -ltNge -ltr_subr_addl sub0r.
Qed.

(* F is differentiable at 0, in epsilon-delta form. *)
Definition diff_at0 (F : realFieldType) (f : F -> F) := exists l : F, forall e, 0 < e ->
  exists2 del, 0 < del & forall t, `|t| < del -> `|f t - f 0 - l * t| <= e * `|t|.

Lemma quad_right (F : realFieldType) (f : F -> F) (b c eps : F) : 0 < eps ->
  (forall t, `|t| < eps -> 0 <= t -> f t = f 0 + 2%:R * b * t + c * t ^+ 2) ->
  (forall t, `|t| < eps -> f 0 <= f t) -> diff_at0 f -> b = 0.
Proof.
move=> e0 Hq Hm [l Hl].
have l0 : l <= 0.
  rewrite leNgt; apply/negP => lp; have [|del d0 Hd] := Hl (l / 2%:R); first by rewrite divr_gt0 ?ltr0n.
  pose t := Num.min del eps / 2%:R.
  have m0 : 0 < Num.min del eps by rewrite lt_minr d0 e0.
  have t0 : 0 < t by rewrite divr_gt0 ?ltr0n.
  have tm : t < Num.min del eps by rewrite /t ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
  have /andP [td te] : (t < del) && (t < eps) by rewrite -lt_minr.
  have nt : `|- t| = t by rewrite normrN gtr0_norm.
  have K : 0 <= f (- t) - f 0 by rewrite subr_ge0; apply: Hm; rewrite nt.
  have := Hd (- t); rewrite nt => /(_ td); rewrite mulrN opprK ger0_norm; last by apply: addr_ge0 => //; apply: mulr_ge0; exact: ltW.
  apply/negP; rewrite -ltNge; apply: (@lt_le_trans _ _ (l * t)); last by rewrite ler_addr.
  by rewrite ltr_pmul2r // ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
have c1 : 0 < 1 + `|c| by apply: ltr_paddr (normr_ge0 c) ltr01.
(* A positive t below eps' with |c| t < |b|. *)
have small eps' : 0 < eps' -> b != 0 -> exists t, [/\ 0 < t, t < eps' & `|c * t| < `|b|].
  move=> e'0 b0; pose m := Num.min eps' (`|b| / (1 + `|c|)).
  have m0 : 0 < m by rewrite lt_minr e'0 divr_gt0 // normr_gt0.
  pose t := m / 2%:R; have t0 : 0 < t by rewrite divr_gt0 ?ltr0n.
  have tm : t < m by rewrite /t ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
  have /andP [te tb] : (t < eps') && (t < `|b| / (1 + `|c|)) by rewrite -lt_minr.
  exists t; split => //; rewrite normrM (gtr0_norm t0).
  move: tb; rewrite ltr_pdivl_mulr // mulrDr mulr1 (mulrC t) => H; apply: le_lt_trans H.
  by rewrite ler_addr ltW.
apply/eqP; apply: contraT => b0; case: (ltrgt0P b) => [bp|bn|bz]; last by rewrite bz eqxx in b0.
- have [|del d0 Hd] := Hl (b / 2%:R); first by rewrite divr_gt0 ?ltr0n.
  have [|t [t0 td tb]] := small (Num.min del eps) _ b0; first by rewrite lt_minr d0 e0.
  move: td; rewrite lt_minr => /andP [td te].
  have := Hd t; rewrite (gtr0_norm t0) => /(_ td); rewrite (Hq t) ?(gtr0_norm t0) ?(ltW t0) //.
  have -> : f 0 + 2%:R * b * t + c * t ^+ 2 - f 0 - l * t = (b + (b + c * t) - l) * t by ring.
  rewrite normrM (gtr0_norm t0) ler_pmul2r // => H.
  have bc : 0 < b + c * t.
    by move: tb; rewrite (gtr0_norm bp) ltr_norml => /andP [H1 _]; rewrite -ltr_subl_addl sub0r.
  have : b < b + (b + c * t) - l by rewrite -addrA ltr_addl ltr_paddr ?oppr_ge0.
  move=> K; have := le_lt_trans (ler_norm _) (le_lt_trans H _) => /(_ b).
  rewrite ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n => /(_ isT) /(lt_trans K).
  by rewrite ltxx.
- have [t [t0 te tb]] := small eps e0 b0.
  have := Hm t; rewrite (gtr0_norm t0) => /(_ te); rewrite (Hq t) ?(gtr0_norm t0) ?(ltW t0) //.
  rewrite -addrA ler_addl.
  have -> : 2%:R * b * t + c * t ^+ 2 = (b + (b + c * t)) * t by ring.
  rewrite pmulr_lge0 // leNgt => /negP []; rewrite ltr_naddl // ?ltW //.
  by move: tb; rewrite (ltr0_norm bn) ltr_norml => /andP [_ H]; rewrite -ltr_subr_addl sub0r.
Qed.

(* A direction not orthogonal to any nonzero column. *)
Lemma nonroot (F : realFieldType) (P : {poly F}) : P != 0 -> exists t, P.[t] != 0.
Proof.
move=> P0; have [H|/allPn [t _ Ht]] := boolP (all (root P) [seq i%:R | i <- iota 0 (size P)]); last by exists t.
have U : uniq [seq i%:R : F | i <- iota 0 (size P)].
  by rewrite map_inj_uniq ?iota_uniq // => i j /eqP; rewrite eqr_nat => /eqP.
by have := max_poly_roots P0 H U; rewrite size_map size_iota ltnn.
Qed.
Lemma generic_dir (F : realFieldType) d0 N (x : 'M[F]_(d0, N)) :
  exists d : 'rV[F]_d0, forall n, (forall j, x j n = 0) \/ (d *m x) 0 n != 0.
Proof.
pose p n := rVpoly (col n x)^T.
have [|t Ht] := @nonroot F (\prod_(n | p n != 0) p n); first by apply/prodf_neq0 => n.
exists (\row_j t ^+ j) => n; have [pn|pn] := eqVneq (p n) 0; [left => j|right].
  have := congr1 (fun q : {poly F} => q`_j) pn; by rewrite coef_rVpoly_ord coef0 !mxE.
move: Ht; rewrite horner_prod => /prodf_neq0 /(_ n pn).
rewrite (@horner_coef_wide _ d0) ?size_poly // !mxE; congr (_ != 0); apply: eq_bigr => j _.
by rewrite coef_rVpoly_ord !mxE mulrC.
Qed.

(* Cones of directions along which a fixed sign pattern is valid. *)
Section Cone.
Variables (F : realFieldType) (s : F).
Definition slope (b : bool) : F := if b then 1 else s.
Definition compat (u v : F) (b : bool) := if u != 0 then b == (0 <= u) else if b then 0 <= v else v <= 0.
Lemma lrelu_compat0 u v b : compat u v b -> leaky s u = slope b * u.
Proof.
rewrite /compat /leaky /slope; case: (eqVneq u 0) => [->|_] /=; first by rewrite lexx mulr0.
by move/eqP->; case: ifP => _; rewrite ?mul1r.
Qed.
Lemma lrelu_compat u v b : compat u v b ->
  exists2 eps, 0 < eps & forall t, `|t| < eps -> 0 <= t -> leaky s (u + t * v) = slope b * (u + t * v).
Proof.
rewrite /compat; case: (eqVneq u 0) => [->|u0] /=.
  move=> H; exists 1 => [|t _ t0]; first exact: ltr01.
  rewrite add0r /leaky /slope; case: b H => H.
    by rewrite mulr_ge0 // mul1r.
  have tv : t * v <= 0 by rewrite mulr_ge0_le0.
  case: ifP => // H'; have -> : t * v = 0 by apply/eqP; rewrite eq_le tv H'.
  by rewrite mulr0.
move/eqP->; have v1 : 0 < 1 + `|v| by apply: ltr_paddr (normr_ge0 v) ltr01.
exists (`|u| / (1 + `|v|)); first by rewrite divr_gt0 // normr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => Ht _.
have {}Ht : `|t * v| < `|u|.
  by apply: le_lt_trans Ht; rewrite normrM ler_wpmul2l // ler_addr ler01.
by rewrite /leaky /slope (sign_stable u0 Ht); case: ifP => _; rewrite ?mul1r.
Qed.
Lemma compat_near u v v' b : compat u v b -> v != 0 ->
  exists2 eps, 0 < eps & forall t, `|t| < eps -> compat u (v + t * v') b.
Proof.
move=> H v0; have v1 : 0 < 1 + `|v'| by apply: ltr_paddr (normr_ge0 v') ltr01.
exists (`|v| / (1 + `|v'|)); first by rewrite divr_gt0 // normr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => Ht.
have {}Ht : `|t * v'| < `|v|.
  by apply: le_lt_trans Ht; rewrite normrM ler_wpmul2l // ler_addr ler01.
move: H; rewrite /compat; case: ifP => // _; case: b => H; first by rewrite (sign_stable v0 Ht).
have := sign_stable (u := - v) (d := - (t * v')); rewrite oppr_eq0 !normrN => /(_ v0 Ht).
by rewrite -opprD !oppr_ge0 H.
Qed.

Variables (d1 d0 N : nat) (x : 'M[F]_(d0, N)) (W D0 : 'M[F]_(d1, d0)).
Hypothesis gD0 : forall i n, (forall j, x j n = 0) \/ (D0 *m x) i n != 0.
Definition Spat : 'M[bool]_(d1, N) := \matrix_(i, n) (if (W *m x) i n != 0 then 0 <= (W *m x) i n else 0 <= (D0 *m x) i n).
Definition cone (D : 'M[F]_(d1, d0)) := forall i n, compat ((W *m x) i n) ((D *m x) i n) (Spat i n).
Lemma cone0 : cone D0.
Proof.
move=> i n; rewrite /compat [Spat _ _]mxE; case: (boolP ((W *m x) i n != 0)) => [_|_]; first exact: eqxx.
by case: (boolP (0 <= (D0 *m x) i n)) => //; rewrite -ltNge => /ltW.
Qed.
Lemma mulmxDZ m (A B : 'M[F]_(m, d0)) t i n : ((A + t *: B) *m x) i n = (A *m x) i n + t * (B *m x) i n.
Proof. by rewrite mulmxDl -scalemxAl mxE [X in _ + X]mxE. Qed.
Lemma cone_near V : exists2 eps, 0 < eps & forall t, `|t| < eps -> cone (D0 + t *: V).
Proof.
have [in_|eps e0 H] := @fin_eps F [finType of 'I_d1 * 'I_N]
   (fun i t => compat ((W *m x) i.1 i.2) (((D0 + t *: V) *m x) i.1 i.2) (Spat i.1 i.2)); last first.
  by exists eps => // t /H K i n; exact: (K (i, n)).
case: in_ => i n /=; have [x0|ne] := gD0 i n; last first.
  have [e e0 He] := compat_near ((V *m x) i n) (cone0 i n) ne.
  by exists e => // t /He; rewrite mulmxDZ.
have Z (M : 'M[F]_(d1, d0)) : (M *m x) i n = 0 by rewrite mxE big1 // => j _; rewrite x0 mulr0.
exists 1 => [|t _]; first exact: ltr01.
by have -> : ((D0 + t *: V) *m x) i n = (D0 *m x) i n; [rewrite !Z | exact: cone0].
Qed.
(* In a direction of the cone the first layer acts linearly. *)
Lemma cone_lin D : cone D -> exists2 eps, 0 < eps & forall t, `|t| < eps -> 0 <= t ->
  forall i n, leaky s (((W + t *: D) *m x) i n) = slope (Spat i n) * ((W *m x) i n + t * (D *m x) i n).
Proof.
move=> cD; have [in_|eps e0 H] := @fin_eps F [finType of 'I_d1 * 'I_N]
   (fun i t => 0 <= t -> leaky s (((W + t *: D) *m x) i.1 i.2) = slope (Spat i.1 i.2) * ((W *m x) i.1 i.2 + t * (D *m x) i.1 i.2)); last first.
  by exists eps => // t /H K t0 i n; exact: (K (i, n)).
have [e e0 He] := lrelu_compat (cD in_.1 in_.2).
by exists e => // t /He K t0; rewrite mulmxDZ K.
Qed.
(* A linear functional vanishing on the cone is zero. *)
Lemma cone_span (phi : 'M[F]_(d1, d0) -> F) : (forall A B t, phi (A + t *: B) = phi A + t * phi B) ->
  (forall D, cone D -> phi D = 0) -> forall V, phi V = 0.
Proof.
move=> lin H V; have [e e0 He] := cone_near V.
pose t := e / 2%:R; have t0 : 0 < t by rewrite divr_gt0 ?ltr0n.
have te : `|t| < e by rewrite gtr0_norm // /t ltr_pdivr_mulr ?ltr0n // ltr_pmulr // ltr1n.
have := H _ (He t te); rewrite lin (H _ cone0) add0r => /eqP; rewrite mulf_eq0 (gt_eqF t0) /=.
by move/eqP.
Qed.
End Cone.
