From Coq Require Import ZArith QArith.
From mathcomp Require Import all_ssreflect all_algebra.
From Lossproof Require Import Export.Checks Export.Fractions.
From Lossproof Require Export Export.Terms.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Delimit Scope Q_scope with coq_Q.
Local Close Scope Q_scope.
Local Open Scope ring_scope.

(* Proofs of exported identities: Coq computes normal forms of both sides, and equal ones show that the sides have equal values. *)

(* Polynomials: a list of monomials with coefficients; a monomial is a list of symbols. The lists are kept in order, which only makes
   equal polynomials equal lists: what is proved of them does not need it. *)
Definition poly_list := seq (seq symbol * Q).

Definition compare_symbols (a b : symbol) : comparison :=
  match Nat.compare a.1.1 b.1.1 with
  | Eq => match Nat.compare a.1.2 b.1.2 with Eq => Nat.compare a.2 b.2 | other => other end
  | other => other
  end.
(* The end of a list counts as greater than all symbols: then products keep the order. *)
Fixpoint compare_monomials (a b : seq symbol) : comparison :=
  match a, b with
  | [::], [::] => Eq | [::], _ => Gt | _, [::] => Lt
  | x :: a', y :: b' => match compare_symbols x y with Eq => compare_monomials a' b' | other => other end
  end.

Fixpoint merge (a : seq symbol) : seq symbol -> seq symbol :=
  fix merge_a b :=
    match a, b with
    | [::], _ => b | _, [::] => a
    | x :: a', y :: b' => match compare_symbols x y with Gt => y :: merge_a b' | _ => x :: merge a' b end
    end.

Fixpoint plus (p : poly_list) : poly_list -> poly_list :=
  fix plus_p q :=
    match p, q with
    | [::], _ => q | _, [::] => p
    | (m, a) :: p', (n, b) :: q' =>
        match compare_monomials m n with
        | Eq => let sum := add_fractions a b in if Qeq_bool sum 0 then plus p' q' else (m, sum) :: plus p' q'
        | Lt => (m, a) :: plus p' q
        | Gt => (n, b) :: plus_p q'
        end
    end.
Definition times_one (t : seq symbol * Q) (p : poly_list) : poly_list := [seq (merge t.1 u.1, (t.2 * u.2)%coq_Q) | u <- p].
Definition times (p q : poly_list) : poly_list := foldr (fun t => plus (times_one t q)) [::] p.
Definition number_poly (q : Q) : poly_list := if Qeq_bool q 0 then [::] else [:: ([::], q)].
Definition minus (p q : poly_list) : poly_list := plus p (times_one ([::], (-1)%coq_Q) q).
Definition derivative (s : symbol) (p : poly_list) : poly_list :=
  foldr (fun t => let k := count_mem s t.1 in
    if k is 0%N then id else plus [:: (rem s t.1, (inject_Z (Z.of_nat k) * t.2)%coq_Q)]) [::] p.
Definition replaced (by_symbol : symbol -> poly_list) (p : poly_list) : poly_list :=
  foldr (fun t => plus (foldr (fun s => times (by_symbol s)) (number_poly t.2) t.1)) [::] p.
Definition constant_of (p : poly_list) : Q :=
  foldr (fun t sum => if t.1 is [::] then add_fractions t.2 sum else sum) 0%coq_Q p.

Definition polys (m n : nat) (f : nat -> nat -> poly_list) : seq (seq poly_list) := [seq [seq f i j | j <- iota 0 n] | i <- iota 0 m].
Definition poly_at (A : seq (seq poly_list)) i j : poly_list := nth [::] (nth [::] A i) j.

