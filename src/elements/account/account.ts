import type { CSSResultGroup, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Person } from '../../core/types.js';
import type { Directory, Session } from '../../host/index.js';
import { HostError } from '../../host/index.js';
import { accountMessages } from '../../i18n/account/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { trainingsMessages } from '../../i18n/trainings/index.js';
import { announce } from '../base/announce.js';
import { PartController } from '../base/controllers/part-controller.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { listOf } from '../base/equipment-words.js';
import { EqSignInRequestEvent } from '../base/events/index.js';
import { keepFocus } from '../base/keep-focus.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { iconTemplate } from '../base/templates/icon.js';
import { partTemplate } from '../base/templates/part.js';
import { heldViews } from './account.model.js';
import type { OwnData } from './own.part.js';

const accountStyles = css`
  :host { display: inline-block; container-type: normal; }
  .account { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 12px; }
  .who { display: inline-flex; align-items: center; gap: 6px; font-size: var(--_size-s); font-weight: 600; }
  .own { display: grid; gap: 20px; inline-size: min(420px, 100%); margin-block-start: 8px; margin-inline-start: auto; padding: 16px; border: 1px solid var(--_border); border-radius: var(--_radius-l); background: var(--_surface-raised); text-align: start; }
  .own section { display: grid; gap: 8px; }
  .own h3 { font-size: var(--_size); }
  .own .actions { display: flex; flex-wrap: wrap; gap: 8px; }
  .held { display: grid; gap: 8px; }
  .held li { display: grid; }
  .held .icon, .warning .icon { inline-size: 14px; block-size: 14px; }
  .held .soon { color: var(--_pending); }
  .held .expired { color: var(--_danger); }
  .who .icon { color: var(--_text-muted); }
  /* Where the element around is narrow, the membership and the button's words give way to the name, on a line of its own, and the icon. */
  @container (inline-size < 420px) {
    .account { justify-content: flex-start; }
    .badge { display: none; }
    .sign-in { inline-size: 40px; padding: 0; }
    .sign-in .words { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .account { justify-content: flex-start; gap: 0 12px; }
    .who { flex: 1 1 100%; }
  }
`;

/**
 * Says who is signed in, and offers to sign in or out where the host can do that. Warns of qualifications that end, and
 * lets people take along or erase what the host holds about them.
 *
 * @summary Who is signed in.
 * @tag eq-account
 * @fires {EqSignInRequestEvent} eq-sign-in-request - The reader wants to sign in. `<eq-client>` answers it unless prevented.
 */
export class EqAccount extends EqElement {
  static override styles: CSSResultGroup = [EqElement.styles, controlStyles, feedbackStyles, accountStyles];

  /** The person who is signed in, when no client tells it; null for nobody. */
  @property({ attribute: false }) person?: Person | null;

  readonly #session = new QueryController<Session>(this);
  readonly #directory = new QueryController<Directory>(this);
  /** What few people open is fetched then. */
  readonly #own = new PartController(this, () => import('./own.part.js'));
  #data: OwnData | undefined;

  @state() private isOpen = false;

  protected override willUpdate(): void {
    this.#session.watch(this.person === undefined ? this.connection?.session() : undefined);
    if (!this.#person) this.isOpen = false;
    this.#directory.watch(this.isOpen ? this.connection?.directory() : undefined);
  }

  protected override content(): TemplateResult {
    const t = this.messages(accountMessages);
    const common = this.messages(commonMessages);
    const person = this.#person;
    const isOffered = this.person !== undefined || this.#session.value?.capabilities.signIn !== 'none';
    const isKnown = this.person !== undefined || this.#session.value !== undefined;
    return html`<div class="account">
      ${person
        ? html`<span class="who">${iconTemplate('person')}<span><span class="visually-hidden">${t.signedInAs({ name: person.name })}</span><span aria-hidden="true">${person.name}</span></span></span>
            <span class="badge outline">${fieldWord('membership', person.membership, this.language)}</span>
            ${this.#warningTemplate(person)}
            ${this.#hasMore ? html`<button type="button" class="button quiet compact" aria-expanded=${this.isOpen ? 'true' : 'false'} @click=${() => (this.isOpen = !this.isOpen)}>${this.messages(trainingsMessages).account}</button>` : nothing}
            <button type="button" class="button quiet compact" @click=${this.#handleSignOut}>${common.signOut}</button>`
        : isKnown && isOffered
          ? html`<button type="button" class="button compact sign-in" @click=${this.#handleSignIn}>${iconTemplate('person')}<span class="words">${common.signIn}</span></button>`
          : nothing}
    </div>
    ${person && this.isOpen ? this.#ownTemplate(person) : nothing}`;
  }

  get #person(): Person | null | undefined {
    return this.person === undefined ? this.#session.value?.person : this.person;
  }

  /** Whether there is something to open: what one holds, or data that can be taken along. */
  get #hasMore(): boolean {
    return Boolean(this.#person?.qualifications?.length) || this.#session.value?.capabilities.ownData === true;
  }

  #warningTemplate(person: Person): TemplateResult | typeof nothing {
    const count = heldViews(person, this.currentTime).filter(({ state }) => state !== 'held').length;
    return count ? html`<span class="badge pending warning">${iconTemplate('alert')}${this.messages(trainingsMessages).warning({ count })}</span>` : nothing;
  }

  #ownTemplate(person: Person): TemplateResult {
    const format = { language: this.language, timeZone: this.readerTimeZone };
    const client = this.#session.value?.capabilities.ownData ? this.connection : undefined;
    return html`<div class="own">${partTemplate(this.#own, this.language, ({ qualificationsTemplate, OwnData: Data }) => html`
      ${qualificationsTemplate(heldViews(person, this.currentTime), listOf(this.#directory.value?.qualifications), format)}
      ${client ? (this.#data ??= new Data(this)).template(client, this.language, () => void this.#handleSignOut()) : nothing}`)}</div>`;
  }

  #handleSignIn(): void {
    this.dispatchEvent(new EqSignInRequestEvent());
  }

  async #handleSignOut(): Promise<void> {
    try {
      await this.connection?.signOut();
      announce(this.messages(accountMessages).nowSignedOut);
      if (this.connection) await keepFocus(this, this.connection);
    } catch (thrown) {
      announce(this.messages(commonMessages).error[HostError.from(thrown).code] ?? '');
    }
  }
}
