export * from './answer.js';
export * from './explain.js';
export * from './fleet.js';
export * from './free.js';
export { MAX_WINDOW_MS, isOpen, openIntervals, type ClosedStretch, type OpenAnswer, type OpeningProblem } from './opening.js';
export { blockedTimes, bufferGap, partition, type BusyTime, type Closed, type Facts } from './partition.js';
export * from './types.js';
