import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { Reservation } from '../../src/core/index.js';
import '../../src/elements/approvals/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
}

const meta: Meta<Args> = {
  title: 'Elements/Approvals',
  component: 'eq-approvals',
  render: ({ client }) => html`<eq-approvals .client=${client} .now=${NOW} time-zone="Asia/Tokyo"></eq-approvals>`,
};
export default meta;
type Story = StoryObj<Args>;

const used: Reservation = {
  ...cluster.reservations.find(({ state }) => state === 'completed')!, actions: ['sign'],
  report: { units: 4, settlement: { tariffId: 't', currency: 'JPY', lines: [{ code: 'time', params: { units: 4, unitMinutes: 60, rate: 3500, steps: 1 }, amount: 14_000 }], total: 14_000, reservedMinutes: 240, usedMinutes: 215, overrunMinutes: 0 } },
};
const ready = (): Args => ({ client: clientAs('p-owner') });
/** Opens the first request, as its owner does. */
const opened: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('eq-approvals')!;
    for (let tries = 0; tries < 50 && !element.shadowRoot?.querySelector('.toggle'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    element.shadowRoot?.querySelector<HTMLElement>('.toggle')?.click();
  },
};

export const Ready: Story = { args: ready() };
export const Opened: Story = { args: ready(), ...opened };
/** A use that is over, with its report, waits for the owner's signature. */
export const ToSign: Story = {
  render: () => html`<eq-approvals .items=${[used]} .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-approvals>`, ...opened,
};
export const FromPlainData: Story = {
  render: () => html`<eq-approvals .items=${cluster.reservations.map((one) => ({ ...one, actions: one.state === 'requested' ? ['approve', 'counter', 'request-info', 'decline'] : [] }))}
    .equipment=${cluster.equipment} .directory=${{ institutions: cluster.institutions, categories: [], qualifications: [] }} .now=${NOW} time-zone="Asia/Tokyo"></eq-approvals>`,
};
/** What a coordinator sees of the requests that they mediate. */
export const Mediated: Story = {
  render: () => html`<eq-approvals as="coordinator" .items=${cluster.reservations.filter(({ state }) => state === 'requested').map((one) => ({ ...one, actions: ['request-info', 'counter', 'note'] }))}
    .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-approvals>`, ...opened,
};
export const Empty: Story = { args: { client: clientAs('p-owner-lab') } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const NotAnOwner: Story = { args: { client: clientAs('p-regular') } };
export const Loading: Story = { args: { client: clientAs('p-owner', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-owner', { failures: { reservations: 'unavailable' } }) } };
export const Japanese: Story = { args: ready(), ...opened, ...inJapanese };
export const Korean: Story = { args: ready(), ...opened, ...inKorean };
export const RightToLeft: Story = { args: ready(), ...opened, ...rightToLeft };
export const Dark: Story = { args: ready(), ...opened, ...inTheDark };
