import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Language } from '../../../core/types.js';
import { commonMessages } from '../../../i18n/common/index.js';
import type { PartController } from '../controllers/part-controller.js';
import { errorTemplate } from './feedback.js';

/** A part once its code is there; meanwhile its place, and a way to try again when it cannot be had. */
export function partTemplate<T, R = TemplateResult>(part: PartController<T>, language: Language, content: (module: T) => R): R | TemplateResult {
  part.need();
  if (part.state === 'ready') return content(part.module as T);
  if (part.state === 'failed') return errorTemplate({ code: 'network' }, language, () => part.retry());
  return html`<div class="skeleton part" role="status"><span class="visually-hidden">${commonMessages[language].loading}</span></div>`;
}
