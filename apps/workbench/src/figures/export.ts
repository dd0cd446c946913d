import type { ChartDescription } from '@parley/charts';
import { tableCsv } from './csv.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Pixels a CSS pixel of a saved picture. */
const DENSITY = 2;
const MARGIN = 16;
const HEAD = 46;
const FOOT = 26;

export function saveCsv(chart: Pick<ChartDescription, 'id' | 'table' | 'source'>): void {
  save(new Blob([tableCsv(chart.table, chart.source)], { type: 'text/csv' }), `${chart.id}.csv`);
}

export function saveSvg(chart: ChartDescription, holder: HTMLElement): void {
  save(new Blob([standalone(chart, holder).text], { type: 'image/svg+xml' }), `${chart.id}.svg`);
}

export async function savePng(chart: ChartDescription, holder: HTMLElement): Promise<void> {
  const { text, width, height } = standalone(chart, holder);
  const picture = new Image();
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    await new Promise((resolve, reject) => {
      picture.onload = resolve;
      picture.onerror = reject;
      picture.src = address;
    });
    const canvas = document.createElement('canvas');
    canvas.width = DENSITY * width;
    canvas.height = DENSITY * height;
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.scale(DENSITY, DENSITY);
    context.drawImage(picture, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null) save(blob, `${chart.id}.png`);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The drawing with its title and source, and every colour written out, so that it can stand alone. */
function standalone(chart: ChartDescription, holder: HTMLElement) {
  const drawn = holder.querySelector('svg');
  if (drawn === null) throw new RangeError('nothing is drawn');
  const box = drawn.getBoundingClientRect();
  const width = Math.ceil(box.width) + 2 * MARGIN;
  const height = Math.ceil(box.height) + HEAD + FOOT;
  const look = getComputedStyle(document.body);
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  writeOutColours(drawn, copy);
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(HEAD));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  const outer = document.createElementNS(SVG, 'svg');
  outer.setAttribute('xmlns', SVG);
  outer.setAttribute('width', String(width));
  outer.setAttribute('height', String(height));
  outer.setAttribute('font-family', look.fontFamily);
  const paper = document.createElementNS(SVG, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', look.backgroundColor);
  const line = (text: string, y: number, size: number, weight: number) => {
    const node = document.createElementNS(SVG, 'text');
    node.setAttribute('x', String(MARGIN));
    node.setAttribute('y', String(y));
    node.setAttribute('font-size', String(size));
    node.setAttribute('font-weight', String(weight));
    node.setAttribute('fill', look.color);
    node.textContent = text;
    return node;
  };
  outer.append(
    paper,
    line(chart.title, 20, 14, 600),
    line(chart.subtitle, 37, 11, 400),
    copy,
    line(chart.source, height - 9, 10, 400),
  );
  return { text: new XMLSerializer().serializeToString(outer), width, height };
}

const COLOURED = ['fill', 'stroke', 'color'] as const;
const INHERITED = ['font-size', 'font-weight', 'opacity'] as const;

/** The page's custom properties mean nothing outside it: what they come to stands in their place. */
function writeOutColours(drawn: SVGSVGElement, copy: SVGSVGElement): void {
  const originals = [drawn, ...drawn.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  originals.forEach((original, k) => {
    const made = copies[k];
    if (made === undefined) return;
    const computed = getComputedStyle(original);
    made.removeAttribute('style');
    for (const name of COLOURED) made.removeAttribute(name);
    for (const name of [...COLOURED, ...INHERITED]) {
      made.style.setProperty(name, computed.getPropertyValue(name));
    }
  });
  for (const sheet of copy.querySelectorAll('style')) sheet.remove();
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `parley-${name}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
