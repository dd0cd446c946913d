import type { ClaimsTexts } from './claims-texts.ts';

const BOUNDS = {
  from: 'in force from',
  to: 'no longer in force from',
  'pause-from': 'paused from',
  'pause-to': 'paused until',
} as const;

export const enClaims: ClaimsTexts = {
  heading: (title, known) => `${title}: what sources say, and how it stands as known on ${known}`,
  counts: (claims, sources) =>
    `${claims} ${claims === 1 ? 'claim' : 'claims'} of ${sources} ${sources === 1 ? 'source' : 'sources'}`,
  none: 'No claims were known on that day.',
  groups: {
    contradicted: 'At odds with the evidence',
    uncertain: 'Open',
    'partly-corroborated': 'Borne out in part',
    corroborated: 'Borne out by independent sources',
    forecast: 'Forecasts',
    opinion: 'Opinions, not judged',
  },
  came: {
    true: 'Came true.',
    false: 'Did not come true.',
    partly: 'Came true in part.',
    open: 'Still open.',
  },
  from: (publisher, date, locator) =>
    `${publisher}, ${date}${locator === null ? '' : `, ${locator}`}`,
  source: (publisher, date) => `${publisher}, ${date}`,
  items: (items) => items.join('; '),
  sentences: (sentences) => sentences.join(' '),
  andMore: (items, more) => `${items}; ${more} more`,
  accordingTo: (sentence, sources) =>
    sources === null ? `${sentence}.` : `${sentence} (${sources}).`,
  days: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  notCounted: {
    unknown: 'not in the record',
    'not-retrieved': 'not looked up',
    'same-origin': 'same story as another counted',
    'same-publisher': 'same publisher as another counted',
    'own-source': 'same source or story',
  },
  support: (count, sources, law) => {
    const independent = `${count} independent ${count === 1 ? 'source' : 'sources'}`;
    if (sources === '') return law ? 'The law itself says so.' : `${independent}.`;
    return `${independent}${law ? ', the law among them' : ''}: ${sources}.`;
  },
  noSupport: 'No independent source found.',
  dropped: (sources, why) => `Not counted, ${why}: ${sources}.`,
  partOpen: (part) => `Not found elsewhere: ${part}.`,
  restsOn: (places) => `→ ${places.join('; ')}`,
  correct: (folder) =>
    `How a claim stands follows by rule from the record in ${folder}. To have a judgement corrected, correct the entry named after its arrow (→), or add a source and what it says to record/sources.yaml and record/claims.yaml; or send the correction, with its source, to whoever keeps the case.`,
  parts: {
    office: (person, office) => `${person} as ${office}`,
    event: (event, days, happened) =>
      `${happened ? '' : 'no '}${event}${days === null ? '' : ` ${days}`}`,
    duty: (importer, origin, code, percent) => `${percent} on ${code} of ${origin} in ${importer}`,
    measure: (measure) => measure,
    cause: (cause, effect) => `${cause} as the cause of ${effect}`,
    figure: (series, period, value) => `${series} ${period}: ${value}`,
    statement: (topic, value) => `${topic}: ${value}`,
  },
  reasons: {
    officeHeld: (office, holders, on) => `${office} on ${on}: ${holders}`,
    officeHeldByOther: (office, holders, on) => `${office} on ${on} was ${holders}`,
    officeNotHeld: (office, on) => `The record does not say who was ${office} on ${on}`,
    eventOnDate: (event, days) => `“${event}” took place ${days}`,
    eventOnOtherDate: (event, days) => `The date of “${event}” in the record: ${days}`,
    eventHappened: (event, days) => `“${event}” took place ${days}`,
    eventDue: (event, days) => `“${event}” was due ${days}`,
    eventNotHeld: (event) => `The record has no “${event}” by then`,
    duty: (code, on, rate, added, measures) => {
      const total = rate === null ? '' : ` ${rate} in all`;
      const top = added === null ? '' : `${rate === null ? '' : ','} ${added} on top`;
      return `Law has for ${code} on ${on}:${total}${top}${measures === null ? '' : ` (${measures})`}`;
    },
    asKnownThen: (known) => `as law was known on ${known}`,
    assumed: 'with an assumption in it, so that nothing is refuted',
    dutyVaries: (code, agree, differ) =>
      `Of the tariff lines under ${code}, ${agree} agree and ${differ} do not`,
    measure: (measure, aspect, held, claimed, on) => {
      const found = held ?? 'not in the law';
      switch (aspect) {
        case 'status':
          return `${measure} on ${on}: ${found}`;
        case 'origin':
          return `${measure} ${held === null ? 'does not fall' : 'falls'} on goods of ${claimed}`;
        case 'covers':
        case 'spares':
          return `${measure}: ${claimed} ${held === 'covers' ? 'falls under it' : held === 'spares' ? 'is spared' : 'falls under it in part'}`;
        default:
          return `${measure}: ${BOUNDS[aspect]} ${found}`;
      }
    },
    statuses: { 'in-force': 'in force', paused: 'paused', 'not-in-force': 'not in force' },
    lawNotHeld: {
      'no-law': () => 'No law is held for this case',
      importer: (what) => `No law of ${what} is held`,
      day: (what) => `The law held does not reach to ${what}`,
      measure: (what) => `The law held has no measure “${what}” by then`,
      'tariff-code': (what) => `The schedule has no ${what}`,
      'ordinary-duty': (what) => `The ordinary duty on ${what} is not held`,
      'specific-duty': (what) => `The duty on ${what} is not a share of the value`,
      'rule-missing': (what) => `A rule in force on ${what} is not held`,
    },
    causeAfterEffect: (cause, causeDate, effect, effectDate) =>
      `“${cause}” (${causeDate}) came after “${effect}” (${effectDate}) and cannot have caused it`,
    figure: (series, period, value, vintage, published) =>
      `${series} ${period}: ${value}, published ${published}${vintage === null ? '' : ` (${vintage})`}`,
    figureTolerance: (tolerance) => `more than ${tolerance} from the figure claimed`,
    figureRevised: (value, published) => `revised to ${value} on ${published}`,
    figureEarlier: (value, published) => `${value}, of ${published}, had agreed`,
    figureNotHeld: (series, period) => `No figure of ${series} for ${period} is in the record`,
    insideSource: (answer, claims) => `The same source also has ${answer} (${claims})`,
    otherAnswer: (answer, own, other, official) =>
      `Others have “${answer}”, with ${other} independent against ${own}${official ? ', an official source among them' : ''}`,
    disputed: (answer, own) =>
      `Others have “${answer}”, with as much behind it: ${own} independent each`,
    otherTime: (claims) => `Said of other days: ${claims}`,
    notYet: (on) => `Cannot be told before ${on}`,
    nothingCheckable: 'Nothing in it can be checked',
  },
};
