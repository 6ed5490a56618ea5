/**
 * The search over records that a page gives, apart from the catalog that shows it: with a host the host searches, and
 * nothing of this is fetched.
 */
export { indexBuilder, search } from '../../../core/search/index.js';
