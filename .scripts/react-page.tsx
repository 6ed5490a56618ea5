/** What people write in React around our elements: it has to have the right types as it stands. */
import { useRef, type ComponentProps, type CSSProperties, type ReactElement } from 'react';
import type { EqCalendar, EqSlotSelectEvent } from 'equipool';
import type { AvailabilityRecord } from 'equipool/core';
import type {} from 'equipool/react';

const look: CSSProperties = { '--eq-color-accent': 'rebeccapurple' };

/** Nothing is taken as it comes: what is no view has the wrong type. */
export const isStrict: 'decade' extends ComponentProps<'eq-timeline'>['view'] ? false : true = true;

export function Times({ availability, onChosen }: { availability: AvailabilityRecord; onChosen: (slot: EqSlotSelectEvent) => void }): ReactElement {
  const calendar = useRef<EqCalendar>(null);
  return (
    <eq-client key="host" adapter="rest" src="/api/v1" suppressHydrationWarning>
      <eq-calendar
        ref={calendar} className="wide" style={look} slot="times" aria-label="Times" view="month" equipment-id="sem-1" availability={availability}
        onClick={({ currentTarget }) => currentTarget.focus()} onKeyDown={({ key }) => key === 'Escape' && calendar.current?.blur()}
        oneq-slot-select={(event) => event.final && onChosen(event)}
      />
      <eq-timeline ref={(timeline) => timeline?.requestUpdate()} view="quarter" />
    </eq-client>
  );
}
