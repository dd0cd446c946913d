import type { CaseFinding } from './case-faults.ts';
import { caseData, type FileValues } from './findings/case-data.ts';
import { claimFindings } from './findings/claims.ts';
import { dateFindings } from './findings/dates.ts';
import { derivationFindings } from './findings/derivations.ts';
import { duplicateFindings } from './findings/duplicates.ts';
import { exclusionFindings } from './findings/exclusions.ts';
import { issueLeverFindings } from './findings/issue-levers.ts';
import { levelFindings } from './findings/levels.ts';
import { caseNames } from './findings/names.ts';
import { officialFindings } from './findings/officials.ts';
import { originFindings } from './findings/origins.ts';
import { preferenceFindings } from './findings/preferences.ts';
import { referenceFindings } from './findings/references.ts';
import { sideFindings } from './findings/sides.ts';
import { sourcingFindings } from './findings/sourcing.ts';
import { worldFindings } from './findings/worlds.ts';

/**
 * What is wrong between the parts of a case, over all its files. Works on data that may also break the
 * schema, so that all faults come at once.
 *
 * @returns findings whose paths begin with the name of the file
 */
export function crossFindings(files: FileValues): CaseFinding[] {
  const data = caseData(files);
  const names = caseNames(data);
  return [
    ...duplicateFindings(data),
    ...referenceFindings(data, names),
    ...sideFindings(data, names.parties),
    ...sourcingFindings(data, names.sources),
    ...derivationFindings(data),
    ...dateFindings(data),
    ...officialFindings(data),
    ...levelFindings(data),
    ...exclusionFindings(data),
    ...preferenceFindings(data),
    ...issueLeverFindings(data),
    ...claimFindings(data, names),
    ...originFindings(data),
    ...data.list('worlds').flatMap((world, index) => worldFindings(world, index === 0)),
  ];
}
