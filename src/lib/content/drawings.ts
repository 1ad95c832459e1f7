import { must } from './entries.ts';

const drawings = import.meta.glob<string>('/src/content/**/{pictures,steps}/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A drawing as markup to set into a page, with its text alternative as the title.
 * @param path below `src/content`, without the ending: `lessons/pictures/two-step-login`
 * @param title the text alternative; left out, the drawing is hidden from screen readers
 */
export function drawing(path: string, title?: string): string {
  const raw = must(drawings[`/src/content/${path}.svg`], `src/content/${path}.svg`).trim();
  const role = title
    ? `<svg role="img"$1><title>${escaped(title)}</title>`
    : '<svg aria-hidden="true"$1>';
  return raw.replace(/^<svg([^>]*)>/, role).replaceAll(/>\n\s*</g, '><');
}
