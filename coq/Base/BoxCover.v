From HB Require Import structures.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import mathcomp_extra boolp classical_sets cardinality fsbigop functions set_interval.
From mathcomp Require Import signed reals ereal topology normedtype sequences measure lebesgue_measure lebesgue_integral numfun.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.EuclideanSpace.
Require Import Lossproof.Base.NullPolynomial.
Require Import Lossproof.Base.BoxMeasure.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope classical_set_scope. Local Open Scope ring_scope.

(* The sets of measure zero are those covered by countably many boxes of arbitrarily small total volume. *)

(* Products of semirings of sets. *)
Lemma prod_semi_setD T1 T2 (G1 : set (set T1)) (G2 : set (set T2)) : setI_closed G1 ->
  semi_setD_closed G1 -> semi_setD_closed G2 -> semi_setD_closed [set A `*` B | A in G1 & B in G2].
Proof.
move=> I1 S1 S2 _ _ [A GA [B GB <-]] [C GC [D GD <-]].
have [D1 [f1 sub1 E1 t1]] := S1 _ _ GA GC; have [D2 [f2 sub2 E2 t2]] := S2 _ _ GB GD.
exists ([set X `*` B | X in D1] `|` [set (A `&` C) `*` Y | Y in D2]); split.
- by rewrite finite_setU; split; apply: finite_image.
- move=> _ [[X DX <-]|[Y DY <-]]; first by exists X; [exact: sub1 | exists B].
  by exists (A `&` C); [exact: I1 | exists Y => //; exact: sub2].
- rewrite predeqE => -[x y]; split.
    move=> [[/= Ax By] nCD]; have [Cx|nCx] := pselect (C x).
      have : (B `\` D) y by split => // Dy; exact: nCD.
      by rewrite E2 => -[Y DY Yy]; exists ((A `&` C) `*` Y); [right; exists Y | split].
    have : (A `\` C) x by [].
    by rewrite E1 => -[X DX Xx]; exists (X `*` B); [left; exists X | split].
  move=> [_ [[X DX <-]|[Y DY <-]] [/= h1 h2]].
    have : (A `\` C) x by rewrite E1; exists X.
    by move=> [Ax nCx]; split => // -[].
  have : (B `\` D) y by rewrite E2; exists Y.
  by move=> [By nDy]; case: h1 => Ax Cx; split => // -[].
- have ac X x : D1 X -> X x -> ~ C x by move=> DX Xx; have [] : (A `\` C) x by rewrite E1; exists X.
  move=> _ _ [[X DX <-]|[Y DY <-]] [[X' DX' <-]|[Y' DY' <-]] [[x y] [[/= h1 h2] [/= h3 h4]]].
  + by rewrite (t1 X X' DX DX') //; exists x.
  + by case: h3 => _ /(ac X x DX h1).
  + by case: h1 => _ /(ac X' x DX' h3).
  + by rewrite (t2 Y Y' DY DY') //; exists y.
Qed.
Lemma prod_setI T1 T2 (G1 : set (set T1)) (G2 : set (set T2)) : setI_closed G1 -> setI_closed G2 ->
  setI_closed [set A `*` B | A in G1 & B in G2].
Proof.
move=> I1 I2 _ _ [A GA [B GB <-]] [C GC [D GD <-]]; rewrite -setMI.
by exists (A `&` C); [exact: I1 | exists (B `&` D) => //; exact: I2].
Qed.

Section Cover.
Variable R : realType.
Fixpoint sr n : set (set (Rn R n)) :=
  match n return set (set (Rn R n)) with
  | 0 => setT
  | n'.+1 => [set A `*` B | A in @sr n' & B in @ocitv R]
  end.
Lemma sr0 n : @sr n set0.
Proof. by elim: n => [|n IH] //=; exists set0 => //; exists set0; [exact: ocitv0 | rewrite set0M]. Qed.
Lemma srI n : setI_closed (@sr n).
Proof. by elim: n => [|n IH] //=; apply: prod_setI => //; exact: ocitvI. Qed.
Lemma srD n : semi_setD_closed (@sr n).
Proof.
elim: n => [|n IH] /=; last by apply: prod_semi_setD => //; [exact: srI | exact: ocitvD].
move=> A B _ _; exists [set A `\` B]; split; rewrite ?bigcup_set1 //.
by move=> X Y -> ->.
Qed.
Lemma sr_obox n (a b : 'I_n -> R) : @sr n (obox a b).
Proof.
elim: n a b => [|n IH] a b //=; exists (obox (fun j => a (lift ord_max j)) (fun j => b (lift ord_max j))) => //.
exists `]a ord_max, b ord_max]%classic; [by exists (a ord_max, b ord_max) | by rewrite oboxS].
Qed.
Lemma sr_measurable n : @sr n `<=` @measurable _ (Rn R n).
Proof.
elim: n => [|n IH] // _ [A /IH mA [B [[x1 x2] _ <-] <-]].
by apply: (@measurableM _ _ (Rn R n) (mst (line_space R))) => //; exact: measurable_itv.
Qed.
(* In dimension >= 1 every member is a box with a <= b. *)
Lemma srP n X : @sr n.+1 X -> exists a b : 'I_n.+1 -> R, (forall i, a i <= b i) /\ X = obox a b.
Proof.
have empty m : exists a b : 'I_m.+1 -> R, (forall i, a i <= b i) /\ set0 = obox a b.
  exists (fun=> 0), (fun=> 0); split => //; rewrite predeqE => v; split => // H.
  by have /andP [H1 /(lt_le_trans H1)] := H ord0; rewrite ltxx.
