/**
 * What the bench uses of the field, so that it can be type-checked where the field is not installed. Options go in as
 * their makers' documents say; what comes back is named here as far as it is called.
 */

declare module '*.css';

declare module 'fullcalendar' {
  export class Calendar {
    constructor(host: HTMLElement, options: object);
    render(): void;
    next(): void;
    addEvent(event: object): unknown;
  }
}
declare module 'fullcalendar/daygrid' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar/timegrid' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar/themes/classic' {
  const plugin: object;
  export default plugin;
}
declare module 'fullcalendar-scheduler/resource-timeline' {
  const plugin: object;
  export default plugin;
}

declare module '@event-calendar/core' {
  interface Calendar {
    setOption(name: string, value: unknown): void;
    addEvent(event: object): void;
    next(): void;
  }
  export const DayGrid: object;
  export const TimeGrid: object;
  export const ResourceTimeline: object;
  export function createCalendar(host: HTMLElement, plugins: object[], options: object): Calendar;
}

declare module '@daypilot/daypilot-lite-javascript' {
  class Control {
    constructor(host: HTMLElement, options: object);
    init(): void;
    update(options: object): void;
    events: { add(event: object): void };
  }
  export namespace DayPilot {
    class Month extends Control {}
    class Calendar extends Control {}
    class Scheduler extends Control {}
  }
}

declare module '@toast-ui/calendar' {
  export default class Calendar {
    constructor(host: HTMLElement, options: object);
    setDate(date: Date): void;
    createEvents(events: object[]): void;
  }
}

declare module '@schedule-x/calendar' {
  export function createViewMonthGrid(): object;
  export function createViewWeek(): object;
  export function createCalendar(options: object): { render(host: HTMLElement): void };
}

declare module 'temporal-polyfill/global';

declare module 'moment' {
  interface Moment {
    (time: number): object;
    updateLocale(name: string, settings: object): void;
  }
  const moment: Moment;
  export default moment;
}

declare module 'react' {
  export function createElement(component: unknown, properties: object): object;
}
declare module 'react-dom/client' {
  export function createRoot(host: HTMLElement): { render(element: object): void };
}
declare module 'react-big-calendar' {
  export const Calendar: object;
  export function momentLocalizer(moment: object): object;
}
declare module 'react-calendar-timeline' {
  const module: { default: object };
  export default module;
}

declare module 'vis-timeline/standalone' {
  export class DataSet {
    constructor(entries: object[]);
    add(entries: object | object[]): void;
    clear(): void;
  }
  export class Timeline {
    constructor(host: HTMLElement, items: DataSet, groups: DataSet, options: object);
    setWindow(start: Date, end: Date, options: object): void;
  }
}
