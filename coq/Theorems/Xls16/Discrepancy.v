From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Xls16 Lossproof.Theorems.Xls16.Expectation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The variance of the squared discrepancy of independent units: the pairs are uncorrelated. *)

Section Variance.
Variables (F : realFieldType) (U : Type) (n : nat) (E : expectation F ('I_n -> U)) (h : U -> U -> F) (mu variance : F).
Hypothesis n0 : (0 < n)%N.
Hypothesis diagonal : forall u, h u u = 4%:R^-1.
Hypothesis symmetric : forall u u', h u u' = h u' u.
Hypothesis pair_variable : forall i j, variable E (pair_value h i j).
Hypothesis given_others : same_mean_given_others E h mu.
Hypothesis pair_variance : forall i j, i != j -> mean E (fun w => (pair_value h i j w - mu) ^+ 2) = variance.

Let n1 : n%:R != 0 :> F. Proof. by rewrite pnatr_eq0 -lt0n. Qed.

(* The value of a pair of different units, less its mean. *)
Definition centred (i j : 'I_n) (w : 'I_n -> U) : F := if i == j then 0 else pair_value h i j w - mu.

Lemma centred_variable i j : variable E (centred i j).
Proof.
have [e|ne] := eqVneq i j.
  by apply: (variable_same (f := fun=> 0)) (variable_constant E 0) => w; rewrite /centred e eqxx.
apply: (variable_same (f := fun w => pair_value h i j w - mu)) => [w|]; first by rewrite /centred (negPf ne).
by apply: variable_add => //; exact: variable_constant.
Qed.

Lemma centred_symmetric i j w : centred i j w = centred j i w.
Proof. by rewrite /centred eq_sym /pair_value symmetric. Qed.

Lemma centred_ignores i j k : k != i -> k != j -> ignores k (centred i j).
Proof.
move=> ki kj w w' H; rewrite /centred /pair_value !H //; first by rewrite eq_sym.
by rewrite eq_sym.
Qed.

(* A pair is uncorrelated with every variable that ignores its second unit. *)
Lemma uncorrelated_with i j Z : i != j -> variable E Z -> ignores j Z -> mean E (fun w => centred i j w * Z w) = 0.
Proof.
move=> ij vZ iZ.
transitivity (mean E (fun w => - mu * Z w + pair_value h i j w * Z w)).
  apply: mean_same => [w|]; last by apply: variable_multiply => //; exact: centred_variable.
  by rewrite /centred (negPf ij); ring.
rewrite mean_linear //; last exact: variable_multiply.
by rewrite given_others // mulNr addNr.
Qed.

(* Two different pairs are uncorrelated. *)
Lemma uncorrelated i j k l : ~~ ((k == i) && (l == j)) -> ~~ ((k == j) && (l == i)) ->
  mean E (fun w => centred i j w * centred k l w) = 0.
Proof.
move=> H1 H2.
have [ij|ij] := eqVneq i j; first by apply: mean_zero => w; rewrite {1}/centred ij eqxx mul0r.
have [kl|kl] := eqVneq k l; first by apply: mean_zero => w; rewrite {2}/centred kl eqxx mulr0.
have [/andP [jk jl]|J] := boolP ((j != k) && (j != l)).
  by apply: uncorrelated_with => //; [exact: centred_variable | exact: centred_ignores].
have [/andP [ik il]|I] := boolP ((i != k) && (i != l)).
  transitivity (mean E (fun w => centred j i w * centred k l w)).
    apply: mean_same => [w|]; first by rewrite centred_symmetric.
    by apply: variable_multiply; exact: centred_variable.
  by apply: uncorrelated_with; rewrite 1?eq_sym //; [exact: centred_variable | exact: centred_ignores].
move: H1 H2 J I; rewrite !negb_and !negbK => H1 H2 /orP [/eqP jk|/eqP jl] /orP [/eqP ik|/eqP il].
- by move: ij; rewrite ik jk eqxx.
- by move: H2; rewrite jk il !eqxx.
- by move: H1; rewrite jl ik !eqxx.
- by move: ij; rewrite il jl eqxx.
Qed.

(* The mean of the product of two pairs: the variance if they are the same pair, and zero otherwise. *)
Lemma pair_covariance i j k l : i != j ->
  mean E (fun w => centred i j w * centred k l w)
  = (if (k == i) && (l == j) then variance else 0) + (if (k == j) && (l == i) then variance else 0).
Proof.
move=> ij; have vij := centred_variable i j.
have square : mean E (fun w => centred i j w ^+ 2) = variance.
  by rewrite -(pair_variance ij) /centred (negPf ij).
have [/andP [/eqP -> /eqP ->]|H1] := boolP ((k == i) && (l == j)).
  by rewrite (negPf ij) addr0 -square; apply: mean_same => //; exact: variable_multiply.
rewrite add0r; have [/andP [/eqP -> /eqP ->]|H2] := boolP ((k == j) && (l == i)); last exact: uncorrelated.
rewrite -square; apply: mean_same => [w|]; first by rewrite (centred_symmetric j).
by apply: variable_multiply => //; exact: centred_variable.
Qed.

Lemma sum_at (i j : 'I_n) (c : F) : \sum_k \sum_l (if (k == i) && (l == j) then c else 0) = c.
Proof.
rewrite (bigD1 i) //= [X in _ + X]big1 ?addr0 => [|k /negPf ->]; last by rewrite big1.
rewrite (bigD1 j) //= !eqxx big1 ?addr0 // => l /negPf ->; by rewrite andbF.
Qed.

(* The squared discrepancy is its mean plus the sum of all pairs, less their means, over n^2. *)
Let expected := n%:R^-1 * (4%:R^-1 - mu).
Lemma discrepancy_centred w :
  square_discrepancy h mu w - expected = (n%:R ^+ 2)^-1 * \sum_i \sum_j centred i j w.
Proof.
have -> : \sum_i \sum_j centred i j w = \sum_i \sum_j pair_value h i j w - n%:R * (4%:R^-1 + (n%:R - 1) * mu).
  transitivity (\sum_(i < n) (\sum_j pair_value h i j w - (4%:R^-1 + (n%:R - 1) * mu))).
    apply: eq_bigr => i _; rewrite (bigD1 i) //= [in RHS](bigD1 i) //=.
    rewrite /centred eqxx (_ : pair_value h i i w = 4%:R^-1); last exact: diagonal.
    have -> : \sum_(j | j != i) (if i == j then 0 else pair_value h i j w - mu)
              = \sum_(j | j != i) pair_value h i j w - (n%:R - 1) * mu.
      have -> : (n%:R - 1) * mu = \sum_(j < n | j != i) mu.
        by rewrite sumr_const cardC1 card_ord -[RHS]mulr_natl -subn1 natrB.
      rewrite -sumrB; apply: eq_bigr => j ji; by rewrite eq_sym (negPf ji).
    rewrite add0r; move: (4%:R^-1 : F) (\sum_(j | j != i) _) ((n%:R - 1) * mu) => q s r; ring.
  by rewrite sumrB sumr_const card_ord mulr_natl.
rewrite /square_discrepancy /expected; move: (4%:R^-1 : F) (\sum_i _) => q s.
field; exact: n1.
Qed.

Lemma discrepancy_variable : variable E (square_discrepancy h mu).
Proof.
apply: variable_add; last exact: variable_constant.
by apply: variable_scale; do 2!(apply: variable_sum => ?).
Qed.

Lemma mean_centred i j : mean E (centred i j) = 0.
Proof.
have [<-|ij] := eqVneq i j.
  by apply: mean_zero => w; rewrite /centred eqxx.
rewrite -(uncorrelated_with ij (variable_constant E 1)) //; apply: mean_same => [w|]; first by rewrite mulr1.
exact: centred_variable.
Qed.

Lemma sum_variable : variable E (fun w => \sum_i \sum_j centred i j w).
Proof. by do 2!(apply: variable_sum => ?); exact: centred_variable. Qed.

Lemma discrepancy_mean : mean E (square_discrepancy h mu) = expected.
Proof.
transitivity (mean E (fun w => (n%:R ^+ 2)^-1 * (\sum_i \sum_j centred i j w) + expected)).
  apply: mean_same => [w|]; last exact: discrepancy_variable.
  by rewrite -discrepancy_centred subrK.
rewrite mean_linear ?mean_constant; [|exact: sum_variable|exact: variable_constant].
rewrite mean_sum => [|i]; last by apply: variable_sum => ?; exact: centred_variable.
rewrite big1 ?mulr0 ?add0r // => i _; rewrite mean_sum ?big1 // => j *; last exact: centred_variable.
exact: mean_centred.
Qed.

Lemma discrepancy_variance :
  mean E (fun w => (square_discrepancy h mu w - expected) ^+ 2) = 2%:R * (n%:R - 1) / n%:R ^+ 3 * variance.
Proof.
pose p (a : 'I_n * 'I_n) w := centred a.1 a.2 w.
have vp a b : variable E (fun w => p a w * p b w) by apply: variable_multiply; exact: centred_variable.
transitivity (mean E (fun w => (n%:R ^+ 2)^-1 ^+ 2 * \sum_a \sum_b p a w * p b w)).
  apply: mean_same => [w|]; last first.
    apply: variable_square; apply: variable_add (variable_constant E _).
    exact: discrepancy_variable.
  rewrite discrepancy_centred exprMn; congr (_ * _); rewrite pair_bigA expr2 mulr_suml.
  by apply: eq_bigr => a _; rewrite mulr_sumr.
rewrite mean_scale; last by do 2!(apply: variable_sum => ?).
rewrite mean_sum; last by move=> a; apply: variable_sum.
have -> : \sum_a mean E (fun w => \sum_b p a w * p b w) = n%:R * (n%:R - 1) * (2%:R * variance).
  transitivity (\sum_(i < n) \sum_(j < n | j != i) 2%:R * variance).
    rewrite -(pair_bigA _ (fun i j => mean E (fun w => \sum_b p (i, j) w * p b w))) /=.
    apply: eq_bigr => i _; rewrite (bigD1 i) //= mean_zero ?add0r; last first.
      by move=> w; rewrite big1 // => b _; rewrite /p /centred /= eqxx mul0r.
    apply: eq_bigr => j ji; rewrite mean_sum //.
    rewrite -(pair_bigA _ (fun k l => mean E (fun w => p (i, j) w * p (k, l) w))) /=.
    transitivity (\sum_k (\sum_l (if (k == i) && (l == j) then variance else 0)
                          + \sum_l (if (k == j) && (l == i) then variance else 0))).
      apply: eq_bigr => k _; rewrite -big_split; apply: eq_bigr => l _.
      by apply: pair_covariance; rewrite eq_sym.
    by rewrite big_split /= !sum_at -mulr2n mulr_natl.
  transitivity (\sum_(i < n) (n%:R - 1) * (2%:R * variance)); last by rewrite sumr_const card_ord -[LHS]mulr_natl mulrA.
  by apply: eq_bigr => i _; rewrite sumr_const cardC1 card_ord -[LHS]mulr_natl -subn1 natrB.
field; exact: n1.
Qed.

(* Chebyshev's inequality for the squared discrepancy. *)
Lemma discrepancy_chebyshev c (B : ('I_n -> U) -> bool) : mu < 4%:R^-1 -> 1 < c -> 0 <= variance -> event E B ->
  (forall w, B w -> c * expected <= square_discrepancy h mu w) ->
  probability E B <= 2%:R * variance / ((c - 1) ^+ 2 * (4%:R^-1 - mu) ^+ 2).
Proof.
move=> small c1 v0 vB HB.
have np : 0 < n%:R :> F by rewrite ltr0n.
have gap : 0 < 4%:R^-1 - mu by rewrite subr_gt0.
have c0 : 0 < c - 1 by rewrite subr_gt0.
have e0 : 0 < expected by rewrite mulr_gt0 // invr_gt0.
have a0 : 0 < ((c - 1) * expected) ^+ 2 by rewrite exprn_gt0 // mulr_gt0.
have vD : variable E (fun w => square_discrepancy h mu w - expected).
  by apply: variable_add (variable_constant E _); exact: discrepancy_variable.
apply: le_trans (chebyshev a0 vD vB _) _ => [w /HB Hw|].
  have low : 0 <= (c - 1) * expected by apply: ltW; exact: mulr_gt0.
  have high : (c - 1) * expected <= square_discrepancy h mu w - expected.
    by move: expected Hw {low} => x Hw; rewrite mulrBl mul1r ler_sub.
  by rewrite ler_pexpn2r ?nnegrE //; exact: le_trans low high.
rewrite discrepancy_variance.
have -> : 2%:R * (n%:R - 1) / n%:R ^+ 3 * variance / ((c - 1) * expected) ^+ 2
          = (n%:R - 1) / n%:R * (2%:R * variance / ((c - 1) ^+ 2 * (4%:R^-1 - mu) ^+ 2)).
  rewrite /expected; move: gap c0; move: (4%:R^-1 - mu) (c - 1) => g b g0 b0.
  by field; rewrite !gt_eqF.
have bound0 : 0 <= 2%:R * variance / ((c - 1) ^+ 2 * (4%:R^-1 - mu) ^+ 2).
  by rewrite divr_ge0 // mulr_ge0 ?sqr_ge0 // ler0n.
rewrite -[leRHS]mul1r; apply: ler_wpmul2r => //.
by rewrite ler_pdivr_mulr // mul1r ler_subl_addr ler_addl ler01.
Qed.
End Variance.

Theorem xls16_discrepancy_variance_proved : xls16_discrepancy_variance.
Proof.
move=> F U n E h mu variance n0 diagonal symmetric vh given Hv expected; split.
  exact: discrepancy_mean.
exact: discrepancy_variance.
Qed.

Theorem xls16_discrepancy_concentration_proved : xls16_discrepancy_concentration.
Proof.
move=> F U n E h mu variance c B n0 diagonal symmetric vh given Hv small c1 v0 vB HB.
exact: (discrepancy_chebyshev n0 diagonal symmetric vh given Hv small c1 v0 vB HB).
Qed.
