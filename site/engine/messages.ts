/** The messages between a page and its workers. A worker answers each request with progress and then one answer. */

export interface VerifyRequest {
  readonly kind: 'verify';
  readonly text: string;
  /** Texts among which are the certificates that it rests on and its controls. */
  readonly others: readonly string[];
  /** Writes the digest again before the check, so that the kernel itself must find what was changed. */
  readonly reseal?: boolean;
}

export interface CertifyRequest {
  readonly kind: 'certify';
  readonly claim: string;
  readonly variant: string;
  readonly preset?: 'teaching';
  readonly sizes?: { readonly [name: string]: number };
  readonly parameters?: { readonly [name: string]: string };
  readonly seed: string;
}

export type WorkerRequest = VerifyRequest | CertifyRequest;

/** What any worker may answer instead. */
export type Unanswered = Extract<Answer, { readonly kind: 'refused' | 'misuse' }>;

export type Answer =
  | {
      readonly kind: 'accepted';
      readonly isBound: boolean;
      readonly verdict?: string;
      readonly steps: number;
      /** Markup that the report's own templates made: everything from a file is escaped in it. */
      readonly html: string;
      /** The certificate, where it was made here. */
      readonly text?: string;
      readonly seconds: number;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly path: string;
      readonly expected: string;
      readonly got: string;
      readonly seconds: number;
    }
  | { readonly kind: 'undecided'; readonly reason: string; readonly seconds: number }
  /** What was asked for is impossible, or the file is no certificate. */
  | { readonly kind: 'misuse'; readonly message: string };

export type WorkerMessage<A = Answer> =
  { readonly progress: string } | { readonly answer: A | Unanswered } | { readonly error: string };
