From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Require Lossproof.Statements.Sc16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* One hidden layer without bias (Soudry and Hoffer 2017): definitions and statements, no proofs.

   F is any ordered field: the rationals and the reals are instances.
   There are N samples x_1, ..., x_N in dimension d0 (the columns of X) with labels y_1, ..., y_N,
   and d1 units w_1, ..., w_d1 (the rows of W) with output weights z_1, ..., z_d1.
   A unit has the slope 1 above zero and rho below; rho is any number, unless a statement says otherwise. *)

Section Networks.
Variables (F : realFieldType) (d0 d1 N : nat) (rho : F).
Implicit Types (X : 'M[F]_(d0, N)) (y e : 'rV[F]_N) (W V : 'M[F]_(d1, d0)) (z u : 'rV[F]_d1) (w : 'rV[F]_d0).

Definition preactivation w X n : F := \sum_j w 0 j * X j n.
Definition slope (s : F) : F := if 0 < s then 1 else rho.
Definition output W z X n : F := \sum_i z 0 i * (slope (preactivation (row i W) X n) * preactivation (row i W) X n).
Definition residual W z X y : 'rV[F]_N := \row_n (y 0 n - output W z X n).
(* N times the mean squared error. *)
Definition square_error W z X y : F := \sum_n residual W z X y 0 n ^+ 2.

(* No entry of either layer differs by epsilon or more. *)
Definition near (eps : F) W z V u := (forall i j, `|V i j - W i j| < eps) /\ (forall i, `|u 0 i - z 0 i| < eps).
Definition local_minimum W z X y := exists2 eps, 0 < eps &
  forall V u, near eps W z V u -> square_error W z X y <= square_error V u X y.

(* A cell is given by the signs of all samples, true for positive; a region by a cell for each unit. *)
Definition in_cell w X (sigma : {ffun 'I_N -> bool}) :=
  forall n, if sigma n then 0 < preactivation w X n else preactivation w X n < 0.
Definition is_cell X sigma := exists w, in_cell w X sigma.
Definition in_region W X (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}) := forall i, in_cell (row i W) X (omega i).

(* The slopes of a region, and those of one cell; A_S keeps the columns in S. *)
Definition slopes (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}) : 'M[F]_(d1, N) :=
  \matrix_(i, n) (if omega i n then 1 else rho).
End Networks.

(* The Khatri-Rao product A o X: its column n is the Kronecker product of the columns a_n and x_n. *)
Definition khatri_rao (F : ringType) d1 d0 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) : 'M[F]_(d1 * d0, N) :=
  \matrix_(k, n) mxvec (\matrix_(i, j) (A i n * X j n)) 0 k.
Definition columns (F : ringType) d1 N (A : 'M[F]_(d1, N)) (S : {set 'I_N}) : 'M[F]_(d1, N) :=
  \matrix_(i, n) (if n \in S then A i n else 0).

(* sh17/region-critical. In an open region the local minima, in all weights of both layers, are the points where
   (A o X) e = 0, e being the residual. *)
