From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Statements.K16.
Require Import Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error.
Require Import Lossproof.Theorems.K16.Bottleneck Lossproof.Theorems.K16.Representation Lossproof.Theorems.K16.Proved.
Require Import Lossproof.Statements.K16Paths Lossproof.Theorems.K16.Paths Lossproof.Theorems.Xls16.Expectation.
Require Lossproof.Statements.Xls16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Controls for k16: a hypothesis of a theorem is dropped, and the theorem is then false. *)

(* k16/bad-saddles with Y X^T = 0: every critical point is a global minimum, so there is no saddle at all. *)
Definition control_uncorrelated : Prop := for_all_networks F d K N X Y, forall W : weights F d,
  (0 < K)%N -> Y *m X^T = 0 -> critical K (loss X Y) W -> global_min (loss X Y) W.

(* k16/nonconvex with X = 0: the loss is constant. *)
Definition control_no_data : Prop := for_all_networks F d K N X Y, forall W V : weights F d,
  X = 0 -> loss X Y W = loss X Y V.

(* k16/strict-saddles without its hypothesis on the rank, and k16/shallow with two hidden layers: at widths 1, with one
   sample, there is a critical point that another point beats and that has no direction of negative curvature. *)
Definition control_deep_saddle : Prop := forall F : realFieldType,
  let X := 1%:M : 'M[F]_1 in
  exists W V : weights F (fun=> 1%N),
    [/\ critical 3 (loss (K := 3) X X) W, loss (K := 3) X X V < loss (K := 3) X X W
      & ~ negative_curvature (loss (K := 3) X X) W].

(* k16/bad-saddles of rank r with one hidden layer: the points with zero paddings have a direction of negative curvature. *)
Definition control_one_hidden_layer : Prop :=
  forall (F : realFieldType) (d : nat -> nat) (N r : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d 2%N, N)),
  forall (A : 'M[F]_(d 2%N, r)) (B : 'M[F]_(r, d 0%N)) (W : weights F d),
  (r < d 1%N)%N -> (r < \rank (Y *m X^T))%N -> W 0%N = pid_mx r *m B -> W 1%N = A *m pid_mx r ->
  negative_curvature (loss X Y) W.

(* k16/no-poor-minima with weights in the squared error: with widths 2, 1, 2, targets diag(2, 1), and weight 3 off the
   diagonal, there is a local minimum that is not a global one. *)
Definition weighted_widths (k : nat) : nat := if k is 1%N then 1%N else 2%N.
Definition weighted_targets (F : realFieldType) : 'M[F]_(weighted_widths 2, weighted_widths 0) :=
  \matrix_(i, j) (if i == j :> nat then if i == 0%N :> nat then 2%:R else 1 else 0).
Definition weighted_loss (F : realFieldType) (V : weights F weighted_widths) : F :=
  \sum_(i < 2) \sum_(j < 2)
    (if i == j :> nat then 1 else 3%:R) * ((net V 2 *m 1%:M - weighted_targets F) i j) ^+ 2.
Definition control_weighted : Prop := forall F : realFieldType, exists W V : weights F weighted_widths,
  local_min 2 (@weighted_loss F) W /\ weighted_loss V < weighted_loss W.

(* k16/nonlinear-reduction where the paths through a unit are active together: two inputs, one hidden unit and one output,
   all weights and inputs 1. The unit is active on the event B. The mean is as with independent paths, the gap twice that. *)
