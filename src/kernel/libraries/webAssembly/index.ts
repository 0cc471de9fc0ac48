/** The library of the WebAssembly interface, which other libraries compute with. */
import { defineLibrary } from '../../core/logic/library.js';

export const webAssembly = defineLibrary({
  name: 'webAssembly',
  rules: {},
});
