import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { rankCoordinators, type CoordinatorNeed } from '../../../core/inquiry/index.js';
import type { Category, Coordinator, Institution, Language } from '../../../core/types.js';
import { joinWords } from '../../../i18n/field/index.js';
import { formatNumber } from '../../../i18n/format.js';
import { inquiriesMessages } from '../../../i18n/inquiries/index.js';
import { textOf } from '../../../i18n/language.js';
import { regionName } from '../../../i18n/regions/index.js';
import { listOf } from '../equipment-words.js';

/** Coordinators that are shown at once; more are found by typing. */
const SHOWN = 6;

/** What choosing a coordinator needs. */
export interface ChooserContext {
  language: Language;
  /** Begins the controls' ids. */
  id: string;
  /** Undefined while they are asked for. */
  coordinators: readonly Coordinator[] | undefined;
  institutions: readonly Institution[];
  categories: readonly Category[];
  need: CoordinatorNeed;
  /** Somebody who is not to be chosen: whose case it is, or who asks. */
  exceptId: string | undefined;
  chosenId: string;
  find: string;
  /** Whether nobody in particular may be chosen. */
  canBeAnybody: boolean;
  isMissing: boolean;
  onChoose: (id: string) => void;
  onFind: (words: string) => void;
}

/** Coordinators by field of expertise, those who fit best first, with a way to look for one. */
export function chooserTemplate(context: ChooserContext): TemplateResult {
  const { language, id, coordinators, chosenId, find, onChoose, onFind } = context;
  const t = inquiriesMessages[language];
  const known = listOf(coordinators).filter((one) => one.id !== context.exceptId);
  const matching = rankCoordinators(known, context.need).filter((one) => matches(one, find, context));
  const shown = matching.filter((one, index) => index < SHOWN || one.id === chosenId);
  const option = (value: string, label: unknown, about: unknown): TemplateResult => html`<label class="choice">
    <input type="radio" name="${id}-who" value=${value} .checked=${live(chosenId === value)} @change=${() => onChoose(value)} />
    <span>${label}${about === nothing ? nothing : html`<span class="small muted about">${about}</span>`}</span>
  </label>`;
  return html`<fieldset class="chooser"><legend>${t.chooser}</legend>
    ${context.canBeAnybody ? option('', t.anyCoordinator, t.anyCoordinatorHelp) : nothing}
    ${coordinators === undefined ? html`<span class="skeleton line-skeleton"></span>` : html`
      ${known.length > SHOWN ? html`<div class="field"><label for="${id}-find">${t.findCoordinator}</label>
        <input class="input" type="search" id="${id}-find" .value=${live(find)} aria-describedby="${id}-count" @input=${(event: Event) => onFind((event.target as HTMLInputElement).value)} /></div>` : nothing}
      <p class="small muted" id="${id}-count">${matching.length ? t.coordinatorsShown({ shown: formatNumber(shown.length, language), total: formatNumber(known.length, language) }) : t.noCoordinator}</p>
      ${shown.map((one) => option(one.id, one.name, aboutWords(one, context)))}`}
    ${context.isMissing ? html`<p class="error">${t.coordinatorMissing}</p>` : nothing}
  </fieldset>`;
}

/** Field names, institution, region. */
function aboutWords({ fields, institutionId, region }: Coordinator, { language, institutions, categories }: ChooserContext): string {
  const names = listOf(fields).map((field) => textOf(categories.find(({ id }) => id === field)?.name, language) || field);
  const house = textOf(institutions.find(({ id }) => id === institutionId)?.name, language);
  return [names.length ? joinWords(names, language) : '', house, region ? regionName(region, language) : ''].filter(Boolean).join(' · ');
}

function matches(one: Coordinator, find: string, context: ChooserContext): boolean {
  const words = find.normalize('NFKC').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = `${one.name} ${aboutWords(one, context)}`.normalize('NFKC').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
