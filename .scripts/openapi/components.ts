import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import * as schemas from '../../src/host/schemas/index.js';

const page = (item: v.GenericSchema) => v.object({ items: v.array(item), nextCursor: v.optional(v.string()) });
const verdict = { ok: v.boolean(), reasons: schemas.reasons };
const occurrence = v.object({ start: schemas.instant, end: schemas.instant, ...verdict, alternative: v.optional(schemas.instantRange) });
const check = v.object({ ...verdict, quote: v.optional(schemas.quote), occurrences: v.optional(v.array(occurrence)) });
const kitDraft = v.object({
  ...v.omit(schemas.draft, ['equipmentId', 'equipmentIds']).entries, equipmentIds: v.pipe(v.array(schemas.id), v.minLength(1), v.maxLength(20)),
});
const queryProblem = v.object({ field: v.string(), code: schemas.code, value: v.optional(v.string()) });
const waitRecord = v.object({ ...schemas.wait.pipe[0].entries, state: v.picklist(['waiting', 'offered', 'ended']) });
const personalData = v.object({
  exportedAt: schemas.instant, person: schemas.person, contact: v.object({ email: v.optional(v.string()), language: v.optional(v.string()) }), trainings: v.array(schemas.training), reservations: v.array(schemas.reservation), inquiries: v.array(schemas.inquiry), waits: v.array(waitRecord),
  actions: v.array(v.object({ at: schemas.instant, action: schemas.code, on: v.object({ kind: schemas.code, id: v.optional(schemas.id) }) })),
});
const sessionPerson = v.object({ personId: schemas.id });

