import { expect } from 'chai';
import fc from 'fast-check';
import type { Json } from '../../../../src/kernel/core/text/json.js';
import {
  anyObject,
  dictionary,
  integer,
  list,
  literal,
  object,
  open,
  rationalText,
  recursive,
  text,
  union,
  type Shape,
} from '../../../../src/kernel/core/text/shape.js';
import { rationalNumbers, refuses } from '../../../support.js';
import { formatRational } from '../../../../src/kernel/core/data/rational.js';

const letters = text(/^[a-z]+$/, 'letters');
const RATIONAL = 'a rational number in lowest terms, as a decimal string';

function malformed(shape: Shape<unknown>, value: unknown, message: string): void {
  refuses(() => shape.read(value as Json, '$.here'), 'malformed', message);
}

describe('shape', () => {
  it('reads text of a pattern', () => {
    expect(letters.read('abc', '$')).to.equal('abc');
    expect(letters.schema).to.deep.equal({ type: 'string', pattern: '^[a-z]+$' });
    malformed(letters, 'a1', '$.here: expected letters, got "a1"');
    malformed(letters, ['abc'], '$.here: expected letters, got ["abc"]');
    malformed(letters, 7, '$.here: expected letters, got 7');
    malformed(letters, 'x\n', '$.here: expected letters, got "x\\n"');
  });

  it('reads whole numbers in a range, and no fractions', () => {
    const shape = integer(-2, 3);
    for (let n = -2; n <= 3; n++) expect(shape.read(n, '$')).to.equal(n);
    expect(shape.schema).to.deep.equal({ type: 'integer', minimum: -2, maximum: 3 });
    for (const [value, got] of [
      [-3, '-3'],
      [4, '4'],
      [1.5, '1.5'],
      [NaN, 'null'],
      ['1', '"1"'],
      [null, 'null'],
      [undefined, 'nothing'],
      [1n, undefined],
    ] as const) {
      if (got !== undefined) malformed(shape, value, `$.here: expected a whole number from -2 to 3, got ${got}`);
    }
  });

  it('reads rational numbers in their one spelling', () => {
    fc.assert(
      fc.property(rationalNumbers, (a) => {
        expect(rationalText.read(formatRational(a), '$')).to.equal(formatRational(a));
      }),
    );
    for (const value of ['06', '4/2', '-0', '0/1', '3/1', '1/0', '-6/4', '1e3', '1.5', '', '+1', ' 1', '1/-2']) {
      malformed(rationalText, value, `$.here: expected ${RATIONAL}, got ${JSON.stringify(value)}`);
    }
    malformed(rationalText, 6, `$.here: expected ${RATIONAL}, got 6`);
    expect(rationalText.schema).to.deep.equal({ type: 'string', pattern: '^(0|-?[1-9][0-9]*(/[1-9][0-9]*)?)$' });
  });

  it('reads one of several literals', () => {
    const shape = literal('a', 'b');
    expect([shape.read('a', '$'), shape.read('b', '$')]).to.deep.equal(['a', 'b']);
    expect(shape.schema).to.deep.equal({ enum: ['a', 'b'] });
    malformed(shape, 'c', '$.here: expected "a" or "b", got "c"');
    expect(literal(3).read(3, '$')).to.equal(3);
    malformed(literal(3), '3', '$.here: expected 3, got "3"');
  });

  it('reads lists, of a least length', () => {
    expect(list(letters).read([], '$')).to.deep.equal([]);
    expect(list(letters, 2).read(['a', 'b'], '$')).to.deep.equal(['a', 'b']);
    expect(list(letters).schema).to.deep.equal({ type: 'array', items: letters.schema });
    expect(list(letters, 2).schema).to.deep.equal({ type: 'array', items: letters.schema, minItems: 2 });
    malformed(list(letters), { length: 0 }, '$.here: expected a list, got {"length":0}');
    malformed(list(letters, 2), ['a'], '$.here: expected a list of at least 2, got ["a"]');
    malformed(list(letters), ['a', 1], '$.here[1]: expected letters, got 1');
  });

  it('reads objects with exactly their keys', () => {
    const shape = object({ a: letters, b: list(integer(0, 9)) });
    expect(shape.read({ b: [1], a: 'x' }, '$')).to.deep.equal({ a: 'x', b: [1] });
    expect(shape.schema).to.deep.equal({
      type: 'object',
      properties: { a: letters.schema, b: list(integer(0, 9)).schema },
      required: ['a', 'b'],
      additionalProperties: false,
    });
    malformed(shape, { a: 'x' }, '$.here: expected the key "b", got nothing');
    malformed(shape, { a: 'x', b: [], c: 1 }, '$.here.c: expected only the keys a, b, got the unknown key "c"');
    malformed(shape, { a: 'x', b: [10] }, '$.here.b[0]: expected a whole number from 0 to 9, got 10');
    malformed(shape, { a: 'x', b: undefined }, '$.here: expected the key "b", got nothing');
    for (const [value, got] of [
      [null, 'null'],
      [[], '[]'],
      ['a', '"a"'],
    ] as const) {
      malformed(shape, value, `$.here: expected an object, got ${got}`);
    }
  });

  it('does not take what an object inherits for its keys, or Object.prototype for fields', () => {
    const shape = object({ a: letters });
    malformed(shape, Object.create({ a: 'x' }), '$.here: expected the key "a", got nothing');
    malformed(
      shape,
      { a: 'x', toString: 'y' },
      '$.here.toString: expected only the keys a, got the unknown key "toString"',
    );
    malformed(object({ constructor: letters }), {}, '$.here: expected the key "constructor", got nothing');
    malformed(
      shape,
      JSON.parse('{"a":"x","__proto__":{}}'),
      '$.here.__proto__: expected only the keys a, got the unknown key "__proto__"',
    );
  });

  it('reads dictionaries', () => {
    const shape = dictionary(letters, integer(0, 9));
    expect(shape.read({ x: 1, y: 2 }, '$')).to.deep.equal({ x: 1, y: 2 });
    expect(shape.read({}, '$')).to.deep.equal({});
    expect(shape.schema).to.deep.equal({
      type: 'object',
      propertyNames: letters.schema,
      additionalProperties: integer(0, 9).schema,
    });
    malformed(shape, { X: 1 }, '$.here: expected letters, got "X"');
    malformed(shape, { x: 10 }, '$.here.x: expected a whole number from 0 to 9, got 10');
    for (const [value, got] of [
      [null, 'null'],
      [[1], '[1]'],
      [1, '1'],
    ] as const) {
      malformed(shape, value, `$.here: expected an object, got ${got}`);
    }
  });

  it('reads unions by their kind', () => {
    const shape = union({ one: object({ a: letters }), none: object({}) });
    expect(shape.read({ kind: 'one', a: 'x' }, '$')).to.deep.equal({ kind: 'one', a: 'x' });
    expect(shape.read({ kind: 'none' }, '$')).to.deep.equal({ kind: 'none' });
    expect(shape.schema).to.deep.equal({
      oneOf: [
        {
          type: 'object',
          properties: { kind: { const: 'one' }, a: letters.schema },
          required: ['kind', 'a'],
          additionalProperties: false,
        },
        { type: 'object', properties: { kind: { const: 'none' } }, required: ['kind'], additionalProperties: false },
      ],
    });
    malformed(shape, { kind: 'two' }, '$.here.kind: expected one of one, none, got "two"');
    malformed(shape, { kind: 'toString' }, '$.here.kind: expected one of one, none, got "toString"');
    malformed(shape, { kind: ['one'] }, '$.here.kind: expected one of one, none, got ["one"]');
    malformed(shape, { a: 'x' }, '$.here.kind: expected one of one, none, got nothing');
    malformed(shape, { kind: 'none', a: 'x' }, '$.here.a: expected only the keys , got the unknown key "a"');
    for (const [value, got] of [
      [null, 'null'],
      [[], '[]'],
      ['one', '"one"'],
    ] as const) {
      malformed(shape, value, `$.here: expected an object, got ${got}`);
    }
  });

  it('reads shapes that contain themselves', () => {
    interface Tree {
      readonly of: readonly Tree[];
    }
    let made = 0;
    const tree: Shape<Tree> = recursive('tree', () => {
      made++;
      return object({ of: list(tree) });
    });
    const value = { of: [{ of: [] }, { of: [{ of: [] }] }] };
    expect(tree.read(value, '$')).to.deep.equal(value);
    expect(made).to.equal(1);
    expect(tree.schema).to.deep.equal({ $ref: '#/$defs/tree' });
    malformed(tree, { of: [{ of: 1 }] }, '$.here.of[0].of: expected a list, got 1');
  });

  it('reads any object for somebody else to read', () => {
    const value = { a: [1] };
    expect(anyObject.read(value, '$')).to.equal(value);
    expect(anyObject.schema).to.deep.equal({ type: 'object' });
    for (const [other, got] of [
      [null, 'null'],
      [[], '[]'],
      ['a', '"a"'],
    ] as const) {
      malformed(anyObject, other, `$.here: expected an object, got ${got}`);
    }
  });

  it('returns plain data that shares nothing with what it read', () => {
    class Sly extends Array<string> {
      override map(): never {
        throw new Error('called');
      }
    }
    const sly = Sly.from(['a', 'b']);
    const copy = list(letters).read(sly, '$');
    expect(Object.getPrototypeOf(copy)).to.equal(Array.prototype);
    expect(copy).to.deep.equal(['a', 'b']);
    let reads = 0;
    const live = {
      get a(): string {
        return reads++ === 0 ? 'first' : 'second';
      },
    };
    const plain = object({ a: letters }).read(live, '$');
    expect([plain.a, plain.a, reads]).to.deep.equal(['first', 'first', 1]);
  });

  it('of an open union has the kinds of a vocabulary; without one it has none', () => {
    const animal = open<{ readonly kind: string }>('animal');
    const kinds: Readonly<Record<string, Shape<object>>> = { cat: object({ name: letters }), dog: object({}) };
    const vocabulary = {
      shapeOf: (sort: string, kind: string) => (sort === 'animal' ? kinds[kind] : undefined),
      kindsOf: (sort: string) => (sort === 'animal' ? Object.keys(kinds) : []),
    };
    const nested = list(object({ of: animal }));
    expect(nested.read([{ of: { kind: 'cat', name: 'tom' } }], '$', vocabulary)).to.deep.equal([
      { of: { kind: 'cat', name: 'tom' } },
    ]);
    const refused = '$[0].of.kind: expected one of cat, dog, got "cow"';
    refuses(() => nested.read([{ of: { kind: 'cow' } }], '$', vocabulary), 'malformed', refused);
    refuses(() => animal.read({ kind: 'cat', name: 'tom' }, '$'), 'malformed', '$.kind: expected one of , got "cat"');
    expect(animal.schema).to.deep.equal({ $ref: '#/$defs/animal' });
  });

  it('cannot be given another reader', () => {
    const tree: Shape<unknown> = recursive('tree', () => letters);
    for (const shape of [
      letters,
      integer(0, 1),
      rationalText,
      literal('a'),
      list(letters),
      object({}),
      dictionary(letters, letters),
      union({ a: object({}) }),
      open('animal'),
      tree,
      anyObject,
    ]) {
      expect(Object.isFrozen(shape)).to.equal(true);
    }
  });
});
