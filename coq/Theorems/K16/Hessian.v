From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Statements.K16.
Require Import Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.Gradient.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The Hessian of the squared error, block by block and entry by entry. *)

(* Bilinear forms of matrices, written with the entries. *)
Section Entries.
Variable F : realFieldType.

Lemma exchange_four (m n p q : nat) (f : 'I_m -> 'I_n -> 'I_p -> 'I_q -> F) :
  \sum_c \sum_e \sum_a \sum_b f a b c e = \sum_a \sum_b \sum_c \sum_e f a b c e.
Proof.
transitivity (\sum_c \sum_a \sum_e \sum_b f a b c e); first by apply: eq_bigr => c _; rewrite exchange_big.
rewrite exchange_big; apply: eq_bigr => a _ /=.
transitivity (\sum_c \sum_b \sum_e f a b c e); first by apply: eq_bigr => c _; rewrite exchange_big.
by rewrite exchange_big.
Qed.

(* The part of the Hessian that the squares of the first derivatives make. *)
Lemma fro_four (m n p q r s : nat) (A : 'M[F]_(r, m)) (D : 'M[F]_(m, n)) (B : 'M[F]_(n, s))
    (C : 'M[F]_(r, p)) (E : 'M[F]_(p, q)) (G : 'M[F]_(q, s)) :
  fro (A *m D *m B) (C *m E *m G) =
  \sum_a \sum_b \sum_c \sum_e D a b * ((A^T *m C) a c * (B *m G^T) b e) * E c e.
Proof.
rewrite fro_mulr fro_mull froE; apply: eq_bigr => a _; apply: eq_bigr => b _.
have -> : A^T *m (C *m E *m G *m B^T) = (A^T *m C) *m (E *m (G *m B^T)) by rewrite !mulmxA.
rewrite mxE big_distrr /=; apply: eq_bigr => c _; rewrite [(E *m _) _ _]mxE !big_distrr /=; apply: eq_bigr => e _.
have -> : (B *m G^T) b e = (G *m B^T) e b.
  by rewrite -[G *m B^T]trmxK trmx_mul trmxK [RHS]mxE.
by rewrite -!mulrA [E c e * _]mulrC.
Qed.

(* The part that the second derivative of the product makes. *)
Lemma fro_two_steps (m n p q r s : nat) (R : 'M[F]_(r, s)) (L : 'M[F]_(r, p)) (E : 'M[F]_(p, q)) (M : 'M[F]_(q, m))
    (D : 'M[F]_(m, n)) (B : 'M[F]_(n, s)) :
  fro R (L *m E *m (M *m D *m B)) =
  \sum_a \sum_b \sum_c \sum_e D a b * ((L^T *m R *m B^T) c b * M e a) * E c e.
Proof.
rewrite froC -mulmxA fro_mull fro_mulr froE -exchange_four; apply: eq_bigr => c _; apply: eq_bigr => e _.
have -> : L^T *m R *m (M *m D *m B)^T = (L^T *m R *m B^T) *m (M *m D)^T by rewrite !trmx_mul !mulmxA.
rewrite mxE big_distrr /= exchange_big; apply: eq_bigr => b _ /=.
rewrite [(M *m D)^T _ _]mxE [(M *m D) _ _]mxE !big_distrr /=; apply: eq_bigr => a _.
move: ((L^T *m R *m B^T) c b) (M e a) (D a b) (E c e) => x y z w; ring.
Qed.
End Entries.

Section Hessian.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W D : weights F d.

(* The coefficient of t^2 in the product along a line. *)
Fixpoint second_net W D n : 'M[F]_(d n, d 0) :=
  match n with 0 => 0 | n'.+1 => W n' *m second_net W D n' + D n' *m dnet W D n' end.

(* Two layers i < j move. *)
Definition two_steps W D n i j : 'M[F]_(d n, d 0) :=
  seg W n j.+1 *m D j *m (seg W j i.+1 *m D i *m net W i).

Lemma second_netE W D n : second_net W D n = \sum_(j < n) \sum_(i < j) two_steps W D n i j.
Proof.
elim: n => [|n IH]; first by rewrite big_ord0.
rewrite big_ord_recr /= IH mulmx_sumr; congr (_ + _).
  apply: eq_bigr => j _; rewrite mulmx_sumr; apply: eq_bigr => i _.
  by rewrite /two_steps segS // !mulmxA.
by rewrite dnetE mulmx_sumr; apply: eq_bigr => i _; rewrite /two_steps segnn mul1mx.
Qed.

(* The product along a line, up to a remainder of order three. *)
Lemma net_taylor_three W D n : exists2 R, polymx R &
  forall t, net (line W D t) n = net W n + t *: dnet W D n + t ^+ 2 *: second_net W D n + t ^+ 3 *: R t.
Proof.
elim: n => [|n [R PR HR]].
  by exists (fun=> 0); [exact: polymxC | move=> t; rewrite /= !scaler0 !addr0].
exists (fun t => (W n *m R t + D n *m second_net W D n) + t *: (D n *m R t)).
  by apply: polymxD; [apply: polymxD; [apply: polymxM | ] | apply: polymxZ; apply: polymxM] => //; apply: polymxC.
move=> t; rewrite [LHS]/= HR [net W n.+1]/= [dnet W D n.+1]/= [second_net W D n.+1]/= /line.
rewrite mulmxDl !mulmxDr -!scalemxAr -!scalemxAl.
move: (W n *m net W n) (W n *m dnet W D n) (W n *m second_net W D n) (W n *m R t)
  (D n *m net W n) (D n *m dnet W D n) (D n *m second_net W D n) (D n *m R t) => a b c e f g h k.
apply/matrixP => i j; rewrite !mxE.
move: (a i j) (b i j) (c i j) (e i j) (f i j) (g i j) (h i j) (k i j) => a1 b1 c1 e1 f1 g1 h1 k1; ring.
Qed.

(* One summand of the second derivative along D: the layers i and j. *)
Lemma hessian_pair W D i j :
  \sum_a \sum_b \sum_c \sum_e D i a b * hessian_entry X Y W a b c e * D j c e =
  fro (seg W K i.+1 *m D i *m net W i *m X) (seg W K j.+1 *m D j *m net W j *m X)
  + (if (i < j)%N then fro (residual X Y W) (two_steps W D K i j) else 0)
  + (if (j < i)%N then fro (residual X Y W) (two_steps W D K j i) else 0).
Proof.
rewrite -(mulmxA _ (net W i) X) -(mulmxA _ (net W j) X) fro_four trmx_mul mulmxA -[net W i *m X *m X^T]mulmxA.
have -> : (if (i < j)%N then fro (residual X Y W) (two_steps W D K i j) else 0) = \sum_a \sum_b \sum_c \sum_e
    D i a b * (if (i < j)%N then ((seg W K j.+1)^T *m residual X Y W *m (net W i)^T) c b * seg W j i.+1 e a else 0) * D j c e.
  case: ifP => _; first by rewrite fro_two_steps.
  by symmetry; do 4!(apply: big1 => ? _); rewrite mulr0 mul0r.
have -> : (if (j < i)%N then fro (residual X Y W) (two_steps W D K j i) else 0) = \sum_a \sum_b \sum_c \sum_e
    D i a b * (if (j < i)%N then ((seg W K i.+1)^T *m residual X Y W *m (net W j)^T) a e * seg W i j.+1 b c else 0) * D j c e.
  case: ifP => _; last by symmetry; do 4!(apply: big1 => ? _); rewrite mulr0 mul0r.
  rewrite fro_two_steps -exchange_four; do 4!(apply: eq_bigr => ? _); ring.
rewrite -!big_split; apply: eq_bigr => a _ /=; rewrite -!big_split; apply: eq_bigr => b _ /=.
rewrite -!big_split; apply: eq_bigr => c _ /=; rewrite -!big_split; apply: eq_bigr => e _ /=.
by rewrite /hessian_entry !mulrDr !mulrDl.
Qed.

Lemma fro_suml m n (I : finType) (f : I -> 'M[F]_(m, n)) A : fro (\sum_i f i) A = \sum_i fro (f i) A.
Proof. by apply: (big_morph (fun B => fro B A)) => [x y|]; rewrite ?froDl ?fro0l. Qed.
Lemma fro_sumr m n (I : finType) (f : I -> 'M[F]_(m, n)) A : fro A (\sum_i f i) = \sum_i fro A (f i).
Proof. by rewrite froC fro_suml; apply: eq_bigr => i _; rewrite froC. Qed.

(* The second derivative of half the squared error along D, as a sum over the entries of the Hessian. *)
Lemma hessian_sum W D :
  \sum_(i < K) \sum_(j < K) \sum_a \sum_b \sum_c \sum_e D i a b * hessian_entry X Y W a b c e * D j c e =
  fro (dnet W D K *m X) (dnet W D K *m X) + 2%:R * fro (misfit X Y W) (second_net W D K *m X).
Proof.
under eq_bigr do under eq_bigr do rewrite hessian_pair.
under eq_bigr do rewrite !big_split /=.
rewrite !big_split /= -addrA; congr (_ + _).
  rewrite dnetE mulmx_suml fro_suml; apply: eq_bigr => i _; rewrite fro_sumr; apply: eq_bigr => j _.
  by [].
set S := \sum_i _; rewrite [X in _ + X]exchange_big -/S /=.
have -> : fro (misfit X Y W) (second_net W D K *m X) = S.
  rewrite froC fro_mulr -[misfit _ _ _ *m _]/(residual X Y W) froC second_netE fro_sumr /S [RHS]exchange_big /=.
  apply: eq_bigr => j _; rewrite fro_sumr -big_mkcond /=.
  by rewrite (big_ord_widen K (fun i => fro (residual X Y W) (two_steps W D K i j))) // ltnW.
ring.
Qed.

(* Rearrangements of a cubic in t. *)
Lemma line_matrix m n (a b c e y : 'M[F]_(m, n)) t :
  a + t *: c + t ^+ 2 *: e + t ^+ 3 *: b - y = a - y + t *: (c + t *: (e + t *: b)).
Proof.
by apply/matrixP => i j; rewrite !mxE; move: (a i j) (b i j) (c i j) (e i j) (y i j) => a1 b1 c1 e1 y1; ring.
Qed.
Lemma line_square m n (e T Q r : 'M[F]_(m, n)) t :
  fro (e + t *: (T + t *: (Q + t *: r))) (e + t *: (T + t *: (Q + t *: r))) =
  fro e e + t * (2%:R * fro e T) + t ^+ 2 * (fro T T + 2%:R * fro e Q)
  + t ^+ 3 * (2%:R * fro e r + (2%:R * fro T (Q + t *: r) + t * fro (Q + t *: r) (Q + t *: r))).
Proof.
rewrite !(froDl, froDr, froZl, froZr) (froC T e) (froC Q e) (froC r e) (froC Q T) (froC r T) (froC r Q); ring.
Qed.

(* The expansion of the squared error along a line, up to order three. *)
Lemma sqerr_hessian W D : exists q : {poly F}, forall t, sqerr X Y (line W D t) = sqerr X Y W
  + t * (2%:R * \sum_(k < K) fro (gradient_block X Y W k) (D k))
  + t ^+ 2 * (\sum_(i < K) \sum_(j < K) \sum_a \sum_b \sum_c \sum_e D i a b * hessian_entry X Y W a b c e * D j c e)
  + t ^+ 3 * q.[t].
Proof.
have [R PR HR] := net_taylor_three W D K.
pose T := dnet W D K *m X; pose Q := second_net W D K *m X.
have PX : polymx (fun t => R t *m X) := polymxM PR (polymxC X).
have PV : polymx (fun t => Q + t *: (R t *m X)) := polymxD (polymxC Q) (polymxZ PX).
have [q Hq] : polyf (fun t => 2%:R * fro (misfit X Y W) (R t *m X) + (2%:R * fro T (Q + t *: (R t *m X))
    + t * fro (Q + t *: (R t *m X)) (Q + t *: (R t *m X)))).
  apply: polyfD; first by apply: polyfM (polyfC _) _; exact: polyf_fro (polymxC _) PX.
  apply: polyfD; first by apply: polyfM (polyfC _) _; exact: polyf_fro (polymxC _) PV.
  by apply: (@polyfM F (fun t => t)); [exact: polyfX | exact: (polyf_fro PV)].
exists q => t; rewrite -Hq hessian_sum -/T -/Q !sqerrE.
have -> : misfit X Y (line W D t) = misfit X Y W + t *: (T + t *: (Q + t *: (R t *m X))).
  by rewrite /misfit HR !mulmxDl -!scalemxAl -/T -/Q line_matrix.
rewrite sum_gradient_blocks -/T; exact: line_square.
Qed.
End Hessian.
