import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/elements/cases/define.js';
import { inquiries } from '../../test/fixtures/cluster-inquiries.js';
import { clientAs, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
}

const meta: Meta<Args> = {
  title: 'Elements/Cases',
  component: 'eq-cases',
  render: ({ client }) => html`<eq-cases .client=${client} .now=${NOW} time-zone="Asia/Tokyo"></eq-cases>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-coordinator', { inquiries }) });
/** Opens an action of the first case, as its coordinator does. */
const opened = (index: number): Pick<Story, 'play'> => ({
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('eq-cases')!;
    for (let tries = 0; tries < 50 && !element.shadowRoot?.querySelector('.answers'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    element.shadowRoot?.querySelectorAll<HTMLElement>('.answers button')[index]?.click();
  },
});

export const Ready: Story = { args: ready() };
export const Proposing: Story = { args: ready(), ...opened(0) };
export const HandingOver: Story = { args: ready(), ...opened(2) };
export const Closing: Story = { args: ready(), ...opened(3) };
export const Empty: Story = { args: { client: clientAs('p-coordinator') } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const NotACoordinator: Story = { args: { client: clientAs('p-regular') } };
export const Loading: Story = { args: { client: clientAs('p-coordinator', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-coordinator', { failures: { inquiries: 'unavailable' } }) } };
export const Japanese: Story = { args: ready(), ...opened(2), ...inJapanese };
export const Korean: Story = { args: ready(), ...opened(3), ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...opened(0), ...inTheDark };
