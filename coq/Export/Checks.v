From Coq Require Import ZArith Lia.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import ssrZ.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Z_scope with coq_Z.
Local Open Scope ring_scope.

(* Checks of exported certificates. A matrix is a list of columns of whole numbers, which Coq computes with; each check is a
   boolean, and a theorem says what it proves of the matrix of rational numbers. `lossproof export` writes files that use them. *)

Definition rational (z : Z) : rat := (int_of_Z z)%:~R.
(* Entries that a list lacks are 0. *)
Definition entry (columns : seq (seq Z)) i j : Z := nth Z0 (nth [::] columns j) i.
Definition matrix_of m n (columns : seq (seq Z)) : 'M[rat]_(m, n) := \matrix_(i, j) rational (entry columns i j).

Fixpoint dot (u v : seq Z) : Z :=
  match u, v with x :: u', y :: v' => (x * y + dot u' v')%coq_Z | _, _ => Z0 end.

Lemma rational0 : rational Z0 = 0. Proof. by []. Qed.
Lemma rationalD x y : rational (x + y)%coq_Z = rational x + rational y.
Proof. by rewrite /rational (rmorphD [rmorphism of int_of_Z]) rmorphD. Qed.
Lemma rationalM x y : rational (x * y)%coq_Z = rational x * rational y.
Proof. by rewrite /rational (rmorphM [rmorphism of int_of_Z]) rmorphM. Qed.

(* dot is the sum of the products, up to any bound of the length. *)
Lemma dotE m u v : (size u <= m)%N -> \sum_(k < m) rational (nth Z0 u k) * rational (nth Z0 v k) = rational (dot u v).
Proof.
elim: u v m => [|x u IH] [|y v] [|m] //= um; rewrite ?big_ord0 //.
- by rewrite big1 // => k _; rewrite !nth_nil rational0 mul0r.
- by rewrite big1 // => k _; rewrite nth_nil rational0 mul0r.
- by rewrite big1 // => k _; rewrite nth_nil rational0 mulr0.
- by rewrite big_ord_recl rationalD rationalM -(IH v m).
Qed.

