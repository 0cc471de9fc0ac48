From mathcomp Require Import all_ssreflect all_algebra.
Require Import Lossproof.Statements.Sh17 Lossproof.Theorems.Sh17.Region.
Require Import Lossproof.Theorems.Sh17.RankAtMost Lossproof.Theorems.Sh17.Exchange.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory.
Local Open Scope ring_scope.

(* For every A there are samples X at which rank(A o X) is N - |S| + d0 rank A_S for some S.

   Let T be the samples whose row of (A o X)^T is in the span of the other rows. As long as some a_n (x) e_j with n in T
   is outside the span of the rows T, a move of x_n along e_j raises the rank, or keeps it and enlarges T. In the end
   the rows T span all a_n (x) x with n in T, and S = T. *)

Section Samples.
Variables (F : realFieldType) (d0 d1 N : nat) (A : 'M[F]_(d1, N)).
Implicit Types (X : 'M[F]_(d0, N)) (n : 'I_N) (j : 'I_d0).

Definition product X : 'M[F]_(N, d1 * d0) := (khatri_rao A X)^T.
(* The vector a_n (x) e_j. *)
Definition direction n j : 'rV[F]_(d1 * d0) := row n (product (delta_mx j n)).
Notation T X := (spanned (product X)).

Lemma productE X n i j : product X n (mxvec_index i j) = A i n * X j n.
Proof. by rewrite mxE khatri_raoE. Qed.
Lemma lineE m q (P Q : 'M[F]_(m, q)) s (n : 'I_m) (k : 'I_q) : (P + s *: Q) n k = P n k + s * Q n k.
Proof. by rewrite !mxE. Qed.
Lemma product_line X Y s : product (X + s *: Y) = product X + s *: product Y.
Proof.
apply/matrixP => n k; case/mxvec_indexP: k => i j; rewrite lineE !productE lineE.
by rewrite mulrDr mulrCA.
Qed.
Lemma rows_line (S : {set 'I_N}) (P Q : 'M[F]_(N, d1 * d0)) s : rows S (P + s *: Q) = rows S P + s *: rows S Q.
Proof. by apply/matrixP => n k; rewrite !mxE; case: ifP => // _; rewrite mulr0 addr0. Qed.
(* A move of x_n changes row n alone. *)
Lemma other_rows X n j s m : m != n -> row m (product (X + s *: delta_mx j n)) = row m (product X).
Proof.
move=> mn; apply/rowP => k; rewrite [LHS]mxE [RHS]mxE product_line; case/mxvec_indexP: k => i l.
by rewrite lineE !productE mxE (negPf mn) andbF !mulr0 addr0.
Qed.

Lemma improve X n j : n \in T X -> ~~ (direction n j <= rows (T X) (product X))%MS ->
  exists Y : 'M[F]_(d0, N), (\rank (product X) < \rank (product Y))%N \/
    \rank (product X) = \rank (product Y) /\ (#|T X| < #|T Y|)%N.
Proof.
move=> nT out; set K := product X; pose E := product (delta_mx j n).
have [p p0 Hp] := rank_on_line K E.
have /fin_all_exists2 [q q0 Hq] : forall m, exists2 q : {poly F}, q != 0 &
    forall s, q.[s] != 0 -> (\rank (rows [set~ m] K) <= \rank (rows [set~ m] K + s *: rows [set~ m] E)%R)%N.
  by move=> m; exact: rank_on_line.
have pq0 : p * \prod_m q m != 0 by rewrite mulf_neq0 //; apply/prodf_neq0.
have [s s0] := nonroot pq0; rewrite hornerM horner_prod mulf_eq0 negb_or => /andP [ps /prodf_neq0 qs].
exists (X + s *: delta_mx j n); set Y := X + s *: delta_mx j n.
have KY : product Y = K + s *: E by exact: product_line.
have := Hp s ps; rewrite -KY leq_eqVlt => /orP [/eqP R|lt]; last by left.
right; split=> //; apply: proper_card.
have TT : T X \subset T Y.
  apply/subsetP => m /spannedP mT; apply/spannedP/eqP; rewrite eqn_leq; apply/andP; split.
    by rewrite -{2}(rows_setT (product Y)) mxrankS // rows_mono // subsetT.
  by rewrite -R -mT KY rows_line Hq ?qs.
rewrite properEneq TT andbT; apply: contra out => /eqP TE.
have less : (rows (T X) K <= rows (T X) (product Y))%MS.
  apply: submx_trans (spanned_without nT) _; apply: rows_subP => m; rewrite in_setD1 => /andP [mn mT].
  by rewrite -(other_rows X j s mn); exact: row_sub_rows.
have same : \rank (rows (T X) K) = \rank (rows (T X) (product Y)).
  by have := R; rewrite (rank_spanned (product Y)) -TE (rank_spanned K) => /addIn.
have back : (rows (T X) (product Y) <= rows (T X) K)%MS by rewrite -(mxrank_leqif_sup less) same.
have rowY : row n (product Y) = row n K + s *: direction n j by rewrite KY !linearE.
have : (row n (product Y) <= rows (T X) K)%MS by apply: submx_trans back; exact: row_sub_rows.
rewrite rowY => H; have -> : direction n j = s^-1 *: ((row n K + s *: direction n j) - row n K).
  by rewrite addrAC subrr add0r scalerA mulVf // scale1r.
by rewrite scalemx_sub // addmx_sub // eqmx_opp row_sub_rows.
Qed.

(* No further move helps. *)
Lemma final_samples : exists X, forall n j, n \in T X -> (direction n j <= rows (T X) (product X))%MS.
Proof.
pose measure X := (N.+1 * \rank (product X) + #|T X|)%N.
have bound X : (measure X <= N.+1 * N + N)%N.
  by rewrite leq_add // ?leq_mul2l ?rank_leq_row ?orbT // -[X in (_ <= X)%N]card_ord max_card.
suff H k X : (N.+1 * N + N - measure X < k)%N ->
    exists Y, forall n j, n \in T Y -> (direction n j <= rows (T Y) (product Y))%MS.
  exact: (H _ 0 (ltnSn _)).
elim: k X => // k IH X; rewrite ltnS => Xk.
have [/existsP [n /existsP [j /andP [nT out]]]|none] :=
    boolP [exists n, exists j, (n \in T X) && ~~ (direction n j <= rows (T X) (product X))%MS]; last first.
  exists X => n j nT; apply: contraNT none => out; apply/existsP; exists n; apply/existsP; exists j; by rewrite nT.
have [Y better] := improve nT out; apply: (IH Y); apply: leq_trans Xk.
have grows : (measure X < measure Y)%N.
  case: better => [lt|[E lt]]; last by rewrite /measure E ltn_add2l.
  apply: (@leq_trans (N.+1 * (\rank (product X)).+1)); last first.
    by apply: leq_trans (leq_addr _ _); rewrite leq_mul2l lt orbT.
  by rewrite mulnS [X in (_ < X)%N]addnC /measure ltn_add2l ltnS -[X in (_ <= X)%N]card_ord max_card.
by rewrite ltn_sub2l // (leq_trans grows).
Qed.

(* If all directions of T are in a space, its dimension is at least d0 rank A_T. *)
Lemma tensor_rank (S : {set 'I_N}) m (V : 'M[F]_(m, d1 * d0)) :
  (forall n j, n \in S -> (direction n j <= V)%MS) -> (d0 * \rank (columns A S) <= \rank V)%N.
Proof.
move=> H; set B := columns A S; pose L := col_base B; pose Z := pinvmx (row_base B).
have BZ : B *m Z = L.
  transitivity (col_base B *m row_base B *m Z); first by rewrite mulmx_base.
  by rewrite -mulmxA mulmxVp ?row_base_free // mulmx1.
have LL : pinvmx L *m L = 1%:M by rewrite mulVpmx // col_base_full.
have inside (M : 'M[F]_(\rank B, d0)) : (mxvec (L *m M) <= V)%MS.
  have -> : mxvec (L *m M) = \sum_n \sum_j (Z *m M) n j *: (if n \in S then direction n j else 0).
    apply/rowP => k; case/mxvec_indexP: k => i l; rewrite mxvecE -BZ -mulmxA mxE summxE; apply: eq_bigr => n _.
    have Bin : B i n = if n \in S then A i n else 0 by rewrite mxE.
    have term j : ((Z *m M) n j *: (if n \in S then direction n j else 0)) 0 (mxvec_index i l)
                  = (Z *m M) n j * (B i n * (l == j)%:R).
      rewrite [LHS]mxE Bin; congr (_ * _); case: ifP => nS; last by rewrite mxE mul0r.
      by rewrite mxE productE mxE eqxx andbT.
    rewrite summxE (bigD1 l) //= big1 => [|j jl]; rewrite term; first by rewrite eqxx mulr1 addr0 mulrC.
    by rewrite eq_sym (negPf jl) !mulr0.
  apply: summx_sub => n _; apply: summx_sub => j _; apply: scalemx_sub.
  by case: ifP => [nS|_]; [exact: H | exact: sub0mx].
pose J : 'M_(\rank B * d0, d1 * d0) := lin_mx (mulmx L); have le : (J <= V)%MS.
  by apply/row_subP => k; rewrite rowE -[delta_mx _ _]vec_mxK mul_vec_lin; exact: inside.
apply: leq_trans (mxrankS le); suff : row_free J.
  by rewrite /row_free => /eqP ->; rewrite mulnC.
apply/row_freeP; exists (lin_mx (mulmx (pinvmx L))); apply/row_matrixP => k.
rewrite row_mul rowE -[delta_mx _ _]vec_mxK.
rewrite !mul_vec_lin /= mulmxA LL mul1mx vec_mxK rowE.
by rewrite mulmx1.
Qed.

Lemma samples_exist : exists X (S : {set 'I_N}), (\rank (khatri_rao A X) + #|S| = N + d0 * \rank (columns A S))%N.
Proof.
have [X HX] := final_samples; exists X, (T X); apply/eqP; rewrite eqn_leq rank_at_most /=.
rewrite -(mxrank_tr (khatri_rao A X)) -/(product X) (rank_spanned (product X)) -addnA [(#|_| + #|_|)%N]addnC cardsC card_ord.
by rewrite addnC leq_add2r; exact: tensor_rank.
Qed.
End Samples.
