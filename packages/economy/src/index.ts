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
} from './equilibrium.ts';
export type { DataFault, DataFaultCode, FaultParams } from './fault.ts';
export { DATASET_FILES, readDatasetFiles, writeDatasetFiles } from './files/dataset-files.ts';
export { type PolicyFileResult, readPolicyFile } from './files/policy-files.ts';
export type { Model } from './model.ts';
export {
  type CaliendoParroOptions,
  caliendoParro,
} from './models/caliendo-parro/caliendo-parro.ts';
export { type ClippedCell, clipFinalDemand } from './models/caliendo-parro/clip-final-demand.ts';
export type { Closure } from './models/caliendo-parro/closure.ts';
export { settle } from './models/caliendo-parro/settle.ts';
export {
  applyChanges,
  baselinePolicy,
  type Policy,
  type PolicyChange,
  type TariffForm,
} from './policy.ts';
export { CP1993_FILES, loadCp1993 } from './published/cp1993.ts';
