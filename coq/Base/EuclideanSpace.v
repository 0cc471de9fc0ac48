From HB Require Import structures.
From mathcomp Require Import all_ssreflect all_algebra.
From mathcomp Require Import mathcomp_extra boolp classical_sets cardinality fsbigop functions set_interval.
From mathcomp Require Import signed reals ereal topology normedtype sequences measure lebesgue_measure lebesgue_integral numfun.
From SsrMultinomials Require Import mpoly.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import Order.TTheory GRing.Theory Num.Theory.
Local Open Scope classical_set_scope. Local Open Scope ring_scope.

(* The space R^n as an iterated product, its Lebesgue measure, and one step of the theorem of Fubini. *)

(* The one-point space R^0. *)
Canonical unit_pointedType := PointedType unit tt.
Section unit_measurable.
Definition discrete_measurable_unit : set (set unit) := [set: set unit].
Let u0 : discrete_measurable_unit set0. Proof. by []. Qed.
Let uC X : discrete_measurable_unit X -> discrete_measurable_unit (~` X). Proof. by []. Qed.
Let uU (F : (set unit)^nat) : (forall i, discrete_measurable_unit (F i)) -> discrete_measurable_unit (\bigcup_i F i).
Proof. by []. Qed.
HB.instance Definition _ := @isMeasurable.Build default_measure_display unit
  (Pointed.class _) discrete_measurable_unit u0 uC uU.
End unit_measurable.

(* Sigma-finite measure spaces and their product. *)
Record mspace (R : realType) := MSpace {
  msd : measure_display;
  mst : measurableType msd;
  msm : {measure set mst -> \bar R};
  mss : sigma_finite setT msm }.

Section Sigma.
Local Open Scope ereal_scope.
Variable R : realType.

Lemma pm1_sigma_finite d1 d2 (T1 : measurableType d1) (T2 : measurableType d2)
   (m1 : {measure set T1 -> \bar R}) (m2 : {measure set T2 -> \bar R})
   (s1 : sigma_finite setT m1) (s2 : sigma_finite setT m2) :
  sigma_finite setT (product_measure1 m1 s2).
Proof.
have [F1 F1_T [F1_nd F1_oo]] := sigma_finiteP s1.
have [F2 F2_T [F2_nd F2_oo]] := sigma_finiteP s2.
exists (fun n => F1 n `*` F2 n).
  apply/esym; rewrite -setMTT F1_T F2_T predeqE => -[x y]; split.
    by move=> [n _ []/= ? ?]; split; exists n.
  move=> [/= [n _ F1nx] [k _ F2ky]]; exists (maxn n k) => //; split.
  - by move: x F1nx; apply/subsetPset/F1_nd; rewrite leq_maxl.
  - by move: y F2ky; apply/subsetPset/F2_nd; rewrite leq_maxr.
move=> n; have [? ?] := F1_oo n; have [? ?] := F2_oo n.
split; first exact: measurableM.
by rewrite product_measure1E // lte_mul_pinfty// ge0_fin_numE.
Qed.

Lemma leb1_sigma_finite : sigma_finite setT (@lebesgue_measure R).
Proof. exact: Hahn_ext_sigma_finite (@hlength_sigma_sub_additive R) (@hlength_sigma_finite R). Qed.

Lemma dirac_sigma_finite : sigma_finite setT (@dirac _ [the measurableType _ of unit : Type] tt R).
Proof.
exists (fun=> setT); first by apply/esym; rewrite -subTset => x _; exists 0%N.
by move=> _; split; [exact: measurableT | rewrite diracE ltry].
Qed.

Definition pt_space : mspace R := MSpace dirac_sigma_finite.
Definition line_space : mspace R := MSpace leb1_sigma_finite.
Definition mprod (A B : mspace R) : mspace R := MSpace (pm1_sigma_finite (mss A) (mss B)).
Fixpoint leb_space n : mspace R := if n is n'.+1 then mprod (leb_space n') line_space else pt_space.
Definition Rn n := mst (leb_space n).
Definition leb n : {measure set (Rn n) -> \bar R} := msm (leb_space n).
End Sigma.

(* Finite sets of reals are null. *)
Section Roots.
Variable R : realType.
Lemma poly_roots_seq (p : {poly R}) : p != 0 -> exists s : seq R, forall t, root p t -> t \in s.
Proof.
have [n] := ubnP (size p); elim: n p => // n IH p; rewrite ltnS => sz p0.
have [[a ra]|no] := pselect (exists a, root p a); last by exists [::] => t rt; case: no; exists t.
have /factor_theorem [q E] := ra.
have q0 : q != 0 by apply: contraNneq p0 => q0; rewrite E q0 mul0r.
have [|s Hs] := IH q _ q0.
  by move: sz; rewrite E size_Mmonic ?monicXsubC // size_XsubC addn2.
by exists (a :: s) => t; rewrite E rootM root_XsubC inE => /orP [/Hs ->|->]; rewrite ?orbT.
Qed.

Lemma finite_null (s : seq R) :
  @measurable _ (mst (line_space R)) [set t : R | t \in s] /\ msm (line_space R) [set t : R | t \in s] = 0%E.
Proof.
elim: s => [|a s [ms s0]].
  have -> : [set t : R | t \in [::]] = set0 by rewrite predeqE.
  by split; [exact: measurable0 | exact: measure0].
have -> : [set t : R | t \in a :: s] = [set a] `|` [set t | t \in s].
  rewrite predeqE => t; split => /=; first by rewrite inE => /orP [/eqP|]; [left|right].
  by rewrite inE; case=> ->; rewrite ?eqxx ?orbT.
have ma : @measurable _ (mst (line_space R)) [set a] by exact: measurable_set1.
split; first exact: (@measurableU _ (mst (line_space R))).
by apply: (@null_set_setU _ _ (mst (line_space R))) => //; exact: lebesgue_measure_set1.
Qed.
End Roots.

(* The induction step. *)
Lemma measurable_zero d (T : measurableType d) (R : realType) (f : T -> R) :
  measurable_fun setT f -> measurable [set w | f w = 0].
Proof.
move=> mf; have -> : [set w | f w = 0] = setT `&` f @^-1` [set 0] by rewrite setTI.
by apply: mf; [exact: measurableT | exact: measurable_set1].
Qed.

Lemma measurable_sum d (T : measurableType d) (R : realType) (I : Type) (r : seq I) (F : I -> T -> R) :
  (forall i, measurable_fun setT (F i)) -> measurable_fun setT (fun w => \sum_(i <- r) F i w).
Proof.
move=> mF; elim: r => [|i r IH].
  by rewrite (_ : (fun _ => _) = cst 0); [exact: measurable_fun_cst | rewrite funeqE => w; rewrite big_nil].
rewrite (_ : (fun _ => _) = F i \+ (fun w => \sum_(j <- r) F j w)); first exact: measurable_funD.
by rewrite funeqE => w; rewrite big_cons.
Qed.
Lemma measurable_prod d (T : measurableType d) (R : realType) (I : Type) (r : seq I) (F : I -> T -> R) :
  (forall i, measurable_fun setT (F i)) -> measurable_fun setT (fun w => \prod_(i <- r) F i w).
Proof.
move=> mF; elim: r => [|i r IH].
  by rewrite (_ : (fun _ => _) = cst 1); [exact: measurable_fun_cst | rewrite funeqE => w; rewrite big_nil].
rewrite (_ : (fun _ => _) = F i \* (fun w => \prod_(j <- r) F j w)); first exact: measurable_funM.
by rewrite funeqE => w; rewrite big_cons.
Qed.

Lemma measurable_fst' d1 d2 (T1 : measurableType d1) (T2 : measurableType d2) :
  measurable_fun setT (@fst T1 T2 : [the measurableType _ of (T1 * T2)%type] -> T1).
Proof. by have [/(_ (@measurable_fun_id _ [the measurableType _ of (T1 * T2)%type] setT)) []] := prod_measurable_funP (@id (T1 * T2)). Qed.
Lemma measurable_snd' d1 d2 (T1 : measurableType d1) (T2 : measurableType d2) :
  measurable_fun setT (@snd T1 T2 : [the measurableType _ of (T1 * T2)%type] -> T2).
Proof. by have [/(_ (@measurable_fun_id _ [the measurableType _ of (T1 * T2)%type] setT)) []] := prod_measurable_funP (@id (T1 * T2)). Qed.

Section Step.
Variables (R : realType) (A : mspace R) (k : nat) (c : nat -> mst A -> R).
Hypothesis mc : forall i, measurable_fun setT (c i).
Definition pfun (z : mst (mprod A (line_space R))) : R := \sum_(i < k) c i z.1 * (z.2 : R) ^+ i.
Lemma measurable_pfun : measurable_fun setT pfun.
Proof.
apply: (@measurable_sum _ _ _ _ _ (fun (i : 'I_k) (z : mst (mprod A (line_space R))) => c i z.1 * (z.2 : R) ^+ i)) => i.
apply: measurable_funM.
  by apply: (measurable_fun_comp (mc i)); exact: measurable_fst'.
apply: measurable_fun_exprn; exact: (@measurable_snd' _ _ (mst A) (mst (line_space R))).
Qed.
Lemma null_step j : (j < k)%N -> msm A [set w | c j w = 0] = 0%E ->
  msm (mprod A (line_space R)) [set z | pfun z = 0] = 0%E.
Proof.
move=> jk N0; set Z := [set z | pfun z = 0].
have mZ : measurable Z by apply: measurable_zero; exact: measurable_pfun.
have sec w : c j w != 0 -> msm (line_space R) (xsection Z w) = 0%E.
  move=> cw; pose p : {poly R} := \poly_(i < k) c i w.
  have p0 : p != 0.
    by apply: contraNneq cw => E; have := congr1 (fun q : {poly R} => q`_j) E; rewrite coef_poly jk coef0 => ->.
  have [s Hs] := poly_roots_seq p0; have [ms s0] := finite_null s.
  apply: (@subset_measure0 _ (mst (line_space R)) _ (msm (line_space R)) _ [set t : R | t \in s]) => //.
    exact: measurable_xsection.
  move=> t; rewrite /xsection /= inE /Z /= /pfun /= => E; apply: Hs.
  by rewrite /root horner_poly E.
rewrite -[LHS]/(\int[msm A]_w (msm (line_space R) \o xsection Z) w)%E.
rewrite (@ge0_ae_eq_integral _ _ _ (msm A) setT _ (cst 0%E)) ?integral0 //.
- by apply: (measurable_fun_xsection (mss (line_space R))); rewrite inE.
- exact: measurable_fun_cst.
- exists [set w | c j w = 0]; split => //; first exact: measurable_zero.
  move=> w /= H; apply: contrapT => /eqP cw; apply: H => _; exact: sec.
Qed.
End Step.
