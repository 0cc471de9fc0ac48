From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Require Import Lossproof.Base.KhatriRao Lossproof.Base.AlmostEvery.
Require Import Lossproof.Statements.Sc16 Lossproof.Statements.Rules Lossproof.Theorems.Sc16.Directions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The statements of Statements/Rules.v, proved. *)

Theorem rule_polynomial_null_proved : rule_polynomial_null.
Proof. by move=> R d1 d0 N p p0; exact: (almost_every_pair_polynomial p0). Qed.

Theorem rule_full_rank_kills_zero_only_proved : rule_full_rank_kills_zero_only.
Proof. by move=> F m N G e; exact: zero_error. Qed.

Section Forms.
Variables (F : realFieldType) (n : nat).
Implicit Types (H : 'M[F]_n) (v : 'cV[F]_n).

Lemma formD H H' v : form (H + H') v = form H v + form H' v.
Proof. by rewrite /form mulmxDr mulmxDl mxE. Qed.
Lemma formN H v : form (- H) v = - form H v.
Proof. by rewrite /form mulmxN mulNmx mxE. Qed.
(* The form of a Gram matrix is a sum of squares. *)
Lemma form_gram m (G : 'M[F]_(m, n)) v : form (G^T *m G) v = \sum_i (G *m v) i 0 ^+ 2.
Proof.
rewrite /form; have -> : v^T *m (G^T *m G) *m v = (G *m v)^T *m (G *m v) by rewrite trmx_mul !mulmxA.
by rewrite mxE; apply: eq_bigr => i _; rewrite [(_)^T _ _]mxE expr2.
Qed.
Lemma form_scalar (a : F) v : form a%:M v = a * \sum_i v i 0 ^+ 2.
Proof.
rewrite /form mul_mx_scalar -scalemxAl mxE; congr (_ * _); rewrite mxE; apply: eq_bigr => i _.
by rewrite [v^T _ _]mxE expr2.
Qed.
End Forms.

Theorem rule_semidefinite_by_ldl_proved : rule_semidefinite_by_ldl.
Proof.
move=> F n k H L D D0 -> v; rewrite /form.
have -> : v^T *m (L *m diag_mx D *m L^T) *m v = (L^T *m v)^T *m diag_mx D *m (L^T *m v).
  by rewrite trmx_mul trmxK !mulmxA.
rewrite mxE; apply: sumr_ge0 => i _; rewrite mul_mx_diag mxE [(_)^T _ _]mxE mulrAC -expr2.
by apply: mulr_ge0; [exact: sqr_ge0 | exact: D0].
Qed.

Theorem rule_negative_direction_proved : rule_negative_direction.
Proof. by move=> F n H v neg /(_ v); rewrite leNgt neg. Qed.

Theorem rule_rayleigh_proved : rule_rayleigh.
Proof.
move=> F m n G bound e /(_ e); rewrite formD formN form_gram form_scalar subr_ge0; exact.
Qed.

Theorem rule_weyl_proved : rule_weyl.
Proof.
move=> F n A B a b HA HB v; have := addr_ge0 (HA v) (HB v).
by rewrite !formD !formN !form_scalar mulrDl opprD addrACA.
Qed.

(* A submatrix of rows has at most the rank. *)
Lemma rank_rowsub (F : fieldType) m n r (f : 'I_r -> 'I_m) (A : 'M[F]_(m, n)) : (\rank (rowsub f A) <= \rank A)%N.
Proof. by apply: mxrankS; apply/row_subP => i; rewrite row_rowsub row_sub. Qed.

(* Some square submatrix of the size of the rank modulo p has a determinant that is not zero modulo p;
   so it is not zero over the integers, and the same submatrix is invertible over the rationals. *)
Theorem rule_rank_modulo_prime_proved : rule_rank_modulo_prime.
Proof.
move=> p m n M _; set Mp := map_mx _ M; set Mq := map_mx _ M.
pose f := maxrankfun Mp; have free : row_full (rowsub f Mp)^T.
  by rewrite /row_full mxrank_tr; exact: maxrowsub_free.
pose g := fullrankfun free; pose Z : 'M[int]_(\rank Mp) := \matrix_(i, j) M (f j) (g i).
have Zp : map_mx intr Z = rowsub g (rowsub f Mp)^T by apply/matrixP => i j; rewrite !mxE.
have Zq : map_mx intr Z = rowsub g (rowsub f Mq)^T by apply/matrixP => i j; rewrite !mxE.
have Z0 : \det Z != 0.
  have := fullrowsub_unit free; rewrite -/g -Zp unitmxE det_map_mx unitfE.
  by apply: contraNneq => ->; rewrite rmorph0.
have : map_mx intr Z \in @unitmx [comUnitRingType of rat] _ by rewrite unitmxE det_map_mx unitfE intr_eq0.
move=> /mxrank_unit <-; rewrite Zq; apply: leq_trans (rank_rowsub _ _) _.
by rewrite mxrank_tr rank_rowsub.
Qed.
