import { expect } from '@open-wc/testing';
import '../../../src/elements/account/define.js';
import '../../../src/elements/client/define.js';
import { registerAdapter } from '../../../src/elements/base/adapter-registry.js';
import type { EqClient } from '../../../src/elements/client/client.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, rendered, until, warningsDuring } from '../support/fixture.js';
import { allByRole, byRole, textIn } from '../support/queries.js';
import { worldAs } from '../support/world.js';
import { registerStandardAdapters } from '../../../src/standard-adapters.js';

registerStandardAdapters();

const WITH_ACCOUNT = { children: '<p>A page’s own words</p><eq-account></eq-account>' };

/** The dialog, once people can be chosen. */
async function signInOf(element: EqClient): Promise<HTMLDialogElement> {
  byRole(element, 'button', /^(Sign in|ログイン|로그인)$/).click();
  const dialog = await until('the dialog', () => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]'));
  await until('people or why there are none', () => dialog.querySelector('.person, .notice'));
  await rendered(element);
  return dialog;
}

describe('eq-client', () => {
  it('signs somebody in for the elements inside, and out again', async () => {
    const element = await mount('eq-client', { client: worldAs(null).client }, WITH_ACCOUNT);
    const dialog = await signInOf(element);
    byRole(dialog, 'button', /佐藤 美咲/).click();
    await until('the name', () => textIn(element).includes('Signed in as 佐藤 美咲'));
    expect(element.shadowRoot!.querySelector('dialog[open]')).to.equal(null);
    byRole(element, 'button', 'Sign out').click();
    await until('signing in to be offered', () => textIn(element).includes('Sign in'));
  });

  it('leaves the focus where somebody signed in or out, though what they pressed has gone', async () => {
    const element = await mount('eq-client', { client: worldAs(null).client }, WITH_ACCOUNT);
    const account = element.querySelector('eq-account')!;
    const focused = () => account.shadowRoot!.activeElement;
    byRole(element, 'button', 'Sign in').focus();
    const dialog = await signInOf(element);
    byRole(dialog, 'button', /佐藤 美咲/).click();
    await until('the name', () => textIn(element).includes('Signed in as 佐藤 美咲'));
    await until('the focus', () => focused()?.textContent.includes('佐藤 美咲'));
    byRole(element, 'button', 'Sign out').focus();
    byRole(element, 'button', 'Sign out').click();
    await until('the focus again', () => focused()?.classList.contains('root'));
    expect(textIn(account)).to.equal('Sign in');
    byRole(element, 'button', 'Sign in').focus();
    expect(account.shadowRoot!.querySelectorAll('[tabindex="-1"]').length, 'places for a pointer').to.equal(0);
  });

  it('leaves signing in to a page that prevents it', async () => {
    const element = await mount('eq-client', { client: worldAs(null).client }, WITH_ACCOUNT);
    const stop = (event: Event): void => event.preventDefault();
    document.addEventListener('eq-sign-in-request', stop);
    byRole(element, 'button', 'Sign in').click();
    await rendered(element);
    document.removeEventListener('eq-sign-in-request', stop);
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('says why nobody can sign in, and tries again', async () => {
    const world = worldAs(null, { failures: { demoPeople: 'unavailable' } });
    const element = await mount('eq-client', { client: world.client }, WITH_ACCOUNT);
    const dialog = await signInOf(element);
    expect(textIn(dialog)).to.contain('not available right now');
    world.adapter.manners.failures = {};
    byRole(dialog, 'button', 'Try again').click();
    await until('people', () => dialog.querySelector('.person'));
  });

  const UNUSABLE: [what: string, properties: object, attributes: Record<string, string>, said: RegExp][] = [
    ['an adapter nobody registered', {}, { adapter: 'pigeon', src: '/api' }, /adapter-unknown: adapter="pigeon" is not registered/],
    ['no address', {}, { adapter: 'rest' }, /adapter-failed: adapter="rest" cannot be made with src="": it is no address/],
    ['an address without its scheme', {}, { adapter: 'rest', src: 'localhost:5482/v1' }, /adapter-failed: .*src="localhost:5482\/v1"/],
    ['a class for an adapter', { adapter: class Pigeon {} }, {}, /adapter-unknown: the property "adapter" is a function/],
  ];
  for (const [what, properties, attributes, expected] of UNUSABLE) {
    it(`says to readers and developers, each in their words, what ${what} means, and leaves the page as it is`, async () => {
      let element!: EqClient;
      const said = await warningsDuring(async () => {
        element = await mount('eq-client', properties, { lang: 'ja', attributes, children: '<p>The rest</p>' });
      });
      expect(textIn(element)).to.contain('このページはサービスに接続されていません').and.to.contain('The rest');
      expect(said.filter((line) => expected.test(line))).to.have.length(1);
      expect(said.join()).to.not.contain('Pigeon');
    });
  }

  it('makes a registered adapter from its attributes', async () => {
    const made: string[] = [];
    registerAdapter('test-memory', ({ src }) => (made.push(src), worldAs('p-regular').adapter));
    const element = await mount('eq-client', {}, { attributes: { adapter: 'test-memory', src: '/here' }, ...WITH_ACCOUNT });
    await until('the name', () => textIn(element).includes('佐藤 美咲'));
    expect(made).to.deep.equal(['/here']);
  });

  it('serves elements elsewhere in the page that name it', async () => {
    const element = await mount('eq-client', { client: worldAs('p-regular').client }, { attributes: { id: 'the-host' } });
    const account = await mount('eq-account', {}, { attributes: { 'for-client': 'the-host' } });
    await until('the name', () => textIn(account).includes('佐藤 美咲'));
    expect(element.id).to.equal('the-host');
  });

  it('serves elements whose own client is none, which is told to developers', async () => {
    const world = worldAs('p-regular');
    const warnings = await warningsDuring(async () => {
      for (const client of [world.adapter, document.createElement('eq-client'), 'https://host.example/v1', 7, {}]) {
        const element = await mount('eq-client', { client: world.client }, { children: '<eq-account></eq-account>' });
        const account = element.querySelector('eq-account')!;
        account.client = client as unknown as typeof world.client;
        await rendered(element);
        await until('the name', () => textIn(account).includes('佐藤 美咲'));
      }
    });
    expect(warnings).to.deep.equal(['[equipool] client-missing: client is no client. Give the one of an <eq-client>.']);
  });

  it('throws nothing where its own client is none, and leaves it aside', async () => {
    const world = worldAs('p-regular');
    await warningsDuring(async () => {
      const element = await mount('eq-client', { client: world.adapter as unknown as typeof world.client }, { children: '<eq-account></eq-account>' });
      expect(element.client).to.equal(undefined);
      element.client = world.client;
      await until('the name', () => textIn(element).includes('佐藤 美咲'));
      element.client = 'https://host.example/v1' as unknown as typeof world.client;
      await rendered(element);
      expect(element.client).to.equal(undefined);
    });
  });

  it('does not reach into the page’s own styles', async () => {
    const element = await mount('eq-client', { client: worldAs(null).client }, { children: '<p>Own</p>' });
    element.parentElement!.style.cssText = 'font: italic 31px serif; color: rgb(1, 2, 3)';
    const style = getComputedStyle(element.querySelector('p')!);
    expect([style.fontSize, style.fontStyle, style.color]).to.deep.equal(['31px', 'italic', 'rgb(1, 2, 3)']);
  });

  for (const lang of ['en', 'ja', 'ko']) {
    it(`is clean for axe in ${lang} while signing in`, async () => {
      const element = await mount('eq-client', { client: worldAs(null).client }, { lang, ...WITH_ACCOUNT });
      const dialog = await signInOf(element);
      expect(allByRole(dialog, 'button').length).to.be.greaterThan(5);
      await expectNoAxeViolations(element);
    });
  }
});
