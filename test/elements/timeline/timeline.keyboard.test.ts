import { expect } from '@open-wc/testing';
import type { EqEquipmentSelectEvent, EqSlotSelectEvent } from '../../../src/elements/base/events/index.js';
import { nextEvent, nextFrame, rendered, until } from '../support/fixture.js';
import { allByRole, byRole, findByRole, nameOf } from '../support/queries.js';
import { booking, machines, record, timeline } from './timeline.support.js';

const two = () => {
  const items = machines(2);
  return { items, groupBy: 'none' as const, availability: [record('m-0', [booking(24, 9, 11), booking(24, 11, 13, 'pending')]), record('m-1')] };
};

describe('eq-timeline by keyboard', () => {
  it('has one tab stop, which says machine, day, what is free and what is booked before', async () => {
    const { driver } = await timeline(two());
    expect(driver.heard).to.equal('Machine 1, Tuesday 24 November, today, free 13:00 to 17:00, 2 bookings before');
  });

  it('moves by machines and days', async () => {
    const { driver } = await timeline(two());
    driver.focus();
    await driver.keys('ArrowDown', 'ArrowRight');
    expect(driver.heard).to.equal('Machine 2, Wednesday 25 November, free 09:00 to 17:00');
    await driver.keys('ArrowUp', 'ArrowLeft', 'ArrowLeft');
    expect(driver.heard).to.match(/^Machine 1, Monday 23 November, past/);
  });

  it('says why a day is closed', async () => {
    const { driver } = await timeline(two());
    driver.focus();
    await driver.keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(driver.heard).to.equal('Machine 1, Saturday 28 November, closed: Open campus');
  });

  it('moves by hours where hours are shown', async () => {
    const { driver } = await timeline({ ...two(), view: 'day' });
    driver.focus();
    expect(driver.heard).to.equal('Machine 1, Tuesday 24 November 09:00, reserved until 11:00');
    await driver.keys('ArrowRight', 'ArrowRight');
    expect(driver.heard).to.equal('Machine 1, Tuesday 24 November 11:00, requested, not confirmed, until 13:00');
  });

  it('tells an hour that comes twice from its first pass', async () => {
    const items = machines(1).map((machine) => ({ ...machine, timeZone: 'Europe/Berlin' }));
    const open = record('m-0', [], { timeZone: 'Europe/Berlin', closures: [], openings: [{ start: '2026-10-24T22:00:00Z', end: '2026-10-25T23:00:00Z' }] });
    const { element, driver } = await timeline({ items, availability: [open], groupBy: 'none', view: 'day', now: Date.parse('2026-10-24T23:30:00Z') });
    driver.focus();
    const heard = [driver.heard];
    for (let i = 0; i < 3; i += 1) {
      await driver.keys('ArrowRight');
      heard.push(driver.heard);
    }
    const free = 'free until midnight';
    expect(heard).to.deep.equal([`01:00, ${free}`, `02:00, ${free}`, `02:00, a second time, clocks go back, ${free}`, `03:00, ${free}`].map((words) => `Machine 1, Sunday 25 October ${words}`));
    const heads = allByRole(element, 'columnheader').map(nameOf).filter((name) => name.includes('25 October 02:00'));
    expect(heads).to.deep.equal(['Sunday 25 October 02:00', 'Sunday 25 October 02:00 ②']);
  });

  it('keeps to whole hours of a clock that changes by half an hour', async () => {
    for (const now of ['2026-10-02T14:00:00Z', '2026-10-03T15:00:00Z', '2026-10-20T13:00:00Z', '2026-04-04T13:00:00Z', '2026-04-04T14:30:00Z', '2026-04-20T13:00:00Z']) {
      const items = machines(1).map((machine) => ({ ...machine, timeZone: 'Australia/Lord_Howe' }));
      const { element, driver } = await timeline({ items, groupBy: 'none', view: 'day', date: '2026-06-01', now: Date.parse(now) });
      element.date = '';
      await driver.press('Today');
      driver.focus();
      await driver.keys('ArrowRight');
      const heads = allByRole(element, 'columnheader').map(nameOf).filter((name) => /:\d\d/.test(name));
      expect(heads.length).to.be.above(20);
      // That night's third hour begins at half past.
      expect(heads.filter((name) => !/:00( ②)?$|4 October 02:30$/.test(name)), now).to.deep.equal([]);
      expect(new Set(heads).size, now).to.equal(heads.length);
      expect(driver.heard, now).to.match(/ \d\d:00,/);
    }
  });

  it('says on which day a stretch ends that goes on beyond midnight, and counts a clock’s own hours where it jumps', async () => {
    const items = machines(1).map((machine) => ({ ...machine, timeZone: 'America/New_York' }));
    const open = record('m-0', [], { timeZone: 'America/New_York', closures: [], openings: [{ start: '2026-03-08T05:00:00Z', end: '2026-03-09T12:00:00Z' }] });
    const { element, driver } = await timeline({ items, availability: [open], groupBy: 'none', view: 'day', now: Date.parse('2026-03-08T05:30:00Z') });
    driver.focus();
    expect(driver.heard).to.equal('Machine 1, Sunday 8 March 00:00, free until Mon, Mar 9, 08:00');
    await driver.keys('ArrowRight', 'ArrowRight');
    expect(driver.heard).to.match(/^Machine 1, Sunday 8 March 03:00/);
    const hours = [...element.shadowRoot!.querySelectorAll('.tick > span')].map((one) => (one.className ? '' : one.textContent)).filter(Boolean);
    expect(hours.join(' ')).to.include('22:00 00:00 04:00 06:00 08:00');
  });

  it('says of no state that it ends where only what is known ends', async () => {
    const open = record('m-0', [], { openings: [{ start: '2026-11-01T00:00:00Z', end: '2300-01-01T00:00:00Z' }], closures: [] });
    const { driver } = await timeline({ items: machines(1), availability: [open], groupBy: 'none', view: 'day' });
    driver.focus();
    expect(driver.heard).to.match(/^Machine 1, Tuesday 24 November \d\d:00, Free$/);
  });

  it('goes to the name, to the end of the period, and to the first and last row', async () => {
    const { driver } = await timeline({ items: machines(30), groupBy: 'none' });
    driver.focus();
    await driver.keys('Home');
    expect(driver.heard).to.match(/^Machine 1, Tama/);
    await driver.keys({ key: 'End', ctrlKey: true });
    expect(driver.heard).to.match(/^Machine 30, /);
    await driver.keys('End');
    expect(driver.heard).to.match(/^Machine 30, Sunday 29 November/);
    await driver.keys({ key: 'Home', ctrlKey: true });
    expect(driver.heard).to.match(/^Machine 1, Sunday 29 November/);
  });

  it('moves by screens and by periods, and mirrors its arrows from right to left', async () => {
    const { element, driver } = await timeline({ items: machines(60), groupBy: 'none' });
    element.style.setProperty('--eq-timeline-height', '640px');
    await nextFrame();
    driver.focus();
    await driver.keys('PageDown');
    expect(driver.heard).to.match(/^Machine 13, Tuesday 24/);
    await driver.keys({ key: 'PageDown', altKey: true });
    expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    expect(driver.heard).to.match(/^Machine 13, Tuesday 1 December/);
    // From where the cursor is, not from the week at the edge, of which some days are still in sight.
    await driver.keys(...Array<string>(9).fill('ArrowRight'));
    expect(driver.heard).to.match(/^Machine 13, Thursday 10 December/);
    await driver.keys({ key: 'PageDown', altKey: true });
    expect(driver.heard).to.match(/^Machine 13, Thursday 17 December/);
    expect(driver.title).to.equal('Dec 14 – Dec 20, 2026');
    element.view = 'month';
    await rendered(element);
    await driver.keys('End', { key: 'PageDown', altKey: true });
    expect(driver.heard, 'the last day of a month').to.match(/^Machine 13, Sunday 31 January/);
    await driver.keys({ key: 'PageDown', altKey: true });
    expect(driver.heard, 'the last day of a shorter month').to.match(/^Machine 13, Sunday 28 February/);
    const { driver: mirrored } = await timeline(two(), { dir: 'rtl' });
    mirrored.focus();
    await mirrored.keys('ArrowLeft');
    expect(mirrored.heard).to.match(/^Machine 1, Wednesday 25/);
  });

  it('goes nowhere from a name whose address may not be gone to', async () => {
    const { driver } = await timeline({ ...two(), equipmentHref: 'javascript:alert(1)//{id}' });
    const leaving = new AbortController();
    let isLeaving = false;
    window.addEventListener('beforeunload', () => (isLeaving = true), { signal: leaving.signal });
    driver.focus();
    await driver.keys('Home', 'Enter');
    await nextFrame();
    leaving.abort();
    expect(isLeaving).to.equal(false);
  });

  it('keeps the focus in sight, and in the page while one scrolls away', async () => {
    const { element, driver } = await timeline({ items: machines(200), groupBy: 'none' });
    driver.focus();
    await driver.keys({ key: 'End', ctrlKey: true });
    const box = driver.place.getBoundingClientRect();
    const grid = driver.grid.getBoundingClientRect();
    expect(box.bottom).to.be.at.most(grid.bottom + 1);
    expect(box.top).to.be.at.least(grid.top + 60);
    driver.grid.scrollTop = 0;
    await rendered(element);
    expect(driver.heard).to.match(/^Machine 200,/);
    expect(element.shadowRoot!.activeElement === driver.place).to.equal(true);
  });

  it('folds a group with the arrow keys and with Enter', async () => {
    const { driver } = await timeline();
    driver.focus();
    await driver.keys({ key: 'Home', ctrlKey: true });
    expect(driver.heard).to.equal('Tama Institute of Applied Technology, 4 machines');
    expect(driver.place.getAttribute('aria-expanded')).to.equal('true');
    await driver.keys('ArrowLeft');
    expect(driver.place.getAttribute('aria-expanded')).to.equal('false');
    expect(driver.names[1]).to.match(/^Sagami/);
    await driver.keys('Enter');
    expect(driver.place.getAttribute('aria-expanded')).to.equal('true');
  });

  it('chooses what is free with Enter: the calendar opens with the time in it, and the page hears of it', async () => {
    const { element, driver } = await timeline(two());
    const heard: EqSlotSelectEvent[] = [];
    element.addEventListener('eq-slot-select', (event) => heard.push(event));
    driver.focus();
    await driver.keys('Enter');
    expect(heard[0]).to.include({ equipmentId: 'm-0', start: '2026-11-24T04:00:00Z', end: '2026-11-24T04:30:00Z', final: false });
    const dialog = await until('the dialog', () => findByRole(element, 'dialog', /Choose a time: Machine 1/));
    await until('its calendar', () => dialog.querySelector('eq-calendar'));
    await rendered(element);
    const told = dialog.querySelector(`#${dialog.getAttribute('aria-describedby')!}`)!;
    expect(told.textContent).to.match(/^Tue, Nov 24, \d\d:\d\d–\d\d:\d\d$/);
    const { top, bottom } = told.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight && told.closest('.body') === null, 'in sight however long the day is').to.equal(true);
    byRole(dialog, 'button', 'Close').click();
    await until('no dialog', () => findByRole(element, 'dialog') === undefined);
    expect(element.shadowRoot!.activeElement === driver.place).to.equal(true);
  });

  it('marks a stretch with Shift and the arrow keys, and gives it up with Escape', async () => {
    const { element, driver } = await timeline({ ...two(), view: 'day' });
    const heard: EqSlotSelectEvent[] = [];
    element.addEventListener('eq-slot-select', (event) => heard.push(event));
    driver.focus();
    await driver.keys('ArrowDown', { key: 'ArrowRight', shiftKey: true }, { key: 'ArrowRight', shiftKey: true });
    expect(driver.heard).to.match(/chosen 09:00 to 12:00$/);
    expect(driver.place.getAttribute('aria-selected')).to.equal('true');
    await driver.keys('Escape');
    expect(driver.heard).not.to.match(/chosen/);
    await driver.keys({ key: 'ArrowRight', shiftKey: true }, 'Enter');
    expect(heard.at(-1)).to.include({ equipmentId: 'm-1', start: '2026-11-24T02:00:00Z', end: '2026-11-24T04:00:00Z' });
  });

  it('says of a stretch over several days on which it begins and ends', async () => {
    const { driver } = await timeline(two());
    driver.focus();
    await driver.keys('ArrowDown', { key: 'ArrowRight', shiftKey: true });
    expect(driver.heard).to.match(/chosen Tue, Nov 24, 00:00 to Thu, Nov 26, 00:00$/);
  });

  it('opens a machine from its name and chooses it for comparison', async () => {
    const { element, driver } = await timeline({ items: machines(5), groupBy: 'none' });
    const opened: EqEquipmentSelectEvent[] = [];
    element.addEventListener('eq-equipment-select', (event) => opened.push(event));
    driver.focus();
    await driver.keys('Home', 'Enter', ' ', 'ArrowDown', ' ');
    expect(opened.map(({ equipmentId }) => equipmentId)).to.deep.equal(['m-0']);
    await driver.press('Compare chosen (2)');
    expect(driver.names.map((name) => name.split(',')[0])).to.deep.equal(['Machine 1', 'Machine 2']);
    expect(byRole(element, 'button', 'Compare chosen (2)').getAttribute('aria-pressed')).to.equal('true');
  });

  it('asks for the compared machines at once, where there are several and the host has it', async () => {
    const { driver, element } = await timeline({ items: machines(3), groupBy: 'none', compare: ['m-0'] });
    expect(driver.findButton('Ask for these together')).to.equal(undefined);
    byRole(driver.row('Machine 3'), 'button', /Compare/).click();
    await rendered(element);
    const event = nextEvent('eq-together-request');
    await driver.press('Ask for these together');
    expect((await event).equipmentIds).to.deep.equal(['m-0', 'm-2']);
  });
});
