/** Prepares an accepted certificate for exhibits. Its data are drawn again only if an exhibit evaluates a term. */
import type { Certified } from '../../claim/exhibit.js';
import { Context, evaluate, Libraries, LIBRARIES, type BytesOf, type Checked } from '../../kernel/full.js';

/** What exhibits are made of: an accepted certificate and the numbers of its instance. */
export function certifiedOf(checked: Checked, bytesOf?: BytesOf): Certified {
  const { claim, sizes, parameters, seed, instance } = checked.certificate;
  let context: Context | undefined;
  return {
    subject: { sizes, parameters },
    checked,
    evaluate: (term) => {
      context ??= new Context(
        { claim: claim.id, version: claim.version, sizes, seed },
        instance,
        new Libraries(LIBRARIES),
        bytesOf === undefined ? {} : { bytesOf },
      );
      return evaluate(context, term);
    },
  };
}
