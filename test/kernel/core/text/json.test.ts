import * as canonicalization from 'canonicalize';
import { expect } from 'chai';
import fc from 'fast-check';
import {
  canonicalJson,
  deepFreeze,
  isList,
  JSON_LIMITS,
  parseJson,
  type Json,
} from '../../../../src/kernel/core/text/json.js';
import { refusalOf, refuses } from '../../../support.js';

/** The package is CommonJS with the types of an ES module. */
const canonicalize = canonicalization.default as unknown as (value: unknown) => string;

const wellFormed = fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed());
const keys = wellFormed.filter((key) => key !== '__proto__');
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    wellFormed,
    fc.array(tie('json')),
    fc.dictionary(keys, tie('json')),
  ),
}));

describe('json', () => {
  describe('reading', () => {
    it('agrees with JSON.parse on all that it accepts, with any white space', () => {
      fc.assert(
        fc.property(json, fc.constantFrom(undefined, 1, '\t', '\r\n  '), (value, indent) => {
          const text = JSON.stringify(value, null, indent).replaceAll('\r', '');
          expect(parseJson(` \t\r\n${text}\n`)).to.deep.equal(JSON.parse(text));
        }),
      );
    });

    it('never disagrees with JSON.parse on a spoiled document', () => {
      const spoiled = fc
        .tuple(json, fc.nat(), fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', '.', 'e', ' '))
        .map(([value, place, insert]) => {
          const text = JSON.stringify(value);
          const at = place % (text.length + 1);
          return text.slice(0, at) + insert + text.slice(at + 1);
        });
      fc.assert(
        fc.property(spoiled, (text) => {
          let value: Json;
          try {
            value = parseJson(text);
          } catch {
            return;
          }
          expect(value).to.deep.equal(JSON.parse(text));
        }),
        { numRuns: 2000 },
      );
    });

    it('reads words, numbers, strings with every escape, lists and objects', () => {
      expect(parseJson('[true,false,null]')).to.deep.equal([true, false, null]);
      expect(parseJson('[0,-1,10,9007199254740991,-9007199254740991]')).to.deep.equal([
        0,
        -1,
        10,
        Number.MAX_SAFE_INTEGER,
        -Number.MAX_SAFE_INTEGER,
      ]);
      expect(parseJson(String.raw`"\"\\\/\b\f\n\r\t\u00e9\uD83D\ude00é"`)).to.equal('"\\/\b\f\n\r\té😀é');
      expect(parseJson('{ "a" : [ ] , "b" : { } }')).to.deep.equal({ a: [], b: {} });
      expect(parseJson('[ 1 , 2 ]')).to.deep.equal([1, 2]);
      expect(parseJson('{"constructor":1,"toString":2}')).to.deep.equal({ constructor: 1, toString: 2 });
    });

    it('reads a string as long as the limit allows', () => {
      const text = `"${'a'.repeat(20_000_000)}"`;
      expect((parseJson(text) as string).length).to.equal(20_000_000);
    });

    const refused: readonly (readonly [text: string, message: string])[] = [
      ['', '$: expected a JSON value, got the end at character 0'],
      ['  ', '$: expected a JSON value, got the end at character 2'],
      ['tru', '$: expected a JSON value, got "t" at character 0'],
      ['truex', '$: expected the end of the document, got "x" at character 4'],
      ['1 2', '$: expected the end of the document, got "2" at character 2'],
      ['\ufeff1', '$: expected a JSON value, got "\ufeff" at character 0'],
      ['\u00a01', '$: expected a JSON value, got "\u00a0" at character 0'],
      ['[1', '$: expected "]", got the end at character 2'],
      ['[1,]', '$[1]: expected a JSON value, got "]" at character 3'],
      ['[,1]', '$[0]: expected a JSON value, got "," at character 1'],
      ['[1 1]', '$: expected "]", got "1" at character 3'],
      ['{"a":1', '$: expected "}", got the end at character 6'],
      ['{"a":1,}', '$: expected a string, got "}" at character 7'],
      ['{"a" 1}', '$: expected ":", got "1" at character 5'],
      ['{a:1}', '$: expected a string, got "a" at character 1'],
      ["{'a':1}", '$: expected a string, got "\'" at character 1'],
      ['{"a":{"b":[0,x]}}', '$.a.b[1]: expected a JSON value, got "x" at character 13'],
      ['{"a":1,"a":1}', '$.a: expected each key once, got a duplicate'],
      [String.raw`{"a":1,"\u0061":2}`, '$.a: expected each key once, got a duplicate'],
      ['{"a":{"b":1,"b":2}}', '$.a.b: expected each key once, got a duplicate'],
      ['{"__proto__":1}', '$: expected an ordinary key, got "__proto__"'],
      [String.raw`{"a":{"__pro\u0074o__":{}}}`, '$.a: expected an ordinary key, got "__proto__"'],
      ['"a', '$: expected a string, got "\\"" at character 0'],
      ['"\n"', '$: expected a string, got "\\"" at character 0'],
      ['"\u0000"', '$: expected a string, got "\\"" at character 0'],
      ['"\u001f"', '$: expected a string, got "\\"" at character 0'],
      [String.raw`"\x41"`, '$: expected a string, got "\\"" at character 0'],
      [String.raw`"\u00g1"`, '$: expected a string, got "\\"" at character 0'],
      [String.raw`"\u041"`, '$: expected a string, got "\\"" at character 0'],
      [String.raw`["\ud800"]`, '$[0]: expected well-formed Unicode, got a lone surrogate'],
      [String.raw`{"\udc00":1}`, '$: expected well-formed Unicode, got a lone surrogate'],
      ['06', '$: expected a whole number of at most 53 bits, got 06'],
      ['-06', '$: expected a whole number of at most 53 bits, got -06'],
      ['00', '$: expected a whole number of at most 53 bits, got 00'],
      ['-0', '$: expected a whole number of at most 53 bits, got -0'],
      ['1.0', '$: expected a whole number of at most 53 bits, got 1.0'],
      ['1.5', '$: expected a whole number of at most 53 bits, got 1.5'],
      ['1e3', '$: expected a whole number of at most 53 bits, got 1e3'],
      ['1E3', '$: expected a whole number of at most 53 bits, got 1E3'],
      ['[1e+3]', '$[0]: expected a whole number of at most 53 bits, got 1e+3'],
      ['1-1', '$: expected a whole number of at most 53 bits, got 1-1'],
      ['9007199254740992', '$: expected a whole number of at most 53 bits, got 9007199254740992'],
      ['-9007199254740992', '$: expected a whole number of at most 53 bits, got -9007199254740992'],
      ['1'.repeat(50), `$: expected a whole number of at most 53 bits, got ${'1'.repeat(40)}`],
      ['+1', '$: expected a JSON value, got "+" at character 0'],
      ['-', '$: expected a JSON value, got "-" at character 0'],
      ['.5', '$: expected a JSON value, got "." at character 0'],
      ['NaN', '$: expected a JSON value, got "N" at character 0'],
      ['// no', '$: expected a JSON value, got "/" at character 0'],
    ];
    for (const [text, message] of refused) {
      it(`refuses ${JSON.stringify(text).slice(0, 40)}`, () => {
        refuses(() => parseJson(text), 'malformed', message);
      });
    }

    it('reads as deep as the limit and no deeper', () => {
      const nested = (depth: number): string => '['.repeat(depth) + '0' + ']'.repeat(depth);
      const objects = (depth: number): string => '{"a":'.repeat(depth) + '0' + '}'.repeat(depth);
      parseJson(nested(JSON_LIMITS.depth));
      parseJson(objects(JSON_LIMITS.depth));
      for (const text of [nested(JSON_LIMITS.depth + 1), objects(JSON_LIMITS.depth + 1), '['.repeat(1_000_000)]) {
        const refusal = refusalOf(() => parseJson(text));
        expect(refusal.code).to.equal('limit');
        expect(refusal.expected).to.equal('nesting at most 96 deep');
        expect(refusal.got).to.equal('more');
      }
      expect(refusalOf(() => parseJson(nested(97))).path).to.equal(`$${'[0]'.repeat(97)}`);
    });

    it('reads as many characters as the limit and no more', () => {
      const most = JSON_LIMITS.characters;
      expect(most).to.equal(67_108_864);
      expect(parseJson('1'.padStart(most))).to.equal(1);
      refuses(
        () => parseJson('1'.padStart(most + 1)),
        'limit',
        '$: expected at most 67108864 characters, got 67108865',
      );
    });
  });

  describe('writing', () => {
    it('agrees with another implementation of RFC 8785', () => {
      fc.assert(
        fc.property(json, (value) => {
          expect(canonicalJson(value)).to.equal(canonicalize(value));
        }),
      );
    });

    it('is read back as the same value', () => {
      fc.assert(
        fc.property(json, (value) => {
          expect(parseJson(canonicalJson(value))).to.deep.equal(value);
        }),
      );
    });

    it('sorts keys by UTF-16 code units and leaves no white space', () => {
      expect(canonicalJson({ '\ufb33': 1, '😀': 2, b: [true, { d: null, c: 'é\n' }], B: -1 })).to.equal(
        '{"B":-1,"b":[true,{"c":"é\\n","d":null}],"😀":2,"\ufb33":1}',
      );
    });

    it('refuses numbers that are no whole numbers of 53 bits', () => {
      for (const [value, got] of [
        [0.5, '0.5'],
        [2 ** 53, '9007199254740992'],
        [NaN, 'NaN'],
      ] as const) {
        refuses(() => canonicalJson([value]), 'malformed', `$: expected a whole number of at most 53 bits, got ${got}`);
      }
    });
  });

  it('tells lists from objects', () => {
    expect(isList([])).to.equal(true);
    expect(isList({ length: 0 })).to.equal(false);
    expect(isList('[]')).to.equal(false);
  });

  it('freezes through and through', () => {
    const value = { a: [{ b: 1 }], c: null, d: 'text' };
    expect(deepFreeze(value)).to.equal(value);
    expect(Object.isFrozen(value) && Object.isFrozen(value.a) && Object.isFrozen(value.a[0])).to.equal(true);
    expect(deepFreeze(null)).to.equal(null);
    expect(deepFreeze(3)).to.equal(3);
  });

  it('freezes what is frozen only once, so that cycles end', () => {
    const ring: { next?: unknown } = {};
    ring.next = ring;
    expect(Object.isFrozen(deepFreeze(ring))).to.equal(true);
  });
});
