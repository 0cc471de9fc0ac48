/** The certificate as JSON Schema (2020-12), made from the shapes that the reader uses. */
import { certificateShape, FORMAT } from './core/logic/certificate.js';
import type { Libraries } from './core/logic/libraries.js';
import type { Json } from './core/text/json.js';
import { schemaOfKinds, type Shape } from './core/text/shape.js';
import { termUnion } from './libraries/algebra/term.js';
import { schemeUnion } from './libraries/everySize/scheme.js';

export function certificateSchema(libraries: Libraries): Json {
  const kinds = (sort: string): Json => {
    const names = libraries.kindsOf(sort);
    // JSON Schema forbids an empty list of choices; `false` accepts nothing.
    if (names.length === 0) return false;
    return schemaOfKinds(
      Object.fromEntries(names.map((kind) => [kind, libraries.shapeOf(sort, kind) as Shape<object>])),
    );
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: FORMAT,
    title: 'lossproof certificate',
    ...(certificateShape.schema as object),
    $defs: {
      term: termUnion.schema,
      scheme: schemeUnion.schema,
      real: kinds('real'),
      realMatrix: kinds('realMatrix'),
      proposition: kinds('proposition'),
      law: kinds('law'),
    },
  };
}
