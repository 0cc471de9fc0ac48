From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Polynomials in one variable over an ordered field, near zero. *)

Section Near.
Variable F : realFieldType.
(* A quadratic with a minimum at 0 has no linear term. *)
Lemma quad_min (b c eps : F) : 0 < eps -> (forall t, `|t| < eps -> 0 <= 2%:R * b * t + c * t ^+ 2) -> b = 0.
Proof.
move=> e0 H; apply/eqP; apply: contraT => b0.
pose K := 1 + eps * `|c| + `|b|.
have ec : 0 <= eps * `|c| by rewrite mulr_ge0 // ltW.
have ec1 : 0 < 1 + eps * `|c| by apply: ltr_paddr ec ltr01.
have K0 : 0 < K by apply: ltr_paddr (normr_ge0 b) ec1.
pose tau := eps / K. have t0 : 0 < tau by rewrite divr_gt0.
have Hb : `|- b * tau| < eps.
  rewrite normrM normrN (gtr0_norm t0) /tau mulrA ltr_pdivr_mulr // mulrC ltr_pmul2l //.
  by rewrite /K ltr_addr.
have Hc : c * tau < 1.
  apply: (@le_lt_trans _ _ (`|c| * tau)); first by rewrite ler_wpmul2r ?(ltW t0) // ler_norm.
  rewrite /tau mulrA ltr_pdivr_mulr // mul1r mulrC /K addrAC ltr_addr.
  by apply: ltr_paddr (normr_ge0 b) ltr01.
have := H _ Hb.
have -> : 2%:R * b * (- b * tau) + c * (- b * tau) ^+ 2 = (b ^+ 2 * tau) * (c * tau - 2%:R) by ring.
rewrite pmulr_rge0; last by rewrite mulr_gt0 // lt_neqAle eq_sym sqrf_eq0 b0 sqr_ge0.
rewrite subr_ge0 => /le_lt_trans /(_ Hc). by rewrite ltrn1.
Qed.
(* Finitely many neighbourhoods of zero intersect in one. *)
Lemma fin_eps (T : finType) (P : T -> F -> Prop) :
  (forall i, exists2 e, 0 < e & forall t, `|t| < e -> P i t) -> exists2 e, 0 < e & forall t, `|t| < e -> forall i, P i t.
Proof.
move=> H; suff [e e0 He] : exists2 e, 0 < e & forall t, `|t| < e -> forall i, i \in enum T -> P i t.
  by exists e => // t /He K i; apply: K; rewrite mem_enum.
elim: (enum T) => [|i s [e e0 IH]]; first by exists 1.
have [e' e'0 He'] := H i; exists (Num.min e e'); first by rewrite lt_minr e0 e'0.
move=> t; rewrite lt_minr => /andP [H1 H2] j; rewrite inE => /orP [/eqP -> |]; [exact: He' | exact: IH].
Qed.
(* A polynomial that vanishes at every nonzero point is zero. *)
Lemma poly_nz0 (p : {poly F}) : (forall t, t != 0 -> p.[t] = 0) -> p = 0.
Proof.
move=> H; apply/eqP; apply: contraT => p0.
pose s := [seq (i.+1)%:R : F | i <- iota 0 (size p)].
have us : uniq s by rewrite map_inj_uniq ?iota_uniq // => i j /eqP; rewrite eqr_nat eqSS => /eqP.
have rs : all (root p) s by apply/allP => x /mapP [i _ ->]; rewrite /root H // pnatr_eq0.
by have := max_poly_roots p0 rs us; rewrite size_map size_iota ltnn.
Qed.
(* A quadratic that is not constant takes another value near 0. *)
Lemma quad_move (b c eps : F) : 0 < eps -> 2%:R * b + c != 0 -> exists2 t, `|t| < eps & 2%:R * b * t + c * t ^+ 2 != 0.
Proof.
move=> e0 H; pose t := eps / 2%:R; have t0 : 0 < t by rewrite divr_gt0 // ltr0n.
have te : t < eps by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
have [K|K] := eqVneq (2%:R * b * t + c * t ^+ 2) 0; last by exists t => //; rewrite gtr0_norm.
exists (- t); first by rewrite normrN gtr0_norm.
apply: contraNneq H => K'.
have c0 : c = 0.
  have : 2%:R * t ^+ 2 * c = 0.
    have -> : 2%:R * t ^+ 2 * c = (2%:R * b * t + c * t ^+ 2) + (2%:R * b * - t + c * (- t) ^+ 2) by ring.
    by rewrite K K' addr0.
  have k0 : 2%:R * t ^+ 2 != 0 by rewrite gt_eqF // mulr_gt0 ?ltr0n ?exprn_gt0.
  by move/eqP; rewrite mulf_eq0 (negPf k0) => /eqP.
by move: K; rewrite c0 mul0r !addr0 => /eqP; rewrite mulf_eq0 (gt_eqF t0) orbF.
Qed.
(* A polynomial is bounded on (-1, 1). *)
Lemma poly_bnd (q : {poly F}) : exists2 M, 0 < M & forall t, `|t| < 1 -> `|q.[t]| <= M.
Proof.
elim/poly_ind: q => [|q c [M M0 IH]]; first by exists 1 => // t _; rewrite horner0 normr0.
exists (M + `|c|) => [|t t1]; first by apply: ltr_paddr.
rewrite hornerD hornerM hornerX hornerC; apply: le_trans (ler_norm_add _ _) _.
by rewrite ler_add2r normrM; apply: le_trans (IH t t1); rewrite ler_pimulr // ltW.
Qed.
(* A polynomial that is negative at zero is negative near it, *)
Lemma poly_negative_near (q : {poly F}) : q.[0] < 0 -> exists2 e, 0 < e & forall t, `|t| < e -> q.[t] < 0.
Proof.
elim/poly_ind: q => [|q c _]; first by rewrite horner0 ltxx.
rewrite hornerD hornerM hornerX mulr0 add0r hornerC => c0; have [M M0 HM] := poly_bnd q.
exists (Num.min 1 (- c / M)); first by rewrite lt_minr ltr01 divr_gt0 // oppr_gt0.
move=> t; rewrite lt_minr => /andP [t1 tM]; rewrite hornerD hornerM hornerX hornerC -ltr_subr_addr sub0r.
apply: le_lt_trans (ler_norm _) _; rewrite normrM; apply: (@le_lt_trans _ _ (M * `|t|)); last by rewrite mulrC -ltr_pdivl_mulr.
by rewrite ler_wpmul2r // HM.
Qed.
(* so one that is not negative on the right of zero is not negative at zero. *)
Lemma poly_ge0_at0 (q : {poly F}) : (forall t, 0 < t -> 0 <= q.[t]) -> 0 <= q.[0].
Proof.
move=> H; rewrite leNgt; apply/negP => /poly_negative_near [e e0 He].
have h0 : 0 < e / 2%:R by rewrite divr_gt0 // ltr0n.
have := H _ h0; rewrite leNgt He // gtr0_norm // ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl //.
Qed.
End Near.

