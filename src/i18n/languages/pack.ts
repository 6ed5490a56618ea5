import type { AccountMessages } from '../account/en.js';
import type { ApprovalsMessages } from '../approvals/en.js';
import type { CalendarMessages } from '../calendar/en.js';
import type { CardMessages } from '../card/en.js';
import type { CatalogMessages } from '../catalog/en.js';
import type { ChoiceMessages } from '../choice/en.js';
import type { CommonMessages } from '../common/en.js';
import type { DetailMessages } from '../detail/en.js';
import type { FeedsMessages } from '../feeds/en.js';
import type { FieldMessages } from '../field/en.js';
import type { FiltersMessages } from '../filters/en.js';
import type { InquiriesMessages } from '../inquiries/en.js';
import type { PortalMessages } from '../portal/en.js';
import type { PricingMessages } from '../pricing/en.js';
import type { ReasonsMessages } from '../reasons/en.js';
import type { RegionMessages } from '../regions/en.js';
import type { RequestMessages } from '../request/en.js';
import type { ReservationsMessages } from '../reservations/en.js';
import type { StateMessages } from '../states/en.js';
import type { TimelineMessages } from '../timeline/en.js';
import type { TrainingsMessages } from '../trainings/en.js';
import type { UseMessages } from '../use/en.js';

/** All that elements say in one language, by topic. A language that lacks a topic or a key is a type error. */
export interface LanguagePack {
  account: AccountMessages;
  approvals: ApprovalsMessages;
  calendar: CalendarMessages;
  card: CardMessages;
  catalog: CatalogMessages;
  choice: ChoiceMessages;
  common: CommonMessages;
  detail: DetailMessages;
  feeds: FeedsMessages;
  field: FieldMessages;
  filters: FiltersMessages;
  inquiries: InquiriesMessages;
  portal: PortalMessages;
  pricing: PricingMessages;
  reasons: ReasonsMessages;
  regions: RegionMessages;
  request: RequestMessages;
  reservations: ReservationsMessages;
  states: StateMessages;
  timeline: TimelineMessages;
  trainings: TrainingsMessages;
  use: UseMessages;
}
