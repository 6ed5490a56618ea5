import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StartFailure } from '../../../../demo/host/start/failure.js';
import { readSettings } from '../../../../demo/host/start/settings.js';

describe('settings', () => {
  it('are usable when nothing is set', () => {
    assert.deepEqual(readSettings({}, { demo: true }), { port: 4173, dataDir: '.data', databaseUrl: undefined, demo: true, oidc: undefined, signInUrl: undefined });
  });

  it('take what the environment says', () => {
    const environment = { PORT: '8080', DATA_DIR: '/srv/data', DATABASE_URL: 'postgres://db/equipool', DEMO: '0' };
    assert.deepEqual(readSettings(environment, { demo: true }), {
      port: 8080, dataDir: '/srv/data', databaseUrl: 'postgres://db/equipool', demo: false, oidc: undefined, signInUrl: undefined,
    });
    assert.equal(readSettings({ DEMO: '1' }, { demo: false }).demo, true);
  });

  it('refuse a port that is none, by name', () => {
    for (const PORT of ['http', '-1', '70000', '80.5', '4173 ']) {
      assert.throws(() => readSettings({ PORT }, { demo: true }), (error) => error instanceof StartFailure && error.message.includes(PORT), PORT);
    }
  });
});
