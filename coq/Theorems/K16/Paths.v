From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.K16 Lossproof.Statements.K16Paths.
Require Lossproof.Statements.Xls16.
Require Import Lossproof.Theorems.Xls16.Expectation.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The sum over paths, its mean, and the mean of its loss. *)

(* A linear network whose units are switched by factors A, and the factor of a path. *)
Section Switched.
Variables (F : realFieldType) (d : nat -> nat) (N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)).
Variable A : forall l, 'I_(d l) -> 'I_N -> F.
Fixpoint switched n : 'M[F]_(d n, N) :=
  match n with 0 => X | n'.+1 => \matrix_(i, s) (A i s * (W n' *m switched n') i s) end.
Fixpoint path_factor n : net_path d n -> 'I_N -> F :=
  match n with 0 => fun _ _ => 1 | n'.+1 => fun p s => A p.2 s * path_factor p.1 s end.

(* A sum over the paths to a layer, unit by unit. *)
Lemma sum_by_end n (f : 'I_(d n) -> net_path d n -> F) : \sum_p f (ends p) p = \sum_i \sum_(p | ends p == i) f i p.
Proof.
rewrite (partition_big (@ends d n) xpredT) //=; apply: eq_bigr => i _.
by apply: eq_bigr => p /eqP ->.
Qed.

(* By induction over the layers: the paths to a unit are the paths to the layer below, one unit longer. *)
Lemma switched_paths n i s :
  switched n i s = \sum_(p : net_path d n | ends p == i) X (begins p) s * path_factor p s * path_weight W p.
Proof.
elim: n i => [|n IH] i; first by rewrite /= (big_pred1 i) ?mulr1.
rewrite /= mxE mxE big_distrr /=.
transitivity (\sum_(p : net_path d n) X (begins p) s * (A i s * path_factor p s) * (W n i (ends p) * path_weight W p)).
  rewrite (sum_by_end (fun k p => X (begins p) s * (A i s * path_factor p s) * (W n i k * path_weight W p))).
  apply: eq_bigr => k _; rewrite IH !big_distrr /=; apply: eq_bigr => p _.
  by move: (X _ _) (A i s) (path_factor p s) (W n i k) (path_weight W p) => a b c e f; ring.
rewrite -(pair_big_dep xpredT (fun _ j => j == i)
  (fun p j => X (begins p) s * (A j s * path_factor p s) * (W n j (ends p) * path_weight W p))) /=.
by apply: eq_bigr => p _; rewrite (big_pred1 i).
Qed.

(* The output adds up all of them. *)
Lemma output_paths H e s : (W H *m switched H) e s =
  \sum_(p : net_path d H) X (begins p) s * path_factor p s * path_weight W ((p, e) : net_path d H.+1).
Proof.
rewrite mxE /= (sum_by_end (fun k p => X (begins p) s * path_factor p s * (W H e k * path_weight W p))).
apply: eq_bigr => k _; rewrite switched_paths big_distrr /=; apply: eq_bigr => p _.
by rewrite mulrCA.
Qed.
End Switched.

Theorem k16_sum_over_paths_proved : k16_sum_over_paths.
Proof.
move=> F d H N W X; split; apply/matrixP => e s; rewrite [RHS]mxE mul1r.
  pose A l := match l return 'I_(d l) -> 'I_N -> F with
    | 0 => fun _ _ => 1 | l'.+1 => fun i s => (0 <= (W l' *m rectified W X l') i s)%R%:R end.
  have rectified_switched n : rectified W X n = switched W X A n.
    elim: n => [|n IH] //=; apply/matrixP => i k; rewrite [LHS]mxE [RHS]mxE -IH /rectify.
    by case: ifP => _; rewrite ?mul1r ?mul0r.
  rewrite rectified_switched output_paths; apply: eq_bigr => p _; congr (_ * _ * _).
  by elim: H p {e} => [|n IH] p //=; rewrite -mulnb natrM IH.
pose one l (i : 'I_(d l)) (s : 'I_N) : F := 1.
have net_switched n : net W n *m X = switched W X one n.
  elim: n => [|n IH] /=; first by rewrite mul1mx.
  by apply/matrixP => i k; rewrite -mulmxA IH [RHS]mxE mul1r.
rewrite [net W H.+1]/= -mulmxA net_switched output_paths; apply: eq_bigr => p _; congr (_ * _ * _).
by elim: H p {e} => [|n IH] p //=; rewrite IH mulr1.
Qed.

(* A weighted sum of events, its mean, and the mean of its squared distance from a number. *)
Section Events.
Variables (F : realFieldType) (Omega : Type) (E : Xls16.expectation F Omega) (I : finType) (c : I -> F) (Z : I -> Omega -> bool).
Variables (q rho y : F).
Notation mean := (Xls16.mean E).
Hypothesis rate : forall p, Xls16.event E (Z p) /\ Xls16.probability E (Z p) = rho.
Let V p omega : F := (Z p omega)%:R.
Let variable_V p : Xls16.variable E (V p). Proof. by case: (rate p). Qed.
Let mean_V p : mean (V p) = rho. Proof. by case: (rate p). Qed.
Let sum omega : F := \sum_p c p * V p omega.
Let variable_sum_V : Xls16.variable E sum.
Proof. by apply: variable_sum => p; exact: variable_scale. Qed.

Lemma mean_sum_events : mean (fun omega => q * sum omega) = q * rho * \sum_p c p.
Proof.
rewrite mean_scale // mean_sum => [|p]; last exact: variable_scale.
rewrite -mulrA [X in _ = _ * X]mulr_sumr; congr (_ * _); apply: eq_bigr => p _.
by rewrite mean_scale // mean_V mulrC.
Qed.

Hypothesis pairs : forall p p', p != p' -> Xls16.probability E (fun omega => Z p omega && Z p' omega) = rho ^+ 2.

(* Two different events have the mean rho^2 together, and an event with itself rho. *)
Lemma mean_product p p' : mean (fun omega => V p omega * V p' omega) = rho ^+ 2 + (if p == p' then rho * (1 - rho) else 0).
Proof.
have v : Xls16.variable E (fun omega => V p omega * V p' omega) by apply: Xls16.variable_multiply.
case: eqP => [<-|/eqP ne]; last first.
  rewrite addr0 -(pairs ne); apply: mean_same => // omega; by rewrite /V /Xls16.indicator -natrM mulnb.
have -> : rho ^+ 2 + rho * (1 - rho) = rho by ring.
rewrite -[RHS](mean_V p); apply: esym; apply: mean_same => // omega.
by rewrite /V -natrM mulnb andbb.
Qed.

Lemma mean_square_sum : mean (fun omega => sum omega ^+ 2) = (rho * \sum_p c p) ^+ 2 + rho * (1 - rho) * \sum_p c p ^+ 2.
Proof.
have vp p p' : Xls16.variable E (fun omega => V p omega * V p' omega) by apply: Xls16.variable_multiply.
transitivity (mean (fun omega => \sum_p c p * (\sum_p' c p' * (V p omega * V p' omega)))).
  apply: mean_same => [omega|]; last exact: variable_square.
  rewrite expr2 {1}/sum big_distrl /=; apply: eq_bigr => p _.
  by rewrite -mulrA; congr (_ * _); rewrite big_distrr /=; apply: eq_bigr => p' _; rewrite mulrCA.
rewrite mean_sum => [|p]; last by apply/variable_scale/variable_sum => p'; exact: variable_scale.
transitivity (\sum_p (c p * (rho ^+ 2 * \sum_p' c p') + rho * (1 - rho) * c p ^+ 2)).
  apply: eq_bigr => p _; rewrite mean_scale; last by apply: variable_sum => p'; exact: variable_scale.
  rewrite mean_sum => [|p']; last exact: variable_scale.
  transitivity (c p * (\sum_p' rho ^+ 2 * c p' + rho * (1 - rho) * c p)); last first.
    by rewrite -mulr_sumr; move: (\sum_p' c p') (c p) => r a; ring.
  congr (_ * _); rewrite (bigD1 p) //= [in RHS](bigD1 p) //= mean_scale // mean_product eqxx.
  rewrite (eq_bigr (fun p' => rho ^+ 2 * c p')) => [|p' ne]; first by move: (\sum_(_ | _) _) => r; ring.
  by rewrite mean_scale // mean_product eq_sym (negPf ne) addr0 mulrC.
rewrite big_split /= -mulr_suml -mulr_sumr; move: (\sum_p c p) (\sum_p c p ^+ 2) => a b; ring.
Qed.

Lemma mean_square_distance : mean (fun omega => (q * sum omega - y) ^+ 2) =
  (q * rho * (\sum_p c p) - y) ^+ 2 + q ^+ 2 * (rho * (1 - rho)) * \sum_p c p ^+ 2.
Proof.
have v2 := variable_square variable_sum_V.
transitivity (mean (fun omega => q ^+ 2 * sum omega ^+ 2 + (- (2%:R * q * y) * sum omega + y ^+ 2))).
  apply: mean_same => [omega|]; first by move: (sum omega) => u; ring.
  apply/variable_square/Xls16.variable_add; last exact: Xls16.variable_constant.
  exact: variable_scale.
have vy := Xls16.variable_constant E (y ^+ 2).
rewrite Xls16.mean_linear //; last by apply: Xls16.variable_add => //; exact: variable_scale.
rewrite Xls16.mean_linear // mean_constant mean_square_sum.
have -> : mean sum = rho * \sum_p c p.
  rewrite mean_sum => [|p]; last exact: variable_scale.
  by rewrite mulr_sumr; apply: eq_bigr => p _; rewrite mean_scale // mean_V mulrC.
by move: (\sum_p c p) (\sum_p c p ^+ 2) => a b; ring.
Qed.
End Events.

Section Model.
Variables (F : realFieldType) (d : nat -> nat) (H N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)).
Variables (Omega : Type) (E : Xls16.expectation F Omega) (q rho : F) (Z : net_path d H -> 'I_N -> Omega -> bool).
Let carried e s (p : net_path d H) : F := X (begins p) s * path_weight W ((p, e) : net_path d H.+1).

Lemma model_entry omega e s : random_model W X q Z omega e s = q * \sum_p carried e s p * (Z p s omega)%:R.
Proof. by rewrite mxE; congr (_ * _); apply: eq_bigr => p _; rewrite /carried mulrAC. Qed.
Lemma linear_entry e s : (net W H.+1 *m X) e s = \sum_p carried e s p.
Proof.
have [_ ->] := @k16_sum_over_paths_proved F d H N W X; rewrite mxE mul1r; apply: eq_bigr => p _.
by rewrite mulr1.
Qed.
Hypothesis rate : active_at_rate E rho Z.

Lemma variable_entry e s : Xls16.variable E (fun omega => random_model W X q Z omega e s).
Proof.
apply: (Xls16.variable_same (f := fun omega => q * \sum_p carried e s p * (Z p s omega)%:R)) => [omega|].
  by rewrite model_entry.
apply/variable_scale/variable_sum => p; apply: variable_scale; exact: (rate p s).1.
Qed.
Lemma variable_square_distance e s : Xls16.variable E (fun omega => (random_model W X q Z omega - Y) e s ^+ 2).
Proof.
apply: variable_square.
apply: (Xls16.variable_same (f := fun omega => random_model W X q Z omega e s + - Y e s)) => [omega|].
  by rewrite [RHS]mxE [X in _ = _ + X]mxE.
by apply: Xls16.variable_add (variable_entry e s) _; exact: Xls16.variable_constant.
Qed.
Lemma mean_entry e s : Xls16.mean E (fun omega => random_model W X q Z omega e s) = q * rho * \sum_p carried e s p.
Proof.
rewrite -(@mean_sum_events _ _ E _ (carried e s) (fun p => Z p s)) => [|p]; last exact: rate.
by apply: mean_same (variable_entry e s) => omega; exact: model_entry.
Qed.

(* The gap, entry by entry. *)
Hypothesis pairs : independent_pairs E rho Z.
Lemma gap_entry e s : Xls16.mean E (fun omega => (random_model W X q Z omega - Y) e s ^+ 2) =
  (mean_model W X E q Z - Y) e s ^+ 2 + q ^+ 2 * (rho * (1 - rho)) * \sum_p carried e s p ^+ 2.
Proof.
have -> : (mean_model W X E q Z - Y) e s = q * rho * (\sum_p carried e s p) - Y e s.
  by rewrite mxE [X in _ + X]mxE [mean_model _ _ _ _ _ _ _]mxE mean_entry.
rewrite -(@mean_square_distance _ _ E _ (carried e s) (fun p => Z p s)) => [|p|p p' ne]; [|exact: rate | exact: pairs].
by apply: mean_same (variable_square_distance e s) => omega; rewrite mxE [X in _ + X]mxE model_entry.
Qed.
End Model.

Theorem k16_mean_of_model_proved : k16_mean_of_model.
Proof.
move=> F d H N W X Omega E q rho Z rate; apply/matrixP => e s.
by rewrite [LHS]mxE [RHS]mxE linear_entry (mean_entry _ _ _ rate).
Qed.

Theorem k16_gap_of_model_proved : k16_gap_of_model.
Proof.
move=> F d H N W X Y Omega E q rho Z rate pairs.
have gap : loss_gap W X Y E q Z = gap_formula H W X q rho.
  rewrite /loss_gap /gap_formula /half_square mean_scale; last first.
    by apply: variable_sum => e; apply: variable_sum => s; exact: variable_square_distance.
  rewrite -mulrBr -!mulrA; congr (_ * _).
  rewrite mean_sum => [|e]; last by apply: variable_sum => s; exact: variable_square_distance.
  rewrite -sumrB !mulrA mulr_sumr; apply: eq_bigr => e _.
  rewrite mean_sum => [|s]; last exact: variable_square_distance.
  by rewrite -sumrB mulr_sumr; apply: eq_bigr => s _; rewrite (gap_entry W X Y q rate pairs) addrC addKr mulrA.
split=> // q0 rho0 rho1 [e [s [p np]]]; rewrite gap /gap_formula.
have positive : 0 < 2%:R^-1 * q ^+ 2 * (rho * (1 - rho)).
  have q2 : 0 < q ^+ 2 by rewrite lt_neqAle eq_sym sqrf_eq0 q0 sqr_ge0.
  by apply: mulr_gt0; apply: mulr_gt0 => //; rewrite ?invr_gt0 ?ltr0n ?subr_gt0.
rewrite pmulr_rgt0 // (bigD1 e) //= (bigD1 s) //= (bigD1 p) //=.
rewrite -!addrA; apply: ltr_paddr; last by rewrite lt_neqAle eq_sym sqrf_eq0 np sqr_ge0.
by rewrite !addr_ge0 // ?sumr_ge0 // => *; rewrite ?sumr_ge0 // => *; rewrite ?sumr_ge0 // => *; exact: sqr_ge0.
Qed.
