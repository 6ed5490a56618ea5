import { inquiryFor, inquiryRelations, type Inquiry, type ProposedSlot } from '../../../src/core/inquiry/index.js';
import type { Language } from '../../../src/core/index.js';
import { inquiriesMessages } from '../../../src/i18n/inquiries/index.js';
import { textOf } from '../../../src/i18n/language.js';
import { reservationsMessages } from '../../../src/i18n/reservations/index.js';
import type { Services } from '../services.js';
import { findInquiry } from '../store/inquiries.js';
import type { DueNotice } from '../store/notices.js';
import { rangeWords, type Letter } from './letter.js';
import { noticeWords } from './words.js';

/** What there is to tell of a line of an inquiry's history, to whoever still has to do with it. */
export async function ofInquiry(services: Services, { subjectId, position, person, language }: DueNotice): Promise<Letter | undefined> {
  const stored = await findInquiry(services.database, subjectId);
  const relations = stored ? inquiryRelations(stored, person) : [];
  if (!stored || relations.length === 0) return undefined;
  const inquiry = inquiryFor(stored, relations);
  const line = inquiry.history[position - 1];
  if (!line) return undefined;
  const words = noticeWords[language];
  const t = inquiriesMessages[language];
  const what = t.done[line.action] ?? line.action;
  const who = line.by?.name;
  return {
    subject: words.subjectInquiry({ reference: inquiry.reference, what }),
    body: [
      who === undefined ? words.happened({ what }) : words.by({ what, who }),
      ...(line.note ? [`${words.message}: ${line.note}`] : []),
      ...(line.action === 'propose' ? proposedWords(services, inquiry, position, language) : []),
      ...(line.action === 'close' && inquiry.outcome ? [`${t.outcomeLabel}: ${t.outcome[inquiry.outcome]}`] : []),
    ].join('\n'),
    facts: [
      `${t.needs}: ${inquiry.needs}`,
      `${words.state}: ${t.state[inquiry.state] ?? inquiry.state}`,
      `${reservationsMessages[language].reference}: ${inquiry.reference}`,
    ].join('\n'),
    why: words.whyInquiry,
  };
}

/** Machines and times of the proposal that this line of the history made. */
function proposedWords({ catalog }: Services, { history, proposals }: Inquiry, position: number, language: Language): string[] {
  const index = history.slice(0, position).filter(({ action }) => action === 'propose').length - 1;
  const words = ({ equipmentId, start, end }: ProposedSlot): string | undefined => {
    const machine = catalog.get(equipmentId);
    return machine && `- ${textOf(machine.name, language)}, ${rangeWords({ start, end }, machine, language)}`;
  };
  return [noticeWords[language].proposed, ...(proposals[index]?.slots ?? []).flatMap((slot) => words(slot) ?? [])];
}