Definition two_inputs (k : nat) : nat := if k is 0 then 2%N else 1%N.
Definition control_activations_of_units : Prop :=
  forall (F : realFieldType) Omega (E : Xls16.expectation F Omega) (q rho : F) (B : Omega -> bool) (Y : 'M[F]_1),
  Xls16.event E B -> Xls16.probability E B = rho ->
  let W : weights F two_inputs := fun k => const_mx 1 in
  let X : 'M[F]_(two_inputs 0, 1) := const_mx 1 in
  let Z (p : net_path two_inputs 1) (s : 'I_1) := B in
  [/\ active_at_rate E rho Z, mean_model W X E q Z = (q * rho) *: (net W 2 *m X)
    & loss_gap W X (Y : 'M_(two_inputs 2, 1)) E q Z = 2%:R * gap_formula 1 W X q rho].

(* k16/nonlinear-reduction: the hypotheses can be met. Two tosses of a fair coin are an expectation, and the two paths from two
   inputs, each active by one toss, have the rate 1/2 and are independent; so there are events of rate 1/2 too. *)
Definition control_two_tosses : Prop :=
  forall F : realFieldType, exists (E : Xls16.expectation F (bool * bool)%type) (Z : net_path two_inputs 1 -> 'I_1 -> bool * bool -> bool),
  active_at_rate E 2%:R^-1 Z /\ independent_pairs E 2%:R^-1 Z.

Theorem control_uncorrelated_proved : control_uncorrelated.
Proof.
move=> F d K N X Y W K0 YX /critical_loss cW V; rewrite loss_le.
have E : residual X Y W = net W K *m X *m X^T by rewrite /residual mulmxBl YX subr0.
have nX : net W K *m X = 0.
  by apply/eqP; rewrite -fro_eq0 fro_mulr -E froC /fro crit_EZ // mxtrace0.
by apply: residual0_global; rewrite E nX mul0mx.
Qed.

Theorem control_no_data_proved : control_no_data.
Proof. by move=> F d K N X Y W V ->; rewrite /loss !mulmx0. Qed.

Theorem control_deep_saddle_proved : control_deep_saddle.
Proof.
move=> F X; have XX : X *m X^T != 0 by rewrite trmx1 mulmx1 matrix_nonzero1.
have [[cW ds _] flat3 _] := @k16_bad_saddles_proved F (fun=> 1%N) 3%N 1%N X X isT (fun _ _ => isT) XX.
have [V _ lt] := ds 1 ltr01; exists (zeros F (fun=> 1%N)), V; split=> //.
by have [_ H _ _] := @k16_words_proved F (fun=> 1%N) 3%N 1%N X X (zeros F (fun=> 1%N)); exact: H.
Qed.

(* The two paddings move together, along an entry of the residual that is not zero. *)
Theorem control_one_hidden_layer_proved : control_one_hidden_layer.
Proof.
move=> F d N r X Y A B W rd rank_large W0 W1; apply/negative_curvature_loss.
have rank_low : (\rank (net W 2) <= r)%N.
  rewrite -[net W 2]/(W 1%N *m (W 0%N *m 1%:M)) W1 -mulmxA; exact: leq_trans (mxrankM_maxl _ _) (rank_leq_col _).
have : residual X Y W != 0.
  apply: contraTneq rank_large; rewrite /residual mulmxBl => /eqP; rewrite subr_eq0 => /eqP <-.
  by rewrite -leqNgt; apply: leq_trans rank_low; rewrite -mulmxA mxrankM_maxl.
move=> E0; have /existsP [a /existsP [b g0]] : [exists a, exists b, residual X Y W a b != 0].
  apply: contraNT E0 => /existsPn none; apply/eqP/matrixP => a b; rewrite [RHS]mxE; apply/eqP.
  by have := none a; apply: contraR => K; apply/existsP; exists b.
set g := residual X Y W a b in g0; pose e : 'I_(d 1%N) := Ordinal rd.
pose D1 : 'M[F]_(d 2%N, d 1%N) := - g *: delta_mx a e; pose D0 : 'M[F]_(d 1%N, d 0%N) := delta_mx e b.
pose D : weights F d := fun k => match k return 'M[F]_(d k.+1, d k) with 0 => D0 | 1 => D1 | _ => 0 end.
pose U := delta_mx a b *m X : 'M[F]_(d 2%N, N).
have off (i : 'I_r) (k : 'I_(d 1%N)) : (k == e) = true -> (i == k :> nat) = false.
  by move=> /eqP ->; rewrite /= ltn_eqF.
have W1D0 : W 1%N *m D0 = 0.
  rewrite W1 -mulmxA; suff -> : (pid_mx r : 'M[F]_(r, d 1%N)) *m D0 = 0 by rewrite mulmx0.
  apply/matrixP => i j; rewrite [LHS]mxE [RHS]mxE big1 // => k _; rewrite !mxE.
  by case: (boolP (k == e)) => [ke|_]; rewrite ?(off i k ke) ?mul0r ?mulr0.
have D1W0 : D1 *m W 0%N = 0.
  rewrite W0 mulmxA; suff -> : D1 *m (pid_mx r : 'M[F]_(d 1%N, r)) = 0 by rewrite mul0mx.
  apply/matrixP => i j; rewrite [LHS]mxE [RHS]mxE big1 // => k _; rewrite !mxE.
  case: (boolP (k == e)) => [ke|_]; last by rewrite andbF mulr0 mul0r.
  by have := off j k ke; rewrite eq_sym => ->; rewrite mulr0.
have expand (V1 C1 : 'M[F]_(d 2%N, d 1%N)) (V0 C0 : 'M[F]_(d 1%N, d 0%N)) t : V1 *m C0 = 0 -> C1 *m V0 = 0 ->
    (V1 + t *: C1) *m (V0 + t *: C0) = V1 *m V0 + t ^+ 2 *: (C1 *m C0).
  by move=> z1 z0; rewrite mulmxDl !mulmxDr -!scalemxAl -!scalemxAr z1 z0 !scaler0 addr0 add0r scalerA -expr2.
have nD t : net (line W D t) 2 = net W 2 + t ^+ 2 *: (- g *: delta_mx a b).
  rewrite -[net _ 2]/((W 1%N + t *: D1) *m ((W 0%N + t *: D0) *m 1%:M)) -[net W 2]/(W 1%N *m (W 0%N *m 1%:M)) !mulmx1.
  have -> : - g *: delta_mx a b = D1 *m D0 by rewrite /D1 -scalemxAl mul_delta_mx.
  exact: expand.
have MU : fro (misfit X Y W) U = g by rewrite froC /U fro_mulr froC fro_delta.
exists D, ((- (2%:R * g ^+ 2))%:P + (g ^+ 2 * fro U U) *: 'X^2); last first.
  rewrite hornerD hornerC hornerZ hornerXn expr0n mulr0 addr0 oppr_lt0; apply: mulr_gt0; rewrite ?ltr0n //.
  by rewrite lt_neqAle eq_sym sqrf_eq0 g0 sqr_ge0.
move=> t; rewrite !sqerrE; have -> : misfit X Y (line W D t) = misfit X Y W + (- (t ^+ 2 * g)) *: U.
  by rewrite /misfit nD mulmxDl scalerA -scalemxAl -/U mulrN addrAC.
rewrite fro_sqD !(froZl, froZr) MU hornerD hornerC hornerZ hornerXn.
by move: (fro _ _) (fro U U) => m u; have [c <-] : exists c : F, c = g by [exists g]; ring.
Qed.

Section Weighted.
Variable F : realFieldType.
Definition poor_weights : weights F weighted_widths := fun k => \matrix_(i, j) ((if k == 0%N then j == 1%N :> nat else i == 1%N :> nat)%:R).
Definition better_weights : weights F weighted_widths := fun k => \matrix_(i, j) (if k == 0%N then (j == 0%N :> nat)%:R * 2%:R else (i == 0%N :> nat)%:R).
Let i0 : 'I_2 := @Ordinal 2 0 isT.
Let i1 : 'I_2 := @Ordinal 2 1 isT.
Lemma weighted_entries (V : weights F weighted_widths) : let a := V 1%N i0 ord0 in let b := V 1%N i1 ord0 in
  let c := V 0%N ord0 i0 in let e := V 0%N ord0 i1 in
  weighted_loss V = (a * c - 2%:R) ^+ 2 + 3%:R * (a * e) ^+ 2 + 3%:R * (b * c) ^+ 2 + (b * e - 1) ^+ 2.
Proof.
move=> a b c e; rewrite /weighted_loss.
have two (f : 'I_2 -> F) : \sum_(i < 2) f i = f i0 + f i1.
  by rewrite big_ord_recl big_ord1; congr (f _ + f _); apply: val_inj.
have n2 i j : (net V 2 *m 1%:M - (weighted_targets F)) i j = V 1%N i ord0 * V 0%N ord0 j - (weighted_targets F) i j.
  by rewrite /= !mulmx1 mxE [in LHS]mxE (big_ord1 _ (fun k => V 1%N i k * V 0%N k j)) [in LHS]mxE.
rewrite two !two !n2 ![(weighted_targets F) _ _]mxE /= -/a -/b -/c -/e; ring.
Qed.
Lemma poor_minimum : local_min 2 (@weighted_loss F) poor_weights /\ weighted_loss better_weights < weighted_loss poor_weights.
Proof.
have wW : weighted_loss poor_weights = 4%:R by rewrite weighted_entries !mxE /=; ring.
have wV : weighted_loss better_weights = 1 by rewrite weighted_entries !mxE /=; ring.
split; last by rewrite wW wV -[1]/(1%:R) ltr_nat.
have q0 : 0 < 8%:R^-1 :> F by rewrite invr_gt0 ltr0n.
exists 8%:R^-1 => // V HV.
have k7 (x : F) : `|x - 1| < 8%:R^-1 -> 7%:R < 8%:R * x.
  rewrite ltr_distl => /andP [H _]; have : 8%:R * (1 - 8%:R^-1) < 8%:R * x by rewrite ltr_pmul2l ?ltr0n.
  by rewrite mulrBr mulfV ?pnatr_eq0 // mulr1 -[1 in X in X -> _]/(1%:R) -natrB.
have /k7 b1 : `|V 1%N i1 ord0 - 1| < 8%:R^-1 by have := HV 1%N isT i1 ord0; rewrite [poor_weights 1%N _ _]mxE.
have /k7 e1 : `|V 0%N ord0 i1 - 1| < 8%:R^-1 by have := HV 0%N isT ord0 i1; rewrite [poor_weights 0%N _ _]mxE.
rewrite wW weighted_entries; move: (V 1%N i0 ord0) (V 1%N i1 ord0) (V 0%N ord0 i0) (V 0%N ord0 i1) b1 e1 => a b c e b1 e1.
have be : 4%:R <= 6%:R * (b * e).
  have H : 7%:R * 7%:R < (8%:R * b) * (8%:R * e) by rewrite ltr_pmul ?ler0n.
  rewrite -(ler_pmul2l (ltr0n F 64)) -natrM; apply: (@le_trans _ _ (6%:R * (7%:R * 7%:R))).
    by rewrite -!natrM ler_nat.
  have -> : 64%:R * (6%:R * (b * e)) = 6%:R * ((8%:R * b) * (8%:R * e)) by ring.
  by rewrite ler_pmul2l ?ltr0n // ltW.
rewrite -subr_ge0; have [ac|ac] := leP 0 (a * c).
  have -> : (a * c - 2%:R) ^+ 2 + 3%:R * (a * e) ^+ 2 + 3%:R * (b * c) ^+ 2 + (b * e - 1) ^+ 2 - 4%:R =
     (a * c) ^+ 2 + (b * e - 1) ^+ 2 + 3%:R * (a * e - b * c) ^+ 2 + (a * c) * (6%:R * (b * e) - 4%:R) by ring.
  apply: addr_ge0; last by apply: mulr_ge0 => //; rewrite subr_ge0.
  by apply: addr_ge0; [apply: addr_ge0; exact: sqr_ge0 | apply: mulr_ge0; [exact: ler0n | exact: sqr_ge0]].
have -> : (a * c - 2%:R) ^+ 2 + 3%:R * (a * e) ^+ 2 + 3%:R * (b * c) ^+ 2 + (b * e - 1) ^+ 2 - 4%:R =
   (a * c) ^+ 2 + (b * e - 1) ^+ 2 + 3%:R * (a * e + b * c) ^+ 2 + (- (a * c)) * (6%:R * (b * e) + 4%:R) by ring.
apply: addr_ge0.
  by apply: addr_ge0; [apply: addr_ge0; exact: sqr_ge0 | apply: mulr_ge0; [exact: ler0n | exact: sqr_ge0]].
apply: mulr_ge0; first by rewrite oppr_ge0 ltW.
by apply: addr_ge0; [apply: le_trans be; exact: ler0n | exact: ler0n].
Qed.
End Weighted.

Theorem control_weighted_proved : control_weighted.
Proof. by move=> F; exists (poor_weights F), (better_weights F); exact: poor_minimum. Qed.

Theorem control_activations_of_units_proved : control_activations_of_units.
Proof.
move=> F Omega E q rho B Y eB pB W X Z.
have rate : active_at_rate E rho Z by move=> p s; split.
split=> //; first exact: k16_mean_of_model_proved.
have one (p : net_path two_inputs 1) (e : 'I_(two_inputs 2)) s : X (begins p) s * path_weight W ((p, e) : net_path two_inputs 2) = 1.
  by rewrite /= !mxE !mulr1.
have paths : \sum_(p : net_path two_inputs 1) 1 = 2%:R :> F by rewrite sumr_const card_prod !card_ord.
have over_unit (c : F) : \sum_(i : unit) c = c by rewrite (big_pred1 tt) // => -[].
have entry omega e s : random_model W X q Z omega e s = q * (2%:R * (B omega)%:R).
  rewrite mxE -paths mulr_suml; congr (_ * _); apply: eq_bigr => p _.
  by rewrite mulrAC one.
have vsq y : Xls16.variable E (fun omega => (q * (2%:R * (B omega)%:R) - y) ^+ 2).
  apply/variable_square/Xls16.variable_add; last exact: Xls16.variable_constant.
  by apply/variable_scale/variable_scale.
have square y : Xls16.mean E (fun omega => (q * (2%:R * (B omega)%:R) - y) ^+ 2) =
    (q * rho * 2%:R - y) ^+ 2 + q ^+ 2 * (rho * (1 - rho)) * 2%:R ^+ 2.
  have rateB (i : unit) : Xls16.event E B /\ Xls16.probability E B = rho by split.
  have pairsB (i j : unit) : i != j -> Xls16.probability E (fun omega => B omega && B omega) = rho ^+ 2 by case: i; case: j.
  have := @mean_square_distance _ _ E _ (fun _ : unit => 2%:R) (fun _ => B) q rho y rateB pairsB.
  by rewrite !over_unit => <-; apply: mean_same => // omega; rewrite over_unit.
have half (M : 'M[F]_(two_inputs 2, 1)) : half_square (H := 1) M = 2%:R^-1 * M 0 0 ^+ 2 by rewrite /half_square !big_ord1.
have entryY omega : (random_model W X q Z omega - (Y : 'M_(two_inputs 2, 1))) 0 0 = q * (2%:R * (B omega)%:R) - Y 0 0.
  by rewrite mxE [X in _ + X]mxE entry.
have meanY : (mean_model W X E q Z - (Y : 'M_(two_inputs 2, 1))) 0 0 = q * rho * 2%:R - Y 0 0.
  rewrite mxE [X in _ + X]mxE [mean_model _ _ _ _ _ _ _]mxE (mean_entry W X q rate) -paths.
  by congr (_ * _ + _); apply: eq_bigr => p _; exact: one.
rewrite /loss_gap half meanY.
have -> : Xls16.mean E (fun omega => half_square (H := 1) (random_model W X q Z omega - (Y : 'M_(two_inputs 2, 1)))) =
    2%:R^-1 * Xls16.mean E (fun omega => (q * (2%:R * (B omega)%:R) - Y 0 0) ^+ 2).
  rewrite -mean_scale //; apply: esym; apply: mean_same => [omega|]; last exact: variable_scale.
  by rewrite half entryY.
rewrite square /gap_formula !big_ord1 (eq_bigr (fun=> 1)) => [|p _]; last by rewrite one expr1n.
by rewrite paths; move: (Y 0 0) (2%:R^-1) => y h; ring.
Qed.

(* The mean over two tosses. *)
Section Tosses.
Variable F : realFieldType.
Definition mean_of_tosses (f : bool * bool -> F) : F :=
  4%:R^-1 * (f (true, true) + f (true, false) + (f (false, true) + f (false, false))).
Definition tosses : Xls16.expectation F (bool * bool)%type.
Proof.
refine (@Xls16.Expectation F _ (fun=> True) mean_of_tosses _ _ _ _ _ _ _) => //.
- have four : 1 + 1 + (1 + 1) = 4%:R :> F by ring.
  by rewrite /mean_of_tosses four mulVf // pnatr_eq0.
- by move=> a f g _ _; rewrite /mean_of_tosses; ring.
- by move=> f g _ _ le_fg; rewrite /mean_of_tosses ler_wpmul2l ?invr_ge0 ?ler0n // !ler_add.
Defined.
Definition by_toss (p : net_path two_inputs 1) (s : 'I_1) (toss : bool * bool) : bool :=
  if (p.1 : 'I_2) == ord0 then toss.1 else toss.2.
End Tosses.

Theorem control_two_tosses_proved : control_two_tosses.
Proof.
move=> F; exists (tosses F), by_toss; split=> [p s|s [p e] [p' e']].
  have half : 2%:R * 4%:R^-1 = 2%:R^-1 :> F.
    by rewrite -[4%N]/(2 * 2)%N natrM invfM mulrA mulfV ?mul1r // pnatr_eq0.
  split=> //; rewrite /Xls16.probability /Xls16.indicator /= /mean_of_tosses /by_toss -half.
  by case: ifP => _ /=; ring.
rewrite [e]ord1 [e']ord1 => pp; have {pp} : p != p' by apply: contraNneq pp => ->.
have square : (2%:R^-1 : F) ^+ 2 = 4%:R^-1 by rewrite exprVn -natrX.
rewrite /Xls16.probability /Xls16.indicator /= /mean_of_tosses /by_toss /= square.
by move: p p' => [[|[|//]] ?] [[|[|//]] ?] //= _; rewrite !(mulr1n, mulr0n); ring.
Qed.
