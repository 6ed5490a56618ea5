import { expect } from '@open-wc/testing';
import '../../../src/elements/account/define.js';
import '../../../src/elements/approvals/define.js';
import '../../../src/elements/detail/define.js';
import '../../../src/elements/request-form/define.js';
import { HostError } from '../../../src/host/index.js';
import { expectNoAxeViolations } from '../support/axe.js';
import { mount, until } from '../support/fixture.js';
import { ListDriver } from '../support/list.driver.js';
import { personalHost } from '../support/personal-host.js';
import { allByRole, byRole, findByRole, textIn } from '../support/queries.js';
import { clientOver, NOW } from '../support/world.js';

describe('trainings', () => {
  it('are asked for where the machine’s page says that one is missing', async () => {
    const host = personalHost('p-associate');
    const element = await mount('eq-detail', { client: clientOver(host.adapter), equipmentId: 'sem-1', now: NOW, timeZone: 'Asia/Tokyo' });
    const button = await until('the offer', () => findByRole(element, 'button', 'Request training: SEM operator training'));
    button.click();
    await until('that it was asked for', () => textIn(element).includes('Training requested on Nov 24, 2026'));
    expect(host.trainings[0]).to.include({ qualificationId: 'sem-operator', equipmentId: 'sem-1' });
    expect(findByRole(element, 'button', /^Request training/)).to.equal(undefined);
  });

  it('are not offered to those who hold the qualification', async () => {
    const element = await mount('eq-detail', { client: clientOver(personalHost('p-rival').adapter), equipmentId: 'sem-1', now: NOW });
    await until('the page', () => textIn(element).includes('SEM operator training'));
    expect(findByRole(element, 'button', /^Request training/)).to.equal(undefined);
  });

  it('are granted in the owner’s inbox', async () => {
    const host = personalHost('p-owner', [{ id: 't-0', qualificationId: 'sem-operator', equipmentId: 'sem-1', state: 'asked', at: '2026-11-23T00:00:00Z', person: { id: 'p-associate', name: '高橋 由美' }, note: 'Mornings suit me.' }]);
    const element = await mount('eq-approvals', { client: clientOver(host.adapter), now: NOW, timeZone: 'Asia/Tokyo' });
    const driver = new ListDriver(element);
    await until('the wish', () => driver.text.includes('SEM operator training, for Scanning electron microscope'));
    expect(driver.parts).to.include('Requests for training 1');
    await expectNoAxeViolations(element);
    driver.button('Grant SEM operator training to 高橋 由美').click();
    await until('it to leave', () => !driver.text.includes('Requests for training'));
    expect(host.asked).to.deep.equal(['t-0 granted']);
  });
});

describe('eq-account, what is one’s own', () => {
  async function opened() {
    const host = personalHost('p-regular');
    const element = await mount('eq-account', { client: clientOver(host.adapter), now: NOW, timeZone: 'Asia/Tokyo' });
    const button = await until('the account', () => findByRole(element, 'button', 'Qualifications and data'));
    expect(textIn(element)).to.contain('1 qualification expires or has expired');
    button.click();
    await until('its data', () => findByRole(element, 'button', 'Download your data'));
    return { element, ...host };
  }

  it('warns of qualifications that have expired, the first to end first', async () => {
    const { element } = await opened();
    await until('their names', () => textIn(element).includes('SEM operator training'));
    const items = allByRole(element, 'listitem').map(textIn);
    expect(items[0]).to.contain('Expired on Nov 1, 2026');
    expect(items[1]).to.contain('SEM operator training Held until Jul 1, 2027');
    await expectNoAxeViolations(element);
  });

  it('erases only when asked twice, and says why it cannot', async () => {
    const { element, asked, fails } = await opened();
    byRole(element, 'button', 'Delete your data…').click();
    const now = await until('the question', () => findByRole(element, 'button', 'Delete for good'));
    expect(asked).to.deep.equal([]);
    fails.next = new HostError('conflict');
    now.click();
    await until('the reason', () => textIn(element).includes('Somebody still counts on you'));
    delete fails.next;
    byRole(element, 'button', 'Delete for good').click();
    await until('the end', () => !findByRole(element, 'button', 'Delete for good'));
    expect(asked).to.deep.equal(['erase', 'erase']);
  });
});

describe('eq-request-form, a training that is missing', () => {
  beforeEach(() => sessionStorage.clear());

  it('is asked for beside the reason', async () => {
    const host = personalHost('p-associate');
    const element = await mount('eq-request-form', {
      client: clientOver(host.adapter), equipmentId: 'sem-1', mode: 'self-use', start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z', now: NOW, timeZone: 'Asia/Tokyo',
    });
    const button = await until('the offer', () => findByRole(element, 'button', 'Request training: SEM operator training'));
    expect(button.closest('li')!.textContent).to.contain('SEM operator training');
    button.click();
    await until('that it was asked for', () => textIn(element).includes('Training requested on Nov 24, 2026'));
    expect(host.trainings[0]).to.include({ qualificationId: 'sem-operator', equipmentId: 'sem-1' });
  });
});
