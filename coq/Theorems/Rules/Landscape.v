From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Projection.
Require Import Lossproof.Statements.K16 Lossproof.Statements.Rules.
Require Import Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.TopSubspace.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The rules about points of the landscape of a linear network. *)

Section Curves.
Variables (F : realFieldType) (d : nat -> nat) (K : nat) (f : weights F d -> F) (W : weights F d).

(* A curve is near its beginning for small t > 0. *)
Lemma near_curve n V eps : 0 < eps -> exists2 e, 0 < e & forall t, 0 < t -> t < e -> near K eps W (curve W n V t).
Proof.
move=> eps0; pose D : weights F d := fun k => \matrix_(a, b) \sum_(i < n) `|V i k a b|.
have [e e0 He] := near_line (K := K) W D eps0; exists (Num.min e 1); first by rewrite lt_minr e0 ltr01.
move=> t t0; rewrite lt_minr => /andP [te t1] k kK a b.
have := He t; rewrite gtr0_norm // => /(_ te k kK a b); apply: le_lt_trans.
rewrite /curve /line [X in `|X - _|]mxE addrAC subrr add0r [X in _ <= `|X - _|]mxE addrAC subrr add0r.
rewrite summxE [X in _ <= `|X|]mxE [D k a b]mxE normrM (gtr0_norm t0).
apply: le_trans (ler_norm_sum _ _ _) _; apply: (@le_trans _ _ (t * \sum_(i < n) `|V i k a b|)); last first.
  by rewrite ler_pmul2l // ler_norm.
rewrite mulr_sumr; apply: ler_sum => i _; rewrite mxE normrM normrX (gtr0_norm t0) ler_wpmul2r //.
by rewrite exprS ler_pimulr ?(ltW t0) // exprn_ile1 ?ltW.
Qed.

Lemma falls_descends : falls f W -> descends K f W.
Proof.
move=> [n [V [m [q Hq q0]]]] eps eps0; have [e e0 He] := near_curve n V eps0; have [e' e'0 He'] := poly_negative_near q0.
pose t := Num.min e e' / 2%:R; have m0 : 0 < Num.min e e' by rewrite lt_minr e0 e'0.
have t0 : 0 < t by rewrite divr_gt0 // ltr0n.
have : t < Num.min e e' by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
rewrite lt_minr => /andP [te te']; exists (curve W n V t); first exact: He.
by rewrite Hq gtr_addl pmulr_rlt0 ?exprn_gt0 // He' // gtr0_norm.
Qed.
End Curves.

(* What rises falls when turned over. *)
Lemma rises_ascends (F : realFieldType) d K (f : weights F d -> F) W : rises f W -> ascends K f W.
Proof.
move=> [n [V [m [q Hq q0]]]] eps eps0.
have down : falls (fun V => - f V) W.
  by exists n, V, m, (- q) => [t|]; rewrite ?Hq hornerN ?oppr_lt0 // opprD mulrN.
by have [U nU] := falls_descends K down eps0; rewrite ltr_opp2; exists U.
Qed.

Theorem rule_loss_along_curve_proved : rule_loss_along_curve.
Proof. by move=> F d K f W; split; [exact: falls_descends | exact: rises_ascends]. Qed.

(* Lower, or higher, points nearby exclude a minimum, or a maximum. *)
Lemma descends_no_min (F : realFieldType) d K (f : weights F d -> F) W : descends K f W -> ~ local_min K f W.
Proof. by move=> H [eps e0 Hm]; have [V /Hm] := H eps e0; rewrite leNgt => /negP. Qed.
Lemma ascends_no_max (F : realFieldType) d K (f : weights F d -> F) W : ascends K f W -> ~ local_max K f W.
Proof. by move=> H [eps e0 Hm]; have [V /Hm] := H eps e0; rewrite leNgt => /negP. Qed.

(* A direction of negative curvature is a curve along which the function falls. *)
Lemma negative_curvature_falls (F : realFieldType) d (f : weights F d -> F) W : negative_curvature f W ->
  exists2 D, (exists2 q : {poly F}, forall t, f (line W D t) = f W + t ^+ 2 * q.[t] & q.[0] < 0) &
    forall K, descends K f W.
Proof.
move=> [D [q Hq q0]]; exists D; first by exists q.
move=> K eps eps0; have [e e0 He] := near_line (K := K) W D eps0; have [e' e'0 He'] := poly_negative_near q0.
pose t := Num.min e e' / 2%:R; have m0 : 0 < Num.min e e' by rewrite lt_minr e0 e'0.
have t0 : 0 < t by rewrite divr_gt0 // ltr0n.
have : t < Num.min e e' by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
rewrite lt_minr => /andP [te te']; exists (line W D t); first by apply: He; rewrite gtr0_norm.
by rewrite Hq gtr_addl pmulr_rlt0 ?exprn_gt0 // He' // gtr0_norm.
Qed.

Theorem rule_strict_saddle_proved : rule_strict_saddle.
Proof.
move=> F d K f W cW nc /rises_ascends up; have [D [q Hq q0] down] := negative_curvature_falls nc.
split; [by split | exact: descends_no_min | exact/ascends_no_max/up|].
by move=> psd; have := psd D q Hq; rewrite leNgt q0.
Qed.

Theorem rule_bad_saddle_proved : rule_bad_saddle.
Proof.
move=> F d K f W cW psd /(falls_descends K) down /rises_ascends up.
split; [by split | exact: descends_no_min | exact/ascends_no_max/up|].
by move=> [D [q Hq q0]]; have := psd D q Hq; rewrite leNgt q0.
Qed.

Section RankBound.
Variables (F : realFieldType) (m : nat).
Implicit Types M Q : 'M[F]_m.
(* The trace of a projection of a semidefinite matrix is not negative. *)
Lemma trace_semidefinite Q M : Q^T = Q -> Q *m Q = Q -> semidefinite M -> 0 <= \tr (Q *m M).
Proof.
move=> QT QQ pM; have -> : \tr (Q *m M) = \tr (Q^T *m M *m Q) by rewrite QT [RHS]mxtrace_mulC mulmxA QQ.
by rewrite trace_form; apply: sumr_ge0 => j _; exact: pM.
Qed.
Lemma complement Q : Q^T = Q -> Q *m Q = Q -> (1%:M - Q)^T = 1%:M - Q /\ (1%:M - Q) *m (1%:M - Q) = 1%:M - Q.
Proof.
move=> QT QQ; split; first by rewrite linearB /= trmx1 QT.
by rewrite mulmxBl mulmxBr mulmxBr !mul1mx mulmx1 QQ subrr subr0.
Qed.
End RankBound.

Theorem rule_global_by_rank_bound_proved : rule_global_by_rank_bound.
Proof.
move=> F d K N X Y B T mu k kK fit mu0 pT pS bound.
suff below V : bound <= 2%:R * loss X Y V.
  by split=> // W attained V; rewrite -(ler_pmul2l (x := 2%:R)) ?ltr0n // attained.
have -> : 2%:R * loss X Y V = fro (net V K *m X - Y) (net V K *m X - Y).
  by rewrite /loss mulrA mulfV ?pnatr_eq0 // mul1r froE; apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite expr2.
pose P := net V K; pose S := B *m X *m Y^T; pose C := col_base P; pose Q := proj C; have fC : row_full C := col_base_full P.
have QT : Q^T = Q := proj_sym C. have QQ : Q *m Q = Q := proj_idem fC.
have QP : Q *m P = P by rewrite -[X in _ *m X = _](mulmx_base P) mulmxA (projK fC) mulmx_base.
have trQ : \tr Q = (\rank P)%:R := proj_trace fC.
have rankP : (\rank P <= d k)%N.
  by rewrite /P (net_cat V kK); apply: leq_trans (mxrankM_maxl _ _) (rank_leq_col _).
have SE : S = B *m X *m (B *m X)^T.
  rewrite /S (trmx_mul B) -!mulmxA; congr (B *m _); have := congr1 trmx fit.
  by rewrite !trmx_mul !trmxK mulmxA => <-; rewrite -mulmxA.
have [RT RR] := complement QT QQ; set R := 1%:M - Q in RT RR.
have gram_psd n (G : 'M[F]_(d K, n)) : semidefinite (G *m G^T).
  move=> v; rewrite /form; have -> : v^T *m (G *m G^T) *m v = (G^T *m v)^T *m (G^T *m v) by rewrite trmx_mul trmxK !mulmxA.
  by rewrite mxE; apply: sumr_ge0 => i _; rewrite mxE -expr2 sqr_ge0.
pose M := P *m X - B *m X.
have RM : R *m M = - (R *m (B *m X)).
  by rewrite /M mulmxBr mulmxA {1}/R mulmxBl mul1mx QP subrr mul0mx sub0r.
have split_error : fro (P *m X - Y) (P *m X - Y) = fro M M + (\tr (Y *m Y^T) - \tr S).
  have -> : P *m X - Y = M + (B *m X - Y) by rewrite /M addrA subrK.
  have orthogonal : fro M (B *m X - Y) = 0 by rewrite /M -mulmxBl fro_mulr mulmxBl fit subrr fro0r.
  rewrite fro_sqD orthogonal mulr0 addr0; congr (_ + _); rewrite fro_sqD !froNr !froNl opprK.
  have -> : fro (B *m X) (B *m X) = \tr S by rewrite SE.
  rewrite -[fro (B *m X) Y]/(\tr S) -[fro Y Y]/(\tr (Y *m Y^T)).
  by move: (\tr S) (\tr (Y *m Y^T)) => s y; ring.
have far : \tr (R *m S) <= fro M M.
  have -> : fro M M = \tr (Q *m (M *m M^T)) + \tr (R *m (M *m M^T)).
    by rewrite -raddfD /= -mulmxDl /R addrC subrK mul1mx.
  have -> : \tr (R *m (M *m M^T)) = \tr (R *m S).
    have square (G : 'M[F]_(d K, N)) : \tr (R *m (G *m G^T)) = fro (R *m G) (R *m G).
      by rewrite /fro trmx_mul RT !mulmxA [RHS]mxtrace_mulC !mulmxA RR.
    by rewrite SE !square RM froNl froNr opprK.
  by rewrite ler_addr trace_semidefinite.
have tS : \tr (Q *m S) <= \tr T + mu * (d k)%:R.
  have := trace_semidefinite QT QQ pS; have := trace_semidefinite RT RR pT.
  rewrite /R mulmxBl mul1mx raddfB /= subr_ge0 => T1.
  rewrite mulmxBr mulmxDr !raddfB /= raddfD /= subr_ge0 => /le_trans; apply.
  apply: ler_add => //; rewrite mul_mx_scalar linearZ /= trQ ler_wpmul2l // ler_nat //.
rewrite -/P split_error /bound; apply: le_trans (_ : \tr (R *m S) + (\tr (Y *m Y^T) - \tr S) <= _); last by rewrite ler_add2r.
rewrite /R mulmxBl mul1mx raddfB /= -[X in X <= _]addrA -opprD.
have -> : \tr S - \tr (Q *m S) + (\tr (Y *m Y^T) - \tr S) = \tr (Y *m Y^T) - \tr (Q *m S).
  by move: (\tr S) (\tr (Y *m Y^T)) (\tr (Q *m S)) => s y q; ring.
by rewrite ler_add2l ler_opp2.
Qed.
