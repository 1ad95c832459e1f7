/**
 * Made-up addresses for the two errors of the address check: alarms on ordinary
 * ones, silence on hostile ones. Everything is derived from the words handed in and
 * from the names the check lists, so that the same call gives the same addresses.
 */

const endings = ['com', 'org', 'net', 'de', 'fr', 'co.uk', 'ca', 'health', 'us', 'com.au'];
const states = [
  'al',
  'ca',
  'fl',
  'ga',
  'ia',
  'il',
  'ma',
  'mn',
  'nc',
  'nd',
  'ny',
  'oh',
  'pa',
  'sc',
  'tx',
  'va',
  'wi',
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Each word as the name of a site. */
export const wordAddresses = (words: readonly string[]): string[] =>
  words.map((word, index) => `https://${word}.${at(endings, index)}/`);

/** Names as towns, counties and offices under .gov have them. */
export function governmentAddresses(words: readonly string[]): string[] {
  const forms = [
    (word: string, state: string) => `${word}${state}.gov`,
    (word: string, state: string) => `cityof${word}${state}.gov`,
    (word: string, state: string) => `${word}county-${state}.gov`,
    (word: string, state: string) => `www.townof${word}-${state}.gov`,
    (word: string, state: string) => `health.${word}county.${state}.gov`,
    (word: string) => `${word}medicaid.gov`,
  ];
  return words.map((word, index) => `https://${at(forms, index)(word, at(states, index))}/`);
}

/** Portals as clinics and vendors name them. */
export function portalAddresses(words: readonly string[]): string[] {
  const forms = [
    (word: string) => `mychart.${word}health.org/MyChart/Authentication/Login`,
    (word: string) => `${word}.followmyhealth.com/Login/Home`,
    (word: string) => `mycw${String(word.length * 7)}.ecwcloud.com/portal/login`,
    (word: string) => `portal.${word}-medical.com/`,
    (word: string) => `www.${word}mychart.org/MyChart/`,
    (word: string) => `patientportal.${word}clinic.com/login`,
    (word: string) => `my.${word}hospital.org/signin`,
    (word: string) => `patient.${word}surgery.nhs.uk/`,
    (word: string) => `portail.chu-${word}.fr/`,
    (word: string) => `praxis-${word}.de/termin`,
  ];
  return words.map((word, index) => `https://${at(forms, index)(word)}`);
}

/** Sign-in pages that carry another site's address along, as those of OAuth, SAML and SMART do. */
export function carryingAddresses(words: readonly string[]): string[] {
  const forms = [
    (word: string) =>
      `login.${word}health.org/oauth2/authorize?client_id=a1&redirect_uri=https%3A%2F%2Fmy.${word}.org%2Fcb`,
    (word: string) => `portal.${word}.org/login?ReturnUrl=https://www.${word}-vendor.com/go`,
    (word: string) => `sso.${word}clinic.com/cas/login?service=https%3A%2F%2Fchart.${word}.net%2F`,
    (word: string) => `app.${word}.com/launch?iss=https%3A%2F%2Ffhir.${word}care.org%2FR4&launch=x`,
    (word: string) => `idp.${word}.org/adfs/ls/?wa=wsignin1.0&wtrealm=https%3A%2F%2F${word}.com%2F`,
    (word: string) => `www.${word}.org/visit?utm_source=news.${word}.com&utm_medium=email`,
    (word: string) => `my.${word}.org/login.do?back=https://my.${word}.org/start.html`,
    (word: string) => `www.${word}.com/files/notice.${word}.v2.pdf#page=3.1.2`,
  ];
  return words.map((word, index) => `https://${at(forms, index)(word)}`);
}

const twins: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
};
const glyphs: Readonly<Record<string, string>> = {
  o: '0',
  l: '1',
  i: 'l',
  e: '3',
  a: 'á',
  m: 'rn',
  w: 'vv',
  d: 'cl',
  s: '5',
  n: 'ñ',
  t: '7',
  b: '8',
  g: '9',
  u: 'ü',
};
const neighbors: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'a',
  t: 'y',
  u: 'y',
  v: 'b',
  w: 'e',
  x: 'z',
  y: 'u',
  z: 'x',
};

/** Two letters that are read as one. */
const drawings: Readonly<Record<string, string>> = {
  m: 'nn',
  h: 'li',
  n: 'ri',
  w: 'uu',
  u: 'ii',
  k: 'lc',
  a: 'ci',
  y: 'ij',
  g: 'cj',
  d: 'ol',
};

const each = (name: string, change: (index: number) => string | undefined): string[] =>
  Array.from(name, (_, index) => change(index)).filter(
    (made): made is string => made !== undefined && made !== name,
  );
const put = (name: string, index: number, length: number, text: string): string =>
  name.slice(0, index) + text + name.slice(index + length);

const lures = [
  'login',
  'signin',
  'verify',
  'secure',
  'account',
  'register',
  'update',
  'alert',
  'portal-login',
  'billing',
];

/** How a listed name is bent, by technique. */
export const techniques: Readonly<Record<string, (name: string) => string[]>> = {
  omission: (name) => each(name, (index) => put(name, index, 1, '')),
  transposition: (name) =>
    each(name, (index) =>
      index + 1 < name.length
        ? put(name, index, 2, `${name[index + 1] ?? ''}${name[index] ?? ''}`)
        : undefined,
    ),
  replacement: (name) =>
    each(name, (index) => put(name, index, 1, neighbors[name[index] ?? ''] ?? 'x')),
  doubling: (name) => each(name, (index) => put(name, index, 0, name[index] ?? '')),
  'look-alike glyph': (name) =>
    [twins, glyphs].flatMap((table) =>
      each(name, (index) => {
        const twin = table[name[index] ?? ''];
        return twin === undefined ? undefined : put(name, index, 1, twin);
      }),
    ),
  'two letters for one': (name) =>
    each(name, (index) => {
      const drawing = drawings[name[index] ?? ''];
      return drawing === undefined ? undefined : put(name, index, 1, drawing);
    }),
  'lure word': (name) =>
    lures.flatMap((lure) => [
      `${name}-${lure}`,
      `${lure}-${name}`,
      `${name}${lure}`,
      `my-${name}-${lure}`,
    ]),
  'other ending': (name) => [name],
  'as an address': (name) => [`www-${name}`, `https-${name}`, `https--www-${name}`],
};

/** Every bent form under several endings, none of which is the name's own. */
export const hostileAddresses = (technique: string, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    (techniques[technique]?.(name) ?? []).map(
      (made, index) => `https://${made}.${at(['info', 'online', 'site', 'xyz', 'live'], index)}/`,
    ),
  );

/** A clinic's whole address, or its name, behind the name of another site. */
export function addressesBehind(words: readonly string[]): string[] {
  const forms = [
    (inside: string) => `https://${inside}/login`,
    (inside: string) => `https:/${inside}`,
    (inside: string) => `go/https%3A%2F%2F${inside}%2F`,
    (inside: string) => `https%253A%252F%252F${inside}`,
    (inside: string) => `${inside}/MyChart/`,
    (inside: string) => `a/${inside}`,
    (inside: string) => `?u=https://${inside}/`,
    (inside: string) => `x?url=https%3A%2F%2F${inside}&k=1`,
    (inside: string) => `#https://${inside}`,
    (inside: string) => `#/${inside}/login`,
  ];
  return words.map(
    (word, index) =>
      `https://evil${String(index)}.example.com/${at(forms, index)(`portal.${word}-hospital.org`)}`,
  );
}
