import { RestAdapter } from '../../src/adapters/rest/index.js';
import { startTestHost } from '../demo/host/support/host.js';
import { adapterContract } from './adapter-suite.js';

adapterContract('rest, against the reference host', async () => {
  const host = await startTestHost();
  const baseUrl = await host.listen();
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (personId: string): Promise<string> => {
    const token = tokens.get(personId) ?? host.tokenOf(personId);
    tokens.set(personId, token);
    return token;
  };
  return {
    adapter: new RestAdapter({ baseUrl }),
    async as(personId) {
      const token = await tokenOf(personId);
      return new RestAdapter({ baseUrl, token: () => token });
    },
    dispose: () => host.close(),
  };
});
