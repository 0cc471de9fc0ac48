/** Takes the place of the modules of Node in a page. Searches that need a file or a thread of Node end with this message. */
const absent = (name) => () => {
  throw new Error(`a page has no ${name}: run this claim with the command line`);
};
const known = {
  endianness: () => 'LE',
  availableParallelism: () => 1,
  createRequire: () => absent('modules of Node'),
};
module.exports = new Proxy(known, { get: (of, name) => of[name] ?? absent(String(name)) });
