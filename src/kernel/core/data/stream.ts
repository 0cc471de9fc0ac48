/**
 * The stream from which instances are drawn: ChaCha20 (RFC 8439) with a zero nonce and a block counter that starts at 0. Its
 * key is the SHA-256 of the canonical JSON of the draw's origin and label. docs/stream.md specifies it with test vectors.
 */
import { chacha20 } from '@noble/ciphers/chacha.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from '../text/json.js';
import { spend } from './work.js';

const NONCE = new Uint8Array(12);
const BLOCK_BYTES = 64;
const MOST_BLOCKS_AT_ONCE = 1024;

export class Stream {
  private readonly key: Uint8Array;
  private buffer = new Uint8Array(0);
  private view = new DataView(this.buffer.buffer);
  private position = 0;
  private block = 0;
  /** Few at first, since most draws are short. */
  private blocksAtOnce = 64;

  constructor(name: Json) {
    this.key = sha256(utf8ToBytes(`lossproof/stream@1\n${canonicalJson(name)}`));
  }

  byte(): number {
    if (this.position === this.buffer.length) {
      const bytes = BLOCK_BYTES * this.blocksAtOnce;
      spend(bytes / 2);
      this.buffer = chacha20(this.key, NONCE, new Uint8Array(bytes), undefined, this.block);
      this.view = new DataView(this.buffer.buffer, this.buffer.byteOffset);
      this.block += this.blocksAtOnce;
      this.blocksAtOnce = Math.min(2 * this.blocksAtOnce, MOST_BLOCKS_AT_ONCE);
      this.position = 0;
    }
    return this.buffer[this.position++] as number;
  }

  /** 32 bits, least significant byte first. */
  word(): number {
    if (this.position + 4 <= this.buffer.length) {
      this.position += 4;
      return this.view.getUint32(this.position - 4, true);
    }
    return this.byte() + this.byte() * 2 ** 8 + this.byte() * 2 ** 16 + this.byte() * 2 ** 24;
  }

  /** Uniform on {0, …, count − 1}, count ≤ 2³²: words at or above the largest multiple of `count` are discarded. */
  below(count: number): number {
    const limit = 2 ** 32 - (2 ** 32 % count);
    let word = this.word();
    while (word >= limit) word = this.word();
    return word % count;
  }

  /** `count` distinct numbers from {0, …, among − 1} in order, every list of them equally likely: a shuffle that stops early. */
  choice(count: number, among: number): readonly number[] {
    const order = Array.from({ length: among }, (_, place) => place);
    for (let place = 0; place < count; place++) {
      const other = place + this.below(among - place);
      [order[place], order[other]] = [order[other] as number, order[place] as number];
    }
    return order.slice(0, count);
  }
}
Object.freeze(Stream.prototype);
