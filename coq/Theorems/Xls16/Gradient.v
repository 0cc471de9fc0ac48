From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Xls16 Lossproof.Theorems.Xls16.Forms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The gradient of the loss of one hidden layer, in a box where the signs of the preactivations are constant. *)

Section Gradient.
Variables (F : realFieldType) (d n m : nat) (X : 'M[F]_(d, m)) (v : 'rV[F]_n) (y : 'rV[F]_m).
Implicit Types W V : 'M[F]_(n, d).

(* Preactivations are linear in the weights. *)
Lemma preactivationD W V k l : preactivation (W + V) X k l = preactivation W X k l + preactivation V X k l.
Proof. by rewrite /preactivation -big_split; apply: eq_bigr => i _; rewrite mxE mulrDl. Qed.

(* A box of weights in which |V x| is below c, for all units and samples. *)
Lemma small_change (c : F) : 0 < c ->
  exists2 eps, 0 < eps & forall V, (forall k i, `|V k i| < eps) -> forall k l, `|preactivation V X k l| < c.
Proof.
move=> c0; pose M := 1 + \sum_i \sum_l `|X i l|.
have M0 : 0 < M by apply: ltr_paddr ltr01; apply: sumr_ge0 => i _; apply: sumr_ge0.
exists (c / M) => [|V HV k l]; first by rewrite divr_gt0.
apply: le_lt_trans (ler_norm_sum _ _ _) _.
apply: (@le_lt_trans _ _ (c / M * \sum_i `|X i l|)).
  rewrite mulr_sumr; apply: ler_sum => i _; rewrite normrM ler_wpmul2r // ltW //; exact: HV.
have cM : 0 < c / M by rewrite divr_gt0.
rewrite -[X in _ < X](mulfVK (lt0r_neq0 M0)) ltr_pmul2l //.
apply: (@le_lt_trans _ _ (\sum_i \sum_r `|X i r|)); last by rewrite ltr_addr ltr01.
by apply: ler_sum => i _; rewrite (bigD1 l) //= ler_addl sumr_ge0.
Qed.

(* Below every preactivation's size there is a positive number. *)
Lemma margin W : generic W X -> exists2 c, 0 < c & forall k l, c <= `|preactivation W X k l|.
Proof.
move=> gW; pose M := 1 + \sum_k \sum_l `|preactivation W X k l|^-1.
have M0 : 0 < M by apply: ltr_paddr ltr01; do 2!(apply: sumr_ge0 => ? _); rewrite invr_ge0.
exists M^-1 => [|k l]; first by rewrite invr_gt0.
have p0 : 0 < `|preactivation W X k l| by rewrite normr_gt0.
rewrite -[leRHS]invrK lef_pinv ?posrE ?invr_gt0 //.
apply: (@le_trans _ _ (\sum_r `|preactivation W X k r|^-1)).
  by rewrite (bigD1 l) //= ler_addl; apply: sumr_ge0 => ? _; rewrite invr_ge0.
rewrite /M (bigD1 k) //= addrCA ler_addl addr_ge0 ?ler01 //.
by do 2!(apply: sumr_ge0 => ? _); rewrite invr_ge0.
Qed.

(* In a box around generic weights no unit changes its state at a sample. *)
Lemma same_pattern W : generic W X ->
  exists2 eps, 0 < eps & forall V, (forall k i, `|V k i| < eps) -> forall k l, active (W + V) X k l = active W X k l.
Proof.
move=> /margin [c c0 Hc]; have [eps e0 He] := small_change c0; exists eps => // V HV k l.
have {Hc}H1 := Hc k l; have {He HV}H2 := He V HV k l.
rewrite /active preactivationD; move: (preactivation W X k l) (preactivation V X k l) H1 H2 => a b H1 H2.
have {H1 H2}H : `|b| < `|a| := lt_le_trans H2 H1.
have [a0|a0] := ltP 0 a.
  by move: H; rewrite (gtr0_norm a0) ltr_norml => /andP [H _]; rewrite -(subrr a) ltr_add2l.
move: H; rewrite (ler0_norm a0) ltr_norml opprK => /andP [_ H].
by apply/negbTE; rewrite -leNgt -(subrr a) ler_add2l ltW.
Qed.

(* A rectified unit is linear where its state is given. *)
Lemma reluE W k l : relu (preactivation W X k l) = (active W X k l)%:R * preactivation W X k l.
Proof. by rewrite /relu /active; case: ifP; rewrite ?mul1r ?mul0r. Qed.

(* With the states of W, the output changes by D^T V. *)
Lemma output_change W V l : (forall k, active (W + V) X k l = active W X k l) ->
  output (W + V) v X l = output W v X l + \sum_k \sum_i feature W v X k i l * V k i.
Proof.
move=> H; rewrite /output -big_split; apply: eq_bigr => k _ /=; rewrite !reluE H preactivationD !mulrDr.
congr (_ + _); rewrite /preactivation !mulr_sumr; apply: eq_bigr => i _; rewrite /feature; ring.
Qed.

(* The inner product of the gradient with V is (1/m) times that of the residual with D^T V. *)
Lemma gradient_inner W V :
  \sum_k \sum_i gradient W v X y k i * V k i
  = m%:R^-1 * \sum_l residual W v X y 0 l * \sum_k \sum_i feature W v X k i l * V k i.
Proof.
transitivity (m%:R^-1 * \sum_k \sum_i \sum_l residual W v X y 0 l * (feature W v X k i l * V k i)).
  rewrite mulr_sumr; apply: eq_bigr => k _; rewrite mulr_sumr; apply: eq_bigr => i _.
  rewrite !mxE -mulrA mulr_suml; congr (_ * _); apply: eq_bigr => l _; ring.
congr (_ * _); under eq_bigr => k _ do rewrite exchange_big.
rewrite exchange_big; apply: eq_bigr => l _; rewrite mulr_sumr; apply: eq_bigr => k _.
by rewrite mulr_sumr.
Qed.
End Gradient.

Theorem xls16_gradient_proved : xls16_gradient.
Proof.
move=> F d n m W v X y /same_pattern [eps e0 He]; exists eps => // V HV.
rewrite gradient_inner /loss !mulr_sumr -!big_split; apply: eq_bigr => l _ /=.
rewrite (output_change _ (fun k => He V HV k l)) mxE.
move: (output W v X l) (\sum_k _) (y 0 l) => f c b.
have [->|m0] := eqVneq (m%:R : F) 0; first by rewrite mulr0 invr0 !mul0r !addr0.
by field; rewrite ?m0.
Qed.
