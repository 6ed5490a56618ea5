/** Classes, events and the client by name; nothing is registered and nothing happens on import. */
export { EqAccount } from './elements/account/account.js';
export { EqApprovals } from './elements/approvals/approvals.js';
export { EqCalendar } from './elements/calendar/calendar.js';
export { EqCard } from './elements/card/card.js';
export { EqCatalog } from './elements/catalog/catalog.js';
export { EqClient } from './elements/client/client.js';
export { EqDetail } from './elements/detail/detail.js';
export { EqFilters } from './elements/filters/filters.js';
export { EqPortal } from './elements/portal/portal.js';
export { EqRequestForm } from './elements/request-form/request-form.js';
export { EqReservations } from './elements/reservations/reservations.js';
export { EqTimeline } from './elements/timeline/timeline.js';
export { adapterNames, registerAdapter } from './elements/base/adapter-registry.js';
export type { AdapterFactory, AdapterSettings } from './elements/base/adapter-registry.js';
export * from './elements/base/events/index.js';
export * from './client/index.js';
export * from './host/index.js';
export type * from './core/types.js';
