import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { AvailabilityItem, EquipmentQuery, EquipmentSummary } from '../../src/core/types.js';
import '../../src/elements/timeline/define.js';
import { HostError } from '../../src/host/index.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  items?: readonly EquipmentSummary[];
  availability?: readonly AvailabilityItem[];
  view: string;
  layout?: string;
  groupBy: string;
  minFree: number;
  compare: string[];
  query: EquipmentQuery;
  /** Reader's zone, and the day in sight. */
  zone: string;
  date: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Timeline',
  component: 'eq-timeline',
  args: { view: 'week', groupBy: 'institution', minFree: 0, compare: [], query: {}, zone: 'Asia/Tokyo', date: '' },
  render: ({ client, items, availability, view, layout, groupBy, minFree, compare, query, zone, date }) => html`<eq-timeline .client=${client} .items=${items} .availability=${availability}
    .directory=${items ? cluster : undefined} .compare=${compare} .now=${NOW} view=${view} layout=${layout ?? nothing} group-by=${groupBy} min-free=${minFree} .query=${query} time-zone=${zone} date=${date}
    equipment-href="#{id}">${query.q ? html`<a slot="none" href="#ask">Ask a coordinator</a>` : nothing}</eq-timeline>`,
};
export default meta;
type Story = StoryObj<Args>;

const HOUR = 3_600_000;
const iso = (time: number): string => new Date(time).toISOString().replace('.000', '');

/** The small cluster's machines, over and over, each with a week of bookings. */
function many(count: number): Pick<Args, 'items' | 'availability'> {
  const monday = NOW - 33 * HOUR;
  const items = Array.from({ length: count }, (_, at): EquipmentSummary => {
    const { rules: _rules, schedule: _schedule, ...machine } = cluster.equipment[at % cluster.equipment.length]!;
    const number = (text: string | undefined): string => `${text ?? ''} ${at + 1}`;
    const institution = cluster.institutions[Math.floor((at * cluster.institutions.length) / count)]!;
    return { ...machine, id: `m-${at}`, institutionId: institution.id, name: { ...machine.name, en: number(machine.name.en), ja: number(machine.name.ja), ko: number(machine.name.ko) } };
  });
  const availability = items.map(({ id }, at): AvailabilityItem => ({
    equipmentId: id, revision: 1, asOf: iso(NOW), source: 'live', timeZone: 'Asia/Tokyo',
    openings: [0, 1, 2, 3, 4].map((day) => ({ start: iso(monday + (day * 24 + 9) * HOUR), end: iso(monday + (day * 24 + 18) * HOUR) })),
    closures: at % 7 === 3 ? [{ start: iso(monday + 72 * HOUR), end: iso(monday + 96 * HOUR), kind: 'maintenance' }] : [],
    busy: Array.from({ length: 8 }, (_, k) => {
      const start = monday + ((k % 5) * 24 + 9 + ((at * 5 + k * 3) % 8)) * HOUR;
      return { start: iso(start), end: iso(start + (1 + ((at + k) % 3)) * HOUR), status: (at + k) % 5 === 0 ? 'pending' as const : 'busy' as const, ...((at + k) % 11 === 0 && { own: true }) };
    }),
  }));
  return { items, availability };
}

const ready = (): Partial<Args> => many(60);

/** The same, with a booking in each third record that says no time. */
function unreadable(): Partial<Args> {
  const { items, availability } = many(12);
  return { items: items ?? [], availability: (availability ?? []).map((record, at) => ('busy' in record && at % 3 === 1 ? { ...record, busy: [...record.busy, { start: 'soon', end: 'later', status: 'busy' }] } : record)) };
}

/** Two machines of which nobody has said when they are open, one that is taken for forty days, one whose times cannot be told. */
function unscheduled(): Partial<Args> {
  const { items = [], availability = [] } = many(4);
  const forty = { start: iso(NOW - 24 * HOUR), end: iso(NOW + 39 * 24 * HOUR), status: 'busy' } as const;
  return {
    items,
    availability: availability.map((record, at): AvailabilityItem => {
      if (at === 3) return { equipmentId: record.equipmentId, error: { code: 'unavailable' } };
      return 'busy' in record && at === 2 ? { ...record, busy: [forty] } : { ...record, openings: [], closures: [], busy: [] };
    }),
  };
}

