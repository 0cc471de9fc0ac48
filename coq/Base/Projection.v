From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The orthogonal projection C (C^T C)^-1 C^T on the column space of a matrix C with independent columns. *)

Section Proj.
Variable F : realFieldType.
(* Independent columns have an invertible Gram matrix. *)
Lemma gram_unit m r (C : 'M[F]_(m, r)) : row_full C -> C^T *m C \in unitmx.
Proof.
move=> fC; rewrite -row_free_unit -kermx_eq0; apply/eqP/row_matrixP => i; rewrite row0.
set v := row i _; have : v *m (C^T *m C) = 0 by apply/eqP; rewrite -sub_kermx row_sub.
move=> v0; have : fro (C *m v^T) (C *m v^T) = 0.
  rewrite fro_mull; have -> : C^T *m (C *m v^T) = (v *m (C^T *m C))^T by rewrite !trmx_mul !trmxK mulmxA.
  by rewrite v0 trmx0 fro0r.
move/eqP; rewrite fro_eq0 => /eqP E; apply: trmx_inj; rewrite trmx0; apply: (row_full_inj fC); by rewrite E mulmx0.
Qed.
Definition proj m r (C : 'M[F]_(m, r)) : 'M[F]_m := locked (C *m invmx (C^T *m C) *m C^T).
Lemma projE m r (C : 'M[F]_(m, r)) : proj C = C *m invmx (C^T *m C) *m C^T.
Proof. by rewrite /proj -lock. Qed.
Section P.
Variables (m r : nat) (C : 'M[F]_(m, r)).
Hypothesis fC : row_full C.
Let K := C^T *m C.
Let KU : K \in unitmx := gram_unit fC.
(* The projection is symmetric, *)
Lemma proj_sym : (proj C)^T = proj C.
Proof. by rewrite projE !trmx_mul trmxK trmx_inv trmx_mul trmxK mulmxA. Qed.
(* fixes the columns of C, *)
Lemma projK : proj C *m C = C.
Proof. by rewrite projE -mulmxA mulmxKV. Qed.
Lemma proj_tr : C^T *m proj C = C^T.
Proof. by rewrite projE !mulmxA mulmxV // mul1mx. Qed.
(* is idempotent, *)
Lemma proj_idem : proj C *m proj C = proj C.
Proof. by rewrite {2}projE !mulmxA projK -projE. Qed.
(* and its trace is the number of columns. *)
Lemma proj_trace : \tr (proj C) = r%:R.
Proof. by rewrite projE mxtrace_mulC mulmxA mulmxV // mxtrace1. Qed.
End P.
End Proj.
