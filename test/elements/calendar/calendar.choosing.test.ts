import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { HostError } from '../../../src/host/index.js';
import { mount, rendered, until } from '../support/fixture.js';
import { byRole } from '../support/queries.js';
import { stubHost } from '../support/stub-host.js';
import { NOW, worldAs } from '../support/world.js';
import { CalendarDriver } from './calendar.driver.js';
import { asking, calendar, record, slots } from './calendar.support.js';

describe('eq-calendar, choosing a time', () => {
  before(() => setViewport({ width: 1320, height: 1000 }));

  describe('choosing', () => {
    it('takes a drag, told once when it is done', async () => {
      const { driver, element } = await calendar();
      const heard = slots(element);
      const from = driver.point(2, 9);
      const to = driver.point(2, 11);
      await sendMouse({ type: 'move', position: [from.x, from.y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [to.x, to.y - 20] });
      await sendMouse({ type: 'move', position: [to.x, to.y] });
      await sendMouse({ type: 'up' });
      await rendered(element);
      expect(heard.map(({ start, end, final, mode }) => [start, end, final, mode])).to.deep.equal([['2026-11-25T00:00:00Z', '2026-11-25T02:30:00Z', false, 'self-use']]);
      expect(driver.field('Start').value + driver.field('End').value).to.equal('09:0011:30');
    });

    it('takes a press for the start and a press for the end', async () => {
      const { driver, element } = await calendar();
      for (const hours of [13, 14.5]) {
        const { x, y } = driver.point(3, hours);
        await sendMouse({ type: 'click', position: [x, y] });
        await rendered(element);
      }
      expect(element.selection).to.deep.equal({ start: '2026-11-26T04:00:00Z', end: '2026-11-26T06:00:00Z' });
      expect(driver.verdict).not.to.contain('Choose the end');
    });

    it('says while the end is open what the least time would be', async () => {
      const { driver, element } = await calendar();
      const { x, y } = driver.point(3, 13);
      await sendMouse({ type: 'click', position: [x, y] });
      await rendered(element);
      expect(driver.verdict).to.contain('Start chosen. Choose the end in the calendar, or keep 30 min.');
    });

    it('takes typed date and times, in sync with the grid', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', '12/1');
      await driver.type('Start', '１３時');
      await driver.type('End', '15');
      expect([driver.field('Date').value, driver.field('Start').value, driver.field('End').value]).to.deep.equal(['2026-12-01', '13:00', '15:00']);
      expect(element.selection).to.deep.equal({ start: '2026-12-01T04:00:00Z', end: '2026-12-01T06:00:00Z' });
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
    });

    it('keeps what was typed wrongly and says what is wrong', async () => {
      const { driver, element } = await calendar();
      await driver.type('Date', 'tomorrow');
      await driver.type('Start', '13:00');
      await driver.type('End', '12:00');
      expect(driver.field('Date').value).to.equal('tomorrow');
      expect(driver.field('Date').getAttribute('aria-invalid')).to.equal('true');
      expect(driver.text).to.contain('“tomorrow” is not a date. Write year, month and day, such as 2026-03-03.');
      await driver.type('Date', '2026-11-26');
      expect(driver.text).to.contain('The end must be later than the start, 13:00.');
      expect(element.selection).to.equal(undefined);
    });

    it('shows the time that the page chose', async () => {
      const { driver } = await calendar({ selection: { start: '2026-12-03T01:00:00Z', end: '2026-12-03T03:00:00Z' } });
      expect(driver.title).to.equal('Nov 30 – Dec 6, 2026');
      expect(driver.field('Start').value).to.equal('10:00');
    });
  });

  describe('the verdict', () => {
    const choose = async (driver: CalendarDriver, date: string, start: string, end: string) => {
      await driver.type('Date', date);
      await driver.type('Start', start);
      await driver.type('End', end);
    };

    it('gives every reason in words, near times as buttons, and the fee', async () => {
      const { driver, element } = await calendar();
      await choose(driver, '2026-11-26', '10:10', '10:20');
      const words = await driver.verdictSays(/cannot be requested, for \d reasons/);
      for (const part of [/reserved by someone else/i, /at least 30 min/, /Nearest times that can be requested/, /Estimated fee ¥/]) expect(words).to.match(part);
      await driver.press(/^Thu, Nov 26, 09:00–09:30/);
      expect(element.selection).to.deep.equal({ start: '2026-11-26T00:00:00Z', end: '2026-11-26T00:30:00Z' });
      await driver.verdictSays(/This time can be requested/);
    });

    it('asks for the time only when it will do', async () => {
      const { driver, element } = await calendar();
      const heard = slots(element);
      await driver.openFields();
      await driver.press('Request this time');
      expect(driver.text).to.contain('Enter a date, such as 2026-03-03.');
      await choose(driver, '2026-11-26', '10:00', '12:00');
      await driver.verdictSays(/cannot be requested/);
      await driver.press('Request this time');
      expect(heard.filter(({ final }) => final)).to.have.length(0);
      expect(driver.button('Request this time').getAttribute('aria-disabled')).to.equal('true');
      await choose(driver, '2026-11-26', '13:00', '15:00');
      await driver.verdictSays(/This time can be requested/);
      await driver.press('Request this time');
      const [last] = heard.slice(-1);
      expect([last!.equipmentId, last!.start, last!.end, last!.final, last!.mode]).to.deep.equal(['sem-1', '2026-11-26T04:00:00Z', '2026-11-26T06:00:00Z', true, 'self-use']);
    });

    it('is confirmed by the host where the host checks', async () => {
      const { client } = worldAs('p-regular');
      const element = await mount('eq-calendar', { now: NOW, timeZone: 'Asia/Tokyo', client, equipmentId: 'sem-1' });
      const driver = new CalendarDriver(element);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/Checked with the host/);
    });

    it('says when the host could not be asked, and what the page makes of it', async () => {
      const host = stubHost({ availability: async () => [record()], check: () => Promise.reject(new HostError('network')) });
      const { driver } = await asking(host);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/the host could not be asked/);
      expect(driver.verdict).to.contain('This time can be requested');
    });

    it('lets the host’s refusal win', async () => {
      const host = stubHost({
        availability: async () => [record()],
        check: async () => ({ decision: { ok: false, reasons: [{ code: 'quota-count', severity: 'block', params: { maxCount: 2, per: 'week', scope: 'person' } }] } }),
      });
      const { driver } = await asking(host);
      await until('the week', () => /Reserved/.test(driver.text));
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/cannot be requested, for this reason/);
      expect(driver.button('Request this time').getAttribute('aria-disabled')).to.equal('true');
    });

    it('follows the mode of use', async () => {
      const { driver, element } = await calendar();
      await choose(driver, '2026-11-25', '13:00', '15:00');
      await driver.verdictSays(/This time can be requested/);
      const mode = byRole<HTMLSelectElement>(element, 'combobox', 'Mode of use');
      mode.value = 'commissioned';
      mode.dispatchEvent(new Event('change', { bubbles: true }));
      await driver.verdictSays(/cannot be requested/);
      expect(element.mode).to.equal('commissioned');
    });

    it('speaks Japanese and Korean', async () => {
      const ja = await calendar({}, { lang: 'ja' });
      for (const [name, text] of [['日付', '2026-11-26'], ['開始', '10時'], ['終了', '12時']]) await ja.driver.type(name!, text!);
      await ja.driver.verdictSays(/次の理由により、この時間では申し込めません。/);
      const ko = await calendar({}, { lang: 'ko' });
      for (const [name, text] of [['날짜', '2026-11-26'], ['시작', '10시'], ['종료', '12시']]) await ko.driver.type(name!, text!);
      await ko.driver.verdictSays(/다음 이유로 이 시간에는 신청할 수 없습니다./);
    });
  });
});
