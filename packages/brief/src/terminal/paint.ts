/** How a line of the terminal is to look. */
export type Look = 'title' | 'heading' | 'strong' | 'quiet' | 'attention' | 'plain';

const SEQUENCES: Readonly<Record<Look, string>> = {
  title: '\u001b[1m',
  heading: '\u001b[1;36m',
  strong: '\u001b[1m',
  quiet: '\u001b[2m',
  attention: '\u001b[33m',
  plain: '',
};
const RESET = '\u001b[0m';

export function paint(text: string, look: Look, colour: boolean): string {
  const sequence = SEQUENCES[look];
  return colour && sequence !== '' && text !== '' ? `${sequence}${text}${RESET}` : text;
}
