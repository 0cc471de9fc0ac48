From mathcomp Require Import all_ssreflect all_algebra.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* The rows of a matrix that the others span, and the rank along a line. *)

Section Rows.
Variables (F : fieldType) (N q : nat).
Implicit Types (K : 'M[F]_(N, q)) (S T : {set 'I_N}).

(* The rows in S; the others are zero. *)
Definition rows S K : 'M[F]_(N, q) := \matrix_(n, k) (if n \in S then K n k else 0).
Lemma row_rows S K n : row n (rows S K) = if n \in S then row n K else 0.
Proof. by apply/rowP => k; rewrite !mxE; case: ifP; rewrite !mxE. Qed.
Lemma rows_setT K : rows setT K = K.
Proof. by apply/matrixP => n k; rewrite mxE inE. Qed.
Lemma row_sub_rows S K n : n \in S -> (row n K <= rows S K)%MS.
Proof. by move=> nS; have := row_sub n (rows S K); rewrite row_rows nS. Qed.
Lemma rows_subP m S K (V : 'M_(m, q)) : (forall n, n \in S -> (row n K <= V)%MS) -> (rows S K <= V)%MS.
Proof. by move=> H; apply/row_subP => n; rewrite row_rows; case: ifP => [/H //|_]; rewrite sub0mx. Qed.
Lemma rows_mono S T K : S \subset T -> (rows S K <= rows T K)%MS.
Proof. by move=> /subsetP ST; apply: rows_subP => n /ST; exact: row_sub_rows. Qed.

(* One more row adds at most one to the rank, and one if it is outside the span. *)
Lemma rank_add1 S K n : (\rank (rows (n |: S) K) <= (\rank (rows S K)).+1)%N.
Proof.
have sub : (rows (n |: S) K <= rows S K + row n K)%MS.
  apply: rows_subP => k; rewrite in_setU1 => /orP [/eqP ->|kS]; first exact: addsmxSr.
  by apply: submx_trans (addsmxSl _ _); exact: row_sub_rows.
apply: leq_trans (mxrankS sub) _; apply: leq_trans (mxrank_adds_leqif _ _) _.
by have := rank_leq_row (row n K); rewrite -(leq_add2l (\rank (rows S K))) addn1.
Qed.
Lemma rank_add_outside S K n : ~~ (row n K <= rows S K)%MS -> \rank (rows (n |: S) K) = (\rank (rows S K)).+1.
Proof.
move=> out; apply/eqP; rewrite eqn_leq rank_add1 /=.
have sub : (rows S K <= rows (n |: S) K)%MS by rewrite rows_mono ?subsetUr.
rewrite ltn_neqAle mxrankS // andbT; apply: contra out => E.
have back : (rows (n |: S) K <= rows S K)%MS by rewrite -(mxrank_leqif_sup sub).
by apply: submx_trans back; apply: row_sub_rows; rewrite setU11.
Qed.

(* The rows that the others span. *)
Definition spanned K : {set 'I_N} := [set n | (row n K <= rows [set~ n] K)%MS].
Lemma spannedP K n : n \in spanned K <-> \rank (rows [set~ n] K) = \rank K.
Proof.
have whole : n |: [set~ n] = setT by apply/setP => k; rewrite !inE; case: eqP.
rewrite inE; split=> [sub|E].
  apply/eqP; rewrite eqn_leq; apply/andP; split; first by rewrite -{2}(rows_setT K) mxrankS // rows_mono // subsetT.
  rewrite mxrankS // -{1}(rows_setT K) -whole; apply: rows_subP => k; rewrite in_setU1 => /orP [/eqP -> //|].
  exact: row_sub_rows.
apply: contraT => out; have := rank_add_outside out; rewrite whole rows_setT E => /eqP.
by rewrite eq_sym (gtn_eqF (ltnSn _)).
Qed.

(* Every other row adds one to the rank of any set of rows of T. *)
Lemma rank_with_others K S (D : {set 'I_N}) : S \subset spanned K -> D \subset ~: spanned K ->
  \rank (rows (S :|: D) K) = (\rank (rows S K) + #|D|)%N.
Proof.
move=> /subsetP ST; have [k] := ubnP #|D|; elim: k D => // k IH D; rewrite ltnS => Dk /subsetP DT.
have [->|[n nD]] := set_0Vmem D; first by rewrite setU0 cards0 addn0.
have smaller : (#|D :\ n| < k)%N by apply: leq_trans Dk; rewrite (cardsD1 n D) nD.
have sub : D :\ n \subset ~: spanned K by apply/subsetP => m; rewrite inE => /andP [_ /DT].
have -> : S :|: D = n |: (S :|: (D :\ n)) by rewrite setUCA setD1K.
rewrite rank_add_outside; first by rewrite (IH _ smaller sub) (cardsD1 n D) nD addnS.
have := DT n nD; rewrite !inE; apply: contra => H; apply: submx_trans H _; apply: rows_mono.
apply/subsetP => m; rewrite !inE => /orP [mS|/andP [mn _] //]; apply: contraTneq mS => ->.
by apply: contraTN nD => /ST nT; apply/negP => /DT; rewrite in_setC nT.
Qed.

Lemma rank_spanned K : \rank K = (\rank (rows (spanned K) K) + #|~: spanned K|)%N.
Proof. by rewrite -{1}(rows_setT K) -(setUCr (spanned K)) rank_with_others. Qed.

(* A row of T is in the span of the others of T. *)
Lemma spanned_without K n : n \in spanned K ->
  (rows (spanned K) K <= rows (spanned K :\ n) K)%MS.
Proof.
move=> nT; have sub : (rows (spanned K :\ n) K <= rows (spanned K) K)%MS by apply: rows_mono; exact: subsetDl.
have E : \rank (rows [set~ n] K) = (\rank (rows (spanned K :\ n) K) + #|~: spanned K|)%N.
  rewrite -rank_with_others ?subsetDl //; congr (\rank (rows _ K)); apply/setP => m; rewrite !inE.
  have [->|mn] := eqVneq m n; last by case: (_ <= _)%MS.
  by move: nT; rewrite inE => ->.
have /spannedP := nT; rewrite E [in RHS](rank_spanned K) => /addIn R.
by rewrite -(mxrank_leqif_sup sub) R.
Qed.
End Rows.

Section Line.
Variable F : realFieldType.

(* A polynomial that is not zero has a point, other than 0, where it is not zero. *)
Lemma nonroot (p : {poly F}) : p != 0 -> exists2 s, s != 0 & p.[s] != 0.
Proof.
move=> p0; pose l := [seq (i.+1)%:R : F | i <- iota 0 (size p)].
have ul : uniq l by rewrite map_inj_uniq ?iota_uniq // => i j /eqP; rewrite eqr_nat eqSS => /eqP.
have : ~~ all (root p) l.
  by apply/negP => al; have := max_poly_roots p0 al ul; rewrite size_map size_iota ltnn.
move/allPn => [s /mapP [i _ ->] H]; exists i.+1%:R => //; by rewrite pnatr_eq0.
Qed.

(* Factors L and R with L M R = 1, as large as the rank. *)
Lemma rank_factors m q (M : 'M[F]_(m, q)) :
  exists (L : 'M_(\rank M, m)) (R : 'M_(q, \rank M)), L *m M *m R = 1%:M.
Proof.
exists (pid_mx (\rank M) *m invmx (col_ebase M)), (invmx (row_ebase M) *m pid_mx (\rank M)).
have left : invmx (col_ebase M) *m M = pid_mx (\rank M) *m row_ebase M.
  have /(congr1 (mulmx (invmx (col_ebase M)))) := mulmx_ebase M.
  by rewrite !mulmxA mulVmx ?col_ebase_unit // mul1mx.
rewrite -[pid_mx _ *m _ *m M]mulmxA left !mulmxA mulmxK ?row_ebase_unit //.
by rewrite !pid_mx_id ?rank_leq_row ?rank_leq_col // pid_mx_1.
Qed.
Lemma rank_from_factors m q r (M : 'M[F]_(m, q)) (L : 'M_(r, m)) (R : 'M_(q, r)) :
  \det (L *m M *m R) != 0 -> (r <= \rank M)%N.
Proof.
move=> D; have U : L *m M *m R \in unitmx by rewrite unitmxE unitfE.
by rewrite -(mxrank_unit U); apply: leq_trans (mxrankM_maxl _ _) _; exact: mxrankM_maxr.
Qed.

(* Along a line the rank falls below that at 0 at the roots of a polynomial only. *)
Lemma rank_on_line m q (M E : 'M[F]_(m, q)) :
  exists2 p : {poly F}, p != 0 & forall s, p.[s] != 0 -> (\rank M <= \rank (M + s *: E)%R)%N.
Proof.
have [L [R LR]] := rank_factors M.
pose G : 'M[{poly F}]_(m, q) := map_mx polyC M + 'X *: map_mx polyC E.
pose p := \det (map_mx polyC L *m G *m map_mx polyC R).
have value s : p.[s] = \det (L *m (M + s *: E) *m R).
  rewrite -horner_evalE /p -det_map_mx !map_mxM; congr (\det (_ *m _ *m _)).
  - by apply/matrixP => i j; rewrite !mxE /= horner_evalE hornerC.
  - by apply/matrixP => i j; rewrite !mxE /= horner_evalE hornerD hornerM hornerX !hornerC.
  - by apply/matrixP => i j; rewrite !mxE /= horner_evalE hornerC.
exists p => [|s]; last by rewrite value; exact: rank_from_factors.
apply/eqP => p0; have := value 0; rewrite p0 horner0 scale0r addr0 LR det1 => /eqP.
by rewrite eq_sym oner_eq0.
Qed.
End Line.
