/** Something locked up by AES-GCM (NIST SP 800-38D), with all that is needed to show how. */
export interface Sealed {
  /** The scrambled text, and behind it the 128-bit tag that tells if a bit of it was changed. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 96 bits, new for each text (SP 800-38D, 8.2): the same twice under one key would give both texts away. */
  readonly iv: Uint8Array<ArrayBuffer>;
  /** 256 bits. In the demo it lies in the same page, for want of another place. */
  readonly key: Uint8Array<ArrayBuffer>;
}

const NAME = 'AES-GCM';
const KEY_BYTES = 32;
const IV_BYTES = 12;

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const asKey = (key: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', key, NAME, false, [use]);

/** Web Crypto is missing on a page that came by plain http. */
export const canSeal = (): boolean =>
  (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

/**
 * Locks a text up.
 *
 * @param key - 256 bits; left out, a new one
 * @throws TypeError where `canSeal` says no
 */
export async function seal(
  text: string,
  key: Uint8Array<ArrayBuffer> = randomBytes(KEY_BYTES),
): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  const bytes = await crypto.subtle.encrypt(
    { name: NAME, iv },
    await asKey(key, 'encrypt'),
    new TextEncoder().encode(text),
  );
  return { bytes: new Uint8Array(bytes), iv, key };
}

/**
 * Opens it again.
 *
 * @returns undefined when the key is another one, or a bit was changed
 * @throws TypeError where `canSeal` says no
 */
export async function unseal({ bytes, iv, key }: Sealed): Promise<string | undefined> {
  const opener = await asKey(key, 'decrypt');
  return crypto.subtle.decrypt({ name: NAME, iv }, opener, bytes).then(
    (text) => new TextDecoder().decode(text),
    () => undefined,
  );
}
