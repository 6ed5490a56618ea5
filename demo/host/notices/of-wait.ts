import { formatInstant } from '../../../src/i18n/format.js';
import { textOf } from '../../../src/i18n/language.js';
import { waitsMessages } from '../../../src/i18n/waits/index.js';
import type { Services } from '../services.js';
import type { DueNotice } from '../store/notices.js';
import { lockWait } from '../store/waits.js';
import { rangeWords, type Letter } from './letter.js';
import { noticeWords } from './words.js';

/** That a time is offered to whoever waited for it; nothing once it was answered or has passed. */
export async function ofWait({ database, catalog }: Services, { subjectId, person, language }: DueNotice): Promise<Letter | undefined> {
  const stored = await lockWait(database, subjectId);
  const machine = stored && catalog.find(stored.wait.equipmentId, person);
  if (!machine || stored.personId !== person.id || stored.wait.state !== 'offered' || !stored.wait.expiresAt) return undefined;
  const words = noticeWords[language];
  const t = waitsMessages[language];
  const until = formatInstant(stored.wait.expiresAt, 'date-time', { language, timeZone: machine.timeZone });
  return {
    subject: `${t.offeredTitle} (${textOf(machine.name, language)})`,
    body: t.offered({ until: `${until} (${machine.timeZone})` }),
    facts: [`${words.machine}: ${textOf(machine.name, language)}`, `${words.time}: ${rangeWords(stored.wait, machine, language)}`].join('\n'),
    why: t.why,
  };
}
