/** Texts that stand where a notebook should, each of a different kind of harm. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'prototype key': '{"version":1,"__proto__":{"polluted":true},"steps":[]}',
  'constructor key': '{"version":1,"constructor":{"prototype":{"polluted":true}}}',
  'prototype as id': '{"version":1,"steps":[{"id":"__proto__","spec":{"kind":"overview"}}]}',
  'version of the future': '{"version":999999,"steps":[]}',
  'negative version': '{"version":-1}',
  'wrong types': '{"version":"1","steps":{"length":1e9}}',
  'repeated keys': '{"version":1,"version":2,"steps":[],"steps":"x"}',
  'deep arrays': '['.repeat(100_000) + ']'.repeat(100_000),
  'deep objects': '{"of":'.repeat(50_000) + '1' + '}'.repeat(50_000),
  'endless number': '{"version":1e400}',
  'half a surrogate': '{"version":1,"title":"\\ud800"}',
  'markup in the title': '{"version":1,"title":"<img src=x onerror=alert(1)>","cells":[{"type":"markdown"}]}',
  'chart with an address':
    '{"version":1,"steps":[{"id":"a","spec":{"data":{"url":"https://attacker.invalid/?x"}}}]}',
  'a step of SQL':
    '{"version":1,"steps":[{"id":"a","spec":{"kind":"sql","text":"from read_csv(\'https://attacker.invalid\')"}}]}',
  'export by itself':
    '{"version":1,"autorun":true,"steps":[{"id":"a","spec":{"kind":"export","auto":true}}]}',
  'text that runs backwards': '{"version":1,"title":"\\u202efdp.exe","cells":[]}',
  empty: '',
  'not JSON': '%%%',
  'a list': '[]',
  nothing: 'null',
  'a number': '1',
  'repeated ids': '{"version":1,"steps":[{"id":"a"},{"id":"a"}]}',
  'too long': `{"version":1,"title":"${'x'.repeat(5_000_000)}"}`,
  'too many': `{"version":1,"steps":[${'0,'.repeat(1_500_000)}0]}`,
};
