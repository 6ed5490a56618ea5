import type { nothing, ReactiveControllerHost, TemplateResult } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Language, Reservation, ReservationAction } from '../../../core/types.js';
import type { ActionRequest } from '../../../host/index.js';
import type { PendingAction, TypedAction, TypedChange } from '../controllers/action-controller.js';
import { ActionController } from '../controllers/action-controller.js';
import { RowFocus } from '../controllers/row-focus.js';
import { Strays } from './strays.js';

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
  readonly #strays: Strays;
  #missing: Missing | undefined;

  constructor(host: ActionHost, rules: ActionRules) {
    this.#host = host;
    this.#rules = rules;
    this.#actions = new ActionController(host);
    this.#strays = new Strays(host);
    new RowFocus(host);
  }

  /** The open action of a reservation; none where another one is open. */
  on(reservation: Pick<Reservation, 'id'>): PendingAction | undefined {
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

  /** What is to be said of actions that came to nothing after their panels were left. */
  straysTemplate(language: Language): TemplateResult[] | typeof nothing {
    return this.#strays.template(language);
  }

  /** Lets the open action go; the keyboard stays in its row. */
  close(): void {
    this.#missing = undefined;
    this.#actions.close();
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

  /** Sends it, or says what it lacks. When it is done its own panel closes; `isOpen` tells whether that was still there. */
  send(reservation: Reservation, client: BookingClient | undefined, timeZone: string, onDone: (done: Reservation, isOpen: boolean) => void): void {
    const pending = this.on(reservation);
    if (!pending) return;
    const lacksNote = this.needsNote(pending.action) && !pending.note.trim();
    const read = lacksNote ? 'note' : this.#rules.read(reservation, pending, timeZone);
    this.#missing = typeof read === 'string' ? read : undefined;
    this.#host.requestUpdate();
    if (typeof read === 'string') this.#focus('.panel [aria-invalid=true]');
    else this.#actions.send(reservation, client, {
      onDone: (done, isOpen) => {
        if (isOpen) this.close();
        onDone(done, isOpen);
      },
      onStray: (outcome, again) => this.#strays.add({ reference: reservation.reference, outcome, again }),
    }, read);
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
