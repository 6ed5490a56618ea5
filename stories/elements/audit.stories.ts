import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/elements/audit/define.js';
import type { AuditLine } from '../../src/host/index.js';
import { clientAs, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
}

const meta: Meta<Args> = {
  title: 'Elements/Audit',
  component: 'eq-audit',
  render: ({ client }) => html`<eq-audit .client=${client} .now=${NOW} time-zone="Asia/Tokyo"></eq-audit>`,
};
export default meta;
type Story = StoryObj<Args>;

const ready = (): Args => ({ client: clientAs('p-admin') });
const lines: AuditLine[] = [
  { id: '4', at: '2026-11-24T00:10:00Z', action: 'read-trail', actor: 'a41f9c03d2', on: { kind: 'host', id: 'host' }, details: {} },
  { id: '3', at: '2026-11-23T23:40:00Z', action: 'grant-training', actor: '77b0e4c1aa', on: { kind: 'person', id: 'c90d11f2e8' }, details: {} },
  { id: '2', at: '2026-11-23T08:02:00Z', action: 'edit', actor: '77b0e4c1aa', on: { kind: 'equipment', id: 'sem-1' }, details: { revision: 3 } },
  { id: '1', at: '2026-11-23T07:55:00Z', action: 'expire', on: { kind: 'reservation', id: 'r-1' }, details: { equipmentId: 'ct-1' } },
];

export const Ready: Story = { args: ready() };
export const FromPlainData: Story = { render: () => html`<eq-audit .items=${lines} .now=${NOW} time-zone="Asia/Tokyo"></eq-audit>` };
export const NothingFound: Story = { render: () => html`<eq-audit .items=${[]} .now=${NOW} time-zone="Asia/Tokyo"></eq-audit>` };
export const NotAnAdministrator: Story = { args: { client: clientAs('p-owner') } };
export const SignedOut: Story = { args: { client: clientAs(null) } };
export const Loading: Story = { args: { client: clientAs('p-admin', SLOW) } };
export const Failed: Story = { args: { client: clientAs('p-admin', { failures: { records: 'unavailable' } }) } };
export const Japanese: Story = { args: ready(), ...inJapanese };
export const Korean: Story = { args: ready(), ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...inTheDark };
