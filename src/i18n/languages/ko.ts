import { ko as account } from '../account/ko.js';
import { ko as approvals } from '../approvals/ko.js';
import { ko as audit } from '../audit/ko.js';
import { ko as calendar } from '../calendar/ko.js';
import { ko as card } from '../card/ko.js';
import { ko as catalog } from '../catalog/ko.js';
import { ko as choice } from '../choice/ko.js';
import { ko as clocks } from '../clocks/ko.js';
import { ko as common } from '../common/ko.js';
import { ko as detail } from '../detail/ko.js';
import { ko as feeds } from '../feeds/ko.js';
import { ko as field } from '../field/ko.js';
import { ko as filters } from '../filters/ko.js';
import { ko as holds } from '../holds/ko.js';
import { ko as inquiries } from '../inquiries/ko.js';
import { ko as kit } from '../kit/ko.js';
import { ko as paper } from '../paper/ko.js';
import { ko as portal } from '../portal/ko.js';
import { ko as pricing } from '../pricing/ko.js';
import { ko as reasons } from '../reasons/ko.js';
import { ko as regions } from '../regions/ko.js';
import { ko as request } from '../request/ko.js';
import { ko as reservations } from '../reservations/ko.js';
import { ko as series } from '../series/ko.js';
import { ko as states } from '../states/ko.js';
import { ko as timeline } from '../timeline/ko.js';
import { ko as trainings } from '../trainings/ko.js';
import { ko as usage } from '../usage/ko.js';
import { ko as use } from '../use/ko.js';
import { ko as waits } from '../waits/ko.js';
import type { LanguagePack } from './pack.js';

/** All messages in Korean. */
export const pack: LanguagePack = {
  account, approvals, audit, calendar, card, catalog, choice, clocks, common, detail, feeds, field,
  filters, holds, inquiries, kit, paper, portal, pricing, reasons, regions, request, reservations, series, states, timeline, trainings, usage, use, waits,
};
