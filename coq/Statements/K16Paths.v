From mathcomp Require Import all_ssreflect all_algebra.
Require Import Lossproof.Statements.K16.
Require Lossproof.Statements.Xls16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* From networks of rectified linear units to deep linear ones (Kawaguchi 2016): definitions and statements, no proofs.
   Weights, widths and the linear network are those of Statements/K16.v; expectations are those of Statements/Xls16.v. *)

Section Paths.
Variables (F : realFieldType) (d : nat -> nat) (N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)).

(* A path to the layer n: an input, and a unit in each of the layers 1 to n. *)
Fixpoint net_path n : finType :=
  match n with 0 => [finType of 'I_(d 0)] | n'.+1 => [finType of (net_path n' * 'I_(d n'.+1))%type] end.
Fixpoint begins n : net_path n -> 'I_(d 0) := match n with 0 => id | n'.+1 => fun p => begins p.1 end.
Definition ends n : net_path n -> 'I_(d n) := match n with 0 => id | n'.+1 => snd end.
(* The product of the weights on a path. *)
Fixpoint path_weight n : net_path n -> F :=
  match n with 0 => fun=> 1 | n'.+1 => fun p => W n' p.2 (ends p.1) * path_weight p.1 end.

(* The model with H hidden layers: the sum over the paths to the last of them, each followed to every output e. *)
Definition path_model H (q : F) (Z : net_path H -> 'I_N -> bool) : 'M[F]_(d H.+1, N) :=
  \matrix_(e, s) (q * \sum_p X (begins p) s * (Z p s)%:R * path_weight ((p, e) : net_path H.+1)).

(* A network of rectified linear units, layer by layer, and whether all units of a path are active in it. *)
Definition rectify (u : F) : F := if 0 <= u then u else 0.
Fixpoint rectified n : 'M[F]_(d n, N) :=
  match n with 0 => X | n'.+1 => map_mx rectify (W n' *m rectified n') end.
Fixpoint all_active n : net_path n -> 'I_N -> bool :=
  match n with 0 => fun _ _ => true | n'.+1 => fun p s => (0 <= (W n' *m rectified n') p.2 s) && all_active p.1 s end.
End Paths.

(* k16/nonlinear-reduction: a network of rectified linear units is the model, its activities being what they are; with all
   paths active the model is the linear network. *)
Definition k16_sum_over_paths : Prop :=
  forall (F : realFieldType) (d : nat -> nat) (H N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)),
  W H *m rectified W X H = path_model W X 1 (all_active W X (n := H)) /\
  net W H.+1 *m X = path_model W X 1 (fun (p : net_path d H) s => true).

(* The activities are events of any probability space, with the weights and the inputs fixed. *)
Section Random.
Variables (F : realFieldType) (d : nat -> nat) (H N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)).
Variables (Omega : Type) (E : Xls16.expectation F Omega) (q rho : F) (Z : net_path d H -> 'I_N -> Omega -> bool).
Definition random_model (omega : Omega) : 'M[F]_(d H.+1, N) := path_model W X q (fun p s => Z p s omega).
Definition mean_model : 'M[F]_(d H.+1, N) := \matrix_(e, s) Xls16.mean E (fun omega => random_model omega e s).
Definition half_square (M : 'M[F]_(d H.+1, N)) : F := 2%:R^-1 * \sum_e \sum_s M e s ^+ 2.
(* Every path is active with the probability rho, and two paths are independent on each sample. *)
Definition active_at_rate := forall p s, Xls16.event E (Z p s) /\ Xls16.probability E (Z p s) = rho.
Definition independent_pairs := forall s p p', p != p' -> Xls16.probability E (fun omega => Z p s omega && Z p' s omega) = rho ^+ 2.
(* The mean of the loss less the loss of the mean, and what it is by the formula. *)
Definition loss_gap : F := Xls16.mean E (fun omega => half_square (random_model omega - Y)) - half_square (mean_model - Y).
Definition gap_formula : F := 2%:R^-1 * q ^+ 2 * (rho * (1 - rho)) *
  \sum_e \sum_s \sum_p (X (begins p) s * path_weight W ((p, e) : net_path d H.+1)) ^+ 2.
End Random.

(* k16/nonlinear-reduction: the mean of the model is the linear network times q rho; no independence is needed. *)
Definition k16_mean_of_model : Prop :=
  forall (F : realFieldType) (d : nat -> nat) (H N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)),
  forall Omega (E : Xls16.expectation F Omega) (q rho : F) (Z : net_path d H -> 'I_N -> Omega -> bool),
  active_at_rate E rho Z -> mean_model W X E q Z = (q * rho) *: (net W H.+1 *m X).

(* k16/nonlinear-reduction: the gap, for activities that are independent in pairs; it is positive unless every path carries
   nothing. *)
Definition k16_gap_of_model : Prop :=
  forall (F : realFieldType) (d : nat -> nat) (H N : nat) (W : weights F d) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)),
  forall Omega (E : Xls16.expectation F Omega) (q rho : F) (Z : net_path d H -> 'I_N -> Omega -> bool),
  active_at_rate E rho Z -> independent_pairs E rho Z ->
  loss_gap W X Y E q Z = gap_formula H W X q rho /\
  (q != 0 -> 0 < rho -> rho < 1 ->
   (exists e s p, X (begins p) s * path_weight W ((p, e) : net_path d H.+1) != 0) -> 0 < loss_gap W X Y E q Z).
