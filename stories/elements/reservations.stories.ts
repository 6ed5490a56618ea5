import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { Quote, Reservation } from '../../src/core/index.js';
import '../../src/elements/reservations/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  zone?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Reservations',
  component: 'eq-reservations',
  render: ({ client, zone = 'Asia/Tokyo' }) => html`<eq-reservations .client=${client} .now=${NOW} time-zone=${zone}></eq-reservations>`,
};
export default meta;
type Story = StoryObj<Args>;

const quote = (total: number): Quote => ({ tariffId: 't', currency: 'JPY', lines: [], total, estimate: true });
const proposed = cluster.reservations.map((one): Reservation => (one.state !== 'requested' ? one : {
  ...one, state: 'countered', quote: quote(5800), actions: ['accept-counter', 'decline-counter', 'withdraw', 'note'],
  offer: { start: '2026-11-27T05:00:00Z', end: '2026-11-27T07:00:00Z', mode: 'commissioned', quote: quote(14_200), by: 'owner', note: 'Our staff is free then.' },
}));
const reported = cluster.reservations.map((one): Reservation => (one.state !== 'completed' ? one : {
  ...one, report: {
    units: 12, signedAt: '2026-11-11T01:00:00Z',
    settlement: {
      tariffId: 't', currency: 'JPY', total: 15_000, reservedMinutes: 240, usedMinutes: 215, overrunMinutes: 20,
      lines: [{ code: 'time', params: { units: 4, unitMinutes: 60, rate: 3500, steps: 1 }, amount: 14_000 }, { code: 'overrun', params: { minutes: 20, units: 1, unitMinutes: 30, rate: 1000 }, amount: 1000 }],
    },
  },
}));
const ready = (): Args => ({ client: clientAs('p-regular') });

export const Ready: Story = { args: ready() };
export const FromPlainData: Story = {
  render: () => html`<eq-reservations .items=${cluster.reservations} .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-reservations>`,
};
/** The owner proposes another time and mode for more; a use that is over has its signed report. */
export const Proposed: Story = {
  render: () => html`<eq-reservations .items=${proposed} .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-reservations>`,
};
export const Reported: Story = {
  render: () => html`<eq-reservations .items=${reported} .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-reservations>`,
  play: ({ canvasElement }) => canvasElement.querySelector('eq-reservations')?.shadowRoot?.querySelectorAll<HTMLElement>('.group button')[2]?.click(),
};
export const Empty: Story = { args: { client: clientAs('p-cooperating') } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const Loading: Story = { args: { client: clientAs('p-regular', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-regular', { failures: { reservations: 'unavailable' } }) } };
export const OtherZone: Story = { args: { ...ready(), zone: 'Europe/Berlin' } };
export const Japanese: Story = { args: ready(), ...inJapanese };
export const Korean: Story = { args: ready(), ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...inTheDark };
