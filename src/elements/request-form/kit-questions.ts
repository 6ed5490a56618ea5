import type { Answer, Equipment, Mode, Question } from '../../core/types.js';
import { answersTo, questionsOf, type RequestValues } from './request-form.model.js';

/** A question of one of several machines, and the key under which what was typed for it is kept. */
export interface KitQuestion {
  question: Question;
  key: string;
}

/**
 * The questions of one machine of a kit. What several owners ask in the same words is answered once and has one key; where
 * they only name their questions alike, each machine has a key of its own. The first machine's keys are its questions' ids.
 */
export function kitQuestions(machine: Equipment, kit: readonly Equipment[], mode: Mode | ''): KitQuestion[] {
  return questionsOf(machine, mode).map((question) => {
    const words = JSON.stringify(question);
    const asker = kit.findIndex((one) => questionsOf(one, mode).some((other) => JSON.stringify(other) === words));
    return { question, key: asker > 0 ? `${question.id}@${kit[asker]!.id}` : question.id };
  });
}

/** What was typed for one machine's questions, by their ids. */
export function typedFor(questions: readonly KitQuestion[], { answers }: RequestValues): Record<string, string> {
  return Object.fromEntries(questions.map(({ question, key }) => [question.id, answers[key] ?? '']));
}

/** What answers one machine's questions, by their ids. */
export function answersFor(questions: readonly KitQuestion[], values: RequestValues): Record<string, Answer> {
  return answersTo(questions.map(({ question }) => question), { ...values, answers: typedFor(questions, values) });
}
