From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The squared error: its expansion in one layer, and descent where the gradient is not zero. *)

(* The misfit, and the sum of its squares, twice what the paper minimises. *)
Section SquaredError.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Definition misfit (W : weights F d) : 'M[F]_(d K, N) := net W K *m X - Y.
Definition sqerr (W : weights F d) : F := \sum_i \sum_j (misfit W i j) ^+ 2.
End SquaredError.

Section Loss.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V : weights F d.
Notation sqerr := (sqerr X Y).
Notation residual := (residual X Y).
Notation gradient_block := (gradient_block X Y).
Notation misfit := (misfit X Y).
Notation local_min := (local_min K sqerr).
Notation local_max := (local_max K sqerr).
Notation descends := (descends K sqerr).
Notation ascends := (ascends K sqerr).

(* The squared error is the square of the norm of the misfit. *)
Lemma sqerrE W : sqerr W = fro (misfit W) (misfit W).
Proof. by rewrite froE; apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite expr2. Qed.
(* It depends on the product of the layers only, *)
Lemma sqerr_net W V : net W K = net V K -> sqerr W = sqerr V.
Proof. by rewrite !sqerrE /misfit => ->. Qed.
(* and so does the residual. *)
Lemma residual_net W V : net W K = net V K -> residual W = residual V.
Proof. by rewrite /residual /misfit => ->. Qed.
Lemma sqerr_ext W V : (forall k, (k < K)%N -> W k = V k) -> sqerr W = sqerr V.
Proof. by move=> H; apply: sqerr_net; apply: net_ext. Qed.

(* Exact expansion in one layer. *)
Lemma sqerr_layer W k D t : (k < K)%N -> sqerr (set_layer W (W k + t *: D)) =
  sqerr W + 2%:R * fro (gradient_block W k) D * t + fro (seg W K k.+1 *m D *m net W k *m X) (seg W K k.+1 *m D *m net W k *m X) * t ^+ 2.
Proof.
move=> kK; set Q := _ *m X; rewrite !sqerrE.
have -> : misfit (set_layer W (W k + t *: D)) = misfit W + t *: Q.
  rewrite /misfit net_set_layer // mulmxDr mulmxDl mulmxDl -net_split // -scalemxAr -!scalemxAl -/Q.
  by rewrite addrAC.
have -> : fro (gradient_block W k) D = fro (misfit W) Q.
  by rewrite [RHS]froC /Q fro_mulr fro_mulr fro_mull froC mulmxA.
rewrite fro_sqD !(froZl, froZr); ring.
Qed.

