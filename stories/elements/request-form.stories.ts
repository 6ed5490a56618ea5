import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WriteState } from '../../src/client/index.js';
import '../../src/elements/request-form/define.js';
import { saveDraft } from '../../src/elements/request-form/draft-store.js';
import { WEEKLY } from '../../src/elements/request-form/repeat.model.js';
import { EMPTY_VALUES, type RequestValues } from '../../src/elements/request-form/request-form.model.js';
import { HostError } from '../../src/host/index.js';
import { clientAs, cluster, inJapanese, inKorean, inTheDark, NOW, rightToLeft, SLOW } from '../support/world.js';

const FREE = { start: '2026-12-02T01:00:00Z', end: '2026-12-02T03:00:00Z' };
const sem = cluster.equipment.find(({ id }) => id === 'sem-1')!;
const made = cluster.reservations.find(({ id }) => id === 'r-sem-regular')!;

interface Args {
  person: string | null;
  equipmentId: string;
  mode: string;
  start: string;
  end: string;
  outcome?: WriteState;
  /** What was typed before the page was loaded. */
  typed?: Partial<RequestValues>;
  manners?: Parameters<typeof clientAs>[1];
}

const meta: Meta<Args> = {
  title: 'Elements/Request form',
  component: 'eq-request-form',
  args: { person: 'p-regular', equipmentId: 'sem-1', mode: 'self-use', ...FREE },
  render: ({ person, equipmentId, mode, start, end, outcome, manners, typed }) => {
    sessionStorage.clear();
    if (typed) saveDraft(equipmentId, { key: 'a-key-for-this-story', values: { ...EMPTY_VALUES, ...typed }, uncertain: false, savedAt: NOW });
    return html`<eq-request-form .client=${clientAs(person, manners)} equipment-id=${equipmentId} mode=${mode} start=${start} end=${end}
      .outcome=${outcome ?? { status: 'idle' }} .now=${NOW} time-zone="Asia/Tokyo"></eq-request-form>`;
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};
export const NothingChosen: Story = { args: { mode: '', start: '', end: '' } };
export const WillNotDo: Story = { args: { start: '2026-11-25T22:10:00Z', end: '2026-11-25T22:25:00Z' } };
export const TimeIsTaken: Story = { args: { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z' } };
export const HoldEnding: Story = { args: { manners: { holdSeconds: 50 } } };
export const HoldEndingInJapanese: Story = { ...inJapanese, args: HoldEnding.args };
export const HoldNotHad: Story = { args: { manners: { failures: { hold: 'conflict' } } } };
export const HoldNotHadInKorean: Story = { ...inKorean, args: HoldNotHad.args };
export const CanBeWaitedFor: Story = { args: { start: '2026-11-26T02:00:00Z', end: '2026-11-26T03:00:00Z' } };
export const CanBeWaitedForInKorean: Story = { ...inKorean, args: CanBeWaitedFor.args };
export const SignedOut: Story = { args: { person: null } };
export const FromPlainData: Story = {
  render: () => html`<eq-request-form .equipment=${sem} .person=${null} .directory=${{ institutions: cluster.institutions, categories: [], qualifications: [] }}
    start=${FREE.start} end=${FREE.end} mode="self-use" .now=${NOW} time-zone="Asia/Tokyo"></eq-request-form>`,
};
export const Sent: Story = { args: { outcome: { status: 'done', reservation: made } } };
export const Booked: Story = { args: { outcome: { status: 'done', reservation: { ...made, state: 'approved' } } } };
export const Refused: Story = {
  args: { outcome: { status: 'refused', error: new HostError('conflict', { reasons: [{ code: 'overlaps-reservation', params: { start: FREE.start, end: FREE.end }, severity: 'block' }] }) } },
};
export const Uncertain: Story = { args: { outcome: { status: 'uncertain', error: new HostError('network') } } };
const WEEKS = { ...WEEKLY, anchor: FREE.start, rule: 'FREQ=WEEKLY;COUNT=10;BYDAY=WE' };
export const Repeating: Story = { args: { typed: { repeat: WEEKS } } };
export const RepeatingWithTrouble: Story = { args: { typed: { repeat: { ...WEEKS, days: ['mo', 'we'], rule: 'FREQ=WEEKLY;COUNT=10;BYDAY=MO,WE', dropped: ['2026-12-09T10:00:00'] } } } };
export const RepeatingForAYear: Story = { args: { typed: { repeat: { ...WEEKS, count: '52', rule: 'FREQ=WEEKLY;COUNT=52;BYDAY=WE', isPartial: true } } } };
export const RepeatingInWords: Story = { args: { typed: { repeat: { ...WEEKS, pattern: 'words', words: 'whenever it rains', rule: '' } } } };
export const RepeatingInJapanese: Story = { ...inJapanese, args: RepeatingWithTrouble.args };
export const RepeatingInTheDark: Story = { ...inTheDark, args: RepeatingWithTrouble.args };
const KIT = { purpose: '', kit: { ids: ['tensile-1', 'emc-1'], accepted: [], isPartial: false } };
export const SeveralMachines: Story = { args: { typed: KIT } };
export const SeveralMachinesOneTaken: Story = { args: { equipmentId: 'emc-1', start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', typed: { kit: { ...KIT.kit, ids: ['tensile-1', 'sem-1'] } } } };
export const SeveralMachinesFirstLeftOut: Story = {
  args: { start: '2026-11-26T01:00:00Z', end: '2026-11-26T03:00:00Z', typed: { mode: 'self-use', kit: { ids: ['tensile-1', 'emc-1'], accepted: [], isPartial: true } } },
};
export const SeveralMachinesWithoutATime: Story = { args: { start: '', end: '', typed: KIT } };
export const SeveralMachinesInKorean: Story = { ...inKorean, args: SeveralMachinesOneTaken.args };
export const UnknownMachine: Story = { args: { equipmentId: 'no-such-machine' } };
export const Loading: Story = { args: { manners: SLOW } };
export const Failed: Story = { args: { manners: { failures: { equipment: 'unavailable' } } } };
export const Japanese: Story = { ...inJapanese };
export const Korean: Story = { ...inKorean };
export const RightToLeft: Story = { ...rightToLeft };
export const Dark: Story = { ...inTheDark };
