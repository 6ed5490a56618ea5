import { weigh, type Weight } from '../../../.scripts/weigh.mjs';

/** What is weighed: modules that a page imports to show a month, or a week of many machines. */
export interface SizeRow {
  id: string;
  name: string;
  imports: readonly string[];
}

const ours = (...elements: string[]): string[] => elements.map((element) => `../../../src/elements/${element}/define.js`);
const fullCalendar = ['fullcalendar', 'fullcalendar/themes/classic', 'fullcalendar/skeleton.css', 'fullcalendar/themes/classic/theme.css', 'fullcalendar/themes/classic/palette.css'];
const react = ['react', 'react-dom/client'];

export const SIZES: readonly SizeRow[] = [
  { id: 'calendar', name: 'Equipool: calendar', imports: ours('calendar') },
  { id: 'timeline', name: 'Equipool: timeline', imports: ours('timeline') },
  { id: 'all', name: 'Equipool: catalog, calendar, timeline and request form', imports: ours('catalog', 'calendar', 'timeline', 'request-form') },
  { id: 'fullcalendar-month', name: 'FullCalendar 7: month', imports: [...fullCalendar, 'fullcalendar/daygrid', 'fullcalendar/interaction'] },
  { id: 'fullcalendar-timeline', name: 'FullCalendar 7: timeline', imports: [...fullCalendar, 'fullcalendar/interaction', 'fullcalendar-scheduler/resource-timeline'] },
  { id: 'daypilot', name: 'DayPilot Lite: all', imports: ['@daypilot/daypilot-lite-javascript'] },
  { id: 'event-calendar', name: 'EventCalendar: all', imports: ['@event-calendar/core', '@event-calendar/core/index.css'] },
  { id: 'react-big-calendar', name: 'react-big-calendar, with React and Moment', imports: [...react, 'moment', 'react-big-calendar', 'react-big-calendar/lib/css/react-big-calendar.css'] },
  { id: 'toast-ui', name: 'TOAST UI: all', imports: ['@toast-ui/calendar', '@toast-ui/calendar/dist/toastui-calendar.min.css'] },
  { id: 'schedule-x', name: 'Schedule-X: all', imports: ['@schedule-x/calendar', '@schedule-x/theme-default/dist/index.css', 'temporal-polyfill/global'] },
  { id: 'vis', name: 'vis-timeline: all', imports: ['vis-timeline/standalone', 'vis-timeline/styles/vis-timeline-graph2d.min.css'] },
  { id: 'react-calendar-timeline', name: 'react-calendar-timeline, with React and Moment', imports: [...react, 'moment', 'interactjs', 'react-calendar-timeline', 'react-calendar-timeline/lib/Timeline.css'] },
];

/** A weighed row; without a size when it does not bundle. */
export interface SizeResult extends SizeRow {
  size?: Weight;
}

function moduleOf(imports: readonly string[]): string {
  return imports.map((name, i) => (name.endsWith('.css') ? `import '${name}';` : `import '${name}'; export * as e${i} from '${name}';`)).join('\n');
}

/** Weighs every row. */
export async function weighAll(): Promise<SizeResult[]> {
  return Promise.all(SIZES.map(async (row) => ({ ...row, size: await weigh(moduleOf(row.imports), { resolveDir: import.meta.dirname }).catch(() => undefined) })));
}
