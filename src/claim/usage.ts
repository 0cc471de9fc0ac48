export { UsageError } from '../compute/usage.js';
