/** The part of the WebAssembly interface that other libraries compute with. */
import { defineLibrary } from '../../core/logic/library.js';

export const webAssembly = defineLibrary({
  name: 'webAssembly',
  rules: {},
});
