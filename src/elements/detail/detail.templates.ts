import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Equipment, Institution, Language, Picture } from '../../core/types.js';
import { commonMessages } from '../../i18n/common/index.js';
import { fieldWord } from '../../i18n/field/index.js';
import { textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { emptyTemplate, localizedTemplate, noticeTemplate } from '../base/templates/feedback.js';
import type { IconName } from '../base/templates/icon.js';
import { iconTemplate } from '../base/templates/icon.js';
import { proseTemplate } from '../base/templates/prose.js';
import type { TableRow, TrainingView } from './detail.model.js';
import type { RuleLine } from './rules.model.js';
import type { DetailWords } from './side.templates.js';

/** Name, state, owner. */
export function headerTemplate(equipment: Equipment, institution: Institution | undefined, { language }: DetailWords): TemplateResult {
  const { status } = equipment;
  const model = [equipment.maker, equipment.model].filter(Boolean).join(' ');
  const owner = [institution && fieldWord('institutionKind', institution.kind, language), equipment.region && regionName(equipment.region, language)].filter(Boolean);
  const isWell = status === undefined || status === 'in-service';
  const tone = isWell ? 'free' : status === 'maintenance' ? 'pending' : 'danger';
  return html`<header class="header" part="header">
    <h2>${localizedTemplate(equipment.name, language)}</h2>
    ${model ? html`<p class="model numeric">${model}</p>` : nothing}
    <p class="owner">${institution ? html`<strong>${localizedTemplate(institution.name, language)}</strong> ` : nothing}<span class="muted">${owner.join('\u00a0· ')}</span></p>
    <p class="badges">
      <span class="badge ${tone}">${iconTemplate(isWell ? 'check-circle' : 'alert')}${fieldWord('status', status ?? 'in-service', language)}</span>
      ${equipment.sample ? html`<span class="badge outline">${commonMessages[language].sampleData}</span>` : nothing}
    </p>
  </header>`;
}

/** Said above everything when the machine is not simply in service. */
export function statusTemplate(equipment: Equipment, { t, language }: DetailWords): TemplateResult | typeof nothing {
  const words = t.statusNotice[equipment.status];
  if (!words) return nothing;
  return noticeTemplate(equipment.status === 'maintenance' ? 'info' : 'warn', html`<strong>${words}</strong>
    ${equipment.faultNote ? html`<span>${localizedTemplate(equipment.faultNote, language)}</span>` : nothing}`);
}

/** The chosen picture large, the others small below it. A picture that does not load makes room for a drawing. */
export function galleryTemplate(
  pictures: readonly Picture[], shown: number, broken: ReadonlySet<string>, handlers: { onShow: (index: number) => void; onBroken: (address: string) => void }, { t, language }: DetailWords,
): TemplateResult | typeof nothing {
  const current = pictures[shown] ?? pictures[0];
  if (!current) return nothing;
  const image = (picture: Picture, alt: string, isLazy: boolean): TemplateResult => broken.has(picture.src)
    ? html`<span class="placeholder" role=${alt ? 'img' : nothing} aria-label=${alt || nothing}>${iconTemplate('machine')}</span>`
    : html`<img src=${picture.src} alt=${alt} loading=${isLazy ? 'lazy' : 'eager'} decoding="async" @error=${() => handlers.onBroken(picture.src)} />`;
  return html`<section class="gallery" part="gallery" aria-label=${t.pictures}>
    <figure>${image(current, textOf(current.alt, language), false)}</figure>
    ${pictures.length > 1
      ? html`<ul class="thumbs">${pictures.map((picture, index) => html`<li>
          <button type="button" aria-current=${picture === current ? 'true' : 'false'} @click=${() => handlers.onShow(index)}
            aria-label=${t.showPicture({ number: String(index + 1), total: String(pictures.length), description: textOf(picture.alt, language) })}>${image(picture, '', true)}</button></li>`)}</ul>`
      : nothing}
  </section>`;
}

/** Specifications as a table whose rows are named. */
export function specificationsTemplate(rows: readonly TableRow[], { t }: DetailWords): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<section aria-labelledby="specifications-title">
    <h3 id="specifications-title">${t.specifications}</h3>
    <table class="table" aria-labelledby="specifications-title">
      <thead class="visually-hidden"><tr><th scope="col">${t.specification}</th><th scope="col">${t.value}</th></tr></thead>
      <tbody>${rows.map(({ name, value }) => html`<tr><th scope="row">${name}</th><td class="numeric"><bdi>${value}</bdi></td></tr>`)}</tbody>
    </table>
  </section>`;
}

/** The rules of the chosen mode, in words. */
export function rulesTemplate(lines: readonly RuleLine[], modeName: string, { t }: DetailWords): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<section aria-labelledby="rules-title">
    <h3 id="rules-title">${t.rules} <span class="muted for-mode">${modeName}</span></h3>
    <dl class="table">${lines.map(({ term, texts }) => html`<div><dt>${term}</dt>${texts.map((text) => html`<dd class="numeric">${text}</dd>`)}</div>`)}</dl>
  </section>`;
}

const TRAINING_ICONS: Record<TrainingView['state'], [IconName, string]> = {
  held: ['check-circle', 'free'], expired: ['alert', 'danger'], missing: ['alert', 'pending'], unknown: ['key', 'outline'],
};

/** Trainings that the chosen mode asks for, and how the person stands to each. */
export function trainingTemplate(trainings: readonly TrainingView[], wish: (training: TrainingView) => unknown, { t, language }: DetailWords): TemplateResult {
  return html`<section aria-labelledby="training-title">
    <h3 id="training-title">${t.training}</h3>
    ${trainings.length === 0 ? html`<p>${t.trainingNone}</p>` : html`<ul class="trainings">${trainings.map((training) => {
      const [icon, tone] = TRAINING_ICONS[training.state];
      return html`<li>
        <p><strong>${training.name}</strong> <span class="badge ${tone}">${iconTemplate(icon)}<span>${training.stateText}</span></span></p>
        ${training.howTo ? html`<div class="small">${proseTemplate(training.howTo, language)}</div>` : nothing}
        ${training.validity ? html`<p class="small muted">${training.validity}</p>` : nothing}
        ${training.state === 'missing' || training.state === 'expired' ? wish(training) : nothing}
      </li>`;
    })}</ul>`}
  </section>`;
}

/** A page of the shape that the machine's will have. */
export function detailSkeletonTemplate(language: Language): TemplateResult {
  return html`<p class="visually-hidden" role="status">${commonMessages[language].loading}</p>
    <div class="page" aria-hidden="true">
      <div class="header"><span class="skeleton ghost-title"></span><span class="skeleton ghost-line"></span></div>
      <div class="main"><span class="skeleton ghost-picture"></span><span class="skeleton ghost-line"></span><span class="skeleton ghost-line"></span><span class="skeleton ghost-line"></span></div>
      <div class="side"><span class="skeleton ghost-panel"></span></div>
    </div>`;
}

/** Nothing is known under this id. */
export function notFoundTemplate(back: unknown, { t }: DetailWords): TemplateResult {
  return emptyTemplate('machine', t.notFound, html`<p>${t.notFoundBody}</p>${back}`);
}