(* The entries of a term as polynomials. *)
Fixpoint normal (t : term) : seq (seq poly_list) :=
  let: (m, n) := shape t in
  match t with
  | Numbers _ _ rows => polys m n (fun i j => number_poly (at_place rows i j))
  | Symbols name _ _ => polys m n (fun i j => [:: ([:: (name, i, j)], 1%coq_Q)])
  | Constant q _ _ => polys m n (fun _ _ => number_poly q)
  | Commutation a b => polys m n (fun i j => if (j == (i %% a) * b + i %/ a)%N then number_poly 1 else [::])
  | Sum l r => let A := normal l in let B := normal r in polys m n (fun i j => plus (poly_at A i j) (poly_at B i j))
  | Difference l r => let A := normal l in let B := normal r in polys m n (fun i j => minus (poly_at A i j) (poly_at B i j))
  | Product l r => let A := normal l in let B := normal r in
      polys m n (fun i j => foldr (fun k => plus (times (poly_at A i k) (poly_at B k j))) [::] (iota 0 (shape l).2))
  | Hadamard l r => let A := normal l in let B := normal r in polys m n (fun i j => times (poly_at A i j) (poly_at B i j))
  | Khatri_Rao l r => let A := normal l in let B := normal r in let p := (shape r).1 in
      polys m n (fun i j => times (poly_at A (i %/ p) j) (poly_at B (i %% p) j))
  | Kronecker l r => let A := normal l in let B := normal r in let: (p, q) := shape r in
      polys m n (fun i j => times (poly_at A (i %/ p) (j %/ q)) (poly_at B (i %% p) (j %% q)))
  | Stack l r => let A := normal l in let B := normal r in let p := (shape l).1 in
      polys m n (fun i j => if (i < p)%N then poly_at A i j else poly_at B (i - p) j)
  | Transpose t => let A := normal t in polys m n (fun i j => poly_at A j i)
  | Diagonal t => let A := normal t in let is_row := ((shape t).1 == 1)%N in
      polys m n (fun i j => if i == j then (if is_row then poly_at A 0 i else poly_at A i 0) else [::])
  | Entry t a b => let A := normal t in polys m n (fun _ _ => poly_at A a b)
  | Scale q t => let A := normal t in polys m n (fun i j => times (number_poly q) (poly_at A i j))
  | Slopes q t => let A := normal t in
      polys m n (fun i j => number_poly (if Qle_bool 0 (constant_of (poly_at A i j)) then 1%coq_Q else q))
  | Gradient t name _ _ => let p := poly_at (normal t) 0 0 in polys m n (fun i j => derivative (name, i, j) p)
  | Hessian t by_symbols => let symbols := all_symbols by_symbols in let p := poly_at (normal t) 0 0 in
      let first := [seq derivative s p | s <- symbols] in
      polys m n (fun i j => derivative (nth (0, 0, 0)%N symbols j) (nth [::] first i))
  | Substitute t name by_matrix => let A := normal t in let B := normal by_matrix in let: (p, q) := shape by_matrix in
      polys m n (fun i j => replaced (fun s =>
        if [&& s.1.1 == name, s.1.2 < p & s.2 < q]%N then poly_at B s.1.2 s.2 else [:: ([:: s], 1%coq_Q)]) (poly_at A i j))
  end.

Definition identity_check (l r : term) : bool :=
  [&& fits l, fits r, shape l == shape r &
    let A := normal l in let B := normal r in let: (m, n) := shape l in
    all (fun i => all (fun j => nilp (minus (poly_at A i j) (poly_at B i j))) (iota 0 n)) (iota 0 m)].

Arguments add_fractions : simpl never.
Arguments Qmult : simpl never.
Arguments Qplus : simpl never.
Arguments plus : simpl never.
Arguments times : simpl never.

(* What polynomials denote, where c takes fractions into an algebra. *)
Definition is_rational (R : comRingType) (c : Q -> R) :=
  [/\ c 1%coq_Q = 1, forall a b, c (a + b)%coq_Q = c a + c b, forall a b, c (a * b)%coq_Q = c a * c b
    & forall a b, (a == b)%coq_Q -> c a = c b].
Definition at_symbol R (x : nat -> nat -> nat -> R) (s : symbol) : R := x s.1.1 s.1.2 s.2.
Definition polynomial_value (R : comRingType) (c : Q -> R) x (p : poly_list) : R := \sum_(t <- p) c t.2 * \prod_(s <- t.1) at_symbol x s.

