import type { Answer, Question } from '../../equipment/types.js';
import { block, type Rule } from './context.js';

/** The purpose and every required question are answered, and every answer is of its question's kind and bounds. */
export const answersGiven: Rule = ({ draft, equipment }) => {
  const answers: Record<string, Answer | undefined> = draft.answers ?? {};
  const asked = (equipment.questions ?? []).filter((question) => !question.modes || (draft.mode !== undefined && question.modes.includes(draft.mode)));
  const missing = asked.filter((question) => question.required && isBlank(answers[question.id])).map((question) => question.id);
  if (isBlank(draft.purpose)) missing.unshift('purpose');
  const invalid = asked.filter((question) => !isBlank(answers[question.id]) && !fits(question, answers[question.id])).map((question) => question.id);
  if (missing.length + invalid.length === 0) return [];
  return [block('answers-missing', { missing: missing.join(','), invalid: invalid.join(','), count: missing.length + invalid.length })];
};

/** Terms, where the owner has any, are accepted. */
export const termsAccepted: Rule = ({ draft, equipment }) =>
  equipment.terms && draft.termsAccepted !== true ? [block('terms-not-accepted', {})] : [];

/** Whether an answer is of the kind that its question asks for, and within its bounds. */
export function fits(question: Question, answer: unknown): boolean {
  switch (question.type) {
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) && answer >= (question.min ?? -Infinity) && answer <= (question.max ?? Infinity);
    case 'choice':
      return (question.options ?? []).some((option) => option.value === answer);
    case 'yes-no':
      return typeof answer === 'boolean';
    default:
      return typeof answer === 'string' && answer.length <= (question.maxLength ?? 10_000);
  }
}

function isBlank(answer: unknown): boolean {
  return answer === undefined || answer === null || (typeof answer === 'string' && answer.trim() === '');
}
