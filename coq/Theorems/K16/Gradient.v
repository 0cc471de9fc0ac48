From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.Bottleneck.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The gradient of the squared error, all layers at once. *)

(* Inner products of matrices of polynomial functions are polynomial functions. *)
Lemma polyf_fro (F : realFieldType) m n (A B : F -> 'M[F]_(m, n)) : polymx A -> polymx B -> polyf (fun t => fro (A t) (B t)).
Proof.
move=> HA HB; apply: polyf_ext (polyf_sum (fun i => polyf_sum (fun j => polyfM (HA i j) (HB i j)))) => t; by rewrite froE.
Qed.

Section Grad.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W : weights F d.
Notation sqerr := (sqerr X Y).
Notation residual := (residual X Y).
Notation gradient_block := (gradient_block X Y).
Notation misfit := (misfit X Y).

(* The derivative of the product along D. *)
Fixpoint dnet W (D : weights F d) n : 'M[F]_(d n, d 0) :=
  match n with 0 => 0 | n'.+1 => W n' *m dnet W D n' + D n' *m net W n' end.
(* It is the sum over the layers. *)
Lemma dnetE W (D : weights F d) n : dnet W D n = \sum_(k < n) seg W n k.+1 *m D k *m net W k.
Proof.
elim: n => [|n IH]; first by rewrite big_ord0.
rewrite big_ord_recr [seg _ _ _]segnn mul1mx /= IH mulmx_sumr; congr (_ + _).
by apply: eq_bigr => k _; rewrite ltn_ord !mulmxA.
Qed.
(* The product along a line, up to a remainder of order two. *)
Lemma net_taylor W (D : weights F d) n : exists2 R, polymx R &
  forall t, net (line W D t) n = net W n + t *: dnet W D n + t ^+ 2 *: R t.
Proof.
elim: n => [|n [R PR HR]].
  by exists (fun=> 0); [exact: polymxC | move=> t; rewrite /= !scaler0 !addr0].
exists (fun t => (W n *m R t + D n *m dnet W D n) + t *: (D n *m R t)).
  by apply: polymxD; [apply: polymxD; [apply: polymxM | ] | apply: polymxZ; apply: polymxM] => //; apply: polymxC.
move=> t; rewrite [LHS]/= HR [net W n.+1]/= [dnet W D n.+1]/= /line.
rewrite mulmxDl !mulmxDr -!scalemxAr -!scalemxAl.
move: (W n *m net W n) (W n *m dnet W D n) (W n *m R t) (D n *m net W n) (D n *m dnet W D n) (D n *m R t) => a b c e f g.
apply/matrixP => i j; rewrite !mxE; move: (a i j) (b i j) (c i j) (e i j) (f i j) (g i j) => a1 b1 c1 e1 f1 g1; ring.
Qed.

(* The blocks of the gradient, taken together. *)
Lemma sum_gradient_blocks W (D : weights F d) :
  \sum_(k < K) fro (gradient_block W k) (D k) = fro (misfit W) (dnet W D K *m X).
Proof.
rewrite dnetE [RHS]froC fro_mulr -[misfit W *m X^T]/(residual W) [RHS]froC.
have fs (I : finType) (f : I -> 'M[F]_(d K, d 0)) A : fro A (\sum_i f i) = \sum_i fro A (f i).
  by apply: (big_morph (fro A)) => [x y|]; [rewrite froDr | rewrite fro0r].
rewrite fs; apply: eq_bigr => k _.
by rewrite [RHS]froC fro_mulr fro_mull [RHS]froC mulmxA.
Qed.

(* The gradient of the squared error, all layers at once. *)
Theorem loss_gradient W (D : weights F d) : exists q : {poly F}, forall t,
  sqerr (line W D t) = sqerr W + t * (2%:R * \sum_(k < K) fro (gradient_block W k) (D k)) + t ^+ 2 * q.[t].
Proof.
have [R PR HR] := net_taylor W D K.
pose T := dnet W D K *m X.
have [q Hq] : polyf (fun t => 2%:R * fro (misfit W) (R t *m X) + fro (T + t *: (R t *m X)) (T + t *: (R t *m X))).
  have PX : polymx (fun t => R t *m X) := polymxM PR (polymxC X).
  have PT : polymx (fun t => T + t *: (R t *m X)) := polymxD (polymxC T) (polymxZ PX).
  apply: polyfD (polyf_fro PT PT); apply: polyfM (polyfC _) _; exact: polyf_fro (polymxC _) PX.
exists q => t; rewrite -Hq !sqerrE.
have -> : misfit (line W D t) = misfit W + t *: (T + t *: (R t *m X)).
  rewrite /misfit HR !mulmxDl -!scalemxAl -/T scalerDr scalerA -expr2; move: (net W K *m X) (R t *m X) => a b.
  by apply/matrixP => i j; rewrite !mxE; ring.
rewrite sum_gradient_blocks -/T.
rewrite (fro_sqD (misfit W)) !(froZl, froZr, froDr); ring.
Qed.

(* The critical points. *)
Theorem criticalP W : flat sqerr 2 W <-> forall k, (k < K)%N ->
  (seg W K k.+1)^T *m ((net W K *m X - Y) *m X^T) *m (net W k)^T = 0.
Proof.
split=> [cW k kK|H D]; first exact: (critical_block cW kK).
have [q Hq] := loss_gradient W D; exists q => t; rewrite Hq big1 ?mulr0 ?addr0 // => k _.
by rewrite /gradient_block [X in fro X _]H ?fro0l.
Qed.
(* Local minima are critical. *)
Theorem local_min_critical W : local_min K sqerr W -> flat sqerr 2 W.
Proof. by move=> lm; apply/criticalP => k kK; exact: (local_min_block lm kK). Qed.
End Grad.
