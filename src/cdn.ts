/** One file for a script tag: every element is registered, and what a page's own script needs can be imported. */
import './define.js';

export * from './index.js';
export { RestAdapter } from './adapters/rest/index.js';
