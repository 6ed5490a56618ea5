import { expect } from '@open-wc/testing';
import '../../../src/elements/account/define.js';
import type { EqClient } from '../../../src/elements/client/client.js';
import { until } from '../support/fixture.js';
import { textIn } from '../support/queries.js';
import { worldAs } from '../support/world.js';

describe('the order of definitions', () => {
  it('does not matter: an element that asked before <eq-client> was defined gets its client', async () => {
    expect(customElements.get('eq-client'), 'not defined yet').to.equal(undefined);
    const holder = document.createElement('div');
    holder.innerHTML = '<eq-client><eq-account></eq-account></eq-client>';
    document.body.append(holder);
    await customElements.whenDefined('eq-account');
    await import('../../../src/elements/client/define.js');
    (holder.firstElementChild as EqClient).client = worldAs('p-regular').client;
    await until('the name', () => textIn(holder).includes('佐藤 美咲'));
    holder.remove();
  });
});
