import { type HeldLaw, holdLaw, readLaw, unknownCodes } from '@parley/analysis';
import { CASE_FILES, caseHash, loadCase } from '@parley/casebook';
import {
  DATASET_FILES,
  type EmploymentEntry,
  type FlowStatus,
  type ProductFlow,
  readDatasetFiles,
  readEmployment,
  readFlowStatus,
  readProducts,
} from '@parley/economy';
import type { Language } from '@parley/intake';

import type { Library } from './library.ts';
import type { Opened } from './opened.ts';
import type { CaseSource, FaultyCase, OpenedCase, Progress, ShownFault } from './protocol.ts';

type Files = Readonly<Record<string, string>>;

export type OpenAnswer =
  | { readonly kind: 'opened'; readonly opened: Opened; readonly shown: OpenedCase }
  | FaultyCase;

const MEASURES = 'measures/';

/** Opens a case with its economy and law: all faults at once, each with its line. */
export async function openCase(
  library: Library,
  source: CaseSource,
  language: Language,
  onProgress: (progress: Progress) => void,
): Promise<OpenAnswer> {
  onProgress({ stage: 'case' });
  const files = source.kind === 'built-in' ? await library.caseFiles(source.id) : source.files;
  const own = Object.fromEntries(Object.entries(files).filter(([name]) => isCaseFile(name)));
  const loaded = loadCase(own, language);
  if (loaded.kind === 'faulty') return faulty(loaded.faults, files);
  const of = loaded.case;
  onProgress({ stage: 'economy' });
  const economy = await library.datasetFiles(of.economy.dataset);
  const read = readDatasetFiles(
    Object.fromEntries(DATASET_FILES.map((name) => [name, economy[name] ?? ''])),
  );
  if (read.kind !== 'dataset') throw new Error(`dataset ${of.economy.dataset}: ${read.kind}`);
  const { dataset } = read;
  const unknown = unknownCodes(of, dataset);
  if (unknown.length > 0) {
    return {
      kind: 'faulty',
      faults: unknown.map(({ code, value, at }) => ({
        ...{ file: 'case.yaml', code },
        message: `${at}: ${value} (${dataset.id})`,
      })),
    };
  }
  onProgress({ stage: 'law' });
  const law = await lawOf(library, files, of.law, language);
  if (law.kind === 'faulty') return law;
  const hash = caseHash(own);
  const opened: Opened = {
    ...{ case: of, hash, dataset, laws: law.laws },
    products: productsOf(economy, dataset),
    flowStatus: flowStatusOf(economy, dataset),
    employment: employmentOf(economy, dataset),
  };
  return {
    kind: 'opened',
    opened,
    shown: {
      kind: 'opened',
      ...{ case: of, hash },
      data: { id: dataset.id, version: dataset.version, year: dataset.year },
      regions: dataset.regions.map(({ code, name }) => ({ code, name })),
      sectors: dataset.sectors.map(({ code, name, kind }, j) => ({
        ...{ code, name, kind },
        tradeElasticity: dataset.tradeElasticities[j] ?? Number.NaN,
      })),
      laws: law.laws.map(({ importer, version, tradeYear }) => ({ importer, version, tradeYear })),
      readme: files['README.md'] ?? null,
    },
  };
}

function isCaseFile(name: string): boolean {
  // What a folder holds beside a case's own files is nobody's fault; a misspelt record file is.
  return (
    (CASE_FILES as readonly string[]).includes(name) ||
    (/^(record\/.*|[^/]*)\.ya?ml$/.test(name) && !name.startsWith('private/'))
  );
}

/** The law of a case's own measures, or of the case that it borrows them from. */
async function lawOf(
  library: Library,
  files: Files,
  from: string | undefined,
  language: Language,
): Promise<{ readonly kind: 'laws'; readonly laws: readonly HeldLaw[] } | FaultyCase> {
  const all = from === undefined ? files : await library.caseFiles(from);
  const measures = Object.fromEntries(
    Object.entries(all).flatMap(([name, text]) =>
      name.startsWith(MEASURES) ? [[name.slice(MEASURES.length), text]] : [],
    ),
  );
  if (Object.keys(measures).length === 0) return { kind: 'laws', laws: [] };
  const trade = await library.trade();
  const read = readLaw(measures, trade, language);
  if (read.kind === 'faulty') {
    const faults = read.faults.map((fault) => ({ ...fault, file: MEASURES + fault.file }));
    return faulty(faults, all);
  }
  const held = holdLaw(read.law, trade, read.version);
  return { kind: 'laws', laws: held === null ? [] : [held] };
}

function productsOf(economy: Files, dataset: Opened['dataset']): readonly ProductFlow[] {
  const text = economy['products.csv'];
  if (text === undefined) return [];
  const read = readProducts(text, dataset);
  return read.kind === 'products' ? read.products : [];
}

function flowStatusOf(economy: Files, dataset: Opened['dataset']): FlowStatus | null {
  const text = economy['status.csv'];
  if (text === undefined) return null;
  const read = readFlowStatus(text, dataset);
  return read.kind === 'flow-status' ? read.flowStatus : null;
}

function employmentOf(economy: Files, dataset: Opened['dataset']): readonly EmploymentEntry[] {
  const text = economy['employment.csv'];
  if (text === undefined) return [];
  const read = readEmployment(text, dataset);
  return read.kind === 'employment' ? read.entries : [];
}

/** The line of a fault is shown beside it. */
function faulty(faults: readonly Omit<ShownFault, 'text'>[], files: Files): FaultyCase {
  const lines = new Map<string, readonly string[]>();
  const lineOf = (file: string, line: number | undefined) => {
    const text = files[file];
    if (text === undefined || line === undefined) return undefined;
    const cut = lines.get(file) ?? text.split('\n');
    lines.set(file, cut);
    return cut[line - 1]?.slice(0, 200);
  };
  return {
    kind: 'faulty',
    faults: faults.map((fault) => ({ ...fault, text: lineOf(fault.file, fault.line) })),
  };
}
