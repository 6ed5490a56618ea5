/** A city's page of text with a calendar in it: the page chooses the machine, the elements do the rest. */
import '../../../src/define.js';
import type { EqSlotSelectEvent } from '../../../src/index.js';

const select = document.querySelector<HTMLSelectElement>('#room')!;
const calendar = document.querySelector('eq-calendar')!;
const form = document.querySelector('eq-request-form')!;
const ask = document.getElementById('ask')!;
const host = document.querySelector('eq-client')!;

/** Shows one room's calendar. */
function choose(): void {
  calendar.equipmentId = select.value;
  ask.hidden = true;
}

void host.updateComplete.then(async () => {
  const client = host.client!;
  const { institutions } = await client.adapter.directory();
  const city = institutions.find(({ kind }) => kind === 'local-government');
  const page = await client.adapter.searchEquipment({ institution: city ? [city.id] : [], limit: 50, sort: 'name' });
  const language = document.documentElement.lang as 'en' | 'ja' | 'ko';
  for (const { id, name } of page.items) select.add(new Option(name[language] ?? name[name.source] ?? id, id));
  choose();
});

select.addEventListener('change', choose);
calendar.addEventListener('eq-slot-select', (event: EqSlotSelectEvent) => {
  if (!event.final) return;
  Object.assign(form, { equipmentId: event.equipmentId, start: event.start, end: event.end, mode: event.mode ?? '' });
  ask.hidden = false;
  ask.scrollIntoView({ block: 'start' });
});