Definition sh17_region_critical : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) (y : 'rV_N) omega (W : 'M_(d1, d0)) (z : 'rV_d1),
  in_region W X omega ->
  (local_minimum rho W z X y <-> khatri_rao (slopes rho omega) X *m (residual rho W z X y)^T = 0).

(* sh17/region-critical. All local minima of a region have the same residual, and no point of the region has a smaller error. *)
Definition sh17_region_minima : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) (y : 'rV_N) omega (W V : 'M_(d1, d0)) (z u : 'rV_d1),
  in_region W X omega -> in_region V X omega -> local_minimum rho W z X y ->
  square_error rho W z X y <= square_error rho V u X y /\
  (local_minimum rho V u X y -> residual rho V u X y = residual rho W z X y).

(* sh17/finite-size, step 1. A local minimum of positive error in a region needs rank(A o X) < N, for whatever labels. *)
Definition sh17_deficient_rank : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) (y : 'rV_N) omega (W : 'M_(d1, d0)) (z : 'rV_d1),
  in_region W X omega -> local_minimum rho W z X y -> 0 < square_error rho W z X y ->
  (\rank (khatri_rao (slopes rho omega) X) < N)%N.

(* sh17/pattern-rank, at most: for every X and every matrix A, over any field. *)
Definition sh17_pattern_rank_at_most : Prop :=
  forall (F : fieldType) d0 d1 N (A : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (S : {set 'I_N}),
  (\rank (khatri_rao A X) + #|S| <= N + d0 * \rank (columns A S))%N.

(* sh17/pattern-rank: off the zeros of one polynomial in the entries of X, which is not zero, for all patterns at once,
   rank(A o X) is the least of the numbers N - |S| + d0 rank A_S. *)
Definition sh17_pattern_rank : Prop :=
  forall (F : realFieldType) d0 d1 N (rho : F), exists2 P : {mpoly F[d0 * N]}, P != 0 &
  forall X : 'M[F]_(d0, N), P.@[fun k => mxvec X 0 k] != 0 ->
  forall omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}, let A := slopes rho omega in
  (forall S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| <= N + d0 * \rank (columns A S))%N) /\
  (exists S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| = N + d0 * \rank (columns A S))%N).

(* The same for one fixed matrix A, with any entries. *)
Definition sh17_matrix_rank : Prop :=
  forall (F : realFieldType) d0 d1 N (A : 'M[F]_(d1, N)), exists2 P : {mpoly F[d0 * N]}, P != 0 &
  forall X : 'M[F]_(d0, N), P.@[fun k => mxvec X 0 k] != 0 ->
  exists S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| = N + d0 * \rank (columns A S))%N.

(* sh17/pattern-rank and finite-size, step 3: off those zeros a local minimum of positive error needs
   more than d0 rank A_S samples S. *)
Definition sh17_many_samples : Prop :=
  forall (F : realFieldType) d0 d1 N (rho : F), exists2 P : {mpoly F[d0 * N]}, P != 0 &
  forall X : 'M[F]_(d0, N), P.@[fun k => mxvec X 0 k] != 0 ->
  forall (y : 'rV_N) omega (W : 'M_(d1, d0)) (z : 'rV_d1),
  in_region W X omega -> local_minimum rho W z X y -> 0 < square_error rho W z X y ->
  exists S : {set 'I_N}, (d0 * \rank (columns (slopes rho omega) S) < #|S|)%N.

(* Both for almost every X, in the sense of Statements/Sc16.v: off a set of Lebesgue measure zero. *)
Definition almost_every_matrix (R : realType) d0 N (P : 'M[R]_(d0, N) -> Prop) : Prop :=
  Sc16.almost_every (fun v : ('I_d0 * 'I_N)%type -> R => P (\matrix_(j, n) v (j, n))).
Definition sh17_pattern_rank_almost_every : Prop :=
  forall (R : realType) d0 d1 N (rho : R), @almost_every_matrix R d0 N (fun X =>
  forall omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}, let A := slopes rho omega in
  (forall S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| <= N + d0 * \rank (columns A S))%N) /\
  (exists S : {set 'I_N}, (\rank (khatri_rao A X) + #|S| = N + d0 * \rank (columns A S))%N)).
Definition sh17_many_samples_almost_every : Prop :=
  forall (R : realType) d0 d1 N (rho : R), @almost_every_matrix R d0 N (fun X =>
  forall (y : 'rV_N) omega (W : 'M_(d1, d0)) (z : 'rV_d1),
  in_region W X omega -> local_minimum rho W z X y -> 0 < square_error rho W z X y ->
  exists S : {set 'I_N}, (d0 * \rank (columns (slopes rho omega) S) < #|S|)%N).

(* sh17/finite-size, step 2: if the first d units alone give rank N, so do all. *)
Definition sh17_fewer_units : Prop :=
  forall (F : fieldType) d0 d d1 N (A : 'M[F]_(d, N)) (B : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)),
  (\rank (khatri_rao A X) <= \rank (khatri_rao (col_mx A B) X))%N.

(* sh17/finite-size, step 4: a subspace of dimension r has at most 2^r vectors with entries 1 and rho. *)
Definition sh17_vectors_in_span : Prop :=
  forall (F : fieldType) d m (rho : F) (V : 'M[F]_(m, d)) (B : {set {ffun 'I_d -> bool}}), rho != 1 ->
  (forall b, b \in B -> (\row_i (if b i then 1 else rho) <= V)%MS) -> (#|B| <= 2 ^ \rank V)%N.

(* sh17/region-count. C lists the cells of X. *)
Definition lists_cells (F : realFieldType) d0 N (X : 'M[F]_(d0, N)) (C : {set {ffun 'I_N -> bool}}) :=
  forall sigma, sigma \in C <-> is_cell X sigma.
(* Every d0 of the samples, or all if there are fewer, are independent. *)
Definition general_position (F : realFieldType) d0 N (X : 'M[F]_(d0, N)) :=
  forall c : 'rV[F]_N, (#|[set n | c ord0 n != 0%R]| <= d0)%N -> X *m c^T = 0 -> c = 0.
Definition cover_number d0 N := (2 * \sum_(k < d0) 'C(N.-1, k))%N.

(* There is such a list, for all samples. *)
Definition sh17_cells_listed : Prop :=
  forall (F : realFieldType) d0 N (X : 'M[F]_(d0, N)), exists C, lists_cells X C.
(* Cover's bound, for all samples. *)
Definition sh17_cells_at_most : Prop :=
  forall (F : realFieldType) d0 N (X : 'M[F]_(d0, N)) C, (0 < N)%N -> lists_cells X C -> (#|C| <= cover_number d0 N)%N.
(* Cover's number, for samples in general position. *)
Definition sh17_cells_exactly : Prop :=
  forall (F : realFieldType) d0 N (X : 'M[F]_(d0, N)) C, (0 < N)%N -> general_position X -> lists_cells X C ->
  #|C| = cover_number d0 N.
(* A region has a cell for each unit: there are as many regions as cells to the power d1. *)
Definition sh17_regions : Prop :=
  forall (F : realFieldType) d0 d1 N (X : 'M[F]_(d0, N)) C, lists_cells X C ->
  #|[set omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}} | [forall i, omega i \in C]]| = (#|C| ^ d1)%N /\
  forall omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}},
    (exists W : 'M_(d1, d0), in_region W X omega) <-> [forall i, omega i \in C].

(* sh17/vanishing-ratio. *)
(* No sample is zero, and no two are parallel. *)
Definition no_parallel_samples (F : realFieldType) d0 N (X : 'M[F]_(d0, N)) :=
  (forall n, col n X != 0) /\ (forall n m (a : F), n != m -> col n X != a *: col m X).
(* p is the distribution of one unit among the cells C, and the units are independent: the volume of a set of regions is
   the sum of the products of the probabilities of the cells of their units. *)
Definition distribution (F : realFieldType) N (C : {set {ffun 'I_N -> bool}}) (p : {ffun 'I_N -> bool} -> F) :=
  (forall c, 0 <= p c) /\ \sum_(c in C) p c = 1.
Definition volume (F : realFieldType) N d1 (p : {ffun 'I_N -> bool} -> F)
    (R : {set {ffun 'I_d1 -> {ffun 'I_N -> bool}}}) : F := \sum_(omega in R) \prod_i p (omega i).
Definition has_bad_minimum (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) y omega :=
  exists (W : 'M_(d1, d0)) z, [/\ in_region W X omega, local_minimum rho W z X y & 0 < square_error rho W z X y].
Definition has_good_point (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) y omega :=
  exists (W : 'M_(d1, d0)) z, in_region W X omega /\ square_error rho W z X y = 0.

(* Units in all cells leave no residual: rank(A o X) = N. *)
Definition sh17_all_cells : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) (omega : {ffun 'I_d1 -> {ffun 'I_N -> bool}}),
  rho != 1 -> no_parallel_samples X -> (forall sigma, is_cell X sigma -> exists i, omega i = sigma) ->
  \rank (khatri_rao (slopes rho omega) X) = N.

(* R are regions with a local minimum of positive error: all of them, or some. *)
Definition sh17_bad_volume : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) y C (p : _ -> F) (R : {set {ffun 'I_d1 -> {ffun 'I_N -> bool}}}),
  rho != 1 -> no_parallel_samples X -> lists_cells X C -> distribution C p ->
  (forall omega, omega \in R -> has_bad_minimum rho X y omega) ->
  volume p R <= \sum_(c in C) (1 - p c) ^+ d1.

(* R are the regions with a point of error zero, or more. *)
Definition sh17_good_volume : Prop :=
  forall (F : realFieldType) d0 d1 N rho (X : 'M[F]_(d0, N)) y C (p : _ -> F) (R : {set {ffun 'I_d1 -> {ffun 'I_N -> bool}}}),
  rho != 1 -> no_parallel_samples X -> lists_cells X C -> distribution C p ->
  (forall omega, has_good_point rho X y omega -> omega \in R) ->
  1 - \sum_(c in C) ((1 - p c) ^+ d1 + d1%:R * p c * (1 - p c) ^+ d1.-1) <= volume p R.
