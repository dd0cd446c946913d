import type { CaseTexts } from './case-texts.ts';

export const enCase: CaseTexts = {
  help: {
    check: 'every fault of a case, with its place: case.yaml, record, measures',
    checkCase: 'a built-in case or a folder with a case.yaml',
    create: 'start a case from the embedded data: parties, largest trade and tariffs, ready to run',
    createParties: 'codes of the parties, as JPN,USA',
    createTitle: 'title of the case',
    createAt: 'the date of the case (default: today)',
    createOut: 'folder to make the case’s folder in (default: here)',
    createDataset: 'the economy of the case',
    record: 'the record of the talks: add to it, judge its claims',
    add: 'add a source, round, position, offer, claim or topic to a case, in place',
    addSet:
      'a key and its value, as issue=us-car-duty, text.en="…" or sources=[a,b]; may be repeated',
    addFrom: 'a YAML file with the entry; - reads it from the standard input',
    addDryRun: 'show what would be written and where, and write nothing',
    claims: 'the standing of every claim, and why',
    claimsSource: 'only the claims of this source',
    known: 'as known on this day (default: all that is known)',
    state: 'the state of play on a day, on one screen',
    stateAt: 'the day (default: the case’s own date)',
    moves: 'who moved on what, when and by how much',
    movesIssue: 'only these issues; may be repeated',
    movesFrom: 'first day (default: the beginning)',
    movesTo: 'last day (default: the end)',
    deals: 'the deals both sides prefer to none, and the fair ones among them',
    dealsDisagreement: 'what no deal means: an id of the case’s disagreement list, or nash',
    dealsSolution: 'the solution told in full: nash, ks, egalitarian or utilitarian',
    dealsWeights: 'whose weights: those of the case, recovered ones, or real income alone',
    dealsPackage: 'a YAML file of issue: level, to be judged and improved',
    dealsInclude: 'take in an issue that a party has ruled out, without touching the record',
    dealsProductivity: 'count what investment does to productivity, an assumption',
    dealsDraws: 'intervals over this many draws of what is uncertain',
    dealsSeed: 'seed of the draws',
    dealsAt: 'the day (default: the case’s own date)',
    dealsKnown: 'as known on this day (default: that day)',
    delay: 'what each week without a deal costs each side, and who gains leverage when',
  },
  sound: (folder) => `${folder}: no fault.`,
  holds: (n) =>
    [
      `${n.parties} parties, ${n.issues} issues;`,
      `${n.sources} sources, ${n.rounds} rounds, ${n.positions} positions, ${n.offers} offers,`,
      `${n.claims} claims, ${n.outcomes} outcomes`,
      n.measures === null ? '' : `; ${n.measures} measures of law`,
    ]
      .join(' ')
      .replace(' ;', ';')
      .trim()
      .concat('.'),
  added: (id, place) => `Added ${id} at ${place}.`,
  wouldAdd: (place) => `Would write at ${place}:`,
  untouched: 'Nothing was written.',
};
