/** Strings for `allowedOrigin`, combined from a table for each part. */
import naughtyStrings from 'big-list-of-naughty-strings/blns.json';

const SCHEMES = [
  ...['https://', 'http://', 'HTTPS://', 'hTtP://', 'https:', 'http:/', 'https:///', '//', ''],
  ...['ws://', 'wss://', 'ftp://', 'file://', 'blob:https://', 'filesystem:https://', 'https:\\\\'],
  ...['javascript:', 'data:text/html,', 'about:', 'view-source:https://', 'httpss://', 'https//'],
  ...[' https://', '\thttps://', 'ht\ntps://', '\u00a0https://', '\ufeffhttps://', 'ｈttps://'],
];

const NAMES = [
  ...['acme.rox.chat', 'ACME.Rox.Chat', 'acme.rox.chat.', 'acme..rox.chat', '.acme.rox.chat', '.'],
  ...[
    'localhost',
    'LOCALHOST',
    'localhost.',
    'a.localhost',
    '.localhost',
    'localhost.evil.example',
  ],
  ...['notlocalhost', 'local%68ost', 'ｌocalhost', 'loc\u00adalhost', 'ⓛocalhost', 'localhost\t'],
  ...['-acme.rox.chat', 'acme-.rox.chat', 'acme_1.rox.chat', 'a'.repeat(63), 'a'.repeat(64), ''],
  ...[`${'a.'.repeat(126)}a`, `${'a.'.repeat(128)}a`, 'rox', '*.rox.chat', '*', 'a*b.rox.chat'],
];

const INTERNATIONAL_NAMES = [
  ...['чат.example', 'ЧАТ.example', 'xn--80a0bn.example', 'XN--80A0BN.example', 'xn--.example'],
  ...[
    'xn--a.example',
    'xn--a-.example',
    'münchen.example',
    'mu\u0308nchen.example',
    'xn--zca.example',
  ],
  ...['straße.example', 'STRASSE.example', 'ẞ.example', 'ςigma.example', 'ﬁ.example', 'İ.example'],
  ...['ac\u00adme.rox.chat', 'ac\u200bme.rox.chat', 'ac\u200dme.rox.chat', 'ac\u2060me.rox.chat'],
  ...['ａｃｍｅ.rox.chat', 'acme。rox。chat', 'acme．rox．chat', 'аcme.rox.chat', '☕.example'],
  ...[
    '😀.example',
    'אבג.example',
    'אa.example',
    '中文.example',
    '\u202eacme.rox.chat',
    '\u0301a.test',
  ],
  ...['\ud800.example', '\ufffd.example', 'e\u0301.example', 'é.example', '①.example', '℀.example'],
];

const PUNCTUATION = ' \t\n\r\0|^<>`{}"\'!$&()+,;=~_\\@:[]\u00a0\u3000\u007f';

const ESCAPED_NAMES = [
  ...['%61cme.rox.chat', 'acme%2Erox.chat', 'acme%00.rox.chat', 'acme%2frox.chat', 'acme%.chat'],
  ...['acme%C3%A9.chat', 'acme%FF.chat', 'acme%25.chat', 'acme%40rox.chat', '%E2%98%95.example'],
  ...[
    '%2A.rox.chat',
    '＊.rox.chat',
    'acme%2Crox.chat',
    'acme，rox.chat',
    'acme；rox.chat',
    '🄁.test',
  ],
  ...Array.from(PUNCTUATION, (mark) => `acme${mark}rox.chat`),
];

const IP_ADDRESSES = [
  ...['127.0.0.1', '127.1', '127.0.1', '0x7f.1', '0X7F.0.0.1', '0177.0.0.1', '2130706433'],
  ...['0x7f000001', '127.0.0.1.', '127.0.0.1..', '127.0.0.256', '127.0.0.0x', '127.255.255.254'],
  ...['128.0.0.1', '126.255.255.255', '0', '0.0.0.0', '4294967295', '4294967296', '1.2.3.4.5'],
  ...['192.0.2.1', '0300.0.2.1', '192.0.2', '192.0.2.08', '127.0.0.1.evil.example', '1.2.3.4a'],
  ...['１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1', '%31%32%37.0.0.1', '127.0.0.-1', '127..0.1'],
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::0001]', '[::2]', '[::]', '[::127.0.0.1]', '[1::]', '[]'],
  ...['[::ffff:127.0.0.1]', '[2001:DB8::1]', '[2001:db8:0:0:1:0:0:1]', '[::1%25eth0]', '[::1'],
  ...['::1', '[v1.x]', '[:::1]', '[::g]', '[::1]x', '[::1.2.3]', '[1:2:3:4:5:6:7:8:9]', '[::１]'],
];

const TAILS = [
  ...['', '/', ':443', ':80', ':8443', ':0', ':65535', ':65536', ':', ':/', ':00443', ':4a', ':-1'],
  ...[
    ': 443',
    ':443/',
    ':８０',
    ':443:443',
    '//',
    '/agent',
    '/.',
    '/..',
    '/%2e',
    '/ ',
    '?',
    '?q',
    '#',
  ],
  ...['#f', '\\', ';a', ',https://b.test', ', https://b.test', ' https://b.test', '|b', ' ', '\n'],
  ...['\t', '\0', '\u3000', '\ufeff', '%20', '%00', '*', ':*', '@b.test', '.'],
];

const CREDENTIALS = ['user@', 'user:secret@', '@', ':@', 'acme.rox.chat@', 'https://@', '%40@'];

const HOSTS = [...NAMES, ...INTERNATIONAL_NAMES, ...ESCAPED_NAMES, ...IP_ADDRESSES];

const combine = (...parts: (readonly string[])[]) =>
  parts.reduce((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);

export const ORIGIN_STRINGS: readonly string[] = [
  ...new Set([
    ...combine(SCHEMES, HOSTS),
    ...combine(['https://'], HOSTS, TAILS),
    ...combine(['http://'], HOSTS, ['/', ':80', ':443', ':8080', ':8443', '/agent', '?']),
    ...combine(['https://'], CREDENTIALS, HOSTS),
    ...combine(['', 'https://'], naughtyStrings, ['', '.test']),
  ]),
];

/** The pieces of random strings. */
export const ORIGIN_PIECES: readonly string[] = [...SCHEMES, ...HOSTS, ...TAILS, ...CREDENTIALS];
