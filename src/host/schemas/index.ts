/** Schemas of everything that crosses the contract, one file per topic, so that a bundle takes what it reads. */
export * from './availability.js';
export * from './booking.js';
export * from './equipment.js';
export * from './event.js';
export * from './feed.js';
export * from './hold.js';
export * from './inquiry.js';
export * from './institution.js';
export * from './page.js';
export * from './parse.js';
export * from './pricing.js';
export * from './primitives.js';
export * from './problem.js';
export * from './reservation.js';
export * from './schedule.js';
export * from './session.js';
export * from './usage.js';
