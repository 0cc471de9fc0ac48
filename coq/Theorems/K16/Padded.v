From mathcomp Require Import all_ssreflect all_algebra ring.
Require Import Lossproof.Base.Frobenius Lossproof.Base.Polynomial Lossproof.Base.Matrix Lossproof.Statements.K16.
Require Import Lossproof.Theorems.K16.Chain Lossproof.Theorems.K16.Error Lossproof.Theorems.K16.RankDeficient.
Require Import Lossproof.Theorems.K16.Ascent Lossproof.Theorems.K16.Gradient.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* A network of width r inside a wider one: to second order the wider one is a network of width r. So where the narrow one is
   at its global minimum, the Hessian of the wide one has no negative direction. *)

(* The product along a line is a polynomial. *)
Lemma polymx_net (F : realFieldType) d (W D : weights F d) n : polymx (fun t => net (line W D t) n).
Proof.
elim: n => [|n IH] /=; first exact: polymxC.
by apply: polymxM IH; apply: polymxD; [exact: polymxC | apply: polymxZ; exact: polymxC].
Qed.

Lemma polymxB (F : realFieldType) m n (M M' : F -> 'M[F]_(m, n)) : polymx M -> polymx M' -> polymx (fun t => M t - M' t).
Proof.
move=> PM PM' i j; apply: polyf_ext (polyfD (PM i j) (polyfM (polyfC (-1)) (PM' i j))) => t.
by rewrite !mxE mulN1r.
Qed.
Lemma polymxMl (F : realFieldType) m n p (G : 'M[F]_(m, n)) (M : F -> 'M[F]_(n, p)) : polymx M -> polymx (fun t => G *m M t).
Proof. by apply: polymxM; exact: polymxC. Qed.

Section Padded.
Variables (F : realFieldType) (d : nat -> nat) (H N r : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)).
Variables (A : 'M[F]_(d H.+1, r)) (B : 'M[F]_(r, d 0%N)) (W Z : weights F d).
Hypotheses (wide : forall k, (0 < k <= H)%N -> (r < d k)%N) (padded_W : padded A B W Z).
Let into l : 'M[F]_(d l, r) := pid_mx r.
Let from l : 'M[F]_(r, d l) := pid_mx r.

(* Into a layer and back. *)
Lemma from_into l : (0 < l <= H)%N -> from l *m into l = 1%:M.
Proof. by move=> /wide rl; rewrite /from /into pid_mx_id ?(ltnW rl) // pid_mx_1. Qed.
Lemma into_from l : into l.+1 *m from l = pid_mx r.
Proof. by rewrite /from /into mul_pid_mx minnn minnn. Qed.

Section Line.
Variable D : weights F d.
Let N_ t l := net (line W D t) l.

(* What the layer l holds beside its first r units is, up to the order two, what a matrix makes of them, what the paddings
   carried from the layer 1, and what a matrix makes of the inputs that the first padding reads. *)
