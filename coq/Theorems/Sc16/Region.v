From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Frobenius Lossproof.Base.KhatriRao Lossproof.Statements.Sc16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The mean squared error where the slopes are fixed: gradient, Hessian, and the identity of absorption. *)

Section Region.
Variables (F : realFieldType) (d1 d0 N : nat) (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N).
Implicit Types V D : 'M[F]_(d1, d0).

(* The output is linear. *)
Lemma region_output_line V D t n :
  region_output A X (V + t *: D) n 0 = region_output A X V n 0 + t * region_output A X D n 0.
Proof.
rewrite [LHS]mxE [X in _ = X + _]mxE [X in _ = _ + _ * X]mxE big_distrr -big_split; apply: eq_bigr => i _ /=.
have -> : ((V + t *: D) *m X) i n = (V *m X) i n + t * (D *m X) i n.
  by rewrite mulmxDl -scalemxAl mxE [X in _ + X]mxE.
by rewrite mulrDr mulrCA.
Qed.

(* The inner product of the gradient with a direction. *)
Lemma region_gradient_inner V D : \sum_i \sum_j region_gradient A X y V i j * D i j =
  - N%:R^-1 * \sum_n (y n 0 - region_output A X V n 0) * region_output A X D n 0.
Proof.
have entry i j : region_gradient A X y V i j =
    \sum_n - N%:R^-1 * ((y n 0 - region_output A X V n 0) * (A i n * X j n)).
  rewrite [LHS]mxE summxE big_distrr /=; apply: eq_bigr => n _.
  by congr (_ * _); rewrite [LHS]mxE; congr (_ * _); rewrite [LHS]mxE big_ord1 !mxE.
transitivity (\sum_n \sum_i \sum_j
    - N%:R^-1 * ((y n 0 - region_output A X V n 0) * (A i n * X j n)) * D i j).
  rewrite [RHS]exchange_big; apply: eq_bigr => i _; rewrite [RHS]exchange_big; apply: eq_bigr => j _ /=.
  by rewrite entry big_distrl.
rewrite big_distrr /=; apply: eq_bigr => n _.
rewrite [region_output A X D n 0]mxE !big_distrr /=; apply: eq_bigr => i _.
rewrite [(D *m X) i n]mxE !big_distrr /=; apply: eq_bigr => j _.
move: (y n 0 - _) (A i n) (X j n) (D i j) (- _^-1) => a b c e f; ring.
Qed.

(* The output, as a product with the Khatri-Rao matrix. *)
Lemma region_output_khatri_rao D n : (mxvec D *m khatri_rao A X) 0 n = region_output A X D n 0.
Proof.
rewrite [LHS]mxE [RHS]mxE; transitivity (\sum_i \sum_j D i j * (A i n * X j n)).
  rewrite pair_big /= (reindex _ (curry_mxvec_bij _ _)) /=; apply: eq_bigr => [[i j]] _ /=.
  by rewrite mxvecE khatri_raoE.
apply: eq_bigr => i _; rewrite [(D *m X) i n]mxE big_distrr /=; apply: eq_bigr => j _.
by rewrite mulrCA.
Qed.
End Region.

Theorem sc16_gradient_proved : sc16_gradient.
Proof.
move=> F d1 d0 N A X y V D t; rewrite region_gradient_inner /region_mse.
have -> : \sum_n (y n 0 - region_output A X (V + t *: D) n 0) ^+ 2 =
    \sum_n (y n 0 - region_output A X V n 0) ^+ 2
    + (- (2%:R * t)) * (\sum_n (y n 0 - region_output A X V n 0) * region_output A X D n 0)
    + t ^+ 2 * (\sum_n region_output A X D n 0 ^+ 2).
  rewrite !big_distrr -!big_split; apply: eq_bigr => n _ /=; rewrite region_output_line.
  move: (y n 0) (region_output A X V n 0) (region_output A X D n 0) => a b c; ring.
have -> : N%:R^-1 = 2%:R * (2%:R * N%:R)^-1 :> F by rewrite invfM mulrA mulfV ?pnatr_eq0 // mul1r.
move: (_^-1) (\sum_n _) (\sum_n _) (\sum_n _) => c p q r; ring.
Qed.

Theorem sc16_hessian_psd_proved : sc16_hessian_psd.
Proof.
move=> F d1 d0 N A X D G H form.
have E : form = N%:R^-1 * (\sum_n region_output A X D n 0 ^+ 2).
  rewrite /form /H -scalemxAr -scalemxAl mxE; congr (_ * _).
  have -> : mxvec D *m (G *m G^T) *m (mxvec D)^T = (mxvec D *m G) *m (mxvec D *m G)^T by rewrite trmx_mul !mulmxA.
  rewrite mxE; apply: eq_bigr => n _.
  by rewrite [_^T n 0]mxE region_output_khatri_rao expr2.
split=> //; rewrite E; apply: mulr_ge0; first by rewrite invr_ge0 ler0n.
by apply: sumr_ge0 => n _; exact: sqr_ge0.
Qed.

Theorem sc16_absorption_identity_proved : sc16_absorption_identity.
Proof.
move=> F d0 c g g0 square dz dw.
have E : square = fro g g by rewrite froE; apply: eq_bigr => j _; rewrite big_ord1 expr2.
have s0 : square != 0 by rewrite E fro_eq0.
have -> : \sum_j g j 0 * dw j 0 = ((c + 1) / (2%:R * square)) * square.
  transitivity (\sum_j ((c + 1) / (2%:R * square)) * g j 0 ^+ 2); last by rewrite -big_distrr.
  by apply: eq_bigr => j _ /=; rewrite [dw j 0]mxE expr2 mulrCA.
have kE : 2%:R * (((c + 1) / (2%:R * square)) * square) = c + 1.
  by rewrite mulrCA mulfVK // mulf_neq0 // pnatr_eq0.
by rewrite /dz mulr1 kE expr1n mulr1 opprD addrAC addNr add0r.
Qed.
