From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
From mathcomp Require Import reals.
Require Import Lossproof.Statements.Sc16 Lossproof.Statements.K16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The mathematics of some rules of the kernel: definitions and statements, no proofs. *)

(* The quadratic form of a matrix, and its order: A is at least B if the form of A - B is not negative. *)
Definition form (F : ringType) n (H : 'M[F]_n) (v : 'cV[F]_n) : F := (v^T *m H *m v) 0 0.
Definition semidefinite (F : realFieldType) n (H : 'M[F]_n) := forall v : 'cV[F]_n, 0 <= form H v.

(* The zero set of a nonzero polynomial in the entries of a pair of matrices is null. *)
Definition rule_polynomial_null : Prop :=
  forall (R : realType) d1 d0 N (p : {mpoly R[d1 * N + d0 * N]}), p != 0 ->
  @almost_every_pair R d1 d0 N (fun A X => p.@[row_mx (mxvec A) (mxvec X) 0] != 0).

(* A matrix of full column rank kills zero only. *)
Definition rule_full_rank_kills_zero_only : Prop :=
  forall (F : fieldType) m N (G : 'M[F]_(m, N)) (e : 'cV[F]_N), \rank G = N -> G *m e = 0 -> e = 0.

(* A factorisation H = L diag(D) L^T with D not negative. *)
Definition rule_semidefinite_by_ldl : Prop :=
  forall (F : realFieldType) n k (H : 'M[F]_n) (L : 'M[F]_(n, k)) (D : 'rV[F]_k),
  (forall i, 0 <= D 0 i) -> H = L *m diag_mx D *m L^T -> semidefinite H.

(* A direction in which the form is negative. *)
Definition rule_negative_direction : Prop :=
  forall (F : realFieldType) n (H : 'M[F]_n) v, form H v < 0 -> ~ semidefinite H.

(* The rank modulo a prime of a matrix of integers is at most its rank over the rationals. *)
Definition rule_rank_modulo_prime : Prop :=
  forall p m n (M : 'M[int]_(m, n)), prime p ->
  (\rank (map_mx (intr : int -> 'F_p) M) <= \rank (map_mx (intr : int -> rat) M))%N.

(* Rayleigh: a lower bound of the spectrum of G^T G bounds the norm of G e from below. *)
Definition rule_rayleigh : Prop :=
  forall (F : realFieldType) m n (G : 'M[F]_(m, n)) (bound : F) (e : 'cV[F]_n),
  semidefinite (G^T *m G - bound%:M) -> bound * (\sum_i e i 0 ^+ 2) <= \sum_i (G *m e) i 0 ^+ 2.

(* Weyl: lower bounds of the spectra of two matrices add up. *)
Definition rule_weyl : Prop :=
  forall (F : realFieldType) n (A B : 'M[F]_n) (a b : F),
  semidefinite (A - a%:M) -> semidefinite (B - b%:M) -> semidefinite (A + B - (a + b)%:M).

(* The rules lossAlongCurve, strictSaddle and badSaddle, for any function f of the weights of K layers. On the curve
   W + t V_0 + t^2 V_1 + ... the function is f W + t^m (c + O(t)): it falls if c < 0 and rises if c > 0. *)
Definition curve (F : realFieldType) d (W : weights F d) n (V : nat -> weights F d) (t : F) : weights F d :=
  fun k => W k + \sum_(i < n) t ^+ i.+1 *: V i k.
Definition falls (F : realFieldType) d (f : weights F d -> F) W := exists n V m, exists2 q : {poly F},
  forall t, f (curve W n V t) = f W + t ^+ m * q.[t] & q.[0] < 0.
Definition rises (F : realFieldType) d (f : weights F d -> F) W := exists n V m, exists2 q : {poly F},
  forall t, f (curve W n V t) = f W + t ^+ m * q.[t] & 0 < q.[0].
(* At a critical point: the second derivative is not negative in any direction. *)
Definition semidefinite_hessian (F : realFieldType) d (f : weights F d -> F) W := forall D (q : {poly F}),
  (forall t, f (line W D t) = f W + t ^+ 2 * q.[t]) -> 0 <= q.[0].
Definition rule_loss_along_curve : Prop :=
  forall (F : realFieldType) d K (f : weights F d -> F) W, (falls f W -> descends K f W) /\ (rises f W -> ascends K f W).
Definition rule_strict_saddle : Prop :=
  forall (F : realFieldType) d K (f : weights F d -> F) W,
  critical K f W -> negative_curvature f W -> rises f W ->
  [/\ saddle K f W, ~ local_min K f W, ~ local_max K f W & ~ semidefinite_hessian f W].
Definition rule_bad_saddle : Prop :=
  forall (F : realFieldType) d K (f : weights F d -> F) W,
  critical K f W -> semidefinite_hessian f W -> falls f W -> rises f W ->
  [/\ saddle K f W, ~ local_min K f W, ~ local_max K f W & ~ negative_curvature f W].

(* The rule globalByRankBound: B is a fit, T a dual matrix and mu a level. Twice any loss is at least |Y|^2 - tr T - mu d_k, for
   each of the widths, so weights that attain this bound are a global minimum. *)
Definition rule_global_by_rank_bound : Prop := for_all_networks F d K N X Y,
  forall (B : 'M[F]_(d K, d 0%N)) (T : 'M[F]_(d K)) (mu : F) k, (k <= K)%N ->
  B *m X *m X^T = Y *m X^T -> 0 <= mu -> semidefinite T -> semidefinite (T + mu%:M - B *m X *m Y^T) ->
  let bound := \tr (Y *m Y^T) - \tr T - mu * (d k)%:R in
  (forall V : weights F d, bound <= 2%:R * loss X Y V) /\
  (forall W : weights F d, 2%:R * loss X Y W = bound -> global_min (loss X Y) W).

(* The rule minimumInRegion: where no preactivation is zero and the Khatri-Rao matrix of the slopes there kills the residual, the
   weights are a differentiable local minimum of both layers. *)
Definition rule_minimum_in_region : Prop :=
  forall (F : realFieldType) d1 d0 N (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (y : 'cV[F]_N) w W,
  (forall i n, (W *m X) i n != 0) ->
  khatri_rao (hadamard E (slopes s (\matrix_(i, n) (0 <= (W *m X) i n)))) X *m (output s E X w W - y) = 0 ->
  differentiable_minimum s E X y w W.