elim: n X => [|n IH] X; case=> A GA [B [[x1 x2] _ <-] <-].
  have [A0|A0] := pselect (A = set0); first by rewrite A0 set0M; exact: empty.
  have -> : A = setT by rewrite predeqE => -[]; split => // _; apply: contrapT => nA; apply: A0; rewrite predeqE => -[].
  have [x12|x12] := leP x1 x2; last first.
  by rewrite /= (_ : [set` _] = set0) ?setM0; [exact: empty | apply: set_itv_ge; rewrite bnd_simp -leNgt ltW].
  exists (fun=> x1), (fun=> x2); split => //; rewrite oboxS obox0 //.
have [a' [b' [ab' ->]]] := IH A GA.
have [x12|x12] := leP x1 x2; last first.
  by rewrite /= (_ : [set` _] = set0) ?setM0; [exact: empty | apply: set_itv_ge; rewrite bnd_simp -leNgt ltW].
pose a (i : 'I_n.+2) := if unlift ord_max i is Some j then a' j else x1.
pose b (i : 'I_n.+2) := if unlift ord_max i is Some j then b' j else x2.
exists a, b; split; first by move=> i; rewrite /a /b; case: unlift.
rewrite [RHS]oboxS /a /b !unlift_none.
have -> : (fun j => if unlift ord_max (lift ord_max j) is Some j0 then a' j0 else x1) = a' by apply/funext => j; rewrite liftK.
by have -> : (fun j => if unlift ord_max (lift ord_max j) is Some j0 then b' j0 else x2) = b' by apply/funext => j; rewrite liftK.
Qed.
End Cover.

(* The semiring of boxes as a type. *)
Definition box_display : nat -> Type -> measure_display. Proof. by move=> _; exact: ocitv_display. Qed.
Section BoxType.
Variables (R : realType) (n : nat).
Definition boxT : Type := Rn R n.
HB.instance Definition _ := @isSemiRingOfSets.Build (box_display n R) boxT
  (Pointed.class [pointedType of Rn R n]) (@sr R n) (@sr0 R n) (@srI R n) (@srD R n).
Definition bvol (A : set boxT) : \bar R := leb R n A.
Lemma bvol_ge0 (A : set boxT) : (0 <= bvol A)%E. Proof. exact: measure_ge0. Qed.
Lemma bvol_semi_additive : semi_additive bvol.
Proof.
move=> F k mF tF mUF; apply: (@measure_semi_additive _ _ (Rn R n) (leb R n)) => //.
  by move=> i; exact: (@sr_measurable R n (F i) (mF i)).
exact: (@sr_measurable R n _ mUF).
Qed.
HB.instance Definition _ := isAdditiveMeasure.Build _ R _ bvol bvol_ge0 bvol_semi_additive.
End BoxType.

Section CoverMain.
Variables (R : realType) (n : nat).
Local Open Scope measure_scope.
Local Open Scope ereal_scope.
Let mu := [the {additive_measure set (boxT R n) -> \bar R} of @bvol R n].
Lemma bvol_sigma_sub_additive : sigma_sub_additive mu.
Proof.
move=> A F mF mA AF; apply: (@measure_sigma_sub_additive _ R (Rn R n) (leb R n)) => //.
  by move=> i; exact: (@sr_measurable R n _ (mF i)).
exact: (@sr_measurable R n _ mA).
Qed.
Lemma sr_sigma : @measurable _ (Rn R n) = <<s @sr R n >>.
Proof.
rewrite eqEsubset; split.
  rewrite measurable_boxes; apply: sub_sigma_algebra2 => _ [a [b ->]]; exact: sr_obox.
apply: smallest_sub; last exact: sr_measurable.
by split; [exact: measurable0 | move=> A mA; rewrite setTD; exact: measurableC | exact: bigcupT_measurable].
Qed.
(* The outer measure generated by boxes, as a measure on R^n. *)
Definition outer : set (Rn R n) -> \bar R := mu^*.
Let outer0 : outer set0 = 0. Proof. exact: mu_ext0. Qed.
Let outer_ge0 A : 0 <= outer A. Proof. exact: mu_ext_ge0. Qed.
Let outer_sigma_additive : semi_sigma_additive outer.
Proof.
move=> F mF tF mUF; apply: (measure.Hahn_ext_sigma_additive bvol_sigma_sub_additive) => //.
  by move=> i; have := mF i; rewrite sr_sigma.
by move: mUF; rewrite sr_sigma.
Qed.
HB.instance Definition _ := isMeasure.Build _ _ _ outer outer0 outer_ge0 outer_sigma_additive.
Theorem leb_outer X : measurable X -> leb R n X = outer X.
Proof.
apply: (leb_unique (m := [the {measure set (Rn R n) -> \bar R} of outer])) => a b ab.
rewrite -leb_obox // /=; apply: measurable_mu_extE; first exact: bvol_sigma_sub_additive.
exact: sr_obox.
Qed.
End CoverMain.

(* The textbook definition of a null set in R^n. *)
Definition textbook_null (R : realType) n (B : set (Rn R n)) := forall eps : R, 0 < eps ->
  exists a b : nat -> 'I_n -> R, [/\ forall k i, a k i <= b k i, B `<=` \bigcup_k obox (a k) (b k) &
    (\sum_(k <oo) (\prod_i (b k i - a k i))%:E <= eps%:E)%E].

Theorem negligible_textbook (R : realType) n (B : set (Rn R n.+1)) :
  (leb R n.+1).-negligible B <-> textbook_null B.
Proof.
split=> [[A [mA A0 BA]] eps e0|H].
  have : outer A = 0%E :> \bar R by rewrite -leb_outer.
  rewrite /outer /mu_ext => E.
  have /(lb_ereal_inf_adherent e0) : ereal_inf [set (\sum_(i <oo) bvol (A0 i))%E | A0 in measurable_cover (A : set (boxT R n.+1))] \is a fin_num by rewrite E.
  move=> [_ [F [mF AF] <-]]; rewrite E add0e => Fe.
  pose P k (ab : ('I_n.+1 -> R) * ('I_n.+1 -> R)) := (forall i, ab.1 i <= ab.2 i) /\ F k = obox ab.1 ab.2.
  have /choice [ab Hab] : forall k, exists ab, P k ab by move=> k; have [a [b Q]] := srP (mF k); exists (a, b).
  exists (fun k => (ab k).1), (fun k => (ab k).2); split.
  - by move=> k; case: (Hab k).
  - move=> v /BA /AF [k _ Fv]; exists k => //; by case: (Hab k) => _ <-.
  - apply/ltW; rewrite (_ : (fun _ => _) = fun k => (\sum_(0 <= i < k) bvol (F i))%E) //; apply/funext => k.
    by apply: eq_bigr => i _; have [Q ->] := Hab i; rewrite /bvol leb_obox.
have {}H (m : nat) : exists ab : (nat -> 'I_n.+1 -> R) * (nat -> 'I_n.+1 -> R), [/\ forall k i, ab.1 k i <= ab.2 k i,
    B `<=` \bigcup_k obox (ab.1 k) (ab.2 k) & (\sum_(k <oo) (\prod_i (ab.2 k i - ab.1 k i))%:E <= (m.+1%:R^-1)%:E)%E].
  by have [|a [b Q]] := H m.+1%:R^-1; [rewrite invr_gt0 ltr0n | exists (a, b)].
have [ab Hab] := choice H.
pose U m := \bigcup_k obox ((ab m).1 k) ((ab m).2 k).
have mU m : measurable (U m) by apply: bigcupT_measurable => k; exact: measurable_obox.
have mA : measurable (\bigcap_m U m) by apply: bigcapT_measurable.
exists (\bigcap_m U m); split => //; last by move=> v Bv m _; have [_ + _] := Hab m; exact.
apply/eqP; rewrite eq_le measure_ge0 andbT; apply: lee_adde => e; rewrite add0e.
have e0 : 0 < e%:num by [].
have [m Hm] := ltr_add_invr e0; rewrite add0r in Hm.
apply: (@le_trans _ _ (leb R n.+1 (U m))).
  by apply: le_measure; rewrite ?inE // => v; exact.
have [Q1 _ Q3] := Hab m; apply: (@le_trans _ _ (m.+1%:R^-1)%:E); last by rewrite lee_fin ltW.
apply: le_trans Q3; apply: (@le_trans _ _ (\sum_(k <oo) leb R n.+1 (obox ((ab m).1 k) ((ab m).2 k)))%E).
  by apply: measure_sigma_sub_additive => // k; exact: measurable_obox.
by rewrite (_ : (fun _ => _) = fun k => (\sum_(0 <= i < k) (\prod_j ((ab m).2 i j - (ab m).1 i j))%:E)%E) //; apply/funext => k;
  apply: eq_bigr => i _; rewrite leb_obox.
Qed.
Lemma negligible_textbook_pos (R : realType) n (B : set (Rn R n)) : (0 < n)%N ->
  (leb R n).-negligible B <-> textbook_null B.
Proof. by case: n B => // n B _; exact: negligible_textbook. Qed.
