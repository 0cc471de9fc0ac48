/** The sizes and parameters that a statement is about. */
export interface Subject<S extends string = string, P extends string = string> {
  readonly sizes: { readonly [name in S]: number };
  readonly parameters: { readonly [name in P]: string };
}
