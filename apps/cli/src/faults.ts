import type { DataFaultCode, FaultParams, ImportFaultCode } from '@parley/economy';
import { type CsvFaultCode, csvFaults, faultText } from '@parley/intake';
import type { Context, ExitCode } from './io.ts';
import type { UsageFaultCode } from './texts/cli-texts.ts';
import type { ModelFaultCode } from './texts/models-texts.ts';
import { modelsTextsFor } from './texts/models-texts-for.ts';

/** A fault before it has words: of data, of an import, of a policy, or of the call itself. */
export interface CodedFault {
  readonly code: DataFaultCode | ImportFaultCode | UsageFaultCode | ModelFaultCode;
  readonly params: FaultParams;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A fault with its words. */
export interface WordedFault {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly hint: string;
}

export function inWords(fault: CodedFault, { texts, language }: Context): WordedFault {
  const { code, params, ...place } = fault;
  if (isCsvFault(code)) {
    const details = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? value.join(', ') : value,
      ]),
    );
    return { code, ...place, ...faultText(csvFaults, code, details, language) };
  }
  const models = modelsTextsFor(language).faults;
  const [message, hint] = { ...texts.faults, ...texts.data.faults, ...models }[code](params);
  return { code, ...place, message, hint };
}

function isCsvFault(code: CodedFault['code']): code is CsvFaultCode {
  return code in csvFaults;
}

/** `file:line:column`, as far as they are known. */
export function placeOf({ file, line, column }: WordedFault): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/**
 * Prints all faults, one a line as `file:line:column message hint`, and says how many; as JSON
 * where that was asked for. Returns the exit code of bad input.
 */
export function reportFaults(faults: readonly WordedFault[], context: Context): ExitCode {
  if (context.json) {
    context.stdout(`${JSON.stringify({ faults }, null, 2)}\n`);
    return 2;
  }
  for (const fault of faults) {
    const { message, hint } = fault;
    const place = placeOf(fault);
    const told = /[.!?。]$/.test(message) ? `${message} ${hint}` : `${message}; ${hint}`;
    context.stderr(`${place === '' ? '' : `${place} `}${hint === '' ? message : told}\n`);
  }
  if (faults.length > 1) context.stderr(`${context.texts.faultCount(faults.length)}\n`);
  return 2;
}
