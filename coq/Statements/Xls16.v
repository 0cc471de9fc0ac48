From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* One hidden layer of rectified linear units (Xie, Liang and Song 2016): definitions and statements, no proofs.

   F is any ordered field: the rationals and the reals are instances.
   There are n units w_1, ..., w_n (the rows of W) with output weights v_1, ..., v_n,
   m samples x_1, ..., x_m in dimension d (the columns of X), and targets y_1, ..., y_m.
   The samples need not be on a sphere. *)

Section Networks.
Variables (F : realFieldType) (d n m : nat).
Implicit Types (W V : 'M[F]_(n, d)) (v : 'rV[F]_n) (X : 'M[F]_(d, m)) (y e : 'rV[F]_m).

(* The preactivation w_k . x_l, and the rectified linear unit. *)
Definition preactivation W X k l : F := \sum_i W k i * X i l.
Definition relu (u : F) : F := if 0 < u then u else 0.
Definition active W X k l : bool := 0 < preactivation W X k l.

(* No preactivation is zero. *)
Definition generic W X := forall k l, preactivation W X k l != 0.

Definition output W v X l : F := \sum_k v 0 k * relu (preactivation W X k l).
Definition loss W v X y : F := (2%:R * m%:R)^-1 * \sum_l (y 0 l - output W v X l) ^+ 2.
Definition residual W v X y : 'rV[F]_m := \row_l (output W v X l - y 0 l).

