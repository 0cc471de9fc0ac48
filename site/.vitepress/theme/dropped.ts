/** The files that were dropped on a page, those in folders too. */

/** A folder with more files than this is not what was meant. */
const MOST_FILES = 500;

export async function filesIn(transfer: DataTransfer): Promise<readonly File[]> {
  // The entries are asked for at once: after the first wait the browser has forgotten them.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = (await Promise.all(entries.map(filesOf))).flat();
  const certificates =
    entries.length === 1 && files.length === 1 ? files : files.filter(({ name }) => name.endsWith('.json'));
  return certificates.slice(0, MOST_FILES);
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) {
    return [
      await new Promise<File>((resolve, reject) => {
        (entry as FileSystemFileEntry).file(resolve, reject);
      }),
    ];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives a part at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0 || found.length > MOST_FILES) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesOf))).flat();
}
