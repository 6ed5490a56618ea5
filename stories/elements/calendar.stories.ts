import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { AvailabilityRecord, Equipment, InstantRange } from '../../src/core/types.js';
import '../../src/elements/calendar/define.js';
import { HostError } from '../../src/host/index.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  machine?: string;
  equipment?: Equipment;
  availability?: AvailabilityRecord;
  selection?: InstantRange;
  view?: 'month' | 'week' | 'day' | 'agenda';
  date?: string;
  zone?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Calendar',
  component: 'eq-calendar',
  render: ({ client, machine = 'sem-1', equipment, availability, selection, view, date, zone = 'Asia/Tokyo' }) => html`
    <eq-calendar .client=${client} equipment-id=${machine} .equipment=${equipment} .availability=${availability} .selection=${selection}
      .now=${NOW} view=${view ?? 'week'} date=${date ?? nothing} time-zone=${zone}></eq-calendar>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-regular') });
const slot = (day: number, from: string, to: string): InstantRange => ({ start: `2026-11-${day}T${from}:00Z`, end: `2026-11-${day}T${to}:00Z` });

/** A record by hand: bookings that overlap, one that lasts forty days, one that ends before it starts. */
const untidy: AvailabilityRecord = {
  equipmentId: 'sem-1', revision: 1, asOf: '2026-11-23T20:00:00Z', source: 'feed', timeZone: 'Asia/Tokyo',
  openings: [24, 25, 26, 27].map((day) => slot(day, '00:00', '08:00')),
  closures: [{ ...slot(25, '05:00', '08:00'), kind: 'closure', reason: { en: 'A name that goes on and on. '.repeat(400), source: 'en' } }],
  busy: [
    { ...slot(24, '02:00', '05:00'), status: 'busy' }, { ...slot(24, '03:00', '06:00'), status: 'busy' }, { ...slot(24, '04:00', '07:00'), status: 'pending' },
    { start: '2026-11-27T00:00:00Z', end: '2027-01-06T00:00:00Z', status: 'busy' }, { ...slot(25, '03:00', '02:00'), status: 'busy' },
  ],
  unknown: [slot(26, '04:00', '08:00')],
};

/** Somebody who has a place in a waiting list. */
function waitingClient(): BookingClient {
  const client = clientAs('p-regular');
  void client.adapter.waits?.join({ equipmentId: 'sem-1', mode: 'self-use', ...slot(26, '01:00', '03:00') });
  return client;
}
const bare = { equipmentId: 'sem-1', revision: 1, asOf: '2026-11-23T20:00:00Z', source: 'live', closures: [], busy: [] } as const;
const berlin = (from: string, to: string): AvailabilityRecord => ({ ...bare, timeZone: 'Europe/Berlin', openings: [{ start: from, end: to }], closures: [], busy: [] });

/** Open day and night: a stay over one night, one over three, and one's own from evening to noon. */
const nights: AvailabilityRecord = {
  ...bare, timeZone: 'Asia/Tokyo', openings: [{ start: '2026-11-22T15:00:00Z', end: '2026-11-29T15:00:00Z' }], closures: [],
  busy: [
    { ...slot(24, '09:00', '23:00'), status: 'busy' }, { start: '2026-11-25T06:00:00Z', end: '2026-11-28T02:00:00Z', status: 'busy' },
    { start: '2026-11-28T10:00:00Z', end: '2026-11-29T03:00:00Z', status: 'pending', own: true },
  ],
};

/** Asked for and taken more often than there is room to draw, with a request of one's own in between; two at once on the day after. */
const crowd: AvailabilityRecord = {
  ...bare, timeZone: 'Asia/Tokyo', openings: [24, 25, 26, 27].map((day) => slot(day, '00:00', '10:00')), closures: [],
  busy: [
    { ...slot(24, '00:00', '03:00'), status: 'busy' }, { ...slot(24, '01:00', '04:00'), status: 'busy' }, { ...slot(24, '02:00', '06:00'), status: 'busy' },
    { ...slot(24, '02:30', '05:00'), status: 'pending', own: true }, { ...slot(24, '04:00', '07:00'), status: 'pending' }, { ...slot(24, '05:00', '08:00'), status: 'pending' },
    { ...slot(25, '01:00', '04:00'), status: 'busy' }, { ...slot(25, '02:00', '05:00'), status: 'busy' },
    ...['00:00', '00:30', '01:00', '01:30'].map((from) => ({ ...slot(26, from, '08:00'), status: 'busy' as const })),
  ],
};

/** Four alike, on a grid of quarters: one taken, two at a time, all of them, and a quarter of an hour. */
const fourUnits: Equipment = { ...cluster.equipment.find(({ id }) => id === 'sem-1')!, capacity: 4 };
fourUnits.rules = { ...fourUnits.rules, stepMinutes: 15, minMinutes: 15 };
const units: AvailabilityRecord = {
  ...bare, timeZone: 'Asia/Tokyo', openings: [24, 25, 26, 27].map((day) => slot(day, '00:00', '08:00')), closures: [],
  busy: [
    { ...slot(24, '01:00', '03:00'), status: 'busy' }, { ...slot(25, '01:00', '04:00'), status: 'busy' }, { ...slot(25, '02:00', '06:00'), status: 'busy' },
    ...['00:00', '01:00', '02:00', '02:00'].map((from) => ({ ...slot(26, from, '05:00'), status: 'busy' as const })),
    { ...slot(27, '01:00', '01:15'), status: 'busy' }, { ...slot(27, '03:00', '05:00'), status: 'pending', own: true },
  ],
};

/** A machine that is closed for four reasons, each with its name. */
const closures: AvailabilityRecord = {
  ...bare, timeZone: 'Asia/Tokyo', openings: [24, 25, 26, 27].map((day) => slot(day, '00:00', '08:00')), busy: [],
  closures: [
    { ...slot(24, '04:00', '08:00'), kind: 'maintenance', reason: { en: 'Yearly inspection', ja: '年次点検', ko: '연간 점검', source: 'ja' } },
    { ...slot(25, '00:00', '08:00'), kind: 'holiday', reason: { en: 'Founding day', ja: '創立記念日', ko: '개교기념일', source: 'ja' } },
    { ...slot(26, '02:00', '05:00'), kind: 'closure', reason: { en: 'Open campus', ja: '大学公開日', ko: '캠퍼스 개방일', source: 'ja' } },
    { ...slot(27, '00:00', '04:00'), kind: 'fault', reason: { en: 'Vacuum pump broken', ja: '真空ポンプの故障', ko: '진공 펌프 고장', source: 'ja' } },
  ],
};

export const Week: Story = { args: ready() };
export const Month: Story = { args: { ...ready(), view: 'month' } };
export const Day: Story = { args: { ...ready(), view: 'day', date: '2026-11-26' } };
export const Agenda: Story = { args: { ...ready(), view: 'agenda' } };
export const Chosen: Story = { args: { ...ready(), selection: slot(25, '04:00', '06:00') } };
export const Refused: Story = { args: { ...ready(), selection: slot(26, '01:10', '02:30') } };
/** One's own request on Friday, picked up and half an hour later. */
export const Moving: Story = {
  args: { ...ready(), view: 'agenda' },
  play: async ({ canvasElement }) => {
    const calendar = canvasElement.querySelector('eq-calendar')!;
    const press = async (find: (button: HTMLButtonElement) => boolean): Promise<void> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const button = [...calendar.shadowRoot!.querySelectorAll('button')].find(find);
        if (button) return button.click();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await press(({ textContent }) => textContent?.trim() === 'Change time');
    await press(({ textContent }) => textContent?.trim() === 'Later');
  },
};
/** Thursday morning is somebody else's, and the reader waits for it. */
export const Waiting: Story = { args: { client: waitingClient() } };
export const AroundTheClock: Story = { args: { ...ready(), machine: 'edm-1' } };
export const OutOfOrder: Story = { args: { ...ready(), machine: 'printer-1' } };
export const OtherZone: Story = { args: { ...ready(), zone: 'America/New_York' } };
/** The reader's clock changes on the last day of the week. */
export const ClocksChange: Story = { args: { ...ready(), zone: 'Europe/Berlin', date: '2026-10-20' } };
/** The machine's own clock is set back on Sunday, which has 25 hours. */
export const DayOf25Hours: Story = { args: { availability: berlin('2026-10-18T22:00:00Z', '2026-10-25T23:00:00Z'), zone: 'Europe/Berlin', date: '2026-10-20' } };
/** Set forward: Sunday has 23 hours, and none from two to three. */
export const DayOf23Hours: Story = { args: { availability: berlin('2027-03-21T23:00:00Z', '2027-03-28T22:00:00Z'), zone: 'Europe/Berlin', date: '2027-03-23' } };
export const OverNight: Story = { args: { availability: nights } };
export const OverNightMonth: Story = { args: { availability: nights, view: 'month' } };
export const Crowded: Story = { args: { availability: crowd } };
export const CrowdedJapanese: Story = { args: { availability: crowd }, ...inJapanese };
export const SeveralUnits: Story = { args: { equipment: fourUnits, availability: units } };
export const SeveralUnitsKorean: Story = { args: { equipment: fourUnits, availability: units }, ...inKorean };
/** Clocks are set forward by half an hour on Sunday. */
export const LordHowe: Story = {
  args: { availability: { ...berlin('2026-09-28T00:00:00Z', '2026-10-04T12:00:00Z'), timeZone: 'Australia/Lord_Howe' }, zone: 'Australia/Lord_Howe', date: '2026-09-30' },
};
export const NamedClosures: Story = { args: { availability: closures } };
export const NamedClosuresAgenda: Story = { args: { availability: closures, view: 'agenda' }, ...inKorean };
/** Nobody has said when it is open. */
export const NoSchedule: Story = { args: { availability: { ...bare, timeZone: 'Asia/Tokyo', openings: [], closures: [], busy: [] } } };
/** Nobody knows anything about the week. */
export const NothingKnown: Story = { args: { availability: { ...bare, timeZone: 'Asia/Tokyo', openings: [], closures: [], busy: [], unknown: [{ start: '2026-11-22T15:00:00Z', end: '2026-11-29T15:00:00Z' }] } } };
/** Open every day, and taken for forty of them. */
export const FortyDays: Story = {
  args: {
    view: 'month', date: '2026-12-10', availability: {
      ...bare, timeZone: 'Asia/Tokyo', openings: [{ start: '2026-11-22T15:00:00Z', end: '2027-01-31T15:00:00Z' }], closures: [],
      busy: [{ start: '2026-12-01T15:00:00Z', end: '2027-01-10T15:00:00Z', status: 'busy' }],
    },
  },
};
export const FromPlainData: Story = { args: { equipment: cluster.equipment[0]!, availability: untidy } };
export const NoMachine: Story = { render: () => html`<eq-calendar></eq-calendar>` };
export const NotConnected: Story = { render: () => html`<eq-calendar equipment-id="sem-1"></eq-calendar>` };
export const Loading: Story = { args: { client: clientAs('p-regular', SLOW) } };
export const LoadingMonth: Story = { args: { client: clientAs('p-regular', SLOW), view: 'month' } };
export const Failed: Story = { args: { client: clientAs('p-regular', { failures: { availability: 'unavailable' } }) } };
export const Offline: Story = { args: { client: clientAs('p-regular', { failures: { availability: 'network', equipment: 'network' } }) } };
/** What is shown was true; asked again, the host could not be reached. */
export const AskedAgainInVain: Story = {
  args: { client: clientAs(null) },
  play: async ({ canvasElement, args: { client } }) => {
    const root = canvasElement.querySelector('eq-calendar')?.shadowRoot;
    const end = Date.now() + 5000;
    while (!root?.querySelector('[class*=free]') && Date.now() < end) await new Promise((done) => setTimeout(done, 30));
    if (client) Object.assign(client.adapter, { availability: () => Promise.reject(new HostError('network')) });
    await client?.signOut();
  },
};
export const UnconfirmedByHost: Story = { args: { client: clientAs('p-regular', { failures: { check: 'network' } }), selection: slot(25, '04:00', '06:00') } };
export const Japanese: Story = { args: { ...ready(), selection: slot(26, '01:00', '03:00') }, ...inJapanese };
export const JapaneseMonth: Story = { args: { ...ready(), view: 'month' }, ...inJapanese };
export const Korean: Story = { args: { ...ready(), selection: slot(25, '04:00', '06:00') }, ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: { ...ready(), selection: slot(25, '04:00', '06:00') }, ...inTheDark };
export const Narrow: Story = { args: ready(), parameters: { viewport: { options: { phone: { name: '320 px', styles: { width: '320px', height: '800px' } } } } }, globals: { viewport: { value: 'phone' } } };
export const NarrowMonth: Story = { args: { ...ready(), view: 'month' }, parameters: Narrow.parameters ?? {}, globals: { viewport: { value: 'phone' } } };
export const NarrowAgenda: Story = { args: { ...ready(), view: 'agenda' }, parameters: Narrow.parameters ?? {}, globals: { viewport: { value: 'phone' } } };
export const JapaneseAgenda: Story = { args: { ...ready(), view: 'agenda' }, ...inJapanese };
