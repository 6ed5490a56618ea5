import type { Equipment, Language, LocalizedText } from '../../core/index.js';
import { OWN_COLUMNS, UNIQUIP_COLUMNS, type Field } from './columns.js';
import { htmlOfText } from './html.js';

/** Machines as a table under UNIQUIP v1.0's headings, our own after them; texts in this language, or in that in which they were written. */
export function equipmentTable(machines: readonly Equipment[], language: Language): string[][] {
  const columns = [...UNIQUIP_COLUMNS, ...OWN_COLUMNS];
  return [columns.map(([heading]) => heading), ...machines.map((machine) => columns.map(([, field]) => (field ? cellOf(machine, field, language) : '')))];
}

function cellOf(machine: Equipment, field: Field, language: Language): string {
  const text = (value: LocalizedText | undefined): string => value?.[language] ?? value?.[value.source] ?? '';
  const { contact } = machine;
  switch (field) {
    case 'type': return machine.kind === 'facility' ? 'facility' : 'equipment';
    case 'name': return htmlOfText(text(machine.name));
    case 'description': return htmlOfText(text(machine.description));
    case 'technique': return (machine.keywords ?? []).join('; ');
    case 'contactName': return htmlOfText(text(contact?.name));
    case 'contactTelephone': return contact?.telephone ?? '';
    case 'contactUrl': return contact?.url ?? '';
    case 'contactEmail': return contact?.email ?? '';
    case 'photo': return machine.pictures[0]?.src ?? '';
    case 'siteLocation': return text(machine.site);
    case 'building': return '';
    case 'capacity': return machine.capacity === undefined ? '' : String(machine.capacity);
    default: return machine[field] ?? '';
  }
}
