From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Base.KhatriRao Statements.Sc16 Statements.Rules Export.Checks Export.Fractions Export.Values Export.Fields.
From Lossproof Require Import Theorems.Rules.Region.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Exported minima inside regions of constant slopes, of networks with one hidden layer. *)

Section Network.
Variables (d1 d0 N : nat) (s : Q) (E X y w W : seq (seq Q)).

(* What Coq computes: preactivations, slopes with noise, and residuals. *)
Definition slopes_of (P : seq (seq Q)) := table d1 N (fun i n => at_place E i n * (if Qle_bool 0 (at_place P i n) then 1 else s))%coq_Q.
Definition outputs_of (P : seq (seq Q)) :=
  table N 1 (fun n _ => total d1 (fun i => at_place w i 0 * (at_place E i n * leaky_of s (at_place P i n))))%coq_Q.
Definition region_check (is_zero : bool) : bool :=
  let P := product_of d1 d0 N W X in let A := slopes_of P in
  let e := difference_of N 1 (outputs_of P) y in
  [&& all (fun i => all (fun n => ~~ Qeq_bool (at_place P i n) 0) (iota 0 N)) (iota 0 d1),
      all (fun i => all (fun j =>
        Qeq_bool (total N (fun n => at_place A i n * at_place X j n * at_place e n 0)%coq_Q) 0) (iota 0 d0)) (iota 0 d1)
    & if is_zero then all (fun n => Qeq_bool (at_place e n 0) 0) (iota 0 N)
      else has (fun n => ~~ Qeq_bool (at_place e n 0) 0) (iota 0 N)].

Section Field.
Variable F : realFieldType.
Local Notation over := (@over F).
Local Notation number := (@number F).
Let P := product_of d1 d0 N W X.
Let e := difference_of N 1 (outputs_of P) y.

Lemma output_over n : output (number s) (over d1 N E) (over d0 N X) (over d1 1 w) (over d1 d0 W) n 0
  = number (at_place (outputs_of P) n 0).
Proof.
rewrite at_table // number_total mxE; apply: eq_bigr => i _.
rewrite over_product !overE !numberM /leaky /leaky_of number_ge0; congr (_ * (_ * _)).
by case: ifP => _; rewrite ?numberM.
Qed.
Lemma residual_over : output (number s) (over d1 N E) (over d0 N X) (over d1 1 w) (over d1 d0 W) - over N 1 y = over N 1 e.
Proof.
by rewrite -over_difference; congr (_ - _); apply/colP => n; rewrite output_over overE.
Qed.

(* The network of the lists, in the field. *)
Definition region_minimum (is_zero : bool) : Prop :=
  let net := output (number s) (over d1 N E) (over d0 N X) (over d1 1 w) (over d1 d0 W) in
  [/\ forall i n, (over d1 d0 W *m over d0 N X) i n != 0,
      differentiable_minimum (number s) (over d1 N E) (over d0 N X) (over N 1 y) (over d1 1 w) (over d1 d0 W)
    & if is_zero then net = over N 1 y else net <> over N 1 y].

Theorem region_checked is_zero : region_check is_zero = true -> region_minimum is_zero.
Proof.
case/and3P => live stationary fit.
have liveF i n : (over d1 d0 W *m over d0 N X) i n != 0.
  rewrite over_product overE number_eq0; move/allP: live => /(_ _ (in_iota i)) /allP; apply; exact: in_iota.
split=> //; last first.
  case: is_zero fit => fit; [|move=> zero; case/hasP: fit => n]; last first.
    rewrite mem_iota => /= nN /negP; apply; rewrite -(number_eq0 F).
    have := congr1 (fun M : 'M[F]_(N, 1) => M (Ordinal nN) 0) residual_over; rewrite zero subrr mxE overE => <-.
    exact: eqxx.
  apply/eqP; rewrite -subr_eq0 residual_over; apply/eqP/colP => n.
  by move/allP: fit => /(_ _ (in_iota n)); rewrite overE -(number_eq0 F) mxE => /eqP.
apply: rule_minimum_in_region_proved => //; rewrite residual_over.
apply/colP => k; have [i [j ->]] := mxvec_ex k; rewrite !mxE.
move/allP: stationary => /(_ _ (in_iota i)) /allP /(_ _ (in_iota j)); rewrite -(number_eq0 F) number_total => /eqP zero.
rewrite -[RHS]zero; apply: eq_bigr => n _; rewrite KhatriRao.khatri_raoE !numberM -!overE; congr (_ * _ * _); last exact: overE.
rewrite overE at_table // numberM mxE -overE; congr (_ * _).
by rewrite mxE [X in if X then _ else _]mxE over_product overE number_ge0; case: ifP => _; rewrite ?number1.
Qed.
End Field.
End Network.
