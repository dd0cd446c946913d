/**
 * Census writes commodities in 50 capitals, shortened as each line needs. The unambiguous shortenings are written
 * out here; what stays short stays as it was.
 */
const WORDS: Readonly<Record<string, string>> = {
  'nesoi|neso|nesi|nes|n.e.s.o.i': 'n.e.s.',
  'oth|othr|otr': 'other',
  'exc|excl|ex|excpt': 'except',
  nt: 'not',
  lt: 'under',
  'gt|ov|ovr': 'over',
  'nov|n/o': 'not over',
  'w/|wth': 'with',
  'w/o|wo|w/out': 'without',
  'w/n': 'whether or not',
  'inc|incl': 'including',
  'con|cont|contn|contng': 'containing',
  'prt|prts|pts': 'parts',
  'wgt|wt': 'weight',
  val: 'value',
  meas: 'measuring',
  'thk|thck|thn': 'thick',
  wid: 'wide',
  'diam|dia': 'diameter',
  'fr/ch|fr/chd|fresh/chilled': 'fresh or chilled',
  frsh: 'fresh',
  'frzn|fz|froz': 'frozen',
  'prep/pres': 'prepared or preserved',
  'prep|prepd': 'prepared',
  pres: 'preserved',
  'prcsd|procsd|proc|prcssd': 'processed',
  'bov|bvne|bvine|bvn': 'bovine',
  'bneless|bnless|bnls': 'boneless',
  veg: 'vegetable',
  cert: 'certified',
  grnhs: 'greenhouse',
  'cot|cott|ctn': 'cotton',
  'fab|fabs|fbrc': 'fabric',
  'fib|fbr|fibs': 'fiber',
  mmf: 'man-made fibers',
  'syn|synth': 'synthetic',
  artif: 'artificial',
  'tex|text|txtl': 'textile',
  'wov|wvn|wv': 'woven',
  'knt|kt': 'knit',
  'croc|croch|crochetd': 'crocheted',
  'yrn|yn': 'yarn',
  ftwr: 'footwear',
  'w/g': "women's or girls'",
  'm/b': "men's or boys'",
  'w/fah|wool/fah': 'wool or fine animal hair',
  fah: 'fine animal hair',
  'lthr|lea': 'leather',
  rub: 'rubber',
  rubplas: 'rubber or plastics',
  'plast|plas|plastc': 'plastics',
  ppr: 'paper',
  'ppr/pbrd|pap/pbd': 'paper or paperboard',
  wd: 'wood',
  plywd: 'plywood',
  mtl: 'metal',
  'mtrl|matl|mat': 'material',
  'mtrls|matls': 'materials',
  stl: 'steel',
  'stnls|stnlss|stn': 'stainless',
  'irn/stl|iron/stl|ir/stl|irn/st|iron/steel': 'iron or steel',
  aly: 'alloy',
  alum: 'aluminum',
  unwrght: 'unwrought',
  rld: 'rolled',
  cld: 'cold',
  smls: 'seamless',
  'mach|mch|machy': 'machines',
  mech: 'mechanical',
  'elec|electr': 'electric',
  'eng|engs': 'engine',
  'inst|instr': 'instruments',
  'app|appar|apprts': 'apparatus',
  equip: 'equipment',
  'veh|vehs|vhcl': 'vehicle',
  'pass|passengr|pssngr': 'passenger',
  'wag|wgn': 'station wagon',
  cyl: 'cylinder',
  'sp-ig|spk-ig': 'spark-ignition',
  gvw: 'gross vehicle weight',
  hshld: 'household',
  furn: 'furniture',
  'artcls|artls|artcl': 'articles',
  'cntr|cntnr': 'container',
  'cntrs|cntnrs': 'containers',
  liq: 'liquid',
  chem: 'chemical',
  'cmpds|cmpd': 'compounds',
  arom: 'aromatic',
  'deriv|derivs': 'derivatives',
  org: 'organic',
  'mx|mxtrs|mixt': 'mixtures',
  preps: 'preparations',
  misc: 'miscellaneous',
  'semicond|semicndctr': 'semiconductor',
  prcssrs: 'processors',
  'prcssng|procsng': 'processing',
  'contolers|contollers': 'controllers',
  'trctr|trctrs': 'tractor',
  'semi-trls': 'semi-trailers',
  'trk|trks': 'trucks',
  'mtr|mtrs': 'motor',
  'acc|access|accs': 'accessories',
  'smlr|siml|sim': 'similar',
  'thereof|thrf': 'thereof',
  'hdg|headng|hdng': 'heading',
  'subhdg|subhdng': 'subheading',
  gen: 'general',
  nte: 'note',
  'addtl|addl|add': 'additional',
  prod: 'product',
  imprtd: 'imported',
  rtl: 'retail',
  pckgd: 'packaged',
  n: 'not',
  pct: '%',
};

/** Kept in capitals: names, initials and units that a reader knows that way. */
const CAPITALS =
  'us u.s. usa u.s led leds lcd oled tv tvs pvc pet cpu cpus dram dvd cd usb gps fm am uv hiv dna rna ' +
  'socs fpgas plds asics cbtpa nafta usda nasa aids kva kv kw mw hz mhz ghz pcbs mri hdtv';

const EXPANSIONS = new Map(
  Object.entries(WORDS).flatMap(([short, full]) => short.split('|').map((word) => [word, full])),
);
const UPPER = new Set(CAPITALS.split(' '));

/** `MEAT,BVNE BNELESS FR/CH US NT 3` → `meat, bovine boneless fresh or chilled US note 3`. */
export function readableCensus(text: string): string {
  const spaced = text
    .trim()
    .replaceAll('&', ' & ')
    .replace(/\bUS NTE?S?\b/g, 'US NOTE')
    .replace(/\bGT\/?=/g, 'AT LEAST ')
    .replace(/\bLT\/?=/g, 'AT MOST ')
    .replace(/\b(STA|ST) (WAG|WGN)\b/g, 'WGN')
    .replace(/([;,])(?=\S)/g, (mark, _, at: number, all: string) =>
      /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + 1] ?? '') ? mark : `${mark} `,
    )
    .replace(/\)(?=\w)/g, ') ')
    .replace(/(?<=\w)\(/g, ' (');
  const words = spaced
    .split(/\s+/)
    .map((word) =>
      word.replace(
        /^([(]*)(.*?)([),;:.]*)$/,
        (_, open, core, close) => `${open}${spell(core)}${close}`,
      ),
    );
  return words
    .filter((word) => word !== '')
    .join(' ')
    .replace(/\s+([,;:)])/g, '$1')
    .replace(/[,;:&\s]+$/, '');
}

function spell(word: string): string {
  const lower = word.toLowerCase();
  const expansion = EXPANSIONS.get(lower);
  if (expansion !== undefined) return expansion;
  if (UPPER.has(lower)) return word;
  // Codes and formulas (`H2O`, `B12`) keep their capitals; measures (`10MM`) do not.
  return /^[A-Z]{1,3}\d/.test(word) ? word : lower;
}
