/** The public face of lossproof. */
export * from './search.js';
