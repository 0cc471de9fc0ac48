/** What an exhibit is made of, from an accepted certificate; its data are only drawn again if the exhibit asks for them. */
import type { Certified } from '../../claim/exhibit.js';
import { Context, evaluate, Libraries, LIBRARIES, type BytesOf, type Checked } from '../../kernel/full.js';

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