/** Scrolls on by a week and a half, once the weeks that were asked for at first have come. */
async function goOn({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const root = canvasElement.querySelector('eq-timeline')?.shadowRoot;
  const end = Date.now() + 5000;
  while (!root?.querySelector('.shape.free[d^=M]') && Date.now() < end) await new Promise((done) => setTimeout(done, 30));
  const grid = root?.querySelector('[role=grid]');
  grid?.scrollBy({ left: 1.5 * (grid.clientWidth - 264), behavior: 'instant' });
  await new Promise((done) => setTimeout(done, 300));
}

/** Machines of three zones, with the week in which clocks go forward in New York, open from nine to six of the axis' own. */
function elsewhere(): Partial<Args> {
  const { items = [], availability = [] } = many(6);
  const shift = Date.parse('2027-03-08T04:00:00Z') - (NOW - 33 * HOUR);
  const moved = <T extends { start: string; end: string }>(list: readonly T[]): T[] => list.map((one) => ({ ...one, start: iso(Date.parse(one.start) + shift), end: iso(Date.parse(one.end) + shift) }));
  return {
    items: items.map((machine, at) => ({ ...machine, timeZone: at ? ['America/New_York', 'Asia/Kathmandu', 'Asia/Tokyo'][at % 3]! : 'America/New_York' })),
    availability: availability.map((record): AvailabilityItem => ('busy' in record ? { ...record, openings: moved(record.openings), closures: moved(record.closures), busy: moved(record.busy) } : record)),
    date: '2027-03-14', zone: 'Asia/Seoul',
  };
}

/** What is shown is asked again, by a host that does not answer. */
async function askAgain({ canvasElement, args: { client } }: { canvasElement: HTMLElement; args: Args }): Promise<void> {
  const root = canvasElement.querySelector('eq-timeline')?.shadowRoot;
  const end = Date.now() + 5000;
  while (!root?.querySelector('.lane .shape.free[d^=M]') && Date.now() < end) await new Promise((done) => setTimeout(done, 30));
  if (client) Object.assign(client.adapter, { availability: () => new Promise(() => undefined) });
  // Who reads may have changed: all is asked again.
  await client?.signOut();
}

export const Ready: Story = { args: ready() };
export const FromAHost: Story = { args: { client: clientAs('p-regular') } };
export const Hours: Story = { args: { ...ready(), view: 'day' } };
export const Month: Story = { args: { ...ready(), view: 'month' } };
export const ThreeMonths: Story = { args: { ...ready(), view: 'quarter', groupBy: 'category' } };
export const FreeForTwoHours: Story = { args: { ...ready(), minFree: 120 } };
export const List: Story = { args: { ...many(6), layout: 'list' } };
export const Comparing: Story = { args: { ...ready(), compare: ['m-2', 'm-31'] } };
export const FourHundred: Story = { args: many(400) };
export const TenThousandRows: Story = { args: many(10_000) };
export const Empty: Story = { args: { items: [], availability: [] } };
export const NothingFound: Story = { args: { ...ready(), query: { q: 'zzzz' } } };
export const NothingFoundByAHost: Story = { args: { client: clientAs(null), query: { q: 'zzzz' } }, ...inJapanese };
export const NothingFoundInAList: Story = { args: { ...many(6), query: { q: 'zzzz' }, layout: 'list' }, ...inKorean };
export const ClocksChange: Story = { args: elsewhere() };
export const HoursOfClocksChange: Story = { args: { ...elsewhere(), view: 'day' } };
export const OtherZonesNarrow: Story = { args: { ...elsewhere(), layout: 'grid' }, globals: { viewport: { value: 'mobile1' } } };
export const AskedAgain: Story = { args: { client: clientAs(null) }, play: askAgain };
export const Offline: Story = { args: { client: clientAs(null, { failures: { searchEquipment: 'network', availability: 'network' } }) } };
export const NotConnected: Story = { render: () => html`<eq-timeline></eq-timeline>` };
export const Loading: Story = { args: { client: clientAs(null, SLOW) } };
export const Failed: Story = { args: { client: clientAs(null, { failures: { searchEquipment: 'unavailable' } }) } };
export const RowsFailed: Story = { args: { client: clientAs(null, { failures: { availability: 'unavailable' } }) } };
/** The machines are known, their times on their way. */
export const RowsLoading: Story = { args: { items: many(60).items ?? [], client: clientAs(null, SLOW) } };
/** Gone on to weeks of which a host says something else, or nothing for an hour. */
export const PartLoading: Story = { args: { client: clientAs(null, { later: () => new Promise(() => undefined) }) }, play: goOn };
export const PartFailed: Story = { args: { client: clientAs(null, { later: () => Promise.reject(new HostError('network')) }) }, play: goOn };
export const FiveHundredFailed: Story = { args: { items: many(500).items ?? [], client: clientAs(null, { failures: { availability: 'unavailable' } }) } };
export const NoSchedule: Story = { args: unscheduled() };
export const PartlyUnreadable: Story = { args: unreadable() };
export const NothingKnown: Story = { args: { ...ready(), availability: [] } };
export const Japanese: Story = { args: ready(), ...inJapanese };
export const Korean: Story = { args: ready(), ...inKorean };
export const KoreanList: Story = { args: { ...many(6), layout: 'list' }, ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const RightToLeftHours: Story = { args: { ...ready(), view: 'day' }, ...rightToLeft };
export const DarkList: Story = { args: { ...many(6), layout: 'list' }, ...inTheDark };
export const Dark: Story = { args: ready(), ...inTheDark };
export const Narrow: Story = { args: many(6), ...inJapanese, globals: { ...inJapanese.globals, viewport: { value: 'mobile1' } } };
