/** From HS codes to ICIO 2021 sectors, by way of GTAP commodities. */

/** GTAP commodity (ISIC Rev. 4 based) → ICIO 2021 sector. Every GTAP goods code lies inside one sector. */
const ICIO_OF_GTAP: Readonly<Record<string, string>> = {
  ...keyed('01T02', 'pdr wht gro v_f osd c_b pfb ocr ctl oap rmk wol frs'),
  ...keyed('03', 'fsh'),
  ...keyed('05T06', 'coa oil gas'),
  ...keyed('07T08', 'oxt'),
  ...keyed('10T12', 'cmt omt vol mil pcr sgr ofd b_t'),
  ...keyed('13T15', 'tex wap lea'),
  ...keyed('16', 'lum'),
  ...keyed('17T18', 'ppp'),
  ...keyed('19', 'p_c'),
  ...keyed('20', 'chm'),
  ...keyed('21', 'bph'),
  ...keyed('22', 'rpp'),
  ...keyed('23', 'nmm'),
  ...keyed('24', 'i_s nfm'),
  ...keyed('25', 'fmp'),
  ...keyed('26', 'ele'),
  ...keyed('27', 'eeq'),
  ...keyed('28', 'ome'),
  ...keyed('29', 'mvh'),
  ...keyed('30', 'otn'),
  ...keyed('31T33', 'omf'),
  // Electrical energy (2716) and town gas (2705) are goods in the HS and utilities in the ICIO.
  ...keyed('35', 'ely gdt'),
};

function keyed(sector: string, gtapCodes: string): Record<string, string> {
  return Object.fromEntries(gtapCodes.split(' ').map((code) => [code, sector]));
}

/**
 * Reads the HS-6 → GTAP crosswalk as a function from an HS code of six or more digits to its ICIO sector. A code
 * that the crosswalk lacks (2918.00, confidential acids) gets the sector of most subheadings of its heading.
 *
 * @returns the sector, or undefined where the crosswalk decides nothing (chapters 98 and 99)
 * @throws when the crosswalk names a GTAP commodity that the key does not know
 */
export function sectorKey(
  crosswalk: readonly Readonly<Record<string, string>>[],
): (hs: string) => string | undefined {
  const ofSubheading = new Map<string, string>();
  const ofHeading = new Map<string, Map<string, number>>();
  for (const { hs6_code: hs6 = '', gtap_code: gtap = '' } of crosswalk) {
    const sector = ICIO_OF_GTAP[gtap.toLowerCase()];
    if (sector === undefined) throw new Error(`no sector for HS ${hs6} (GTAP ${gtap})`);
    ofSubheading.set(hs6, sector);
    const heading = ofHeading.get(hs6.slice(0, 4)) ?? new Map<string, number>();
    ofHeading.set(hs6.slice(0, 4), heading.set(sector, (heading.get(sector) ?? 0) + 1));
  }
  return (hs) => {
    const sector = ofSubheading.get(hs.slice(0, 6));
    if (sector !== undefined) return sector;
    const counts = [...(ofHeading.get(hs.slice(0, 4)) ?? [])];
    return counts.sort(([, a], [, b]) => b - a)[0]?.[0];
  };
}
