From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Perturbation Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The local minima of a region are the points where (A o X) e = 0. *)

Section Critical.
Variables (F : realFieldType) (d0 d1 N : nat) (rho : F) (X : 'M[F]_(d0, N)) (y : 'rV[F]_N).
Variable omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}.
Implicit Types (W V : 'M[F]_(d1, d0)) (z u : 'rV[F]_d1).
Local Notation A := (slopes rho omega).
Local Notation error := (fun W z => square_error rho W z X y).
(* The vector of unit i, sum_n a_in e_n x_n: the rows of (A o X) e. *)
Definition pull W z i j := \sum_n A i n * X j n * residual rho W z X y 0 n.

(* Weights within a box and within the region. *)
Lemma near_line W z (D : 'M[F]_(d1, d0)) eps : 0 < eps -> exists2 c, 0 < c & forall t, `|t| < c -> near eps W z (W + t *: D) z.
Proof.
move=> e0; pose M := 1 + \sum_i \sum_j `|D i j|.
have M0 : 0 < M by apply: ltr_paddr ltr01; do 2!(apply: sumr_ge0 => ? _).
exists (eps / M) => [|t Ht]; first by rewrite divr_gt0.
split=> [i j|i]; last by rewrite subrr normr0.
rewrite !mxE addrAC subrr add0r normrM.
have Dij : `|D i j| <= M.
  apply: (@le_trans _ _ (\sum_l `|D i l|)).
    by rewrite (bigD1 j) //= ler_addl; apply: sumr_ge0.
  rewrite /M (bigD1 i) //= addrCA ler_addl addr_ge0 ?ler01 //.
  by do 2!(apply: sumr_ge0 => ? _).
apply: (@le_lt_trans _ _ (`|t| * M)); first by rewrite ler_wpmul2l.
by rewrite -ltr_pdivl_mulr.
Qed.

(* Where the region's error has a local minimum, the derivative by the first layer vanishes. *)
Lemma first_layer_condition W z i j : in_region W X omega -> local_minimum rho W z X y -> z 0 i * pull W z i j = 0.
Proof.
move=> HW [eps e0 Hmin]; pose D : 'M[F]_(d1, d0) := delta_mx i j.
have [r r0 Hr] := region_open HW.
have [c c0 Hc] := near_line W z D e0; have [c' c0' Hc'] := near_line W z D r0.
have : - (\sum_k \sum_l z 0 k * D k l * pull W z k l) = 0.
  apply: (@no_linear_term _ _ (\sum_n (\sum_k \sum_l z 0 k * D k l * (A k n * X l n)) ^+ 2) (Num.min c c')).
    by rewrite lt_minr c0 c0'.
  move=> t; rewrite lt_minr => /andP [tc tc'].
  have HV : in_region (W + t *: D) X omega by apply: Hr; case: (Hc' t tc').
  have := Hmin _ _ (Hc t tc); rewrite (error_first_layer rho y z HW HV) -addrA ler_addl.
  by rewrite -mulr_suml.
move/eqP; rewrite oppr_eq0 => /eqP <-.
rewrite (bigD1 i) //= (bigD1 j) //= big1 ?addr0 => [|l lj]; last by rewrite mxE eqxx (negPf lj) mulr0 mul0r.
rewrite big1 ?addr0 => [|k ki]; first by rewrite mxE !eqxx mulr1.
by rewrite big1 // => l _; rewrite mxE (negPf ki) mulr0 mul0r.
Qed.

(* So does that by an output weight. *)
Lemma second_layer_condition W z i : in_region W X omega -> local_minimum rho W z X y ->
  \sum_j W i j * pull W z i j = 0.
Proof.
move=> HW [eps e0 Hmin].
have : - (\sum_j W i j * pull W z i j) = 0.
  apply: (@no_linear_term _ _ (\sum_n (\sum_j W i j * (A i n * X j n)) ^+ 2) eps) => // t te.
  have nt : near eps W z W (z + t *: delta_mx 0 i).
    split=> [k l|k]; first by rewrite subrr normr0.
    rewrite !mxE addrAC subrr add0r eqxx normrM; case: (k == i); first by rewrite normr1 mulr1.
    by rewrite normr0 mulr0.
  have := Hmin _ _ nt; rewrite (error_second_layer rho y z i t HW) -addrA ler_addl.
  by rewrite -mulr_suml.
by move/eqP; rewrite oppr_eq0 => /eqP.
Qed.

(* A unit with output weight zero can be moved, and the point stays a local minimum with the same residual. *)
Lemma dead_unit W z (D : 'M[F]_(d1, d0)) : in_region W X omega -> local_minimum rho W z X y ->
  (forall i j, z 0 i != 0 -> D i j = 0) ->
  exists2 c, 0 < c & forall t, `|t| < c ->
    [/\ in_region (W + t *: D) X omega, local_minimum rho (W + t *: D) z X y
      & residual rho (W + t *: D) z X y = residual rho W z X y].
Proof.
move=> HW [eps e0 Hmin] HD; have [r r0 Hr] := region_open HW.
have h0 : 0 < eps / 2%:R by rewrite divr_gt0 ?ltr0n.
have [c c0 Hc] := near_line W z D h0; have [c' c0' Hc'] := near_line W z D r0.
exists (Num.min c c') => [|t]; first by rewrite lt_minr c0 c0'.
rewrite lt_minr => /andP [tc tc'].
have HV : in_region (W + t *: D) X omega by apply: Hr; case: (Hc' t tc').
have same : residual rho (W + t *: D) z X y = residual rho W z X y.
  apply/rowP => n; rewrite !mxE !(region_output rho _ _ HW, region_output rho _ _ HV); congr (_ - _).
  apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite !mxE.
  by have [->|zi] := eqVneq (z 0 i) 0; rewrite ?mul0r // HD // mulr0 addr0.
split=> //; exists (eps / 2%:R) => // V u [HVW Huz].
rewrite {1}/square_error same; apply: Hmin; split=> [i j|i]; last first.
  by apply: lt_trans (Huz i) _; rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
have [H _] := Hc t tc.
have -> : V i j - W i j = (V i j - (W + t *: D) i j) + ((W + t *: D) i j - W i j) by ring.
apply: le_lt_trans (ler_norm_add _ _) _.
have -> : eps = eps / 2%:R + eps / 2%:R by rewrite -mulrDr -mulr2n -mulr_natr mulVf ?mulr1 // pnatr_eq0.
exact: ltr_add (HVW i j) (H i j).
Qed.

Lemma critical_pull W z : in_region W X omega -> local_minimum rho W z X y -> forall i j, pull W z i j = 0.
Proof.
move=> HW Hmin i j.
have [zi|zi] := eqVneq (z 0 i) 0; last first.
  by have := first_layer_condition i j HW Hmin; move/eqP; rewrite mulf_eq0 (negPf zi) => /eqP.
pose D : 'M[F]_(d1, d0) := \matrix_(k, l) (if k == i then pull W z i l else 0).
have [|c c0 Hc] := @dead_unit W z D HW Hmin.
  by move=> k l zk; rewrite mxE; case: eqP => // ki; rewrite ki zi eqxx in zk.
have tc : `|c / 2%:R| < c.
  by rewrite gtr0_norm ?divr_gt0 ?ltr0n // ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
have [HV HVmin same] := Hc _ tc.
have E1 := second_layer_condition i HW Hmin; have := second_layer_condition i HV HVmin.
have -> : \sum_l (W + c / 2%:R *: D) i l * pull (W + c / 2%:R *: D) z i l
          = \sum_l W i l * pull W z i l + c / 2%:R * \sum_l pull W z i l ^+ 2.
  rewrite mulr_sumr -big_split; apply: eq_bigr => l _ /=.
  have -> : pull (W + c / 2%:R *: D) z i l = pull W z i l by rewrite /pull same.
  have -> : (W + c / 2%:R *: D) i l = W i l + c / 2%:R * pull W z i l.
    by rewrite mxE [(_ *: D) i l]mxE [D i l]mxE eqxx.
  by move: (pull W z i l) (W i l) (c / 2%:R) => p w k; ring.
rewrite E1 add0r => /eqP; rewrite mulf_eq0 gt_eqF ?divr_gt0 ?ltr0n //= psumr_eq0 => [/allP H|l _].
  by have := H j (mem_index_enum _); rewrite /= sqrf_eq0 => /eqP.
exact: sqr_ge0.
Qed.
End Critical.

Theorem sh17_region_critical_proved : sh17_region_critical.
Proof.
move=> F d0 d1 N rho X y omega W z HW; rewrite khatri_rao_mulP; split=> [Hmin i j|H].
  exact: critical_pull.
have [eps e0 He] := region_open HW; exists eps => // V u [HV _].
by rewrite (error_pythagoras u HW (He V HV) H) ler_addl; apply: sumr_ge0 => n _; exact: sqr_ge0.
Qed.

Theorem sh17_region_minima_proved : sh17_region_minima.
Proof.
move=> F d0 d1 N rho X y omega W V z u HW HV /(critical_pull HW) H.
have E := error_pythagoras u HW HV H; split.
  by rewrite E ler_addl; apply: sumr_ge0 => n _; exact: sqr_ge0.
move=> /(critical_pull HV) H'; have E' := error_pythagoras z HV HW H'.
set a := \sum_n _ in E; set b := \sum_n _ in E'.
have a0 : 0 <= a by apply: sumr_ge0 => n _; exact: sqr_ge0.
have b0 : 0 <= b by apply: sumr_ge0 => n _; exact: sqr_ge0.
have : a + b = 0.
  apply: (addrI (square_error rho W z X y)).
  by rewrite addrA -E -E' addr0.
move/eqP; rewrite paddr_eq0 // => /andP [/eqP a1 _].
move/eqP: a1; rewrite psumr_eq0 => [/allP K|n _]; last exact: sqr_ge0.
by apply/rowP => n; have := K n (mem_index_enum _); rewrite /= sqrf_eq0 subr_eq0 => /eqP.
Qed.

Theorem sh17_deficient_rank_proved : sh17_deficient_rank.
Proof.
move=> F d0 d1 N rho X y omega W z HW Hmin; rewrite lt_neqAle => /andP [E0 _].
rewrite ltn_neqAle rank_leq_col andbT; apply: contraNneq E0 => full.
have /(_ Hmin) K := proj1 (sh17_region_critical_proved rho y z HW).
have e0 : residual rho W z X y = 0.
  have free : row_free (khatri_rao (slopes rho omega) X)^T by rewrite /row_free mxrank_tr full.
  apply/eqP; rewrite -(mulmx_free_eq0 _ free); apply/eqP.
  by rewrite -[LHS]trmxK trmx_mul trmxK K trmx0.
by rewrite eq_sym /square_error e0 big1 // => n _; rewrite mxE expr0n.
Qed.
