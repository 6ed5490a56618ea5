import type { Equipment, EquipmentInput, Institution } from '../../../src/core/index.js';
import type { ReadEquipment } from '../../../src/exchange/uniquip/index.js';

/** What a new machine is made of where a table does not say: the institution's usual machine, or weekdays from nine to five and a visit that its owner answers. */
export function patternFor(institution: Institution, like: Equipment | undefined, category: string | undefined): Omit<EquipmentInput, 'name'> {
  if (like) {
    const { id: _id, revision: _revision, confirmation: _confirmation, qualifications: _qualifications, actions: _actions, name: _name, ...rest } = like;
    const { description: _description, maker: _maker, model: _model, faultNote: _fault, sample: _sample, keywords: _keywords, ...usual } = rest;
    return { ...usual, ...(category !== undefined && { category }), status: 'in-service', pictures: [], specifications: [] };
  }
  const isKorean = institution.region.startsWith('KR');
  return {
    institutionId: institution.id, category: category ?? '', kind: 'test', status: 'in-service', region: institution.region,
    timeZone: isKorean ? 'Asia/Seoul' : 'Asia/Tokyo', pictures: [], specifications: [], modes: [{ mode: 'visit', approval: 'required' }],
    schedule: {
      layers: [
        { kind: 'site', openings: [{ start: '2024-01-01T09:00', end: '2024-01-01T17:00', rules: ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'] }] },
        { kind: 'holiday', calendar: isKorean ? 'KR' : 'JP', openings: [] },
      ],
    },
    rules: {
      stepMinutes: 30, minMinutes: 30, maxMinutes: 480, leadMinutes: 1440, horizonDays: { none: 60 }, bufferBeforeMinutes: 0, bufferAfterMinutes: 0,
      pendingBlocks: true, mayCrossDays: false, cancelCutoffMinutes: 1440, quotas: [],
    },
    tariffs: [], questions: [],
  };
}

/** A machine with what a table tells of it; texts in other languages than the table's stay. */
export function merged(before: Omit<EquipmentInput, 'name'> & Partial<Pick<EquipmentInput, 'name'>>, told: ReadEquipment): EquipmentInput {
  const text = <K extends 'name' | 'description' | 'site'>(key: K) => (told[key] ? { [key]: { ...before[key], ...told[key], source: before[key]?.source ?? told[key].source } } : {});
  const contact = told.contact && { contact: { ...before.contact, ...told.contact, name: { ...before.contact?.name, ...told.contact.name } } };
  // A picture that is there already keeps its own words.
  const isKnown = told.pictures?.every(({ src }) => before.pictures.some((one) => one.src === src));
  const pictures = told.pictures && { pictures: isKnown ? before.pictures : [...told.pictures, ...before.pictures] };
  return { ...before, ...told, ...text('name'), ...text('description'), ...text('site'), ...contact, ...pictures, name: { ...before.name, ...told.name!, source: before.name?.source ?? told.name!.source } };
}
