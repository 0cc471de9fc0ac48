From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Projection Lossproof.Statements.K16 Lossproof.Theorems.K16.TwoFactors.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The best product of width r projects on the eigenvectors of the r largest eigenvalues: Ky Fan's inequality. *)

(* The trace of Z^T S Z is the sum of the forms at the columns of Z. *)
Lemma trace_form (F : ringType) m k (S : 'M[F]_m) (Z : 'M[F]_(m, k)) :
  \tr (Z^T *m S *m Z) = \sum_j ((col j Z)^T *m S *m col j Z) 0 0.
Proof.
apply: eq_bigr => j _; have -> : (col j Z)^T *m S *m col j Z = row j (Z^T *m S) *m col j Z by rewrite tr_col row_mul.
by rewrite !mxE; apply: eq_bigr => i _; rewrite !mxE.
Qed.
Lemma trace_square (F : ringType) m k (Z : 'M[F]_(m, k)) : \tr (Z^T *m Z) = \sum_j ((col j Z)^T *m col j Z) 0 0.
Proof. by have := trace_form 1%:M Z; rewrite mulmx1 => ->; apply: eq_bigr => j _; rewrite mulmx1. Qed.

Section KyFan.
Variables (F : realFieldType) (m r q : nat) (S : 'M[F]_m) (U : 'M[F]_(m, r)) (lambda : 'rV[F]_r) (mu : F) (Q : 'M[F]_m).
Hypotheses (ST : S^T = S) (UU : U^T *m U = 1%:M) (SU : S *m U = U *m diag_mx lambda).
Hypotheses (mu0 : 0 <= mu) (above : forall j, mu <= lambda 0 j).
Hypothesis below : forall z : 'cV[F]_m, U^T *m z = 0 -> (z^T *m S *m z) 0 0 <= mu * (z^T *m z) 0 0.
Hypotheses (QT : Q^T = Q) (QQ : Q *m Q = Q) (trQ : \tr Q = q%:R) (qr : (q <= r)%N).
Let P := U *m U^T.
Let PT : P^T = P. Proof. by rewrite /P trmx_mul trmxK. Qed.
Let PP : P *m P = P. Proof. by rewrite /P mulmxA -(mulmxA U) UU mulmx1. Qed.
Let SP : S *m P = P *m S.
Proof.
have E : S *m P = U *m diag_mx lambda *m U^T by rewrite /P mulmxA SU.
by rewrite -[RHS]trmxK trmx_mul ST PT E !trmx_mul trmxK tr_diag_mx mulmxA.
Qed.
Let UP : U^T *m P = U^T. Proof. by rewrite /P mulmxA UU mul1mx. Qed.

(* Off the range of U the form is at most mu times the square, *)
Lemma trace_below k (Z : 'M[F]_(m, k)) : U^T *m Z = 0 -> \tr (Z^T *m S *m Z) <= mu * \tr (Z^T *m Z).
Proof.
move=> UZ; rewrite trace_form trace_square mulr_sumr; apply: ler_sum => j _; apply: below.
by rewrite colE mulmxA UZ mul0mx.
Qed.
(* and on it at least. *)
Lemma trace_above k (Z : 'M[F]_(r, k)) : mu * \tr ((U *m Z)^T *m (U *m Z)) <= \tr ((U *m Z)^T *m S *m (U *m Z)).
Proof.
have -> : (U *m Z)^T *m S *m (U *m Z) = Z^T *m diag_mx lambda *m Z.
  by rewrite -mulmxA (mulmxA S) SU trmx_mul -!mulmxA (mulmxA U^T) UU mul1mx.
have -> : (U *m Z)^T *m (U *m Z) = Z^T *m Z by rewrite trmx_mul -mulmxA (mulmxA U^T) UU mul1mx.
rewrite trace_form trace_square mulr_sumr; apply: ler_sum => j _.
rewrite !mxE mulr_sumr; apply: ler_sum => i _.
rewrite mul_mx_diag !mxE mulrA (mulrC _ (lambda 0 i)) -!mulrA; apply: ler_wpmul2r => //; exact: sqr_ge0.
Qed.

Lemma ky_fan : \tr (Q *m S) <= \tr (P *m S).
Proof.
pose Z := (1%:M - P) *m Q; pose V := U^T *m (1%:M - Q).
have UZ : U^T *m Z = 0 by rewrite /Z mulmxA mulmxBr mulmx1 UP subrr mul0mx.
have below_Z := trace_below UZ; have above_V := trace_above V.
have UV : U *m V = P *m (1%:M - Q) by rewrite /V mulmxA.
have tPQ : \tr (Q *m P) = \tr (P *m Q) by exact: mxtrace_mulC.
have s1 : (1%:M - P) *m (1%:M - P) = 1%:M - P by rewrite mulmxBl mulmxBr mulmxBr !mul1mx mulmx1 PP subrr subr0.
have s2 : (1%:M - Q) *m (1%:M - Q) = 1%:M - Q by rewrite mulmxBl mulmxBr mulmxBr !mul1mx mulmx1 QQ subrr subr0.
have t1 : \tr (Z^T *m Z) = \tr Q - \tr (P *m Q).
  have -> : Z^T *m Z = Q *m ((1%:M - P) *m (1%:M - P)) *m Q by rewrite /Z trmx_mul QT linearB /= trmx1 PT !mulmxA.
  by rewrite s1 mxtrace_mulC mulmxA QQ mulmxBr mulmx1 raddfB /= tPQ.
have t2 : \tr (Z^T *m S *m Z) = \tr (Q *m S) - \tr (P *m S *m Q).
  have -> : Z^T *m S *m Z = Q *m ((1%:M - P) *m S *m (1%:M - P)) *m Q by rewrite /Z trmx_mul QT linearB /= trmx1 PT !mulmxA.
  have -> : (1%:M - P) *m S *m (1%:M - P) = S - P *m S.
    by rewrite -mulmxA mulmxBr mulmx1 SP -{1}(mul1mx S) -mulmxBl mulmxA s1 mulmxBl mul1mx.
  by rewrite mxtrace_mulC mulmxA QQ mulmxBr raddfB /= [in X in _ - X]mxtrace_mulC.
have t3 : \tr ((U *m V)^T *m (U *m V)) = \tr P - \tr (P *m Q).
  have -> : (U *m V)^T *m (U *m V) = (1%:M - Q) *m (P *m P) *m (1%:M - Q).
    by rewrite UV trmx_mul PT linearB /= trmx1 QT !mulmxA.
  rewrite PP mxtrace_mulC mulmxA s2 mulmxBl mul1mx raddfB /=; congr (_ - _); exact: mxtrace_mulC.
have t4 : \tr ((U *m V)^T *m S *m (U *m V)) = \tr (P *m S) - \tr (P *m S *m Q).
  have -> : (U *m V)^T *m S *m (U *m V) = (1%:M - Q) *m (P *m S *m P) *m (1%:M - Q).
    by rewrite UV trmx_mul PT linearB /= trmx1 QT !mulmxA.
  have -> : P *m S *m P = P *m S by rewrite -mulmxA SP mulmxA PP.
  rewrite mxtrace_mulC (mulmxA (1%:M - Q) (1%:M - Q)) s2 mulmxBl mul1mx raddfB /=; congr (_ - _).
  by rewrite mxtrace_mulC.
have trP : \tr P = r%:R by rewrite /P mxtrace_mulC UU mxtrace1.
move: below_Z above_V; rewrite t1 t2 t3 t4 trP trQ => H1 H2.
rewrite -(ler_add2r (- \tr (P *m S *m Q))); apply: le_trans H1 _; apply: le_trans H2.
by rewrite ler_wpmul2l // ler_add2r ler_nat.
Qed.
End KyFan.

Theorem k16_top_subspace_proved : k16_top_subspace.
Proof.
move=> F m p N r X Y U lambda mu XU B Sigma UU SU mu0 above below A' B'.
have fit : fitted X Y = B *m X by rewrite /fitted /cross /gram -!lock.
have BE : B *m (X *m X^T) = Y *m X^T by rewrite /B mulmxKV.
have SE : explained X Y = Sigma.
  rewrite /explained -lock fit trmx_mul mulmxA -(mulmxA B) BE /Sigma.
  by rewrite /B !trmx_mul trmx_inv trmx_mul !trmxK !mulmxA.
have ST : Sigma^T = Sigma by rewrite -SE; exact: SgT.
pose P := U *m U^T; pose C := col_base A'; have fC : row_full C := col_base_full A'.
have PT : P^T = P by rewrite /P trmx_mul trmxK.
have PP : P *m P = P by rewrite /P mulmxA -(mulmxA U) UU mulmx1.
have PV : P *m (U *m (U^T *m B)) = U *m (U^T *m B) by rewrite /P !mulmxA -(mulmxA U U^T U) UU mulmx1.
have QV : proj C *m (A' *m B') = A' *m B'.
  by rewrite mulmxA; congr (_ *m B'); rewrite -[X in _ *m X = _]mulmx_base mulmxA (projK fC) mulmx_base.
have squares V : product_loss X Y V = 2%:R^-1 * fro (V *m X - Y) (V *m X - Y).
  by rewrite /product_loss froE; congr (_ * _); apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite expr2.
rewrite !squares ler_pmul2l ?invr_gt0 ?ltr0n //.
rewrite (error_projected Y XU PT PP PV) (error_projected Y XU (proj_sym C) (proj_idem fC) QV) SE fit.
have -> : U *m (U^T *m B) *m X - P *m (B *m X) = 0 by rewrite /P !mulmxA subrr.
rewrite fro0l addr0; apply: ler_paddr; first exact: fro_ge0.
rewrite ler_add2l ler_opp2.
exact: (ky_fan ST UU SU mu0 above below (proj_sym C) (proj_idem fC) (proj_trace fC) (rank_leq_col A')).
Qed.
