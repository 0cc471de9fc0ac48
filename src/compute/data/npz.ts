/**
 * NumPy's .npz files: ZIP archives (APPNOTE.TXT of PKWARE) of .npy files, stored or deflated. The central directory at the end of
 * the file says where each member is; members of 4 GiB and more, which the format can have, are beyond the limit.
 */
import { inflateRawSync } from 'node:zlib';
import { badData, MOST_BYTES } from './encoding.js';
import { checksum } from './checksum.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

interface Member {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** The place of the local header. */
  readonly place: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && [LOCAL, END].includes(viewOf(bytes).getUint32(0, true));
}

/** The bytes of the array with this name; without a name, of the only array. */
export function memberOf(bytes: Uint8Array, path: string, name: string | undefined): Uint8Array {
  const members = membersOf(bytes, path);
  const names = members.map((member) => nameOf(member));
  const shown = names.slice(0, 20).map((each) => JSON.stringify(each));
  const listed = names.length === 0 ? 'no array' : `${names.length} arrays: ${shown.join(', ')}`;
  const [found, ...others] = members.filter((_, at) => name === undefined || names[at] === name);
  if (found === undefined)
    throw badData(path, `an array${name === undefined ? '' : ` ${JSON.stringify(name)}`}`, listed);
  if (others.length > 0) {
    throw badData(
      path,
      'one array, or its name',
      listed,
      `give the name behind a colon, as in ${path}:${names[0] ?? ''}`,
    );
  }
  return unpacked(bytes, found, path);
}

const nameOf = ({ name }: Member): string => name.replace(/\.npy$/, '');

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(path: string, expected: string, got: string): Error {
  return badData(path, expected, got, 'the file is damaged: fetch it again, or save it again with numpy.savez');
}

/** Reads the central directory. */
function membersOf(bytes: Uint8Array, path: string): readonly Member[] {
  const view = viewOf(bytes);
  const end = endOf(view, path);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (start + size !== end)
    throw damaged(path, 'a directory right before the end of the archive', `one of ${size} bytes`);
  const members: Member[] = [];
  let at = start;
  for (let k = 0; k < count; k++) {
    if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL)
      throw damaged(path, `${count} entries in the directory of the archive`, `${k}`);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const next = at + CENTRAL_BYTES + nameLength + extra + comment;
    if (next > end) throw damaged(path, `${count} entries in the directory of the archive`, `${k}`);
    members.push({
      name: Buffer.from(bytes.subarray(at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength)).toString('utf8'),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      place: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return members;
}

/** The place of the record that ends an archive; a comment may follow it. */
function endOf(view: DataView, path: string): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw damaged(path, 'the end of a ZIP archive', 'none');
}

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

function unpacked(bytes: Uint8Array, member: Member, path: string): Uint8Array {
  const where = `${path}, array ${JSON.stringify(nameOf(member))}`;
  const { method, place, packed, unpacked: size } = member;
  if ((member.flags & ENCRYPTED) !== 0) throw badData(where, 'an array without encryption', 'an encrypted one');
  if (method !== STORED && method !== DEFLATED)
    throw badData(
      where,
      'an array stored or deflated',
      `method ${method}`,
      'save it with numpy.savez or savez_compressed',
    );
  if (size > MOST_BYTES) throw badData(where, `at most ${MOST_BYTES / 2 ** 20} MiB when unpacked`, `${size} bytes`);
  const view = viewOf(bytes);
  if (place + LOCAL_BYTES > bytes.length || view.getUint32(place, true) !== LOCAL)
    throw damaged(where, 'an array where the directory of the archive says', 'none');
  const start = place + LOCAL_BYTES + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (content.length !== packed) throw damaged(where, `${packed} bytes of content`, `${content.length}`);
  const plain = method === STORED ? content : inflated(content, size, where);
  if (plain.length !== size) throw damaged(where, `${size} bytes when unpacked`, `${plain.length}`);
  if (checksum(plain) !== member.checksum)
    throw damaged(where, 'content with the checksum of the archive', 'other content');
  return plain;
}

/** Unpacks no more than the directory says. */
function inflated(content: Uint8Array, size: number, where: string): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const isLonger = code === 'ERR_BUFFER_TOO_LARGE';
    throw damaged(where, `${size} bytes when unpacked`, isLonger ? 'more' : message);
  }
}
