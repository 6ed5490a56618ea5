import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Person } from '../../src/core/types.js';
import '../../src/elements/account/define.js';
import { cluster, inJapanese, inKorean, inTheDark, rightToLeft } from '../support/world.js';

interface Args {
  person: Person | null;
}

const meta: Meta<Args> = {
  title: 'Elements/Account',
  component: 'eq-account',
  args: { person: cluster.people.find(({ id }) => id === 'p-regular')! },
  render: ({ person }) => html`<eq-account .person=${person}></eq-account>`,
};
export default meta;
type Story = StoryObj<Args>;

/** Opens what the person holds, once the button is there. */
const opened: Pick<Story, 'play'> = {
  play: async ({ canvasElement }) => {
    const account = canvasElement.querySelector('eq-account');
    await account?.updateComplete;
    account?.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]')?.click();
  },
};

export const SignedIn: Story = {};
export const Qualifications: Story = { ...opened };
export const QualificationsInJapanese: Story = { ...opened, ...inJapanese };
export const QualificationsInKorean: Story = { ...opened, ...inKorean };
export const SignedOut: Story = { args: { person: null } };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
