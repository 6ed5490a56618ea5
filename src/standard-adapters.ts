import { isApiAddress, RestAdapter } from './adapters/rest/index.js';
import { registerAdapter } from './elements/base/adapter-registry.js';

/** Makes the adapters that need nothing but attributes available by name: `<eq-client adapter="rest" src="/api/v1">`. */
export function registerStandardAdapters(): void {
  registerAdapter('rest', ({ src }) => {
    if (!isApiAddress(src)) throw new TypeError('it is no address of an API. Give src="/api/v1", or a whole address that begins with https://');
    return new RestAdapter({ baseUrl: src });
  });
}
