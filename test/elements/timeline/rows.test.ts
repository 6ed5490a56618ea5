import { expect } from '@open-wc/testing';
import type { AvailabilityRecord } from '../../../src/core/types.js';
import { digits } from '../../../src/elements/base/digits.js';
import type { RowState } from '../../../src/elements/timeline/row-facts.js';
import { RowFacts } from '../../../src/elements/timeline/row-facts.js';
import { RowView } from '../../../src/elements/timeline/row-view.js';

const FROM = Date.parse('2026-11-24T00:00:00Z');
const record: AvailabilityRecord = {
  equipmentId: 'e1', revision: 1, asOf: '2026-11-24T00:00:00Z', source: 'live', timeZone: 'Asia/Tokyo', closures: [],
  openings: [{ start: '2026-11-24T00:00:00Z', end: '2026-11-24T08:00:00Z' }], busy: [{ start: '2026-11-24T01:00:00Z', end: '2026-11-24T02:00:00Z', status: 'busy' }],
};
const state: RowState = { status: 'ready', record, isStale: false, failed: [], window: { from: FROM, to: FROM + 86_400_000 } };

describe('what rows hold', () => {
  it('is read once, and its segments are let go of when they have been drawn', () => {
    const facts = new RowFacts();
    const reading = facts.read('e1', state, undefined)!;
    const drawn = facts.take('e1', reading);
    expect(drawn.map(({ reason }) => reason.code)).to.deep.equal(['open', 'reserved', 'open', 'outside-opening']);
    expect(reading.segments).to.equal(undefined);
    expect(facts.read('e1', { ...state }, undefined), 'what says the same is the same reading').to.equal(reading);
    expect(facts.segments('e1', state, undefined)).to.deep.equal(drawn);
    expect(facts.segments('e1', state, undefined), 'asked for again they are kept').to.equal(reading.segments);
    expect(facts.read('e1', { ...state, record: { ...record } }, undefined)).not.to.equal(reading);
  });

  it('is kept for twice the rows in the page, and for a list where none is, those asked for last', () => {
    const facts = new RowFacts();
    const read = (id: number) => facts.read(`e${id}`, state, undefined);
    facts.hold(0);
    const first = read(0);
    for (let id = 1; id < 48; id += 1) read(id);
    expect(read(0), 'the 48th').to.equal(first);
    for (let id = 48; id < 95; id += 1) read(id);
    expect(read(0), 'asked for again it is none of the oldest').to.equal(first);
    for (let id = 100; id < 148; id += 1) read(id);
    expect(read(0)).not.to.equal(first);
    facts.hold(100);
    const second = read(0);
    for (let id = 200; id < 399; id += 1) read(id);
    expect(read(0)).to.equal(second);
  });

  it('is drawn anew only where it is to be drawn otherwise, and a row that is used for another shows nothing of the one before', () => {
    const row = new RowView();
    let asked = 0;
    const face = { id: 'e1', kind: 'machine' as const, index: 0, name: 'A', label: 'A', sub: '', href: '', isOpen: false, isPicked: false, pickLabel: 'Compare A', note: '', isStale: false, isOdd: false, isAway: false };
    const draw = (): string[] => {
      asked += 1;
      return ['', 'M0 0H9', '', '', 'M1 1H2', '', 'M3 3H4', 'M5 5H6'];
    };
    const shown = (): string[] => [...row.lane.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').filter(Boolean);
    row.show({ ...face, draw });
    row.show({ ...face, draw, index: 1 });
    expect(asked).to.equal(1);
    expect(shown()).to.deep.equal(['M0 0H9', 'M1 1H2', 'M3 3H4', 'M5 5H6']);
    row.show({ ...face, draw: () => ['', 'M0 0H9'] });
    expect(shown()).to.deep.equal(['M0 0H9']);
    row.show({ ...face, draw: undefined });
    expect(shown()).to.deep.equal([]);
  });
});

describe('numbers as text', () => {
  it('are what the language makes of them', () => {
    for (const n of [0, 7, 9, 10, 42, 99, 100, 101, 999, 1000, 1005, 9999, 10_000, 12_003, 440_044, 10_000_000, -1, -10, -123, 46.75, -0.5, NaN, Infinity, -Infinity]) expect(digits(n)).to.equal(String(n));
  });
});
