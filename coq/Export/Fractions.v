From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Export.Checks.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Z_scope with coq_Z.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Matrices of fractions that Coq computes with, and the operations on them. A matrix is a list of rows of
   fractions; each lemma says that an operation on lists is the one on matrices of rational numbers. *)

Definition fraction (q : Q) : rat := rational (Qnum q) / rational (Zpos (Qden q)).
Definition at_place (rows : seq (seq Q)) i j : Q := nth 0%coq_Q (nth [::] rows i) j.
Definition entries m n (rows : seq (seq Q)) : 'M[rat]_(m, n) := \matrix_(i, j) fraction (at_place rows i j).

Lemma denominator_neq0 p : rational (Zpos p) != 0.
Proof. by rewrite rational_eq0. Qed.

Lemma fractionD x y : fraction (x + y)%coq_Q = fraction x + fraction y.
Proof.
rewrite /fraction /Qplus /= Pos2Z.inj_mul !rationalD !rationalM.
by rewrite addf_div ?denominator_neq0 // [rational (Zpos (Qden x)) * _ in X in _ + X]mulrC.
Qed.

Lemma fractionM x y : fraction (x * y)%coq_Q = fraction x * fraction y.
Proof. by rewrite /fraction /Qmult /= Pos2Z.inj_mul !rationalM mulf_div. Qed.

(* Equal fractions are equal numbers. *)
Lemma fraction_eq x y : (x == y)%coq_Q -> fraction x = fraction y.
Proof.
rewrite /Qeq /fraction => E; apply/eqP.
by rewrite eqr_div ?denominator_neq0 // -!rationalM E.
Qed.

Lemma fractionN1 : fraction (-1)%coq_Q = -1.
Proof. by rewrite /fraction /= /rational /= divr1. Qed.

Lemma rational_natural k : rational (Z.of_nat k) = k%:R.
Proof. by rewrite /rational; case: k => // k; rewrite /= SuccNat2Pos.id_succ. Qed.
Lemma fraction_natural k : fraction (inject_Z (Z.of_nat k)) = k%:R.
Proof.
have one : rational (Zpos 1) = 1 by [].
by rewrite /fraction one divr1 rational_natural.
Qed.

Lemma fractionV x : fraction (/ x)%coq_Q = (fraction x)^-1.
Proof.
case: x => [[|p|p] q]; rewrite /fraction /Qinv /=.
- by rewrite -[rational 0]/(0 : rat) !mul0r invr0.
- by rewrite invf_div.
have opposite r : rational (Zneg r) = - rational (Zpos r).
  by apply/eqP; rewrite -addr_eq0 -rationalD (Z.add_opp_diag_l (Zpos r)).
by rewrite !opposite invf_div invrN mulrN mulNr.
Qed.

Lemma fraction_ge0 x : (0 <= fraction x) = Qle_bool 0%coq_Q x.
Proof. by rewrite /fraction /Qle_bool /= Z.mul_1_r ler_pdivl_mulr ?mul0r ?rational_ge0 // lt_def denominator_neq0 rational_ge0. Qed.

