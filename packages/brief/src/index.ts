export { briefJson } from './brief-json.ts';
export { renderHtml } from './html/render-html.ts';
export { type Look, paint } from './terminal/paint.ts';
export { renderTerminal, type TerminalOptions } from './terminal/render-terminal.ts';
export { clip, wrap } from './terminal/wrap.ts';
