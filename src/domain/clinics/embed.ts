/** What a clinic pastes into a page of its own. */

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface Embed {
  /** The whole address of the part without the site's frame, `https://` included. */
  readonly address: string;
  /** What a screen reader calls it. */
  readonly title: string;
  /** Pixels that it begins with. */
  readonly height: number;
}

/** An inline frame that waits until it is near the screen. It asks for no right beyond running its own script. */
export const frameCode = ({ address, title, height }: Embed): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
