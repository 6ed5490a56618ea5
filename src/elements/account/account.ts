import type { CSSResultGroup, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { Person } from '../../core/types.js';
import type { Session } from '../../host/index.js';
import { HostError } from '../../host/index.js';
import { accountMessages } from '../../i18n/account/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { announce } from '../base/announce.js';
import { QueryController } from '../base/controllers/query-controller.js';
import { EqElement } from '../base/eq-element.js';
import { EqSignInRequestEvent } from '../base/events/index.js';
import { controlStyles } from '../base/styles/controls.styles.js';
import { feedbackStyles } from '../base/styles/feedback.styles.js';
import { iconTemplate } from '../base/templates/icon.js';

const accountStyles = css`
  :host { display: inline-block; container-type: normal; }
  .account { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px 12px; }
  .who { display: inline-flex; align-items: center; gap: 6px; font-size: var(--_size-s); font-weight: 600; }
  .who .icon { color: var(--_text-muted); }
  /* Where the element around is narrow, the membership and the button's words give way to the name and the icon. */
  @container (inline-size < 420px) {
    .badge { display: none; }
    .sign-in { inline-size: 40px; padding: 0; }
    .sign-in .words { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .who { max-inline-size: 9em; }
  }
`;

/**
 * Says who is signed in, and offers to sign in or out where the host can do that.
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

  protected override willUpdate(): void {
    this.#session.watch(this.person === undefined ? this.connection?.session() : undefined);
  }

  protected override content(): TemplateResult {
    const t = this.messages(accountMessages);
    const common = this.messages(commonMessages);
    const person = this.person === undefined ? this.#session.value?.person : this.person;
    const isOffered = this.person !== undefined || this.#session.value?.capabilities.signIn !== 'none';
    const isKnown = this.person !== undefined || this.#session.value !== undefined;
    return html`<div class="account">
      ${person
        ? html`<span class="who">${iconTemplate('person')}<span><span class="visually-hidden">${t.signedInAs({ name: person.name })}</span><span aria-hidden="true">${person.name}</span></span></span>
            <span class="badge outline">${fieldWord('membership', person.membership, this.language)}</span>
            <button type="button" class="button quiet compact" @click=${this.#handleSignOut}>${common.signOut}</button>`
        : isKnown && isOffered
          ? html`<button type="button" class="button compact sign-in" @click=${this.#handleSignIn}>${iconTemplate('person')}<span class="words">${common.signIn}</span></button>`
          : nothing}
    </div>`;
  }

  #handleSignIn(): void {
    this.dispatchEvent(new EqSignInRequestEvent());
  }

  async #handleSignOut(): Promise<void> {
    try {
      await this.connection?.signOut();
      announce(this.messages(accountMessages).nowSignedOut);
    } catch (thrown) {
      announce(this.messages(commonMessages).error[HostError.from(thrown).code] ?? '');
    }
  }
}
