/** Letters of other alphabets, and unusual Latin ones, that pass for a Latin letter (a small part of UTS 39's table). */
const twins: Readonly<Record<string, string>> = {
  a: 'аɑαａ',
  b: 'Ььƅвβ',
  c: 'сϲᴄⅽ',
  d: 'ԁɗժ',
  e: 'еєεҽ',
  f: 'ƒғ',
  g: 'ɡցğ',
  h: 'һհнн',
  i: 'іɩιıї',
  j: 'јϳ',
  k: 'кκĸ',
  l: 'ӏǀɭⅼ',
  m: 'мⅿ',
  n: 'ոпηɴ',
  o: 'оοσօഠ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гɾᴦ',
  s: 'ѕʂꜱ',
  t: 'тτ',
  u: 'υսцʋ',
  v: 'ѵνⅴ',
  w: 'ԝωшѡ',
  x: 'хχ',
  y: 'уүγʏ',
  z: 'ᴢʐ',
};

const latinFor: ReadonlyMap<string, string> = new Map(
  Object.entries(twins).flatMap(([latin, others]) =>
    Array.from(others, (other): [string, string] => [other, latin]),
  ),
);

/** The Latin letter that `character` passes for, if it is not one itself. */
export const latinTwin = (character: string): string | undefined => latinFor.get(character);

/** Marks and letters that pass for the `/`, `.`, `:`, `?` and `!` which end or split a name, though they belong to it. */
export const fakeMarks = 'ǃꓽ։ॱノﾉ丶丿〳〵ʻʼ';

/** Country endings under which Cyrillic, Greek or Armenian names are at home. */
export const otherAlphabetEndings: ReadonlySet<string> = new Set([
  'ru',
  'su',
  'by',
  'ua',
  'bg',
  'rs',
  'mk',
  'ba',
  'me',
  'kz',
  'kg',
  'tj',
  'uz',
  'mn',
  'gr',
  'cy',
  'eu',
  'am',
]);
