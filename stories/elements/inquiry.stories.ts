import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/elements/inquiry/define.js';
import { inquiries } from '../../test/fixtures/cluster-inquiries.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  ask?: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/Inquiry',
  component: 'eq-inquiry',
  render: ({ client, ask = false }) => html`<eq-inquiry .client=${client} ?ask=${ask} .query=${{ q: 'Look inside a casting', category: ['test/imaging'] }} .now=${NOW} time-zone="Asia/Tokyo"></eq-inquiry>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-regular', { inquiries }) });

export const Ready: Story = { args: ready() };
export const Asking: Story = { args: { ...ready(), ask: true } };
export const FromPlainData: Story = {
  render: () => html`<eq-inquiry .items=${inquiries} .equipment=${cluster.equipment} .directory=${cluster} .now=${NOW} time-zone="Asia/Tokyo"></eq-inquiry>`,
};
export const Empty: Story = { args: { client: clientAs('p-regular') } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const Loading: Story = { args: { client: clientAs('p-regular', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-regular', { failures: { inquiries: 'unavailable' } }) } };
export const Offline: Story = { args: { client: clientAs('p-regular', { failures: { inquiries: 'network', session: 'network' } }) } };
export const Japanese: Story = { args: { ...ready(), ask: true }, ...inJapanese };
export const Korean: Story = { args: { ...ready(), ask: true }, ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: { ...ready(), ask: true }, ...inTheDark };
