import { createHash } from 'node:crypto';
import type { Services } from '../services.js';
import type { DueNotice, NoticeKind } from '../store/notices.js';
import type { Letter } from './letter.js';
import type { Mail } from './mailer.js';
import { ofInquiry } from './of-inquiry.js';
import { ofReservation } from './of-reservation.js';
import { ofExpiry, ofTraining } from './of-training.js';
import { ofWait } from './of-wait.js';
import { noticeWords } from './words.js';

const WRITERS: Record<NoticeKind, (services: Services, notice: DueNotice) => Promise<Letter | undefined>> = {
  history: ofReservation, rival: ofReservation, inquiry: ofInquiry, training: ofTraining, expiry: ofExpiry, wait: ofWait,
};

/** The message that a notice is sent as, made of what the person may see now; undefined when there is nothing left to tell. */
export async function composeNotice(services: Services, notice: DueNotice, pageUrl?: string): Promise<Mail | undefined> {
  const letter = await WRITERS[notice.kind](services, notice);
  if (!letter) return undefined;
  const { language, person } = notice;
  const words = noticeWords[language];
  return {
    messageId: messageIdOf(notice),
    to: { name: person.name, address: notice.email },
    subject: letter.subject,
    text: [
      words.greeting({ name: person.name }), letter.body, letter.facts,
      ...(pageUrl === undefined ? [] : [words.page({ url: pageUrl })]), letter.why,
    ].join('\n\n') + '\n',
    ...(letter.calendar && { calendar: letter.calendar }),
    language,
    date: notice.at,
  };
}

/** The same for every try of one notice, and telling nothing of whom it goes to. */
function messageIdOf({ equipmentId, subjectId, position, personId, kind }: DueNotice): string {
  const hash = createHash('sha256').update([equipmentId, subjectId, position, personId, kind].join('\n')).digest('hex');
  return `<${hash.slice(0, 40)}@notices.equipool>`;
}
