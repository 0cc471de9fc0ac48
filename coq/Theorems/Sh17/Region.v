From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Perturbation Lossproof.Statements.Sh17.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* A network within one region, where its slopes are constant. *)

(* Entries of the Khatri-Rao product, and of its product with a vector. *)
Lemma khatri_raoE (F : ringType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) i j n :
  khatri_rao A X (mxvec_index i j) n = A i n * X j n.
Proof. by rewrite mxE mxvecE mxE. Qed.
Lemma khatri_rao_mulP (F : ringType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (e : 'rV[F]_N) :
  khatri_rao A X *m e^T = 0 <-> forall i j, \sum_n A i n * X j n * e 0 n = 0.
Proof.
split=> [H i j|H].
  move/matrixP/(_ (mxvec_index i j) 0): H; rewrite !mxE => H; apply: etrans H.
  by apply: eq_bigr => n _; rewrite khatri_raoE mxE.
apply/colP => k; case/mxvec_indexP: k => i j; rewrite !mxE; apply: etrans (H i j).
by apply: eq_bigr => n _; rewrite khatri_raoE mxE.
Qed.

(* A sum of squares along a line. *)
Lemma square_line (F : realFieldType) (I : finType) (e q : I -> F) t :
  \sum_n (e n - t * q n) ^+ 2 = \sum_n e n ^+ 2 + 2%:R * (- \sum_n e n * q n) * t + \sum_n q n ^+ 2 * t ^+ 2.
Proof.
rewrite mulrN mulNr mulr_sumr mulr_suml -sumrN -!big_split; apply: eq_bigr => n _ /=; ring.
Qed.

Section Region.
Variables (F : realFieldType) (d0 d1 N : nat) (rho : F) (X : 'M[F]_(d0, N)) (y : 'rV[F]_N).
Variable omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}.
Implicit Types (W V : 'M[F]_(d1, d0)) (z u : 'rV[F]_d1) (e : 'rV[F]_N).
Local Notation A := (slopes rho omega).

(* Cells are open. *)
Lemma cell_open (w : 'rV[F]_d0) sigma : in_cell w X sigma ->
  exists2 eps, 0 < eps & forall v : 'rV[F]_d0, (forall j, `|v 0 j - w 0 j| < eps) -> in_cell v X sigma.
Proof.
move=> Hw.
have w0 n : preactivation w X n != 0 by have := Hw n; case: (sigma n) => H; [rewrite gt_eqF | rewrite lt_eqF].
have [c c0 Hc] := common_margin w0; have [eps e0 He] := small_sums (fun j n => X j n) c0.
exists eps => // v Hv n.
have -> : preactivation v X n = preactivation w X n + \sum_j (v 0 j - w 0 j) * X j n.
  rewrite /preactivation -big_split; apply: eq_bigr => j _ /=; ring.
have {Hc}/= := lt_le_trans (He _ Hv n) (Hc n); case/sign_stays => P Q.
by have := Hw n; case: (sigma n).
Qed.

Lemma region_open W : in_region W X omega ->
  exists2 eps, 0 < eps & forall V, (forall i j, `|V i j - W i j| < eps) -> in_region V X omega.
Proof.
move=> HW.
have /fin_all_exists2 [eps e0 He] : forall i, exists2 eps, 0 < eps &
    forall v : 'rV[F]_d0, (forall j, `|v 0 j - row i W 0 j| < eps) -> in_cell v X (omega i).
  by move=> i; exact: cell_open (HW i).
have [|c c0 Hc] := @common_margin F _ eps; first by move=> i; rewrite gt_eqF.
exists c => // V HV i; apply: He => j; rewrite !mxE.
by apply: lt_le_trans (HV i j) _; rewrite -(gtr0_norm (e0 i)).
Qed.

(* In the region the output is z_i a_in w_i . x_n, summed over the units. *)
Lemma region_output W z n : in_region W X omega -> output rho W z X n = \sum_i \sum_j z 0 i * W i j * (A i n * X j n).
Proof.
move=> HW; apply: eq_bigr => i _.
have -> : slope rho (preactivation (row i W) X n) = A i n.
  rewrite /slope mxE; have := HW i n; case: (omega i n) => [->//|H].
  by rewrite ltNge (ltW H).
rewrite /preactivation !mulr_sumr; apply: eq_bigr => j _; rewrite !mxE; ring.
Qed.

(* The error of another point of the region, where (A o X) e = 0. *)
Lemma error_pythagoras W V z u : in_region W X omega -> in_region V X omega ->
  (forall i j, \sum_n A i n * X j n * residual rho W z X y 0 n = 0) ->
  square_error rho V u X y = square_error rho W z X y
    + \sum_n (residual rho V u X y 0 n - residual rho W z X y 0 n) ^+ 2.
Proof.
move=> HW HV H; set e := residual rho W z X y in H *; set f := residual rho V u X y.
have cross : \sum_n (f 0 n - e 0 n) * e 0 n = 0.
  transitivity (\sum_i \sum_j \sum_n (z 0 i * W i j - u 0 i * V i j) * (A i n * X j n * e 0 n)).
    under [RHS]eq_bigr => i _ do rewrite exchange_big.
    rewrite exchange_big; apply: eq_bigr => n _ /=.
    have -> : f 0 n - e 0 n = \sum_i \sum_j (z 0 i * W i j - u 0 i * V i j) * (A i n * X j n).
      transitivity (output rho W z X n - output rho V u X n); first by rewrite !mxE; ring.
      rewrite !region_output // -sumrB; apply: eq_bigr => i _; rewrite -sumrB; apply: eq_bigr => j _; ring.
    rewrite mulr_suml; apply: eq_bigr => i _; rewrite mulr_suml; apply: eq_bigr => j _; by rewrite -[LHS]mulrA.
  rewrite big1 // => i _; rewrite big1 // => j _; by rewrite -mulr_sumr H mulr0.
rewrite /square_error -/e -/f.
have -> : \sum_n f 0 n ^+ 2 = \sum_n e 0 n ^+ 2 + \sum_n (f 0 n - e 0 n) ^+ 2 + 2%:R * \sum_n (f 0 n - e 0 n) * e 0 n.
  rewrite mulr_sumr -!big_split; apply: eq_bigr => n _ /=; ring.
by rewrite cross mulr0 addr0.
Qed.

(* Changing the first layer by t D, within the region. *)
Lemma error_first_layer W D z t : in_region W X omega -> in_region (W + t *: D) X omega ->
  square_error rho (W + t *: D) z X y = square_error rho W z X y
    + 2%:R * (- \sum_i \sum_j z 0 i * D i j * \sum_n A i n * X j n * residual rho W z X y 0 n) * t
    + \sum_n (\sum_i \sum_j z 0 i * D i j * (A i n * X j n)) ^+ 2 * t ^+ 2.
Proof.
move=> HW HV; set e := residual rho W z X y.
have change n : residual rho (W + t *: D) z X y 0 n = e 0 n - t * \sum_i \sum_j z 0 i * D i j * (A i n * X j n).
  rewrite [LHS]mxE [e 0 n]mxE !region_output // -addrA -opprD mulr_sumr -big_split; congr (_ - _); apply: eq_bigr => i _.
  rewrite mulr_sumr -big_split; apply: eq_bigr => j _ /=.
  have -> : (W + t *: D) i j = W i j + t * D i j by rewrite !mxE.
  move: (z 0 i) (W i j) (D i j) (A i n) (X j n) => a b c p q; ring.
have -> : \sum_i \sum_j z 0 i * D i j * (\sum_n A i n * X j n * e 0 n)
          = \sum_n e 0 n * \sum_i \sum_j z 0 i * D i j * (A i n * X j n).
  under [RHS]eq_bigr => n _ do rewrite mulr_sumr.
  rewrite [RHS]exchange_big; apply: eq_bigr => i _ /=.
  under [RHS]eq_bigr => n _ do rewrite mulr_sumr.
  rewrite [RHS]exchange_big; apply: eq_bigr => j _ /=; rewrite mulr_sumr; apply: eq_bigr => n _; ring.
rewrite /square_error; under eq_bigr => n _ do rewrite change.
exact: square_line.
Qed.

(* Changing one output weight. *)
Lemma error_second_layer W z i t : in_region W X omega ->
  square_error rho W (z + t *: delta_mx 0 i) X y = square_error rho W z X y
    + 2%:R * (- \sum_j W i j * \sum_n A i n * X j n * residual rho W z X y 0 n) * t
    + \sum_n (\sum_j W i j * (A i n * X j n)) ^+ 2 * t ^+ 2.
Proof.
move=> HW; set e := residual rho W z X y.
have change n : residual rho W (z + t *: delta_mx 0 i) X y 0 n = e 0 n - t * \sum_j W i j * (A i n * X j n).
  rewrite [LHS]mxE [e 0 n]mxE !region_output // -addrA -opprD; congr (_ - _).
  rewrite (bigD1 i) //= [in RHS](bigD1 i) //= addrAC; congr (_ + _); last first.
    by apply: eq_bigr => k ki; apply: eq_bigr => j _; rewrite !mxE (negPf ki) mulr0 addr0.
  rewrite mulr_sumr -big_split; apply: eq_bigr => j _ /=.
  have -> : (z + t *: delta_mx 0 i) 0 i = z 0 i + t by rewrite !mxE !eqxx mulr1.
  move: (z 0 i) (W i j) (A i n) (X j n) => a b p q; ring.
have -> : \sum_j W i j * (\sum_n A i n * X j n * e 0 n) = \sum_n e 0 n * \sum_j W i j * (A i n * X j n).
  under [RHS]eq_bigr => n _ do rewrite mulr_sumr.
  rewrite [RHS]exchange_big; apply: eq_bigr => j _ /=; rewrite mulr_sumr; apply: eq_bigr => n _; ring.
rewrite /square_error; under eq_bigr => n _ do rewrite change.
exact: square_line.
Qed.
End Region.
