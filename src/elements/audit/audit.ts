import type { CSSResultGroup, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { textOf } from '../../i18n/language.js';
import { auditMessages } from '../../i18n/audit/index.js';
import type { AuditLine, ReservationPage, Session } from '../../host/index.js';
import { ArrivalController } from '../base/controllers/arrival-controller.js';
import { PagesController } from '../base/controllers/pages-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqSignInRequestEvent } from '../base/events/index.js';
import { MachinesController } from '../base/reservations/machines-controller.js';
import { readableReservations } from '../base/reservations/reservation.model.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { tableStyles } from '../base/styles/table.styles.js';
import { emptyTemplate, errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { loadingTemplate, moreTemplate, signedOutTemplate } from '../base/templates/states.js';
import type { TypedFilter } from './audit.model.js';
import { machineOf, NO_FILTER, peopleOf, queryOf } from './audit.model.js';
import { auditStyles } from './audit.styles.js';
import { filterTemplate, linesTemplate } from './audit.templates.js';

/**
 * The trail of who did what, when and on what, for administrators: the latest first, older on demand, by person, machine,
 * day and kind of action.
 *
 * @summary Who did what, for administrators.
 * @tag eq-audit
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in.
 */
export class EqAudit extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, tableStyles, auditStyles];

  /** The lines to show, when no client tells them. */
  @property({ attribute: false }) items?: readonly AuditLine[];

  @state() private typed: TypedFilter = NO_FILTER;
  /** What is looked for: what was typed when it was sent. */
  @state() private applied: TypedFilter = NO_FILTER;

  readonly #session = new QueryController<Session>(this);
  readonly #lines = new PagesController<AuditLine>(this);
  readonly #arrival = new ArrivalController(this);
  /** The latest reservations, for the people whom they name. */
  readonly #latest = new QueryController<ReservationPage>(this);
  readonly #machines = new MachinesController(this);

  protected override willUpdate(): void {
    const client = this.items ? undefined : this.connection;
    this.#session.watch(client?.session());
    const reader = this.#isAllowed && this.#session.value?.capabilities.audit ? client : undefined;
    const query = queryOf(this.applied, this.readerTimeZone);
    this.#lines.watch(reader && JSON.stringify(query), (cursor) => {
      const asked = { ...query, ...(cursor !== undefined && { cursor }) };
      return reader?.ask(`audit ${JSON.stringify(asked)}`, (adapter, options) => adapter.records?.audit?.(asked, options));
    });
    this.#latest.watch(reader?.reservations({ role: 'owner', limit: 200 }));
    this.#machines.watch(client, new Set(this.#shown.flatMap((line) => machineOf(line) ?? [])));
  }

  protected override content(): TemplateResult {
    const t = this.messages(auditMessages);
    return html`<div class="trail"><div class="head"><h2>${t.title}</h2>${this.#isAllowed ? html`<p class="muted">${t.lead}</p>` : nothing}</div>${this.#bodyTemplate()}</div>`;
  }

  get #isAllowed(): boolean {
    return listOf(this.#session.value?.person?.roles).includes('admin');
  }

  get #shown(): readonly AuditLine[] {
    return this.items ? listOf(this.items) : this.#lines.items;
  }

  #bodyTemplate(): TemplateResult {
    const t = this.messages(auditMessages);
    if (this.items) return this.#linesTemplate();
    const session = this.#session.state;
    if (!this.connection) return emptyTemplate('info', t.notOffered);
    if (session?.status === 'error' && !session.value) return errorTemplate(session.error, this.language, () => this.#session.refresh());
    const { value } = this.#session;
    if (!value) return loadingTemplate(this.language);
    if (!value.person) return signedOutTemplate(t, this.language, () => this.dispatchEvent(new EqSignInRequestEvent()));
    if (!this.#isAllowed) return emptyTemplate('lock', t.notAllowed);
    if (!value.capabilities.audit) return emptyTemplate('info', t.notOffered);
    return html`${filterTemplate({
      format: this.formatContext(), typed: this.typed, people: peopleOf(readableReservations(this.#latest.value?.items).items),
      onTyped: (typed) => (this.typed = { ...this.typed, ...typed }),
      onApply: () => (this.applied = this.typed), onClear: () => (this.applied = this.typed = NO_FILTER),
    })}${this.#answerTemplate()}`;
  }

  #answerTemplate(): TemplateResult {
    const { state: first, failed } = this.#lines;
    const retry = failed ? errorTemplate(failed.error, this.language, () => this.#lines.refresh()) : nothing;
    if (!first || first.status === 'pending') return loadingTemplate(this.language);
    if (first.status === 'error' && !first.value) return html`${retry}`;
    return html`${retry}${this.#linesTemplate()}${moreTemplate(this.#arrival.after(this.#lines, 'tbody th'), this.messages(auditMessages).more, this.language)}`;
  }

  #linesTemplate(): TemplateResult {
    const t = this.messages(auditMessages);
    const omitted = this.items ? 0 : this.#lines.omitted;
    if (this.#shown.length === 0) return emptyTemplate('search', t.none, t.noneHelp);
    return html`${linesTemplate(this.#shown, this.formatContext(), (id) => textOf(this.#machines.get(id)?.name, this.language) || undefined)}
      ${omitted ? noticeTemplate('warn', t.omitted({ count: omitted })) : nothing}`;
  }
}
