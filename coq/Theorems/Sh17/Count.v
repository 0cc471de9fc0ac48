From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Cells.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Cover's number, by deletion and restriction. *)

Section Step.
Variables (F : realFieldType) (d N : nat) (X : 'M[F]_(d, N.+1)).

(* The cells of X are those of the rest, and once more those of the rest within the hyperplane of the first sample. *)
Lemma deletion_restriction C C1 C2 : first X != 0 ->
  lists_cells X C -> lists_cells (rest X) C1 -> lists_cells (restricted X) C2 -> (#|C| = #|C1| + #|C2|)%N.
Proof.
move=> x0 HC H1 H2; pose side b := [set tau | extend b tau \in C].
have union : C1 = side true :|: side false.
  apply/setP => tau; rewrite !inE; apply/idP/orP => [/H1 /(some_side x0) [[] Hb]|[] /HC [w /in_extend [_ Hw]]].
  - by left; apply/HC.
  - by right; apply/HC.
  - by apply/H1; exists w.
  - by apply/H1; exists w.
have both : C2 = side true :&: side false.
  apply/setP => tau; rewrite !inE; apply/idP/andP => [/H2 H|[/HC Ht /HC Hf]].
    by split; apply/HC; exact: either_side.
  by apply/H2; exact: both_sides.
have split b : (C :&: [set sigma : {ffun 'I_N.+1 -> bool} | sigma ord0 == b]) = extend b @: side b.
  apply/setP => sigma; rewrite !inE; apply/andP/imsetP => [[H /eqP sb]|[tau]].
    by exists (tail sigma); rewrite ?inE -sb extend_tail.
  by rewrite inE => H ->; rewrite H extend0.
have size b : #|extend b @: side b| = #|side b|.
  by apply: card_imset => tau tau' /(congr1 (@tail N)); rewrite !tail_extend.
rewrite union both cardsUI -!size -!split -(cardsID [set sigma : {ffun 'I_N.+1 -> bool} | sigma ord0 == true] C).
congr (_ + #|pred_of_set _|)%N; apply/setP => sigma; rewrite !inE andbC.
by case: (sigma ord0).
Qed.

Lemma no_cells C : first X = 0 -> lists_cells X C -> #|C| = 0%N.
Proof.
move=> x0 HC; apply/eqP; rewrite cards_eq0; apply/eqP/setP => sigma; rewrite inE; apply/negbTE/negP => /HC.
exact: zero_first.
Qed.

(* The hyperplane has one dimension less. *)
Lemma hyperplane_dimension : first X != 0 -> (\rank (kermx (first X))).+1 = d.
Proof.
move=> x0; rewrite mxrank_ker; have -> : \rank (first X) = 1%N.
  by apply/eqP; rewrite eqn_leq rank_leq_col lt0n mxrank_eq0.
rewrite subn1 prednK // lt0n; apply: contraNneq x0 => d0; apply/eqP/colP => j.
by have := ltn_ord j; rewrite {2}d0.
Qed.

(* In general position the first sample is not zero, unless d = 0, and the others are in general position. *)
Lemma general_first : (0 < d)%N -> general_position X -> first X != 0.
Proof.
move=> d0 gX; apply/eqP => x0; have := gX (delta_mx 0 ord0).
have -> : X *m (delta_mx 0 ord0 : 'rV[F]_N.+1)^T = 0 by rewrite trmx_delta -colE.
move=> H; have /rowP/(_ ord0)/eqP : delta_mx 0 ord0 = 0 :> 'rV[F]_N.+1.
  apply: H => //; apply: leq_trans d0; apply: (@leq_trans #|[set (ord0 : 'I_N.+1)]|); last by rewrite cards1.
  apply: subset_leq_card.
  by apply/subsetP => n; rewrite !inE mxE; case: (n == ord0) => //; rewrite eqxx.
by rewrite !mxE !eqxx oner_eq0.
Qed.

(* A combination of the first sample, with the factor a, and of the others. *)
Definition with_first (a : F) (c : 'rV[F]_N) : 'rV[F]_N.+1 :=
  \row_n (if unlift ord0 n is Some m then c 0 m else a).
Lemma with_first_mul a c : X *m (with_first a c)^T = a *: first X + rest X *m c^T.
Proof.
apply/colP => j; rewrite !mxE big_ord_recl !mxE unlift_none mulrC; congr (_ + _).
by apply: eq_bigr => n _; rewrite !mxE liftK.
Qed.
Lemma with_first_size a c : (#|[set n | with_first a c ord0 n != 0%R]| <= #|[set n | c ord0 n != 0%R]|.+1)%N.
Proof.
have -> : [set n | with_first a c ord0 n != 0%R]
          = (if a != 0 then [set ord0] else set0) :|: lift ord0 @: [set n | c ord0 n != 0%R].
  apply/setP => n; rewrite !inE mxE; case: (unliftP ord0 n) => [m ->|->].
    have -> : (lift ord0 m \in lift ord0 @: [set n | c ord0 n != 0%R]) = (c ord0 m != 0).
      by rewrite mem_imset ?inE //; exact: lift_inj.
    by case: ifP; rewrite !inE ?orFb.
  have -> : (ord0 \in lift ord0 @: [set n | c ord0 n != 0%R]) = false.
    by apply/negbTE/imsetP => [[m _ /eqP]]; rewrite (negPf (neq_lift _ _)).
  by rewrite orbF; case: ifP; rewrite !inE ?eqxx.
apply: leq_trans (leq_card_setU _ _) _; rewrite -[X in (_ <= X)%N]add1n; apply: leq_add.
  by case: ifP; rewrite ?cards1 ?cards0.
by rewrite card_imset //; exact: lift_inj.
Qed.
Lemma with_first_zero a c : with_first a c = 0 -> c = 0.
Proof. by move=> E; apply/rowP => n; have /rowP/(_ (lift ord0 n)) := E; rewrite !mxE liftK. Qed.

Lemma general_rest : general_position X -> general_position (rest X).
Proof.
move=> gX c size E; apply: (@with_first_zero 0); apply: gX; last by rewrite with_first_mul E scale0r addr0.
apply: leq_trans size; apply: leq_trans (_ : _ <= #|lift ord0 @: [set n | c ord0 n != 0%R]|)%N _; last first.
  by rewrite card_imset //; exact: lift_inj.
apply: subset_leq_card; apply/subsetP => n; rewrite inE mxE; case: (unliftP ord0 n) => [m -> cm|->]; last by rewrite eqxx.
by apply: imset_f; rewrite inE.
Qed.

(* What the hyperplane does not see is a multiple of the first sample. *)
Lemma orthogonal_hyperplane (y : 'cV[F]_d) : first X != 0 -> hyperplane X *m y = 0 -> exists a, y = a *: first X.
Proof.
move=> x0 Hy.
have ker (w : 'rV[F]_d) : w *m first X = 0 -> w *m y = 0.
  move=> /sub_kermxP; rewrite -(eq_row_base (kermx _)) => /submxP [u ->].
  by rewrite -mulmxA -/(hyperplane X) Hy mulmx0.
have [j jx] : exists j, first X j 0 != 0.
  apply/existsP; apply: contraNT x0 => /existsPn K; apply/eqP/colP => j; rewrite [RHS]mxE; apply/eqP.
  by have := K j; rewrite negbK.
exists (y j 0 / first X j 0); apply/colP => k; rewrite [RHS]mxE.
pose w : 'rV[F]_d := first X j 0 *: delta_mx 0 k - first X k 0 *: delta_mx 0 j.
have value (z : 'cV[F]_d) : (w *m z) 0 0 = first X j 0 * z k 0 - first X k 0 * z j 0.
  by rewrite mulmxBl -!scalemxAl -!rowE !mxE.
have : (w *m y) 0 0 = 0.
  rewrite ker ?mxE //; apply/matrixP => a b; rewrite !ord1 value [RHS]mxE; ring.
rewrite value => /eqP; rewrite subr_eq0 => /eqP E.
by apply: (mulfI jx); rewrite E [RHS]mulrA [first X j 0 * _]mulrC divfK // mulrC.
Qed.

Lemma general_restricted : first X != 0 -> general_position X -> general_position (restricted X).
Proof.
move=> x0 gX c size; rewrite /restricted -mulmxA => /(orthogonal_hyperplane x0) [a E].
apply: (@with_first_zero (- a)); apply: gX; last by rewrite with_first_mul E scaleNr addNr.
apply: leq_trans (with_first_size _ _) _; apply: leq_ltn_trans size _.
by rewrite hyperplane_dimension.
Qed.
End Step.

(* The number for N samples in dimension d: one cell without samples. *)
Definition cells_number d N := if N is 0 then 1%N else cover_number d N.
Lemma cells_number0 N : cells_number 0 N.+1 = 0%N.
Proof. by rewrite /cells_number /cover_number big_ord0 muln0. Qed.
Lemma cells_numberS d N : cells_number d.+1 N.+1 = (cells_number d.+1 N + cells_number d N)%N.
Proof.
case: N => [|N]; rewrite /cells_number /cover_number /=.
  by rewrite big_ord_recl big1 // muln1.
by rewrite [in LHS]big_ord_recl [in RHS]big_ord_recl !bin0 -mulnDr -addnA -big_split.
Qed.

Lemma cells_count (F : realFieldType) N : forall d (X : 'M[F]_(d, N)) C, lists_cells X C ->
  (#|C| <= cells_number d N)%N /\ (general_position X -> #|C| = cells_number d N).
Proof.
elim: N => [|N IH] d X C HC.
  have -> : C = [set: _].
    by apply/setP => sigma; rewrite inE; apply/HC; exists 0; case.
  by rewrite cardsT card_ffun card_bool card_ord.
have [x0|x0] := eqVneq (first X) 0.
  rewrite (no_cells x0 HC); split=> // gX; case: d X C HC x0 gX => [|d] X C HC x0 gX; first by rewrite cells_number0.
  by have := general_first (ltn0Sn d) gX; rewrite x0 eqxx.
have [C1 H1] := sh17_cells_listed_proved (rest X); have [C2 H2] := sh17_cells_listed_proved (restricted X).
rewrite (deletion_restriction x0 HC H1 H2).
have [L1 G1] := IH _ _ _ H1; have [L2 G2] := IH _ _ _ H2.
have E : cells_number d N.+1 = (cells_number d N + cells_number (\rank (kermx (first X))) N)%N.
  by rewrite -{1 2}(hyperplane_dimension x0) cells_numberS.
rewrite E; split=> [|gX]; first exact: leq_add.
by rewrite G1 ?G2 //; [exact: general_restricted | exact: general_rest].
Qed.

Theorem sh17_cells_at_most_proved : sh17_cells_at_most.
Proof. by move=> F d0 [|N] X C // _ /cells_count [H _]. Qed.

Theorem sh17_cells_exactly_proved : sh17_cells_exactly.
Proof. by move=> F d0 [|N] X C // _ gX /cells_count [_ H]; exact: H. Qed.

Theorem sh17_regions_proved : sh17_regions.
Proof.
move=> F d0 d1 N X C HC; split.
  have -> : [set omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | [forall i, omega i \in C]]
            = [set omega in ffun_on (mem C)].
    by apply/setP => omega; rewrite !inE; apply/forallP/ffun_onP.
  by rewrite cardsE card_ffun_on card_ord.
move=> omega; split=> [[W HW]|/forallP H].
  by apply/forallP => i; apply/HC; exists (row i W).
have /fin_all_exists [w Hw] : forall i, is_cell X (omega i) by move=> i; apply/HC.
by exists (\matrix_i w i) => i; rewrite rowK.
Qed.
