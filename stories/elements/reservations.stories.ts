import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
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

const ready = (): Args => ({ client: clientAs('p-regular') });

export const Ready: Story = { args: ready() };
export const FromPlainData: Story = {
  render: () => html`<eq-reservations .items=${cluster.reservations} .equipment=${cluster.equipment} .now=${NOW} time-zone="Asia/Tokyo"></eq-reservations>`,
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
