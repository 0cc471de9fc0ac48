From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Xls16 Lossproof.Theorems.Xls16.Forms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Expectations of bounded random variables, and the probability of population-second-moment. *)

Section Expectation.
Variables (F : realFieldType) (Omega : Type) (E : expectation F Omega).
Implicit Types f g : Omega -> F.

(* Equal functions have the same mean. *)
Lemma mean_same f g : f =1 g -> variable E f -> mean E f = mean E g.
Proof.
move=> fg vf; have vg := variable_same fg vf.
by apply/eqP; rewrite eq_le !mean_monotone // => omega; rewrite fg.
Qed.

Lemma mean_constant c : mean E (fun=> c) = c.
Proof.
have v1 := variable_constant E 1; have v0 := variable_constant E 0.
have zero : mean E (fun=> 0) = 0.
  transitivity (mean E (fun omega => -1 * (fun=> 1) omega + (fun=> 1) omega)).
    by apply: mean_same => // omega; rewrite mulr1 addNr.
  by rewrite mean_linear // mean_one mulr1 addNr.
transitivity (mean E (fun omega => c * (fun=> 1) omega + (fun=> 0) omega)).
  by apply: mean_same => [omega|]; [rewrite mulr1 addr0 | exact: variable_constant].
by rewrite mean_linear // mean_one zero mulr1 addr0.
Qed.

Lemma mean_zero f : (forall omega, f omega = 0) -> mean E f = 0.
Proof.
move=> f0; transitivity (mean E (fun=> 0)); last exact: mean_constant.
by apply: esym; apply: mean_same (variable_constant E 0) => omega; rewrite f0.
Qed.

Lemma variable_scale c f : variable E f -> variable E (fun omega => c * f omega).
Proof. by move=> vf; apply: variable_multiply => //; exact: variable_constant. Qed.

Lemma mean_scale c f : variable E f -> mean E (fun omega => c * f omega) = c * mean E f.
Proof.
move=> vf; have v0 := variable_constant E 0.
transitivity (mean E (fun omega => c * f omega + (fun=> 0) omega)).
  by apply: mean_same => [omega|]; [rewrite addr0 | exact: variable_scale].
by rewrite mean_linear // mean_constant addr0.
Qed.

Lemma mean_add f g : variable E f -> variable E g -> mean E (fun omega => f omega + g omega) = mean E f + mean E g.
Proof.
move=> vf vg; transitivity (mean E (fun omega => 1 * f omega + g omega)).
  by apply: mean_same => [omega|]; [rewrite mul1r | exact: variable_add].
by rewrite mean_linear // mul1r.
Qed.

Lemma variable_sum (I : finType) (f : I -> Omega -> F) :
  (forall i, variable E (f i)) -> variable E (fun omega => \sum_i f i omega).
Proof.
move=> vf; elim: (index_enum I) => [|i s IH].
  by apply: (variable_same (f := fun=> 0)) (variable_constant E 0) => omega; rewrite big_nil.
apply: (variable_same (f := fun omega => f i omega + \sum_(j <- s) f j omega)) (variable_add (vf i) IH) => omega.
by rewrite big_cons.
Qed.

Lemma mean_sum (I : finType) (f : I -> Omega -> F) :
  (forall i, variable E (f i)) -> mean E (fun omega => \sum_i f i omega) = \sum_i mean E (f i).
Proof.
move=> vf; elim: (index_enum I) => [|i s IH].
  by rewrite big_nil; apply: mean_zero => omega; rewrite big_nil.
have vs : variable E (fun omega => \sum_(j <- s) f j omega).
  elim: s {IH} => [|j s IH].
    by apply: (variable_same (f := fun=> 0)) (variable_constant E 0) => omega; rewrite big_nil.
  apply: (variable_same (f := fun omega => f j omega + \sum_(k <- s) f k omega)) (variable_add (vf j) IH) => omega.
  by rewrite big_cons.
rewrite big_cons -IH -mean_add //; apply: esym; apply: mean_same => [omega|]; first by rewrite big_cons.
exact: variable_add.
Qed.

Lemma variable_square f : variable E f -> variable E (fun omega => f omega ^+ 2).
Proof. by move=> vf; apply: (variable_same (f := fun omega => f omega * f omega)) (variable_multiply vf vf). Qed.

(* Chebyshev's inequality: an event on which f^2 >= a > 0 has a probability of at most E f^2 / a. *)
Lemma chebyshev f (B : Omega -> bool) a : 0 < a -> variable E f -> event E B ->
  (forall omega, B omega -> a <= f omega ^+ 2) -> probability E B <= mean E (fun omega => f omega ^+ 2) / a.
Proof.
move=> a0 vf vB H; have vf2 := variable_square vf.
rewrite mulrC -mean_scale // /probability; apply: mean_monotone => //; first exact: variable_scale.
move=> omega; rewrite /indicator; case: (boolP (B omega)) => [/H Ha|_].
  by rewrite mulrC ler_pdivl_mulr // mul1r.
by rewrite mulr_ge0 ?sqr_ge0 // invr_ge0 ltW.
Qed.

(* The same for a variable that is at least a on the event, and never negative. *)
Lemma markov f (B : Omega -> bool) a : 0 < a -> variable E f -> event E B -> (forall omega, 0 <= f omega) ->
  (forall omega, B omega -> a <= f omega) -> probability E B <= mean E f / a.
Proof.
move=> a0 vf vB f0 H.
rewrite mulrC -mean_scale // /probability; apply: mean_monotone => //; first exact: variable_scale.
move=> omega; rewrite /indicator; case: (boolP (B omega)) => [/H Ha|_].
  by rewrite mulrC ler_pdivl_mulr // mul1r.
by rewrite mulr_ge0 // invr_ge0 ltW.
Qed.
End Expectation.

Theorem xls16_second_moment_bound_proved : xls16_second_moment_bound.
Proof.
move=> F Omega E m A O T delta q B T0 d0 HA vO O0 Oq vB HB.
have a0 : 0 < (delta * T) ^+ 2 by rewrite exprn_gt0 // mulr_gt0.
have vsq i j : variable E (fun omega => O omega i j ^+ 2) by exact: variable_square.
have vrow i : variable E (fun omega => \sum_j O omega i j ^+ 2) by exact: variable_sum.
have vN : variable E (fun omega => square_norm (O omega)) by exact: variable_sum.
have large omega : B omega -> (delta * T) ^+ 2 <= square_norm (O omega).
  move=> /HB nB; rewrite leNgt; apply/negP => lt; apply: nB.
  have -> : (1 - delta) * T = T - delta * T by rewrite mulrBl mul1r.
  apply: xls16_second_moment_algebra_proved => //; last exact: ltW.
  by rewrite mulr_ge0 ?ltW.
have := markov a0 vN vB (fun omega => square_norm_ge0 (O omega)) large.
suff -> : mean E (fun omega => square_norm (O omega)) = (m * m.-1)%:R * q by [].
rewrite /square_norm mean_sum //.
transitivity (\sum_(i < m) m.-1%:R * q); last by rewrite sumr_const card_ord -[LHS]mulr_natl natrM mulrA.
apply: eq_bigr => i _; rewrite mean_sum // (bigD1 i) //= mean_zero => [|omega]; last by rewrite O0 expr0n.
rewrite add0r (eq_bigr (fun=> q)) => [|j ji]; last by rewrite Oq // eq_sym.
by rewrite sumr_const cardC1 card_ord mulr_natl.
Qed.
