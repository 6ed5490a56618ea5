import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Language, Reservation } from '../../core/types.js';
import { approvalsMessages } from '../../i18n/approvals/index.js';
import { calendarMessages } from '../../i18n/calendar/index.js';
import type { FormatContext } from '../../i18n/format.js';
import { formatInstant, formatRange } from '../../i18n/format.js';
import { clockRange } from '../base/availability/day.model.js';
import { cssVars } from '../base/css-vars.js';
import { timeOf } from '../base/reservations/reservation.model.js';
import type { DayStrip } from './day-strip.model.js';

/** The machine's day as a strip with the request in it, and the same as words. */
export function dayTemplate(reservation: Reservation, strip: DayStrip, language: Language, format: FormatContext): TemplateResult {
  const t = approvalsMessages[language];
  const words = calendarMessages[language];
  const title = t.dayTitle({ day: formatInstant(timeOf(reservation).start, 'date', format) });
  return html`<section class="day-box" aria-label=${title}>
    <h5>${title}</h5>
    <div class="strip" aria-hidden="true">
      ${strip.parts.map(({ segment, at, size }) => html`<span class="part ${segment.state}" ${cssVars({ '--at': at, '--size': size })}></span>`)}
      <span class="own" ${cssVars({ '--at': strip.own.at, '--size': strip.own.size })}></span>
    </div>
    <ul class="day-list small">${strip.parts.filter(({ segment }) => segment.state !== 'closed').map(({ segment }) => html`<li>
      <span class="dot ${segment.state}"></span><span class="numeric">${strip.isOneDay ? clockRange(segment, strip, format) : formatRange(segment.start, segment.end, format)}</span>
      <span class="muted">${words.reason[segment.reason.code] ?? segment.state}</span></li>`)}</ul>
  </section>`;
}
