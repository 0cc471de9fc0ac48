From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Perturbation Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Require Import Lossproof.Theorems.Sh17.Critical Lossproof.Theorems.Sh17.AllCells.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The volumes of the regions with a local minimum of positive error, and of those with a point of error zero. *)

Section Volume.
Variables (F : realFieldType) (d1 N : nat) (C : {set {ffun 'I_N -> bool}}) (p : {ffun 'I_N -> bool} -> F).
Hypothesis dist : distribution C p.
Implicit Types (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}) (c : {ffun 'I_N -> bool}).
Local Notation weight omega := (\prod_i p (omega i)).

Lemma weight_ge0 omega : 0 <= weight omega.
Proof. by apply: prodr_ge0 => i _; exact: dist.1. Qed.
Lemma others c : c \in C -> \sum_(s in C :\ c) p s = 1 - p c.
Proof. by move=> cC; rewrite -dist.2 (big_setD1 c cC) addrAC subrr add0r. Qed.

(* All units in C; none in the cell c; exactly the unit i in the cell c. *)
Definition within omega := [forall i, omega i \in C].
Definition misses c omega := [forall i, omega i \in C :\ c].
Definition only i c omega := [forall k, omega k \in (if k == i then [set c] else C :\ c)].

Lemma weight_within : \sum_(omega | within omega) weight omega = 1.
Proof.
transitivity ((\sum_(c in C) p c) ^+ d1); last by rewrite dist.2 expr1n.
rewrite -[X in _ ^+ X]card_ord -prodr_const bigA_distr_big_dep.
by apply: eq_bigl => omega; apply/forallP/familyP.
Qed.
Lemma weight_misses c : c \in C -> \sum_(omega | misses c omega) weight omega = (1 - p c) ^+ d1.
Proof.
move=> cC; rewrite -(others cC) -[X in _ ^+ X]card_ord -prodr_const bigA_distr_big_dep.
by apply: eq_bigl => omega; apply/forallP/familyP.
Qed.
Lemma weight_only i c : c \in C -> \sum_(omega | only i c omega) weight omega = p c * (1 - p c) ^+ d1.-1.
Proof.
move=> cC; transitivity (\prod_k \sum_(s in (if k == i then [set c] else C :\ c)) p s).
  rewrite bigA_distr_big_dep; apply: eq_bigl => omega; by apply/forallP/familyP.
rewrite (bigD1 i) //= eqxx big_set1; congr (_ * _).
rewrite (eq_bigr (fun=> 1 - p c)) => [|k /negPf ki]; last by rewrite ki others.
by rewrite prodr_const cardC1 card_ord.
Qed.

(* Sets of regions in the union of others. *)
Lemma weight_union (R : pred {ffun 'I_d1 -> {ffun 'I_N -> bool}}) (Q : {ffun 'I_N -> bool} -> pred _) :
  (forall omega, R omega -> exists2 c, c \in C & Q c omega) ->
  \sum_(omega | R omega) weight omega <= \sum_(c in C) \sum_(omega | Q c omega) weight omega.
Proof.
move=> H; under [leRHS]eq_bigr => c _ do rewrite big_mkcond.
rewrite exchange_big [leLHS]big_mkcond; apply: ler_sum => omega _ /=.
have ge0 c : 0 <= (if Q c omega then weight omega else 0) by case: ifP => // _; exact: weight_ge0.
case: ifP => [/H [c cC Qc]|_]; last by apply: sumr_ge0 => c _; exact: ge0.
by rewrite (bigD1 c) //= Qc ler_addl; apply: sumr_ge0 => s _; exact: ge0.
Qed.
End Volume.

Theorem sh17_bad_volume_proved : sh17_bad_volume.
Proof.
move=> F d0 d1 N rho X y C p R rho1 good HC dist bad; rewrite /volume.
have union omega : omega \in R -> exists2 c, c \in C & misses C c omega.
  move=> /bad [W [z [HW Hmin error]]]; have := sh17_deficient_rank_proved HW Hmin error.
  have in_C i : omega i \in C by apply/HC; exists (row i W).
  have [/existsP [c /andP [cC miss]]|none] := boolP [exists c, (c \in C) && [forall i, omega i != c]].
    move=> _; exists c => //; apply/forallP => i; rewrite in_setD1 in_C andbT.
    by move/forallP: miss.
  suff -> : \rank (khatri_rao (slopes rho omega) X) = N by rewrite ltnn.
  apply: sh17_all_cells_proved => // sigma /HC sC.
  have [/existsP [i /eqP E]|miss] := boolP [exists i, omega i == sigma]; first by exists i.
  case/negP: none; apply/existsP; exists sigma; rewrite sC; apply/forallP => i.
  by move/existsPn: miss.
apply: le_trans (weight_union dist union) _.
by apply: ler_sum => c cC; rewrite (weight_misses _ dist cC).
Qed.

Section GoodPoint.
Variables (F : realFieldType) (d0 d1 N : nat) (rho : F) (X : 'M[F]_(d0, N)) (y : 'rV[F]_N).
Variables (C : {set {ffun 'I_N -> bool}}) (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}).
Hypotheses (rho1 : rho != 1) (good : no_parallel_samples X) (HC : lists_cells X C).
Hypothesis in_C : forall i, omega i \in C.
Hypothesis two : forall c, c \in C -> exists i k, [/\ i != k, omega i = c & omega k = c].

(* Two units in each cell give every output. *)
Lemma good_point : has_good_point rho X y omega.
Proof.
have [u Hu] : exists u : 'rV[F]_(d1 * d0), y = u *m khatri_rao (slopes rho omega) X.
  apply/submxP; have full : row_full (khatri_rao (slopes rho omega) X).
    apply/eqP; apply: sh17_all_cells_proved => // sigma /HC /two [i [_ [_ <- _]]]; by exists i.
  by rewrite submx_full.
pose v (c : {ffun 'I_N -> bool}) : 'rV[F]_d0 := \sum_(i | omega i == c) row i (vec_mx u).
have /fin_all_exists [b Hb] : forall c, exists b : 'rV[F]_d0, c \in C -> in_cell b X c.
  move=> c; have [cC|cC] := boolP (c \in C); last by exists 0.
  by move/HC: (cC) => [b Hb]; exists b.
have /fin_all_exists2 [e e0 He] : forall c, exists2 e : F, 0 < e & c \in C -> in_cell (b c + e *: v c) X c.
  move=> c; have [cC|cC] := boolP (c \in C); last by exists 1; rewrite ?ltr01.
  have [eps eps0 Heps] := cell_open (Hb c cC).
  pose M := 1 + \sum_j `|v c 0 j|; have M0 : 0 < M by apply: ltr_paddr ltr01; apply: sumr_ge0.
  exists (eps / M / 2%:R) => [|_]; first by rewrite !divr_gt0 ?ltr0n.
  apply: Heps => j; rewrite !mxE addrAC subrr add0r normrM gtr0_norm ?divr_gt0 ?ltr0n //.
  apply: (@le_lt_trans _ _ (eps / M / 2%:R * M)).
    have vM : `|v c 0 j| <= M by rewrite /M (bigD1 j) //= addrCA ler_addl addr_ge0 ?ler01 ?sumr_ge0.
    by apply: ler_wpmul2l => //; rewrite ltW // !divr_gt0 ?ltr0n.
  by rewrite mulrAC divfK ?gt_eqF // ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
have /fin_all_exists [f Hf] : forall c, exists f : option ('I_d1 * 'I_d1), c \in C ->
    exists i k, [/\ f = Some (i, k), i != k, omega i = c & omega k = c].
  move=> c; have [cC|cC] := boolP (c \in C); last by exists None.
  by have [i [k [ik ic kc]]] := two cC; exists (Some (i, k)) => _; exists i, k.
pose plus i := if f (omega i) is Some (j, _) then i == j else false.
pose minus i := if f (omega i) is Some (_, j) then i == j else false.
pose W : 'M[F]_(d1, d0) := \matrix_i (b (omega i) + (if plus i then e (omega i) *: v (omega i) else 0)).
pose z : 'rV[F]_d1 := \row_i (if plus i then (e (omega i))^-1 else if minus i then - (e (omega i))^-1 else 0).
have HW : in_region W X omega.
  move=> i; rewrite rowK; case: ifP => _; first exact: He.
  by rewrite addr0; exact: Hb.
exists W, z; split=> //; rewrite /square_error big1 // => n _.
suff -> : residual rho W z X y 0 n = 0 by rewrite expr0n.
rewrite mxE (region_output rho z n HW); apply/eqP; rewrite subr_eq0; apply/eqP.
have in_cells (g : 'I_d1 -> F) : \sum_i g i = \sum_(c in C) \sum_(i | omega i == c) g i.
  by rewrite (partition_big omega (mem C)) //= => i _; exact: in_C.
have -> : y 0 n = \sum_i \sum_j vec_mx u i j * (slopes rho omega i n * X j n).
  rewrite {1}Hu mxE (reindex _ (curry_mxvec_bij _ _)) /= pair_bigA; apply: eq_bigr => [[i j]] _ /=.
  by rewrite khatri_raoE [vec_mx u i j]mxE.
rewrite !in_cells; apply: eq_bigr => c cC.
have move_out (g : 'I_d1 -> 'I_d0 -> F) : \sum_(i | omega i == c) \sum_j g i j * (slopes rho omega i n * X j n)
    = \sum_j (\sum_(i | omega i == c) g i j) * ((if c n then 1 else rho) * X j n).
  rewrite exchange_big; apply: eq_bigr => j _; rewrite mulr_suml; apply: eq_bigr => i /eqP ic.
  by rewrite mxE ic.
rewrite !move_out; apply: eq_bigr => j _; congr (_ * _).
have -> : \sum_(i | omega i == c) vec_mx u i j = v c 0 j.
  by rewrite summxE; apply: eq_bigr => i _; rewrite [RHS]mxE.
have [i [k [fc ik ic kc]]] := Hf c cC.
have plusE l : omega l == c -> plus l = (l == i) by move/eqP => lc; rewrite /plus lc fc.
have minusE l : omega l == c -> minus l = (l == k) by move/eqP => lc; rewrite /minus lc fc.
rewrite (bigD1 i) ?ic ?eqxx //= (bigD1 k) ?kc ?eqxx ?[k == i]eq_sym //= big1 ?addr0; last first.
  by move=> l /andP [/andP [lc li] lk]; rewrite !mxE plusE // minusE // (negPf li) (negPf lk) mul0r.
have zi : z 0 i = (e c)^-1 by rewrite mxE (plusE i) ?ic ?eqxx.
have zk : z 0 k = - (e c)^-1 by rewrite mxE (plusE k) ?(minusE k) ?kc ?eqxx // eq_sym (negPf ik).
have Wi : W i j = b c 0 j + e c * v c 0 j by rewrite mxE (plusE i) ?ic ?eqxx // !mxE.
have Wk : W k j = b c 0 j by rewrite mxE (plusE k) ?kc ?eqxx // eq_sym (negPf ik) addr0.
rewrite zi zk Wi Wk; have := e0 c; move: (e c) (b c 0 j) (v c 0 j) => s q r s0; field; exact: lt0r_neq0.
Qed.
End GoodPoint.

Theorem sh17_good_volume_proved : sh17_good_volume.
Proof.
move=> F d0 d1 N rho X y C p R rho1 good HC dist Hgood; rewrite /volume.
pose outside omega := within C omega && (omega \notin R).
have union omega : outside omega -> exists2 c, c \in C & misses C c omega || [exists i, only C i c omega].
  move=> /andP [/forallP in_C notR].
  have [/existsP [c /andP [cC few]]|none] :=
      boolP [exists c, (c \in C) && (misses C c omega || [exists i, only C i c omega])]; first by exists c.
  case/negP: notR; apply: Hgood; apply: (@good_point _ _ _ _ rho X y C omega rho1 good HC in_C) => c cC.
  move: none => /existsPn /(_ c); rewrite cC /= negb_or => /andP [/forallPn [i Hi] /existsPn Ho].
  have ic : omega i = c by apply/eqP; move: Hi; rewrite in_setD1 in_C andbT negbK.
  have /forallPn [k] := Ho i; have [->|ki] := eqVneq k i; first by rewrite inE ic eqxx.
  rewrite in_setD1 in_C andbT negbK => /eqP kc; by exists k, i.
have total : \sum_(omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | within C omega) \prod_i p (omega i)
    <= \sum_(omega in R) \prod_i p (omega i) + \sum_(omega | outside omega) \prod_i p (omega i).
  rewrite [leLHS](bigID (fun omega => omega \in R)) /= ler_add2r big_mkcond [leRHS]big_mkcond; apply: ler_sum => omega _.
  by case: (within C omega); case: (omega \in R) => //=; exact: weight_ge0 dist _.
move: total; rewrite (weight_within d1 dist) => total; rewrite ler_subl_addr; apply: le_trans total _.
rewrite ler_add2l; apply: le_trans (weight_union dist union) _; apply: ler_sum => c cC.
have step : \sum_(omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | misses C c omega || [exists i, only C i c omega])
      \prod_i p (omega i)
    <= \sum_(omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | misses C c omega) \prod_i p (omega i)
       + \sum_i \sum_(omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | only C i c omega) \prod_i p (omega i).
  rewrite [leLHS]big_mkcond [X in X + _]big_mkcond.
  under [X in _ + X]eq_bigr => i _ do rewrite big_mkcond.
  rewrite [X in _ + X]exchange_big -big_split; apply: ler_sum => omega _ /=.
  have w0 := weight_ge0 dist omega.
  have s0 : 0 <= \sum_i (if only C i c omega then \prod_i p (omega i) else 0).
    by apply: sumr_ge0 => i _; case: ifP.
  case: ifP => [/orP [->|/existsP [i Hi]]|_]; first by rewrite ler_addl.
    rewrite ler_paddl //; first by case: ifP.
    by rewrite [leRHS](bigD1 i) // Hi ler_addl; apply: sumr_ge0 => k _; case: ifP.
  by rewrite addr_ge0 //; case: ifP.
apply: le_trans step _; rewrite (weight_misses _ dist cC) ler_add2l.
rewrite (eq_bigr (fun=> p c * (1 - p c) ^+ d1.-1)) => [|i _]; last exact: weight_only.
by rewrite sumr_const card_ord -mulr_natl mulrA.
Qed.
