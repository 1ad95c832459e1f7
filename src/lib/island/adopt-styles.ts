const adopted = new Set<string>();

/**
 * Gives the page a style sheet that comes with a tool, once. The build sets every sheet
 * into the pages that need it from the start and leaves no file to fetch; the content
 * security policy lets a script adopt one.
 */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
