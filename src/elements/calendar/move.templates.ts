import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { WriteState } from '../../client/index.js';
import type { ChoiceMessages } from '../../i18n/choice/index.js';
import { commonMessages } from '../../i18n/common/index.js';
import type { HostError } from '../../host/index.js';
import { errorTemplate, noticeTemplate } from '../base/templates/feedback.js';
import { iconTemplate } from '../base/templates/icon.js';
import { reasonsTemplate } from '../base/templates/reasons.js';
import { isFingerFirst } from './finger.js';
import type { MoveStep } from './move.model.js';
import { MOVE_STEPS } from './move.model.js';
import type { VerdictHandlers, VerdictModel } from './panel.templates.js';
import { chosenTemplate } from './panel.templates.js';

/** A move as it is printed. */
export interface MoveModel {
  verdict: VerdictModel;
  /** The time that it has now, in words. */
  was: string;
  /** Whether the reservation is still being asked for. */
  isLoading: boolean;
  /** Why it could not be asked for. */
  error: HostError | undefined;
  /** Whether the owner must approve again what is approved now. */
  losesApproval: boolean;
  outcome: WriteState;
  isFrozen: boolean;
  canSend: boolean;
  /** Why it cannot be sent; empty where it can. */
  blocked: string;
}

/** What a move does. */
export interface MoveHandlers extends Pick<VerdictHandlers, 'onSuggestion' | 'reasonWords' | 'language'> {
  onStep: (step: MoveStep) => void;
  onSend: () => void;
  onKeep: () => void;
  onRetry: () => void;
}

/** The new time of a reservation: steps for those who do not drag, the verdict, and the way on. */
export function moveTemplate(model: MoveModel, messages: ChoiceMessages, handlers: MoveHandlers): TemplateResult {
  const { outcome, isFrozen, error } = model;
  const words = outcome.status === 'sending' ? messages.moveSending : outcome.status === 'uncertain' ? messages.moveCheckAgain : messages.moveSend;
  return html`<section class="verdict move" part="verdict" aria-labelledby="choice-title">
    <h4 id="choice-title" tabindex="-1">${messages.moveTitle}</h4>
    <p class="small muted numeric">${messages.moveFrom({ when: model.was })}</p>
    <p class="small muted">${messages.moveHow({ isFinger: isFingerFirst() })}</p>
    <div class="steps" role="group" aria-label=${messages.moveBy}>${MOVE_STEPS.map((step) => html`
      <button type="button" class="button compact" aria-disabled=${isFrozen ? 'true' : 'false'} @click=${() => handlers.onStep(step)}>${messages.moveStep[step]}</button>`)}
    </div>
    ${model.verdict.when ? chosenTemplate(model.verdict, messages, handlers) : nothing}
    ${model.losesApproval ? html`<p class="small hint">${iconTemplate('info')}<span>${messages.moveApproval}</span></p>` : nothing}
    ${error ? errorTemplate(error, handlers.language, handlers.onRetry) : nothing}
    ${model.isLoading ? html`<p class="small muted" role="status">${messages.moveLoading}</p>` : nothing}
    ${outcomeTemplate(outcome, messages, handlers)}
    <div class="way-on">
      <button type="button" class="button primary" part="request" aria-disabled=${model.canSend ? 'false' : 'true'} aria-describedby=${model.blocked ? 'request-blocked' : nothing}
        @click=${handlers.onSend}>${words}</button>
      <button type="button" class="button quiet" aria-disabled=${isFrozen ? 'true' : 'false'} @click=${handlers.onKeep}>${messages.moveKeep}</button>
      ${model.blocked ? html`<span class="small muted" id="request-blocked">${model.blocked}</span>` : nothing}
    </div>
  </section>`;
}

/** Why it was not moved, or that nobody knows yet. */
function outcomeTemplate(outcome: WriteState, messages: ChoiceMessages, { reasonWords, language }: MoveHandlers): TemplateResult | typeof nothing {
  if (outcome.status === 'uncertain') return noticeTemplate('warn', messages.moveUncertain, { role: 'alert' });
  if (outcome.status !== 'refused' && outcome.status !== 'failed') return nothing;
  const { error } = outcome;
  return noticeTemplate('error', html`<strong>${commonMessages[language].error[error.code] ?? commonMessages[language].error['unavailable']}</strong>
    ${reasonsTemplate(error.reasons, reasonWords, language)}`, { role: 'alert' });
}
