import { expect } from '@open-wc/testing';
import '../../../src/elements/calendar/define.js';
import '../../../src/elements/request-form/define.js';
import { mount, rendered, until } from '../support/fixture.js';
import { byRole, findByRole } from '../support/queries.js';
import { NOW, worldAs } from '../support/world.js';

describe('eq-request-form with its calendar', () => {
  beforeEach(() => sessionStorage.clear());

  it('keeps what is being typed in the calendar while the form shows something new', async () => {
    const element = await mount('eq-request-form', { client: worldAs('p-regular').client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' });
    (await until('the chosen time', () => findByRole(element, 'button', /^Change time/))).click();
    const start = await until('the typed fields', () => {
      const calendar = element.shadowRoot!.querySelector('eq-calendar');
      return calendar && findByRole<HTMLInputElement>(calendar, 'textbox', /^Start/);
    });
    expect(start.value).to.equal('10:00');
    start.focus();
    start.value = '';
    start.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await rendered(element);
    // As a hold does that runs.
    element.requestUpdate();
    await rendered(element);
    expect(start.value).to.equal('');
    expect(byRole(element, 'textbox', /^Purpose/)).not.to.equal(undefined);
  });

  it('has the time of the form again after it was cleared in the calendar, once nobody is there', async () => {
    const element = await mount('eq-request-form', { client: worldAs('p-regular').client, equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo', start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' });
    (await until('the chosen time', () => findByRole(element, 'button', /^Change time/))).click();
    const calendar = await until('the calendar', () => element.shadowRoot!.querySelector('eq-calendar'));
    (await until('the way to clear it', () => findByRole(calendar, 'button', 'Clear choice'))).click();
    await rendered(element);
    expect(calendar.selection).to.equal(undefined);
    byRole(element, 'textbox', /^Purpose/).focus();
    element.requestUpdate();
    await rendered(element);
    expect(calendar.selection).to.deep.equal({ start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' });
  });
});
