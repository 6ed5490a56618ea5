import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Reservation, ReservationAction } from '../../../core/types.js';
import type { ActionRequest } from '../../../host/index.js';
import type { PendingAction, TypedAction, TypedChange } from '../controllers/action-controller.js';
import { ActionController } from '../controllers/action-controller.js';

/** What keeps an action from being sent. */
export type Missing = 'note' | 'times' | 'fee' | 'offer' | 'units';

/** The element in which an action is taken. */
export type ActionHost = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

/** What an action begins with, and what is read from it. */
export interface ActionRules {
  /** Actions that need a message. */
  needsNote: readonly ReservationAction[];
  /** What stands in the fields when the panel opens. */
  begin: (reservation: Reservation, action: ReservationAction, timeZone: string) => Partial<TypedAction>;
  /** What the action sends besides its message, or what it lacks. */
  read: (reservation: Reservation, pending: PendingAction, timeZone: string) => Missing | Omit<ActionRequest, 'action' | 'note'>;
}

/** The one action whose panel is open: what is typed, what it lacks, and how it is sent. */
export class ActionPanel {
  readonly #host: ActionHost;
  readonly #actions: ActionController;
  readonly #rules: ActionRules;
  #missing: Missing | undefined;

  constructor(host: ActionHost, rules: ActionRules) {
    this.#host = host;
    this.#rules = rules;
    this.#actions = new ActionController(host);
  }

  /** The open action of a reservation; none where another one is open. */
  on(reservation: Reservation): PendingAction | undefined {
    const { current } = this.#actions;
    return current?.reservationId === reservation.id ? current : undefined;
  }

  /** What it lacked when it was last tried to be sent. */
  get missing(): Missing | undefined {
    return this.#missing;
  }

  /** Whether a message must be given. */
  needsNote(action: ReservationAction): boolean {
    return this.#rules.needsNote.includes(action);
  }

  /** Lets the open action go. Whoever was in its panel goes on at the reservation's first button. */
  close(): void {
    const id = this.#actions.current?.reservationId;
    this.#missing = undefined;
    this.#actions.close();
    if (id === undefined) return;
    void this.#host.updateComplete.then(() => {
      if (this.#host.shadowRoot?.activeElement) return;
      this.#host.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] :is(.side, .answers) button`)?.focus();
    });
  }

  /** Opens an action, or closes it where it is open; `typed` goes before what it would begin with. */
  toggle(reservation: Reservation, action: ReservationAction, timeZone: string, typed: Partial<TypedAction> = {}): void {
    if (this.on(reservation)?.action === action) return this.close();
    this.#missing = undefined;
    this.#actions.open(reservation.id, action, { ...this.#rules.begin(reservation, action, timeZone), ...typed });
    this.#focus('.panel :is(input, select, textarea, button)');
  }

  /** Keeps what is typed. */
  type(change: TypedChange): void {
    this.#actions.type(change);
  }

  /** Sends it, or says what it lacks. */
  send(reservation: Reservation, client: BookingClient | undefined, timeZone: string, onDone: (done: Reservation) => void): void {
    const pending = this.on(reservation);
    if (!pending) return;
    const lacksNote = this.needsNote(pending.action) && !pending.note.trim();
    const read = lacksNote ? 'note' : this.#rules.read(reservation, pending, timeZone);
    this.#missing = typeof read === 'string' ? read : undefined;
    this.#host.requestUpdate();
    if (typeof read === 'string') this.#focus('.panel [aria-invalid=true]');
    else this.#actions.send(reservation, client, onDone, read);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
