import type { RecordTexts } from './record-texts.ts';

export const enRecord: RecordTexts = {
  faults: {
    noSuchSource: (value, near, known) => [
      `The record has no source “${value}”.`,
      near === null ? `Sources with claims: ${known}.` : `Did you mean “${near}”?`,
    ],
    noSuchIssue: (value, near, known) => [
      `The case has no issue “${value}”.`,
      near === null ? `Known: ${known}.` : `Did you mean “${near}”?`,
    ],
    badId: (value) => [
      `“${value}” is no id.`,
      'Write lower-case words and digits joined by hyphens, as japan-us-2025.',
    ],
    fewParties: (value) => [
      `“${value}” names fewer than two parties.`,
      'Write codes of regions with commas: --parties JPN,USA.',
    ],
    partyTwice: (value) => [`“${value}” is named twice.`, 'Name each party once.'],
    exists: (folder) => [`“${folder}” is there already.`, 'Choose another id or --out.'],
    badTitle: ['The title is empty or too long.', 'Write one to 200 characters.'],
  },
  created: {
    wrote: (folder, files) => `Wrote ${folder} (${files} files).`,
    about: (parties, asOf, dataset, law) =>
      `${parties}, as of ${asOf}; economy ${dataset}${law === null ? '' : `; tariff law of ${law}`}.`,
    issues: 'Issues',
    next: 'Next',
    examples: (folder) => `Each file of ${folder} has an entry to copy.`,
    commands: {
      check: 'every fault, with its line',
      brief: 'what is at stake',
      state: 'the state of play',
    },
  },
};
