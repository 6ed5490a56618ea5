import type { ReactiveControllerHost } from 'lit';
import type { BookingClient } from '../../../client/index.js';
import type { Coordinator, Inquiry } from '../../../core/types.js';
import type { Directory, InquiryPage, InquiryQuery, Session } from '../../../host/index.js';
import type { HostError } from '../../../host/index.js';
import { QueryController } from '../controllers/query-controller.js';

/** How far the list is known. */
export type SourceState = { status: 'signed-out' | 'not-offered' | 'not-allowed' | 'pending' | 'ready' } | { status: 'error'; error: HostError; hasItems: boolean };

/** Which lists are wanted, and by whom they may be had. */
export interface SourceWants {
  roles: readonly NonNullable<InquiryQuery['role']>[];
  isAllowed: (session: Session) => boolean;
  wantsCoordinators: boolean;
}

/** Records of one list at a time; an answer that holds more says so. */
const LIMIT = 100;

/** What lists of inquiries are made from: who reads, the pages for their roles, and who mediates. */
export class InquirySource {
  readonly #session: QueryController<Session>;
  readonly #directory: QueryController<Directory>;
  readonly #coordinators: QueryController<Coordinator[]>;
  readonly #host: ReactiveControllerHost;
  #pages: QueryController<InquiryPage>[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.#session = new QueryController(host);
    this.#directory = new QueryController(host);
    this.#coordinators = new QueryController(host);
  }

  get session(): Session | undefined {
    return this.#session.value;
  }

  get directory(): Directory | undefined {
    return this.#directory.value;
  }

  get coordinators(): readonly Coordinator[] | undefined {
    return this.#coordinators.value;
  }

  /** The pages' records, in the order of the roles; undefined before the first is there. */
  get items(): readonly Inquiry[] | undefined {
    return this.#pages.some(({ value }) => value) ? this.#pages.flatMap(({ value }) => value?.items ?? []) : undefined;
  }

  /** How many records an adapter could not read. */
  get omitted(): number {
    return this.#pages.reduce((sum, { value }) => sum + (value?.omitted ?? 0), 0);
  }

  /**
   * Watches what is needed, in `willUpdate`: the lists of these roles, which stay the same, for whoever is allowed to have
   * them; coordinators once somebody chooses among them.
   */
  watch(client: BookingClient | undefined, { roles, isAllowed, wantsCoordinators }: SourceWants): void {
    this.#session.watch(client?.session());
    this.#directory.watch(client?.directory());
    const { session } = this;
    const isIn = session?.person && session.capabilities.inquiries && isAllowed(session);
    if (this.#pages.length === 0) this.#pages = roles.map(() => new QueryController(this.#host));
    this.#pages.forEach((page, index) => {
      const query: InquiryQuery = { role: roles[index], limit: LIMIT };
      page.watch(isIn ? client?.ask(`inquiries ${JSON.stringify(query)}`, (adapter, options) => adapter.inquiries?.(query, options)) : undefined);
    });
    this.#coordinators.watch(isIn && wantsCoordinators ? client?.ask('coordinators', (adapter, options) => adapter.coordinators?.(options)) : undefined);
  }

  /** Asks the host again. */
  refresh(): void {
    this.#session.refresh();
    this.#coordinators.refresh();
    for (const page of this.#pages) page.refresh();
  }

  /** How far the list is known, for whoever may have it. */
  stateFor(isAllowed: (session: Session) => boolean): SourceState {
    const { session } = this;
    const asked = this.#session.state;
    if (!session) return asked?.status === 'error' ? { status: 'error', error: asked.error, hasItems: false } : { status: 'pending' };
    if (!session.capabilities.inquiries) return { status: 'not-offered' };
    if (!session.person) return { status: 'signed-out' };
    if (!isAllowed(session)) return { status: 'not-allowed' };
    const failed = this.#pages.map(({ state }) => state).find((state) => state?.status === 'error');
    if (failed?.status === 'error') return { status: 'error', error: failed.error, hasItems: this.items !== undefined };
    return this.#pages.length > 0 && this.#pages.every(({ value }) => value) ? { status: 'ready' } : { status: 'pending' };
  }
}
