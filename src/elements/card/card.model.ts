import { isSafeUrl, MEMBERSHIPS, PICTURE_SCHEMES } from '../../core/equipment/index.js';
import type { Equipment, EquipmentSummary, Institution, Language, LocalizedText, MembershipClass } from '../../core/types.js';
import { cardMessages } from '../../i18n/card/index.js';
import { fieldWord, fieldWords, joinWords } from '../../i18n/field/index.js';
import { formatAgo } from '../../i18n/ago.js';
import { formatInstant, formatNumber } from '../../i18n/format.js';
import type { ChosenText } from '../../i18n/language.js';
import { chooseText, textOf } from '../../i18n/language.js';
import { regionName } from '../../i18n/regions/index.js';
import { confirmationState, listOf, specificationText } from '../base/equipment-words.js';
import type { IconName } from '../base/templates/icon.js';

/** Most specifications that a card shows. */
const KEY_SPECIFICATIONS = 3;

/** Something that is said about a machine, with the shape and tone that go with it. */
export interface CardRemark {
  icon: IconName;
  text: string;
  tone: 'muted' | 'pending' | 'danger';
}

/** Exactly what a card prints. */
export interface CardView {
  name: ChosenText;
  /** Address of the first picture that may be shown. */
  picture?: string;
  /** Maker and model, "Hinode Optics HX-7500". */
  model: string;
  institution?: ChosenText;
  /** Kind of institution and region. */
  place: string[];
  category: string;
  specifications: { name: string; value: string }[];
  modes: string[];
  /** Present when the machine is not in service. */
  status?: CardRemark;
  confirmation: CardRemark;
  /** What an asker needs: membership, training. */
  needs: CardRemark[];
}

/** What a card knows besides the machine. */
export interface CardContext {
  language: Language;
  /** UTC milliseconds. */
  now: number;
  /** Zone in which dates are written. */
  timeZone: string;
  institution?: Institution;
  categoryName?: LocalizedText | string;
}

/** A machine's record as what its card prints. */
export function cardView(equipment: EquipmentSummary, context: CardContext): CardView {
  const { language, institution, categoryName } = context;
  const picture = listOf(equipment.pictures).find(({ src }) => typeof src === 'string' && isSafeUrl(src, PICTURE_SCHEMES));
  const status = statusRemark(equipment, language);
  const institutionName = chooseText(institution?.name, language);
  return {
    name: chooseText(equipment.name, language) ?? { text: cardMessages[language].noName, language, isFallback: false },
    ...(picture && { picture: picture.src }),
    model: [equipment.maker, equipment.model].filter(Boolean).join(' '),
    ...(institutionName && { institution: institutionName }),
    place: [
      ...(institution ? [fieldWord('institutionKind', institution.kind, language)] : []),
      ...(equipment.region ? [regionName(equipment.region, language)] : []),
    ],
    category: typeof categoryName === 'string' ? categoryName : textOf(categoryName, language),
    specifications: listOf(equipment.specifications).slice(0, KEY_SPECIFICATIONS)
      .map((specification) => ({ name: textOf(specification.name, language), value: specificationText(specification, language) })),
    modes: listOf(equipment.modes).map(({ mode }) => fieldWord('mode', mode, language)),
    ...(status && { status }),
    confirmation: confirmationRemark(equipment, context),
    needs: needs(equipment, language),
  };
}

function statusRemark({ status }: EquipmentSummary, language: Language): CardRemark | undefined {
  if (status === undefined || status === 'in-service') return undefined;
  const text = fieldWord('status', status, language);
  return status === 'maintenance' ? { icon: 'tool', text, tone: 'pending' } : { icon: 'alert', text, tone: 'danger' };
}

function confirmationRemark(equipment: EquipmentSummary, { language, now, timeZone }: CardContext): CardRemark {
  const t = cardMessages[language];
  const confirmation = confirmationState(equipment.confirmation, now);
  if (confirmation.state === 'never') return { icon: 'alert', text: t.neverConfirmed, tone: 'pending' };
  if (confirmation.state === 'overdue') {
    return { icon: 'alert', text: t.overdue({ date: formatInstant(confirmation.confirmBy, 'date-year', { language, timeZone }) }), tone: 'pending' };
  }
  return { icon: 'check-circle', text: t.confirmed({ ago: formatAgo(confirmation.confirmedAt, now, language) }), tone: 'muted' };
}

function needs(equipment: EquipmentSummary, language: Language): CardRemark[] {
  const t = cardMessages[language];
  const remarks: CardRemark[] = [];
  const classes = eligibleClasses(equipment);
  if (classes) {
    const isAllMembers = !classes.includes('none') && classes.length === MEMBERSHIPS.length - 1;
    remarks.push({ icon: 'lock', text: isAllMembers ? t.members : t.classesOnly({ classes: fieldWords('membership', classes, language) }), tone: 'muted' });
  }
  const modes = listOf(equipment.modes);
  const trained = modes.filter(({ qualificationIds }) => listOf(qualificationIds).length > 0);
  if (trained.length > 0) {
    const text = trained.length === modes.length ? t.training : t.trainingFor({ modes: joinWords(trained.map(({ mode }) => fieldWord('mode', mode, language)), language) });
    remarks.push({ icon: 'key', text, tone: 'muted' });
  }
  if ((equipment.capacity ?? 1) > 1) remarks.push({ icon: 'machine', text: t.units({ count: formatNumber(equipment.capacity ?? 1, language) }), tone: 'muted' });
  return remarks;
}

/** Classes that may ask in at least one mode; undefined when anybody may. */
function eligibleClasses(equipment: EquipmentSummary & Partial<Equipment>): MembershipClass[] | undefined {
  const allowed = new Set<MembershipClass>();
  const modes = listOf(equipment.modes);
  if (modes.length === 0) return undefined;
  for (const { rules } of modes) {
    const classes = rules?.memberships ?? equipment.rules?.memberships;
    if (!classes) return undefined;
    for (const one of classes) allowed.add(one);
  }
  return allowed.size < MEMBERSHIPS.length ? MEMBERSHIPS.filter((one) => allowed.has(one)) : undefined;
}
