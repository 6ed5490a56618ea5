import { ja as account } from '../account/ja.js';
import { ja as approvals } from '../approvals/ja.js';
import { ja as audit } from '../audit/ja.js';
import { ja as calendar } from '../calendar/ja.js';
import { ja as card } from '../card/ja.js';
import { ja as catalog } from '../catalog/ja.js';
import { ja as choice } from '../choice/ja.js';
import { ja as clocks } from '../clocks/ja.js';
import { ja as common } from '../common/ja.js';
import { ja as detail } from '../detail/ja.js';
import { ja as feeds } from '../feeds/ja.js';
import { ja as field } from '../field/ja.js';
import { ja as filters } from '../filters/ja.js';
import { ja as holds } from '../holds/ja.js';
import { ja as inquiries } from '../inquiries/ja.js';
import { ja as kit } from '../kit/ja.js';
import { ja as paper } from '../paper/ja.js';
import { ja as portal } from '../portal/ja.js';
import { ja as pricing } from '../pricing/ja.js';
import { ja as reasons } from '../reasons/ja.js';
import { ja as regions } from '../regions/ja.js';
import { ja as request } from '../request/ja.js';
import { ja as reservations } from '../reservations/ja.js';
import { ja as series } from '../series/ja.js';
import { ja as states } from '../states/ja.js';
import { ja as timeline } from '../timeline/ja.js';
import { ja as trainings } from '../trainings/ja.js';
import { ja as usage } from '../usage/ja.js';
import { ja as use } from '../use/ja.js';
import { ja as waits } from '../waits/ja.js';
import type { LanguagePack } from './pack.js';

/** All messages in Japanese. */
export const pack: LanguagePack = {
  account, approvals, audit, calendar, card, catalog, choice, clocks, common, detail, feeds, field,
  filters, holds, inquiries, kit, paper, portal, pricing, reasons, regions, request, reservations, series, states, timeline, trainings, usage, use, waits,
};
