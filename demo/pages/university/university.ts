/**
 * A university's own page: it uses the elements one by one, decides itself what is shown, and asks the catalog for its
 * own machines only.
 */
import '../../../src/define.js';
import type { EqSlotSelectEvent } from '../../../src/index.js';

/** The university whose page this is. */
const INSTITUTION = new URLSearchParams(location.search).get('institution') ?? '';

const catalog = document.querySelector('eq-catalog')!;
const timeline = document.querySelector('eq-timeline')!;
const detail = document.querySelector('eq-detail')!;
const form = document.querySelector('eq-request-form')!;
const backToTimeline = document.getElementById('back-to-timeline')!;
const backToMachine = document.getElementById('back-to-machine')!;
const places = ['list', 'machine', 'request'].map((id) => document.getElementById(id)!);

/** Shows one of the page's three places, and goes there: who uses keys or listens goes on from its beginning. */
function show(name: 'list' | 'machine' | 'request'): void {
  for (const place of places) place.hidden = place.id !== name;
  places.find(({ id }) => id === name)!.focus({ preventScroll: true });
  scrollTo({ top: 0, behavior: 'instant' });
}

const host = document.querySelector('eq-client')!;
void host.updateComplete.then(() => {
  const directory = host.client!.directory();
  const stop = directory.subscribe(() => {
    if (directory.state.status !== 'ready') return;
    const { institutions } = directory.state.value;
    const own = institutions.find(({ id }) => id === INSTITUTION) ?? institutions.find(({ kind }) => kind === 'university');
    if (!own) return;
    const language = document.documentElement.lang as 'en' | 'ja' | 'ko';
    document.getElementById('university-name')!.textContent = own.name[language] ?? own.name[own.name.source] ?? own.id;
    document.title = document.getElementById('university-name')!.textContent;
    catalog.fixedQuery = timeline.fixedQuery = { institution: [own.id] };
    queueMicrotask(() => stop());
  });
});

for (const list of [catalog, timeline]) {
  list.addEventListener('eq-equipment-select', (event) => {
    event.preventDefault();
    detail.equipmentId = event.equipmentId;
    show('machine');
  });
}
for (const calendar of [detail, timeline]) {
  calendar.addEventListener('eq-slot-select', (event: EqSlotSelectEvent) => {
    if (!event.final) return;
    Object.assign(form, { equipmentId: event.equipmentId, start: event.start, end: event.end, mode: event.mode ?? '' });
    detail.equipmentId = event.equipmentId;
    // The way back leads to where the time was chosen.
    backToTimeline.hidden = calendar !== timeline;
    backToMachine.hidden = calendar === timeline;
    show('request');
  });
}
document.getElementById('back')!.addEventListener('click', (event) => {
  event.preventDefault();
  show('list');
});
backToTimeline.addEventListener('click', (event) => {
  event.preventDefault();
  show('list');
  timeline.scrollIntoView({ behavior: 'instant' });
});
backToMachine.addEventListener('click', (event) => {
  event.preventDefault();
  show('machine');
});
