import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { Equipment } from '../../src/core/types.js';
import '../../src/elements/detail/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client: BookingClient;
  id: string;
  mode?: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Detail',
  component: 'eq-detail',
  args: { client: clientAs('p-associate'), id: 'sem-1' },
  render: ({ client, id, mode = '' }) => html`<eq-detail .client=${client} equipment-id=${id} mode=${mode} .now=${NOW} time-zone="Asia/Tokyo" back-href="#"></eq-detail>`,
};
export default meta;
type Story = StoryObj<Args>;

const plain: Equipment = {
  ...cluster.equipment[0]!,
  description: { en: 'A field-emission microscope for metals and resins.\n\n- Energy-dispersive **X-ray analysis**\n- Low-vacuum mode\n\nRead the [guide](https://tama-tech.example.jp/guide) first.', source: 'en' },
  tariffs: (['regular', 'associate', 'none'] as const).map((membership, at) => ({
    id: membership, mode: 'self-use', memberships: [membership], currency: 'JPY',
    components: [{ kind: 'setup', amount: 1000 * (at + 1) }, { kind: 'time', unitMinutes: 60, steps: [{ upToUnits: 24, amount: 1200 * (at + 1) }, { amount: 600 * (at + 1) }] }, { kind: 'tax', percent: '10' }],
  })),
};

export const Ready: Story = {};
export const Visitor: Story = { args: { client: clientAs(null) } };
export const FromPlainData: Story = {
  render: () => html`<eq-detail .equipment=${plain} .directory=${cluster} .person=${cluster.people.find(({ id }) => id === 'p-associate')} .now=${NOW} time-zone="Asia/Tokyo"></eq-detail>`,
};
export const Commissioned: Story = { args: { mode: 'commissioned' } };
export const OutOfOrder: Story = { args: { id: 'printer-1' } };
export const NotConfirmed: Story = { args: { id: 'ct-1' } };
export const Empty: Story = { render: () => html`<eq-detail></eq-detail>` };
export const UnknownMachine: Story = { args: { id: 'no-such-machine' } };
export const Loading: Story = { args: { client: clientAs(null, SLOW) } };
export const Failed: Story = { args: { client: clientAs(null, { failures: { equipment: 'unavailable' } }) } };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
export const Narrow: Story = { ...inJapanese, globals: { ...inJapanese.globals, viewport: { value: 'mobile1' } } };
