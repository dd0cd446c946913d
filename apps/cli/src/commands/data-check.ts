import { join } from 'node:path';
import {
  type AnchorCheck,
  checkAnchors,
  checkDataset,
  type Dataset,
  type IdentityCheck,
} from '@parley/economy';
import { fixed, signed } from '@parley/texts';
import { openDataset } from '../adapters/open-dataset.ts';
import { isFile, readText } from '../adapters/text-files.ts';
import { type CodedFault, inWords, reportFaults } from '../faults.ts';
import type { Context, ExitCode } from '../io.ts';
import { textTable } from '../table.ts';

/** Faults of a dataset that is well written and does not add up. */
const IDENTITY_FAULTS = new Set<string>([
  'bad-flow',
  'bad-value-added-share',
  'bad-final-demand',
  'cost-shares-not-one',
  'does-not-close',
  'domestic-tariff',
  'more-of-the-same',
]);

/** `parley data check`: does a dataset add up, and how far is it from published totals. */
export function dataCheckCommand(name: string, context: Context): ExitCode {
  const opened = openDataset(name);
  const refuse = (faults: readonly CodedFault[]) =>
    reportFaults(
      faults.map((fault) => inWords(fault, context)),
      context,
    );
  if (opened.kind === 'faulty') {
    refuse(opened.faults);
    return opened.faults.every(({ code }) => IDENTITY_FAULTS.has(code)) ? 1 : 2;
  }
  if (opened.kind === 'not-converged') {
    context.stderr(`${context.texts.solve.reasons[opened.reason]}\n`);
    return 1;
  }
  const { dataset, folder } = opened;
  const path = join(folder, 'anchors.csv');
  let anchors: readonly AnchorCheck[] | null = null;
  if (isFile(path)) {
    const content = readText(path);
    if ('fault' in content) return refuse([content.fault]);
    const checked = checkAnchors(dataset, content.text);
    if (checked.kind === 'faulty') {
      return refuse(checked.faults.map((fault) => ({ ...fault, file: path })));
    }
    anchors = checked.anchors;
  }
  const identities = checkDataset(dataset);
  const holds = identities.every((identity) => identity.holds);
  if (context.json) {
    const { id, version, year } = dataset;
    const answer = { id, version, year, holds, identities, anchors };
    context.stdout(`${JSON.stringify(answer, null, 2)}\n`);
  } else {
    context.stdout(checkText(dataset, identities, anchors, context));
  }
  return holds ? 0 : 1;
}

function checkText(
  dataset: Dataset,
  identities: readonly IdentityCheck[],
  anchors: readonly AnchorCheck[] | null,
  { texts: { data } }: Context,
): string {
  const rows = identities.map(({ identity, gap, tolerance, holds, at }) => {
    const where = at === null || holds ? '' : ` (${data.worstAt(at.region, at.sector)})`;
    const verdict = `${holds ? data.holds : data.fails}${where}`;
    const number = (value: number) => (value === 0 ? '0' : value.toExponential(1));
    return [data.identities[identity], number(gap), number(tolerance), verdict];
  });
  const lines = [
    data.checkHeading(dataset.id, dataset.year),
    dataset.version,
    '',
    textTable(data.checkColumns, rows),
    '',
  ];
  if (anchors === null || anchors.length === 0) {
    lines.push(data.noAnchors);
  } else {
    const sources = [...new Set(anchors.map(({ source, year }) => `${source} (${year})`))];
    lines.push(
      textTable(
        data.anchorColumns,
        anchors.map((anchor) => anchorRow(anchor, data)),
      ),
      data.anchorUnits,
      ...sources.map((source) => `- ${source}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function anchorRow(anchor: AnchorCheck, data: Context['texts']['data']): readonly string[] {
  const { what, importer, exporter, sectors, value, found, deviation, year, kind } = anchor;
  const region = (code: string) => (code === '*' ? data.everyOther : code);
  const words: Readonly<Record<string, string>> = data.sectorWords;
  const chosen = words[sectors] ?? data.sector(sectors);
  const label = {
    trade: () => data.anchorWhat.trade(region(exporter), region(importer), chosen),
    gdp: () => data.anchorWhat.gdp(importer),
    'gdp-share': () => data.anchorWhat['gdp-share'](importer),
    'trade-to-gdp': () => data.anchorWhat['trade-to-gdp'](importer, chosen),
  }[what]();
  const digits = what === 'trade' || what === 'gdp' ? 1 : 4;
  return [
    label,
    fixed(value, digits),
    fixed(found, digits),
    signed(100 * deviation, 1),
    String(year),
    data.anchorKinds[kind],
  ];
}