(* Whole numbers that are 1 on the diagonal and 0 elsewhere, up to multiples of p > 1, have a determinant that is not 0. *)
Lemma det_one_modulo (p : int) r (D : 'M[int]_r) :
  1 < p -> (forall i j, (p %| D i j - (i == j)%:R)%Z) -> \det D != 0.
Proof.
case: p => // p p1 congruent; apply/eqP => zero.
have : (\det (map_mx (intr : int -> 'Z_p) D)) = 0 by rewrite det_map_mx zero.
have -> : map_mx (intr : int -> 'Z_p) D = 1%:M.
  apply/matrixP => i j; rewrite !mxE.
  have /dvdzP [q /eqP] := congruent i j; rewrite subr_eq => /eqP ->.
  have zero_p : (Posz p)%:~R = 0 :> 'Z_p by rewrite -pmulrn char_Zp.
  by rewrite rmorphD rmorphM /= zero_p mulr0 add0r; case: (i == j).
by rewrite det1 => /eqP; rewrite oner_eq0.
Qed.

Section Rank.
Variables (m n : nat) (columns : seq (seq Z)).

(* The rows of a left inverse, modulo p, of the chosen columns; these are reduced first, for small numbers are faster. *)
Definition reduced (p : Z) (v : seq Z) : seq Z := [seq (x mod p)%coq_Z | x <- v].
Definition is_inverse_row (p : Z) (chosen : seq (seq Z)) (at_row : nat) (row : seq Z) : bool :=
  (size row <= m)%N &&
  all (fun j => ((dot row (nth [::] chosen j) - (if at_row == j then 1 else 0)) mod p =? 0)%coq_Z) (iota 0 (size chosen)).
Definition rank_check (p : Z) (choice : seq nat) (inverse : seq (seq Z)) : bool :=
  let chosen := [seq reduced p (nth [::] columns j) | j <- choice] in
  [&& (1 <? p)%coq_Z, all (fun j => j < n)%N choice &
    all (fun i => is_inverse_row p chosen i (nth [::] inverse i)) (iota 0 (size choice))].

Lemma dot_reduced p u v : p <> Z0 -> ((dot u (reduced p v)) mod p = dot u v mod p)%coq_Z.
Proof.
move=> p0; elim: u v => [|x u IH] [|y v] //=.
rewrite Z.add_mod // IH -Z.add_mod // -Z.add_mod_idemp_l // Z.mul_mod_idemp_r //.
by rewrite Z.add_mod_idemp_l.
Qed.

Theorem rank_checked p choice inverse :
  rank_check p choice inverse = true -> (size choice <= \rank (matrix_of m n columns))%N.
Proof.
case/and3P => /Z.ltb_lt p1 /allP inside /allP rows; set r := size choice.
pose chosen := [seq nth [::] columns j | j <- choice].
have p0 : p <> Z0 by move=> zero; move: p1; rewrite zero.
have place (j : 'I_r) : (nth 0%N choice j < n)%N by apply: inside; rewrite mem_nth.
pose A : 'M[rat]_(r, m) := \matrix_(i, k) rational (nth Z0 (nth [::] inverse i) k).
pose S : 'M[rat]_(n, r) := \matrix_(k, j) (k == Ordinal (place j))%:R.
pose D : 'M[int]_r := \matrix_(i, j) int_of_Z (dot (nth [::] inverse i) (nth [::] chosen j)).
have product : A *m (matrix_of m n columns *m S) = map_mx intr D.
  apply/matrixP => i j; have i_in : val i \in iota 0 (size choice) by rewrite mem_iota ltn_ord.
  have /andP [short _] := rows _ i_in.
  rewrite !mxE; transitivity (rational (dot (nth [::] inverse i) (nth [::] chosen j))); last by [].
  rewrite -(dotE _ short); apply: eq_bigr => k _; rewrite !mxE; congr (_ * _).
  rewrite (bigD1 (Ordinal (place j))) //= !mxE eqxx mulr1 big1 ?addr0 => [|l /negPf neq]; last by rewrite !mxE neq mulr0.
  by rewrite /entry /chosen (nth_map 0%N).
have invertible : map_mx intr D \in @unitmx rat_comUnitRing r.
  rewrite unitmxE unitfE det_map_mx intr_eq0; apply: (@det_one_modulo (int_of_Z p)).
    by move: p1; case: p {rows p0} => // q p1; rewrite /int_of_Z /= ltz_nat; apply/ssrnat.ltP; lia.
  move=> i j; have i_in : val i \in iota 0 (size choice) by rewrite mem_iota ltn_ord.
  have /andP [_ /allP /(_ (val j))] := rows _ i_in.
  rewrite mem_iota /= size_map ltn_ord => /(_ isT); rewrite (nth_map 0%N) //.
  have -> : nth [::] columns (nth 0%N choice j) = nth [::] chosen j by rewrite (nth_map 0%N).
  move=> /Z.eqb_eq; rewrite Zminus_mod dot_reduced // -Zminus_mod => /(Z.mod_divide _ _ p0) [q E].
  apply/dvdzP; exists (int_of_Z q).
  have <- : int_of_Z (q * p)%coq_Z = int_of_Z q * int_of_Z p by exact: (rmorphM [rmorphism of int_of_Z]).
  rewrite -E mxE; set x := dot _ _; set d := (if _ then _ else _).
  have -> : int_of_Z (x - d)%coq_Z = int_of_Z x - int_of_Z d by exact: (rmorphB [rmorphism of int_of_Z]).
  by congr (_ - _); rewrite /d -val_eqE; case: (_ == _).
rewrite -(mxrank_unit invertible) -product mulmxA.
by apply: leq_trans (mxrankM_maxl _ _) _; apply: mxrankM_maxr.
Qed.
End Rank.

(* For the other checks a matrix is a list of rows. *)
Definition matrix_of_rows m n (rows : seq (seq Z)) : 'M[rat]_(m, n) := \matrix_(i, j) rational (entry rows j i).
Definition column_of n (v : seq Z) : 'cV[rat]_n := \col_j rational (nth Z0 v j).
Definition form n (H : 'M[rat]_n) (x : 'cV[rat]_n) : rat := (x^T *m H *m x) 0 0.

Lemma rational_eq0 x : (rational x == 0) = (x =? 0)%coq_Z.
Proof.
rewrite /rational intr_eq0; case: x => // q; apply/eqP => // -[] zero.
by move: (Pos2Nat.is_pos q); rewrite zero; lia.
Qed.
Lemma rational_ge0 x : (0 <= rational x) = (0 <=? x)%coq_Z.
Proof. by rewrite /rational ler0z; case: x. Qed.
Lemma rational_lt0 x : (rational x < 0) = (x <? 0)%coq_Z.
Proof. by rewrite Z.ltb_antisym -rational_ge0 ltNge. Qed.

Section Rows.
Variables (m n : nat) (rows : seq (seq Z)).
Definition are_short := all (fun row : seq Z => (size row <= n)%N) rows.

Lemma row_short i : are_short -> (size (nth [::] rows i) <= n)%N.
Proof. by move=> /all_nthP short; case: (ltnP i (size rows)) => [/(short [::])|/(nth_default _) ->]. Qed.
Lemma rows_times v : are_short ->
  matrix_of_rows m n rows *m column_of n v = \col_i rational (dot (nth [::] rows i) v).
Proof.
move=> short; apply/colP => i; rewrite !mxE -(dotE v (row_short i short)).
by apply: eq_bigr => j _; rewrite !mxE.
Qed.

(* A vector that is not zero, and whose product with each row is zero. *)
Definition null_check (v : seq Z) : bool :=
  [&& are_short, all (fun row => dot row v =? 0)%coq_Z rows & has (fun j => ~~ (nth Z0 v j =? 0)%coq_Z) (iota 0 n)].

Theorem null_checked v : null_check v = true -> (\rank (matrix_of_rows m n rows) < n)%N.
Proof.
case/and3P => short /allP zeros /hasP [j]; rewrite mem_iota /= add0n => jn nonzero.
rewrite ltn_neqAle rank_leq_col andbT; apply/negP => full.
have free : row_free (matrix_of_rows m n rows)^T by rewrite /row_free mxrank_tr.
have : column_of n v == 0.
  rewrite -(inj_eq (@trmx_inj _ _ _)) trmx0 -(mulmx_free_eq0 _ free) -trmx_mul rows_times //.
  apply/eqP/rowP => i; rewrite !mxE; case: (ltnP i (size rows)) => ir; last by rewrite nth_default //= rational0.
  by apply/eqP; rewrite rational_eq0; apply: zeros; rewrite mem_nth.
by move=> /eqP /colP /(_ (Ordinal jn)); rewrite !mxE => /eqP; rewrite rational_eq0 (negPf nonzero).
Qed.
End Rows.

Section Forms.
Variables (n : nat) (rows : seq (seq Z)).
Let H := matrix_of_rows n n rows.

(* A vector at which the quadratic form is negative. *)
Definition negative_check (v : seq Z) : bool :=
  [&& are_short n rows, (size v <= n)%N & (dot v [seq dot row v | row <- rows] <? 0)%coq_Z].

Theorem negative_checked v : negative_check v = true -> form H (column_of n v) < 0.
Proof.
case/and3P => short short_v; rewrite -rational_lt0 -(dotE _ short_v) /form -mulmxA rows_times // mxE.
congr (_ < _); apply: eq_bigr => i _; rewrite !mxE; congr (_ * rational _).
case: (ltnP i (size rows)) => ir; first by rewrite (nth_map [::]).
by rewrite !nth_default ?size_map.
Qed.

(* Factors L, row by row, and D, not negative, with a H = L diag(D) L^T for a positive number a. *)
Definition factor_check (a : Z) (factor : seq (seq Z)) (diagonal : seq Z) : bool :=
  let scaled := [seq [seq (x.1 * x.2)%coq_Z | x <- zip diagonal row] | row <- factor] in
  [&& (0 <? a)%coq_Z, all (fun d => 0 <=? d)%coq_Z diagonal, all (fun row : seq Z => size row == size diagonal) factor &
    all (fun i => all (fun j => (a * entry rows j i =? dot (nth [::] factor i) (nth [::] scaled j))%coq_Z) (iota 0 n))
      (iota 0 n)].

Theorem factor_checked a factor diagonal : factor_check a factor diagonal = true -> forall x, 0 <= form H x.
Proof.
case/and4P => /Z.ltb_lt a0 /allP positive /allP lengths /allP equal x; set k := size diagonal.
pose L : 'M[rat]_(n, k) := \matrix_(i, l) rational (nth Z0 (nth [::] factor i) l).
pose D : 'rV[rat]_k := \row_l rational (nth Z0 diagonal l).
have short i : (size (nth [::] factor i) <= k)%N.
  by case: (ltnP i (size factor)) => [/(mem_nth [::]) /lengths /eqP ->|/(nth_default _) ->].
have scaled_entry j (l : 'I_k) : rational (nth Z0 (nth [::] [seq [seq (x.1 * x.2)%coq_Z | x <- zip diagonal row] | row <- factor] j) l)
    = D 0 l * rational (nth Z0 (nth [::] factor j) l).
  rewrite mxE; case: (ltnP j (size factor)) => jr; last first.
    by rewrite !(nth_default [::]) ?size_map // nth_nil rational0 mulr0.
  have /eqP length := lengths _ (mem_nth [::] jr).
  rewrite (nth_map [::]) // (nth_map (Z0, Z0)) ?size_zip ?length ?minnn ?ltn_ord //.
  by rewrite nth_zip ?length //= rationalM.
have factored : rational a *: H = L *m diag_mx D *m L^T.
  apply/matrixP => i j; have inside (l : 'I_n) : val l \in iota 0 n by rewrite mem_iota ltn_ord.
  have /allP equal_row := equal _ (inside i); have /Z.eqb_eq E := equal_row _ (inside j).
  rewrite mul_mx_diag !mxE -rationalM E -(dotE _ (short i)); apply: eq_bigr => l _.
  by rewrite scaled_entry !mxE mulrA.
have form_scaled : rational a * form H x = \sum_l D 0 l * ((x^T *m L) 0 l) ^+ 2.
  have -> : rational a * form H x = form (rational a *: H) x by rewrite /form -scalemxAr -scalemxAl [RHS]mxE.
  have -> : form (rational a *: H) x = ((x^T *m L) *m diag_mx D *m (x^T *m L)^T) 0 0.
    by rewrite /form factored trmx_mul trmxK !mulmxA.
  rewrite mul_mx_diag mxE; apply: eq_bigr => l _; rewrite !mxE expr2 mulrA; congr (_ * _).
  by rewrite mulrC.
have positive_a : 0 < rational a.
  by rewrite lt_neqAle rational_ge0 eq_sym rational_eq0; apply/andP; split; [apply/negP => /Z.eqb_eq|apply/Z.leb_le]; lia.
rewrite -(pmulr_rge0 _ positive_a) form_scaled sumr_ge0 // => l _; rewrite mulr_ge0 ?sqr_ge0 // mxE rational_ge0.
by apply: positive; rewrite mem_nth.
Qed.
End Forms.
