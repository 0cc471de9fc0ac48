From mathcomp Require Import all_ssreflect all_algebra ring.
From SsrMultinomials Require Import mpoly.
Require Import Lossproof.Base.Polynomial Lossproof.Base.KhatriRao Lossproof.Statements.Sc16.
Require Import Lossproof.Theorems.Sc16.Directions Lossproof.Theorems.Sc16.Region.
Set Implicit Arguments. Unset Strict Implicit. Unset Printing Implicit Defensive.
Import GRing.Theory Num.Theory Order.Theory.
Local Open Scope ring_scope.

(* The Hessian in all weights at zero error. *)

Section ZeroError.
Variables (F : realFieldType) (d1 d0 N : nat) (s : F) (E : 'M[F]_(d1, N)) (X : 'M[F]_(d0, N)) (w : 'cV[F]_d1) (W : 'M[F]_(d1, d0)).
Hypothesis live : forall i n, (W *m X) i n != 0.
Variables (dw : 'cV[F]_d1) (dW : 'M[F]_(d1, d0)).
Let S : 'M[bool]_(d1, N) := \matrix_(i, n) (0 <= (W *m X) i n).
Let A := hadamard E (slopes s S).
Let J := jacobian s E X S w W.
Let v := col_mx dw (mxvec dW)^T.

(* Near 0 the slopes do not change along the line. *)
Lemma slopes_stay : exists2 eps, 0 < eps & forall t, `|t| < eps -> forall i n,
  E i n * leaky s (((W + t *: dW) *m X) i n) = A i n * ((W *m X) i n + t * (dW *m X) i n).
Proof.
have [in_|eps e0 H] := @fin_eps F [finType of 'I_d1 * 'I_N] (fun i t =>
  E i.1 i.2 * leaky s (((W + t *: dW) *m X) i.1 i.2) = A i.1 i.2 * ((W *m X) i.1 i.2 + t * (dW *m X) i.1 i.2)); last first.
  by exists eps => // t /H K i n; exact: (K (i, n)).
case: in_ => i n /=; set z := (dW *m X) i n; have z1 : 0 < 1 + `|z| by apply: ltr_paddr (normr_ge0 z) ltr01.
exists (`|(W *m X) i n| / (1 + `|z|)); first by rewrite divr_gt0 // normr_gt0.
move=> t; rewrite ltr_pdivl_mulr // => small.
have {}small : `|t * z| < `|(W *m X) i n| by apply: le_lt_trans small; rewrite normrM ler_wpmul2l // ler_addr ler01.
rewrite mulmxDZ /leaky (sign_stable (live i n) small) [A i n]mxE [slopes _ _ i n]mxE [S i n]mxE -mulrA.
by case: ifP => _; rewrite ?mul1r.
Qed.

(* The first and second coefficients of the outputs along the line. *)
Definition first_change n : F := \sum_i (dw i 0 * (A i n * (W *m X) i n) + w i 0 * (A i n * (dW *m X) i n)).
Definition second_change n : F := \sum_i dw i 0 * (A i n * (dW *m X) i n).
Lemma output_line : exists2 eps, 0 < eps & forall t, `|t| < eps -> forall n,
  output s E X (w + t *: dw) (W + t *: dW) n 0 = output s E X w W n 0 + t * first_change n + t ^+ 2 * second_change n.
Proof.
have [eps e0 He] := slopes_stay; exists eps => // t te n.
rewrite ![output _ _ _ _ _ _ _]mxE /first_change /second_change !mulr_sumr -!big_split /=; apply: eq_bigr => i _; rewrite (He t te).
have near0 : `|0 : F| < eps by rewrite normr0.
have := He 0 near0 i n; rewrite scale0r addr0 mul0r addr0 => ->.
rewrite [(w + _) i 0]mxE [(t *: dw) i 0]mxE.
by move: (w i 0) (dw i 0) (A i n) ((W *m X) i n) ((dW *m X) i n) => a b c e f; ring.
Qed.

(* The first coefficients are the products with the columns of J. *)
Lemma first_jacobian n : (J^T *m v) n 0 = first_change n.
Proof.
rewrite /J /v /jacobian tr_col_mx mul_row_col mxE /first_change big_split /=; congr (_ + _).
  by rewrite mxE; apply: eq_bigr => i _; rewrite !mxE mulrC.
rewrite -trmx_mul mxE region_output_khatri_rao mxE; apply: eq_bigr => i _; by rewrite mxE mulrA.
Qed.
Lemma form_jacobian : (v^T *m (N%:R^-1 *: (J *m J^T)) *m v) 0 0 = N%:R^-1 * \sum_n first_change n ^+ 2.
Proof.
rewrite -scalemxAr -scalemxAl mxE; congr (_ * _).
have -> : v^T *m (J *m J^T) *m v = (J^T *m v)^T *m (J^T *m v) by rewrite trmx_mul trmxK !mulmxA.
by rewrite mxE; apply: eq_bigr => n _; rewrite mxE first_jacobian expr2.
Qed.
End ZeroError.

Theorem sc16_hessian_zero_error_proved : sc16_hessian_zero_error.
Proof.
move=> F d1 d0 N s E X y w W live fit dw dW J v form.
pose c := first_change s E X w W dw dW; pose b := second_change s E X W dw dW.
have -> : form = N%:R^-1 * \sum_n c n ^+ 2 by exact: form_jacobian.
split; first by rewrite mulr_ge0 ?invr_ge0 ?ler0n // sumr_ge0 // => n _; exact: sqr_ge0.
have [eps e0 He] := output_line s E w live dw dW; exists eps => //.
pose h : F := (2%:R * N%:R)^-1.
exists ((2%:R * h * \sum_n c n * b n)%:P + (h * \sum_n b n ^+ 2) *: 'X) => t te.
rewrite hornerD hornerC hornerZ hornerX /mse.
have -> : \sum_n (output s E X (w + t *: dw) (W + t *: dW) n 0 - y n 0) ^+ 2 =
    t ^+ 2 * (\sum_n c n ^+ 2) + t ^+ 3 * (2%:R * (\sum_n c n * b n)) + t ^+ 4 * (\sum_n b n ^+ 2).
  rewrite !mulr_sumr -!big_split /=; apply: eq_bigr => n _; rewrite (He t te) fit.
  rewrite -/(c n) -/(b n); move: (y n 0) (c n) (b n) => u a e; ring.
have -> : N%:R^-1 = 2%:R * h by rewrite /h invfM mulrA mulfV ?pnatr_eq0 // mul1r.
rewrite -/h; move: h (\sum_n c n ^+ 2) (\sum_n c n * b n) (\sum_n b n ^+ 2) => k p q r.
have -> : 2%:R^-1 * t ^+ 2 * (2%:R * k * p) = k * (t ^+ 2 * p).
  have E2 : 2%:R^-1 * 2%:R = 1 :> F by rewrite mulVf // pnatr_eq0.
  transitivity (2%:R^-1 * 2%:R * (k * (t ^+ 2 * p))); last by rewrite E2 mul1r.
  by move: (2%:R^-1) => i; ring.
ring.
Qed.
