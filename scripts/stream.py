"""An independent implementation of docs/stream.md, written from that page: nothing but hashlib and json, ChaCha20 included.

    python3 scripts/stream.py docs/stream-vectors.json

recomputes every test vector, prints one line for each, and ends with status 1 if any differs.
"""

import hashlib
import json
import sys
from fractions import Fraction

MASK = 0xFFFFFFFF


def canonical(value):
    """RFC 8785 for strings of printable ASCII, whole numbers, lists and objects."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def quarter_round(s, a, b, c, d):
    """RFC 8439, section 2.1."""
    for x, y, z, shift in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & MASK
        s[z] ^= s[x]
        s[z] = ((s[z] << shift) | (s[z] >> (32 - shift))) & MASK


def chacha20_block(key, counter):
    """RFC 8439, section 2.3, with a nonce of zeros."""
    start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574]
    start += [int.from_bytes(key[i : i + 4], "little") for i in range(0, 32, 4)]
    start += [counter, 0, 0, 0]
    state = list(start)
    for _ in range(10):
        quarter_round(state, 0, 4, 8, 12)
        quarter_round(state, 1, 5, 9, 13)
        quarter_round(state, 2, 6, 10, 14)
        quarter_round(state, 3, 7, 11, 15)
        quarter_round(state, 0, 5, 10, 15)
        quarter_round(state, 1, 6, 11, 12)
        quarter_round(state, 2, 7, 8, 13)
        quarter_round(state, 3, 4, 9, 14)
    return b"".join(((x + y) & MASK).to_bytes(4, "little") for x, y in zip(state, start))


def key_of(name):
    """Section 2."""
    return hashlib.sha256(b"lossproof/stream@1\n" + canonical(name).encode()).digest()


class Stream:
    """Sections 3 to 5."""

    def __init__(self, name):
        self.key = key_of(name)
        self.counter = 0
        self.block = b""

    def byte(self):
        if not self.block:
            self.block = chacha20_block(self.key, self.counter)
            self.counter += 1
        first, self.block = self.block[0], self.block[1:]
        return first

    def bytes(self, count):
        return bytes(self.byte() for _ in range(count))

    def word(self):
        return int.from_bytes(self.bytes(4), "little")

    def below(self, n):
        m = 2**32 - 2**32 % n
        while True:
            w = self.word()
            if w < m:
                return w % n


class Deviate:
    """Section 6: a number in (0, 1) with the digits that were drawn so far."""

    def __init__(self, stream):
        self.stream = stream
        self.digits = 0
        self.known = 0

    def prefix(self, k):
        while self.known < k:
            self.digits = self.digits * 2**32 + self.stream.word()
            self.known += 32
        return self.digits >> (self.known - k)


def less(U, V, f=1, c=0):
    k = 32
    while True:
        u = U.prefix(k)
        v = V.prefix(k)
        if f * (u + 1) <= v + 2**k * c:
            return True
        if f * u >= v + 2**k * c + 1:
            return False
        k += 32


def coin_h(stream):
    L = Deviate(stream)
    if L.prefix(1) == 1:
        return True
    length = 1
    while True:
        M = Deviate(stream)
        if not less(M, L):
            return length % 2 == 0
        L = M
        length += 1


def coin_b(stream, k, X):
    L = X
    length = 0
    while True:
        M = Deviate(stream)
        if not less(M, L):
            return length % 2 == 0
        R = Deviate(stream)
        if not less(R, X, 2 * k + 2, 2 * k):
            return length % 2 == 0
        L = M
        length += 1


def gaussian(stream, b):
    while True:
        k = 0
        while coin_h(stream):
            k += 1
        if not all(coin_h(stream) for _ in range(k * (k - 1))):
            continue
        X = Deviate(stream)
        if not all(coin_b(stream, k, X) for _ in range(k + 1)):
            continue
        m = 2**b * k + (X.prefix(b + 1) + 1) // 2
        return Fraction(-m if stream.byte() & 1 else m, 2**b)


def sampler(stream, law):
    if law["kind"] == "gaussian":
        return lambda: gaussian(stream, law["bits"])
    low, count = law["from"], law["to"] - law["from"] + 1
    if law["kind"] == "uniform":
        return lambda: low + stream.below(count)

    def nonzero():
        while True:
            value = low + stream.below(count)
            if value != 0:
                return value

    return nonzero


def draw(vector):
    """Section 7: the entries, and the digest of the matrix."""
    sample = sampler(Stream({**vector["origin"], "label": vector["label"]}), vector["law"])
    entries = [str(sample()) for _ in range(vector["rows"] * vector["columns"])]
    matrix = {"rows": vector["rows"], "columns": vector["columns"], "entries": entries}
    return entries, "sha256:" + hashlib.sha256(canonical(matrix).encode()).hexdigest()


def choice(vector):
    """Section 8: the places of the columns, and the digest of their bytes."""
    bytes_, rows = bytes.fromhex(vector["from"]), vector["rows"]
    digest = "sha256:" + hashlib.sha256(bytes_).hexdigest()
    stream = Stream({**vector["origin"], "label": vector["label"], "of": digest})
    order = list(range(len(bytes_) // rows))
    for place in range(vector["columns"]):
        other = place + stream.below(len(order) - place)
        order[place], order[other] = order[other], order[place]
    order = order[: vector["columns"]]
    chosen = b"".join(bytes_[rows * place : rows * (place + 1)] for place in order)
    return order, "sha256:" + hashlib.sha256(chosen).hexdigest()


def recomputed(vectors):
    """Pairs of what a vector is about and whether it comes out the same."""
    for vector in vectors["streams"]:
        name, far = vector["name"], vector["far"]
        start = Stream(name).bytes(far["offset"] + len(far["bytes"]) // 2)
        words = Stream(name)
        yield f"stream {name['label']}", (
            canonical(name) == vector["canonical"]
            and key_of(name).hex() == vector["key"]
            and start[: len(vector["bytes"]) // 2].hex() == vector["bytes"]
            and start[far["offset"] :].hex() == far["bytes"]
            and [words.word() for _ in vector["words"]] == vector["words"]
        )
    for vector in vectors["below"]:
        stream = Stream(vector["name"])
        values = [stream.below(vector["count"]) for _ in vector["values"]]
        yield f"below {vector['count']}", values == vector["values"] and stream.byte() == vector["nextByte"]
    for vector in vectors["laws"]:
        entries, digest = draw(vector)
        same = digest == vector["sha256"] and vector.get("entries", entries) == entries
        yield f"{vector['rows']} x {vector['columns']} matrix {vector['label']} {canonical(vector['law'])}", same

    for vector in vectors["choices"]:
        order, digest = choice(vector)
        yield f"choice {vector['label']}", order == vector["order"] and digest == vector["sha256"]


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: python3 stream.py stream-vectors.json")
    with open(sys.argv[1], encoding="utf-8") as file:
        vectors = json.load(file)
    results = list(recomputed(vectors))
    for what, same in results:
        print("same     " if same else "DIFFERENT", what)
    if not results or not all(same for _, same in results):
        sys.exit(1)


main()
