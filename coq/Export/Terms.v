From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Export.Checks Export.Fractions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Exported identities of matrices of polynomials. A term is what the certificate says; `value` is what it means, in every commutative
   algebra over the rational numbers and for all values of the symbols. Identities.v proves identities. *)

(* A symbol has a name, a row and a column, all of them numbers from 0. *)
Definition symbol := (nat * nat * nat)%type.

Inductive term :=
| Numbers (m n : nat) (rows : seq (seq Q))
| Symbols (name m n : nat)
| Constant (q : Q) (m n : nat)
(* The permutation K with K vec(B) = vec(B^T) for every m x n matrix B, vec taking entries row by row. *)
| Commutation (m n : nat)
| Sum (l r : term) | Difference (l r : term) | Product (l r : term) | Hadamard (l r : term)
| Khatri_Rao (l r : term) | Kronecker (l r : term) | Stack (l r : term)
| Transpose (t : term)
(* The square matrix with the entries of a row or a column on its diagonal. *)
| Diagonal (t : term)
| Entry (t : term) (i j : nat)
| Scale (q : Q) (t : term)
(* 1 where t is at least 0, and q elsewhere; t has no symbols. *)
| Slopes (q : Q) (t : term)
(* The derivatives of a 1 x 1 matrix by the symbols of a name, and the second derivatives by those of several names and shapes. *)
| Gradient (t : term) (name m n : nat)
| Hessian (t : term) (by_symbols : seq symbol)
(* t with the symbols of a name replaced by the entries of a matrix. *)
| Substitute (t : term) (name : nat) (by_matrix : term).

(* For Hessian a triple is a name, a number of rows and a number of columns; these are its symbols, row by row. *)
Definition symbols_of (s : symbol) : seq symbol := [seq (s.1.1, i, j) | i <- iota 0 s.1.2, j <- iota 0 s.2].
Definition all_symbols (by_symbols : seq symbol) : seq symbol := flatten [seq symbols_of s | s <- by_symbols].

Fixpoint shape (t : term) : nat * nat :=
  match t with
  | Numbers m n _ | Symbols _ m n | Constant _ m n | Gradient _ _ m n => (m, n)
  | Commutation m n => (m * n, m * n)%N
  | Sum l _ | Difference l _ | Hadamard l _ => shape l
  | Product l r => ((shape l).1, (shape r).2)
  | Khatri_Rao l r => ((shape l).1 * (shape r).1, (shape l).2)%N
  | Kronecker l r => ((shape l).1 * (shape r).1, (shape l).2 * (shape r).2)%N
  | Stack l r => ((shape l).1 + (shape r).1, (shape l).2)%N
  | Transpose t => ((shape t).2, (shape t).1)
  | Diagonal t => let size := ((shape t).1 * (shape t).2)%N in (size, size)
  | Entry _ _ _ => (1, 1)%N
  | Scale _ t | Slopes _ t | Substitute t _ _ => shape t
  | Hessian _ by_symbols => let size := size (all_symbols by_symbols) in (size, size)
  end.

Fixpoint is_closed (t : term) : bool :=
  match t with
  | Symbols _ _ _ | Gradient _ _ _ _ | Hessian _ _ | Substitute _ _ _ => false
  | Numbers _ _ _ | Constant _ _ _ | Commutation _ _ => true
  | Sum l r | Difference l r | Product l r | Hadamard l r | Khatri_Rao l r | Kronecker l r | Stack l r => is_closed l && is_closed r
  | Transpose t | Diagonal t | Entry t _ _ | Scale _ t | Slopes _ t => is_closed t
  end.

(* The shapes of the parts fit each other. *)
Fixpoint fits (t : term) : bool :=
  match t with
  | Numbers _ _ _ | Symbols _ _ _ | Constant _ _ _ | Commutation _ _ => true
  | Sum l r | Difference l r | Hadamard l r => [&& fits l, fits r & shape l == shape r]
  | Product l r => [&& fits l, fits r & (shape l).2 == (shape r).1]
  | Khatri_Rao l r | Stack l r => [&& fits l, fits r & (shape l).2 == (shape r).2]
  | Kronecker l r => fits l && fits r
  | Transpose t | Scale _ t => fits t
  | Diagonal t => fits t && (((shape t).1 == 1) || ((shape t).2 == 1))%N
  | Entry t i j => [&& fits t, i < (shape t).1 & j < (shape t).2]%N
  | Slopes _ t => fits t && is_closed t
  | Gradient t _ _ _ | Hessian t _ => fits t && (shape t == (1, 1)%N)
  | Substitute t _ by_matrix => fits t && fits by_matrix
  end.

(* The same values, but one symbol moves by the variable of polynomials: the coefficient of degree one is the derivative. *)
Definition moved (R : comRingType) (x : nat -> nat -> nat -> R) (s : symbol) : nat -> nat -> nat -> {poly R} :=
  fun name i j => (x name i j)%:P + (if (name, i, j) == s then 'X else 0).

(* The entry at i, j, where c takes fractions into the algebra and x has the values of the symbols. *)
Fixpoint value (R : comRingType) (c : Q -> R) (x : nat -> nat -> nat -> R) (t : term) (i j : nat) {struct t} : R :=
  match t with
  | Numbers _ _ rows => c (at_place rows i j)
  | Symbols name _ _ => x name i j
  | Constant q _ _ => c q
  | Commutation m n => if (j == (i %% m) * n + i %/ m)%N then 1 else 0
  | Sum l r => value c x l i j + value c x r i j
  | Difference l r => value c x l i j - value c x r i j
  | Product l r => \sum_(k < (shape l).2) value c x l i k * value c x r k j
  | Hadamard l r => value c x l i j * value c x r i j
  | Khatri_Rao l r => value c x l (i %/ (shape r).1) j * value c x r (i %% (shape r).1) j
  | Kronecker l r =>
      value c x l (i %/ (shape r).1) (j %/ (shape r).2) * value c x r (i %% (shape r).1) (j %% (shape r).2)
  | Stack l r => if (i < (shape l).1)%N then value c x l i j else value c x r (i - (shape l).1)%N j
  | Transpose t => value c x t j i
  | Diagonal t => if i == j then (if (shape t).1 == 1%N then value c x t 0 i else value c x t i 0) else 0
  | Entry t a b => value c x t a b
  | Scale q t => c q * value c x t i j
  | Slopes q t => if 0 <= value fraction (fun _ _ _ => 0) t i j then 1 else c q
  | Gradient t name _ _ => (@value [comRingType of {poly R}] (fun q => (c q)%:P) (moved x (name, i, j)) t 0 0)`_1
  | Hessian t by_symbols =>
      let s k := nth (0, 0, 0)%N (all_symbols by_symbols) k in
      ((@value [comRingType of {poly {poly R}}] (fun q => (c q)%:P%:P) (moved (moved x (s j)) (s i)) t 0 0)`_1)`_1
  | Substitute t name by_matrix => value c (fun name' a b =>
      if [&& name' == name, a < (shape by_matrix).1 & b < (shape by_matrix).2]%N then value c x by_matrix a b else x name' a b) t i j
  end.

(* Equal matrices: of one shape, and with equal entries in every commutative algebra over the rational numbers, for all values. *)
Definition identity (l r : term) : Prop :=
  [/\ fits l, fits r, shape l = shape r & forall (R : comRingType) (number : {rmorphism rat -> R}) x i j,
     (i < (shape l).1)%N -> (j < (shape l).2)%N -> value (number \o fraction) x l i j = value (number \o fraction) x r i j].
