import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { EquipmentSummary } from '../../src/core/types.js';
import '../../src/elements/card/define.js';
import { cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft } from '../support/world.js';

interface Args {
  ids: string[];
  different?: Partial<EquipmentSummary>;
}

/** Some machines of the small cluster as cards. */
function cards({ ids, different }: Args): TemplateResult[] {
  return ids.map((id) => {
    const machine = cluster.equipment.find((one) => one.id === id)!;
    return html`<eq-card .equipment=${{ ...machine, ...different }} .institution=${cluster.institutions.find((one) => one.id === machine.institutionId)}
      .categoryName=${cluster.categories.find((one) => one.id === machine.category)?.name} .now=${NOW} time-zone="Asia/Tokyo" href="#${id}"></eq-card>`;
  });
}

const meta: Meta<Args> = { title: 'Elements/Card', component: 'eq-card', args: { ids: ['sem-1', 'ct-1', 'emc-1', 'printer-1'] }, render: (args) => html`${cards(args)}` };
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
export const OutOfOrder: Story = { args: { ids: ['printer-1'] } };
export const NotConfirmed: Story = { args: { ids: ['ct-1'] } };
export const WithoutPicture: Story = { args: { ids: ['tensile-1'] } };
export const BrokenPicture: Story = { args: { ids: ['sem-1'], different: { pictures: [{ src: '/no-such-picture.png', alt: { en: 'Nothing', source: 'en' } }] } } };
export const HalfARecord: Story = { render: () => html`<eq-card .equipment=${{ id: 'half' }} .now=${NOW}></eq-card>` };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
export const Narrow: Story = { ...inJapanese, globals: { ...inJapanese.globals, viewport: { value: 'mobile1' } } };
