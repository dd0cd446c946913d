export { type ClaimNames, claimNames, type NamedMeasure } from './claim-names.ts';
export { type ClaimWhy, claimWhy, STANDINGS_TOLD } from './claim-why.ts';
export { figureTold, weightTold } from './home-told.ts';
export { leftTold, type MovesTelling, moveTold, offerTold } from './moves-told.ts';
