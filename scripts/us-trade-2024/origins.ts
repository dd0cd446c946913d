/**
 * What goods of an origin paid when they entered in 2024, as far as it decides whether duty ÷ value shows the
 * most-favoured-nation rate:
 *
 * - `mfn`: the general rate (the Generalized System of Preferences had lapsed on 31 December 2020)
 * - `preference`: an agreement or programme frees some goods
 * - `added`: section 301 duties come on top
 * - `column-2`: normal trade relations are suspended
 */
export type Treatment = 'mfn' | 'preference' | 'added' | 'column-2';

export interface OriginEntry {
  /** ISO 3166 alpha-3, or EU27. */
  readonly origin: string;
  readonly census: string;
  readonly en: string;
  readonly ja: string;
  readonly treatment: Treatment;
  /** Why the treatment is not `mfn`, or what the entry holds. */
  readonly note: string;
}

const entry = (
  origin: string,
  census: string,
  en: string,
  ja: string,
  treatment: Treatment = 'mfn',
  note = '',
): OriginEntry => ({ origin, census, en, ja, treatment, note });

const CAFTA = 'Dominican Republic-Central America agreement';
const AGOA = 'African Growth and Opportunity Act';

export const ORIGINS: readonly OriginEntry[] = [
  entry('AGO', '7620', 'Angola', 'アンゴラ', 'preference', AGOA),
  entry('ARE', '5200', 'United Arab Emirates', 'アラブ首長国連邦'),
  entry('ARG', '3570', 'Argentina', 'アルゼンチン'),
  entry('AUS', '6021', 'Australia', 'オーストラリア', 'preference', 'free trade agreement'),
  entry('BGD', '5380', 'Bangladesh', 'バングラデシュ'),
  entry('BRA', '3510', 'Brazil', 'ブラジル'),
  entry('CAN', '1220', 'Canada', 'カナダ', 'preference', 'USMCA'),
  entry('CHE', '4419', 'Switzerland', 'スイス'),
  entry('CHL', '3370', 'Chile', 'チリ', 'preference', 'free trade agreement'),
  entry('CHN', '5700', 'China', '中国', 'added', 'duty includes section 301; Hong Kong is apart'),
  entry('COL', '3010', 'Colombia', 'コロンビア', 'preference', 'trade promotion agreement'),
  entry('CRI', '2230', 'Costa Rica', 'コスタリカ', 'preference', CAFTA),
  entry('DOM', '2470', 'Dominican Republic', 'ドミニカ共和国', 'preference', CAFTA),
  entry('DZA', '7210', 'Algeria', 'アルジェリア'),
  entry('ECU', '3310', 'Ecuador', 'エクアドル'),
  entry('EGY', '7290', 'Egypt', 'エジプト', 'preference', 'qualifying industrial zones'),
  entry('EU27', '0003', 'European Union', '欧州連合(EU)', 'mfn', '27 members as one origin'),
  entry('GBR', '4120', 'United Kingdom', '英国'),
  entry('GTM', '2050', 'Guatemala', 'グアテマラ', 'preference', CAFTA),
  entry('HKG', '5820', 'Hong Kong', '香港'),
  entry('HND', '2150', 'Honduras', 'ホンジュラス', 'preference', CAFTA),
  entry('IDN', '5600', 'Indonesia', 'インドネシア'),
  entry('IND', '5330', 'India', 'インド'),
  entry('IRQ', '5050', 'Iraq', 'イラク'),
  entry('ISR', '5081', 'Israel', 'イスラエル', 'preference', 'free trade agreement'),
  entry('JPN', '5880', 'Japan', '日本', 'preference', 'agreement of 2019, on some lines'),
  entry('KHM', '5550', 'Cambodia', 'カンボジア'),
  entry('KOR', '5800', 'Korea', '韓国', 'preference', 'free trade agreement'),
  entry('KWT', '5130', 'Kuwait', 'クウェート'),
  entry('LKA', '5420', 'Sri Lanka', 'スリランカ'),
  entry('MEX', '2010', 'Mexico', 'メキシコ', 'preference', 'USMCA'),
  entry('MYS', '5570', 'Malaysia', 'マレーシア'),
  entry('NGA', '7530', 'Nigeria', 'ナイジェリア', 'preference', AGOA),
  entry('NIC', '2190', 'Nicaragua', 'ニカラグア', 'preference', CAFTA),
  entry('NOR', '4039', 'Norway', 'ノルウェー'),
  entry('NZL', '6141', 'New Zealand', 'ニュージーランド'),
  entry('PAK', '5350', 'Pakistan', 'パキスタン'),
  entry('PER', '3330', 'Peru', 'ペルー', 'preference', 'trade promotion agreement'),
  entry('PHL', '5650', 'Philippines', 'フィリピン'),
  entry(
    'RUS',
    '4621',
    'Russia',
    'ロシア',
    'column-2',
    'pays the rates of column 2 since April 2022',
  ),
  entry('SAU', '5170', 'Saudi Arabia', 'サウジアラビア'),
  entry('SGP', '5590', 'Singapore', 'シンガポール', 'preference', 'free trade agreement'),
  entry('SLV', '2110', 'El Salvador', 'エルサルバドル', 'preference', CAFTA),
  entry('THA', '5490', 'Thailand', 'タイ'),
  entry(
    'TTO',
    '2740',
    'Trinidad and Tobago',
    'トリニダード・トバゴ',
    'preference',
    'Caribbean Basin',
  ),
  entry('TUR', '4890', 'Türkiye', 'トルコ'),
  entry('TWN', '5830', 'Taiwan', '台湾'),
  entry('VEN', '3070', 'Venezuela', 'ベネズエラ'),
  entry('VNM', '5520', 'Vietnam', 'ベトナム'),
  entry('ZAF', '7910', 'South Africa', '南アフリカ', 'preference', AGOA),
];

/** Files of countries that another file already holds: left out, so that nothing counts twice. */
export const INSIDE_ANOTHER: ReadonlyMap<string, string> = new Map([
  ['4359', '0003'], // Slovakia, in the European Union
]);
