import { existsSync, readFileSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../core/hash';
import { emptyNotebook } from '../core/notebook';
import { toBase64Url } from './base64url';
import { crc32 } from './checksum';
import { pack } from './link-codec';
import { DICTIONARIES } from './link-dictionary';
import { decodeLink, encodeLink, isLinkHash, linkAdvice, stripForLink } from './recipe-link';
import { arbitraryNotebook } from './testing/arbitrary-notebook';
import { FULL } from './testing/examples';
import { HOSTILE_TEXTS } from './testing/hostile';

const BASE = 'https://example.org/gyul/notebook?lang=ko';
const DICTIONARY = DICTIONARIES[1] as Uint8Array;

function hashOf(link: string): string {
  return link.slice(link.indexOf('#'));
}

/** A link around any bytes of deflate, with a true checksum, as an attacker could make it. */
function forged(body: Uint8Array, dictionaryVersion = 1): string {
  const end = 1 + body.length;
  const bytes = new Uint8Array(end + 4);
  bytes[0] = dictionaryVersion;
  bytes.set(body, 1);
  new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
  return `#v1.d1.${toBase64Url(bytes)}`;
}

/** Milliseconds of processor time of the fastest of five runs, for the machine may be busy with other tests. */
function bestTime(run: () => void): number {
  const times = [1, 2, 3, 4, 5].map(() => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  });
  return Math.min(...times);
}

function codeOf(hash: string): string {
  const result = decodeLink(hash);
  return result.ok ? 'ok' : result.problem.code;
}

