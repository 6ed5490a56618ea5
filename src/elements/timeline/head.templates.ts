import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cssVars } from '../base/css-vars.js';
import type { Heads } from './heads.model.js';

/** The head of the time axis: what its columns are, and what stands above several of them. */
export function headTemplate({ columns, supers }: Heads): TemplateResult {
  return html`${supers.map(({ at, size, words }) => html`<div class="super" aria-hidden="true" ${cssVars({ '--at': at, '--size': size })}><span>${words}</span></div>`)}
    ${repeat(columns, ({ column }) => column, ({ column, at, size, words, label, isNow, isWeekend, hours }) => html`
      <div class="tick ${isNow ? 'now' : ''} ${isWeekend ? 'weekend' : ''}" role="columnheader" aria-colindex=${column + 2} ${cssVars({ '--at': at, '--size': size })}>
        <span class="visually-hidden">${label}</span><span aria-hidden="true">${words}</span>${hours.map((hour) => html`<span class="hour" aria-hidden="true" ${cssVars({ '--at': hour.at })}>${hour.words}</span>`)}
      </div>`)}`;
}

/** Lines below the head, what is past, and the present. `now` is a place of the part, or beyond it. */
export function linesTemplate({ thin, strong }: Heads, { now, size, height }: { now: number; size: number; height: number }): TemplateResult {
  const path = (places: readonly number[]): string => places.map((at) => `M${Math.round(at) + 0.5} 0V${height}`).join('');
  return html`<svg aria-hidden="true" focusable="false">
    ${now > 0 ? svg`<rect class="past" width=${Math.min(now, size)} height=${height}></rect>` : ''}
    <path class="thin" d=${path(thin)}></path><path class="strong" d=${path(strong)}></path>
    ${now >= 0 && now <= size ? svg`<path class="present" d=${path([now])}></path>` : ''}
  </svg>`;
}
