/** Test files run in parallel: on two processes at least, since many of them wait for processes of their own. */
const { availableParallelism } = require('node:os');

module.exports = {
  spec: ['dist/test/**/*.test.js'],
  timeout: 120_000,
  forbidOnly: true,
  parallel: true,
  jobs: Math.max(2, Math.min(8, availableParallelism())),
};
