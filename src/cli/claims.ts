/** The claims that a command is about: those of the package and of plug-ins, all of them or the named ones. */
import { nearest } from '../base/spelling.js';
import { UsageError } from '../base/usage.js';
import { readText } from '../claim/files.js';
import type { Registry } from '../claim/registry.js';
import { claimIn, meansToBeCertificate } from '../claim/uncheckedFields.js';
import { Document, Refusal } from '../kernel/index.js';

/** The ids of the claims with these names or of the papers with these names, each once; of all claims if nothing is named. */
export async function claimsNamed(asked: readonly string[], registry: Registry): Promise<readonly string[]> {
  const all = await registry.list();
  if (asked.length === 0) return all;
  const claims = asked.flatMap((name) => {
    const matching = all.filter((id) => id === name || id.startsWith(`${name}/`));
    if (matching.length > 0) return matching;
    const papers = [...new Set(all.map((id) => id.split('/')[0] as string))];
    const near = nearest(name, [...papers, ...all]);
    const hint = near.length === 0 ? `papers: ${papers.join(', ')}` : `did you mean ${near.join(' or ')}?`;
    throw new UsageError('unknown-claim', 'claims', 'a paper or a claim', name, hint);
  });
  return [...new Set(claims)];
}

/** A file that means to be a certificate of a claim that is known here. It is not checked yet. */
export async function certificateAt(
  file: string,
  registry: Registry,
): Promise<{ readonly text: string; readonly document: Document; readonly claim: string }> {
  const text = await readText(file);
  const document = parsed(text, file);
  if (!meansToBeCertificate(document.json))
    throw new Refusal('malformed', `${file} at $`, 'a certificate', 'JSON of another kind');
  const claim = claimIn(document);
  if (claim === undefined || (await registry.lookUp(claim)) === undefined) {
    throw new UsageError(
      'unknown-claim',
      file,
      'a certificate of a claim that is known here',
      claim ?? 'none that is named',
      'name its module with --plugin',
    );
  }
  return { text, document, claim };
}

/** What is no JSON is unreadable, for every command alike. */
function parsed(text: string, file: string): Document {
  try {
    return new Document(text);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'limit') throw error;
    throw new UsageError('unreadable', `${file} at ${error.path}`, error.expected, error.got);
  }
}
