import { expect } from '@open-wc/testing';
import '../../../src/elements/portal/define.js';
// Fetched beforehand: how long that takes is not what is tried here.
import '../../../src/elements/inquiry/define.js';
import '../../../src/elements/timeline/define.js';
import { mount, until } from '../support/fixture.js';
import { findByRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

describe('eq-portal with its timeline', () => {
  it('leads from a timeline in which no machine matches to a coordinator', async () => {
    const element = await mount('eq-portal', { client: worldAs('p-regular').client, now: NOW, timeZone: 'Asia/Tokyo' });
    (await until('its tab', () => findByRole(element, 'link', 'When machines are free'))).click();
    const timeline = await until('the timeline', () => element.shadowRoot!.querySelector('eq-timeline'));
    const ask = (): HTMLElement | undefined => [...element.shadowRoot!.querySelectorAll<HTMLElement>('eq-timeline > a')].find((one) => one.checkVisibility());
    await until('its rows', () => timeline.shadowRoot?.querySelector('.row.machine'));
    expect(ask(), 'where there are rows').to.equal(undefined);
    timeline.query = { q: 'zzzz' };
    (await until('the way to a coordinator', ask)).click();
    await until('the question', () => element.shadowRoot!.querySelector('eq-inquiry'));
  });
});
