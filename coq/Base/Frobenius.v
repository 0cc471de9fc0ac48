From mathcomp Require Import all_ssreflect all_algebra ring.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The Frobenius inner product <A, B> = tr (A B^T) of matrices over an ordered field. *)

Section Fro.
Variable F : realFieldType.
(* Frobenius inner product *)
Definition fro m n (A B : 'M[F]_(m, n)) : F := \tr (A *m B^T).
(* The inner product, entry by entry. *)
Lemma froE m n (A B : 'M[F]_(m, n)) : fro A B = \sum_i \sum_j A i j * B i j.
Proof. by apply: eq_bigr => i _; rewrite mxE; apply: eq_bigr => j _; rewrite !mxE. Qed.
(* It is symmetric. *)
Lemma froC m n (A B : 'M[F]_(m, n)) : fro A B = fro B A.
Proof. by rewrite /fro -mxtrace_tr trmx_mul trmxK. Qed.
(* It is linear. *)
Lemma froDl m n (A B C : 'M[F]_(m, n)) : fro (A + B) C = fro A C + fro B C.
Proof. by rewrite /fro mulmxDl mxtraceD. Qed.
Lemma froZl m n k (A C : 'M[F]_(m, n)) : fro (k *: A) C = k * fro A C.
Proof. by rewrite /fro -scalemxAl mxtraceZ. Qed.
Lemma froNl m n (A C : 'M[F]_(m, n)) : fro (- A) C = - fro A C.
Proof. by rewrite -scaleN1r froZl mulN1r. Qed.
Lemma froDr m n (A B C : 'M[F]_(m, n)) : fro C (A + B) = fro C A + fro C B.
Proof. by rewrite froC froDl !(froC C). Qed.
Lemma froZr m n k (A C : 'M[F]_(m, n)) : fro C (k *: A) = k * fro C A.
Proof. by rewrite froC froZl froC. Qed.
Lemma froNr m n (A C : 'M[F]_(m, n)) : fro C (- A) = - fro C A.
Proof. by rewrite froC froNl froC. Qed.
Lemma fro0l m n (C : 'M[F]_(m, n)) : fro 0 C = 0.
Proof. by rewrite /fro mul0mx mxtrace0. Qed.
Lemma fro0r m n (C : 'M[F]_(m, n)) : fro C 0 = 0.
Proof. by rewrite froC fro0l. Qed.
(* It is positive definite. *)
Lemma fro_ge0 m n (A : 'M[F]_(m, n)) : 0 <= fro A A.
Proof. by rewrite froE; do 2!(apply: sumr_ge0 => ? _); rewrite -expr2 sqr_ge0. Qed.
Lemma fro_eq0 m n (A : 'M[F]_(m, n)) : (fro A A == 0) = (A == 0).
Proof.
apply/idP/eqP => [|->]; last by rewrite fro0l.
rewrite froE psumr_eq0 => [/allP H|i _]; last by apply: sumr_ge0 => ? _; rewrite -expr2 sqr_ge0.
apply/matrixP=> i j; rewrite mxE; have := H i (mem_index_enum _) => /=.
rewrite psumr_eq0 => [/allP /(_ j (mem_index_enum _)) /=|? _]; last by rewrite -expr2 sqr_ge0.
by rewrite mulf_eq0 orbb => /eqP.
Qed.
Lemma fro_gt0 m n (A : 'M[F]_(m, n)) : A != 0 -> 0 < fro A A.
Proof. by move=> A0; rewrite lt_neqAle eq_sym fro_eq0 A0 fro_ge0. Qed.
(* Adjoints. *)
Lemma fro_mull m n p (A : 'M[F]_(m, p)) (B : 'M[F]_(p, n)) C : fro (A *m B) C = fro B (A^T *m C).
Proof. by rewrite /fro trmx_mul trmxK -mulmxA mxtrace_mulC mulmxA. Qed.
Lemma fro_mulr m n p (A : 'M[F]_(m, p)) (B : 'M[F]_(p, n)) C : fro (A *m B) C = fro A (C *m B^T).
Proof. by rewrite /fro trmx_mul trmxK mulmxA. Qed.
(* The square of a sum. *)
Lemma fro_sqD m n (A B : 'M[F]_(m, n)) : fro (A + B) (A + B) = fro A A + 2%:R * fro A B + fro B B.
Proof. rewrite froDl !froDr (froC B A); ring. Qed.
(* An entry is an inner product with a matrix unit. *)
Lemma fro_delta m n (A : 'M[F]_(m, n)) i j : fro A (delta_mx i j) = A i j.
Proof.
rewrite froE (bigD1 i) //= (bigD1 j) //= mxE !eqxx mulr1 !big1 ?addr0 // => [k /negPf Hk|k /negPf Hk].
  by rewrite big1 // => l _; rewrite mxE Hk mulr0.
by rewrite mxE Hk andbF mulr0.
Qed.
(* The inner products of the columns add up. *)
Lemma fro_cols n k (Z Z' : 'M[F]_(n, k)) : fro Z Z' = \sum_j fro (col j Z) (col j Z').
Proof.
rewrite froE exchange_big /=; apply: eq_bigr => j _; rewrite froE; apply: eq_bigr => i _.
by rewrite big_ord1 !mxE.
Qed.
(* Transposition preserves it. *)
Lemma fro_tr n k (u v : 'M[F]_(n, k)) : fro u v = fro u^T v^T.
Proof. by rewrite /fro trmxK mxtrace_mulC -mxtrace_tr trmx_mul trmxK. Qed.
(* For columns it is the product of a row and a column. *)
Lemma dotE n (a b : 'cV[F]_n) : b^T *m a = (fro a b)%:M.
Proof. by rewrite [LHS]mx11_scalar; congr (_%:M); rewrite /fro mxtrace_mulC /mxtrace big_ord1. Qed.
(* The inner product of two outer products. *)
Lemma fro_outer n k (u v : 'cV[F]_n) (a b : 'cV[F]_k) : fro (u *m a^T) (v *m b^T) = fro u v * fro a b.
Proof. by rewrite fro_mulr trmxK -mulmxA dotE mul_mx_scalar froZr mulrC. Qed.

End Fro.