/** Named schemas, by identity: wherever one of them is part of another, a reference stands. With what each one is. */
const NAMED: Record<string, [v.GenericSchema, string]> = {
  Id: [schemas.id, 'An id: printable, at most 200 characters.'],
  Region: [schemas.region, 'An ISO 3166-2 subdivision, `JP-13`.'],
  Code: [schemas.code, 'A code for programs.'],
  Instant: [schemas.instant, 'An instant, written in UTC as `2026-03-03T04:00:00Z`.'],
  LocalDateTime: [schemas.localDateTime, 'A wall time without offset, `2026-03-03T13:00`, read in the IANA zone that stands beside it.'],
  TimeZone: [schemas.timeZone, 'An IANA zone name, `Asia/Tokyo`.'],
  LocalizedText: [schemas.localizedText, 'Text that a person wrote, by language. `source` names the language it was written in; at least one language has some.'],
  Link: [schemas.link, 'An address: https, http, mailto, tel, or relative to the host. Any other is dropped by clients.'],
  PictureAddress: [schemas.pictureAddress, 'The address of a picture: https, http, or relative to the host. Any other is dropped by clients.'],
  InstantRange: [schemas.instantRange, 'A half-open range `[start, end)`; `end` is later than `start`.'],
  Mode: [schemas.mode, 'A mode of use: by oneself, by the owner\'s staff, on loan, or a visit.'],
  Membership: [schemas.membership, 'Class of the asking side; `none` is someone outside the cluster.'],
  Role: [schemas.role, 'What a person may act as.'],
  Institution: [schemas.institution, 'Someone who owns machines and opens them to others.'],
  Category: [schemas.category, 'A node of the category tree. Ids are paths: `test/microscopy/sem` lies under `test/microscopy`.'],
  Qualification: [schemas.qualification, 'A training or licence that a person must hold.'],
  WallRecurrence: [schemas.wallRecurrence, 'A recurring span of wall time: the first occurrence, and RFC 5545 rule texts.'],
  ScheduleLayer: [schemas.scheduleLayer, 'A layer of opening hours (RFC 7953): where it governs, only its own openings count.'],
  Schedule: [schemas.schedule, 'When a machine is open, in its own zone.'],
  BookingRules: [schemas.bookingRules, 'What the owner allows; durations in minutes.'],
  ModeOffer: [schemas.modeOffer, 'A mode of use that a machine offers, with what differs from its rules.'],
  TariffComponent: [schemas.tariffComponent, 'One part of a tariff; amounts in the currency\'s minor unit.'],
  Tariff: [schemas.tariff, 'Fee rules for one mode of use.'],
  Quote: [schemas.quote, 'The fee for one request with its formula, always an estimate. `total` is the sum of the lines.'],
  EquipmentSummary: [schemas.equipmentSummary, 'What a list carries of a machine.'],
  Equipment: [schemas.equipment, 'One bookable machine, line or facility, whole.'],
  EquipmentAction: [schemas.equipmentAction, 'What can be done with a machine\'s record.'],
  EquipmentInput: [schemas.equipmentInput, 'What an owner writes of a machine. What a record has besides (revision, confirmation, …) is passed over, so that one may be sent back as it came.'],
  FaultReport: [schemas.faultReport, 'What is wrong, in the words of whoever found it.'],
  Coordinator: [schemas.coordinator, 'Someone who finds the right partner and mediates.'],
  UsageReport: [schemas.usageReport, 'Usage of a window. `openHours` is present where all reservations are counted, not only the reader\'s own.'],
  FeedSubject: [schemas.feedSubject, 'What a feed is of: one\'s own reservations, a machine, or all machines of an institution.'],
  Feed: [schemas.feed, 'A calendar feed.'],
  NewFeed: [schemas.newFeed, 'A feed just made, with its secret address.'],
  Person: [schemas.person, 'Someone who is signed in.'],
  Capabilities: [schemas.capabilities, 'What the host can do; what it does not name it cannot do.'],
  Session: [schemas.session, 'Who is asking and what the host can do.'],
  Facets: [schemas.facets, 'How many records each value would leave, the other facets as they are.'],
  EquipmentPage: [v.object({ ...page(schemas.equipmentSummary).entries, total: schemas.count, facets: v.optional(schemas.facets), problems: v.optional(v.array(queryProblem)) }), 'One page of the catalog; `total` counts all matches. `problems` name what of the question could not be read and was left out of account.'],
  AvailabilityRecord: [schemas.availabilityRecord, 'Openings and busy times of one machine. Busy times carry no names.'],
  AvailabilityFailure: [schemas.availabilityFailure, 'Stands in a record\'s place when one machine\'s availability cannot be told.'],
  AvailabilityAnswer: [v.object({ items: v.array(v.union([schemas.availabilityRecord, schemas.availabilityFailure])) }), 'One item for each machine that was asked for.'],
  AvailabilityQuery: [schemas.availabilityQuery, 'Machines and window.'],
  Draft: [v.omit(schemas.draft, ['equipmentIds', 'equipmentAnswers']), 'What someone asks for.'],
  CheckQuery: [schemas.checkQuery, 'A draft to be judged. `editing` names a reservation of the asking person whose new time it is: it does not stand in its own way. Hosts that know it say `checksMoves`.'],
  KitDraft: [kitDraft, 'Several machines asked for together, for the same time: all of them or none. `equipmentAnswers` has the answers to the questions of single machines, by the machine\'s id; a machine that is not named there has `answers`.'],
  Reason: [schemas.reason, 'Why not, or what to mind. `params` hold the limit and the nearest thing that would be allowed.'],
  Conflict: [schemas.conflict, 'An occupied stretch that stands in the way, without names.'],
  FieldProblem: [schemas.fieldProblem, 'One field that was not taken; `pointer` is a JSON pointer (RFC 6901) into what was sent.'],
  CheckAnswer: [check, 'The verdict on a draft. `ok` is true when no reason blocks; then `reasons` are warnings. Of a series each date is told, and `quote` is the fee of the first.'],
  ReservationAction: [schemas.reservationAction, 'What can be done to a reservation.'],
  ReservationState: [schemas.reservationState, 'A station of a reservation\'s life. `requested` is not confirmed.'],
  Reservation: [schemas.reservation, 'A request and what became of it. Wished, confirmed and actual times are three facts. People appear only to those who may see them.'],
  ReservationGroup: [v.object({ kitId: v.optional(schemas.id), seriesId: v.optional(schemas.id), items: v.array(schemas.reservation) }), 'The reservations that were asked for together: machines of a kit, dates of a series.'],
  ReservationPage: [page(schemas.reservation), 'One page of reservations.'],
  WaitRequest: [schemas.waitRequest, 'A time that others have, and for which somebody waits.'],
  HoldRequest: [schemas.holdRequest, 'A slot that is to be held.'],
  Language: [schemas.language, 'A language in which people are answered.'],
  InquiryState: [schemas.inquiryState, 'A station of an inquiry. `open` is nobody\'s case yet.'],
  InquiryAction: [schemas.inquiryAction, 'What can be done to an inquiry. `accept` is done by `POST /reservations` with its `inquiryId`.'],
  InquiryOutcome: [schemas.inquiryOutcome, 'What came of a case.'],
  InquiryDraft: [schemas.inquiryDraft, '"Find me something that can …". Without `coordinatorId` whoever takes it up looks after it.'],
  ProposedSlot: [schemas.proposedSlot, 'A machine at a time.'],
  Inquiry: [schemas.inquiry, 'An inquiry and what became of it. A coordinator who may take it up is told what is needed, not by whom.'],
  InquiryActionRequest: [schemas.inquiryActionRequest, 'An action with what it needs.'],
  InquiryPage: [page(schemas.inquiry), 'One page of inquiries.'],
  Wait: [schemas.wait, 'A place in a waiting list; `offered` while the time is held for whoever waits, to be asked for until `expiresAt`.'],
  Hold: [schemas.hold, 'A slot that is held for the person who asked, and taken to everybody else, until `expiresAt`.'],
  ActionRequest: [schemas.actionRequest, 'An action with what it needs.'],
  Problem: [schemas.problem, 'What went wrong (RFC 9457). `code` is for programs, `detail` for people, in the language that was asked for.'],
  LiveEvent: [schemas.liveEvent, 'A change at the host; trusted for nothing but asking again.'],
  DemoPerson: [schemas.demoPerson, 'Someone to sign in as, in a demonstration.'],
  Training: [schemas.training, 'Somebody\'s wish to be trained, and what became of it.'],
  TrainingWish: [schemas.trainingWish, 'Which training somebody wants, at which machine that needs it.'],
  TrainingDecision: [schemas.trainingDecision, 'An owner\'s answer to it.'],
  PersonalData: [personalData, 'Everything that the host holds about one person, for that person alone.'],
  DemoSignIn: [sessionPerson, 'Whom to sign in as.'],
  DemoToken: [schemas.demoToken, 'A bearer token.'],
};

