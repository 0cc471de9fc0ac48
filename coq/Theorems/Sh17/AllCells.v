From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Perturbation Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Require Import Lossproof.Theorems.Sh17.Exchange Lossproof.Theorems.Sh17.Cells.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Neighbouring cells differ in one sample, so units in all cells leave no residual. *)

Section Neighbours.
Variables (F : realFieldType) (d N : nat) (X : 'M[F]_(d, N)).
Hypothesis good : no_parallel_samples X.
Implicit Types (w v : 'rV[F]_d) (n m : 'I_N).
Local Notation value w n := (preactivation w X n).

Lemma value0 n : value (0 : 'rV[F]_d) n = 0.
Proof. by rewrite preactivation_mul mul0mx mxE. Qed.
Lemma value_sum (I : finType) (w : I -> 'rV[F]_d) n : value (\sum_i w i) n = \sum_i value (w i) n.
Proof. by rewrite preactivation_mul mulmx_suml summxE; apply: eq_bigr => i _; rewrite preactivation_mul. Qed.
Lemma valueZ a w n : value (a *: w) n = a * value w n.
Proof. by rewrite !preactivation_mul -scalemxAl mxE. Qed.

(* The square of the length of a sample. *)
Lemma square_length n : 0 < value (col n X)^T n.
Proof.
have [j jn] : exists j, X j n != 0.
  apply/existsP; apply: contraNT (good.1 n) => /existsPn K; apply/eqP/colP => j; rewrite !mxE; apply/eqP.
  by have := K j; rewrite negbK.
rewrite /preactivation (bigD1 j) //= ltr_paddr //.
  by apply: sumr_ge0 => k _; rewrite !mxE -expr2 sqr_ge0.
by rewrite !mxE -expr2 lt_neqAle eq_sym sqrf_eq0 jn sqr_ge0.
Qed.

(* The part of sample m that is orthogonal to sample n. *)
Definition part n m : 'rV[F]_d := (col m X)^T - (value (col m X)^T n / value (col n X)^T n) *: (col n X)^T.
Lemma part_orthogonal n m : value (part n m) n = 0.
Proof.
rewrite /part -[(col m X)^T]scale1r -scaleNr preactivation_linear mul1r scale1r mulNr divfK ?subrr //.
by rewrite gt_eqF // square_length.
Qed.
Lemma part_value n m : m != n -> value (part n m) m != 0.
Proof.
move=> mn; set a := value (col m X)^T n / value (col n X)^T n.
have E : value (part n m) m = \sum_j part n m 0 j ^+ 2.
  transitivity (value (part n m) m - a * value (part n m) n); first by rewrite part_orthogonal mulr0 subr0.
  rewrite /preactivation mulr_sumr -sumrB; apply: eq_bigr => j _.
  by rewrite mulrCA -mulrBr expr2; congr (_ * _); rewrite !mxE.
rewrite E psumr_eq0 => [|j _]; last exact: sqr_ge0.
apply: contra (good.2 m n a mn) => /allP H; apply/eqP/colP => j; apply/eqP.
have := H j (mem_index_enum _); rewrite /= sqrf_eq0 !mxE subr_eq0 => /eqP ->.
by [].
Qed.

(* A point on the hyperplane of sample n, and on no other. *)
Lemma on_one_hyperplane n : exists w, value w n = 0 /\ forall m, m != n -> value w m != 0.
Proof.
pose P k : {poly F} := \sum_(m < N) (value (part n m) k)%:P * 'X^m.
pose w t : 'rV[F]_d := \sum_(m < N) t ^+ m *: part n m.
have Pw k t : (P k).[t] = value (w t) k.
  rewrite horner_sum value_sum; apply: eq_bigr => m _.
  by rewrite hornerM hornerC hornerXn valueZ mulrC.
have P0 k : k != n -> P k != 0.
  move=> kn; apply/eqP => /(congr1 (fun p : {poly F} => p`_k)); rewrite coef_sum coef0 (bigD1 k) //=.
  rewrite coefCM coefXn eqxx mulr1 big1 ?addr0 => [|m mk].
    by move/eqP; apply/negP; exact: part_value.
  by rewrite coefCM coefXn (_ : (k == m :> nat) = false) ?mulr0 //; apply: contraNF mk => /eqP/val_inj ->.
have [|t _] := @nonroot F (\prod_(k | k != n) P k); first by apply/prodf_neq0 => k; exact: P0.
rewrite horner_prod => /prodf_neq0 H; exists (w t); split=> [|m mn]; last by rewrite -Pw; exact: H.
by rewrite value_sum big1 // => m _; rewrite valueZ part_orthogonal mulr0.
Qed.

(* Two cells whose signs differ at sample n alone. *)
Lemma neighbours n : exists sigma tau, [/\ is_cell X sigma, is_cell X tau, sigma n, ~~ tau n &
  forall m, m != n -> sigma m = tau m].
Proof.
have [w [wn wm]] := on_one_hyperplane n; pose v := (col n X)^T.
pose f m := `|value v m| / `|value w m|; pose s := (1 + \sum_m f m)^-1.
have f0 m : 0 <= f m by rewrite divr_ge0.
have M0 : 0 < 1 + \sum_m f m by apply: ltr_paddr ltr01; apply: sumr_ge0.
have s0 : 0 < s by rewrite invr_gt0.
have small m : m != n -> `|s * value v m| < `|value w m|.
  move=> mn; have p0 : 0 < `|value w m| by rewrite normr_gt0 wm.
  rewrite normrM (gtr0_norm s0) mulrC -ltr_pdivl_mulr // -ltr_pdivr_mull // mulrC.
  rewrite -/(f m) invrK; apply: (@le_lt_trans _ _ (\sum_m f m)); last by rewrite ltr_addr ltr01.
  by rewrite (bigD1 m) //= ler_addl sumr_ge0.
have line t m : value (w + t *: v) m = value w m + t * value v m.
  by rewrite -[w in LHS]scale1r preactivation_linear mul1r.
have at_n t : value (w + t *: v) n = t * value v n by rewrite line wn add0r.
have side t m : `|t| = s -> m != n -> if 0 < value w m then 0 < value (w + t *: v) m else value (w + t *: v) m < 0.
  move=> ts mn; have [P Q] : (0 < value w m -> 0 < value w m + t * value v m) /\ (value w m < 0 -> value w m + t * value v m < 0).
    by apply: sign_stays; rewrite normrM ts -(gtr0_norm s0) -normrM small.
  rewrite line; case: ltP => [/P //|le]; apply: Q; by rewrite lt_neqAle le wm.
pose sigma : {ffun 'I_N -> bool} := [ffun m => if m == n then true else 0 < value w m].
pose tau : {ffun 'I_N -> bool} := [ffun m => if m == n then false else 0 < value w m].
exists sigma, tau; split.
- exists (w + s *: v) => m; rewrite ffunE; have [->|mn] := eqVneq m n.
    by rewrite at_n mulr_gt0 // square_length.
  by apply: side => //; rewrite gtr0_norm.
- exists (w + (- s) *: v) => m; rewrite ffunE; have [->|mn] := eqVneq m n.
    by rewrite at_n mulNr oppr_lt0 mulr_gt0 // square_length.
  by apply: side => //; rewrite normrN gtr0_norm.
- by rewrite ffunE eqxx.
- by rewrite ffunE eqxx.
by move=> m mn; rewrite !ffunE (negPf mn).
Qed.
End Neighbours.

Theorem sh17_all_cells_proved : sh17_all_cells.
Proof.
move=> F d0 d1 N rho X omega rho1 good hit; set K := khatri_rao _ X.
have injective_K (e : 'rV[F]_N) : K *m e^T = 0 -> e = 0.
  rewrite khatri_rao_mulP => H; apply/rowP => n; rewrite [RHS]mxE.
  have [sigma [tau [/hit [i Hi] /hit [k Hk] sn tn same]]] := neighbours good n.
  have each j : X j n * e 0 n = 0.
    have : \sum_m (slopes rho omega i m - slopes rho omega k m) * (X j m * e 0 m) = 0.
      transitivity (\sum_m slopes rho omega i m * X j m * e 0 m - \sum_m slopes rho omega k m * X j m * e 0 m).
        by rewrite -sumrB; apply: eq_bigr => m _; rewrite mulrBl !mulrA.
      by rewrite !H subrr.
    rewrite (bigD1 n) //= big1 ?addr0 => [|m mn].
      rewrite !mxE Hi Hk sn (negPf tn) => /eqP; rewrite mulf_eq0 subr_eq0 eq_sym (negPf rho1) => /eqP //.
    by rewrite !mxE Hi Hk (same m mn) subrr mul0r.
  have [j jn] : exists j, X j n != 0.
    apply/existsP; apply: contraNT (good.1 n) => /existsPn Z; apply/eqP/colP => j; rewrite !mxE; apply/eqP.
    by have := Z j; rewrite negbK.
  by have /eqP := each j; rewrite mulf_eq0 (negPf jn) => /eqP.
apply/eqP; rewrite -mxrank_tr -/(row_free _) -kermx_eq0; apply/eqP/row_matrixP => n; rewrite row0.
apply: injective_K; have /sub_kermxP := row_sub n (kermx K^T).
by move/(congr1 trmx); rewrite trmx_mul trmxK trmx0.
Qed.
