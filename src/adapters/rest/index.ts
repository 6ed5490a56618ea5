export { RestAdapter, type RestAdapterOptions } from './rest-adapter.js';
