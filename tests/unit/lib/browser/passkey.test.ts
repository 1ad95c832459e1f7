import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askPasskey, canUsePasskeys, makePasskey, type RealPasskey } from '#lib/browser/passkey.ts';

const SITE = 'guide.example';
const ORIGIN = `https://${SITE}`;

const bytesOf = (data: Buffer | Uint8Array): ArrayBuffer => new Uint8Array(data).buffer;

/** What an authenticator of the standard answers, with what a test makes wrong about it. */
interface Lies {
  readonly origin?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly rpId?: string;
  readonly flags?: number;
  readonly signer?: KeyObject;
  readonly id?: string;
}

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Asked {
  readonly publicKey: {
    readonly challenge: Uint8Array;
    readonly rp?: { readonly id: string };
    readonly rpId?: string;
  };
}

function evidence(type: string, { publicKey }: Asked, lies: Lies) {
  const challenge = lies.challenge ?? Buffer.from(publicKey.challenge).toString('base64url');
  const client = Buffer.from(
    JSON.stringify({
      type: lies.type ?? type,
      challenge,
      origin: lies.origin ?? ORIGIN,
      crossOrigin: false,
    }),
  );
  const rpIdHash = createHash('sha256')
    .update(lies.rpId ?? publicKey.rp?.id ?? publicKey.rpId ?? '')
    .digest();
  const data = Buffer.concat([rpIdHash, Buffer.from([lies.flags ?? 0x05, 0, 0, 0, 0])]);
  return { client, data };
}

function authenticator({
  pair = ec,
  algorithm = -7,
  lies = {},
}: { pair?: typeof ec; algorithm?: number; lies?: Lies } = {}) {
  return {
    async create(asked: Asked) {
      const { client, data } = evidence('webauthn.create', asked, lies);
      return {
        rawId: bytesOf(Buffer.from('id-1')),
        response: {
          clientDataJSON: bytesOf(client),
          getAuthenticatorData: () => bytesOf(data),
          getPublicKey: () => bytesOf(pair.publicKey.export({ type: 'spki', format: 'der' })),
          getPublicKeyAlgorithm: () => algorithm,
        },
      };
    },
    async get(asked: Asked) {
      const { client, data } = evidence('webauthn.get', asked, lies);
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
      const signature = createSign('sha256')
        .update(signed)
        .sign(lies.signer ?? pair.privateKey);
      return {
        rawId: bytesOf(Buffer.from(lies.id ?? 'id-1')),
        response: {
          clientDataJSON: bytesOf(client),
          authenticatorData: bytesOf(data),
          signature: bytesOf(signature),
        },
      };
    },
  };
}

const use = (credentials: object) => vi.stubGlobal('navigator', { credentials });
const failing = (name: string) => ({
  create: () => Promise.reject(new DOMException('no', name)),
  get: () => Promise.reject(new DOMException('no', name)),
});

async function made(): Promise<RealPasskey> {
  const result = await makePasskey('Pretend Clinic', 'pretend-patient');
  if (result.outcome !== 'made') throw new Error(result.outcome);
  return result.passkey;
}

beforeEach(() => {
  vi.stubGlobal('PublicKeyCredential', function PublicKeyCredential() {});
  vi.stubGlobal('location', { hostname: SITE, origin: ORIGIN });
  use(authenticator());
});
afterEach(() => void vi.unstubAllGlobals());

