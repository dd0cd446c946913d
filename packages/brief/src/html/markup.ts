/** Text that is HTML already; everything else is escaped when it is put into a page. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | null | Markup | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * HTML from a template. Texts that are filled in are escaped, markup is kept, lists are joined,
 * null leaves nothing.
 *
 * @example
 * html`<p>${'<script>'}</p>`.markup; // '<p>&lt;script&gt;</p>'
 */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return {
    markup: parts
      .map((part, i) => part + (i < contents.length ? written(contents[i]) : ''))
      .join(''),
  };
}

/** Markup made elsewhere, such as a drawing: never text that a person typed. */
export function trusted(markup: string): Markup {
  return { markup };
}

function written(content: Content | undefined): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') {
    return String(content).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
  }
  return 'markup' in content ? content.markup : content.map(written).join('');
}