Lemma compare_symbols_eq a b : compare_symbols a b = Eq -> a = b.
Proof.
case: a b => [[a a'] a''] [[b b'] b'']; rewrite /compare_symbols /=.
case E: (Nat.compare a b) => //; case E': (Nat.compare a' b') => // E''.
by rewrite (proj1 (Nat.compare_eq_iff _ _) E) (proj1 (Nat.compare_eq_iff _ _) E') (proj1 (Nat.compare_eq_iff _ _) E'').
Qed.
Lemma compare_monomials_eq a b : compare_monomials a b = Eq -> a = b.
Proof.
elim: a b => [|x a IH] [|y b] //=; case E: (compare_symbols x y) => // /IH ->.
by rewrite (compare_symbols_eq E).
Qed.

Lemma fraction_is_rational : is_rational fraction.
Proof. by split; [rewrite /fraction divr1 | exact: fractionD | exact: fractionM | exact: fraction_eq]. Qed.
Lemma number_is_rational (R : comRingType) (number : {rmorphism rat -> R}) : is_rational (number \o fraction).
Proof.
have [one add mul same] := fraction_is_rational.
split=> [|a b|a b|a b /same] /=; first by rewrite one rmorph1.
- by rewrite add rmorphD.
- by rewrite mul rmorphM.
by move=> ->.
Qed.
Lemma constants_are_rational (R : comRingType) (c : Q -> R) :
  is_rational c -> @is_rational [comRingType of {poly R}] (fun q => (c q)%:P).
Proof.
move=> [one add mul same]; split=> [|a b|a b|a b /same] /=; first by rewrite one.
- by rewrite add polyCD.
- by rewrite mul polyCM.
by move=> ->.
Qed.

Section Polynomials.
Variables (R : comRingType) (c : Q -> R) (x : nat -> nat -> nat -> R).
Hypothesis good : is_rational c.
Local Notation eval := (polynomial_value c x).
Local Notation prod m := (\prod_(s <- m) at_symbol x s).

Lemma c1 : c 1%coq_Q = 1. Proof. by case: good. Qed.
Lemma cD a b : c (a + b)%coq_Q = c a + c b. Proof. by case: good. Qed.
Lemma cM a b : c (a * b)%coq_Q = c a * c b. Proof. by case: good. Qed.
Lemma c_same a b : (a == b)%coq_Q -> c a = c b. Proof. by case: good => _ _ _; apply. Qed.
Lemma c_add a b : c (add_fractions a b) = c a + c b. Proof. by rewrite (c_same (addE a b)) cD. Qed.
Lemma c0 : c 0%coq_Q = 0. Proof. by apply: (addrI (c 0%coq_Q)); rewrite -cD addr0; apply: c_same. Qed.
Lemma cN1 : c (-1)%coq_Q = -1.
Proof. by apply/eqP; rewrite -addr_eq0 -c1 -cD -c0; apply/eqP/c_same. Qed.
Lemma c_natural k : c (inject_Z (Z.of_nat k)) = k%:R.
Proof.
elim: k => [|k IH]; first by rewrite -[inject_Z _]/(0%coq_Q) c0.
rewrite Nat2Z.inj_succ -Z.add_1_r mulrSr -IH -[X in _ = _ + X]c1 -cD; apply: c_same.
by rewrite inject_Z_plus.
Qed.

Lemma eval_nil : eval [::] = 0. Proof. exact: big_nil. Qed.
Lemma eval_cons t p : eval (t :: p) = c t.2 * prod t.1 + eval p. Proof. exact: big_cons. Qed.

Lemma merge_prod a b : prod (merge a b) = prod a * prod b.
Proof.
elim: a b => [|s a IH] b; first by case: b => [|? ?] /=; rewrite big_nil mul1r.
elim: b => [|s' b IHb]; first by rewrite big_nil mulr1.
rewrite /=; case: compare_symbols; rewrite !big_cons.
- by rewrite IH big_cons mulrA.
- by rewrite IH big_cons mulrA.
by rewrite IHb big_cons mulrCA.
Qed.

Lemma eval_plus p q : eval (plus p q) = eval p + eval q.
Proof.
elim: p q => [|[m a] p IH] q; first by case: q => [|? ?]; rewrite eval_nil add0r.
elim: q => [|[n b] q IHq]; first by rewrite eval_nil addr0.
rewrite [plus _ _]/plus -/plus; case E: (compare_monomials m n).
- rewrite (compare_monomials_eq E) ![eval (_ :: _)]eval_cons /= addrACA -mulrDl -c_add -IH.
  by case Z: (Qeq_bool _ 0); rewrite ?eval_cons // (c_same (Qeq_bool_eq _ _ Z)) c0 mul0r add0r.
- by rewrite [LHS]eval_cons [eval ((m, a) :: p)]eval_cons IH addrA.
by rewrite [LHS]eval_cons IHq [eval ((n, b) :: q)]eval_cons addrCA.
Qed.

Lemma eval_times_one t p : eval (times_one t p) = c t.2 * prod t.1 * eval p.
Proof.
rewrite /polynomial_value /times_one big_map mulr_sumr; apply: eq_bigr => u _ /=.
by rewrite merge_prod cM mulrACA.
Qed.
Lemma eval_times p q : eval (times p q) = eval p * eval q.
Proof.
elim: p => [|t p IH]; first by rewrite eval_nil mul0r.
by rewrite [times _ _]/= eval_plus eval_times_one IH eval_cons mulrDl.
Qed.
Lemma eval_number q : eval (number_poly q) = c q.
Proof.
rewrite /number_poly; case Z: (Qeq_bool q 0); first by rewrite eval_nil (c_same (Qeq_bool_eq _ _ Z)) c0.
by rewrite eval_cons eval_nil big_nil mulr1 addr0.
Qed.
Lemma eval_symbol name i j : eval [:: ([:: (name, i, j)], 1%coq_Q)] = x name i j.
Proof. by rewrite eval_cons eval_nil /= c1 big_seq1 mul1r addr0. Qed.
Lemma eval_minus p q : eval (minus p q) = eval p - eval q.
Proof. by rewrite /minus eval_plus eval_times_one /= big_nil cN1 mulr1 mulN1r. Qed.

(* Derivatives: the coefficients of degree zero and one when a symbol moves. *)
Section Derivative.
Variable s : symbol.
Let eval' := @polynomial_value [comRingType of {poly R}] (fun q => (c q)%:P) (moved x s).
Let prod' m : {poly R} := \prod_(u <- m) at_symbol (moved x s) u.
Lemma movedE u : at_symbol (moved x s) u = (at_symbol x u)%:P + (if u == s then 'X else 0).
Proof. by case: u => [[? ?] ?]. Qed.
Lemma product_coefficients m : (prod' m)`_0 = prod m /\ (prod' m)`_1 = (count_mem s m)%:R * prod (rem s m).
Proof.
elim: m => [|u m [IH0 IH1]]; first by rewrite /prod' !big_nil !coefC mul0r.
have E0 : (at_symbol (moved x s) u)`_0 = at_symbol x u.
  by rewrite movedE coefD coefC; case: ifP => _; rewrite ?coefX ?coef0 addr0.
have E1 : (at_symbol (moved x s) u)`_1 = (u == s)%:R.
  by rewrite movedE coefD coefC add0r; case: ifP => _; rewrite ?coefX ?coef0.
rewrite /prod' !big_cons -!/(prod' _) !coefM !big_ord_recl !big_ord0 /= !addr0 !subn0 E0 E1 IH0 IH1; split=> //.
case: (eqVneq u s) => [->|us]; last by rewrite big_cons mul0r addr0 add0n mulrCA.
rewrite mul1r natrD mulrDl mul1r addrC; congr (_ + _).
case: (boolP (s \in m)) => sm; last by rewrite (count_memPn sm) !mul0r mulr0.
by rewrite (big_rem s sm) /= mulrCA.
Qed.
Lemma eval_value p : (eval' p)`_0 = eval p.
Proof.
rewrite /eval' /polynomial_value coef_sum; apply: eq_bigr => t _.
by rewrite coefCM; have [-> _] := product_coefficients t.1.
Qed.
Lemma eval_derivative p : (eval' p)`_1 = eval (derivative s p).
Proof.
elim: p => [|t p IH]; first by rewrite /eval' /polynomial_value !big_nil coef0.
rewrite /eval' /polynomial_value big_cons coefD -/(eval' p) IH coefCM; have [_ ->] := product_coefficients t.1.
rewrite -/(eval (derivative s (t :: p))) -/(eval (derivative s p)) [derivative s (t :: p)]/=.
case: (count_mem s t.1) => [|k]; first by rewrite mul0r mulr0 add0r.
rewrite eval_plus eval_cons eval_nil addr0 /fst /snd cM c_natural.
by rewrite mulrA [c _ * _]mulrC.
Qed.
End Derivative.

Lemma eval_replaced f p : eval (replaced f p) = @polynomial_value R c (fun name i j => eval (f (name, i, j))) p.
Proof.
elim: p => [|t p IH]; first by rewrite /polynomial_value !big_nil.
rewrite [replaced _ _]/= eval_plus IH [RHS]big_cons; congr (_ + _).
elim: t.1 => [|s m IHm]; first by rewrite /= eval_number big_nil mulr1.
by rewrite /= eval_times IHm big_cons mulrCA; case: s => [[? ?] ?].
Qed.
End Polynomials.

Lemma same_values (R : comRingType) (c : Q -> R) (x x' : nat -> nat -> nat -> R) p :
  (forall s, at_symbol x s = at_symbol x' s) -> polynomial_value c x p = polynomial_value c x' p.
Proof. by move=> E; apply: eq_bigr => t _; congr (_ * _); apply: eq_bigr => s _. Qed.

(* Where all symbols are 0. *)
Lemma value_at_zero (R : comRingType) (c : Q -> R) p : is_rational c -> polynomial_value c (fun _ _ _ => 0) p = c (constant_of p).
Proof.
move=> good; elim: p => [|[[|s m] a] p IH]; first by rewrite /polynomial_value big_nil (c0 good).
- by rewrite /polynomial_value big_cons -/(polynomial_value _ _ p) IH big_nil mulr1 /= (c_add good).
by rewrite /polynomial_value big_cons -/(polynomial_value _ _ p) IH big_cons /at_symbol mul0r mulr0 add0r.
Qed.

Lemma poly_at_polys m n f i j : (i < m)%N -> (j < n)%N -> poly_at (polys m n f) i j = f i j.
Proof.
move=> im jn; rewrite /poly_at (nth_map 0%N) ?size_iota // nth_iota // (nth_map 0%N) ?size_iota //.
by rewrite nth_iota.
Qed.

(* Places in the parts of a product. *)
Lemma place_in_blocks i m p : (i < m * p)%N -> (i %/ p < m)%N /\ (i %% p < p)%N.
Proof.
move=> im; have p0 : (0 < p)%N by case: p im => //; rewrite muln0.
by rewrite ltn_divLR // im ltn_mod p0.
Qed.

(* The normal form has the values of the term. *)
Theorem normalE t : fits t -> forall (R : comRingType) (c : Q -> R) x i j, is_rational c ->
  (i < (shape t).1)%N -> (j < (shape t).2)%N -> value c x t i j = polynomial_value c x (poly_at (normal t) i j).
Proof.
have at_cases m n f i j : (i < m)%N -> (j < n)%N -> poly_at (polys m n f) i j = f i j by exact: poly_at_polys.
elim: t => [m n rows|name m n|q m n|m n|l IHl r IHr|l IHl r IHr|l IHl r IHr|l IHl r IHr|l IHl r IHr|l IHl r IHr|l IHl r IHr
  |t IH|t IH|t IH a b|q t IH|q t IH|t IH name m n|t IH symbols|t IH name r IHr] /=.
- by move=> _ R c x i j good im jn; rewrite at_cases // eval_number.
- by move=> _ R c x i j good im jn; rewrite at_cases // eval_symbol.
- by move=> _ R c x i j good im jn; rewrite at_cases // eval_number.
- move=> _ R c x i j good im jn; rewrite at_cases //; case: ifP => _; last by rewrite eval_nil.
  by rewrite eval_number // (c1 good).
- move=> /and3P [fl fr /eqP same] R c x i j good; case E: (shape l) => [m n] /= im jn.
  by rewrite at_cases // eval_plus // IHl ?IHr // -?same E.
- move=> /and3P [fl fr /eqP same] R c x i j good; case E: (shape l) => [m n] /= im jn.
  by rewrite at_cases // eval_minus // IHl ?IHr // -?same E.
- move=> /and3P [fl fr /eqP same] R c x i j good im jn; rewrite at_cases //.
  transitivity (\sum_(k <- iota 0 (shape l).2) polynomial_value c x (poly_at (normal l) i k) * polynomial_value c x (poly_at (normal r) k j)).
    rewrite -(big_mkord xpredT (fun k => value c x l i k * value c x r k j)) /index_iota subn0 big_seq [RHS]big_seq.
    by apply: eq_bigr => k; rewrite mem_iota /= => kl; rewrite IHl ?IHr // -same.
  elim: (iota _ _) => [|k s IH]; first by rewrite big_nil eval_nil.
  by rewrite big_cons IH /= eval_plus // eval_times.
- move=> /and3P [fl fr /eqP same] R c x i j good; case E: (shape l) => [m n] /= im jn.
  by rewrite at_cases // eval_times // IHl ?IHr // -?same E.
- move=> /and3P [fl fr /eqP same] R c x i j good im jn; rewrite at_cases // eval_times //.
  have [il ir] := place_in_blocks im; by rewrite IHl ?IHr // -same.
- move=> /andP [fl fr] R c x i j good; case: (shape r) IHr => [p q] /= IHr im jn; rewrite at_cases // eval_times //.
  have [il ir] := place_in_blocks im; have [jl jr] := place_in_blocks jn; by rewrite IHl ?IHr.
- move=> /and3P [fl fr /eqP same] R c x i j good im jn; rewrite at_cases //; case: ltnP => il; first by rewrite IHl.
  by rewrite IHr // -?same // ltn_subLR.
- by move=> ft R c x i j good im jn; rewrite at_cases // IH.
- move=> /andP [ft row] R c x i j good im jn; rewrite at_cases //; case: eqP => _; last by rewrite eval_nil.
  case: ifP row => [/eqP row _|_ /= /eqP column]; first by rewrite IH // ?row //; move: im; rewrite row mul1n.
  by rewrite IH // ?column //; move: im; rewrite column muln1.
- by move=> /and3P [ft am bn] R c x i j good im jn; rewrite at_cases // IH.
- move=> ft R c x i j good; case E: (shape t) => [m n] /= im jn.
  by rewrite at_cases // eval_times // eval_number // IH // E.
- move=> /andP [ft closed] R c x i j good; case E: (shape t) => [m n] /= im jn.
  rewrite at_cases // eval_number // IH ?E //; last exact: fraction_is_rational.
  rewrite value_at_zero; last exact: fraction_is_rational.
  by rewrite fraction_ge0; case: ifP => _ //; rewrite (c1 good).
- move=> /andP [ft /eqP one] R c x i j good im jn; rewrite at_cases //.
  by rewrite IH ?one //; [rewrite eval_derivative | exact: constants_are_rational].
- move=> /andP [ft /eqP one] R c x i j good im jn; rewrite at_cases // (nth_map (0, 0, 0)%N) //.
  have good' := constants_are_rational good; have good'' := constants_are_rational good'.
  by rewrite IH ?one // eval_derivative // eval_derivative.
move=> /andP [ft fr] R c x i j good; case E: (shape t) => [m n] /= im jn.
case Er: (shape r) => [p q]; rewrite at_cases // eval_replaced // IH ?E //.
apply: same_values => -[[name' a] b]; rewrite /at_symbol /=; case: ifP => [/and3P [_ ap bq]|_].
  by rewrite IHr // Er.
by rewrite eval_symbol.
Qed.

Theorem identity_checked l r : identity_check l r = true -> identity l r.
Proof.
case/and4P => fl fr /eqP same /= entries_same; split=> // R number x i j im jn.
have good := number_is_rational number.
rewrite !normalE // -?same //; apply/eqP; rewrite -subr_eq0 -eval_minus //.
move: entries_same; case E: (shape l) im jn => [m n] /= im jn /allP rows_same.
have i_in : i \in iota 0 m by rewrite mem_iota.
have j_in : j \in iota 0 n by rewrite mem_iota.
have /allP row_same := rows_same i i_in; have /nilP -> := row_same j j_in.
by rewrite eval_nil.
Qed.
