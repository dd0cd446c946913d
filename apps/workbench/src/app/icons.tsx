import type { View } from '../session/scenario.ts';

// Line drawings on a 20 × 20 grid; what they stand for is said in words beside them.
const PATHS = {
  table: 'M3 6h14M3 10h14M3 14h14M7 4.5v3M13 8.5v3M9 12.5v3',
  stakes: 'M4 16V9M8 16V4M12 16v-5M16 16V7',
  deals: 'M3 4v13h14M5 7c5 0 9 3 10 8M9.5 9.2h.01',
  calendar: 'M4 5h12v11H4zM4 8.5h12M7.5 3.5v3M12.5 3.5v3',
  record: 'M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3',
  method: 'M8 3.5h4M9 3.5V9l-4.5 7.5h11L11 9V3.5M7 13h6',
  undo: 'M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 8h-2',
  redo: 'm12 5 4 4-4 4M16 9H8a4 4 0 0 0 0 8h2',
  share:
    'M8.5 11.5a3 3 0 0 0 4.2 0l2.8-2.8a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.8 2.8a3 3 0 0 0 4.2 4.2l1-1',
  sun: 'M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5 5.8 5.8M14.2 14.2l1.3 1.3M4.5 15.5l1.3-1.3M14.2 5.8l1.3-1.3',
  moon: 'M15.5 12.5A6.5 6.5 0 0 1 7.5 4.5a6.5 6.5 0 1 0 8 8z',
  open: 'M3 15.5v-11h5l2 2h7v9z',
  close: 'M5 5l10 10M15 5 5 15',
  download: 'M10 3.5v9M6.5 9l3.5 3.5L13.5 9M4 16.5h12',
  rows: 'M3.5 4.5h13v11h-13zM3.5 8h13M3.5 11.8h13M8.5 8v7.5',
  why: 'M7.5 7.5a2.5 2.5 0 1 1 3.6 2.3c-.7.4-1.1.9-1.1 1.7v.5M10 15h.01M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z',
  reset: 'M4.5 10a5.5 5.5 0 1 1 1.6 3.9M4.5 10V6.2M4.5 10h3.8',
  keep: 'M6 3.5h8v13l-4-3.2-4 3.2z',
  bar: 'M5 10h10',
  lock: 'M5.5 9h9v7.5h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
} as const satisfies Record<View | string, string>;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
