/** Everything that draws: fetched with the element's own code, beside the first question to the host. */
import type { TimeWindow } from '../../core/time/index.js';
import type { LocalDate } from '../../core/types.js';
import { addStyles } from '../base/add-styles.js';
import type { EqElement } from '../base/eq-element.js';
import { hrefOf } from '../base/search/machine-href.js';
import { toolbarStyles } from '../base/styles/toolbar.styles.js';
import { AvailabilitySource } from './availability-source.js';
import type { ChoiceDialog } from './choice-dialog.js';
import type { RowChoice } from './cursor.js';
import { Fits } from './fits.js';
import type { HandsContext, HandsHandlers } from './hands-context.js';
import type { FrameHandlers } from './frame.view.js';
import { FrameView } from './frame.view.js';
import { HandsKeeper } from './hands.js';
import { ListView } from './list-view.js';
import { Opening } from './opening.js';
import type { PagingFrame } from './paging.js';
import { Paging } from './paging.js';
import { Printing } from './printing.js';
import type { TimelineRow } from './rows.model.js';
import { machineIds } from './rows.model.js';
import type { Sight } from './stage.js';
import { TimelineStage } from './stage.js';
import { timelineStyles } from './timeline.styles.js';

export { zoneInUse } from '../base/zone-in-use.js';
export { Comparison } from './comparison.js';
export { knownLength } from './known-length.js';
export { zoneNote } from './zone-note.js';

/** How the drawn part looks. */
export const canvasStyles = [toolbarStyles, timelineStyles];

/** What the drawn part tells its element. */
export interface CanvasHandlers extends HandsHandlers, FrameHandlers {
  onSight: (sight: Sight) => void;
  /** Machines are to be asked for again, where that failed. */
  onRetryMachines: () => void;
  /** Somebody went to another period; its date, empty for today's. */
  onPlace: (date: LocalDate) => void;
}

/** Rows and their time, keys and pointer, the list, and the dialog over them. */
export class Canvas {
  readonly source: AvailabilitySource;
  readonly stage: TimelineStage;
  readonly hands: HandsKeeper;
  readonly list: ListView;
  readonly paging: Paging;
  readonly frame: FrameView;
  readonly #host: EqElement;
  readonly #opening: Opening;
  #dialog: ChoiceDialog | undefined;
  #fits: Fits | undefined;

  constructor(host: EqElement, context: () => HandsContext & PagingFrame, handlers: CanvasHandlers) {
    this.#host = host;
    addStyles(host.renderRoot, canvasStyles);
    this.source = new AvailabilitySource(host, handlers.onRetryMachines);
    this.stage = new TimelineStage({ onSight: handlers.onSight, onPainted: () => this.hands.hands?.place(), pinned: () => this.hands.hands?.cursor.hold() ?? -1 });
    host.addController({ hostDisconnected: () => this.stage.leave() });
    this.hands = new HandsKeeper(this.stage, context, handlers);
    this.list = new ListView(host, this.stage);
    this.paging = new Paging(host, this.stage, this.list, context, handlers.onPlace);
    this.frame = new FrameView(this.paging.title, handlers, this.hands);
    this.#opening = new Opening(this.stage, this.paging, context);
    host.addController(new Printing(this.frame, () => this.#paper(context())));
  }

  /** Asks for what is in sight: machines by their ids, in a window of time. */
  want(ids: readonly string[], window: TimeWindow): void {
    this.source.want(ids, window);
    this.#opening.look(ids);
  }

  /** Asks for what is listed; returns how many rows that are. */
  wantListed(rows: readonly TimelineRow[]): number {
    const listed = this.list.listed(rows);
    this.want(machineIds(listed), this.paging.days);
    return listed.length;
  }

  /** The dialog over the rows, made when a time is first chosen. */
  get dialog(): ChoiceDialog {
    return (this.#dialog ??= this.hands.makeDialog(this.#host));
  }

  /** What is chosen. */
  get choice(): RowChoice | undefined {
    return this.#dialog?.choice;
  }

  /** Whether the dialog is open. */
  get isChoosing(): boolean {
    return this.#dialog?.isOpen ?? false;
  }

  /** The count of machines that are free long enough, made when somebody first looks for a length. */
  get fits(): Fits {
    return (this.#fits ??= new Fits(this.#host));
  }

  /** The rows as they are printed; none of a list, which is printed as it stands. */
  #paper(input: HandsContext & PagingFrame): HTMLElement | undefined {
    const { press } = this.hands;
    if (!press || input.isList) return undefined;
    addStyles(this.#host.renderRoot, [press.paperStyles]);
    return press.paperOf(this.stage, { ...input, days: this.paging.days });
  }

  /** Goes to a machine's page, where `template` is an address that may be gone to. */
  follow(template: string, id: string): void {
    const href = hrefOf(template, id);
    if (href) location.assign(href);
  }

  /** Name of a machine among the rows; its id where it is none of them. */
  nameOf(rows: readonly TimelineRow[], id: string): string {
    const row = rows.find((one) => one.kind === 'machine' && one.id === id);
    return row?.kind === 'machine' ? this.stage.faces.words(row.machine).name : id;
  }
}
