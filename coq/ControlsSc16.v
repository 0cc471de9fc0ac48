From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Frobenius Lossproof.Base.KhatriRao Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.Deep.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Controls for sc16: a hypothesis of a theorem is dropped, and the theorem is then false. *)

(* sc16/rank-generic with N > d1 d0. *)
Definition control_too_many_samples : Prop :=
  forall (F : fieldType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)), (d1 * d0 < N)%N ->
  (\rank (khatri_rao A X) < N)%N /\ exists2 v : 'cV[F]_N, v != 0 & khatri_rao A X *m v = 0.

(* sc16/rank-generic with s = 0: the pattern without active units. *)
Definition control_slope_zero : Prop :=
  forall (F : fieldType) d1 d0 N (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)), (0 < N)%N ->
  exists S, (\rank (khatri_rao (hadamard E (slopes 0 S)) X) < N)%N.

(* sc16/absorption with g = 0: nothing follows, since the form is not negative. *)
Definition control_no_gradient : Prop :=
  forall (F : realFieldType) d0 (c : F) (dz : F) (dw : 'cV[F]_d0), 0 <= c ->
  0 <= - (2%:R * dz * \sum_j (0 : 'cV[F]_d0) j 0 * dw j 0) + c * dz ^+ 2.

(* sc16/zero-error with s = 0: a unit that is dead on the sample stays dead nearby, so the error is constant there. *)
Definition control_dead_units : Prop :=
  forall (F : realFieldType) (E X : 'M[F]_1) (y : 'cV[F]_1), X 0 0 != 0 -> y != 0 ->
  exists w W, differentiable_minimum 0 E X y w W /\ output 0 E X w W <> y.

(* sc16/rank-deep without "reached": if too few units of layer m are reached, the rank is below N for all data and noise,
   also of the last layer. *)
Definition control_cut_off : Prop :=
  forall (F : realFieldType) (d : nat -> nat) m N (s : F) (W : forall l, 'M[F]_(d l.+1, d l)),
  (d m.+1 * #|reached W (l := m)| < N)%N ->
  forall (E : forall l, 'M[F]_(d l, N)) (A : 'M[F]_(d m.+1, N)), (\rank (khatri_rao A (features s W E m)) < N)%N.

(* sc16/rank-deep with first weights that depend on the data: for all data of rank N and all noise without zeros some first
   weights reach every unit and make every feature 1, and the rank is below N if N > d 2. *)
Definition control_late_weights : Prop :=
  forall (F : realFieldType) (d : nat -> nat) N (s : F) (E : forall l, 'M[F]_(d l, N)),
  0 < s -> (d 2 < N)%N -> \rank (E 0%N) = N -> (forall i n, E 1%N i n != 0) ->
  exists W : forall l, 'M[F]_(d l.+1, d l), [/\ forall i : 'I_(d 1%N), reached W i, features s W E 1 = const_mx 1
    & forall A : 'M[F]_(d 2%N, N), (\rank (khatri_rao A (features s W E 1)) < N)%N].

(* sc16/zero-error-deep where no unit of layer m is reached: all weights of the last two layers are a differentiable local
   minimum, and none fits a target that is not zero. *)
Definition control_nothing_reached : Prop :=
  forall (F : realFieldType) (d : nat -> nat) m N (s : F) (W : forall l, 'M[F]_(d l.+1, d l)) (E : forall l, 'M[F]_(d l, N)) y,
  (forall i : 'I_(d m), ~~ reached W i) -> y != 0 -> forall w V,
  differentiable_minimum s (E m.+1) (features s W E m) y w V /\ output s (E m.+1) (features s W E m) w V <> y.

(* sc16/hessian-psd at an error that is not zero: with one unit, one sample, the output weight 0 and all else 1, some direction
   has a negative second derivative. *)
Definition control_not_fitted : Prop :=
  forall (F : realFieldType) (s : F) (y : 'cV[F]_1), y 0 0 != 0 -> let one := 1%:M : 'M[F]_1 in
  exists (dw : 'cV[F]_1) (dW : 'M[F]_1), exists2 eps, 0 < eps & exists b c (q : {poly F}), c < 0 /\ forall t, `|t| < eps ->
    mse s one one y (t *: dw) (one + t *: dW) = mse s one one y 0 one + t * b + t ^+ 2 * c + t ^+ 3 * q.[t].

Theorem control_too_many_samples_proved : control_too_many_samples.
Proof.
move=> F d1 d0 N A X few; have rank_few : (\rank (khatri_rao A X) < N)%N by apply: leq_ltn_trans few; exact: rank_leq_row.
split=> //; have /rowV0Pn [v vk v0] : kermx (khatri_rao A X)^T != 0.
  by rewrite kermx_eq0 /row_free mxrank_tr ltn_eqF.
exists v^T; first by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
by move: vk => /sub_kermxP /(congr1 trmx); rewrite trmx_mul trmxK trmx0.
Qed.

Theorem control_slope_zero_proved : control_slope_zero.
Proof.
move=> F d1 d0 N E X N0; exists (const_mx false).
have -> : khatri_rao (hadamard E (slopes 0 (const_mx false))) X = 0; last by rewrite mxrank0.
by apply/matrixP => k n; case/mxvec_indexP: k => i j; rewrite khatri_raoE !mxE mulr0 mul0r.
Qed.

Theorem control_no_gradient_proved : control_no_gradient.
Proof.
move=> F d0 c dz dw c0; rewrite big1 => [|j _]; last by rewrite mxE mul0r.
by rewrite mulr0 oppr0 add0r mulr_ge0 // sqr_ge0.
Qed.

Theorem control_dead_units_proved : control_dead_units.
Proof.
move=> F E X y X0 y0; pose x := X 0 0; pose W : 'M[F]_1 := (- x)%:M.
have x2 : 0 < x ^+ 2 by rewrite lt_neqAle eq_sym sqrf_eq0 X0 sqr_ge0.
have dead w W' : (W' *m X) 0 0 < 0 -> output 0 E X w W' = 0.
  move=> neg; apply/matrixP => n j; rewrite (ord1 n) (ord1 j) [LHS]mxE big_ord1 /leaky leNgt neg /=.
  by rewrite mul0r !mulr0 mxE.
have entry (M : 'M[F]_1) : (M *m X) 0 0 = M 0 0 * x by rewrite mxE big_ord1.
have WX : (W *m X) 0 0 = - x ^+ 2 by rewrite entry mxE eqxx mulr1n mulNr expr2.
have W0 : (W *m X) 0 0 < 0 by rewrite WX oppr_lt0.
have close (M : 'M[F]_1) : `|M 0 0 - W 0 0| < `|x| -> (M *m X) 0 0 < 0.
  move=> near; have -> : (M *m X) 0 0 = (M 0 0 - W 0 0) * x + (W *m X) 0 0 by rewrite !entry mulrBl subrK.
  rewrite WX subr_lt0.
  apply: le_lt_trans (ler_norm _) _; rewrite normrM -[X in _ < X]ger0_norm ?sqr_ge0 // normrX expr2.
  by rewrite ltr_pmul2r ?normr_gt0.
have x1 : 0 < `|x| by rewrite normr_gt0.
exists 0, W; split; last by rewrite dead // => y1; rewrite -y1 eqxx in y0.
split.
  exists `|x| => // w' W' _ HW; rewrite /mse !dead //; exact/close/HW.
move=> D; exists 0 => e e0; have d1 : 0 < 1 + `|D 0 0| by apply: ltr_paddr (normr_ge0 _) ltr01.
exists (`|x| / (1 + `|D 0 0|)); first by rewrite divr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => tx.
have flat r : `|r| * (1 + `|D 0 0|) < `|x| -> output 0 E X 0 (W + r *: D) = 0.
  move=> rx; apply/dead/close; have -> : (W + r *: D) 0 0 - W 0 0 = r * D 0 0 by rewrite !mxE addrC addKr.
  by apply: le_lt_trans rx; rewrite normrM ler_wpmul2l // ler_addr ler01.
have flat0 := flat 0; rewrite normr0 mul0r in flat0.
rewrite /mse (flat t tx) (flat0 x1) subrr mul0r subr0 normr0.
by apply: mulr_ge0; [exact: ltW | exact: normr_ge0].
Qed.

(* The features of a unit that is not reached are zero. *)
Lemma unreached_features (F : realFieldType) d N (s : F) W (E : forall l, 'M[F]_(d l, N)) l (i : 'I_(d l)) n :
  ~~ reached W i -> features s W E l i n = 0.
Proof.
elim: l i => [|l IH] i //= /existsPn nr; rewrite mxE [X in leaky s X]mxE big1 => [|j _].
  by rewrite /leaky lexx mulr0.
by have := nr j; rewrite negb_and negbK => /orP [/eqP ->|/IH ->]; rewrite ?mul0r ?mulr0.
Qed.

Theorem control_cut_off_proved : control_cut_off.
Proof.
move=> F d m N s W few E A; apply: leq_ltn_trans few.
pose f := @reached_unit F d W m; apply: (@leq_trans (\rank (khatri_rao A (rowsub f (features s W E m))))); last exact: rank_leq_row.
apply: mxrankS; apply/row_subP => k; case/mxvec_indexP: k => i j.
have [r|nr] := boolP (reached W j); last first.
  suff -> : row (mxvec_index i j) (khatri_rao A (features s W E m)) = 0 by exact: sub0mx.
  by apply/rowP => n; rewrite mxE khatri_raoE unreached_features // mulr0 mxE.
have -> : row (mxvec_index i j) (khatri_rao A (features s W E m)) =
    row (mxvec_index i (enum_rank_in (r : j \in mem (reached W (l := m))) j)) (khatri_rao A (rowsub f (features s W E m))).
  by apply/rowP => n; rewrite [LHS]mxE [RHS]mxE !khatri_raoE mxE /f /reached_unit enum_rankK_in.
exact: row_sub.
Qed.

Theorem control_late_weights_proved : control_late_weights.
Proof.
move=> F d N s E s0 dN full E1.
pose V : 'M[F]_(d 1%N, N) := \matrix_(i, n) (if 0 < E 1%N i n then (E 1%N i n)^-1 else (s * E 1%N i n)^-1).
pose W : forall l, 'M[F]_(d l.+1, d l) := fun l => match l with 0 => V *m pinvmx (E 0%N) | _.+1 => 0 end.
have WX : W 0%N *m E 0%N = V by rewrite /= mulmxKpV // submx_full // /row_full full.
have V0 i n : V i n != 0 by rewrite mxE; case: ifP => _; rewrite invr_eq0 ?mulf_neq0 // gt_eqF.
have ones : features s W E 1 = const_mx 1.
  apply/matrixP => i n; rewrite [LHS]mxE [RHS]mxE WX /leaky [V _ _]mxE; case: (ltrgt0P (E 1%N i n)) => e0; last first.
  - by have := E1 i n; rewrite e0 eqxx.
  - by rewrite invr_ge0 pmulr_rge0 // leNgt e0 /= mulrA (mulrC _ s) mulfV // mulf_neq0 // ?gt_eqF // lt_eqF.
  - by rewrite invr_ge0 ltW // mulfV // gt_eqF.
exists W; split=> // [i|A]; last first.
  rewrite ones; apply: leq_ltn_trans dN; apply: leq_trans (rank_leq_row A); apply: mxrankS; apply/row_subP => k.
  case/mxvec_indexP: k => i j; suff -> : row (mxvec_index i j) (khatri_rao A (const_mx 1)) = row i A by exact: row_sub.
  by apply/rowP => n; rewrite mxE khatri_raoE !mxE mulr1.
pose n0 : 'I_N := Ordinal (leq_ltn_trans (leq0n _) dN); apply: contraT => /existsPn dead.
have /eqP := V0 i n0; case; rewrite -WX mxE big1 // => j _.
by have := dead j; rewrite andbT negbK => /eqP ->; rewrite mul0r.
Qed.

Theorem control_nothing_reached_proved : control_nothing_reached.
Proof.
move=> F d m N s W E y none y0 w V.
have zero w' V' : output s (E m.+1) (features s W E m) w' V' = 0.
  apply/matrixP => n j; rewrite [LHS]mxE [RHS]mxE big1 // => i _; rewrite [(V' *m _) i n]mxE big1 => [|k _].
    by rewrite /leaky lexx !mulr0.
  by rewrite unreached_features ?mulr0.
split; last by rewrite zero => y1; rewrite -y1 eqxx in y0.
split; first by exists 1 => // w' V' _ _; rewrite /mse !zero.
move=> D; exists 0 => e e0; exists 1 => // t _.
by rewrite /mse !zero subrr mul0r subr0 normr0 mulr_ge0 // ltW.
Qed.

Theorem control_not_fitted_proved : control_not_fitted.
Proof.
move=> F s y; have [c cE] : exists c : F, c = y 0 0 by exists (y 0 0).
rewrite -cE => y0 one; exists one, (c^-1 *: one), `|c|; first by rewrite normr_gt0.
pose h : F := (2%:R * 1%:R)^-1; have h0 : 0 < h by rewrite invr_gt0 mulr1 ltr0n.
exists (- (2%:R * h * c)), (- h), ((2%:R * h / c)%:P + (h / c ^+ 2) *: 'X); split; first by rewrite oppr_lt0.
move=> t tc; have pos : 0 <= 1 + t / c.
  have : `|t / c| < 1 by rewrite normrM normfV ltr_pdivr_mulr ?normr_gt0 // mul1r.
  by rewrite ltr_norml => /andP [H _]; rewrite -ler_subl_addl sub0r ltW.
have out w' (V' : 'M[F]_1) : output s one one w' V' 0 0 = w' 0 0 * leaky s (V' 0 0).
  by rewrite mxE big_ord1 mulmx1 mxE eqxx mul1r.
have o1 : output s one one (t *: one) (one + t *: (c^-1 *: one)) 0 0 = t * (1 + t / c).
  by rewrite out !mxE eqxx !mulr1 /leaky pos.
have o0 : output s one one 0 one 0 0 = 0 by rewrite out mxE mul0r.
rewrite /mse !big_ord1 o1 o0 -cE -/h hornerD hornerC hornerZ hornerX.
have cV : c / c = 1 by rewrite mulfV.
have -> : (t * (1 + t / c) - c) ^+ 2 = c ^+ 2 - 2%:R * t * c + t ^+ 2 - 2%:R * t ^+ 2 * (c / c) + 2%:R * t ^+ 3 / c + t ^+ 4 * c^-1 ^+ 2.
  by move: (c^-1) => v; ring.
by rewrite cV exprVn; move: (c ^- 2) (c^-1) h {h0} => v2 v k; ring.
Qed.
