import { expect } from '@open-wc/testing';
import { rendered, until } from '../support/fixture.js';
import { inboxOf } from './approvals.driver.js';

/** An inbox in which the answer to one request is under way, and one types a reason for declining another. */
async function typingBeside() {
  const inbox = await inboxOf('p-owner');
  const { driver, element, open, adapter } = inbox;
  let arrive = (): void => undefined;
  const act = adapter.act.bind(adapter);
  const held = new Promise<void>((resolve) => (arrive = resolve));
  adapter.act = async (...call) => {
    await held;
    return act(...call);
  };
  await open('EQ-AAAA-04');
  driver.button('Approve EQ-AAAA-04').click();
  await rendered(element);
  driver.button('Approve').click();
  await open('EQ-AAAA-03');
  driver.button('Decline EQ-AAAA-03').click();
  await rendered(element);
  driver.type(/^Reason/, 'We are closed that day.');
  return { ...inbox, arrive };
}

describe('eq-approvals, while another answer is under way', () => {
  it('keeps what is typed when the other one is done', async () => {
    const { driver, arrive, become } = await typingBeside();
    arrive();
    await become('r-soon', 'approved');
    await until('one less to answer', () => driver.parts[0] === 'Waiting for your answer 3');
    expect(driver.valueOf(/^Reason/)).to.equal('We are closed that day.');
  });

  it('says at the head of the list that the other one was refused, until that is put away', async () => {
    const { driver, element, arrive, adapter } = await typingBeside();
    // What is under way meets the other approver's answer.
    await adapter.as('p-owner').act('r-soon', { action: 'decline', note: 'Taken.' }, { revision: 1, idempotencyKey: 'other' });
    arrive();
    const alert = await until('the refusal', () => element.shadowRoot!.querySelector('.stray [role=alert]'));
    expect(alert.closest('.stray')?.textContent).to.contain('EQ-AAAA-04');
    expect(driver.valueOf(/^Reason/)).to.equal('We are closed that day.');
    driver.button('Close').click();
    await until('the remark to go', () => !element.shadowRoot!.querySelector('.stray'));
  });
});

describe('eq-approvals, when somebody else answers first', () => {
  for (const [what, action, note] of [['approves', 'approve', undefined], ['declines', 'decline', 'Taken.']] as const) {
    it(`keeps the row, the keyboard and what is typed in their place when another ${what}, and says so`, async () => {
      const { driver, element, open, adapter, client } = await inboxOf('p-owner');
      client.connect();
      await open('EQ-AAAA-03');
      driver.button('Decline EQ-AAAA-03').click();
      await rendered(element);
      driver.type(/^Reason/, 'We are closed that day.');
      const field = element.shadowRoot!.activeElement;
      expect(field?.localName).to.equal('textarea');
      const { id, revision } = (await adapter.as('p-owner').reservations({ role: 'owner' })).items.find(({ reference }) => reference === 'EQ-AAAA-03')!;
      await adapter.as('p-owner').act(id, { action, ...(note !== undefined && { note }) }, { revision, idempotencyKey: 'other' });
      await until('the notice', () => driver.text.includes('Somebody has answered this request meanwhile.'));
      expect(driver.references[1]).to.equal('EQ-AAAA-03');
      expect(driver.valueOf(/^Reason/)).to.equal('We are closed that day.');
      expect(element.shadowRoot!.activeElement).to.equal(field);
      driver.button('Back').click();
      await until('the row to take its place', () => driver.references[1] !== 'EQ-AAAA-03');
      client.disconnect();
    });
  }
});
