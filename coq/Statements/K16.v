From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* Deep linear networks (Kawaguchi 2016; Baldi and Hornik 1989): definitions and statements, no proofs.

   F is any ordered field: the rationals and the reals are instances.
   A network has K weight matrices, so K - 1 hidden layers, and widths d 0 (input), ..., d K (output).
   The weight matrices are W 0, ..., W (K - 1), and W k has d k.+1 rows and d k columns: it is the papers' W_{k+1}.
   Widths may be 0, and no matrix need have full rank, unless a statement says so. *)

Section Networks.
Variables (F : realFieldType) (d : nat -> nat).

Definition weights := forall k, 'M[F]_(d k.+1, d k).

(* The product W (k-1) ... W 0 of the first k weight matrices. *)
Fixpoint net (W : weights) k : 'M[F]_(d k, d 0) :=
  match k with 0 => 1%:M | k'.+1 => W k' *m net W k' end.

(* The product W (n-1) ... W k of the weight matrices between the layers k <= n: the identity if k = n.
   It has no meaning if k > n, and no statement uses it there. *)
Fixpoint seg (W : weights) n k : 'M[F]_(d n, d k) :=
  match n with
  | 0 => pid_mx (d k)
  | n'.+1 => if (k <= n')%N then W n' *m seg W n' k else pid_mx (d k)
  end.

Definition line (W D : weights) (t : F) : weights := fun k => W k + t *: D k.
Definition midpoint (W V : weights) : weights := fun k => 2%:R^-1 *: (W k + V k).
Definition zeros : weights := fun _ => 0.

