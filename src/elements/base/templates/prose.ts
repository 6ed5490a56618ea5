import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Language, LocalizedText } from '../../../core/types.js';
import { chooseText } from '../../../i18n/language.js';
import type { ProseBlock, ProsePiece } from '../prose.js';
import { parseProse } from '../prose.js';

/** Running text that people wrote, in the language that it has; only text nodes and a few elements come of it. */
export function proseTemplate(text: LocalizedText | undefined, language: Language): TemplateResult | typeof nothing {
  const chosen = chooseText(text, language);
  if (!chosen) return nothing;
  return html`<div class="prose" lang=${chosen.isFallback ? chosen.language : nothing}>${parseProse(chosen.text).map(blockTemplate)}</div>`;
}

function blockTemplate({ kind, lines }: ProseBlock): TemplateResult {
  if (kind === 'list') return html`<ul>${lines.map((line) => html`<li>${line.map(pieceTemplate)}</li>`)}</ul>`;
  if (kind === 'numbered') return html`<ol>${lines.map((line) => html`<li>${line.map(pieceTemplate)}</li>`)}</ol>`;
  return html`<p>${lines.map((line, index) => html`${index ? html`<br />` : nothing}${line.map(pieceTemplate)}`)}</p>`;
}

function pieceTemplate({ text, isStrong, href }: ProsePiece): TemplateResult {
  if (href !== undefined) return html`<a href=${href} rel="nofollow noopener">${text}</a>`;
  return isStrong ? html`<strong>${text}</strong>` : html`${text}`;
}
