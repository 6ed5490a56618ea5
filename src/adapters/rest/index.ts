export { isApiAddress } from './connection.js';
export { RestAdapter, type RestAdapterOptions } from './rest-adapter.js';
