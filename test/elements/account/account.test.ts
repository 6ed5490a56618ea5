import { expect } from '@open-wc/testing';
import '../../../src/elements/account/define.js';
import { fixturePeople } from '../../fixtures/cluster-people.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, nextEvent, until } from '../support/fixture.js';
import { byRole, findByRole, textIn } from '../support/queries.js';
import { worldAs } from '../support/world.js';

const somebody = fixturePeople.find(({ id }) => id === 'p-regular')!;

describe('eq-account', () => {
  it('says who is signed in, from plain data and in every language', async () => {
    for (const [lang, words] of [['en', 'Regular member'], ['ja', '正会員'], ['ko', '일반회원']] as const) {
      const element = await mount('eq-account', { person: somebody }, { lang });
      expect(textIn(element)).to.contain('佐藤 美咲').and.to.contain(words);
      await expectNoAxeViolations(element);
    }
  });

  it('asks to sign in when nobody is', async () => {
    const element = await mount('eq-account', { person: null });
    const event = nextEvent('eq-sign-in-request');
    byRole(element, 'button', 'Sign in').click();
    await event;
    await expectNoAxeViolations(element);
  });

  it('offers nothing before it knows, and nothing where the host offers nothing', async () => {
    const unknown = await mount('eq-account', {});
    expect(findByRole(unknown, 'button')).to.equal(undefined);
    const { client, adapter } = worldAs(null);
    const session = await adapter.session();
    adapter.session = () => Promise.resolve({ ...session, capabilities: { ...session.capabilities, signIn: 'none' } });
    const element = await mount('eq-account', { client });
    await until('the session', () => client.session().state.status === 'ready');
    expect(findByRole(element, 'button')).to.equal(undefined);
  });
});
