import { expect } from '@open-wc/testing';
import { checkWindow, typedWindow, type TypedWindow } from '../../../src/elements/filters/free-window.js';
import { filtersMessages } from '../../../src/i18n/filters/index.js';
import { NOW } from '../support/world.js';

const context = { messages: filtersMessages.en, language: 'en', timeZone: 'Asia/Tokyo', now: NOW } as const;
const check = (part: Partial<TypedWindow>): ReturnType<typeof checkWindow> => checkWindow({ from: '', to: '', duration: '', ...part }, context);
const errorsOf = (part: Partial<TypedWindow>): object => {
  const checked = check(part);
  return checked.ok ? {} : checked.errors;
};

describe('a typed window of free time', () => {
  it('becomes instants by the reader’s zone', () => {
    expect(check({ from: '2026-12-01T09:00', to: '2026-12-01T17:00', duration: '120' })).to.deep.equal({
      ok: true, part: { freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z', minDuration: 120 },
    });
  });

  it('is shown again as it was typed', () => {
    expect(typedWindow({ freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z', minDuration: 120 }, 'Asia/Tokyo'))
      .to.deep.equal({ from: '2026-12-01T09:00', to: '2026-12-01T17:00', duration: '120' });
    expect(typedWindow({ freeFrom: 'soon' }, 'Asia/Tokyo')).to.deep.equal({ from: '', to: '', duration: '' });
    expect(typedWindow({ freeFrom: '2026-12-01T00:00:00Z' }, 'Mars/Base').from).to.equal('');
  });

  it('says what is wrong, and where', () => {
    expect(errorsOf({})).to.deep.equal({ from: 'Enter from when until when a machine should be free.' });
    expect(errorsOf({ from: '2026-12-01T09:00' })).to.have.key('to');
    expect(errorsOf({ to: '2026-12-01T09:00' })).to.have.key('from');
    expect(errorsOf({ from: '?', to: '2026-12-01T09:00' })).to.deep.equal({ from: filtersMessages.en.error.unreadable });
    expect(errorsOf({ from: '2026-12-01T17:00', to: '2026-12-01T09:00' })).to.deep.equal({
      to: 'The end (Tue, Dec 1, 09:00) is not after the start (Tue, Dec 1, 17:00). Choose a later end.',
    });
    expect(errorsOf({ from: '2026-12-01T09:00', to: '2026-12-01T09:00' })).to.have.key('to');
    expect(errorsOf({ from: '2026-11-20T09:00', to: '2026-11-20T17:00' })).to.have.key('to');
    expect(errorsOf({ from: '2026-12-01T09:00', to: '2026-12-01T10:00', duration: '120' })).to.deep.equal({
      duration: 'The window is 1 h long, shorter than 2 h. Widen it or ask for less.',
    });
    expect(errorsOf({ from: '2026-12-01T09:00', to: '2028-12-01T10:00' })).to.have.key('to');
  });

  it('may have begun already, as long as it has not ended', () => {
    expect(check({ from: '2026-11-24T08:00', to: '2026-11-24T12:00' }).ok).to.be.true;
  });

  it('takes a wall time that the clocks skip as the one after the gap', () => {
    const checked = checkWindow({ from: '2027-03-14T02:30', to: '2027-03-14T06:00', duration: '' }, { ...context, timeZone: 'America/New_York' });
    expect(checked.ok && checked.part.freeFrom).to.equal('2027-03-14T07:30:00Z');
  });
});
