import type { LitElement } from 'lit';
import type { BookingClient } from '../../src/client/index.js';
import '../../src/define.js';
import { fixtureCluster } from '../fixtures/cluster.js';
import { record } from '../elements/calendar/calendar.support.js';
import { NOW } from '../elements/support/world.js';
import { FREE } from './support.js';

/** Every element of ours that shows something. */
export const TAGS = ['eq-account', 'eq-approvals', 'eq-calendar', 'eq-card', 'eq-catalog', 'eq-detail', 'eq-filters', 'eq-portal', 'eq-request-form', 'eq-reservations', 'eq-timeline'] as const;
/** One of {@link TAGS}. */
export type Tag = (typeof TAGS)[number];

/** Everything that an element shows, as a page without any host gives it. A fresh copy each time. */
export function plainData(tag: Tag): Record<string, unknown> {
  const { equipment, institutions, categories, qualifications, people, reservations } = fixtureCluster();
  const [machine] = equipment;
  const person = people.find(({ id }) => id === 'p-regular');
  const directory = { institutions, categories: categories.slice(0, 4), qualifications };
  const all: Record<Tag, Record<string, unknown>> = {
    'eq-account': { person },
    'eq-approvals': { now: NOW, items: reservations.slice(0, 3), equipment: equipment.slice(0, 3), directory },
    'eq-calendar': { now: NOW, equipment: machine, availability: record(), person, selection: { start: '2026-11-25T01:00:00Z', end: '2026-11-25T03:00:00Z' }, date: '2026-11-25', mode: 'self-use', view: 'week', timeZone: 'Europe/Paris' },
    'eq-card': { now: NOW, equipment: machine, institution: institutions[0], categoryName: { en: 'SEM', source: 'en' }, href: '/x' },
    'eq-catalog': { now: NOW, items: equipment.slice(0, 2), directory, query: { mode: ['self-use'] }, fixedQuery: { region: ['JP-13'] }, pageSize: 50, equipmentHref: '/e/{id}' },
    'eq-detail': { now: NOW, equipment: machine, directory, person },
    'eq-filters': { now: NOW, query: { category: ['test'], mode: ['self-use'], freeFrom: '2026-11-26T00:00:00Z', freeTo: '2026-11-27T00:00:00Z', minDuration: 60 }, facets: { category: [{ value: 'test', count: 3 }], mode: [{ value: 'self-use', count: 2 }] }, directory },
    'eq-portal': { now: NOW },
    'eq-request-form': { now: NOW, equipment: machine, availability: record(), person, directory, mode: 'self-use', ...FREE },
    'eq-timeline': { now: NOW, items: equipment.slice(0, 3), availability: [record()], directory, view: 'week', timeZone: 'Asia/Tokyo' },
    'eq-reservations': { now: NOW, items: reservations.slice(0, 3), equipment: equipment.slice(0, 3), directory },
  };
  return all[tag];
}

/** What an element needs to ask a client for everything. */
export function askingData(tag: Tag, client: BookingClient): Record<string, unknown> {
  const needsMachine = tag === 'eq-calendar' || tag === 'eq-detail' || tag === 'eq-request-form';
  return { client, now: NOW, timeZone: 'Asia/Tokyo', ...(needsMachine && { equipmentId: 'sem-1' }), ...(tag === 'eq-request-form' && FREE) };
}

/** Puts an element into a place of the page; what a property throws when it is set is the caller's to see. */
export function place(tag: string, properties: Record<string, unknown>, parent: Element = document.body): LitElement {
  const element = document.createElement(tag) as LitElement;
  Object.assign(element, properties);
  parent.append(element);
  return element;
}
