export type {
  Brief,
  Provenance,
  Section,
  SectionId,
  Sentence,
  SourceEntry,
} from './brief/brief.ts';
export { type BriefInput, composeBrief } from './brief/compose-brief.ts';
export type { DealsInBrief } from './brief/subject.ts';
export { type ClaimNames, claimNames, type NamedMeasure } from './claim-names.ts';
export { type ClaimWhy, claimWhy, STANDINGS_TOLD } from './claim-why.ts';
export { figureTold, weightTold } from './home-told.ts';
export { leftTold, type MovesTelling, moveTold, offerTold } from './moves-told.ts';
