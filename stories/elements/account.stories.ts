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

export const SignedIn: Story = {};
export const SignedOut: Story = { args: { person: null } };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
