From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Export.Checks Export.Fractions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Fractions in any ordered field, the real numbers among them: Coq computes with lists of fractions, and the theorems of exports speak
   of every such field. *)

Definition is_positive (q : Q) : bool := ~~ Qle_bool 0 (-1 * q)%coq_Q.

Lemma in_iota k (i : 'I_k) : val i \in iota 0 k. Proof. by rewrite mem_iota ltn_ord. Qed.

Section Fields.
Variable F : realFieldType.
Definition over m n (rows : seq (seq Q)) : 'M[F]_(m, n) := map_mx ratr (entries m n rows).
Definition number (q : Q) : F := ratr (fraction q).

Lemma over_product m p n A B : over m p A *m over p n B = over m n (product_of m p n A B).
Proof. by rewrite /over -map_mxM productE. Qed.
Lemma over_transpose m n A : (over m n A)^T = over n m (transpose_of m n A).
Proof. by rewrite /over map_trmx transposeE. Qed.
Lemma over_difference m n A B : over m n A - over m n B = over m n (difference_of m n A B).
Proof. by rewrite /over -differenceE raddfB. Qed.
Lemma over_sum m n A B : over m n A + over m n B = over m n (sum_of m n A B).
Proof. by rewrite /over -sumE raddfD. Qed.
Lemma over_multiple m n q A : number q *: over m n A = over m n (multiple_of m n q A).
Proof. by rewrite /over -multipleE map_mxZ. Qed.
Lemma over_same m n A B : same m n A B = true -> over m n A = over m n B.
Proof. by move=> /sameE E; rewrite /over E. Qed.

Lemma number_ge0 q : (0 <= number q) = Qle_bool 0 q. Proof. by rewrite /number ler0q fraction_ge0. Qed.
Lemma number_eq0 q : (number q == 0) = Qeq_bool q 0.
Proof.
rewrite /number fmorph_eq0; apply/eqP/idP => [zero|/Qeq_bool_eq /fraction_eq ->]; last by rewrite /fraction mul0r.
apply: Qeq_eq_bool; move: zero; rewrite /Qeq /fraction => /eqP.
by rewrite mulf_eq0 invr_eq0 (negPf (denominator_neq0 _)) orbF rational_eq0 => /Z.eqb_eq ->.
Qed.
Lemma numberD a b : number (a + b)%coq_Q = number a + number b. Proof. by rewrite /number fractionD rmorphD. Qed.
Lemma number_add a b : number (add_fractions a b) = number a + number b.
Proof. by rewrite /number fraction_add rmorphD. Qed.
Lemma numberM a b : number (a * b)%coq_Q = number a * number b. Proof. by rewrite /number fractionM rmorphM. Qed.
Lemma numberN1 : number (-1)%coq_Q = -1. Proof. by rewrite /number fractionN1 rmorphN1. Qed.
Lemma number0 : number 0%coq_Q = 0. Proof. by rewrite /number /fraction mul0r rmorph0. Qed.
Lemma number1 : number 1%coq_Q = 1. Proof. by rewrite /number /fraction divr1 rmorph1. Qed.
Lemma number_opp q : number (-1 * q)%coq_Q = - number q. Proof. by rewrite numberM numberN1 mulN1r. Qed.
Lemma number_gt0 q : (0 < number q) = is_positive q.
Proof. by rewrite ltNge -[number q <= 0]oppr_ge0 -number_opp number_ge0. Qed.
Lemma numberV q : number (/ q)%coq_Q = (number q)^-1. Proof. by rewrite /number fractionV fmorphV. Qed.
Lemma number_natural k : number (inject_Z (Z.of_nat k)) = k%:R. Proof. by rewrite /number fraction_natural rmorph_nat. Qed.
Lemma number_same a b : (a == b)%coq_Q -> number a = number b. Proof. by move=> /fraction_eq E; rewrite /number E. Qed.
Lemma number_total n f : number (total n f) = \sum_(k < n) number (f k). Proof. by rewrite /number totalE rmorph_sum. Qed.
Lemma overE m n rows i j : over m n rows i j = number (at_place rows i j). Proof. by rewrite !mxE. Qed.
End Fields.