(* The sum of the products of the entries. *)
Definition inner m n (A B : 'M[F]_(m, n)) : F := \sum_i \sum_j A i j * B i j.

(* Every entry of each of the K weight matrices differs by less than epsilon. *)
Definition near K (eps : F) (W V : weights) :=
  forall k, (k < K)%N -> forall i j, `|V k i j - W k i j| < eps.

(* Words about any function f of the weights. *)
Section Landscape.
Variables (K : nat) (f : weights -> F).
Definition local_min W := exists2 eps, 0 < eps & forall V, near K eps W V -> f W <= f V.
Definition local_max W := exists2 eps, 0 < eps & forall V, near K eps W V -> f V <= f W.
Definition global_min W := forall V, f W <= f V.
(* There are strictly lower, or strictly higher, points in every box around W. *)
Definition descends W := forall eps, 0 < eps -> exists2 V, near K eps W V & f V < f W.
Definition ascends W := forall eps, 0 < eps -> exists2 V, near K eps W V & f W < f V.
(* G is the gradient at W: along every line, f (W + t D) = f W + t <G, D> + O(t^2), exactly, as polynomials in t. *)
Definition gradient W (G : weights) := forall D, exists q : {poly F}, forall t,
  f (line W D t) = f W + t * (\sum_(k < K) inner (G k) (D k)) + t ^+ 2 * q.[t].
Definition critical W := gradient W zeros.
(* Along every line, f (W + t D) = f W + O(t^n). For n = 3 the gradient and the Hessian are zero. *)
Definition flat n W := forall D, exists q : {poly F}, forall t, f (line W D t) = f W + t ^+ n * q.[t].
(* Some direction has zero first and negative second derivative. *)
Definition negative_curvature W := exists D, exists2 q : {poly F},
  forall t, f (line W D t) = f W + t ^+ 2 * q.[t] & q.[0] < 0.
Definition saddle W := [/\ critical W, descends W & ascends W].
End Landscape.

(* Data X (one column a sample) and targets Y, and the loss of the paper: half the sum of the squared errors. *)
Variables (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Definition loss (W : weights) : F := 2%:R^-1 * \sum_i \sum_j ((net W K *m X - Y) i j) ^+ 2.
(* The residual times X^T. *)
Definition residual (W : weights) : 'M[F]_(d K, d 0) := (net W K *m X - Y) *m X^T.
(* The k-th block of the gradient, in the paper's form L_k^T G R_{k-1}^T. *)
Definition gradient_block (W : weights) : weights :=
  fun k => (seg W K k.+1)^T *m residual W *m (net W k)^T.
(* The derivative of order two by the entry (a, b) of W i and the entry (c, e) of W j. *)
Definition hessian_entry (W : weights) i j (a : 'I_(d i.+1)) (b : 'I_(d i)) (c : 'I_(d j.+1)) (e : 'I_(d j)) : F :=
  ((seg W K i.+1)^T *m seg W K j.+1) a c * (net W i *m (X *m X^T) *m (net W j)^T) b e
  + (if (i < j)%N then ((seg W K j.+1)^T *m residual W *m (net W i)^T) c b * seg W j i.+1 e a else 0)
  + (if (j < i)%N then ((seg W K i.+1)^T *m residual W *m (net W j)^T) a e * seg W i j.+1 b c else 0).
End Networks.

(* A statement begins with: every ordered field, depth, widths, number of samples, data and targets. *)
Notation "'for_all_networks' F d K N X Y , P" :=
  (forall (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d K, N)), P)
  (at level 200, F name, d name, K name, N name, X name, Y name, P at level 200).

(* k16/gradient. *)
Definition k16_gradient : Prop := for_all_networks F d K N X Y,
  forall W : weights F d, gradient K (loss X Y) W (gradient_block X Y W).

(* k16/gradient: so the critical points are those where every block vanishes; local minima are among them. *)
Definition k16_critical_points : Prop := for_all_networks F d K N X Y, forall W : weights F d,
  (critical K (loss X Y) W <-> forall k, (k < K)%N -> gradient_block X Y W k = 0) /\
  (local_min K (loss X Y) W -> critical K (loss X Y) W).

(* k16/hessian-blocks. *)
Definition k16_hessian_blocks : Prop := for_all_networks F d K N X Y, forall W D : weights F d,
  exists q : {poly F}, forall t, loss X Y (line W D t) = loss X Y W
    + t * (\sum_(k < K) inner (gradient_block X Y W k) (D k))
    + 2%:R^-1 * t ^+ 2 * (\sum_(i < K) \sum_(j < K) \sum_a \sum_b \sum_c \sum_e
        D i a b * hessian_entry X Y W a b c e * D j c e)
    + t ^+ 3 * q.[t].

(* k16/critical-representation: P is the orthogonal projection on the range of C. X X^T must be invertible. *)
Definition k16_critical_representation : Prop := for_all_networks F d K N X Y, forall W : weights F d,
  X *m X^T \in unitmx -> (0 < K)%N -> critical K (loss X Y) W ->
  let B := Y *m X^T *m invmx (X *m X^T) in
  let Sigma := B *m (X *m Y^T) in
  let C := seg W K 1 in
  exists P : 'M[F]_(d K),
    [/\ P^T = P, P *m P = P, P *m C = C & \rank P = \rank C] /\
    [/\ net W K = P *m B, P *m Sigma = Sigma *m P
      & loss X Y W = 2%:R^-1 * \tr (Y *m Y^T) - 2%:R^-1 * \tr (P *m Sigma)].

(* k16/critical-values: U has orthonormal columns, eigenvectors of Sigma with the eigenvalues lambda,
   and I selects some of them. *)
Definition k16_critical_values : Prop := for_all_networks F d K N X Y,
  forall (W : weights F d) (U : 'M[F]_(d K)) (lambda : 'rV[F]_(d K)) (I : pred 'I_(d K)),
  X *m X^T \in unitmx ->
  let B := Y *m X^T *m invmx (X *m X^T) in
  let U_I := \matrix_(i, j) (if I j then U i j else 0) in
  U^T *m U = 1%:M -> B *m (X *m Y^T) *m U = U *m diag_mx lambda ->
  net W K = U_I *m U_I^T *m B ->
  loss X Y W = 2%:R^-1 * \tr (Y *m Y^T) - 2%:R^-1 * \sum_(j | I j) lambda 0 j.

(* k16/second-order-necessary, for any two layers i < j. *)
Definition k16_second_order_necessary : Prop := for_all_networks F d K N X Y,
  forall (W : weights F d) i j, (i < j)%N -> (j < K)%N ->
  critical K (loss X Y) W -> ~ negative_curvature (loss X Y) W ->
  (seg W K j.+1)^T *m residual X Y W *m (net W i)^T = 0 \/
  (forall z : 'cV_(d i.+1), seg W K i.+1 *m z = 0 -> seg W j i.+1 *m z = 0) /\
  (forall y : 'rV_(d j), y *m (net W j *m X) = 0 -> y *m seg W j i.+1 = 0).

(* k16/nonconvex: the loss is neither convex (K >= 2) nor concave (K >= 1). *)
Definition k16_nonconvex : Prop := for_all_networks F d K N X Y,
  X != 0 -> (forall k, (k <= K)%N -> (0 < d k)%N) ->
  ((1 < K)%N -> exists W V : weights F d,
     (loss X Y W + loss X Y V) / 2%:R < loss X Y (midpoint W V)) /\
  ((0 < K)%N -> exists W V : weights F d,
     loss X Y (midpoint W V) < (loss X Y W + loss X Y V) / 2%:R).

(* k16/no-poor-minima: every local minimum is a global minimum, no other point is a local maximum,
   and a critical point with a lower point somewhere is a saddle. *)
Definition k16_no_poor_minima : Prop := for_all_networks F d K N X Y, forall W : weights F d,
  [/\ local_min K (loss X Y) W -> global_min (loss X Y) W,
      local_max K (loss X Y) W -> global_min (loss X Y) W
    & critical K (loss X Y) W -> (exists V, loss X Y V < loss X Y W) -> saddle K (loss X Y) W].

(* k16/strict-saddles: the product of all but the first and the last matrix has the rank of some hidden width d k.
   (That width is then the smallest one, since the rank is at most each hidden width.) *)
Definition k16_strict_saddles : Prop := for_all_networks F d K N X Y, forall (W : weights F d) k,
  (0 < k < K)%N -> \rank (seg W K.-1 1) = d k ->
  critical K (loss X Y) W -> (exists V, loss X Y V < loss X Y W) -> negative_curvature (loss X Y) W.

(* k16/shallow: one hidden layer. *)
Definition k16_shallow : Prop :=
  forall (F : realFieldType) (d : nat -> nat) N (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d 2%N, N)) (W : weights F d),
  critical 2 (loss X Y) W -> (exists V, loss X Y V < loss X Y W) -> negative_curvature (loss X Y) W.

(* k16/bad-saddles: with two hidden layers or more, W = 0 is a saddle whose Hessian is zero
   (even the derivatives up to order K - 1). *)
Definition k16_bad_saddles : Prop := for_all_networks F d K N X Y,
  (2 < K)%N -> (forall k, (0 < k < K)%N -> (0 < d k)%N) -> Y *m X^T != 0 ->
  [/\ saddle K (loss X Y) (zeros F d), flat (loss X Y) 3 (zeros F d) & flat (loss X Y) K (zeros F d)].

(* k16/bad-saddles, of rank r. The first r units of each layer compute a product A B, and the paddings Z k lead to the other
   units of the hidden layers: Z 0 from the inputs, and the others from those other units alone. Their product from the layer 1 to
   the layer H is zero. All of them may be zero. *)
Definition product_loss (F : realFieldType) m p N (X : 'M[F]_(p, N)) (Y : 'M[F]_(m, N)) (P : 'M[F]_(m, p)) : F :=
  2%:R^-1 * \sum_i \sum_j ((P *m X - Y) i j) ^+ 2.
Definition padded (F : realFieldType) (d : nat -> nat) H r (A : 'M[F]_(d H.+1, r)) (B : 'M[F]_(r, d 0%N)) (W Z : weights F d) :=
  [/\ W 0%N = pid_mx r *m B + Z 0%N, forall k, (0 < k < H)%N -> W k = pid_mx r + Z k & W H = A *m pid_mx r] /\
  [/\ forall k, (0 < k < H)%N -> Z k *m (pid_mx r : 'M_(d k, r)) = 0,
      forall k, (k < H)%N -> (pid_mx r : 'M_(r, d k.+1)) *m Z k = 0 & seg Z H 1 = 0].
(* If A B is the best product of its width r, r is less than all hidden widths and than the rank of Y X^T, there are two hidden
   layers or more, and Z 0 reads only what the residual of the fit is orthogonal to, the point is a saddle without negative
   curvature. *)
Definition k16_bad_saddles_rank : Prop :=
  forall (F : realFieldType) (d : nat -> nat) (H N r : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)),
  forall (A : 'M[F]_(d H.+1, r)) (B : 'M[F]_(r, d 0%N)) (W Z : weights F d),
  (1 < H)%N -> (forall k, (0 < k <= H)%N -> (r < d k)%N) -> (r < \rank (Y *m X^T))%N ->
  (forall (A' : 'M[F]_(d H.+1, r)) (B' : 'M[F]_(r, d 0%N)), product_loss X Y (A *m B) <= product_loss X Y (A' *m B')) ->
  padded A B W Z -> (A *m B *m X - Y) *m X^T *m (Z 0%N)^T = 0 ->
  [/\ net W H.+1 = A *m B, saddle H.+1 (loss X Y) W & ~ negative_curvature (loss X Y) W].

(* Where A and B come from: U has orthonormal columns, eigenvectors of Sigma for the r largest eigenvalues, with mu between
   these and the others. Then U (U^T B) is the best product of width r. X X^T must be invertible. *)
Definition k16_top_subspace : Prop :=
  forall (F : realFieldType) m p N r (X : 'M[F]_(p, N)) (Y : 'M[F]_(m, N)),
  forall (U : 'M[F]_(m, r)) (lambda : 'rV[F]_r) (mu : F),
  X *m X^T \in unitmx ->
  let B := Y *m X^T *m invmx (X *m X^T) in
  let Sigma := B *m (X *m Y^T) in
  U^T *m U = 1%:M -> Sigma *m U = U *m diag_mx lambda -> 0 <= mu -> (forall j, mu <= lambda 0 j) ->
  (forall z : 'cV[F]_m, U^T *m z = 0 -> (z^T *m Sigma *m z) 0 0 <= mu * (z^T *m z) 0 0) ->
  forall (A' : 'M[F]_(m, r)) (B' : 'M[F]_(r, p)), product_loss X Y (U *m (U^T *m B)) <= product_loss X Y (A' *m B').

(* The words mean what they should: a direction of negative curvature gives lower points nearby;
   where the Hessian is zero there is none; a point with lower points nearby is no local minimum. *)
Definition k16_words : Prop := for_all_networks F d K N X Y, forall W : weights F d,
  [/\ negative_curvature (loss X Y) W -> descends K (loss X Y) W,
      flat (loss X Y) 3 W -> ~ negative_curvature (loss X Y) W,
      descends K (loss X Y) W -> ~ local_min K (loss X Y) W
    & ascends K (loss X Y) W -> ~ local_max K (loss X Y) W].
