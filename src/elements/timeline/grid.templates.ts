import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { TimelineMessages } from '../../i18n/timeline/index.js';

/** What the grid does when it is used. */
export interface GridHandlers {
  handleFocus: (event: FocusEvent) => void;
  /** A pointer has come near. */
  handleApproach: () => void;
  handleKey: (event: KeyboardEvent) => void;
  handleClick: (event: MouseEvent) => void;
  handlePointerDown: (event: PointerEvent) => void;
}

/**
 * The box that is scrolled in, for the stage to draw into; with the patterns that bars are filled with, which have to
 * stand in the same root. Until it has been used the grid itself is the tab stop, then a place in it.
 */
export function gridTemplate(model: { rows: number; isBusy: boolean }, handlers: GridHandlers, t: TimelineMessages): TemplateResult {
  return html`<p class="visually-hidden" id="help">${t.help}</p>
    <div class="stage">
      <svg class="patterns" aria-hidden="true" focusable="false"><defs>
        <pattern id="bars-closed" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground-closed" width="8" height="8"></rect><path class="line-closed" d="M-2 10 10-2"></path></pattern>
        <pattern id="bars-unknown" width="10" height="10" patternUnits="userSpaceOnUse"><rect class="ground-unknown" width="10" height="10"></rect><path class="line-unknown" d="M-2-2 12 12"></path></pattern>
        <pattern id="bars-buffer" width="4" height="4" patternUnits="userSpaceOnUse"><path class="line-buffer" d="M0 1.5h4"></path></pattern>
      </defs></svg>
      <div class="scroller" part="grid" role="grid" aria-labelledby="title" aria-describedby="help" aria-rowcount=${model.rows + 1}
        aria-multiselectable="true" aria-busy=${model.isBusy ? 'true' : 'false'} tabindex="0" @focus=${handlers.handleFocus} @pointerenter=${handlers.handleApproach}
        @keydown=${handlers.handleKey} @click=${handlers.handleClick} @pointerdown=${handlers.handlePointerDown}>
        <div class="canvas" role="presentation">
          <div class="head" role="row" aria-rowindex="1">
            <div class="corner" role="columnheader" aria-colindex="1">${t.machines}</div>
            <div class="ticks" role="presentation"></div>
          </div>
          <div class="lines" aria-hidden="true"><i class="probe"></i></div>
          <div class="rows" role="rowgroup"></div>
        </div>
      </div>
    </div>`;
}
