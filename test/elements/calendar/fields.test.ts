import { expect } from '@open-wc/testing';
import { parseInstant } from '../../../src/core/time/index.js';
import { ChoiceController } from '../../../src/elements/calendar/choice-controller.js';
import { EntryFields } from '../../../src/elements/calendar/entry-fields.js';

describe('the typed fields, which come later than the grid', () => {
  const rules = { zone: 'Asia/Tokyo', minMinutes: 30, stepMinutes: 30 };
  const HOUR = 3_600_000;
  const near = parseInstant('2026-11-24T00:00:00Z');
  const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined, updateComplete: Promise.resolve(true) };
  const setUp = (given = rules) => {
    const told: boolean[] = [];
    const choice = new ChoiceController(host, () => ({ rules: given, near }), (isTyped) => told.push(isTyped));
    return { choice, told, fieldsNow: () => new EntryFields(choice, () => undefined) };
  };

  it('write what was chosen before they were there', () => {
    const { choice, fieldsNow } = setUp();
    choice.begin(parseInstant('2026-11-26T04:00:00Z'));
    choice.end();
    const fields = fieldsNow();
    fields.follow();
    expect(fields.entry).to.deep.equal({ date: '2026-11-26', start: '13:00', endDate: '', end: '13:30' });
  });

  it('keep what is being typed until something is chosen elsewhere', () => {
    const { choice, told, fieldsNow } = setUp();
    const fields = fieldsNow();
    for (const [field, text] of [['date', '11/26'], ['start', '13'], ['end', '15 o’clock']] as const) {
      fields.type(field, text);
      fields.follow();
    }
    fields.leave();
    fields.follow();
    expect(fields.entry.end).to.equal('15 o’clock');
    expect(fields.problems.map(({ code }) => code)).to.deep.equal(['time-unreadable']);
    choice.choose({ start: near, end: near + 3_600_000 });
    fields.follow();
    expect([fields.entry.start, fields.problems.length]).to.deep.equal(['09:00', 0]);
    choice.clear();
    fields.follow();
    expect(fields.entry.date).to.equal('');
    expect(told).to.deep.equal([false, false]);
  });

  describe('in an hour that comes twice', () => {
    const first = parseInstant('2026-11-01T05:30:00Z');
    const second = first + HOUR;
    const inNewYork = () => {
      const { choice, fieldsNow } = setUp({ ...rules, zone: 'America/New_York' });
      return { choice, fields: fieldsNow() };
    };

    it('mark the second pass, and keep it until somebody types another time', () => {
      const { choice, fields } = inNewYork();
      choice.choose({ start: second, end: second + HOUR });
      fields.follow();
      expect([fields.entry.start, fields.entry.end]).to.deep.equal(['01:30②', '02:30']);
      fields.leave();
      expect(choice.current).to.include({ start: second, end: second + HOUR });
      fields.type('end', '3:00');
      fields.leave();
      expect(choice.current).to.include({ start: second, end: second + 1.5 * HOUR });
      fields.type('start', '1:00');
      expect(choice.current?.start).to.equal(parseInstant('2026-11-01T05:00:00Z'));
    });

    it('mean the first pass of a time that is typed, and take the second at its mark', () => {
      const { choice, fields } = inNewYork();
      for (const [field, text] of [['date', '2026-11-01'], ['start', '1:30 am'], ['end', '4']] as const) fields.type(field, text);
      expect(choice.current?.start).to.equal(first);
      expect(fields.twice).to.deep.equal([{ field: 'start', time: '01:30', isSecond: false, other: '01:30②' }]);
      fields.type('start', fields.twice[0]!.other);
      fields.leave();
      expect([choice.current?.start, fields.entry.start]).to.deep.equal([second, '01:30②']);
      fields.type('start', fields.twice[0]!.other);
      expect(choice.current?.start).to.equal(first);
    });

    it('mean the pass of an end that comes after the start', () => {
      const { choice, fields } = inNewYork();
      for (const [field, text] of [['date', '2026-11-01'], ['start', '01:30'], ['end', '01:30']] as const) fields.type(field, text);
      fields.leave();
      expect([fields.entry.start, fields.entry.end, fields.problems.length]).to.deep.equal(['01:30', '01:30②', 0]);
      expect(choice.current).to.include({ start: first, end: second });
      fields.type('end', '01:15');
      expect(choice.current).to.include({ start: first, end: second - HOUR / 4 });
      fields.type('start', '01:30②');
      fields.leave();
      expect(fields.problems.map(({ code, text }) => [code, text])).to.deep.equal([['end-not-after-start', '01:30②']]);
    });
  });

  it('say what is wrong with a time that the page set', () => {
    const { choice, fieldsNow } = setUp();
    choice.adopt({ start: near, end: near - 3_600_000 });
    const fields = fieldsNow();
    fields.follow();
    expect(fields.problems.map(({ code }) => code)).to.deep.equal(['end-not-after-start']);
    expect(fields.complete()).to.equal(false);
  });
});
