import {
  answersUs,
  ES256,
  isSignedBy,
  RS256,
  type Expected,
  type PublicKey,
} from './passkey-proof.ts';

/** A real passkey, made by the reader's own browser and kept by it. This page keeps what a clinic would: the public half. */
export interface RealPasskey {
  readonly id: Uint8Array<ArrayBuffer>;
  readonly publicKey: PublicKey;
}

/** Why there is no passkey, or no answer from one. */
export type PasskeyFault =
  /** This browser has none, or the page came by plain http. */
  | 'unsupported'
  /** The reader said no, stopped, or let it time out; browsers do not say which. */
  | 'cancelled'
  /** The browser does not let this site have one, for instance at a bare number address. */
  | 'not-here'
  /** Something came back, and it does not prove anything. */
  | 'not-verified'
  | 'failed';

export type Made =
  { readonly outcome: 'made'; readonly passkey: RealPasskey } | { readonly outcome: PasskeyFault };

/** The reader may have to find a phone or a key. */
const TIMEOUT = 120_000;

const FAULTS: Readonly<Record<string, PasskeyFault>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  SecurityError: 'not-here',
  NotSupportedError: 'unsupported',
};

const faultIn = (error: unknown): PasskeyFault =>
  (error instanceof Error || error instanceof DOMException ? FAULTS[error.name] : undefined) ??
  'failed';

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const expect = (type: Expected['type']): Expected => ({
  type,
  challenge: randomBytes(32),
  origin: location.origin,
  rpId: location.hostname,
});

/** Can this browser make a real passkey on this page? */
export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  (globalThis.crypto as Crypto | undefined)?.subtle !== undefined;

async function create(site: string, user: string, signal?: AbortSignal): Promise<Made> {
  const expected = expect('webauthn.create');
  const made = (await navigator.credentials.create({
    signal,
    publicKey: {
      challenge: expected.challenge,
      rp: { id: expected.rpId, name: site },
      user: { id: randomBytes(16), name: user, displayName: user },
      pubKeyCredParams: [ES256, RS256].map((alg) => ({ type: 'public-key', alg })),
      // Where the device can choose, nothing is left on it: the passkey is to practice with.
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      attestation: 'none',
      timeout: TIMEOUT,
    },
  })) as (PublicKeyCredential & { readonly response: AuthenticatorAttestationResponse }) | null;
  if (!made) return { outcome: 'failed' };
  const { response, rawId } = made;
  const spki = response.getPublicKey();
  if (
    !spki ||
    !(await answersUs(response.clientDataJSON, response.getAuthenticatorData(), expected))
  )
    return { outcome: 'not-verified' };
  return {
    outcome: 'made',
    passkey: {
      id: new Uint8Array(rawId),
      publicKey: { spki, algorithm: response.getPublicKeyAlgorithm() },
    },
  };
}

/**
 * Has the browser make a passkey for this site. Never throws.
 *
 * @param site - what the browser calls the site
 * @param user - the invented name that the passkey is listed under
 * @param signal - stops asking
 */
export const makePasskey = async (
  site: string,
  user: string,
  signal?: AbortSignal,
): Promise<Made> =>
  canUsePasskeys()
    ? create(site, user, signal).catch((error: unknown) => ({ outcome: faultIn(error) }))
    : { outcome: 'unsupported' };

async function get(
  { id, publicKey }: RealPasskey,
  signal?: AbortSignal,
): Promise<'answered' | PasskeyFault> {
  const expected = expect('webauthn.get');
  const got = (await navigator.credentials.get({
    signal,
    publicKey: {
      challenge: expected.challenge,
      rpId: expected.rpId,
      allowCredentials: [{ type: 'public-key', id }],
      userVerification: 'preferred',
      timeout: TIMEOUT,
    },
  })) as (PublicKeyCredential & { readonly response: AuthenticatorAssertionResponse }) | null;
  if (!got) return 'failed';
  const { response, rawId } = got;
  const isOurs = new Uint8Array(rawId).join() === id.join();
  const isProven =
    isOurs &&
    (await answersUs(response.clientDataJSON, response.authenticatorData, expected)) &&
    (await isSignedBy(publicKey, response));
  return isProven ? 'answered' : 'not-verified';
}

/**
 * Has the passkey sign something new, and checks the signature as a clinic would. Never throws.
 *
 * @param signal - stops asking
 */
export const askPasskey = async (
  passkey: RealPasskey,
  signal?: AbortSignal,
): Promise<'answered' | PasskeyFault> =>
  canUsePasskeys() ? get(passkey, signal).catch(faultIn) : 'unsupported';
