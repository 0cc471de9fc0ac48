From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Statements.K16.
Require Import Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.Proved.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The critical values, from orthonormal eigenvectors: with J the diagonal matrix of the selection, U_I = U J, the
   projection is U J U^T, and the trace of its product with Sigma is the sum of the selected eigenvalues. *)

Theorem k16_critical_values_proved : k16_critical_values.
Proof.
move=> F d K N X Y W U lambda I XU B U_I UU SU nW.
pose J := diag_mx (\row_j (I j)%:R : 'rV[F]_(d K)).
have UJ : U_I = U *m J.
  by apply/matrixP => i j; rewrite mul_mx_diag !mxE; case: (I j); rewrite ?mulr1 ?mulr0.
have JJ : J *m J = J.
  by rewrite mulmx_diag; congr diag_mx; apply/rowP => j; rewrite !mxE -natrM mulnb andbb.
have [P P0] : exists P, P = U_I *m U_I^T by eexists.
have PE : P = U *m J *m U^T.
  by rewrite P0 UJ trmx_mul tr_diag_mx mulmxA -(mulmxA U J) JJ.
have Pt : P^T = P by rewrite PE !trmx_mul trmxK tr_diag_mx mulmxA.
have PP : P *m P = P.
  have -> : P *m P = U *m (J *m (U^T *m U) *m J) *m U^T by rewrite PE !mulmxA.
  by rewrite UU mulmx1 JJ -PE.
have nP : net W K = P *m B by rewrite nW P0.
have tP : \tr (P *m (B *m (X *m Y^T))) = \sum_(j | I j) lambda 0 j.
  have -> : P *m (B *m (X *m Y^T)) = (U *m J) *m (U^T *m (B *m (X *m Y^T))) by rewrite PE !mulmxA.
  rewrite mxtrace_mulC; have -> : U^T *m (B *m (X *m Y^T)) *m (U *m J) = U^T *m (B *m (X *m Y^T) *m U) *m J.
    by rewrite !mulmxA.
  rewrite SU mulmxA UU mul1mx mulmx_diag mxtrace_diag [RHS]big_mkcond; apply: eq_bigr => j _ /=.
  by rewrite !mxE; case: (I j); rewrite ?mulr1 ?mulr0.
have BX : B *m (X *m X^T) = Y *m X^T by rewrite mulmxKV.
have cross : fro (net W K *m X) Y = \sum_(j | I j) lambda 0 j by rewrite -tP nP /fro !mulmxA.
have square : fro (net W K *m X) (net W K *m X) = \sum_(j | I j) lambda 0 j.
  rewrite -cross fro_mulr [RHS]fro_mulr -(mulmxA (net W K)) nP -(mulmxA P) BX froC fro_mull Pt.
  by rewrite (mulmxA P P) PP froC.
rewrite lossE sqerrE /misfit fro_sqD froNr froNl froNr opprK square cross.
rewrite -[fro Y Y]/(\tr (Y *m Y^T)); move: (\tr _) (\sum_(j | I j) _) => y s.
have -> : s + 2%:R * - s + y = y - s by ring.
by rewrite mulrBr.
Qed.
