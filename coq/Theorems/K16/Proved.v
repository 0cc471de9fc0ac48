From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16.
Require Import Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.RankDeficient.
Require Import Lossproof.Theorems.K16.Ascent Lossproof.Theorems.K16.Bottleneck Lossproof.Theorems.K16.Minima.
Require Import Lossproof.Theorems.K16.ZeroPoint Lossproof.Theorems.K16.Nonconvex Lossproof.Theorems.K16.Gradient.
Require Import Lossproof.Theorems.K16.Hessian Lossproof.Theorems.K16.Representation Lossproof.Theorems.K16.SecondOrder.
Require Import Lossproof.Theorems.K16.Padded.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The statements of Statements/K16.v, proved. The loss is half the squared error, so each notion carries over. *)

Section Half.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V D : weights F d.

Lemma lossE W : loss X Y W = 2%:R^-1 * sqerr X Y W.
Proof. by []. Qed.
Lemma half_gt0 : 0 < 2%:R^-1 :> F.
Proof. by rewrite invr_gt0 ltr0n. Qed.
Lemma half_twice (x : F) : 2%:R^-1 * (2%:R * x) = x.
Proof. by rewrite mulrA mulVf ?mul1r // pnatr_eq0. Qed.
Lemma loss_lt W V : (loss X Y V < loss X Y W) = (sqerr X Y V < sqerr X Y W).
Proof. by rewrite !lossE ltr_pmul2l // half_gt0. Qed.
Lemma loss_le W V : (loss X Y V <= loss X Y W) = (sqerr X Y V <= sqerr X Y W).
Proof. by rewrite !lossE ler_pmul2l // half_gt0. Qed.

