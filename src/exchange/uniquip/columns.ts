/** What Equipool keeps of a machine that a column can tell. */
export type Field =
  | 'type' | 'name' | 'description' | 'technique' | 'contactName' | 'contactTelephone' | 'contactUrl' | 'contactEmail' | 'id' | 'photo' | 'siteLocation' | 'building'
  | 'category' | 'kind' | 'status' | 'visibility' | 'maker' | 'model' | 'region' | 'timeZone' | 'capacity';

/** UNIQUIP v1.0's columns in its template's order (20 January 2015); those without a field are of no use here and written empty. */
export const UNIQUIP_COLUMNS: readonly (readonly [heading: string, field?: Field])[] = [
  ['Type', 'type'], ['Name', 'name'], ['Description', 'description'], ['Related Facility ID'], ['Technique', 'technique'], ['Location'],
  ['Contact Name', 'contactName'], ['Contact Telephone', 'contactTelephone'], ['Contact URL', 'contactUrl'], ['Contact Email', 'contactEmail'],
  ['Secondary Contact Name'], ['Secondary Contact Telephone'], ['Secondary Contact URL'], ['Secondary Contact Email'], ['ID', 'id'], ['Photo', 'photo'],
  ['Department'], ['Site Location', 'siteLocation'], ['Building', 'building'], ['Service Level'], ['Web Address'],
];
/** Further columns, with what a record has besides; others pass over them. */
export const OWN_COLUMNS: readonly (readonly [heading: string, field: Field])[] = [
  ['Category', 'category'], ['Kind', 'kind'], ['Status', 'status'], ['Visibility', 'visibility'], ['Maker', 'maker'], ['Model', 'model'], ['Region', 'region'],
  ['Time Zone', 'timeZone'], ['Capacity', 'capacity'],
];
/** Headings that are known and yet lead to nothing: of the form of 2013, and those that collections add. */
const PASSED_OVER = [
  'Organisational Unit', 'Open License', 'Institution', 'Institution Name', 'Institution URL', 'Institution Logo URL', 'Datestamp', 'Approximate Coordinates',
  'Reference Point', 'Corrections',
];

/** A heading without what tables differ in: brackets, a vocabulary's name after a colon, case, spaces and underscores. */
const plain = (heading: string): string => heading.replace(/\([^)]*\)/g, '').replace(/:.*$/s, '').replace(/[\s_\uFEFF]+/g, '').toLowerCase();

const FIELDS = new Map<string, Field | undefined>([
  ...[...UNIQUIP_COLUMNS, ...OWN_COLUMNS].map(([heading, field]) => [plain(heading), field] as const),
  ...PASSED_OVER.map((heading) => [plain(heading), undefined] as const),
]);

/** Whether a heading is one of the format's, and what it tells. */
export function columnOf(heading: string): { isKnown: boolean; field: Field | undefined } {
  const key = plain(heading);
  return { isKnown: FIELDS.has(key), field: FIELDS.get(key) };
}
