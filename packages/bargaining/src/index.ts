export {
  type DisagreementPath,
  type DisagreementPoint,
  disagreementOn,
} from './domain/disagreement-point.ts';
export { CONTINUOUS_LEVELS, type FiniteDomain, finiteDomain } from './domain/finite-domain.ts';
export {
  allows,
  type ContinuousIssue,
  type Domain,
  type IntegerIssue,
  type Issue,
  type OptionsIssue,
} from './domain/issue.ts';
export {
  type MadePackage,
  type Offer,
  onTheTable,
  type Package,
  type PackageFault,
  packageOf,
} from './domain/package.ts';
export type { Constituency, Party, Refusal } from './domain/party.ts';
export { type AdditiveTerms, additivePreference, type Preference } from './domain/preference.ts';
export {
  type EntryWarning,
  fromRanking,
  type RankedIssue,
  type Rating,
  type StatedUtilities,
  statedPreference,
} from './domain/stated-utilities.ts';
export { type FormatFault, type FormatFaultCode, formatFaults } from './formats/format-faults.ts';
export {
  type GeniusDomain,
  type ReadGeniusDomain,
  readGeniusDomain,
} from './formats/genius-domain.ts';
export { type Profile, type ReadProfile, readGeniusProfile } from './formats/genius-profile.ts';
export {
  type Inexpressible,
  type Written,
  writeGeniusDomain,
  writeGeniusProfile,
} from './formats/genius-write.ts';
export {
  geniusWebKind,
  type ReadGeniusWebDomain,
  readGeniusWebDomain,
  readGeniusWebProfile,
} from './formats/geniusweb-read.ts';
export { writeGeniusWebDomain, writeGeniusWebProfile } from './formats/geniusweb-write.ts';
export { countAtLeast } from './outcomes/count-at-least.ts';
export { type Frontier, paretoFrontier } from './outcomes/frontier.ts';
export {
  type AdditiveSpace,
  type ListedSpace,
  type OutcomeSpace,
  outcomeSpace,
  type SpaceOptions,
  type TooLarge,
  utilitiesOf,
} from './outcomes/outcome-space.ts';
export { type PackagesAt, packagesAt } from './outcomes/packages-at.ts';
export { pointsFrontier } from './outcomes/points-frontier.ts';
export { skyline } from './outcomes/skyline.ts';
export { improvingSwaps, type Swap } from './solutions/improving-swaps.ts';
export { type IssueByIssue, issueByIssue } from './solutions/issue-by-issue.ts';
export { type Lottery, type LotterySolution, solveByLottery } from './solutions/lottery.ts';
export {
  type MarginalRate,
  type MarginalValue,
  marginalRates,
  marginalValues,
} from './solutions/marginal-rates.ts';
export { type SidePaymentSolution, solveBySidePayment } from './solutions/side-payment.ts';
export {
  type BargainingSolution,
  type ChosenPoint,
  type SolveOptions,
  solveBargaining,
} from './solutions/solve-bargaining.ts';
export { type Ratifier, type TwoLevelGame, twoLevelGame } from './solutions/two-level-game.ts';
export { type ValueLeft, valueLeft } from './solutions/value-left.ts';
export {
  type NoZone,
  type OpenZone,
  type Zone,
  zoneOfAgreement,
} from './solutions/zone-of-agreement.ts';