(* The functions of t that are polynomials, and the matrices of such functions. *)
Section Poly.
Variable F : realFieldType.
Definition polyf (f : F -> F) := exists q : {poly F}, forall t, f t = q.[t].
(* Closure properties. *)
Lemma polyf_ext f g : (forall t, f t = g t) -> polyf f -> polyf g.
Proof. by move=> fg [q Hq]; exists q => t; rewrite -fg. Qed.
Lemma polyfC c : polyf (fun=> c).
Proof. by exists c%:P => t; rewrite hornerC. Qed.
Lemma polyfX : polyf (fun t => t).
Proof. by exists 'X => t; rewrite hornerX. Qed.
Lemma polyfD f g : polyf f -> polyf g -> polyf (fun t => f t + g t).
Proof. by move=> [p Hp] [q Hq]; exists (p + q) => t; rewrite hornerD Hp Hq. Qed.
Lemma polyfM f g : polyf f -> polyf g -> polyf (fun t => f t * g t).
Proof. by move=> [p Hp] [q Hq]; exists (p * q) => t; rewrite hornerM Hp Hq. Qed.
Lemma polyf_sum (I : finType) (f : I -> F -> F) : (forall i, polyf (f i)) -> polyf (fun t => \sum_i f i t).
Proof.
move=> H; elim: (index_enum I) => [|i s IH]; first by apply: polyf_ext (polyfC 0) => t; rewrite big_nil.
by apply: polyf_ext (polyfD (H i) IH) => t; rewrite big_cons.
Qed.
Definition polymx m n (M : F -> 'M[F]_(m, n)) := forall i j, polyf (fun t => M t i j).
Lemma polymxC m n (A : 'M[F]_(m, n)) : polymx (fun=> A).
Proof. by move=> i j; exact: polyfC. Qed.
Lemma polymxD m n (A B : F -> 'M[F]_(m, n)) : polymx A -> polymx B -> polymx (fun t => A t + B t).
Proof. by move=> HA HB i j; apply: polyf_ext (polyfD (HA i j) (HB i j)) => t; rewrite mxE. Qed.
Lemma polymxZ m n (A : F -> 'M[F]_(m, n)) : polymx A -> polymx (fun t => t *: A t).
Proof. by move=> HA i j; apply: polyf_ext (polyfM polyfX (HA i j)) => t; rewrite mxE. Qed.
Lemma polymxM m n p (A : F -> 'M[F]_(m, n)) (B : F -> 'M[F]_(n, p)) : polymx A -> polymx B -> polymx (fun t => A t *m B t).
Proof.
move=> HA HB i j; apply: polyf_ext (polyf_sum (fun l => polyfM (HA i l) (HB l j))) => t; by rewrite mxE.
Qed.
End Poly.
