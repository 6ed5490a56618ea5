import type { BookingClient } from '../../client/index.js';
import type { Language } from '../../core/types.js';
import type { RowChoice } from './cursor.js';
import type { RowState } from './row-facts.js';
import type { TimelineRow } from './rows.model.js';

/** What moving and choosing needs to know of the element, read when it is needed. */
export interface HandsContext {
  rows: readonly TimelineRow[];
  state: (id: string) => RowState;
  choice: RowChoice | undefined;
  /** Whether what is chosen is being looked at closer. */
  isChoosing: boolean;
  client: BookingClient | undefined;
  now: number;
  /** Milliseconds on end that are looked for. */
  least: number;
  isRtl: boolean;
  language: Language;
  /** Zone of the axis. */
  timeZone: string;
}

/** What moving and choosing does. */
export interface HandsHandlers {
  /** Another stretch is chosen; `isDone` when it is to be looked at closer. */
  onChoice: (choice: RowChoice | undefined, isDone: boolean) => void;
  onFold: (group: string) => void;
  onPick: (id: string) => void;
  onMachine: (id: string, event?: MouseEvent) => void;
  /** Keys went to another period. */
  onPage: () => void;
}
