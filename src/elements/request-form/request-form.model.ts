import { MODES } from '../../core/equipment/index.js';
import type { Answer, Draft, Equipment, Mode, ModeOffer, Question } from '../../core/types.js';
import { readNumber } from '../base/typed-number.js';
import { hasRule, recurrenceOf, type RepeatValues } from './repeat.model.js';

/** What somebody typed, as it stands: nothing is lost because it is wrong. */
export interface RequestValues {
  mode: Mode | '';
  /** UTC instants; empty while no time is chosen. */
  start: string;
  end: string;
  purpose: string;
  /** By question id, as typed. */
  answers: Record<string, string>;
  termsAccepted: boolean;
  note: string;
  /** Further machines at the same time; absent for one machine. */
  kit?: KitValues | undefined;
  /** How it repeats; absent for one time. */
  repeat?: RepeatValues | undefined;
}

/** Further machines that are asked for together with the first. */
export interface KitValues {
  ids: string[];
  /** Machines whose terms are accepted. */
  accepted: string[];
  /** Whether machines that cannot be had are left out, rather than keeping the others from being asked for. */
  isPartial: boolean;
}

/** A form with nothing in it. */
export const EMPTY_VALUES: RequestValues = { mode: '', start: '', end: '', purpose: '', answers: {}, termsAccepted: false, note: '' };

/** Longest texts that are taken; the host's schema has the same. */
export const LIMITS = { purpose: 2000, note: 2000, text: 300, longText: 2000 } as const;

/** What is wrong with a field. `field` is the id of the control that mends it. */
export interface FieldIssue {
  field: string;
  code: 'missing' | 'not-a-number' | 'below' | 'above' | 'not-a-choice' | 'too-long' | 'time-missing' | 'time-refused' | 'mode-missing' | 'terms' | 'repeat-unfinished' | 'dates-refused' | 'kit-refused';
  params: { label?: Question['label']; min?: number; max?: number; unit?: string };
}

/** Id of a question's control. */
export function fieldOf(question: Question): string {
  return `question-${question.id}`;
}

/** The modes a machine offers, in the field's order. */
export function offersOf(equipment: Equipment): ModeOffer[] {
  return MODES.flatMap((mode) => equipment.modes.filter((offer) => offer.mode === mode).slice(0, 1));
}

/** The owner's questions for one mode. */
export function questionsOf(equipment: Equipment, mode: Mode | ''): Question[] {
  return equipment.questions.filter((question) => mode !== '' && (!question.modes || question.modes.includes(mode)));
}

/** Everything that is still wrong, in the order of the page. */
export function issuesOf(values: RequestValues, equipment: Equipment): FieldIssue[] {
  const issues: FieldIssue[] = [];
  if (!values.mode || !equipment.modes.some(({ mode }) => mode === values.mode)) issues.push({ field: 'mode', code: 'mode-missing', params: {} });
  if (!(Date.parse(values.end) > Date.parse(values.start))) issues.push({ field: 'time', code: 'time-missing', params: {} });
  if (values.repeat && !hasRule(values.repeat, values.start)) issues.push({ field: 'repeat', code: 'repeat-unfinished', params: {} });
  if (!values.purpose.trim()) issues.push({ field: 'purpose', code: 'missing', params: {} });
  else if (values.purpose.length > LIMITS.purpose) issues.push({ field: 'purpose', code: 'too-long', params: { max: LIMITS.purpose } });
  for (const question of questionsOf(equipment, values.mode)) {
    const issue = answerIssue(question, values.answers[question.id] ?? '');
    if (issue) issues.push(issue);
  }
  if (values.note.length > LIMITS.note) issues.push({ field: 'note', code: 'too-long', params: { max: LIMITS.note } });
  if (equipment.terms && !values.termsAccepted) issues.push({ field: 'terms', code: 'terms', params: {} });
  return issues;
}

/** What is wrong with an answer, if anything is. */
export function answerIssue(question: Question, typed: string): FieldIssue | null {
  const { label, min, max, unit } = question;
  const issue = (code: FieldIssue['code'], params: FieldIssue['params'] = {}): FieldIssue => ({ field: fieldOf(question), code, params: { label, ...params } });
  if (!typed.trim()) return question.required ? issue('missing') : null;
  if (question.type === 'number') {
    const value = readNumber(typed);
    if (!Number.isFinite(value)) return issue('not-a-number');
    if (min !== undefined && value < min) return issue('below', { min, unit });
    if (max !== undefined && value > max) return issue('above', { max, unit });
    return null;
  }
  if (question.type === 'choice') return question.options?.some(({ value }) => value === typed) ? null : issue('not-a-choice');
  const longest = question.maxLength ?? (question.type === 'long-text' ? LIMITS.longText : LIMITS.text);
  return typed.length > longest ? issue('too-long', { max: longest }) : null;
}

/** An answer as the contract has it; undefined when nothing was answered. */
export function answerOf(question: Question, typed: string): Answer | undefined {
  if (!typed.trim()) return undefined;
  if (question.type === 'number') return readNumber(typed);
  if (question.type === 'yes-no') return typed === 'yes';
  return question.type === 'choice' ? typed : typed.trim();
}

/** The answers to some questions; what is no answer is left out. */
export function answersTo(questions: readonly Question[], values: RequestValues): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of questions) {
    const answer = answerOf(question, values.answers[question.id] ?? '');
    if (answer !== undefined && !(typeof answer === 'number' && Number.isNaN(answer))) answers[question.id] = answer;
  }
  return answers;
}

/** What was sent before, as it is typed: for a request that is made once more. */
export function valuesFrom({ equipmentId, equipmentIds, mode, purpose, answers, note }: Partial<Draft>): Partial<RequestValues> {
  const typed = (answer: Answer): string => (typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer));
  return {
    ...(equipmentIds && { kit: { ids: equipmentIds.filter((id) => id !== equipmentId), accepted: [], isPartial: false } }),
    ...(mode && { mode }), ...(purpose !== undefined && { purpose }), note: note ?? '',
    ...(answers && { answers: Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, typed(answer)])) }),
  };
}

/** What is sent. Only the questions of the chosen mode are answered; the rest stays in the form. */
export function draftOf(values: RequestValues, equipment: Equipment, inquiryId = ''): Draft {
  const answers = answersTo(questionsOf(equipment, values.mode), values);
  const note = values.note.trim();
  return {
    equipmentId: equipment.id,
    mode: values.mode || 'self-use',
    start: values.start,
    end: values.end,
    purpose: values.purpose.trim(),
    answers,
    // A machine without terms has nothing to accept.
    termsAccepted: values.termsAccepted || !equipment.terms,
    ...(note && { note }),
    ...(inquiryId && { inquiryId }),
    ...(values.repeat && hasRule(values.repeat, values.start) && { recurrence: recurrenceOf(values.repeat) }),
  };
}

/** The mode to begin with: the one that was asked for, else the only one there is. */
export function firstMode(equipment: Equipment, asked: string): Mode | '' {
  const offers = offersOf(equipment);
  return offers.find(({ mode }) => mode === asked)?.mode ?? (offers.length === 1 ? offers[0]!.mode : '');
}
