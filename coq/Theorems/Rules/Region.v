From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.KhatriRao Lossproof.Base.Perturbation Lossproof.Statements.Sc16 Lossproof.Statements.Rules.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.ZeroError.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The rule about a minimum inside a region of constant slopes. *)

(* A function that is quadratic near 0 is differentiable there. *)
Lemma quadratic_differentiable (F : realFieldType) (f : F -> F) (b c eps : F) : 0 < eps ->
  (forall t, `|t| < eps -> f t = f 0 + b * t + c * t ^+ 2) -> differentiable_at_zero f.
Proof.
move=> e0 H; exists b => e e'0; have c1 : 0 < 1 + `|c| by apply: ltr_paddr (normr_ge0 c) ltr01.
exists (Num.min eps (e / (1 + `|c|))) => [|t]; first by rewrite lt_minr e0 divr_gt0.
rewrite lt_minr ltr_pdivl_mulr // => /andP [te small]; rewrite (H t te).
have -> : f 0 + b * t + c * t ^+ 2 - f 0 - b * t = c * t * t by ring.
rewrite normrM ler_wpmul2r // normrM; apply: le_trans (ltW small).
by rewrite mulrC ler_wpmul2l // ler_addr ler01.
Qed.

Section Region.
Variables (F : realFieldType) (d1 d0 N : nat) (s : F).
Variables (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N) (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)).
Hypothesis live : forall i n, (W *m X) i n != 0.
Let A := hadamard E (slopes s (\matrix_(i, n) (0 <= (W *m X) i n))).
Let e := output s E X w W - y.
Hypothesis stationary : khatri_rao A X *m e = 0.

(* In a box around W the slopes are those of W. *)
Lemma slopes_near : exists2 eps, 0 < eps & forall (w' : 'cV[F]_d1) (W' : 'M[F]_(d1, d0)), (forall i j, `|W' i j - W i j| < eps) ->
  forall n, output s E X w' W' n 0 = \sum_i \sum_j w' i 0 * W' i j * (A i n * X j n).
Proof.
have [|c c0 Hc] := @common_margin F [finType of 'I_d1 * 'I_N] (fun i => (W *m X) i.1 i.2); first by move=> i.
have [eps e0 He] := small_sums (fun j n => X j n) c0; exists eps => // w' W' near n.
rewrite mxE; apply: eq_bigr => i _; set u := (W' *m X) i n.
have uE : u = (W *m X) i n + \sum_j (W' i j - W i j) * X j n.
  rewrite /u !mxE -big_split; apply: eq_bigr => j _ /=; ring.
have sign : (0 <= u) = (0 <= (W *m X) i n).
  by rewrite uE sign_stable //; apply: lt_le_trans (He _ (near i) n) (Hc (i, n)).
have -> : E i n * leaky s u = A i n * u.
  rewrite /A [hadamard _ _ _ _]mxE [slopes _ _ _ _]mxE [in RHS]mxE -mulrA /leaky sign.
  by case: ifP => _; rewrite ?mul1r.
rewrite [u]mxE !mulr_sumr; apply: eq_bigr => j _.
by move: (w' i 0) (A i n) (W' i j) (X j n) => a b v x; ring.
Qed.

(* The residual is orthogonal to what any weights nearby say. *)
Lemma orthogonal_to i j : \sum_n A i n * X j n * e n 0 = 0.
Proof.
have /matrixP /(_ (mxvec_index i j) 0) := stationary; rewrite !mxE => H; apply: etrans H.
by apply: eq_bigr => n _; rewrite khatri_raoE.
Qed.

Lemma minimum_here : two_layer_minimum s E X y w W.
Proof.
have [eps e0 He] := slopes_near; exists eps => // w' W' _ near.
pose d n := output s E X w' W' n 0 - output s E X w W n 0.
have here : forall i j, `|W i j - W i j| < eps by move=> i j; rewrite subrr normr0.
have ed : \sum_n e n 0 * d n = 0.
  transitivity (\sum_i \sum_j (w' i 0 * W' i j - w i 0 * W i j) * \sum_n A i n * X j n * e n 0); last first.
    by rewrite big1 // => i _; rewrite big1 // => j _; rewrite orthogonal_to mulr0.
  under [RHS]eq_bigr => i _ do under eq_bigr => j _ do rewrite mulr_sumr.
  under [RHS]eq_bigr => i _ do rewrite exchange_big.
  rewrite [RHS]exchange_big; apply: eq_bigr => n _ /=; rewrite /d (He _ _ near) (He _ _ here) -sumrB mulr_sumr.
  apply: eq_bigr => i _; rewrite -sumrB mulr_sumr; apply: eq_bigr => j _.
  by move: (e n 0) (w' i 0) (W' i j) (w i 0) (W i j) (A i n) (X j n) => a b c f g h k; ring.
have eE n : e n 0 = output s E X w W n 0 - y n 0 by rewrite [LHS]mxE [X in _ + X]mxE.
rewrite /mse; apply: ler_wpmul2l; first by rewrite invr_ge0 mulr_ge0 ?ler0n.
have -> : \sum_n (output s E X w' W' n 0 - y n 0) ^+ 2 = \sum_n e n 0 ^+ 2 + 2%:R * (\sum_n e n 0 * d n) + \sum_n d n ^+ 2.
  rewrite mulr_sumr -!big_split; apply: eq_bigr => n _ /=; rewrite eE /d.
  by move: (output s E X w' W' n 0) (output s E X w W n 0) (y n 0) => a b c; ring.
rewrite ed mulr0 addr0; under eq_bigr => n _ do rewrite -eE.
by rewrite ler_addl sumr_ge0 // => n _; exact: sqr_ge0.
Qed.

Lemma differentiable_here D : differentiable_at_zero (fun t => mse s E X y w (W + t *: D)).
Proof.
have [eps e0 He] := output_line s E w live 0 D.
pose a := first_change s E X w W 0 D; pose b := second_change s E X W 0 D; pose h : F := (2%:R * N%:R)^-1.
have b0 n : b n = 0 by rewrite /b /second_change big1 // => i _; rewrite mxE mul0r.
apply: (@quadratic_differentiable _ _ (h * (2%:R * (\sum_n e n 0 * a n))) (h * \sum_n a n ^+ 2) eps) => // t te.
have eE n : e n 0 = output s E X w W n 0 - y n 0 by rewrite [LHS]mxE [X in _ + X]mxE.
have squares : \sum_n (output s E X w (W + t *: D) n 0 - y n 0) ^+ 2
    = \sum_n e n 0 ^+ 2 + t * (2%:R * (\sum_n e n 0 * a n)) + t ^+ 2 * (\sum_n a n ^+ 2).
  rewrite !mulr_sumr -!big_split; apply: eq_bigr => n _ /=.
  have := He t te n; rewrite scaler0 addr0 -/(a n) -/(b n) b0 mulr0 addr0 => ->; rewrite eE.
  by move: (output s E X w W n 0) (y n 0) (a n) => o u v; ring.
rewrite scale0r addr0 /mse -/h squares; under [in RHS]eq_bigr => n _ do rewrite -eE.
by move: (\sum_n _) (\sum_n _) (\sum_n _) => p q r; ring.
Qed.
End Region.

Theorem rule_minimum_in_region_proved : rule_minimum_in_region.
Proof.
move=> F d1 d0 N s E X y w W live stationary; split; first exact: minimum_here live stationary.
exact: differentiable_here.
Qed.
