import { MODES } from '../../core/equipment/index.js';
import type { Mode } from '../../core/types.js';

/** The places of the portal. */
export type PortalView = 'catalog' | 'timeline' | 'equipment' | 'request' | 'reservations' | 'approvals' | 'inquiries' | 'ask' | 'cases' | 'records';

/** Where somebody is in the portal, and with what. */
export interface PortalRoute {
  view: PortalView;
  equipmentId?: string;
  mode?: Mode;
  /** Chosen time, UTC ISO instants. */
  start?: string;
  end?: string;
  /** With a request: the inquiry whose proposal it takes up. */
  inquiryId?: string;
}

/** Names of the address parameters that the portal owns; the catalog owns its own. */
const PARAMETERS = ['view', 'equipment', 'mode-of-use', 'start', 'end', 'inquiry'] as const;

/** Places that need nothing but their name. */
const PLAIN: readonly PortalView[] = ['timeline', 'reservations', 'approvals', 'inquiries', 'ask', 'cases', 'records'];
const VIEWS: readonly PortalView[] = ['catalog', 'equipment', 'request', ...PLAIN];

/** Reads a route from an address's query; anything that makes no sense leads to the catalog. */
export function routeFromQuery(search: string, prefix = ''): PortalRoute {
  const query = new URLSearchParams(search);
  const get = (name: (typeof PARAMETERS)[number]): string | undefined => query.get(prefix + name) ?? undefined;
  const equipmentId = get('equipment');
  const view = VIEWS.find((candidate) => candidate === get('view')) ?? (equipmentId ? 'equipment' : 'catalog');
  if ((view === 'equipment' || view === 'request') && !equipmentId) return { view: 'catalog' };
  if (view === 'catalog' || PLAIN.includes(view)) return { view };
  const mode = MODES.find((candidate) => candidate === get('mode-of-use'));
  const inquiryId = view === 'request' ? get('inquiry') : undefined;
  return { view, equipmentId, ...(mode && { mode }), ...instants(get('start'), get('end')), ...(inquiryId && { inquiryId }) };
}

/** Writes a route into an address's query, leaving every other parameter as it is. */
export function queryWithRoute(search: string, route: PortalRoute, prefix = ''): string {
  const query = new URLSearchParams(search);
  for (const name of PARAMETERS) query.delete(prefix + name);
  const set = (name: (typeof PARAMETERS)[number], value: string | undefined): void => {
    if (value) query.set(prefix + name, value);
  };
  if (route.view === 'request' || PLAIN.includes(route.view)) set('view', route.view);
  set('equipment', route.equipmentId);
  set('mode-of-use', route.mode);
  set('start', route.start);
  set('end', route.end);
  set('inquiry', route.inquiryId);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** The tab under which a place stands; a machine and its request stand where it was found. */
export function tabOf(view: PortalView, finding: PortalView): PortalView {
  if (view === 'ask') return 'inquiries';
  return view === 'equipment' || view === 'request' ? finding : view;
}

/** True when both lead to the same place. */
export function isSameRoute(a: PortalRoute, b: PortalRoute): boolean {
  return a.view === b.view && a.equipmentId === b.equipmentId && a.mode === b.mode && a.start === b.start && a.end === b.end && a.inquiryId === b.inquiryId;
}

/** Both ends of a chosen time, or neither. */
function instants(start: string | undefined, end: string | undefined): Pick<PortalRoute, 'start' | 'end'> {
  if (!start || !end || !Number.isFinite(Date.parse(start)) || !Number.isFinite(Date.parse(end))) return {};
  return { start, end };
}
