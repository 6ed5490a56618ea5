import type { ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import type { EquipmentQuery } from '../../core/types.js';
import { PartController } from '../base/controllers/part-controller.js';
import type { EqElement } from '../base/eq-element.js';
import { writeAddress } from '../base/page-address.js';
import { addressWithQuery, queryFromAddress } from '../base/search/url-state.js';
import { partTemplate } from '../base/templates/part.js';
import type { Finding, FindingModel } from './finding.part.js';

/** Whether, and under which prefix, the search is kept in the page's address; none when it is not. */
export type AddressPrefix = string | undefined;

/** The search bar: folded until somebody searches, its code fetched then; and the search in the page's address. */
export class FindingBar implements ReactiveController {
  isOpen = false;
  readonly #host: EqElement;
  readonly #prefix: () => AddressPrefix;
  readonly #onQuery: (query: EquipmentQuery, isOwn: boolean) => void;
  readonly #part: PartController<typeof import('./finding.part.js')>;
  #finding: Finding | undefined;
  /** What the address said when the host left the page. */
  #left: string | undefined;

  /** `onQuery` hears of another search; `isOwn` when a person made it here, not the address. */
  constructor(host: EqElement, prefix: () => AddressPrefix, onQuery: (query: EquipmentQuery, isOwn: boolean) => void) {
    this.#host = host;
    this.#prefix = prefix;
    this.#onQuery = onQuery;
    this.#part = new PartController(host, () => import('./finding.part.js'));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#handlePopState);
    // Somebody may have searched elsewhere meanwhile.
    if (this.#left !== undefined && this.#left !== this.#said) this.#handlePopState();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#handlePopState);
    this.#left = this.#said;
  }

  /** Takes the search from the page's address; call it before the first rendering. */
  readAddress(): void {
    const prefix = this.#prefix();
    if (prefix === undefined) return;
    const { query } = queryFromAddress(location.search, prefix);
    if (Object.keys(query).length > 0) this.#take(query);
  }

  /** Unfolds or folds it. */
  toggle(): void {
    this.isOpen = !this.isOpen;
    this.#host.requestUpdate();
  }

  /** Searches nothing: all machines are shown. */
  clear(): void {
    this.#change({});
  }

  /** The bar, where it is unfolded. */
  template(model: FindingModel): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    return partTemplate(this.#part, model.language, ({ Finding: Made }) => {
      this.#finding ??= new Made(this.#host, (query) => this.#change(query));
      return this.#finding.template(model);
    });
  }

  /** Says what was found; call it after each rendering. */
  say(model: FindingModel): void {
    this.#finding?.say(model);
  }

  #change(query: EquipmentQuery): void {
    this.#onQuery(query, true);
    const prefix = this.#prefix();
    if (prefix !== undefined) writeAddress(addressWithQuery(location.search, query, prefix), 'replace');
  }

  #handlePopState = (): void => {
    const prefix = this.#prefix();
    if (prefix !== undefined) this.#take(queryFromAddress(location.search, prefix).query);
  };

  /** What is searched is in sight, so that it can be changed. */
  #take(query: EquipmentQuery): void {
    this.isOpen ||= Object.keys(query).length > 0;
    this.#onQuery(query, false);
  }

  get #said(): string {
    return JSON.stringify(queryFromAddress(location.search, this.#prefix()).query);
  }
}
