import type { TemplateResult } from 'lit';
import { agendaModel } from './agenda.model.js';
import { agendaStyles } from './agenda.styles.js';
import { agendaTemplate } from './agenda.templates.js';
import { clockNotes } from './clock-notes.js';
import { dayListStyles } from './day-list.styles.js';
import { SceneView } from './scene-view.js';
import { stateStyles } from './states.styles.js';
import type { CalendarViewer, Desk } from './view-part.js';

/** Style sheets of the agenda. */
export const styles = [stateStyles, dayListStyles, agendaStyles];

/** The agenda: the week as a list, for narrow pages and for those who listen. */
class AgendaView extends SceneView {
  override get clockNotes(): readonly string[] {
    const { frame, context } = this.shown;
    return clockNotes(frame, context);
  }

  template(isBusy: boolean): TemplateResult {
    const days = agendaModel({ ...this.shown, choice: this.chosen, segments: this.scene?.segments, items: this.scene?.items ?? [] });
    return agendaTemplate(days, this.shown.messages, { onChoose: this.desk.onChooseFrom, onPick: this.desk.onPick }, isBusy);
  }
}

/** Makes a calendar's agenda. */
export function createView(desk: Desk): CalendarViewer {
  return new AgendaView(desk);
}
