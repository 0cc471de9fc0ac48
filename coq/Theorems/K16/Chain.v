From mathcomp Require Import all_ssreflect all_algebra.
Require Import Lossproof.Statements.K16.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* Products of consecutive layers. *)

Section Chain.
Variables (F : realFieldType) (d : nat -> nat).
Implicit Types W V : weights F d.

(* The empty product. *)
Lemma segnn W n : seg W n n = 1%:M.
Proof. by case: n => [|n] /=; rewrite ?ltnn pid_mx_1. Qed.
(* One more factor on the left. *)
Lemma segS W n k : (k <= n)%N -> seg W n.+1 k = W n *m seg W n k.
Proof. by move=> H; rewrite /= H. Qed.
(* Products of adjacent segments. *)
Lemma seg_cat W n j k : (k <= j)%N -> (j <= n)%N -> seg W n k = seg W n j *m seg W j k.
Proof.
move=> kj; elim: n => [|n IH].
  by rewrite leqn0 => /eqP j0; subst j; rewrite segnn mul1mx.
rewrite leq_eqVlt => /orP [/eqP j0|]; first by subst j; rewrite segnn mul1mx.
by rewrite ltnS => jn; rewrite !segS ?(leq_trans kj jn) // -mulmxA -IH.
Qed.
(* A segment of one layer. *)
Lemma seg1 W k : seg W k.+1 k = W k.
Proof. by rewrite segS // segnn mulmx1. Qed.
(* One more factor on the right. *)
Lemma segSr W n k : (k < n)%N -> seg W n k = seg W n k.+1 *m W k.
Proof. by move=> kn; rewrite (@seg_cat W n k.+1 k) // seg1. Qed.
(* The network is the segment from the input. *)
Lemma net_seg W n : net W n = seg W n 0.
Proof. by elim: n => [|n IH] /=; rewrite ?pid_mx_1 // IH. Qed.
(* The network cut in two. *)
Lemma net_cat W n j : (j <= n)%N -> net W n = seg W n j *m net W j.
Proof. by move=> jn; rewrite !net_seg -seg_cat. Qed.
(* A segment depends on its layers only, *)
Lemma seg_ext W V n k : (forall i, (k <= i)%N -> (i < n)%N -> W i = V i) -> seg W n k = seg V n k.
Proof.
elim: n => [|n IH] H //=; case: ifP => // kn; rewrite H // IH // => i ki i_n; exact: H ki (ltnW i_n).
Qed.
(* and so does the network. *)
Lemma net_ext W V n : (forall i, (i < n)%N -> W i = V i) -> net W n = net V n.
Proof. by move=> H; rewrite !net_seg; apply: seg_ext => i _; exact: H. Qed.

(* Replace layer k. *)
Definition set_layer W k (M : 'M[F]_(d k.+1, d k)) : weights F d := fun j => if j == k then conform_mx (W j) M else W j.
Lemma set_layer_eq W k M : set_layer W M k = M.
Proof. by rewrite /set_layer eqxx conform_mx_id. Qed.
Lemma set_layer_neq W k (M : 'M[F]_(d k.+1, d k)) j : j != k -> set_layer W M j = W j.
Proof. by rewrite /set_layer => /negPf ->. Qed.
Lemma seg_set_layer_above W k (M : 'M[F]_(d k.+1, d k)) n l : (k < l)%N -> seg (set_layer W M) n l = seg W n l.
Proof. by move=> kl; apply: seg_ext => i li _; rewrite set_layer_neq // gtn_eqF // (leq_trans kl li). Qed.
Lemma net_set_layer_below W k (M : 'M[F]_(d k.+1, d k)) l : (l <= k)%N -> net (set_layer W M) l = net W l.
Proof. by move=> kl; apply: net_ext => i il; rewrite set_layer_neq // ltn_eqF // (leq_trans il kl). Qed.
(* The product with the layer k replaced. *)
Lemma net_set_layer W k (M : 'M[F]_(d k.+1, d k)) n : (k < n)%N -> net (set_layer W M) n = seg W n k.+1 *m M *m net W k.
Proof.
move=> kn; rewrite (net_cat _ kn) seg_set_layer_above // -mulmxA; congr (_ *m _).
by rewrite /= set_layer_eq net_set_layer_below.
Qed.
(* The product cut at a layer. *)
Lemma net_split W k n : (k < n)%N -> net W n = seg W n k.+1 *m W k *m net W k.
Proof. by move=> kn; rewrite (net_cat _ kn) -mulmxA. Qed.
End Chain.