(* The extended feature matrix D: its row (k, i) and column l has v_k [w_k . x_l > 0] x_{il}. *)
Definition feature W v X (k : 'I_n) (i : 'I_d) (l : 'I_m) : F := v 0 k * (active W X k l)%:R * X i l.
(* D e, as a matrix with an entry for each weight, and the paper's gradient (1/m) D (f - y). *)
Definition features_times W v X e : 'M[F]_(n, d) := \matrix_(k, i) \sum_l feature W v X k i l * e 0 l.
Definition gradient W v X y : 'M[F]_(n, d) := m%:R^-1 *: features_times W v X (residual W v X y).
(* D^T D, and G_n = D^T D / n. *)
Definition gram W v X : 'M[F]_m := \matrix_(l, r) \sum_k \sum_i feature W v X k i l * feature W v X k i r.
Definition empirical_kernel W v X : 'M[F]_m := n%:R^-1 *: gram W v X.
End Networks.

Section Forms.
Variable F : realFieldType.
(* The sum of the squares of the entries: the squared Frobenius norm. *)
Definition square_norm p q (A : 'M[F]_(p, q)) : F := \sum_i \sum_j A i j ^+ 2.
(* The quadratic form e A e^T. *)
Definition form m (A : 'M[F]_m) (e : 'rV[F]_m) : F := \sum_i \sum_j e 0 i * A i j * e 0 j.
(* The form is at least lambda |e|^2. For a symmetric matrix over the reals this says that its least eigenvalue
   is at least lambda; for D^T D, that s_m(D)^2 is. *)
Definition form_at_least m (A : 'M[F]_m) (lambda : F) := forall e, lambda * square_norm e <= form A e.
End Forms.

(* xls16/gradient. Where no preactivation is zero, in some box around W the loss is exactly its value, plus the paper's
   gradient times the change, plus the square term |D^T V|^2 / 2m. *)
Definition xls16_gradient : Prop :=
  forall (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (y : 'rV_m), generic W X ->
  exists2 eps, 0 < eps & forall V : 'M[F]_(n, d), (forall k i, `|V k i| < eps) ->
    loss (W + V) v X y = loss W v X y + (\sum_k \sum_i gradient W v X y k i * V k i)
      + (2%:R * m%:R)^-1 * \sum_l (\sum_k \sum_i feature W v X k i l * V k i) ^+ 2.

(* xls16/first-order-bound, squared: no genericity, sphere or signs are needed for the inequality between the formulas.
   With s = s_m(D)^2 it is |f - y|^2 <= m^2 |dL/dW|^2 / s and L <= (m/2) |dL/dW|^2 / s. *)
Definition xls16_first_order_bound : Prop :=
  forall (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (y : 'rV_m) (s : F),
  (0 < m)%N -> 0 < s -> form_at_least (gram W v X) s ->
  square_norm (residual W v X y) <= m%:R ^+ 2 * square_norm (gradient W v X y) / s /\
  loss W v X y <= m%:R / 2%:R * square_norm (gradient W v X y) / s.

(* xls16/first-order-bound, as written, with norms: in a field that has square roots. *)
Definition xls16_first_order_bound_norms : Prop :=
  forall (F : rcfType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (y : 'rV_m) (s : F),
  (0 < m)%N -> 0 < s -> form_at_least (gram W v X) (s ^+ 2) ->
  Num.sqrt (square_norm (residual W v X y)) <= m%:R * Num.sqrt (square_norm (gradient W v X y)) / s /\
  loss W v X y <= m%:R / 2%:R * square_norm (gradient W v X y) / s ^+ 2.

(* xls16/gram-deviation. G_ij = <x_i, x_j> K_ij with any numbers K_ij; the paper's are (pi - theta_ij) / 2 pi. *)
Definition inner (F : realFieldType) d m (X : 'M[F]_(d, m)) l r : F := \sum_i X i l * X i r.
Definition kernel_matrix (F : realFieldType) d m (X : 'M[F]_(d, m)) (K : 'M[F]_m) : 'M[F]_m :=
  \matrix_(l, r) (inner X l r * K l r).
(* The share of the units in the slice of the samples l and r, less K_lr: the discrepancy, with its sign. *)
Definition slice_deviation (F : realFieldType) d n m (W : 'M[F]_(n, d)) (X : 'M[F]_(d, m)) (K : 'M[F]_m) l r : F :=
  n%:R^-1 * #|[set k | active W X k l && active W X k r]|%:R - K l r.
Definition xls16_gram_deviation : Prop :=
  forall (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (K : 'M_m),
  (forall k, v 0 k ^+ 2 = 1) -> forall l r,
  (empirical_kernel W v X - kernel_matrix X K) l r = inner X l r * slice_deviation W X K l r /\
  `|(empirical_kernel W v X - kernel_matrix X K) l r| = `|inner X l r| * `|slice_deviation W X K l r|.

(* Weyl's inequality by quadratic forms, with the Frobenius norm: a is at least the norm of E. *)
Definition xls16_weyl : Prop :=
  forall (F : realFieldType) m (A E : 'M[F]_m) (lambda a : F),
  form_at_least A lambda -> 0 <= a -> square_norm E <= a ^+ 2 -> form_at_least (A + E) (lambda - a).

(* xls16/singular-lower-bound: any W, v and X, and any matrix G in the place of the kernel's.
   s_m(D)^2 >= n (lambda_min(G) - |G_n - G|_F). The first half says that D^T D = n G_n. *)
Definition xls16_singular_lower_bound : Prop :=
  forall (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (G : 'M_m) (lambda a : F), (0 < n)%N ->
  (forall s, form_at_least (empirical_kernel W v X) s <-> form_at_least (gram W v X) (n%:R * s)) /\
  (form_at_least G lambda -> 0 <= a -> square_norm (empirical_kernel W v X - G) <= a ^+ 2 ->
   form_at_least (gram W v X) (n%:R * (lambda - a))).

(* The same with the norm itself, in a field that has square roots. *)
Definition xls16_singular_lower_bound_norms : Prop :=
  forall (F : rcfType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) (G : 'M_m) (lambda : F), (0 < n)%N ->
  form_at_least G lambda ->
  form_at_least (gram W v X) (n%:R * (lambda - Num.sqrt (square_norm (empirical_kernel W v X - G)))).

(* |D e|^2 is the form of D^T D. *)
Definition xls16_gram_form : Prop :=
  forall (F : realFieldType) d n m (W : 'M[F]_(n, d)) (v : 'rV_n) (X : 'M_(d, m)) e,
  form (gram W v X) e = square_norm (features_times W v X e).

(* xls16/population-bound. gamma_1 >= ... >= gamma_m are the first eigenvalues of the kernel; their sum is at most one half.
   e is any function with e(u) >= 1 + u, as the exponential function is; r is the rate, 1/8 in the paper.
   The promised probability 1 - m e^(-r m gamma_m) is negative. *)
Definition xls16_population_bound_vacuous : Prop :=
  forall (F : realFieldType) (gamma : nat -> F) (e : F -> F) (r : F) m,
  (forall j, (1 <= j < m)%N -> gamma j.+1 <= gamma j) -> \sum_(1 <= j < m.+1) gamma j <= 2%:R^-1 ->
  (forall u, 1 + u <= e u) -> 0 <= r -> r < 1 -> (2 <= m)%N ->
  1 - m%:R * e (- (r * m%:R * gamma m)) < 0.

(* Expectations. Variables are the bounded random variables on a probability space with sample points omega:
   they contain the constants, sums, products; the expectation is linear and monotone, and E 1 = 1.
   Bounded measurable functions with their integral are an instance. *)
Record expectation (F : realFieldType) (Omega : Type) := Expectation {
  variable : (Omega -> F) -> Prop;
  mean : (Omega -> F) -> F;
  variable_same : forall f g, f =1 g -> variable f -> variable g;
  variable_constant : forall c, variable (fun=> c);
  variable_add : forall f g, variable f -> variable g -> variable (fun omega => f omega + g omega);
  variable_multiply : forall f g, variable f -> variable g -> variable (fun omega => f omega * g omega);
  mean_one : mean (fun=> 1) = 1;
  mean_linear : forall (a : F) f g, variable f -> variable g ->
    mean (fun omega => a * f omega + g omega) = a * mean f + mean g;
  mean_monotone : forall f g, variable f -> variable g -> (forall omega, f omega <= g omega) -> mean f <= mean g }.

(* An event has its indicator among the variables, and its probability is the mean of that. *)
Definition indicator (F : realFieldType) Omega (B : Omega -> bool) : Omega -> F := fun omega => (B omega)%:R.
Definition event (F : realFieldType) Omega (E : expectation F Omega) (B : Omega -> bool) := variable E (indicator F B).
Definition probability (F : realFieldType) Omega (E : expectation F Omega) (B : Omega -> bool) : F := mean E (indicator F B).

(* xls16/population-second-moment, the linear algebra: G = A + T I + O where A is positive semidefinite. *)
Definition xls16_second_moment_algebra : Prop :=
  forall (F : realFieldType) m (A O : 'M[F]_m) (T a : F),
  form_at_least A 0 -> 0 <= a -> square_norm O <= a ^+ 2 -> form_at_least (A + T%:M + O) (T - a).

(* xls16/population-second-moment, the probability: O is a random matrix without diagonal, each other entry of which has
   the mean square q (the sum of N(d, k) lambda_k^2 over the degrees k >= K); B is an event on which
   (1 - delta) T is no lower bound of the form of G = A + T I + O. *)
Definition xls16_second_moment_bound : Prop :=
  forall (F : realFieldType) Omega (E : expectation F Omega) m (A O : Omega -> 'M[F]_m) (T delta q : F) (B : Omega -> bool),
  0 < T -> 0 < delta -> (forall omega, form_at_least (A omega) 0) ->
  (forall i j, variable E (fun omega => O omega i j)) -> (forall i omega, O omega i i = 0) ->
  (forall i j, i != j -> mean E (fun omega => O omega i j ^+ 2) = q) ->
  event E B -> (forall omega, B omega -> ~ form_at_least (A omega + T%:M + O omega) ((1 - delta) * T)) ->
  probability E B <= (m * m.-1)%:R * q / (delta * T) ^+ 2.

(* xls16/discrepancy-concentration. A sample point is a list of n units, points of any set U (the sphere), and h(u, u') is
   k(u, u')^2. Independence and symmetry enter in this form: given all units but the j-th, h(w_i, w_j) has the mean mu,
   whatever the others are. *)
Section Discrepancy.
Variables (F : realFieldType) (U : Type) (n : nat) (E : expectation F ('I_n -> U)) (h : U -> U -> F).
Definition pair_value (i j : 'I_n) : ('I_n -> U) -> F := fun w => h (w i) (w j).
Definition ignores (j : 'I_n) (Z : ('I_n -> U) -> F) := forall w w', (forall i, i != j -> w i = w' i) -> Z w = Z w'.
Definition same_mean_given_others (mu : F) := forall i j Z, i != j -> variable E Z -> ignores j Z ->
  mean E (fun w => pair_value i j w * Z w) = mu * mean E Z.
(* The squared discrepancy, (1/n^2) times the sum of all h(w_i, w_j), less mu. *)
Definition square_discrepancy (mu : F) : ('I_n -> U) -> F :=
  fun w => (n%:R ^+ 2)^-1 * (\sum_i \sum_j pair_value i j w) - mu.
End Discrepancy.

(* Its mean is (1/n) (1/4 - mu), its variance (2 (n - 1) / n^3) times that of h, and Chebyshev's inequality. *)
Definition xls16_discrepancy_variance : Prop :=
  forall (F : realFieldType) U n (E : expectation F ('I_n -> U)) (h : U -> U -> F) (mu variance : F),
  (0 < n)%N -> (forall u, h u u = 4%:R^-1) -> (forall u u', h u u' = h u' u) ->
  (forall i j, variable E (pair_value h i j)) -> same_mean_given_others E h mu ->
  (forall i j, i != j -> mean E (fun w => (pair_value h i j w - mu) ^+ 2) = variance) ->
  let expected := n%:R^-1 * (4%:R^-1 - mu) in
  mean E (square_discrepancy h mu) = expected /\
  mean E (fun w => (square_discrepancy h mu w - expected) ^+ 2) = 2%:R * (n%:R - 1) / n%:R ^+ 3 * variance.

Definition xls16_discrepancy_concentration : Prop :=
  forall (F : realFieldType) U n (E : expectation F ('I_n -> U)) (h : U -> U -> F) (mu variance c : F) (B : ('I_n -> U) -> bool),
  (0 < n)%N -> (forall u, h u u = 4%:R^-1) -> (forall u u', h u u' = h u' u) ->
  (forall i j, variable E (pair_value h i j)) -> same_mean_given_others E h mu ->
  (forall i j, i != j -> mean E (fun w => (pair_value h i j w - mu) ^+ 2) = variance) ->
  mu < 4%:R^-1 -> 1 < c -> 0 <= variance ->
  event E B -> (forall w, B w -> c * (n%:R^-1 * (4%:R^-1 - mu)) <= square_discrepancy h mu w) ->
  probability E B <= 2%:R * variance / ((c - 1) ^+ 2 * (4%:R^-1 - mu) ^+ 2).
