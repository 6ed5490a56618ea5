import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { TrainingsMessages } from './en.js';

/** Words of trainings and of one's own data. */
export const trainingsMessages = messagesOf('trainings', en);
