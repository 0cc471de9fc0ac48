/** The reference certificates that lie beside the site, each fetched when it is needed. */

let index: Promise<{ readonly [digest: string]: string }> | undefined;
const texts = new Map<string, Promise<string>>();

async function fetched(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: expected a file, got the answer ${response.status}; reload the page`);
  return response;
}

export function textOf(base: string, file: string): Promise<string> {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = fetched(`${base}certificates/${file}`).then((response) => response.text());
  texts.set(file, text);
  text.catch(() => texts.delete(file));
  return text;
}

/** The texts of all reference certificates that these name by digest, those that these name, and so on. */
export async function citedBy(base: string, given: readonly string[]): Promise<readonly string[]> {
  index ??= fetched(`${base}certificates/index.json`).then(
    (response) => response.json() as Promise<{ readonly [digest: string]: string }>,
  );
  index.catch(() => (index = undefined));
  const files = await index;
  const found = new Map<string, string>();
  for (let open = given; open.length > 0;) {
    const digests = new Set(open.flatMap((text) => text.match(/sha256:[0-9a-f]{64}/g) ?? []));
    const names = [...digests].flatMap((digest) => files[digest] ?? []).filter((file) => !found.has(file));
    open = await Promise.all(names.map((file) => textOf(base, file)));
    names.forEach((file, place) => found.set(file, open[place] as string));
  }
  return [...found.values()];
}

const parts = new Map<string, Promise<readonly string[]>>();

/** The markup that the generator made for a page, part after part. */
export function fixedParts(base: string, page: string): Promise<readonly string[]> {
  const known = parts.get(page);
  if (known !== undefined) return known;
  const found = fetched(`${base}parts/${page}.json`).then((response) => response.json() as Promise<readonly string[]>);
  parts.set(page, found);
  found.catch(() => parts.delete(page));
  return found;
}
