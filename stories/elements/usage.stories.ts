import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { UsageReport } from '../../src/core/index.js';
import '../../src/elements/usage/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  period?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Usage',
  component: 'eq-usage',
  render: ({ client, period = 'this-year' }) => html`<eq-usage period=${period} .client=${client} .now=${NOW} time-zone="Asia/Tokyo"></eq-usage>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-admin') });
const report: UsageReport = {
  from: '2023-12-31T15:00:00Z', to: '2026-12-31T15:00:00Z', groupBy: 'year',
  rows: [2026, 2025, 2024].map((year, place) => ({
    year, reservations: 412 - place * 61, noShows: 9 + place, bookedHours: 3120.5 - place * 402, usedHours: 2984.25 - place * 377, units: 5210 - place * 640, unsigned: place === 0 ? 14 : 0,
    fees: [{ currency: 'JPY' as const, amount: 8_412_300 - place * 1_204_000 }],
  })),
};
/** Presses a button once it is there. */
const press = (name: RegExp): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const buttons = (): HTMLElement[] => [...(canvasElement.querySelector('eq-usage')?.shadowRoot?.querySelectorAll('button') ?? [])];
    for (let tries = 0; tries < 50 && !buttons().some((one) => name.test(one.textContent)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    buttons().find((one) => name.test(one.textContent))?.click();
  },
});

export const Ready: Story = { args: ready() };
export const OwnUse: Story = { args: { client: clientAs('p-regular') } };
export const ByCategory: Story = { args: ready(), ...press(/^Category$/) };
export const OneMachine: Story = { args: ready(), ...press(/^Its uses$/) };
export const YearByYear: Story = {
  render: () => html`<eq-usage .report=${report} .directory=${cluster} .items=${[]} .now=${NOW} time-zone="Asia/Tokyo"></eq-usage>`,
};
export const OtherDates: Story = { args: { ...ready(), period: 'own' } };
export const Empty: Story = { args: { ...ready(), period: 'last-year' } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const Loading: Story = { args: { client: clientAs('p-admin', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-admin', { failures: { usage: 'unavailable' } }) } };
export const Japanese: Story = { args: ready(), ...inJapanese };
export const Korean: Story = { args: ready(), ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...inTheDark };
