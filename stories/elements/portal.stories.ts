import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/elements/portal/define.js';
import { clientAs, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
}

const meta: Meta<Args> = {
  title: 'Elements/Portal',
  component: 'eq-portal',
  render: ({ client }) => html`<eq-portal .client=${client} .now=${NOW} time-zone="Asia/Tokyo"></eq-portal>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-regular') });

export const Ready: Story = { args: ready() };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const Loading: Story = { args: { client: clientAs('p-regular', SLOW) } };
export const HostIsDown: Story = {
  args: { client: clientAs('p-regular', { failures: { session: 'network', directory: 'network', searchEquipment: 'network', reservations: 'network' } }) },
};
export const NotConnected: Story = { args: {} };
export const Japanese: Story = { args: ready(), ...inJapanese };
export const Korean: Story = { args: ready(), ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...inTheDark };
