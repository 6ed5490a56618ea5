import { applyInquiryAction, inquiryRelations, newInquiry, type InquiryActionInput, type InquiryDraft } from '../../src/core/inquiry/index.js';
import type { Inquiry, Person } from '../../src/core/types.js';
import { formatInstant } from '../../src/core/time/index.js';
import type { People } from './people/index.js';
import type { Sampled } from './types.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What somebody asked so many hours ago, and what was done about it since. */
interface Story {
  asker: string;
  hoursAgo: number;
  draft: InquiryDraft;
  /** Whether the coordinator of the sign-in list was chosen for it. */
  isCase?: boolean;
  then?: { by: 'asker' | 'coordinator'; afterHours: number; input: InquiryActionInput }[];
}

const STORIES: readonly Story[] = [
  {
    asker: 'p-regular', hoursAgo: 30, isCase: true,
    draft: { needs: '切削した部品の内部に、鋳造時の巣が残っていないかを調べたいです。アルミダイカスト品で、大きさは約120 mm角、6個あります。壊さずに見る方法があれば教えてください。', field: 'test/structure', mode: 'commissioned', durationMinutes: 240, language: 'ja' },
    then: [
      { by: 'coordinator', afterHours: 3, input: { action: 'message', note: 'X線CTで確認できそうです。巣はどの程度の大きさまで見つける必要がありますか。' } },
      { by: 'asker', afterHours: 20, input: { action: 'message', note: '0.2 mm以上の巣が見つかれば十分です。' } },
    ],
  },
  {
    asker: 'p-associate', hoursAgo: 9,
    draft: { needs: '차량용 플라스틱 부품의 피로 시험을 맡기고 싶습니다. 하중은 최대 5 kN이고, 저온(-30 ℃)에서 시험할 수 있는 장비를 찾고 있습니다.', field: 'test/mechanical', mode: 'commissioned', language: 'ko' },
  },
  {
    asker: 'p-cooperating', hoursAgo: 26,
    draft: { needs: 'We want to print a heat exchanger with channels of 0.5 mm in an aluminum alloy and check afterwards that all of them are open. Is there somebody who can do both, or two places near each other?', field: 'production/additive', language: 'en', durationMinutes: 480 },
  },
  {
    asker: 'p-outside', hoursAgo: 50,
    draft: { needs: '食品用の金属容器の溶接部の変色を除去し、耐食性を評価できるところを探しています。', region: 'JP-13', language: 'ja' },
  },
  {
    asker: 'p-regular', hoursAgo: 700, isCase: true,
    draft: { needs: '歯車の歯面の粗さを、歯すじ方向に測れる装置を探しています。', field: 'test/dimensional', language: 'ja' },
    then: [{ by: 'coordinator', afterHours: 40, input: { action: 'close', outcome: 'otherwise', note: '相模野工科大学の担当者をご紹介し、直接ご相談いただくことになりました。' } }],
  },
];

/** A few inquiries around `now` (UTC milliseconds): some that nobody has taken up, one in hand, one that is closed. */
export function inquiries(people: People, now: number): Sampled<Inquiry>[] {
  const minute = now - (now % 60_000);
  const midnight = Math.floor((now + 9 * HOUR_MS) / DAY_MS) * DAY_MS - 9 * HOUR_MS;
  return STORIES.map((story, index): Sampled<Inquiry> => {
    const asker = people.all.find(({ id }) => id === story.asker) as Person;
    const coordinator = story.isCase ? people.coordinator : undefined;
    const asked = minute - story.hoursAgo * HOUR_MS;
    const number = String(index + 1).padStart(2, '0');
    const draft = index === 1 ? { ...story.draft, window: { start: formatInstant(midnight + 7 * DAY_MS), end: formatInstant(midnight + 21 * DAY_MS) } } : story.draft;
    let inquiry = newInquiry({ id: `i-${number}`, reference: `IQ-DEM0-${number}`, draft, asker, coordinator, now: asked });
    for (const { by, afterHours, input } of story.then ?? []) {
      const person = by === 'asker' ? asker : people.coordinator;
      const step = applyInquiryAction(inquiry, input, { person, relations: inquiryRelations(inquiry, person) }, asked + afterHours * HOUR_MS);
      if (step.ok) inquiry = step.inquiry;
    }
    return { ...inquiry, sample: true };
  });
}
