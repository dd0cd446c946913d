export {
  type Aggregated,
  type AggregationReport,
  aggregateDataset,
} from './aggregate/aggregate-dataset.ts';
export {
  checkDataset,
  IDENTITIES,
  type Identity,
  type IdentityCheck,
} from './check/check-dataset.ts';
export {
  CLOSING_TOLERANCE,
  createDataset,
  type Dataset,
  type DatasetResult,
  flowIndex,
  type LocalisedText,
  type Region,
  type Sector,
} from './dataset.ts';
export type {
  BeforeAfter,
  EquationName,
  Equilibrium,
  FirstOrderWelfare,
  NotConverged,
  RegionOutcome,
  UnmetCommitment,
} from './equilibrium.ts';
export type { DataFault, DataFaultCode, FaultParams } from './fault.ts';
export {
  ANCHOR_KINDS,
  ANCHOR_MEASURES,
  type Anchor,
  type AnchorCheck,
  type AnchorMeasure,
  checkAnchors,
} from './files/anchors.ts';
export { DATASET_FILES, readDatasetFiles, writeDatasetFiles } from './files/dataset-files.ts';
export {
  type EmploymentEntry,
  type EmploymentResult,
  readEmployment,
} from './files/employment.ts';
export {
  type FlowStatus,
  type FlowStatusResult,
  observedShareOf,
  readFlowStatus,
} from './files/flow-status.ts';
export {
  GOODS_TRADE_FILES,
  type GoodsTradeFault,
  type GoodsTradeFaultCode,
  type GoodsTradeResult,
  readGoodsTradeFiles,
  writeGoodsTradeFiles,
} from './files/goods-trade-files.ts';
export { type PolicyFileResult, readPolicyFile } from './files/policy-files.ts';
export type { PolicyCodes } from './files/policy-line.ts';
export { type NamedPolicy, type PolicyListResult, readPolicyList } from './files/policy-list.ts';
export { type ProductFlow, type ProductsResult, readProducts } from './files/products.ts';
export {
  readScaleElasticities,
  type ScaleElasticitiesResult,
  type ScaleElasticityEntry,
} from './files/scale-elasticities.ts';
export type { Knowledge } from './files/side-files.ts';
export type { ClosingReport } from './import/close-table.ts';
export { type CodeMap, readCodeMap } from './import/code-map.ts';
export { FORMATS as IMPORT_FORMATS, type ImportFormat } from './import/detect-format.ts';
export { createFaultLog, type ImportFault, type ImportFaultCode } from './import/import-fault.ts';
export {
  type ImportRecord,
  type ImportRequest,
  type ImportResult,
  importFiles,
} from './import/import-files.ts';
export type { OnProgress, ReadProgress, TextSource } from './import/text-source.ts';
export { type TradeTable, writeTradeCsv } from './import/trade-table.ts';
export type { Model } from './model.ts';
export type { Objective } from './models/caliendo-parro/adjoint.ts';
export {
  type CaliendoParroOptions,
  caliendoParro,
  withTradeElasticities,
} from './models/caliendo-parro/caliendo-parro.ts';
export { type ClippedCell, clipFinalDemand } from './models/caliendo-parro/clip-final-demand.ts';
export type { Closure } from './models/caliendo-parro/closure.ts';
export type { Extensions } from './models/caliendo-parro/extensions.ts';
export {
  directionalDerivative,
  type GradientResult,
  gradientOf,
  gradientsAt,
  type PolicyDirection,
} from './models/caliendo-parro/gradient.ts';
export {
  type FlowEffect,
  type LeverEffects,
  type LeverEffectsResult,
  leverEffects,
  type PaymentEffect,
} from './models/caliendo-parro/lever-effects.ts';
export type { LeverGradient } from './models/caliendo-parro/pull-back.ts';
export { settle } from './models/caliendo-parro/settle.ts';
export type { GoodsTrade } from './models/imls/goods-trade.ts';
export { type ImlsGradient, imlsGradient } from './models/imls/gradient.ts';
export { type ImlsEquilibrium, type ImlsNotConverged, imls2025 } from './models/imls/imls.ts';
export {
  IMLS_BOUNDS,
  type ImlsOptimum,
  optimalImlsTariffs,
} from './models/imls/optimal-tariffs.ts';
export { IMLS_CHOICES, IMLS_RANGES, type ImlsOptions } from './models/imls/options.ts';
export type { ImlsOutcome } from './models/imls/outcomes.ts';
export { type Cooperation, cooperate } from './models/ossa/cooperation.ts';
export { type IndustryTradeResult, industryTradeOf } from './models/ossa/from-dataset.ts';
export type { IndustryTrade, Named } from './models/ossa/industry-trade.ts';
export {
  createOssaWorld,
  type OssaEquilibrium,
  type OssaNotConverged,
  type OssaWorld,
  solveOssa,
} from './models/ossa/ossa.ts';
export { type OssaOutcome, type OssaOutcomes, readOssaOutcomes } from './models/ossa/outcomes.ts';
export { type TariffName, WIDE_BOUNDS } from './models/ossa/tariff-game.ts';
export { type NotFound, playTariffs, type TariffPlay } from './models/ossa/tariff-play.ts';
export type { DomainProblem, OutOfDomain } from './models/out-of-domain.ts';
export { applyTariffChanges, type TariffChangesResult } from './models/tariff-changes.ts';
export {
  type Agreement,
  agree,
  COOPERATIVE_SOLUTIONS,
  type CooperativeSolution,
} from './optimum/agreement.ts';
export { type AppliedRate, type MfnStanding, mfnStanding } from './optimum/mfn-standing.ts';
export {
  type Measure,
  type OutcomeMeasure,
  outcomeValue,
  type Seeded,
  seedOf,
} from './optimum/outcome-measure.ts';
export { createRateChoice } from './optimum/rate-agreement.ts';
export {
  type Explained,
  type ObservedRate,
  type Recovery as RateRecovery,
  recoverRateWeights,
} from './optimum/recover-weights.ts';
export {
  changedGroups,
  GROUPINGS,
  type Grouping,
  goodsOf,
  type TariffGroup,
  tariffGroups,
} from './optimum/tariff-groups.ts';
export {
  createTariffLandscape,
  type OutcomeWeight,
  payoffOf,
  RATE_FORMS,
  type RateForm,
  type Station,
  type TariffGame,
  type TariffLandscape,
} from './optimum/tariff-landscape.ts';
export {
  type Play,
  type PlayCertificate,
  type PlayNotFound,
  playRates,
  singledOutGroups,
} from './optimum/tariff-play.ts';
export {
  applyChanges,
  baselinePolicy,
  type Policy,
  type PolicyChange,
  type PurchaseCommitment,
  type TariffForm,
} from './policy.ts';
export { hubTariffs, withReciprocation } from './published/announced-policies.ts';
export { CP1993_FILES, loadCp1993 } from './published/cp1993.ts';
export {
  isHubTariffs,
  LIBDAY2023_FILES,
  loadLibday2023,
  readHubTariffs,
} from './published/libday2023.ts';
export { type IndustryTradeFaultCode, loadOssa2007, OSSA2007_FILES } from './published/ossa2007.ts';
export {
  type DrawMethod,
  type DrawPosition,
  drawParameters,
  medianParameters,
  type ParameterDraw,
} from './uncertainty/draw-parameters.ts';
export {
  DRAWN_PARAMETERS,
  type DrawnParameter,
  type DrawnParameterId,
  type LogNormal,
  type UncertaintySource,
  type Uniform,
} from './uncertainty/drawn-parameters.ts';
