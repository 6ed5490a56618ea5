import { messagesOf } from '../registry.js';
import { en } from './en.js';

export type { UseMessages } from './en.js';

/** Words of the use of a machine: what is told of it, its report, and faults. */
export const useMessages = messagesOf('use', en);
