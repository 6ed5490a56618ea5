export * from './reservation.js';
export { escapeText, foldLine, utcDateTime } from './text.js';
