import { expect } from '@open-wc/testing';
import type { Segment } from '../../../src/core/types.js';
import { calendarRules } from '../../../src/elements/base/availability/rules.model.js';
import { slotIn } from '../../../src/elements/timeline/cell.model.js';

const at = (time: string): number => Date.parse(`2026-11-${time}:00Z`);
const span = { start: at('24T00:00'), end: at('25T00:00') };
const free: Segment[] = [{ start: at('23T00:00'), end: at('27T00:00'), state: 'free', reason: { code: 'open' }, source: 'live', asOf: at('23T00:00') }];

/** What is chosen on the 24th, to the minute. */
function chosen(now: string, leadMinutes: number): string {
  const rules = { ...calendarRules(undefined, undefined), zone: 'UTC', leadMinutes };
  return new Date(slotIn(span, free, { rules, now: at(now), least: 0 }).start).toISOString().slice(8, 16);
}

describe('slotIn', () => {
  it('chooses nothing before the notice that the owner wants', () => {
    expect(chosen('24T09:10', 0)).to.equal('24T09:30');
    expect(chosen('24T09:10', 120)).to.equal('24T11:30');
    expect(chosen('23T12:00', 24 * 60)).to.equal('24T12:00');
    expect(chosen('22T12:00', 24 * 60)).to.equal('24T00:00');
  });

  it('stays in the place that was pressed where notice reaches beyond it, or where it is past', () => {
    expect(chosen('24T09:10', 24 * 60)).to.equal('24T09:30');
    expect(chosen('23T12:00', 48 * 60)).to.equal('24T00:00');
    expect(chosen('25T00:00', 0)).to.equal('24T00:00');
    expect(chosen('26T10:00', 120)).to.equal('24T00:00');
  });
});
