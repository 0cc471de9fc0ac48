From HB Require Import structures.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import mathcomp_extra boolp classical_sets cardinality fsbigop functions set_interval.
From mathcomp Require Import signed reals ereal topology normedtype sequences measure lebesgue_measure lebesgue_integral numfun.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.KhatriRao Lossproof.Base.EuclideanSpace Lossproof.Base.NullPolynomial.
Require Import Lossproof.Base.BoxMeasure Lossproof.Base.BoxCover Lossproof.Statements.Sc16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope classical_set_scope. Local Open Scope ring_scope.

(* From measure zero in the library of measure theory to the elementary words of the statements: coverings by boxes. *)

Section Boxes.
Variable R : realType.

(* A negligible set is covered by boxes of total volume at most epsilon. In dimension 0 it is empty. *)
Lemma negligible_boxes n (B : set (Rn R n)) : (leb R n).-negligible B -> forall eps : R, 0 < eps ->
  exists (used : pred nat) (a b : nat -> 'I_n -> R), [/\ forall k i, a k i <= b k i,
    forall v, B v -> exists2 k, used k & obox (a k) (b k) v
  & forall m, \sum_(k < m | used k) \prod_i (b k i - a k i) <= eps].
Proof.
case: n B => [|n] B negl eps e0.
  exists pred0, (fun _ _ => 0), (fun _ _ => 0); split=> [k i|v Bv|m]; [exact: lexx | | by rewrite big1 //; apply: ltW].
  have [A [mA A0 BA]] := negl; have Av := BA v Bv.
  move: A0; rewrite /leb /= diracE mem_set; last by case: v Av {Bv}.
  by move=> /eqP; rewrite eqe oner_eq0.
have [a [b [ab cover vol]]] := (negligible_textbook B).1 negl eps e0.
exists predT, a, b; split=> // [v /cover [k _ H]|m]; first by exists k.
rewrite -lee_fin; apply: le_trans vol.
rewrite -sumEFin.
have := @nneseries_lim_ge R (fun k => (\prod_i (b k i - a k i))%:E) predT m.
rewrite big_mkord; apply=> k _; rewrite lee_fin; apply: prodr_ge0 => i _; by rewrite subr_ge0.
Qed.

(* The same for coordinates named by any finite set I, along a bijection g. *)
Lemma almost_every_coordinates (I : finType) n (g : I -> 'I_n) (P : (I -> R) -> Prop) : bijective g ->
  (leb R n).-negligible [set v | ~ P (fun i => coord v (g i))] -> almost_every P.
Proof.
move=> [h gK hK] negl eps e0; have [used [a [b [ab cover vol]]]] := negligible_boxes negl e0.
exists used, (fun k i => a k (g i)), (fun k i => b k (g i)); split=> // [v nP|m].
  pose p := vec (fun j => v (h j)).
  have E : (fun i => coord p (g i)) = v by apply/funext => i; rewrite vecK gK.
  have [|k uk H] := cover p; first by rewrite /= E.
  by exists k => // i; have := H (g i); rewrite vecK gK.
apply: le_trans (vol m); rewrite le_eqVlt; apply/orP; left; apply/eqP; apply: eq_bigr => k _.
by rewrite [RHS](reindex g) //; exists h => j _; [exact: gK | exact: hK].
Qed.

(* What holds off the zero set of a nonzero polynomial holds almost everywhere. *)
Theorem almost_every_polynomial (I : finType) (p : {mpoly R[#|I|]}) (P : (I -> R) -> Prop) :
  p != 0 -> (forall v, p.@[fun k => v (enum_val k)] != 0 -> P v) -> almost_every P.
Proof.
move=> p0 H; apply: (almost_every_coordinates (@enum_rank_bij I)).
exists [set v | p.@[coord v] = 0]; have [mZ nZ] := mpoly_zero_set_null p0; split => // v /= nP.
apply: contrapT => /eqP pv; apply: nP; apply: H; apply: contraNneq pv => E; apply/eqP; rewrite -[RHS]E.
by apply: meval_eq => k; rewrite enum_valK.
Qed.
End Boxes.

(* The entries of a pair of matrices, numbered. *)
Section Pairs.
Variables (R : realType) (d1 d0 N : nat).
Definition coordinate (z : 'I_d1 * 'I_N + 'I_d0 * 'I_N) : 'I_(d1 * N + d0 * N) :=
  match z with
  | inl p => lshift (d0 * N) (mxvec_index p.1 p.2)
  | inr p => rshift (d1 * N) (mxvec_index p.1 p.2)
  end.
Lemma coordinate_bij : bijective coordinate.
Proof.
apply: inj_card_bij; last by rewrite card_sum !card_prod !card_ord.
case=> -[p1 p2] [] [q1 q2] /=.
- by move=> /lshift_inj /(congr1 (@ix _ _)); rewrite !ixK => -[-> ->].
- by move=> /eqP; rewrite eq_lrshift.
- by move=> /eqP; rewrite eq_rlshift.
- by move=> /rshift_inj /(congr1 (@ix _ _)); rewrite !ixK => -[-> ->].
Qed.

(* The same for pairs. *)
Theorem almost_every_pair_polynomial (p : {mpoly R[d1 * N + d0 * N]}) (Q : 'M[R]_(d1, N) -> 'M[R]_(d0, N) -> Prop) :
  p != 0 -> (forall A X, p.@[row_mx (mxvec A) (mxvec X) 0] != 0 -> Q A X) -> almost_every_pair Q.
Proof.
move=> p0 H; apply: (almost_every_coordinates coordinate_bij).
exists [set v | p.@[coord v] = 0]; have [mZ nZ] := mpoly_zero_set_null p0; split => // v /= nQ.
apply: contrapT => /eqP pv; apply: nQ; apply: H; apply: contraNneq pv => E; apply/eqP; rewrite -[RHS]E.
apply: meval_eq => i; case: (splitP i) => j /= ij.
  have -> : i = lshift (d0 * N) j by exact/val_inj.
  by rewrite row_mxEl; case/mxvec_indexP: j {ij} => k l; rewrite mxvecE mxE.
have -> : i = rshift (d1 * N) j by exact/val_inj.
by rewrite row_mxEr; case/mxvec_indexP: j {ij} => k l; rewrite mxvecE mxE.
Qed.
End Pairs.
