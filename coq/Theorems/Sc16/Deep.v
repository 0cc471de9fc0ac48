From mathcomp Require Import all_ssreflect all_algebra.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.KhatriRao Lossproof.Statements.Sc16 Lossproof.Theorems.Sc16.Directions.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The rank in the last hidden layer of a deeper network. Where all slopes are fixed, the features are polynomials in the data
   and the noise. For each of the finitely many choices of slopes a minor of the Khatri-Rao matrix is a polynomial that is not
   zero: the noise of the layer m can give its reached units any values. The product over all choices is the polynomial. *)

(* A family of matrices with one of them replaced. *)
Section Replace.
Variables (R : Type) (d : nat -> nat) (N : nat).
Definition replace (E : forall l, 'M[R]_(d l, N)) k (M : 'M[R]_(d k, N)) : forall l, 'M[R]_(d l, N) :=
  fun l => if l == k then conform_mx (E l) M else E l.
Lemma replace_eq E k (M : 'M[R]_(d k, N)) : replace E M k = M.
Proof. by rewrite /replace eqxx conform_mx_id. Qed.
Lemma replace_neq E k (M : 'M[R]_(d k, N)) l : l != k -> replace E M l = E l.
Proof. by rewrite /replace => /negPf ->. Qed.
End Replace.

(* The features where the slopes are those of given patterns. *)
Section Fixed.
Variables (R : ringType) (d : nat -> nat) (N : nat) (s : R).
Fixpoint fixed_features (W : forall l, 'M[R]_(d l.+1, d l)) (S : forall l, 'M[bool]_(d l, N)) (E : forall l, 'M[R]_(d l, N)) l :
    'M[R]_(d l, N) :=
  match l with
  | 0 => E 0%N
  | l'.+1 => hadamard (hadamard (E l'.+1) (slopes s (S l'.+1))) (W l' *m fixed_features W S E l')
  end.
(* They depend on the noise and the patterns of the layers up to theirs. *)
Lemma fixed_features_same W S S' E E' l : (forall k, (k <= l)%N -> S k = S' k) -> (forall k, (k <= l)%N -> E k = E' k) ->
  fixed_features W S E l = fixed_features W S' E' l.
Proof.
elim: l => [|l IH] HS HE /=; first exact: HE.
by rewrite HS // HE // IH // => k kl; [apply: HS | apply: HE]; exact: leqW.
Qed.
End Fixed.
Arguments fixed_features {R d N} s W S E l.

(* A homomorphism maps them entry by entry. *)
Lemma map_fixed_features (R R' : ringType) (f : {rmorphism R -> R'}) d N (s : R) (W : forall l, 'M[R]_(d l.+1, d l))
    (S : forall l, 'M[bool]_(d l, N)) E l :
  map_mx f (fixed_features s W S E l) =
  fixed_features (f s) (fun k => map_mx f (W k)) S (fun k => map_mx f (E k)) l.
Proof. by elim: l => [|l IH] //=; rewrite !map_had map_pat map_mxM IH. Qed.

(* The network has the features of its own patterns. *)
Lemma features_fixed (F : realFieldType) d N (s : F) W (E : forall l, 'M[F]_(d l, N)) :
  exists S : forall l, 'M[bool]_(d l, N), forall l, features s W E l = fixed_features s W S E l.
Proof.
exists (fun l => match l with
  | 0 => const_mx true
  | l'.+1 => \matrix_(i, n) (0 <= (W l' *m features s W E l') i n)
  end).
elim=> [|l IH] //=; rewrite -IH; apply/matrixP => i n.
rewrite [LHS]mxE [RHS]mxE [hadamard _ _ _ _]mxE [slopes _ _ _ _]mxE [in RHS]mxE -mulrA; congr (_ * _); rewrite /leaky.
by case: ifP => _; rewrite ?mul1r.
Qed.

(* The reached units of a layer can have any values. *)
Section Reached.
Variables (F : realFieldType) (d : nat -> nat) (N : nat) (s : F) (W : forall l, 'M[F]_(d l.+1, d l)).
Variable S : forall l, 'M[bool]_(d l, N).
Hypothesis s0 : s != 0.

(* Preactivations that are not zero at the units that are reached, for some values of the reached units below. *)
Lemma live_preactivations l : exists2 T : 'M[F]_(d l, N), (forall j n, ~~ reached W j -> T j n = 0) &
  forall (i : 'I_(d l.+1)) n, reached W i -> (W l *m T) i n != 0.
Proof.
have [v Hv] := generic_dir (\matrix_(j, i) (if reached W j then W l i j else 0) : 'M[F]_(d l, d l.+1)).
exists (\matrix_(j, n) (if reached W j then v 0 j else 0)) => [j n /negPf nr|i n /= /existsP [j /andP [wj rj]]].
  by rewrite mxE nr.
have [dead|live] := Hv i; first by have := dead j; rewrite mxE rj => wij; rewrite wij eqxx in wj.
suff -> : (W l *m \matrix_(j, n) (if reached W j then v 0 j else 0)) i n =
  (v *m (\matrix_(j, i) (if reached W j then W l i j else 0))) 0 i by [].
rewrite [LHS]mxE [RHS]mxE; apply: eq_bigr => k _; rewrite !mxE.
by case: ifP => _; rewrite ?mulr0 // mulrC.
Qed.

Lemma features_any l (T : 'M[F]_(d l, N)) : (forall i n, ~~ reached W i -> T i n = 0) ->
  exists E, fixed_features s W S E l = T.
Proof.
elim: l T => [|l IH] T HT; first by exists (replace (fun k => 0) T); rewrite /= replace_eq.
have [U U0 live] := live_preactivations l; have [E HE] := IH U U0.
pose M : 'M[F]_(d l.+1, N) := \matrix_(i, n) (T i n / (slopes s (S l.+1) i n * (W l *m U) i n)).
exists (replace E M) => /=; rewrite replace_eq.
rewrite (@fixed_features_same _ _ _ _ W S S _ E) => [|//|k kl]; last by rewrite replace_neq // ltn_eqF.
rewrite HE; apply/matrixP => i n; rewrite [LHS]mxE [hadamard _ _ _ _]mxE [M _ _]mxE -mulrA.
have [r|nr] := boolP (reached W i); last by rewrite HT // !mul0r.
rewrite mulfVK // mulf_neq0 ?live //; rewrite mxE; by case: ifP => _; rewrite ?oner_neq0.
Qed.

(* So some data and noise give a minor that is not zero, for one more layer with any pattern. *)
Variables (m : nat) (h : (N <= d m.+1 * #|reached W (l := m)|)%N).
Definition reached_unit : 'I_#|reached W (l := m)| -> 'I_(d m) := @enum_val _ (mem (reached W (l := m))).
Lemma minor_somewhere : exists E,
  \det (minor h (khatri_rao (hadamard (E m.+1) (slopes s (S m.+1))) (rowsub reached_unit (fixed_features s W S E m)))) != 0.
Proof.
pose T : 'M[F]_(d m, N) := \matrix_(i, n) \sum_(k | reached_unit k == i) x0 F h k n.
have T0 i n : ~~ reached W i -> T i n = 0.
  move=> nr; rewrite mxE big1 // => k /eqP ki; case/negP: nr; rewrite -ki.
  exact: (@enum_valP _ (mem (reached W (l := m))) k).
have [E HE] := features_any T0; exists (replace E (a0 F h)); rewrite replace_eq.
rewrite (@fixed_features_same _ _ _ _ W S S _ E) => [|//|k kl]; last by rewrite replace_neq // ltn_eqF.
suff -> : rowsub reached_unit (fixed_features s W S E m) = x0 F h by exact: witness_pat.
apply/matrixP => k n; rewrite HE mxE [T _ _]mxE (bigD1 k) //= big1 ?addr0 // => k' /andP [/eqP E' /negP ne].
by case: ne; apply/eqP; exact: (@enum_val_inj _ (mem (reached W (l := m)))).
Qed.
End Reached.

(* The units of some rows have at most the rank of all. *)
Lemma khatri_rao_rows (F : fieldType) d1 d0 r N (A : 'M[F]_(d1, N)) (U : 'M[F]_(d0, N)) (f : 'I_r -> 'I_d0) :
  (\rank (khatri_rao A (rowsub f U)) <= \rank (khatri_rao A U))%N.
Proof.
pose g (k : 'I_(d1 * r)) := mxvec_index (@ix d1 r k).1 (f (@ix d1 r k).2).
have -> : khatri_rao A (rowsub f U) = rowsub g (khatri_rao A U).
  by apply/matrixP => k n; case/mxvec_indexP: k => i j; rewrite [RHS]mxE /g ixK !khatri_raoE mxE.
by apply: mxrankS; apply/row_subP => k; rewrite row_rowsub row_sub.
Qed.

(* The polynomial. *)
Section Polynomial.
Variables (F : realFieldType) (d : nat -> nat) (m N : nat) (s : F) (W : forall l, 'M[F]_(d l.+1, d l)).
Variable h : (N <= d m.+1 * #|reached W (l := m)|)%N.
Notation I := (family_coordinate d m.+2 N).
Notation Q := [comRingType of {mpoly F[#|I|]}].

(* A family of matrices with given entries in the layers below m + 2. *)
Definition family_of T (z : T) (v : I -> T) : forall l, 'M[T]_(d l, N) := fun l =>
  \matrix_(i < d l, n < N) match @idP (l < m.+2)%N with
    | ReflectT H => v (Tagged (fun l : 'I_m.+2 => [finType of ('I_(d (l : nat)) * 'I_N)%type]) (i := Ordinal H) (i, n))
    | ReflectF _ => z
    end.
Lemma family_of_entry T (z : T) (v : I -> T) (E : forall l, 'M[T]_(d l, N)) l : v =1 entry E -> (l < m.+2)%N ->
  family_of z v l = E l.
Proof.
move=> H lm; apply/matrixP => i n; rewrite mxE; case: {-}_ / idP => [H'|//]; by rewrite H.
Qed.
(* A map acts on the entries. *)
Lemma map_family_of T T' (f : T -> T') (z : T) (v : I -> T) l :
  map_mx f (family_of z v l) = family_of (f z) (fun c => f (v c)) l.
Proof. by apply/matrixP => i n; rewrite !mxE; case: {-}_ / idP. Qed.

(* The minor for one choice of slopes. *)
Definition symbols : forall l, 'M[Q]_(d l, N) := family_of 0 (fun c => 'X_(enum_rank c)).
Definition symbol_minor (S : {ffun I -> bool}) : Q :=
  \det (minor h (khatri_rao (hadamard (symbols m.+1) (slopes s%:MP (family_of true S m.+1)))
    (rowsub (@reached_unit F d W m) (fixed_features (s%:MP : Q) (fun k => map_mx (@mpolyC #|I| F) (W k)) (family_of true S) symbols m)))).

(* Its value at given data and noise. *)
Lemma symbol_minorE (S : {ffun I -> bool}) E : (symbol_minor S).@[fun k => entry E (enum_val k)] =
  \det (minor h (khatri_rao (hadamard (E m.+1) (slopes s (family_of true S m.+1)))
    (rowsub (@reached_unit F d W m) (fixed_features s W (family_of true S) E m)))).
Proof.
rewrite /symbol_minor -det_map_mx map_minor map_kr map_had map_pat /= mevalC map_mxsub map_fixed_features /= mevalC.
pose value : Q -> F := meval (fun k : 'I_#|I| => entry E (enum_val k)).
have symbolsE l : (l < m.+2)%N -> map_mx value (symbols l) = E l.
  by move=> lm; rewrite /symbols map_family_of; apply: family_of_entry => // c; rewrite /value mevalXU enum_rankK.
rewrite -/value symbolsE //; congr (\det (minor h (khatri_rao _ (rowsub _ _)))).
suff values l : (l < m.+2)%N ->
    fixed_features s (fun k => map_mx value (map_mx (@mpolyC #|I| F) (W k))) (family_of true S) (fun k => map_mx value (symbols k)) l =
    fixed_features s W (family_of true S) E l by exact: values.
elim: l => [|l IH] lm /=; first by rewrite symbolsE.
rewrite symbolsE // IH ?(ltnW lm) //; congr (hadamard _ (_ *m _)).
by apply/matrixP => i j; rewrite !mxE /value mevalC.
Qed.
End Polynomial.

Theorem sc16_rank_deep_polynomial_proved : sc16_rank_deep_polynomial.
Proof.
move=> F d m N s W h s0; exists (\prod_S symbol_minor s h S).
  apply/prodf_neq0 => S _; have [E] := minor_somewhere (family_of true S) s0 h.
  by apply: contraNneq => E0; rewrite -symbol_minorE E0 meval0.
move=> E; rewrite rmorph_prod /= => /prodf_neq0 H S.
have [S' HS'] := features_fixed s W E.
pose T : {ffun family_coordinate d m.+2 N -> bool} := [ffun c => entry (replace S' S) c].
have TE l : (l < m.+2)%N -> family_of true T l = replace S' S l.
  by move=> lm; apply: family_of_entry => // c; rewrite ffunE.
have := H T isT; rewrite symbol_minorE TE // replace_eq HS'.
rewrite (@fixed_features_same _ _ _ s W (family_of true T) S' E E) // => [|k km]; last first.
  by rewrite TE ?ltnS ?(leqW km) // replace_neq // ltn_eqF // ltnS.
move/minor_rank => rank_minor; apply/eqP; rewrite eqn_leq rank_leq_col /= -{1}rank_minor; exact: khatri_rao_rows.
Qed.