/** Formats and bounds that a schema's own checks state in code. */
const FORMATS = new Map<unknown, Record<string, unknown>>([
  [schemas.instant, { format: 'date-time' }],
  [schemas.link, { format: 'iri-reference' }],
  [schemas.pictureAddress, { format: 'iri-reference' }],
]);

/** `components.schemas` of the OpenAPI document. */
export function componentSchemas(): Record<string, unknown> {
  const definitions = Object.fromEntries(Object.entries(NAMED).map(([name, [schema]]) => [name, schema]));
  const converted = toJsonSchemaDefs(definitions, {
    target: 'draft-2020-12',
    typeMode: 'input',
    // Checks that JSON Schema cannot say stand in the descriptions.
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  });
  return Object.fromEntries(Object.entries(NAMED).map(([name, [schema, description]]) => [
    name, { description, ...withoutDefaults(converted[name]), ...FORMATS.get(schema) },
  ]));
}

/** Integers bounded by what JavaScript counts exactly need not say so at every place. */
function withoutDefaults(value: unknown): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => {
    const isDefault = (key === 'maximum' && inner === Number.MAX_SAFE_INTEGER) || (key === 'minimum' && inner === Number.MIN_SAFE_INTEGER);
    return isDefault ? undefined : inner;
  })) as Record<string, unknown>;
}
