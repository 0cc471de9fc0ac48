From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Perturbation Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Deletion and restriction: the cells of N + 1 samples, those of the last N, and those of the last N within the
   hyperplane of the first. *)

(* Preactivations are the entries of w X, and linear in w. *)
Lemma preactivation_mul (F : realFieldType) d M (Y : 'M[F]_(d, M)) w n : preactivation w Y n = (w *m Y) 0 n.
Proof. by rewrite mxE. Qed.
Lemma preactivation_linear (F : realFieldType) d M (Y : 'M[F]_(d, M)) a b (w v : 'rV[F]_d) n :
  preactivation (a *: w + b *: v) Y n = a * preactivation w Y n + b * preactivation v Y n.
Proof.
rewrite /preactivation !mulr_sumr -big_split; apply: eq_bigr => j _ /=.
by rewrite !mxE mulrDl !mulrA.
Qed.

Section Step.
Variables (F : realFieldType) (d N : nat) (X : 'M[F]_(d, N.+1)).
Implicit Types (w v : 'rV[F]_d) (sigma : {ffun 'I_N.+1 -> bool}) (tau : {ffun 'I_N -> bool}).

Definition first : 'cV[F]_d := col ord0 X.
Definition rest : 'M[F]_(d, N) := col' ord0 X.
(* Rows that span the hyperplane w . x_0 = 0, and the other samples in its coordinates. *)
Definition hyperplane : 'M[F]_(\rank (kermx first), d) := row_base (kermx first).
Definition restricted : 'M[F]_(\rank (kermx first), N) := hyperplane *m rest.
Definition extend (b : bool) tau : {ffun 'I_N.+1 -> bool} :=
  [ffun n => if unlift ord0 n is Some m then tau m else b].
Definition tail sigma : {ffun 'I_N -> bool} := [ffun n => sigma (lift ord0 n)].

Lemma extend0 b tau : extend b tau ord0 = b.
Proof. by rewrite ffunE unlift_none. Qed.
Lemma extendS b tau n : extend b tau (lift ord0 n) = tau n.
Proof. by rewrite ffunE liftK. Qed.
Lemma extend_tail sigma : extend (sigma ord0) (tail sigma) = sigma.
Proof.
apply/ffunP => n; case: (unliftP ord0 n) => [m ->|->]; first by rewrite extendS ffunE.
by rewrite extend0.
Qed.
Lemma tail_extend b tau : tail (extend b tau) = tau.
Proof. by apply/ffunP => n; rewrite ffunE extendS. Qed.

Lemma preactivation_rest w n : preactivation w rest n = preactivation w X (lift ord0 n).
Proof. by apply: eq_bigr => j _; rewrite mxE. Qed.
Lemma preactivation_first w : preactivation w X ord0 = (w *m first) 0 0.
Proof. by rewrite mxE; apply: eq_bigr => j _; rewrite mxE. Qed.

(* A point is in an extended cell if it is in the cell of the rest and on the right side of the first sample. *)
Lemma in_extend w b tau : in_cell w X (extend b tau) <->
  (if b then 0 < preactivation w X ord0 else preactivation w X ord0 < 0) /\ in_cell w rest tau.
Proof.
split=> [H|[H0 H1] n].
  split; first by have := H ord0; rewrite extend0.
  by move=> n; have := H (lift ord0 n); rewrite extendS preactivation_rest.
case: (unliftP ord0 n) => [m ->|->]; last by rewrite extend0.
by rewrite extendS -preactivation_rest; exact: H1.
Qed.

(* Points of the hyperplane. *)
Lemma hyperplane_point (u : 'rV[F]_(\rank (kermx first))) : preactivation (u *m hyperplane) X ord0 = 0.
Proof.
rewrite preactivation_first -mulmxA; suff -> : hyperplane *m first = 0 by rewrite mulmx0 mxE.
by apply/sub_kermxP; rewrite eq_row_base.
Qed.
Lemma hyperplane_cell w tau : preactivation w X ord0 = 0 -> in_cell w rest tau -> is_cell restricted tau.
Proof.
move=> w0 H; have : (w <= hyperplane)%MS.
  rewrite eq_row_base; apply/sub_kermxP/matrixP => i j; rewrite !ord1 -preactivation_first w0 mxE //.
move=> /submxP [u E]; exists u => n; have := H n.
by rewrite !preactivation_mul /restricted mulmxA -E.
Qed.

(* Both sides of the hyperplane: then the cell meets it. *)
Lemma both_sides tau : is_cell X (extend true tau) -> is_cell X (extend false tau) -> is_cell restricted tau.
Proof.
move=> [w /in_extend [w0 Hw]] [v /in_extend [v0 Hv]].
pose a := preactivation w X ord0; pose b := - preactivation v X ord0.
have a0 : 0 < a by []. have b0 : 0 < b by rewrite oppr_gt0.
apply: (@hyperplane_cell (b *: w + a *: v)).
  by rewrite preactivation_linear -/a -[preactivation v _ _]opprK -/b; ring.
move=> n; rewrite preactivation_linear.
have := Hw n; have := Hv n; case: (tau n) => H1 H2; first by rewrite addr_gt0 // mulr_gt0.
by rewrite -oppr_gt0 opprD addr_gt0 // -mulrN mulr_gt0 // oppr_gt0.
Qed.

(* A point of a cell can be moved along the first sample, and stays in the cell. *)
Lemma move_along w tau : first != 0 -> in_cell w rest tau ->
  exists2 c, 0 < c & forall s, `|s| < c ->
    in_cell (w + s *: first^T) rest tau /\
    exists2 q, 0 < q & preactivation (w + s *: first^T) X ord0 = preactivation w X ord0 + s * q.
Proof.
move=> x0 /cell_open [eps e0 He]; pose M := 1 + \sum_j `|first j 0|.
have M0 : 0 < M by apply: ltr_paddr ltr01; apply: sumr_ge0.
exists (eps / M) => [|s Hs]; first by rewrite divr_gt0.
split.
  apply: He => j; rewrite !mxE addrAC subrr add0r normrM.
  apply: (@le_lt_trans _ _ (`|s| * M)); last by rewrite -ltr_pdivl_mulr.
  by rewrite ler_wpmul2l // /M (bigD1 j) //= mxE addrCA ler_addl addr_ge0 ?ler01 ?sumr_ge0.
exists ((first^T *m first) 0 0); last first.
  by rewrite -[w in LHS]scale1r preactivation_linear mul1r [preactivation first^T _ _]preactivation_first.
have [j jx] : exists j, first j 0 != 0.
  apply/existsP; apply: contraNT x0 => /existsPn K; apply/eqP/colP => j; rewrite [RHS]mxE; apply/eqP.
  by have := K j; rewrite negbK.
rewrite mxE (bigD1 j) //= mxE -expr2 ltr_paddr //; last by rewrite lt_neqAle eq_sym sqrf_eq0 jx sqr_ge0.
by apply: sumr_ge0 => k _; rewrite mxE -expr2 sqr_ge0.
Qed.

(* A cell within the hyperplane has a cell on either side. *)
Lemma either_side tau b : first != 0 -> is_cell restricted tau -> is_cell X (extend b tau).
Proof.
move=> x0 [u Hu]; have Hw : in_cell (u *m hyperplane) rest tau.
  by move=> n; have := Hu n; rewrite !preactivation_mul /restricted mulmxA.
have [c c0 Hc] := move_along x0 Hw; have h0 : 0 < c / 2%:R by rewrite divr_gt0 ?ltr0n.
have hc : c / 2%:R < c by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
pose s := if b then c / 2%:R else - (c / 2%:R).
have sc : `|s| < c by rewrite /s; case: (b); rewrite ?normrN gtr0_norm.
have [H1 [q q0 E]] := Hc s sc; exists (u *m hyperplane + s *: first^T); apply/in_extend; split=> //.
rewrite E hyperplane_point add0r /s; case: (b); first by rewrite mulr_gt0.
by rewrite mulNr oppr_lt0 mulr_gt0.
Qed.

(* Every cell of the rest has a cell on some side. *)
Lemma some_side tau : first != 0 -> is_cell rest tau -> exists b, is_cell X (extend b tau).
Proof.
move=> x0 [w Hw]; have [E|] := eqVneq (preactivation w X ord0) 0.
  by exists true; apply: either_side => //; exact: hyperplane_cell E Hw.
rewrite neq_lt => /orP [H|H]; first by exists false; exists w; apply/in_extend.
by exists true; exists w; apply/in_extend.
Qed.

(* Without a first sample there is no cell. *)
Lemma zero_first sigma : first = 0 -> ~ is_cell X sigma.
Proof.
move=> x0 [w /(_ ord0)]; rewrite preactivation_first x0 mulmx0 mxE.
by case: (sigma ord0); rewrite ltxx.
Qed.
End Step.

(* For every sign vector it is decided whether it is a cell. *)
Lemma cell_decided (F : realFieldType) N : forall d (X : 'M[F]_(d, N)) sigma, is_cell X sigma \/ ~ is_cell X sigma.
Proof.
elim: N => [|N IH] d X sigma; first by left; exists 0; case.
have [/zero_first Z|x0] := eqVneq (first X) 0; first by right; exact: Z.
rewrite -(extend_tail sigma); move: (sigma ord0) (tail sigma) => b tau.
have [H|H] := IH _ (restricted X) tau; first by left; exact: either_side.
have [/(some_side x0) [b' Hb']|H'] := IH _ (rest X) tau; last first.
  by right=> [[w /in_extend [_ Hw]]]; apply: H'; exists w.
have [<-|bb] := eqVneq b' b; first by left.
right=> Hb; apply: H; apply: both_sides.
  by case: b b' Hb Hb' bb => [] [].
by case: b b' Hb Hb' bb => [] [].
Qed.

Theorem sh17_cells_listed_proved : sh17_cells_listed.
Proof.
move=> F d0 N X.
have /fin_all_exists [f Hf] : forall sigma, exists b : bool, b <-> is_cell X sigma.
  by move=> sigma; have [H|H] := cell_decided X sigma; [exists true | exists false].
by exists [set sigma | f sigma] => sigma; rewrite inE; exact: Hf.
Qed.