(* Nearness is symmetric, *)
Lemma near_sym eps W V : near K eps W V -> near K eps V W.
Proof. by move=> H k kK i j; rewrite distrC; exact: H. Qed.
(* transitive up to the sum of the radii, *)
Lemma near_trans e1 e2 W V U : near K e1 W V -> near K e2 V U -> near K (e1 + e2) W U.
Proof.
move=> H1 H2 k kK i j; have -> : U k i j - W k i j = (U k i j - V k i j) + (V k i j - W k i j) by rewrite addrA subrK.
by apply: le_lt_trans (ler_norm_add _ _) _; rewrite [X in _ < X]addrC; apply: ltr_add; [exact: H2 | exact: H1].
Qed.
(* and reflexive. *)
Lemma near_refl eps W : 0 < eps -> near K eps W W.
Proof. by move=> e0 k kK i j; rewrite subrr normr0. Qed.
(* A short enough piece of a line stays in the box. *)
Lemma near_line eps W (D : weights F d) : 0 < eps -> exists2 e, 0 < e & forall t, `|t| < e -> near K eps W (line W D t).
Proof.
move=> e0.
have [M M0 HM] : exists2 M, 0 < M & forall k, (k < K)%N -> forall i j, `|D k i j| <= M.
  elim: K => [|n [M M0 IH]]; first by exists 1 => [|[]] //; exact: ltr01.
  have [M' M'0 HM'] := mx_bound (D n); exists (M + M'); first exact: addr_gt0.
  move=> k; rewrite ltnS leq_eqVlt => /orP [/eqP ->|kn] i j.
    by apply: le_trans (HM' i j) _; rewrite ler_addr ltW.
  by apply: le_trans (IH k kn i j) _; rewrite ler_addl ltW.
exists (eps / M); first exact: divr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => tM k kK i j; rewrite /line !mxE addrAC subrr add0r normrM.
by apply: le_lt_trans tM; rewrite ler_wpmul2l // HM.
Qed.
(* The direction that moves layer k only. *)
Definition one_layer k (D : 'M[F]_(d k.+1, d k)) : weights F d := set_layer (fun=> 0) D.
(* The line moves that layer only. *)
Lemma line_one_layer W k (D : 'M[F]_(d k.+1, d k)) t j : line W (one_layer D) t j = set_layer W (W k + t *: D) j.
Proof.
rewrite /line /one_layer; have [E0|jk] := eqVneq j k; last by rewrite !set_layer_neq // scaler0 addr0.
by subst j; rewrite !set_layer_eq.
Qed.
Lemma sqerr_line1 W k (D : 'M[F]_(d k.+1, d k)) t : sqerr (line W (one_layer D) t) = sqerr (set_layer W (W k + t *: D)).
Proof. by apply: sqerr_ext => j _; rewrite line_one_layer. Qed.
(* So does a short enough move of one layer. *)
Lemma near_layer eps W k (D : 'M[F]_(d k.+1, d k)) : 0 < eps -> exists2 e, 0 < e & forall t, `|t| < e -> near K eps W (set_layer W (W k + t *: D)).
Proof.
move=> e0; have [e e1 H] := near_line W (one_layer D) e0; exists e => // t /H K1 j jK a b; rewrite -line_one_layer; exact: K1.
Qed.

(* A local minimum is a minimum along each line, *)
Lemma local_min_line W (D : weights F d) : local_min W -> exists2 e, 0 < e & forall t, `|t| < e -> sqerr W <= sqerr (line W D t).
Proof. by case=> eps e0 H; have [e e1 He] := near_line W D e0; exists e => // t /He /H. Qed.
(* so the gradient vanishes at it. *)
Lemma local_min_block W k : local_min W -> (k < K)%N -> gradient_block W k = 0.
Proof.
move=> H kK; apply/eqP; rewrite -fro_eq0; apply/eqP.
have [e e0 He] := local_min_line (one_layer (gradient_block W k)) H.
apply: (@quad_min F _ _ e e0) => t /He; rewrite sqerr_line1 sqerr_layer // -addrA ler_addl => L; exact: L.
Qed.
(* A negative first coefficient along a line: strictly lower points in every box. *)
Lemma line_descends n W (D : weights F d) (q : {poly F}) :
  (forall t, sqerr (line W D t) = sqerr W + t ^+ n * q.[t]) -> q.[0] < 0 -> descends W.
Proof.
move=> Hq q0 eps e0; have [e e1 He] := near_line W D e0.
move: q Hq q0; elim/poly_ind => [|q c _]; first by rewrite horner0 ltxx.
rewrite hornerD hornerM hornerX mulr0 add0r hornerC => Hq c0.
have [M M0 HM] := poly_bnd q.
pose t := Num.min (Num.min e 1) (- c / M) / 2%:R.
have n0 : 0 < Num.min (Num.min e 1) (- c / M) by rewrite !lt_minr e1 ltr01 divr_gt0 // oppr_gt0.
have t0 : 0 < t by rewrite divr_gt0 // ltr0n.
have : t < Num.min (Num.min e 1) (- c / M) by rewrite ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl.
rewrite !lt_minr => /andP [/andP [te t1] tM].
exists (line W D t); first by apply: He; rewrite gtr0_norm.
rewrite Hq gtr_addl pmulr_rlt0 ?exprn_gt0 // hornerD hornerM hornerX hornerC -ltr_subr_addr sub0r.
apply: le_lt_trans (_ : M * t < _); last by rewrite mulrC -ltr_pdivl_mulr.
rewrite ler_wpmul2r ?(ltW t0) //; apply: le_trans (ler_norm _) _; apply: HM; by rewrite gtr0_norm.
Qed.
(* Where the gradient is not zero there are lower points nearby. *)
Lemma block_descends W k : (k < K)%N -> gradient_block W k != 0 -> descends W.
Proof.
move=> kK g0; set G := gradient_block W k.
set c := fro (seg W K k.+1 *m - G *m net W k *m X) (seg W K k.+1 *m - G *m net W k *m X).
apply: (@line_descends 1 W (one_layer (- G)) ((2%:R * fro G (- G))%:P + c *: 'X)) => [t|].
  by rewrite sqerr_line1 sqerr_layer // -/c -/G hornerD hornerC hornerZ hornerX expr1; ring.
by rewrite hornerD hornerC hornerZ hornerX mulr0 addr0 froNr mulrN oppr_lt0 mulr_gt0 ?ltr0n // fro_gt0.
Qed.
(* Moving inside the same fibre of the product. *)
Lemma descends_perturb W k (D : 'M[F]_(d k.+1, d k)) : (k < K)%N -> seg W K k.+1 *m D *m net W k = 0 ->
  (forall t, t != 0 -> net (set_layer W (W k + t *: D)) K = net W K -> descends (set_layer W (W k + t *: D))) -> descends W.
Proof.
move=> kK Z0 H eps e0; have e2 : 0 < eps / 2%:R by rewrite divr_gt0 // ltr0n.
have [e e1 He] := near_layer W D e2.
have n0 : 0 < e / 2%:R by rewrite divr_gt0 // ltr0n.
have ne : net (set_layer W (W k + (e / 2%:R) *: D)) K = net W K.
  by rewrite net_set_layer // mulmxDr mulmxDl -net_split // -scalemxAr -scalemxAl Z0 scaler0 addr0.
have [|V HV lt] := H _ _ ne _ e2; first by rewrite gt_eqF.
exists V; last by rewrite -(sqerr_net ne).
have -> : eps = eps / 2%:R + eps / 2%:R by rewrite -splitr.
apply: near_trans HV; apply: He; rewrite gtr0_norm // ltr_pdivr_mulr ?ltr0n // mulr_natr mulr2n ltr_addl //.
Qed.
Lemma residual0_global W : residual W = 0 -> global_min sqerr W.
Proof.
move=> E0 V; rewrite !sqerrE; have -> : misfit V = misfit W + (net V K - net W K) *m X.
  rewrite /misfit mulmxBl; move: (net V K *m X) (net W K *m X) => a w.
  by apply/matrixP=> i j; rewrite !mxE; ring.
rewrite (fro_sqD (misfit W)) [fro (misfit W) (_ *m X)]froC fro_mulr -/(residual W) E0 fro0r mulr0 addr0 ler_addl; exact: fro_ge0.
Qed.

(* A point with lower points nearby is no local minimum. *)
Lemma descends_not_min W : descends W -> ~ local_min W.
Proof. by move=> H [eps e0 Hm]; have [V /Hm] := H eps e0; rewrite leNgt => /negP. Qed.
(* A point with higher points nearby is no local maximum. *)
Lemma ascends_not_max W : ascends W -> ~ local_max W.
Proof. by move=> H [eps e0 Hm]; have [V /Hm] := H eps e0; rewrite leNgt => /negP. Qed.
End Loss.
Arguments sqerr_net {F d K N X Y W V}.
Arguments residual_net {F d K N X Y W V}.
Arguments sqerr_layer {F d K N X Y} W {k} D t.
Arguments near_line {F d K eps} W D.
Arguments near_layer {F d K eps} W {k} D.
Arguments local_min_line {F d K N X Y W} D.
Arguments local_min_block {F d K N X Y W k}.
Arguments line_descends {F d K N X Y n W D q}.
Arguments block_descends {F d K N X Y W k}.
Arguments descends_perturb {F d K N X Y W k D}.
