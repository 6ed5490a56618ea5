/** An owner's rules for those who state them and judge nothing by them: a door of its own, without the judging. */
export { rulesFor } from './rules/context.js';
export { horizonDays } from './rules/timing.js';