describe('a recipe link', () => {
  it('brings back the notebook, whole and fresh', () => {
    const decoded = decodeLink(hashOf(encodeLink(FULL, BASE)));
    expect(decoded).toEqual({ ok: true, value: FULL });
    expect(decoded.ok && decoded.value).not.toBe(FULL);
  });

  it('keeps everything in the hash of the page', () => {
    const link = encodeLink(FULL, `${BASE}#old`);
    expect(link).toMatch(/^https:\/\/example\.org\/gyul\/notebook\?lang=ko#v1\.d1\.[A-Za-z0-9_-]+$/);
  });

  it('is the same for the same notebook, whatever the order of keys', () => {
    const shuffled = Object.fromEntries(Object.entries(FULL).reverse()) as unknown as typeof FULL;
    expect(encodeLink(shuffled, BASE)).toBe(encodeLink(FULL, BASE));
  });

  it('is short', () => {
    expect(encodeLink(FULL, '').length).toBeLessThan(900);
    expect(encodeLink(emptyNotebook(), '').length).toBeLessThan(100);
  });

  it('comes back for any valid notebook', () => {
    fc.assert(
      fc.property(arbitraryNotebook, (notebook) => {
        const link = encodeLink(notebook, BASE);
        expect(decodeLink(hashOf(link))).toEqual({ ok: true, value: notebook });
        expect(encodeLink(notebook, BASE)).toBe(link);
      }),
      { numRuns: 500, seed: 20260331 },
    );
  });

  it('has the usual CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });

  it('has a dictionary that never changes, or old links would not open', () => {
    const hashes = Object.entries(DICTIONARIES).map(([n, bytes]) => [
      Number(n),
      contentHash(new TextDecoder().decode(bytes)),
    ]);
    expect(hashes).toEqual([[1, '0391p5x5f8h']]);
  });

  it('is plain raw deflate: zlib reads ours and we read that of zlib', () => {
    const text = '{"version":1,"title":"귤"}';
    const packed = pack(text);
    expect(inflateRawSync(packed.subarray(1, -4), { dictionary: DICTIONARY }).toString()).toBe(text);
    const json = JSON.stringify(FULL);
    expect(decodeLink(forged(deflateRawSync(json, { dictionary: DICTIONARY, level: 1 })))).toEqual({
      ok: true,
      value: FULL,
    });
  });
});

describe('a hostile link', () => {
  const good = hashOf(encodeLink(FULL, ''));

  it.each([
    ['', 'link-not-a-link'],
    ['#', 'link-not-a-link'],
    ['#section', 'link-not-a-link'],
    ['#v2.d1.AAAA', 'link-newer'],
    ['#v1.b1.AAAA', 'link-newer'],
    ['#v1.d1.', 'link-damaged'],
    ['#v1.d1.A', 'link-damaged'],
    ['#v1.d1.AA=A', 'link-damaged'],
    ['#v1.d1.한글', 'link-damaged'],
    [`${good}AAAA`, 'link-damaged'],
    [`${good}&utm_source=mail`, 'link-damaged'],
    [good.slice(0, -4), 'link-damaged'],
    [good.slice(0, good.length / 2), 'link-damaged'],
    [good.toLowerCase(), 'link-damaged'],
    [forged(new Uint8Array([1, 2, 3]), 9), 'link-newer'],
    [forged(new Uint8Array([7])), 'link-damaged'],
    [forged(deflateRawSync(new Uint8Array([0xff, 0xfe]))), 'link-damaged'],
    [`#v1.d1.${'A'.repeat(600_000)}`, 'link-too-large'],
  ])('is refused: %#', (hash, code) => {
    expect(codeOf(hash)).toBe(code);
  });

  it('is refused when one character was changed, wherever', () => {
    for (let at = '#v1.d1.'.length; at < good.length; at++) {
      const other = good[at] === 'A' ? 'B' : 'A';
      expect(decodeLink(good.slice(0, at) + other + good.slice(at + 1)).ok).toBe(false);
    }
  });

  it.each(Object.entries(HOSTILE_TEXTS))('is refused with a hostile text: %s', (_, text) => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    const result = decodeLink(forged(deflateRawSync(text)));
    expect(result.ok).toBe(false);
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
  });

  it('does not unpack a bomb of 200 MiB', () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * 1_048_576), { level: 9 });
    const hash = forged(bomb);
    expect(codeOf(hash)).toBe('link-too-large');
    expect(bestTime(() => decodeLink(hash))).toBeLessThan(200);
  });

  const outside = new URL('../../../../shared/data/naughty/', import.meta.url);
  const bombFile = new URL('share_link_deflate_bomb_200MiB.b64url.txt', outside);
  it.skipIf(!existsSync(bombFile))('refuses the bomb of the collection, bare and dressed up', () => {
    const text = readFileSync(bombFile, 'utf8').trim();
    for (const hash of [`#v1.d1.${text}`, forged(Buffer.from(text, 'base64url'))]) {
      expect(decodeLink(hash).ok).toBe(false);
      expect(bestTime(() => decodeLink(hash))).toBeLessThan(200);
    }
  });

  const linksFile = new URL('malicious_share_links.json', outside);
  it.skipIf(!existsSync(linksFile))('refuses every text of the collection', () => {
    const texts = JSON.parse(readFileSync(linksFile, 'utf8')) as { name: string; json: string }[];
    for (const { json } of texts) {
      for (const text of [json, json.replaceAll('"v":', '"version":').replaceAll('"cells"', '"steps"')]) {
        expect(decodeLink(forged(deflateRawSync(text))).ok).toBe(false);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('never throws', () => {
    const body = fc.oneof(
      fc.string(),
      fc.base64String().map((text) => `#v1.d1.${text}`),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => forged(bytes)),
      fc.json().map((text) => forged(deflateRawSync(text))),
      fc.jsonValue().map((value) => forged(deflateRawSync(JSON.stringify({ ...FULL, steps: value })))),
    );
    fc.assert(
      fc.property(body, (hash) => {
        const result = decodeLink(hash);
        if (!result.ok)
          expect(result.problem.message.ko.length * result.problem.hint.en.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe('around a link', () => {
  it('tells a link from other anchors', () => {
    expect(isLinkHash(hashOf(encodeLink(FULL, '')))).toBe(true);
    expect(isLinkHash('#v9.z3.x')).toBe(true);
    expect(isLinkHash('#segments')).toBe(false);
  });

  it.each([
    [2_000, 'fine'],
    [2_001, 'long'],
    [8_000, 'long'],
    [8_001, 'use-file'],
  ])('advises on %i characters: %s', (length, level) => {
    const advice = linkAdvice('x'.repeat(length));
    expect(advice.level).toBe(level);
    expect(advice.words === null).toBe(level === 'fine');
  });

  it('carries the sizes of the segments that there are', () => {
    const sizes = { s1: 10, gone: 3 };
    expect(stripForLink(FULL, sizes).expected).toEqual({ s1: 10 });
    expect(stripForLink(FULL).expected).toEqual(FULL.expected);
    expect(stripForLink(FULL, sizes).inputs).toEqual(FULL.inputs);
    const [first] = FULL.segments;
    expect(first?.versions).toHaveLength(1);
    const [carried] = stripForLink(FULL).segments;
    expect(carried).not.toHaveProperty('versions');
    expect({ ...carried, versions: first?.versions }).toEqual(first);
  });
});
