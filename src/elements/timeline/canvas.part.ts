/** Everything that draws: fetched with the element's own code, beside the first question to the host. */
import { addStyles } from '../base/add-styles.js';
import type { EqElement } from '../base/eq-element.js';
import { AvailabilitySource } from './availability-source.js';
import { ChoiceDialog } from './choice-dialog.js';
import type { HandsContext, HandsHandlers } from './hands-context.js';
import { HandsKeeper } from './hands.js';
import { ListView } from './list-view.js';
import type { Sight } from './stage.js';
import { TimelineStage } from './stage.js';
import { timelineStyles } from './timeline.styles.js';

export { frameTemplate } from './frame.templates.js';
export { gridTemplate } from './grid.templates.js';

/** How the drawn part looks. */
export const canvasStyles = [timelineStyles];

/** What the drawn part tells its element. */
export interface CanvasHandlers extends HandsHandlers {
  onSight: (sight: Sight) => void;
  /** Rows have another state. */
  onAvailability: () => void;
}

/** Rows and their time, keys and pointer, the list, and the dialog over them. */
export class Canvas {
  readonly source: AvailabilitySource;
  readonly stage: TimelineStage;
  readonly hands: HandsKeeper;
  readonly list: ListView;
  readonly #host: EqElement;
  #dialog: ChoiceDialog | undefined;

  constructor(host: EqElement, context: () => HandsContext, handlers: CanvasHandlers) {
    this.#host = host;
    addStyles(host.renderRoot, canvasStyles);
    this.source = new AvailabilitySource(host, handlers.onAvailability);
    this.stage = new TimelineStage({ onSight: handlers.onSight, onPainted: () => this.hands.hands?.place(), pinned: () => this.hands.hands?.cursor.index ?? -1 });
    host.addController({ hostDisconnected: () => this.stage.leave() });
    this.hands = new HandsKeeper(this.stage, context, handlers);
    this.list = new ListView(host, this.stage);
  }

  /** The dialog over the rows, made when a time is first chosen. */
  get dialog(): ChoiceDialog {
    return (this.#dialog ??= new ChoiceDialog(this.#host));
  }
}
