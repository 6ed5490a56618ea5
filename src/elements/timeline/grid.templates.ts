import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { TimelineMessages } from '../../i18n/timeline/index.js';
import { patternsTemplate } from './toolbar.templates.js';

/** What the grid does when it is used. */
export interface GridHandlers {
  handleFocus: (event: FocusEvent) => void;
  handleKey: (event: KeyboardEvent) => void;
  handleClick: (event: MouseEvent) => void;
  handlePointerDown: (event: PointerEvent) => void;
}

/** The box that is scrolled in, for the stage to draw into. Its height is there before anything else is. */
export function gridTemplate(model: { rows: number; columns: number; isBusy: boolean; hasPlace: boolean }, handlers: GridHandlers, t: TimelineMessages): TemplateResult {
  return html`<p class="visually-hidden" id="help">${t.help}</p>
    <div class="stage">
      ${patternsTemplate}
      <div class="scroller" part="grid" role="grid" aria-labelledby="title" aria-describedby="help" aria-rowcount=${model.rows + 1} aria-colcount=${model.columns + 1}
        aria-multiselectable="true" aria-busy=${model.isBusy ? 'true' : 'false'} tabindex=${model.hasPlace ? -1 : 0} @focus=${handlers.handleFocus}
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
