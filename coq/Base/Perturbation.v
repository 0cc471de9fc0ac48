From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Small changes: strict inequalities stay, and a minimum has no linear term. *)

Section Perturbation.
Variable F : realFieldType.

(* If 2 b t + c t^2 is not negative for small t, then b = 0. *)
Lemma no_linear_term (b c eps : F) : 0 < eps -> (forall t, `|t| < eps -> 0 <= 2%:R * b * t + c * t ^+ 2) -> b = 0.
Proof.
move=> e0 H; apply/eqP; apply: contraT => b0.
pose M := `|b| / eps + `|c| + 1; pose s := M^-1.
have q0 : 0 <= `|b| / eps by rewrite divr_ge0 // ltW.
have M0 : 0 < M by rewrite /M ltr_paddl ?ltr01 // addr_ge0.
have s0 : 0 < s by rewrite invr_gt0.
have st : `|- b * s| < eps.
  rewrite normrM normrN (gtr0_norm s0) /s ltr_pdivr_mulr //.
  rewrite /M !mulrDr mulrCA mulfV ?gt_eqF // !mulr1 -addrA ltr_addl.
  by rewrite ltr_paddl // mulr_ge0 // ltW.
have cs : c * s < 1.
  rewrite /s ltr_pdivr_mulr // mul1r (le_lt_trans (ler_norm c)) // /M.
  by rewrite -addrA addrCA ltr_addl ltr_paddl // ltr01.
have := H _ st.
have -> : 2%:R * b * (- b * s) + c * (- b * s) ^+ 2 = b ^+ 2 * s * (c * s - 2%:R) by ring.
rewrite pmulr_rge0; last by rewrite mulr_gt0 // lt_neqAle eq_sym sqrf_eq0 b0 sqr_ge0.
by rewrite subr_ge0 => /le_lt_trans /(_ cs); rewrite ltrn1.
Qed.

(* Finitely many numbers that are not zero are, in size, all at least one positive number. *)
Lemma common_margin (I : finType) (f : I -> F) : (forall i, f i != 0) -> exists2 c, 0 < c & forall i, c <= `|f i|.
Proof.
move=> f0; pose M := 1 + \sum_i `|f i|^-1.
have M0 : 0 < M by apply: ltr_paddr ltr01; apply: sumr_ge0 => i _; rewrite invr_ge0.
exists M^-1 => [|i]; first by rewrite invr_gt0.
have p0 : 0 < `|f i| by rewrite normr_gt0.
rewrite -[leRHS]invrK lef_pinv ?posrE ?invr_gt0 //.
rewrite /M (bigD1 i) //= addrCA ler_addl addr_ge0 ?ler01 //.
by apply: sumr_ge0 => ? _; rewrite invr_ge0.
Qed.

(* A change of less than |a| does not change the sign of a. *)
Lemma sign_stays (a b : F) : `|b| < `|a| -> ((0 < a) -> (0 < a + b)) /\ ((a < 0) -> (a + b < 0)).
Proof.
move=> H; split=> a0.
  by move: H; rewrite (gtr0_norm a0) ltr_norml => /andP [H _]; rewrite -(subrr a) ltr_add2l.
by move: H; rewrite (ltr0_norm a0) ltr_norml opprK => /andP [_ H]; rewrite -(subrr a) ltr_add2l.
Qed.

(* Sums of small multiples of given numbers are small. *)
Lemma small_sums (I J : finType) (x : J -> I -> F) (c : F) : 0 < c ->
  exists2 eps, 0 < eps & forall v : J -> F, (forall j, `|v j| < eps) -> forall i, `|\sum_j v j * x j i| < c.
Proof.
move=> c0; pose M := 1 + \sum_j \sum_i `|x j i|.
have M0 : 0 < M by apply: ltr_paddr ltr01; do 2!(apply: sumr_ge0 => ? _).
exists (c / M) => [|v Hv i]; first by rewrite divr_gt0.
apply: le_lt_trans (ler_norm_sum _ _ _) _.
apply: (@le_lt_trans _ _ (c / M * \sum_j `|x j i|)).
  rewrite mulr_sumr; apply: ler_sum => j _; rewrite normrM ler_wpmul2r // ltW //; exact: Hv.
have cM : 0 < c / M by rewrite divr_gt0.
rewrite -[X in _ < X](mulfVK (lt0r_neq0 M0)) ltr_pmul2l //.
apply: (@le_lt_trans _ _ (\sum_j \sum_r `|x j r|)); last by rewrite ltr_addr ltr01.
by apply: ler_sum => j _; rewrite (bigD1 i) //= ler_addl sumr_ge0.
Qed.
End Perturbation.
