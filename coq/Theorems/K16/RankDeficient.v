From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16 Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Lower points near a product whose rank is below every hidden width. *)

Section Loss.
Variables (F : realFieldType) (d : nat -> nat) (K N : nat) (X : 'M[F]_(d 0, N)) (Y : 'M[F]_(d K, N)).
Implicit Types W V : weights F d.
Notation sqerr := (sqerr X Y).
Notation residual := (residual X Y).
Notation gradient_block := (gradient_block X Y).
Notation misfit := (misfit X Y).
Notation local_min := (local_min K sqerr).
Notation local_max := (local_max K sqerr).
Notation descends := (descends K sqerr).
Notation ascends := (ascends K sqerr).

(* For all layers j < l with a gap of at most g: if the residual, seen between them, is not zero, there are lower points
   nearby. By induction on the gap: either the layers after j have a kernel, or those before l have a cokernel, and a step
   along it does not change the product but makes a smaller gap visible. *)
Theorem gap_descends g W j l : (forall k, (0 < k)%N -> (k < K)%N -> (\rank (net W K) < d k)%N) ->
  (j < l)%N -> (l <= K)%N -> (l <= j + g)%N -> (seg W K l)^T *m residual W *m (net W j)^T != 0 -> descends W.
Proof.
elim: g W j l => [|g IH] W j l rk jl lK ljg G0; first by move: ljg; rewrite addn0 leqNgt jl.
move: jl; rewrite leq_eqVlt => /orP [/eqP j1|jl].
  by subst l; exact: (block_descends lK).
have jK : (j < K)%N := leq_trans (ltnW jl) lK.
have [fA|nA] := boolP (row_full (seg W K j.+1)); last first.
  (* A kernel vector of the layers after j. *)
  have [u u0 Au] := not_full_ker nA; have [w Gw] := outer_neq0 u0 G0.
  have Z0 : seg W K j.+1 *m (u *m w^T) *m net W j = 0 by rewrite mulmxA Au !mul0mx.
  have [h0|h0] := eqVneq ((seg W K l)^T *m residual W *m (net W j.+1)^T) 0; last by apply: (IH W j.+1 l); rewrite ?addSnnS.
  apply: (descends_perturb jK Z0) => t t0 nt; apply: (IH _ j.+1 l); rewrite ?addSnnS ?nt //.
  rewrite seg_set_layer_above ?(ltnW jl) // (residual_net nt) /= set_layer_eq net_set_layer_below //.
  rewrite mulmxDl linearD /= mulmxDr [Z in Z + _]h0 add0r -scalemxAl linearZ /= -scalemxAr.
  by rewrite scaler_eq0 (negPf t0) /= -[u *m _ *m _]mulmxA trmx_mul trmx_mul trmxK !mulmxA in Gw *.
(* The layers after j are injective: the layers before l - 1 have a left kernel. *)
case: l jl lK ljg G0 => // l jl lK ljg G0; rewrite ltnS in jl.
have rB : (\rank (net W l) < d l)%N.
  apply: leq_ltn_trans (rk l (leq_ltn_trans (leq0n j) jl) lK).
  have -> : net W K = seg W K j.+1 *m net W j.+1 by rewrite -net_cat.
  have [S HS] := row_fullP fA.
  rewrite (@net_cat _ _ W l j.+1) //; apply: leq_trans (mxrankM_maxr _ _) _.
  by rewrite -{1}[net W j.+1]mul1mx -HS -mulmxA mxrankM_maxr.
have [v v0 Bv] : exists2 v : 'cV[F]_(d l), v != 0 & (net W l)^T *m v = 0.
  by apply: not_full_ker; rewrite /row_full mxrank_tr ltn_eqF.
have vB : v^T *m net W l = 0 by rewrite -[net W l]trmxK -trmx_mul Bv trmx0.
have GT0 : ((seg W K l.+1)^T *m residual W *m (net W j)^T)^T != 0 by rewrite -trmx0 (inj_eq (@trmx_inj _ _ _)).
have [w Gw] := outer_neq0 v0 GT0.
have Z0 : seg W K l.+1 *m (w *m v^T) *m net W l = 0 by rewrite -mulmxA -[w *m _ *m _]mulmxA vB !mulmx0.
have ljg' : (l <= j + g)%N by rewrite addnS ltnS in ljg.
have [h0|h0] := eqVneq ((seg W K l)^T *m residual W *m (net W j)^T) 0; last by apply: (IH W j l) => //; exact: ltnW.
apply: (descends_perturb lK Z0) => t t0 nt; apply: (IH _ j l); rewrite ?nt ?(ltnW lK) //.
rewrite (residual_net nt) net_set_layer_below ?(ltnW jl) // (segSr _ lK) set_layer_eq seg_set_layer_above //.
rewrite mulmxDr -segSr // linearD /= mulmxDl mulmxDl [Z in Z + _]h0 add0r -scalemxAr linearZ /= -!scalemxAl.
rewrite scaler_eq0 (negPf t0) /=; apply: contraNneq Gw => H; apply/eqP; apply: trmx_inj; rewrite trmx0 -[RHS]H.
by rewrite !trmx_mul !trmxK !mulmxA.
Qed.

(* Case (a): all the hidden widths exceed the rank of the product, and the residual is not zero. *)
Theorem rank_deficient_descends W : (0 < K)%N -> residual W != 0 ->
  (forall k, (0 < k)%N -> (k < K)%N -> (\rank (net W K) < d k)%N) -> descends W.
Proof.
move=> K0 E0 rk; apply: (gap_descends rk K0 (leqnn K) (leqnn K)).
by rewrite segnn trmx1 mul1mx /= trmx1 mulmx1.
Qed.

End Loss.