describe('making a passkey', () => {
  it('asks for this very site, an invented user, no attestation, and nothing left on the device', async () => {
    const create = vi.fn(authenticator().create);
    use({ create });
    await makePasskey('Pretend Clinic', 'pretend-patient');
    expect(create.mock.calls[0]?.[0].publicKey).toMatchObject({
      rp: { id: SITE, name: 'Pretend Clinic' },
      user: { name: 'pretend-patient', displayName: 'pretend-patient' },
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
      attestation: 'none',
    });
  });

  it('asks something new each time', async () => {
    const create = vi.fn(authenticator().create);
    use({ create });
    await makePasskey('Pretend Clinic', 'a');
    await makePasskey('Pretend Clinic', 'a');
    const [one, other] = create.mock.calls.map(([{ publicKey }]) => publicKey.challenge.join());
    expect(one).not.toBe(other);
  });

  it.each<[string, Lies]>([
    ['another page', { origin: 'https://guide-example.test' }],
    ['another question', { challenge: 'AAAA' }],
    ['a sign-in', { type: 'webauthn.get' }],
    ['another site', { rpId: 'other.example' }],
    ['nobody there', { flags: 0 }],
  ])('believes no answer that belongs to %s', async (_, lies) => {
    use(authenticator({ lies }));
    expect(await makePasskey('Pretend Clinic', 'a')).toEqual({ outcome: 'not-verified' });
  });

  it('is not verified without a public key that the browser can read', async () => {
    const { create } = authenticator();
    use({
      create: async (asked: Asked) => {
        const one = await create(asked);
        return { ...one, response: { ...one.response, getPublicKey: () => null } };
      },
    });
    expect(await makePasskey('Pretend Clinic', 'a')).toEqual({ outcome: 'not-verified' });
  });
});

describe('asking a passkey', () => {
  it.each([
    ['ES256', ec, -7],
    ['RS256', rsa, -257],
  ] as const)('checks a signature by %s', async (_, pair, algorithm) => {
    use(authenticator({ pair, algorithm }));
    expect(await askPasskey(await made())).toBe('answered');
  });

  it('reads signatures of every length: a number that begins with zeros is written shorter', async () => {
    const passkey = await made();
    const answers = await Promise.all(Array.from({ length: 1_500 }, () => askPasskey(passkey)));
    expect(new Set(answers)).toEqual(new Set(['answered']));
  });

  it.each<[string, Lies]>([
    ['another page', { origin: 'https://guide-example.test' }],
    ['another question', { challenge: 'AAAA' }],
    ['the making of one', { type: 'webauthn.create' }],
    ['another site', { rpId: 'other.example' }],
    ['nobody there', { flags: 0 }],
    ['another passkey', { id: 'id-2' }],
    ['somebody without the key', { signer: stranger.privateKey }],
  ])('believes no answer that belongs to %s', async (_, lies) => {
    const passkey = await made();
    use(authenticator({ lies }));
    expect(await askPasskey(passkey)).toBe('not-verified');
  });

  it('lets no other key of the site answer', async () => {
    const get = vi.fn(authenticator().get);
    const passkey = await made();
    use({ get });
    await askPasskey(passkey);
    expect(get.mock.calls[0]?.[0].publicKey).toMatchObject({
      rpId: SITE,
      allowCredentials: [{ type: 'public-key', id: passkey.id }],
    });
  });
});

describe('what can go wrong', () => {
  it.each([
    ['NotAllowedError', 'cancelled'],
    ['AbortError', 'cancelled'],
    ['SecurityError', 'not-here'],
    ['NotSupportedError', 'unsupported'],
    ['InvalidStateError', 'failed'],
    ['UnknownError', 'failed'],
  ])('%s is told as %s, and nothing is thrown', async (name, outcome) => {
    const passkey = await made();
    use(failing(name));
    expect(await makePasskey('Pretend Clinic', 'a')).toEqual({ outcome });
    expect(await askPasskey(passkey)).toBe(outcome);
  });

  it.each([
    ['nothing', null],
    ['something else', { rawId: new ArrayBuffer(4), response: {} }],
  ])('%s instead of a passkey is told as failed', async (_, answer) => {
    const passkey = await made();
    use({ create: async () => answer, get: async () => answer });
    expect((await makePasskey('Pretend Clinic', 'a')).outcome).toBe('failed');
    expect(['failed', 'not-verified']).toContain(await askPasskey(passkey));
  });

  it('is said beforehand by a browser without passkeys, and on plain http', async () => {
    const passkey = await made();
    expect(canUsePasskeys()).toBe(true);
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues });
    expect(canUsePasskeys()).toBe(false);
    vi.unstubAllGlobals();
    expect(canUsePasskeys()).toBe(false);
    expect(await makePasskey('Pretend Clinic', 'a')).toEqual({ outcome: 'unsupported' });
    expect(await askPasskey(passkey)).toBe('unsupported');
  });
});
