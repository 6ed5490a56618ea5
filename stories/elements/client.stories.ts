import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/elements/account/define.js';
import type { EqClient } from '../../src/elements/client/client.js';
import '../../src/elements/client/define.js';
import { clientAs, inJapanese, inKorean, inTheDark, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
}

const meta: Meta<Args> = {
  title: 'Elements/Client',
  component: 'eq-client',
  render: ({ client }) => html`<eq-client .client=${client}><p>The page’s own words keep the page’s own styles.</p><eq-account></eq-account></eq-client>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Opens the sign-in as a reader would. */
const signingIn: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const element = canvasElement.querySelector<EqClient>('eq-client')!;
  await element.updateComplete;
  await Promise.race([element.openSignIn(), new Promise((done) => setTimeout(done, 300))]);
};

export const Ready: Story = { args: { client: clientAs('p-regular') } };
export const SigningIn: Story = { args: { client: clientAs(null) }, play: signingIn };
export const SigningInFails: Story = { args: { client: clientAs(null, { failures: { demoPeople: 'unavailable' } }) }, play: signingIn };
export const Loading: Story = { args: { client: clientAs(null, SLOW) }, play: signingIn };
export const UnknownAdapter: Story = { render: () => html`<eq-client adapter="carrier-pigeon" src="/api"><p>The rest of the page goes on.</p></eq-client>` };
export const Japanese: Story = { args: { client: clientAs(null) }, play: signingIn, ...inJapanese };
export const Korean: Story = { args: { client: clientAs(null) }, play: signingIn, ...inKorean };
export const RightToLeft: Story = { args: { client: clientAs(null) }, play: signingIn, ...rightToLeft };
export const Dark: Story = { args: { client: clientAs(null) }, play: signingIn, ...inTheDark };
