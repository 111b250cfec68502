/** Letters of other alphabets, and digits, that look like those of ASCII. */
const HOMOGRAPHS: Readonly<Record<string, string>> = {
  a: 'аɑаａ',
  b: 'Ьｂ',
  c: 'сϲｃ',
  d: 'ԁｄ',
  e: 'еｅ',
  h: 'һｈ',
  i: 'іıｉ',
  l: '1Iӏｌ',
  m: 'ｍrn',
  n: 'ո',
  o: 'оο0ｏ',
  p: 'рｐ',
  r: 'ｒ',
  s: 'ѕｓ',
  t: 'ｔ',
  x: 'хｘ',
  '0': 'oО０',
  '1': 'l１',
  '2': '２',
  '3': 'Зз３',
  '4': '４',
  '8': '８',
  ':': '：ː',
  '/': '／⁄',
  '.': '．。·',
  '-': '‐－',
};

/** Invisible characters, white space, and characters that may end a text. */
const INVISIBLE = ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\0', ' ', '\t', '\n', '\r'];
const INSERTED = [...INVISIBLE, '.', '-', '%', '%00', '\u0301', '\u202e', '@', '/', '\\', '*'];

const BEFORE = ['evil', 'evil.', 'a.', '.', ' ', '//', 'www.', 'user@', 'evil.example@', '%20'];
const AFTER = [
  ...['.', '..', '/', '//', '/x', '?', '#', '\\', ':', ':0', ':1', ':80', ':443', ':8080', ':0443'],
  ...['.evil.example', 'evil.example', '-evil.example', '@evil.example', '/@evil.example', ':80x'],
  ...[',https://evil.example', ' https://evil.example', ';', '|', '*', '%00', '%2e', '%0a', '&'],
];
const SCHEMES = [
  ...[
    'http',
    'https',
    'HTTPS',
    'Https',
    'ws',
    'wss',
    'ftp',
    'file',
    'httpss',
    'http:https',
    'ｈttps',
  ],
  ...[
    'blob:https',
    'filesystem:https',
    'view-source:https',
    'about',
    'javascript',
    'chrome-extension',
  ],
];

/** Returns texts that look like an allowed origin, and differ from it. */
export function lookAlikes(origin: string): string[] {
  const [scheme = '', rest = ''] = origin.split('://');
  const letters = origin.split('');
  const host = rest.replace(/:\d+$/, '');
  const found = new Set([
    ...['', ' ', 'null', 'undefined', '*', 'about:blank', 'file://', 'https://', rest, host],
    ...['://', ':/', ':', ':///', ':\\\\'].map((separator) => scheme + separator + rest),
    ...SCHEMES.flatMap((other) => [`${other}://${rest}`, `${other}:${rest}`, `${other}://${host}`]),
    ...BEFORE.flatMap((text) => [`${text}${origin}`, `${scheme}://${text}${rest}`]),
    ...AFTER.flatMap((text) => [`${origin}${text}`, `${scheme}://${host}${text}`]),
    ...host
      .split('.')
      .map((_, index, labels) => `${scheme}://${labels.slice(index + 1).join('.')}`),
    ...['NFD', 'NFKC', 'NFKD'].map((form) => origin.normalize(form)),
    ...letters.flatMap((letter, index) => {
      const put = (text: string) => origin.slice(0, index) + text + origin.slice(index + 1);
      return [
        ...['', letter + letter, letter.toUpperCase(), encodeURI(letter), percent(letter)].map(put),
        ...Array.from(HOMOGRAPHS[letter] ?? '', put),
        ...INSERTED.map((text) => put(text + letter)),
      ];
    }),
    ...[origin.toUpperCase(), origin + origin, JSON.stringify(origin)],
  ]);
  found.delete(origin); // For example, a digit has no upper case.
  return [...found];
}

const percent = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