Lemma fraction_half : fraction (1 # 2)%coq_Q = 2%:R^-1.
Proof. by rewrite /fraction -[rational 1]/(1 : rat) div1r. Qed.

(* The sum. Equal denominators are kept, for a reduction takes longer than the sum. *)
Definition add_fractions (a b : Q) : Q :=
  if Pos.eqb (Qden a) (Qden b) then Qmake (Qnum a + Qnum b)%coq_Z (Qden a)
  else if (Qnum a =? 0)%coq_Z then b else if (Qnum b =? 0)%coq_Z then a else Qred (a + b)%coq_Q.
Lemma addE a b : (add_fractions a b == a + b)%coq_Q.
Proof.
rewrite /add_fractions; case E: (Pos.eqb _ _).
  move/Pos.eqb_eq: E; case: a b => [n d] [n' d'] /= <-; rewrite /Qeq /= Pos2Z.inj_mul; ring.
case: Z.eqb_spec => [Z|_]; first by rewrite /Qeq /= Z Pos2Z.inj_mul; ring.
case: Z.eqb_spec => [Z|_]; first by rewrite /Qeq /= Z Pos2Z.inj_mul; ring.
exact: Qred_correct.
Qed.
Lemma fraction_add a b : fraction (add_fractions a b) = fraction a + fraction b.
Proof. by rewrite (fraction_eq (addE a b)) fractionD. Qed.

Definition total (n : nat) (f : nat -> Q) : Q := foldr (fun k sum => add_fractions (f k) sum) 0%coq_Q (iota 0 n).
Definition table m n (f : nat -> nat -> Q) : seq (seq Q) := [seq [seq f i j | j <- iota 0 n] | i <- iota 0 m].

Lemma totalE n f : fraction (total n f) = \sum_(k < n) fraction (f k).
Proof.
rewrite -(big_mkord xpredT (fun k => fraction (f k))) /index_iota subn0 /total.
elim: (iota 0 n) => [|k s IH] /=; first by rewrite big_nil.
by rewrite big_cons -IH fraction_add.
Qed.

Lemma at_table m n f i j : (i < m)%N -> (j < n)%N -> at_place (table m n f) i j = f i j.
Proof.
move=> im jn; rewrite /at_place (nth_map 0%N) ?size_iota // nth_iota // (nth_map 0%N) ?size_iota //.
by rewrite nth_iota.
Qed.

Lemma entries_table m n f : entries m n (table m n f) = \matrix_(i, j) fraction (f i j).
Proof. by apply/matrixP => i j; rewrite !mxE at_table. Qed.

Section Operations.
Variables m p n : nat.
Definition product_of A B := table m n (fun i j => total p (fun k => at_place A i k * at_place B k j)%coq_Q).
Definition sum_of A B := table m n (fun i j => add_fractions (at_place A i j) (at_place B i j)).
Definition multiple_of q A := table m n (fun i j => q * at_place A i j)%coq_Q.
Definition difference_of A B := table m n (fun i j => add_fractions (at_place A i j) (-1 * at_place B i j)%coq_Q).
Definition transpose_of A := table n m (fun i j => at_place A j i).
Definition hadamard_of A B := table m n (fun i j => at_place A i j * at_place B i j)%coq_Q.

Lemma productE A B : entries m p A *m entries p n B = entries m n (product_of A B).
Proof.
apply/matrixP => i j; rewrite entries_table !mxE totalE.
by apply: eq_bigr => k _; rewrite !mxE fractionM.
Qed.

Lemma sumE A B : entries m n A + entries m n B = entries m n (sum_of A B).
Proof. by apply/matrixP => i j; rewrite entries_table !mxE fraction_add. Qed.

Lemma multipleE q A : fraction q *: entries m n A = entries m n (multiple_of q A).
Proof. by apply/matrixP => i j; rewrite entries_table !mxE fractionM. Qed.

Lemma differenceE A B : entries m n A - entries m n B = entries m n (difference_of A B).
Proof.
by apply/matrixP => i j; rewrite entries_table !mxE fraction_add fractionM fractionN1 mulN1r.
Qed.

Lemma transposeE A : (entries m n A)^T = entries n m (transpose_of A).
Proof. by apply/matrixP => i j; rewrite entries_table !mxE. Qed.
End Operations.

(* Two lists of rows are the same matrix if their entries are equal fractions. *)
Definition same m n (A B : seq (seq Q)) : bool :=
  all (fun i => all (fun j => Qeq_bool (at_place A i j) (at_place B i j)) (iota 0 n)) (iota 0 m).

Lemma sameE m n A B : same m n A B = true -> entries m n A = entries m n B.
Proof.
move=> /allP rows; apply/matrixP => i j; rewrite !mxE; apply/fraction_eq/Qeq_bool_eq.
have place k (l : 'I_k) : val l \in iota 0 k by rewrite mem_iota ltn_ord.
by have /allP columns := rows _ (place m i); apply: (columns _ (place n j)).
Qed.

(* Equal values at every place of four bounds. *)
Definition same_everywhere m n p q (f g : nat -> nat -> nat -> nat -> Q) : bool :=
  all (fun i => all (fun j => all (fun k => all (fun l =>
    Qeq_bool (f i j k l) (g i j k l)) (iota 0 q)) (iota 0 p)) (iota 0 n)) (iota 0 m).
Lemma same_everywhereE m n p q f g : same_everywhere m n p q f g = true ->
  forall (i : 'I_m) (j : 'I_n) (k : 'I_p) (l : 'I_q), fraction (f i j k l) = fraction (g i j k l).
Proof.
have place r (t : 'I_r) : val t \in iota 0 r by rewrite mem_iota ltn_ord.
move=> /allP first i j k l; apply/fraction_eq/Qeq_bool_eq.
have /allP second := first _ (place m i); have /allP third := second _ (place n j).
by have /allP fourth := third _ (place p k); apply: (fourth _ (place q l)).
Qed.