Lemma innerE m n (A B : 'M[F]_(m, n)) : inner A B = fro A B.
Proof. by rewrite froE. Qed.

Lemma local_min_loss W : local_min K (loss X Y) W <-> local_min K (sqerr X Y) W.
Proof. by split=> -[eps e0 H]; exists eps => // V /H; rewrite loss_le. Qed.
Lemma local_max_loss W : local_max K (loss X Y) W <-> local_max K (sqerr X Y) W.
Proof. by split=> -[eps e0 H]; exists eps => // V /H; rewrite loss_le. Qed.
Lemma descends_loss W : descends K (loss X Y) W <-> descends K (sqerr X Y) W.
Proof. by split=> H eps /H [V nV lt]; exists V; rewrite // ?loss_lt // -loss_lt. Qed.
Lemma ascends_loss W : ascends K (loss X Y) W <-> ascends K (sqerr X Y) W.
Proof. by split=> H eps /H [V nV lt]; exists V; rewrite // ?loss_lt // -loss_lt. Qed.

(* A line of the loss is half a line of the squared error. *)
Lemma sqerr_loss W : sqerr X Y W = 2%:R * loss X Y W.
Proof. by rewrite lossE mulrA mulfV ?mul1r // pnatr_eq0. Qed.
Lemma flat_loss n W : flat (loss X Y) n W <-> flat (sqerr X Y) n W.
Proof.
split=> H D; have [q Hq] := H D.
  by exists (2%:R *: q) => t; rewrite !sqerr_loss Hq hornerZ mulrDr [X in _ + X]mulrCA.
by exists (2%:R^-1 *: q) => t; rewrite !lossE Hq hornerZ mulrDr [X in _ + X]mulrCA.
Qed.
Lemma negative_curvature_loss W : negative_curvature (loss X Y) W <-> negative_curvature (sqerr X Y) W.
Proof.
split=> -[D [q Hq q0]]; exists D.
  exists (2%:R *: q); last by rewrite hornerZ pmulr_rlt0 // ltr0n.
  by move=> t; rewrite !sqerr_loss Hq hornerZ mulrDr [X in _ + X]mulrCA.
exists (2%:R^-1 *: q); last by rewrite hornerZ pmulr_rlt0 // half_gt0.
by move=> t; rewrite !lossE Hq hornerZ mulrDr [X in _ + X]mulrCA.
Qed.
Lemma critical_flat f W : critical K f W <-> flat f 2 W.
Proof.
have z D : \sum_(k < K) inner (zeros F d k) (D k) = 0.
  by apply: big1 => k _; rewrite innerE /zeros fro0l.
by split=> H D; have [q Hq] := H D; exists q => t; have := Hq t; rewrite z mulr0 addr0.
Qed.
Lemma critical_loss W : critical K (loss X Y) W <-> flat (sqerr X Y) 2 W.
Proof. by rewrite critical_flat flat_loss. Qed.
Lemma lower_loss W : (exists V, loss X Y V < loss X Y W) <-> (exists V, sqerr X Y V < sqerr X Y W).
Proof. by split=> -[V H]; exists V; move: H; rewrite loss_lt. Qed.
End Half.

Theorem k16_gradient_proved : k16_gradient.
Proof.
move=> F d K N X Y W D; have [q Hq] := loss_gradient X Y W D; exists (2%:R^-1 *: q) => t.
rewrite !lossE Hq hornerZ !mulrDr mulrCA half_twice [_ * (t ^+ 2 * _)]mulrCA.
by congr (_ + t * _ + _); apply: eq_bigr => k _; rewrite innerE.
Qed.

Theorem k16_critical_points_proved : k16_critical_points.
Proof.
move=> F d K N X Y W; split; first by rewrite critical_loss criticalP.
by move=> /local_min_loss H; apply/critical_loss/local_min_critical.
Qed.

Theorem k16_hessian_blocks_proved : k16_hessian_blocks.
Proof.
move=> F d K N X Y W D; have [q Hq] := sqerr_hessian X Y W D; exists (2%:R^-1 *: q) => t.
rewrite !lossE Hq hornerZ; set h := \sum_(i < K) \sum_(j < K) _; set g := \sum_(k < K) fro _ _.
have -> : \sum_(k < K) inner (gradient_block X Y W k) (D k) = g by apply: eq_bigr => k _; rewrite innerE.
rewrite -[in RHS](half_twice g); move: (sqerr X Y W) => e; ring.
Qed.

Theorem k16_critical_representation_proved : k16_critical_representation.
Proof.
move=> F d K N X Y W XU K0 /critical_loss cW B Sigma C.
have [P [HP [nP PS lP]]] := critical_representation XU K0 cW.
exists P; split; first exact: HP.
split=> //; by rewrite lossE lP mulrBr.
Qed.

Theorem k16_second_order_necessary_proved : k16_second_order_necessary.
Proof.
move=> F d K N X Y W i j ij jK /critical_loss cW nc; apply: second_order_necessary => // H.
by apply: nc; apply/negative_curvature_loss.
Qed.

Theorem k16_nonconvex_proved : k16_nonconvex.
Proof.
move=> F d K N X Y X0 wp; split=> [K2|K1].
  have [W [V H]] := not_convex Y X0 wp (ltnW K2) K2; exists W, V.
  by rewrite !lossE -mulrDr -mulrA ltr_pmul2l // half_gt0.
have [W [V H]] := not_concave Y X0 wp K1; exists W, V.
by rewrite !lossE -mulrDr -mulrA ltr_pmul2l // half_gt0.
Qed.

Theorem k16_no_poor_minima_proved : k16_no_poor_minima.
Proof.
move=> F d K N X Y W; split.
- by move=> /local_min_loss /local_min_global H V; rewrite loss_le.
- move=> /local_max_loss H V; rewrite loss_le.
  have [->|VW] := eqVneq (sqerr X Y V) (sqerr X Y W); first exact: lexx.
  by case: (ascends_not_max (not_constant_ascends VW) H).
- move=> cW [V]; rewrite loss_lt => lt; have [ds asc] := not_global_saddle lt.
  by split=> //; [apply/descends_loss | apply/ascends_loss].
Qed.

Theorem k16_strict_saddles_proved : k16_strict_saddles.
Proof.
move=> F d K N X Y W k k0 rk /critical_loss cW /lower_loss lt; apply/negative_curvature_loss.
exact: strict_saddle k0 rk cW lt.
Qed.

Theorem k16_shallow_proved : k16_shallow.
Proof.
move=> F d N X Y W; have := @k16_strict_saddles_proved F d 2%N N X Y W 1%N isT.
by rewrite segnn mxrank1; exact.
Qed.

Theorem k16_bad_saddles_proved : k16_bad_saddles.
Proof.
move=> F d K N X Y K2 wp YX; have [fK f3 f2 ds asc] := bad_saddle K2 wp YX.
split; [split | | ]; [exact/critical_loss | exact/descends_loss | exact/ascends_loss | exact/flat_loss | exact/flat_loss].
Qed.

Theorem k16_bad_saddles_rank_proved : k16_bad_saddles_rank.
Proof.
move=> F d H N r X Y A B W Z H1 wide rank_large best pW unread.
have [|//|cW ds asc nc] := @padded_saddle F d H N r X Y A B W Z (ltnW H1) wide rank_large pW.
  have squares P : product_loss X Y P = 2%:R^-1 * fro (P *m X - Y) (P *m X - Y).
    by rewrite /product_loss froE; congr (_ * _); apply: eq_bigr => i _; apply: eq_bigr => j _; rewrite expr2.
  by move=> A' B'; have := best A' B'; rewrite !squares ler_pmul2l ?half_gt0.
split; [exact: padded_product wide pW (ltnW H1) | split | by move=> /negative_curvature_loss].
- exact/critical_loss.
- exact/descends_loss.
- exact/ascends_loss.
Qed.

Theorem k16_words_proved : k16_words.
Proof.
move=> F d K N X Y W; split.
- by move=> /negative_curvature_loss [D [q Hq q0]]; apply/descends_loss; exact: line_descends Hq q0.
- move=> zh [D [q Hq q0]]; have [p Hp] := zh D.
  have e : q - 'X * p = 0.
    apply: poly_nz0 => t t0; apply: (mulfI (expf_neq0 2 t0)).
    rewrite mulr0 hornerD hornerN hornerM hornerX mulrBr mulrA -exprSr.
    by apply/eqP; rewrite subr_eq0; apply/eqP; apply: (addrI (loss X Y W)); rewrite -Hq -Hp.
  have := congr1 (fun r : {poly F} => r.[0]) e.
  rewrite hornerD hornerN hornerM hornerX mul0r horner0 subr0 => e0.
  by move: q0; rewrite e0 ltxx.
- by move=> /descends_loss H /local_min_loss; exact: descends_not_min.
- by move=> /ascends_loss H /local_max_loss; exact: ascends_not_max.
Qed.
