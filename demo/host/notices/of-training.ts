import type { Language, Training } from '../../../src/core/index.js';
import type { FormatContext } from '../../../src/i18n/format.js';
import { formatInstant } from '../../../src/i18n/format.js';
import { textOf } from '../../../src/i18n/language.js';
import { trainingsMessages } from '../../../src/i18n/trainings/index.js';
import type { Services } from '../services.js';
import { listRecords } from '../store/directory.js';
import type { DueNotice } from '../store/notices.js';
import { findTraining } from '../store/trainings.js';
import type { Letter } from './letter.js';
import { noticeWords } from './words.js';

/** That somebody wishes for a training, to who grants it; what the owner said, to whoever asked. */
export async function ofTraining(services: Services, { subjectId, person, language }: DueNotice): Promise<Letter | undefined> {
  const stored = await findTraining(services.database, subjectId);
  const machine = stored && services.catalog.get(stored.training.equipmentId);
  if (!stored || !machine) return undefined;
  const { training, personId } = stored;
  const isOwn = personId === person.id;
  // Answered already, or not yet: there is nothing that this reader needs to know.
  if (isOwn === (training.state === 'asked')) return undefined;
  const words = noticeWords[language];
  const name = await nameOf(services, training.qualificationId, language);
  const where = textOf(machine.name, language);
  return {
    subject: words.subjectTraining({ name, what: words.trainingState[training.state] }),
    body: isOwn ? answerWords(training, name, { language, timeZone: machine.timeZone }) : [
      words.trainingWish({ name, machine: where, who: training.person?.name ?? '' }), ...(training.note ? [`${words.message}: ${training.note}`] : []),
    ].join('\n'),
    facts: [`${words.qualification}: ${name}`, `${words.machine}: ${where}`].join('\n'),
    why: words.whyTraining,
  };
}

/** What the owner said to a wish. */
function answerWords({ state, expiresAt }: Training, name: string, format: FormatContext): string {
  const words = noticeWords[format.language];
  if (state === 'declined') return words.trainingDeclined({ name });
  const until = expiresAt === undefined ? [] : [trainingsMessages[format.language].heldUntil({ date: formatInstant(expiresAt, 'date-year', format) })];
  return [words.trainingState.granted, ...until].join('\n');
}

/** That a qualification ends soon, unless it was renewed meanwhile. */
export async function ofExpiry(services: Services, { subjectId, person, language }: DueNotice): Promise<Letter | undefined> {
  const held = (person.qualifications ?? []).find(({ qualificationId, expiresAt }) => `${qualificationId} ${expiresAt}` === subjectId);
  if (held?.expiresAt === undefined) return undefined;
  const words = noticeWords[language];
  const name = await nameOf(services, held.qualificationId, language);
  const date = formatInstant(held.expiresAt, 'date-year', { language, timeZone: 'Asia/Tokyo' });
  return {
    subject: words.subjectTraining({ name, what: words.expiresSoon }), body: trainingsMessages[language].soon({ date }), facts: `${words.qualification}: ${name}`, why: words.whyTraining,
  };
}

async function nameOf({ database }: Services, id: string, language: Language): Promise<string> {
  const definitions = await listRecords(database, 'qualification');
  return textOf(definitions.find((one) => one.id === id)?.name, language) || id;
}
