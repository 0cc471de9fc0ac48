From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* One hidden layer of leaky rectified linear units with multiplicative noise (Soudry and Carmon 2016): definitions and
   statements, no proofs. There are N samples, d0 inputs and d1 hidden units; X has one column a sample. *)

(* The Khatri-Rao product: column n is the Kronecker product of the columns n of A and X. *)
Definition khatri_rao (R : ringType) d1 d0 N (A : 'M[R]_(d1, N)) (X : 'M[R]_(d0, N)) : 'M[R]_(d1 * d0, N) :=
  \matrix_(k, n) mxvec (\matrix_(i, j) (A i n * X j n)) 0 k.
(* The product entry by entry. *)
Definition hadamard (R : ringType) m n (A B : 'M[R]_(m, n)) : 'M[R]_(m, n) := \matrix_(i, j) (A i j * B i j).
(* A pattern S says which units are active on which samples; the slopes are 1 there and s elsewhere. *)
Definition slopes (R : ringType) m n (s : R) (S : 'M[bool]_(m, n)) : 'M[R]_(m, n) := \matrix_(i, j) (if S i j then 1 else s).

(* P holds at almost every point of R^I, for a finite set I of coordinates: for every epsilon > 0, the points where it
   fails are covered by countably many boxes (those k that are used) whose volumes add up to epsilon at most.
   These are the sets of Lebesgue measure zero. *)
Definition almost_every (R : realType) (I : finType) (P : (I -> R) -> Prop) : Prop :=
  forall eps : R, 0 < eps -> exists (used : pred nat) (low high : nat -> I -> R),
    [/\ forall k i, low k i <= high k i,
        forall v, ~ P v -> exists2 k, used k & forall i, low k i < v i <= high k i
      & forall m, \sum_(k < m | used k) \prod_i (high k i - low k i) <= eps].
(* The same for pairs of matrices, whose coordinates are their entries. *)
Definition almost_every_pair (R : realType) d1 d0 N (P : 'M[R]_(d1, N) -> 'M[R]_(d0, N) -> Prop) : Prop :=
  almost_every (fun v : ('I_d1 * 'I_N + 'I_d0 * 'I_N)%type -> R =>
    P (\matrix_(i, n) v (inl (i, n))) (\matrix_(j, n) v (inr (j, n)))).

(* Where the slopes are fixed, the output is linear in the product of the weights of both layers,
   here a matrix V with d1 rows: v_n = sum_i a_in (V x_n)_i, that is G^T vec V with G = khatri_rao A X. *)
Section FixedSlopes.
Variables (F : realFieldType) (d1 d0 N : nat) (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N).
Definition region_output (V : 'M[F]_(d1, d0)) : 'cV[F]_N := \col_n \sum_i A i n * (V *m X) i n.
Definition region_mse (V : 'M[F]_(d1, d0)) : F := (2%:R * N%:R)^-1 * \sum_n (y n 0 - region_output V n 0) ^+ 2.
Definition region_gradient (V : 'M[F]_(d1, d0)) : 'M[F]_(d1, d0) :=
  - N%:R^-1 *: (\sum_n (y n 0 - region_output V n 0) *: (col n A *m (col n X)^T)).
End FixedSlopes.

(* The network itself. Fixed: the noise E (one factor for each unit and sample), the data X, the targets y and the slope
   s. Trained: the first layer W and the output weights w. *)
Section Network.
Variables (F : realFieldType) (d1 d0 N : nat) (s : F).
Variables (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N).
Definition leaky (u : F) : F := if 0 <= u then u else s * u.
Definition output (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) : 'cV[F]_N :=
  \col_n \sum_i w i 0 * (E i n * leaky ((W *m X) i n)).
Definition mse (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) : F := (2%:R * N%:R)^-1 * \sum_n (output w W n 0 - y n 0) ^+ 2.
Definition two_layer_minimum (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) := exists2 eps, 0 < eps &
  forall (w' : 'cV[F]_d1) (W' : 'M[F]_(d1, d0)),
  (forall i, `|w' i 0 - w i 0| < eps) -> (forall i j, `|W' i j - W i j| < eps) -> mse w W <= mse w' W'.
(* The derivative of f at 0 exists. *)
Definition differentiable_at_zero (f : F -> F) := exists l, forall e, 0 < e -> exists2 delta, 0 < delta &
  forall t, `|t| < delta -> `|f t - f 0 - l * t| <= e * `|t|.
(* A differentiable local minimum: of both layers together, and differentiable along each line of the first layer.
   Zero preactivations are allowed, so this is more than the interior of a region. *)
Definition differentiable_minimum (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) :=
  two_layer_minimum w W /\ forall D, differentiable_at_zero (fun t => mse w (W + t *: D)).
(* S is the pattern of W, up to choices at preactivations that are zero. *)
Definition pattern_of (W : 'M[F]_(d1, d0)) (S : 'M[bool]_(d1, N)) := forall i n, (W *m X) i n != 0 -> S i n = (0 <= (W *m X) i n).
End Network.

(* sc16/gradient, and the quadratic term: exactly, along every line, for fixed slopes. *)
Definition sc16_gradient : Prop :=
  forall (F : realFieldType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) y (V D : 'M[F]_(d1, d0)) t,
  region_mse A X y (V + t *: D) = region_mse A X y V
    + t * (\sum_i \sum_j region_gradient A X y V i j * D i j)
    + t ^+ 2 * ((2%:R * N%:R)^-1 * \sum_n (region_output A X D n 0) ^+ 2).

(* sc16/hessian-psd: the Hessian in the product of the weights is (1/N) G G^T, and its quadratic form is not negative. *)
Definition sc16_hessian_psd : Prop :=
  forall (F : realFieldType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (D : 'M[F]_(d1, d0)),
  let G := khatri_rao A X in let H := N%:R^-1 *: (G *m G^T) : 'M_(d1 * d0) in
  let form := (mxvec D *m H *m (mxvec D)^T) 0 0 in
  0 <= form /\ form = N%:R^-1 * (\sum_n (region_output A X D n 0) ^+ 2).

(* The derivatives of the outputs by all weights, one column a sample: first those by the output weights, then those by the
   first layer, its rows one after the other. S is the pattern of the slopes. *)
Definition jacobian (F : realFieldType) d1 d0 N (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (S : 'M[bool]_(d1, N))
    (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)) : 'M[F]_(d1 + d1 * d0, N) :=
  col_mx (hadamard (hadamard E (slopes s S)) (W *m X))
    (khatri_rao (\matrix_(i, n) (w i 0 * hadamard E (slopes s S) i n)) X).

(* sc16/hessian-psd, at zero error: where no preactivation is zero, the Hessian in all weights is (1/N) J J^T, and its quadratic
   form is not negative: near 0 the error on a line is half the form times t^2, and a polynomial of order three. *)
Definition sc16_hessian_zero_error : Prop :=
  forall (F : realFieldType) d1 d0 N (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N) w W,
  (forall i n, (W *m X) i n != 0) -> output s E X w W = y ->
  forall (dw : 'cV[F]_d1) (dW : 'M[F]_(d1, d0)),
  let J := jacobian s E X (\matrix_(i, n) (0 <= (W *m X) i n)) w W in
  let v := col_mx dw (mxvec dW)^T in
  let form := (v^T *m (N%:R^-1 *: (J *m J^T)) *m v) 0 0 in
  0 <= form /\ exists2 eps, 0 < eps & exists q : {poly F}, forall t, `|t| < eps ->
    mse s E X y (w + t *: dw) (W + t *: dW) = 2%:R^-1 * t ^+ 2 * form + t ^+ 3 * q.[t].

(* sc16/absorption, the identity: the block of a dead output weight takes the value -1. *)
Definition sc16_absorption_identity : Prop :=
  forall (F : realFieldType) d0 (c : F) (g : 'cV[F]_d0), g != 0 ->
  let square := \sum_j g j 0 ^+ 2 in
  let dz := 1 in let dw := ((c + 1) / (2%:R * square)) *: g in
  - (2%:R * dz * \sum_j g j 0 * dw j 0) + c * dz ^+ 2 = -1.

(* sc16/absorption, in the network: at every local minimum the row of the gradient of a unit whose output weight is zero
   vanishes too, for a pattern S. *)
Definition sc16_absorption : Prop :=
  forall (F : realFieldType) d1 d0 N (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N) w W,
  (0 < N)%N -> two_layer_minimum s E X y w W ->
  exists2 S : 'M[bool]_(d1, N), pattern_of X W S & forall i, w i 0 = 0 -> forall j,
    \sum_n (output s E X w W n 0 - y n 0) * (E i n * slopes s S i n * X j n) = 0.

(* sc16/gradient, in the network: at a differentiable local minimum G e = 0, for a pattern S. *)
Definition sc16_stationarity : Prop :=
  forall (F : realFieldType) d1 d0 N (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N) w W,
  (0 < N)%N -> differentiable_minimum s E X y w W ->
  exists2 S : 'M[bool]_(d1, N), pattern_of X W S &
    khatri_rao (hadamard E (slopes s S)) X *m (output s E X w W - y) = 0.

(* sc16/rank-generic, over any field: one nonzero polynomial in the entries of (A, X), off whose zero set
   the rank is N for all patterns at once. The variables are the entries of A and X, row by row. *)
Definition sc16_rank_generic_polynomial : Prop :=
  forall (F : fieldType) d1 d0 N (s : F), (N <= d1 * d0)%N -> s != 0 ->
  exists2 P : {mpoly F[d1 * N + d0 * N]}, P != 0 & forall (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)),
    P.@[row_mx (mxvec A) (mxvec X) 0] != 0 ->
    forall S, \rank (khatri_rao (hadamard A (slopes s S)) X) = N.

(* sc16/rank-generic: for almost every (E, X), for all patterns at once. *)
Definition sc16_rank_generic : Prop :=
  forall (R : realType) d1 d0 N (s : R), (N <= d1 * d0)%N -> s != 0 ->
  @almost_every_pair R d1 d0 N (fun E X => forall S, \rank (khatri_rao (hadamard E (slopes s S)) X) = N).

(* sc16/zero-error: for almost every (E, X), for all targets, every differentiable local minimum fits every sample. *)
Definition sc16_zero_error : Prop :=
  forall (R : realType) d1 d0 N (s : R), (N <= d1 * d0)%N -> s != 0 ->
  @almost_every_pair R d1 d0 N (fun E X => forall y w W,
    differentiable_minimum s E X y w W -> output s E X w W = y).

(* Deeper networks. The widths are d 0 (inputs), d 1, ...; W l leads from the layer l to the layer l + 1. E 0 is the data, one
   column a sample, and E l is the noise of the layer l, one factor for each unit and sample. *)
Section Deep.
Variables (F : realFieldType) (d : nat -> nat) (N : nat) (s : F).
Variables (W : forall l, 'M[F]_(d l.+1, d l)) (E : forall l, 'M[F]_(d l, N)).
(* What the units of the layer l say, on every sample. *)
Fixpoint features l : 'M[F]_(d l, N) :=
  match l with
  | 0 => E 0
  | l'.+1 => \matrix_(i, n) (E l'.+1 i n * leaky s ((W l' *m features l') i n))
  end.
(* An input is reached, and so is a unit with a nonzero weight from an input or unit that is reached. *)
Fixpoint reached l : pred 'I_(d l) :=
  match l with
  | 0 => xpredT
  | l'.+1 => fun i => [exists j, (W l' i j != 0) && reached j]
  end.
End Deep.

(* The coordinates of the data and of the noise of L - 1 layers: a layer below L, a unit in it and a sample. *)
Definition family_coordinate d L N : finType := [finType of {l : 'I_L & ('I_(d (l : nat)) * 'I_N)%type}].
Definition entry (R : Type) d L N (E : forall l, 'M[R]_(d l, N)) (c : family_coordinate d L N) : R :=
  E (tag c) (tagged c).1 (tagged c).2.
(* P holds for almost every data and noise: whatever E is in the further layers. *)
Definition almost_every_family (R : realType) d L N (P : (forall l, 'M[R]_(d l, N)) -> Prop) : Prop :=
  almost_every (fun v : family_coordinate d L N -> R => forall E, entry E =1 v -> P E).

(* sc16/rank-deep, over any ordered field: m inner layers, whose weights W are given, and one more layer of units. If N is at
   most its width times the number of units of layer m that are reached, then one nonzero polynomial in the data and the noise
   exists off whose zero set the rank is N for all patterns of the last layer at once. The polynomial depends on W. *)
Definition sc16_rank_deep_polynomial : Prop :=
  forall (F : realFieldType) (d : nat -> nat) m N (s : F) (W : forall l, 'M[F]_(d l.+1, d l)),
  (N <= d m.+1 * #|reached W (l := m)|)%N -> s != 0 ->
  exists2 P : {mpoly F[#|family_coordinate d m.+2 N|]}, P != 0 & forall E : (forall l, 'M[F]_(d l, N)),
    P.@[fun k => entry E (enum_val k)] != 0 ->
    forall S, \rank (khatri_rao (hadamard (E m.+1) (slopes s S)) (features s W E m)) = N.

(* sc16/rank-deep: if every unit of layer m is reached, for almost every data and noise, for all patterns at once. *)
Definition sc16_rank_deep : Prop :=
  forall (R : realType) (d : nat -> nat) m N (s : R) (W : forall l, 'M[R]_(d l.+1, d l)),
  (N <= d m.+1 * d m)%N -> s != 0 -> (forall i : 'I_(d m), reached W i) ->
  @almost_every_family R d m.+2 N (fun E =>
    forall S, \rank (khatri_rao (hadamard (E m.+1) (slopes s S)) (features s W E m)) = N).

(* sc16/zero-error-deep: the last two layers are a network of two layers on the features of the layer m. For almost every data
   and noise, for all targets, each of its differentiable local minima fits every sample. *)
Definition sc16_zero_error_deep : Prop :=
  forall (R : realType) (d : nat -> nat) m N (s : R) (W : forall l, 'M[R]_(d l.+1, d l)),
  (N <= d m.+1 * d m)%N -> s != 0 -> (forall i : 'I_(d m), reached W i) ->
  @almost_every_family R d m.+2 N (fun E => forall y w V,
    differentiable_minimum s (E m.+1) (features s W E m) y w V -> output s (E m.+1) (features s W E m) w V = y).
