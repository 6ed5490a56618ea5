import { RestAdapter } from './adapters/rest/index.js';
import { registerAdapter } from './elements/base/adapter-registry.js';

/** Makes the adapters that need nothing but attributes available by name: `<eq-client adapter="rest" src="/api/v1">`. */
export function registerStandardAdapters(): void {
  registerAdapter('rest', ({ src }) => new RestAdapter({ baseUrl: src }));
}