Lemma detour l : (0 < l <= H)%N -> exists (C : 'M[F]_(d l, r)) (c : 'M[F]_(d 1%N, d 0%N)) (M : 'M[F]_(d l, d 1%N)),
  exists2 R, polymx R & forall t, N_ t l = into l *m (from l *m N_ t l) + t *: (C *m (from l *m N_ t l))
    + (seg Z l 1 *m Z 0%N + t *: (seg Z l 1 *m c) + t *: (M *m Z 0%N)) + t ^+ 2 *: R t.
Proof.
have [[W0 Wk _] [Zinto fromZ _]] := padded_W; case: l => // l /andP [_].
elim: l => [|l IH] lH.
  exists 0, (D 0%N - into 1 *m (from 1 *m D 0%N)), 0, (fun=> 0); first exact: polymxC.
  move=> t; rewrite segnn !mul1mx !mul0mx !scaler0 !addr0 /N_ /= mulmx1 /line W0 -/(into 1).
  have fi := @from_into 1 lH; have fz : from 1 *m Z 0%N = 0 := fromZ 0%N lH.
  rewrite !(mulmxDr (from 1)) (mulmxA (from 1)) fi mul1mx fz addr0 -!scalemxAr mulmxDr -!scalemxAr scalerBr.
  rewrite -!addrA; congr (_ + _); rewrite addrCA; congr (_ + _); by rewrite addrC subrK.
have [C [c [M [R PR HR]]]] := IH (ltnW lH); have lH' : (0 < l.+1 < H)%N by [].
set J := into l.+2; set I := from l.+2; set K := into l.+1; set L := from l.+1 in HR *.
have IJ : I *m J = 1%:M by exact: from_into.
have IZ : I *m Z l.+1 = 0 by apply: fromZ; case/andP: lH'.
have ZK : Z l.+1 *m K = 0 by exact: Zinto.
have WE : W l.+1 = J *m L + Z l.+1 by rewrite Wk // /J /L into_from.
pose T t := L *m N_ t l.+1.
pose g2 : 'M[F]_(d l.+2, d 1%N) := D l.+1 *m seg Z l.+1 1.
pose Q t : 'M[F]_(d l.+2, d 0%N) := D l.+1 *m (C *m T t) + (g2 *m c + D l.+1 *m (M *m Z 0%N)) + t *: (D l.+1 *m R t).
pose M' : 'M[F]_(d l.+2, d 1%N) := Z l.+1 *m M + g2 - J *m (I *m g2).
pose C' : 'M[F]_(d l.+2, r) := Z l.+1 *m C + D l.+1 *m K - J *m (I *m (D l.+1 *m K)).
pose U t := I *m (D l.+1 *m N_ t l.+1).
have PN : polymx (fun t => N_ t l.+1) := @polymx_net F d W D l.+1.
have PT : polymx T := polymxMl _ PN.
have PQ : polymx Q.
  exact: polymxD (polymxD (polymxMl _ (polymxMl _ PT)) (polymxC _)) (polymxZ (polymxMl _ PR)).
have PU : polymx U := polymxMl _ (polymxMl _ PN).
exists C', c, M', (fun t => Z l.+1 *m R t + Q t - J *m (I *m Q t) - C' *m U t).
  by apply: polymxB (polymxMl C' PU); apply: polymxB (polymxMl J (polymxMl I PQ)); apply: polymxD (polymxMl _ PR) PQ.
move=> t; have NE : N_ t l.+2 = J *m T t + Z l.+1 *m N_ t l.+1 + t *: (D l.+1 *m N_ t l.+1).
  by rewrite -[N_ t l.+2]/(line W D t l.+1 *m N_ t l.+1) {1}/line WE 2!mulmxDl -scalemxAl -mulmxA.
have ZN : Z l.+1 *m N_ t l.+1 = t *: (Z l.+1 *m C *m T t) +
    (seg Z l.+2 1 *m Z 0%N + t *: (seg Z l.+2 1 *m c) + t *: (Z l.+1 *m M *m Z 0%N)) + t ^+ 2 *: (Z l.+1 *m R t).
  rewrite {1}HR 5!mulmxDr (mulmxA _ K) ZK mul0mx add0r -!scalemxAr -/(T t) (mulmxA _ C) (mulmxA _ M) (@segS _ _ Z l.+1 1) //.
  by rewrite !(mulmxA (Z l.+1) (seg _ _ _)).
have DN : D l.+1 *m N_ t l.+1 = D l.+1 *m K *m T t + g2 *m Z 0%N + t *: Q t.
  rewrite {1}HR 5!mulmxDr -!scalemxAr (mulmxA _ K) -/(T t) /Q !(mulmxA (D l.+1) (seg _ _ _)) -/g2.
  move: (D l.+1 *m K *m T t) (D l.+1 *m (C *m T t)) (g2 *m Z 0%N) (g2 *m c) (D l.+1 *m (M *m Z 0%N)) (D l.+1 *m R t) => a b e f g h.
  apply/matrixP => i j; rewrite !mxE; move: (a i j) (b i j) (e i j) (f i j) (g i j) (h i j).
  by move=> a1 b1 e1 f1 g1 h1; ring.
have TE : I *m N_ t l.+2 = T t + t *: U t.
  by rewrite NE !mulmxDr -scalemxAr -/(U t) mulmxA IJ mul1mx (mulmxA I) IZ mul0mx addr0.
have JU : J *m U t = J *m (I *m (D l.+1 *m K)) *m T t + J *m (I *m g2) *m Z 0%N + t *: (J *m (I *m Q t)).
  by rewrite /U DN 4!mulmxDr -2!scalemxAr !mulmxA.
rewrite -/I TE 2!mulmxDr -2!scalemxAr JU NE ZN DN.
have CT : C' *m T t = Z l.+1 *m C *m T t + D l.+1 *m K *m T t - J *m (I *m (D l.+1 *m K)) *m T t.
  by rewrite /C' mulmxBl mulmxDl.
have MZ : M' *m Z 0%N = Z l.+1 *m M *m Z 0%N + g2 *m Z 0%N - J *m (I *m g2) *m Z 0%N by rewrite /M' mulmxBl mulmxDl.
rewrite CT MZ; move: (J *m T t) (Z l.+1 *m C *m T t) (seg _ _ _ *m c) (Z l.+1 *m R t) (D l.+1 *m K *m T t) (Q t) => a b e f g h.
move: (J *m (I *m (D l.+1 *m K)) *m T t) (J *m (I *m h)) (C' *m U t) (seg _ _ _ *m Z 0%N) => p q w e0.
move: (Z l.+1 *m M *m Z 0%N) (J *m (I *m g2) *m Z 0%N) (g2 *m Z 0%N) => x p2 y.
apply/matrixP => i j; rewrite !mxE; move: (a i j) (b i j) (e i j) (f i j) (g i j) (h i j) (p i j) (q i j) (w i j).
by move: (e0 i j) (x i j) (p2 i j) (y i j) => e1 x1 p3 y1 a1 b1 e2 f1 g1 h1 p1 q1 w1; ring.
Qed.
End Line.

(* So every line of the wide network is, up to the order three, a curve of networks of width r, and does not fall below the
   best of them by more than that. *)
Let narrow_error (P : 'M[F]_(d H.+1, d 0%N)) := fro (P *m X - Y) (P *m X - Y).
Hypotheses (deep : (0 < H)%N) (best : forall (A' : 'M[F]_(d H.+1, r)) (B' : 'M[F]_(r, d 0%N)),
  narrow_error (A *m B) <= narrow_error (A' *m B')).

Hypothesis unread : (A *m B *m X - Y) *m X^T *m (Z 0%N)^T = 0.

Lemma padded_net l : (0 < l <= H)%N -> net W l = into l *m B + seg Z l 1 *m Z 0%N /\ from l *m (seg Z l 1 *m Z 0%N) = 0.
Proof.
have [[W0 Wk _] [Zinto fromZ _]] := padded_W; case: l => // l /andP [_].
elim: l => [|l IH] lH; first by rewrite segnn mul1mx; split; [rewrite /= mulmx1 W0 | exact: fromZ].
have lH' : (0 < l.+1 < H)%N by []; have [E E0] := IH (ltnW lH); have fi := @from_into l.+1 (ltnW lH).
rewrite (@segS _ _ Z l.+1 1) // -mulmxA; split; last by rewrite mulmxA fromZ ?mul0mx.
rewrite -[net W l.+2]/(W l.+1 *m net W l.+1) E Wk // -into_from mulmxDl !mulmxDr (mulmxA (Z _) (into _)) Zinto // mul0mx add0r.
rewrite -!(mulmxA (into l.+2)) E0 mulmx0 addr0; congr (_ *m _ + _).
by rewrite mulmxA fi mul1mx.
Qed.
(* The first units of the last hidden layer compute B, *)
Lemma padded_last : from H *m net W H = B.
Proof.
have HH : (0 < H <= H)%N by rewrite deep leqnn.
by have [-> E0] := padded_net HH; rewrite mulmxDr E0 addr0 mulmxA from_into ?mul1mx.
Qed.
(* and the network A B. *)
Lemma padded_product : net W H.+1 = A *m B.
Proof.
have [[_ _ WH] _] := padded_W; rewrite -[net W H.+1]/(W H *m net W H) WH -mulmxA -[pid_mx r *m _]/(from H *m _).
by rewrite padded_last.
Qed.

Lemma padded_line D : exists p : {poly F}, forall t, sqerr X Y W + t ^+ 3 * p.[t] <= sqerr X Y (line W D t).
Proof.
have HH : (0 < H <= H)%N by rewrite deep leqnn.
have [[_ _ WH] [_ _ ZH]] := padded_W; have [C [c [M [R PR HR]]]] := detour D HH.
pose T t := from H *m net (line W D t) H.
pose L t : 'M[F]_(d H.+1, r) := A + t *: (D H *m into H) + t ^+ 2 *: (D H *m C).
pose G t : 'M[F]_(d H.+1, N) := L t *m T t *m X - Y; pose V t := D H *m R t *m X.
pose O : 'M[F]_(d H.+1, N) := D H *m (M *m Z 0%N) *m X.
have PT : polymx T := polymxMl _ (@polymx_net F d W D H).
have PL : polymx L.
  apply: polymxD; first by apply: polymxD (polymxC _) (polymxZ (polymxC _)).
  move=> i j; apply: polyf_ext (polyfM (polyfM (polyfX F) (polyfX F)) (polyfC ((D H *m C) i j))) => t.
  by rewrite [RHS]mxE expr2.
have PG : polymx G := polymxB (polymxM (polymxM PL PT) (polymxC X)) (polymxC Y).
have PV : polymx V := polymxM (polymxMl _ PR) (polymxC X).
(* What the first padding reads is orthogonal to the misfit at t = 0. *)
have G0 : G 0 = A *m B *m X - Y.
  have L0 : L 0 = A by rewrite /L expr0n /= !scale0r !addr0.
  have T0 : T 0 = B.
    by rewrite -[RHS]padded_last /T; congr (_ *m _); apply: net_ext => i _; rewrite /line scale0r addr0.
  by rewrite /G L0 T0.
have [g Hg] : polyf (fun t => fro (G t) O) := polyf_fro PG (polymxC O).
have /factor_theorem [k Hk] : root g 0.
  by rewrite /root -Hg G0 froC /O (mulmxA (D H)) fro_mulr fro_mulr unread fro0r.
have P1 n : polyf (fun t : F => t ^+ n) by exists 'X^n => t; rewrite hornerXn.
have [p Hp] : polyf (fun t => 2%:R * k.[t] + 2%:R * fro (G t) (V t) + t * fro O O + t ^+ 2 * (2%:R * fro O (V t))
    + t ^+ 3 * fro (V t) (V t)).
  apply: polyfD (polyfM (P1 3%N) (polyf_fro PV PV)).
  apply: polyfD (polyfM (P1 2%N) (polyfM (polyfC _) (polyf_fro (polymxC O) PV))).
  apply: polyfD (polyfM (polyfX F) (polyfC _)); apply: polyfD (polyfM (polyfC _) (polyf_fro PG PV)).
  by apply: polyfM (polyfC _) _; exists k.
exists p => t; rewrite -Hp !sqerrE.
have -> : misfit X Y W = A *m B *m X - Y by rewrite /misfit padded_product.
have -> : misfit X Y (line W D t) = G t + (t ^+ 2 *: O + t ^+ 3 *: V t).
  have E : net (line W D t) H.+1 = L t *m T t + t ^+ 2 *: (D H *m (M *m Z 0%N)) + t ^+ 3 *: (D H *m R t).
    rewrite -[net (line W D t) H.+1]/(line W D t H *m net (line W D t) H) {1}/line WH mulmxDl -mulmxA.
    rewrite -[pid_mx r *m _]/(T t) -scalemxAl {1}HR ZH !mul0mx scaler0 !add0r -/(T t).
    rewrite !mulmxDr -!scalemxAr /L !mulmxDl -!scalemxAl (mulmxA _ (into H)) (mulmxA _ C).
    move: (A *m T t) (D H *m into H *m T t) (D H *m C *m T t) (D H *m (M *m Z 0%N)) (D H *m R t) => a b e h f.
    apply/matrixP => i j; rewrite !mxE; move: (a i j) (b i j) (e i j) (f i j) (h i j) => a1 b1 e1 f1 h1; ring.
  have regroup (a b e : 'M[F]_(d H.+1, d 0%N)) : (a + b + e) *m X - Y = a *m X - Y + (b *m X + e *m X).
    by rewrite !mulmxDl -!addrA; congr (_ + _); rewrite addrA addrC.
  by rewrite /misfit E regroup -!scalemxAl.
have := best (L t) (T t); have := Hg t; rewrite /narrow_error -/(G t); move: (G t) (A *m B *m X - Y) => Gt S gE below.
rewrite fro_sqD !(froDr, froDl, froZl, froZr) (froC (V t) O) gE Hk hornerM hornerXsubC subr0.
move: (fro Gt (V t)) (fro O O) (fro O (V t)) (fro (V t) (V t)) k.[t] => a b e f h.
have -> : fro Gt Gt + 2%:R * (t ^+ 2 * (h * t) + t ^+ 3 * a) + (t ^+ 2 * (t ^+ 2 * b + t ^+ 3 * e) + t ^+ 3 * (t ^+ 2 * e + t ^+ 3 * f))
  = fro Gt Gt + t ^+ 3 * (2%:R * h + 2%:R * a + t * b + t ^+ 2 * (2%:R * e) + t ^+ 3 * f) by ring.
by rewrite ler_add2r.
Qed.

(* So the gradient vanishes, and the Hessian has no negative direction. *)
Lemma padded_critical : flat (sqerr X Y) 2 W.
Proof.
move=> D; have [q Hq] := loss_gradient X Y W D; have [p Hp] := padded_line D; set b := 2%:R * _ in Hq.
suff b0 : b = 0 by exists q => t; rewrite Hq b0 mulr0 addr0.
have above t : 0 <= t * (b + t * q.[t] - t ^+ 2 * p.[t]).
  by have := Hp t; rewrite Hq -addrA ler_add2l -subr_ge0; congr (_ <= _); ring.
apply/eqP; rewrite eq_le; apply/andP; split.
  have := @poly_ge0_at0 F (- (b%:P - 'X * (q \Po - 'X) - 'X ^+ 2 * (p \Po - 'X))).
  rewrite !(hornerE, horner_comp, hornerXn) !subr0 oppr_ge0; apply=> t t0; rewrite !(hornerE, horner_comp, hornerXn).
  have := above (- t); rewrite mulNr -mulrN pmulr_rge0 //.
  by rewrite mulNr sqrrN expr2.
have := @poly_ge0_at0 F (b%:P + 'X * q - 'X ^+ 2 * p).
rewrite !(hornerE, hornerXn) subr0; apply=> t t0; rewrite !(hornerE, hornerXn).
by have := above t; rewrite pmulr_rge0 // expr2.
Qed.
Lemma padded_no_curvature : ~ negative_curvature (sqerr X Y) W.
Proof.
move=> [D [q Hq q0]]; have [p Hp] := padded_line D.
have := @poly_ge0_at0 F (q - 'X * p); rewrite !hornerE subr0 leNgt q0 => H0.
suff : false by []; apply: H0 => t t0; have := Hp t; rewrite Hq ler_add2l -subr_ge0.
have -> : t ^+ 2 * q.[t] - t ^+ 3 * p.[t] = t ^+ 2 * (q.[t] - t * p.[t]) by ring.
by rewrite pmulr_rge0 ?exprn_gt0 // !hornerE.
Qed.

(* There are lower points nearby, since the residual is not zero, and so there are higher ones. *)
Lemma padded_descends : (r < \rank (Y *m X^T))%N -> descends H.+1 (sqerr X Y) W.
Proof.
move=> rank_large; apply: rank_deficient_descends => // [|k k0 kH].
  apply: contraTneq rank_large; rewrite /residual padded_product mulmxBl => /eqP; rewrite subr_eq0 => /eqP <-.
  by rewrite -leqNgt -!mulmxA; apply: leq_trans (mxrankM_maxl _ _) (rank_leq_col _).
rewrite padded_product; apply: leq_ltn_trans (wide _); last by rewrite k0.
exact: leq_trans (mxrankM_maxl _ _) (rank_leq_col _).
Qed.
End Padded.

Theorem padded_saddle (F : realFieldType) (d : nat -> nat) (H N r : nat) (X : 'M[F]_(d 0%N, N)) (Y : 'M[F]_(d H.+1, N)) :
  forall (A : 'M[F]_(d H.+1, r)) (B : 'M[F]_(r, d 0%N)) (W Z : weights F d),
  (0 < H)%N -> (forall k, (0 < k <= H)%N -> (r < d k)%N) -> (r < \rank (Y *m X^T))%N -> padded A B W Z ->
  (forall (A' : 'M[F]_(d H.+1, r)) (B' : 'M[F]_(r, d 0%N)),
    fro (A *m B *m X - Y) (A *m B *m X - Y) <= fro (A' *m B' *m X - Y) (A' *m B' *m X - Y)) ->
  (A *m B *m X - Y) *m X^T *m (Z 0%N)^T = 0 ->
  [/\ flat (sqerr X Y) 2 W, descends H.+1 (sqerr X Y) W, ascends H.+1 (sqerr X Y) W & ~ negative_curvature (sqerr X Y) W].
Proof.
move=> A B W Z H0 wide rank_large pW best unread; have ds := padded_descends wide pW H0 rank_large.
split=> //; [exact: padded_critical pW H0 best unread | | exact: padded_no_curvature pW H0 best unread].
have [V _ lt] := ds 1 ltr01; by apply: (@not_constant_ascends _ _ _ _ _ _ _ V); rewrite lt_eqF.
Qed.
