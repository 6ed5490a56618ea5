/** Registers every element, and the REST adapter under its name. For pages that use most of them. */
import './elements/account/define.js';
import './elements/approvals/define.js';
import './elements/audit/define.js';
import './elements/calendar/define.js';
import './elements/card/define.js';
import './elements/cases/define.js';
import './elements/catalog/define.js';
import './elements/client/define.js';
import './elements/detail/define.js';
import './elements/filters/define.js';
import './elements/inquiry/define.js';
import './elements/portal/define.js';
import './elements/request-form/define.js';
import './elements/reservations/define.js';
import './elements/timeline/define.js';
import './elements/usage/define.js';
import { registerStandardAdapters } from './standard-adapters.js';

registerStandardAdapters();
