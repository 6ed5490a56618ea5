import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import type { EquipmentQuery, EquipmentSummary } from '../../src/core/types.js';
import '../../src/elements/catalog/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  client?: BookingClient;
  items?: readonly EquipmentSummary[];
  query: EquipmentQuery;
  fixedQuery?: EquipmentQuery;
  pageSize?: number;
}

const meta: Meta<Args> = {
  title: 'Elements/Catalog',
  component: 'eq-catalog',
  args: { query: {} },
  render: ({ client, items, query, fixedQuery = {}, pageSize = 50 }) => html`<eq-catalog .client=${client} .items=${items} .directory=${items ? cluster : undefined} .query=${query}
    .fixedQuery=${fixedQuery} .pageSize=${pageSize} .now=${NOW} time-zone="Asia/Tokyo" equipment-href="#{id}"></eq-catalog>`,
};
export default meta;
type Story = StoryObj<Args>;

/** The small cluster's machines, over and over. */
function many(count: number): EquipmentSummary[] {
  return Array.from({ length: count }, (_, at) => {
    const machine = cluster.equipment[at % cluster.equipment.length]!;
    return { ...machine, id: `${machine.id}-${at}`, name: { ...machine.name, en: `${machine.name.en ?? ''} ${at + 1}`, ja: `${machine.name.ja ?? ''} ${at + 1}号機`, ko: `${machine.name.ko ?? ''} ${at + 1}호기` } };
  });
}

const ready = (): Partial<Args> => ({ client: clientAs('p-regular') });

export const Ready: Story = { args: ready() };
export const FromPlainData: Story = { args: { items: many(407) } };
export const TenThousandRecords: Story = { args: { items: many(10_000) } };
export const Filtered: Story = { args: { items: many(407), query: { q: 'scan', region: ['JP-13', 'JP-14'], mode: ['self-use', 'commissioned'], confirmedWithinDays: 365 } } };
export const OneInstitution: Story = { args: { ...ready(), fixedQuery: { institution: ['sagami-lab'] } } };
export const PageByPage: Story = { args: { ...ready(), pageSize: 3 } };
export const NothingFound: Story = { args: { ...ready(), query: { q: 'microscope', region: ['JP-14'], mode: ['loan'] } } };
export const Empty: Story = { args: { items: [] } };
export const WithUnreadableRecords: Story = { args: { items: [...cluster.equipment, null, { name: 'no id' }] as unknown as EquipmentSummary[] } };
export const Loading: Story = { args: { client: clientAs(null, SLOW) } };
export const Failed: Story = { args: { client: clientAs(null, { failures: { searchEquipment: 'unavailable' } }) } };
export const Japanese: Story = { args: { items: many(407) }, ...inJapanese };
export const Korean: Story = { args: { items: many(407) }, ...inKorean };
export const RightToLeft: Story = { args: ready(), ...rightToLeft };
export const Dark: Story = { args: ready(), ...inTheDark };
export const Narrow: Story = { args: { items: many(40), query: { mode: ['self-use'] } }, ...inJapanese, globals: { ...inJapanese.globals, viewport: { value: 'mobile1' } } };
