import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWebhookUrl } from '#domain/webhook-url.ts';

/** An IPv4 address as a number → every spelling that a URL takes for it. */
function spellings(address: number): readonly string[] {
  const [a, b, c, d] = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255) as [number, number, number, number];
  const hex = (part: number) => `0x${part.toString(16)}`;
  const octal = (part: number) => `0${part.toString(8)}`;
  return [
    [a, b, c, d].join('.'),
    [a, b, c, d].map(hex).join('.'),
    [a, b, c, d].map(octal).join('.'),
    `${a}.${b}.${(c << 8) | d}`,
    `${a}.${(b << 16) | (c << 8) | d}`,
    String(address >>> 0),
    hex(address >>> 0),
    `${a}.${b}.${c}.${d}.`,
    `${a}%2e${b}.${c}.${d}`,
    `${a}。${b}。${c}。${d}`,
    `[::ffff:${a}.${b}.${c}.${d}]`,
    `[::ffff:${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}]`,
    `[64:ff9b::${a}.${b}.${c}.${d}]`,
  ];
}

/** First address and length of the network: this host, private, CGNAT, loopback, link-local, multicast, reserved. */
const NETWORKS = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xe0000000, 4],
  [0xf0000000, 4],
] as const;

const privates = fc
  .tuple(fc.constantFrom(...NETWORKS), fc.nat(0xffffffff))
  .map(([[first, length], any]) => (first | (any & (0xffffffff >>> length))) >>> 0);
const labels = fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/);
const paths = fc.stringMatching(/^[a-z0-9/_-]{0,30}$/);

describe('notices are sent', () => {
  it('to any public name by https', () => {
    fc.assert(
      fc.property(labels, labels, paths, (host, domain, path) => {
        const url = `https://${host}.${domain}.org/${path}`;
        expect(readWebhookUrl(url, false)).toBe(url);
      }),
    );
  });

  it('as the address is kept: in lower case, without the port that https has anyway', () => {
    expect(readWebhookUrl('HTTPS://Refugio.Example.ORG:443/Avisos', false)).toBe('https://refugio.example.org/Avisos');
    expect(readWebhookUrl('https://niñas.org/x', false)).toBe('https://xn--nias-hqa.org/x');
  });
});

describe('nothing is sent', () => {
  it('to an address of a private network, in whatever way it is written', () => {
    fc.assert(
      fc.property(privates, fc.boolean(), (address, isLocal) => {
        for (const host of spellings(address)) {
          expect(readWebhookUrl(`https://${host}/x`, isLocal), host).toBeUndefined();
          expect(readWebhookUrl(`http://${host}/x`, isLocal), host).toBeUndefined();
        }
      }),
    );
  });

  it('to an IPv6 address, nor to a public IPv4 one: who can be named has a name', () => {
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        expect(readWebhookUrl(`https://[${address}]/x`, true)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(readWebhookUrl(`https://${address}/x`, true)).toBeUndefined();
      }),
    );
  });

  it('to a name that only a network of one’s own knows', () => {
    const names = [
      'printer',
      'x.local',
      'x.internal',
      'x.localhost',
      'a.b.lan',
      'x.home.arpa',
      'x.local.',
      'localhost.',
      'LOCALHOST',
      'x.onion',
    ];
    for (const name of names) expect(readWebhookUrl(`https://${name}/x`, false), name).toBeUndefined();
    expect(readWebhookUrl('https://internal.example.org/local', false)).toBeDefined();
  });

  it.each([
    'http://example.org/x',
    'ftp://example.org/x',
    'https://user@example.org/x',
    'https://user:secret@example.org/x',
    'https://:secret@example.org/x',
    'https://example.org/x#y',
    'https://example.org/x#',
    'https://example.org/x?key=1',
    'https://example.org:8443/x',
    'https://example.org:80/x',
    'https://example.org:22/x',
    'https://example.org/a b',
    `https://example.org/${'x'.repeat(200)}`,
    'example.org',
    'javascript:alert(1)',
    '',
  ])('to %s', (url) => {
    expect(readWebhookUrl(url, true)).toBeUndefined();
  });

  it('to this machine, unless the request came to localhost itself', () => {
    for (const url of ['http://localhost:3000/x', 'https://localhost/x', 'http://localhost/x']) {
      expect(readWebhookUrl(url, false), url).toBeUndefined();
      expect(readWebhookUrl(url, true), url).toBe(url);
    }
    for (const host of ['localhost.example.org', 'localhost.', 'a.localhost', 'localhost@example.org']) {
      expect(readWebhookUrl(`http://${host}:3000/x`, true), host).toBeUndefined();
    }
  });
});
