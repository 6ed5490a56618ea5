export * from './types.js';
export { applyInquiryAction, newInquiry, type InquiryActor, type InquiryResult, type NewInquiry } from './apply.js';
export { INQUIRY_LIFE, type InquiryRelation, type InquiryTransition } from './life-table.js';
export {
  allowedInquiryActions, inquiryRefusals, inquiryRelations, inquiryTransition, MOST_SLOTS, type InquiryActionInput, type InquiryRefusalWhy,
} from './life.js';
export { inquiryFor, knowsField, rankCoordinators, type CoordinatorNeed } from './view.js';
