import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { buildIndex, search } from '../../src/core/search/index.js';
import type { EquipmentQuery, Facets } from '../../src/core/types.js';
import '../../src/elements/filters/define.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

interface Args {
  query: EquipmentQuery;
  without?: string;
  facets?: Facets | null;
}

const index = buildIndex(cluster.equipment, cluster);
const countsFor = (query: EquipmentQuery): Facets => search(index, query, { now: NOW, isFree: () => true }).facets;

const meta: Meta<Args> = {
  title: 'Elements/Filters',
  component: 'eq-filters',
  args: { query: {} },
  render: ({ query, without = '', facets }) => html`<eq-filters .query=${query} .facets=${facets === null ? undefined : facets ?? countsFor(query)} .directory=${cluster}
    .now=${NOW} time-zone="Asia/Tokyo" without=${without}></eq-filters>`,
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
export const Chosen: Story = {
  args: { query: { category: ['test/microscopy'], mode: ['self-use'], freeFrom: '2026-12-01T00:00:00Z', freeTo: '2026-12-01T08:00:00Z', minDuration: 120, qualification: ['none'], confirmedWithinDays: 180 } },
};
export const WithoutCounts: Story = { args: { facets: null } };
export const WithoutFreeTime: Story = { args: { without: 'free' } };
export const Empty: Story = { args: { facets: Object.fromEntries(['category', 'institution', 'mode', 'region'].map((name) => [name, []])) } };
export const Loading: Story = { render: () => html`<eq-filters .client=${clientAs(null, SLOW)} .now=${NOW}></eq-filters>` };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
export const Narrow: Story = { ...inKorean, globals: { ...inKorean.globals, viewport: { value: 'mobile1' } } };
