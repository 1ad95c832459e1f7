import { toBase64Url } from '#domain/bytes/base64url.ts';

/** What a site has to look at before it believes a passkey (WebAuthn Level 2, 7.1 and 7.2). */

/** Who asked, for what. */
export interface Expected {
  readonly type: 'webauthn.create' | 'webauthn.get';
  readonly challenge: Uint8Array<ArrayBuffer>;
  /** Scheme, host name and port. */
  readonly origin: string;
  /** Host name that the passkey belongs to. */
  readonly rpId: string;
}

export interface PublicKey {
  /** SubjectPublicKeyInfo (RFC 5280), in DER. */
  readonly spki: ArrayBuffer;
  /** Of the COSE registry (RFC 9053): -7 is ES256, -257 is RS256. */
  readonly algorithm: number;
}

export const ES256 = -7;
export const RS256 = -257;

const USER_PRESENT = 0x01;
const RP_ID_HASH = 32;
const P256_BYTES = 32;

const sha256 = async (bytes: BufferSource): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

/** Did this come of our own question, on our own page, and was somebody there? */
export async function answersUs(
  clientDataJSON: ArrayBuffer,
  authenticatorData: ArrayBuffer,
  { type, challenge, origin, rpId }: Expected,
): Promise<boolean> {
  const client = JSON.parse(new TextDecoder().decode(clientDataJSON)) as Readonly<
    Record<string, unknown>
  >;
  const data = new Uint8Array(authenticatorData);
  const rpIdHash = await sha256(new TextEncoder().encode(rpId));
  return (
    client.type === type &&
    client.challenge === toBase64Url(challenge) &&
    client.origin === origin &&
    isSame(data.slice(0, RP_ID_HASH), rpIdHash) &&
    ((data[RP_ID_HASH] ?? 0) & USER_PRESENT) !== 0
  );
}

/**
 * The two numbers of an ECDSA signature side by side, as Web Crypto wants them, out of
 * ASN.1 (RFC 3279, 2.2.3), where each is as long as it needs to be.
 */
function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const raw = new Uint8Array(2 * P256_BYTES);
  // SEQUENCE, its length, then twice INTEGER, its length, its bytes: all lengths fit one byte.
  let offset = 2;
  for (const end of [P256_BYTES, 2 * P256_BYTES]) {
    const length = der[offset + 1] ?? 0;
    const number = der.slice(offset + 2, offset + 2 + length);
    const significant = number.slice(Math.max(0, number.length - P256_BYTES));
    raw.set(significant, end - significant.length);
    offset += 2 + length;
  }
  return raw;
}

/** Was this signed by the passkey that the key belongs to? */
export async function isSignedBy(
  { spki, algorithm }: PublicKey,
  {
    clientDataJSON,
    authenticatorData,
    signature,
  }: Pick<AuthenticatorAssertionResponse, 'clientDataJSON' | 'authenticatorData' | 'signature'>,
): Promise<boolean> {
  const clientHash = await sha256(clientDataJSON);
  const signed = new Uint8Array([...new Uint8Array(authenticatorData), ...clientHash]);
  if (algorithm === RS256) {
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return crypto.subtle.verify(
      rsa,
      await crypto.subtle.importKey('spki', spki, rsa, false, ['verify']),
      signature,
      signed,
    );
  }
  const key = await crypto.subtle.importKey(
    'spki',
    spki,
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    rawSignature(new Uint8Array(signature)),
    signed,
  );
}
