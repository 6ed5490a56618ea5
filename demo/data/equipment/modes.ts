import type { Mode, ModeOffer } from '../../../src/core/types.js';
import type { MachineType, Profile } from '../types.js';
import type { Random } from '../random.js';
import { triple } from '../text.js';

/** Modes of a profile and how often each is offered. */
const OFFERED: Readonly<Record<Profile, readonly (readonly [Mode, number])[]>> = {
  instrument: [['self-use', 1], ['commissioned', 0.75], ['visit', 0.12]],
  bench: [['self-use', 1], ['commissioned', 0.45]],
  expert: [['commissioned', 1], ['visit', 0.35], ['self-use', 0.12]],
  chamber: [['self-use', 1], ['commissioned', 0.7]],
  portable: [['loan', 1], ['commissioned', 0.3]],
  machine: [['commissioned', 1], ['self-use', 0.55], ['visit', 0.15]],
  line: [['commissioned', 1], ['visit', 0.7]],
  room: [['self-use', 1], ['visit', 0.5]],
  seminar: [['self-use', 1]],
};

const NOTES = {
  training: triple('講習を修了した方がご利用いただけます。 | For people who have completed the training. | 교육을 수료하신 분이 이용하실 수 있습니다.'),
  commissioned: triple('試料をお預かりし、担当の技術者が作業します。立会いもご相談ください。 | We take your samples and our engineers do the work; ask if you wish to be present. | 시료를 맡아 담당 기술자가 작업합니다. 입회도 상담해 주십시오.'),
  loan: triple('窓口でのお渡しとご返却になります。宅配便での発送は承りません。 | Collected and returned at our desk; we do not ship. | 창구에서 수령 및 반납합니다. 택배 발송은 하지 않습니다.'),
  visit: triple('実物をご覧いただきながら、技術相談をお受けします。 | See the equipment and talk to our engineers. | 실물을 보시면서 기술 상담을 진행합니다.'),
};

/** The modes that one machine offers, in the usual order. Staff's modes always wait for an answer. */
export function modesFor(type: MachineType, random: Random): ModeOffer[] {
  const order: readonly Mode[] = ['self-use', 'commissioned', 'loan', 'visit'];
  const offered = OFFERED[type.profile].filter(([, share]) => share === 1 || random.chance(share)).map(([mode]) => mode);
  const instantShare = { bench: 0.35, seminar: 0.75, room: 0.2, portable: 0.15 }[type.profile as string] ?? 0.04;
  const isInstant = random.chance(instantShare);
  return order.filter((mode) => offered.includes(mode)).map((mode) => offer(mode, type, isInstant));
}

function offer(mode: Mode, type: MachineType, isInstant: boolean): ModeOffer {
  const trained = type.training && type.training.length > 0;
  switch (mode) {
    case 'self-use':
      return {
        mode,
        approval: isInstant ? 'instant' : 'required',
        ...(trained ? { qualificationIds: [...type.training!], note: NOTES.training } : {}),
      };
    case 'commissioned':
      return { mode, approval: 'required', rules: { leadMinutes: type.profile === 'line' ? 20160 : 7200 }, note: NOTES.commissioned };
    case 'loan':
      return { mode, approval: isInstant ? 'instant' : 'required', note: NOTES.loan };
    case 'visit':
      return { mode, approval: 'required', rules: { minMinutes: 60, maxMinutes: 180, leadMinutes: 4320 }, note: NOTES.visit };
  }
}
