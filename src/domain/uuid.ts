/** Bits turned left, as SHA-1 does with its words of 32. */
function turn(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/** The message, a bit, zeros, and its length in bits, in whole blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const blocks = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(blocks.length - 4, message.length * 8);
  return view;
}

function mix(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

type Words = readonly [number, number, number, number, number];

/** The words of one block; each block overwrites all of them. */
const words = new Int32Array(80);

function addBlock(state: Words, view: DataView, start: number): Words {
  for (let step = 0; step < 16; step += 1) words[step] = view.getInt32(start + step * 4);
  for (let step = 16; step < 80; step += 1) {
    const word = (words[step - 3] ?? 0) ^ (words[step - 8] ?? 0) ^ (words[step - 14] ?? 0) ^ (words[step - 16] ?? 0);
    words[step] = turn(word, 1);
  }
  let [a, b, c, d, e] = state;
  for (let step = 0; step < 80; step += 1) {
    const next = (turn(a, 5) + mix(step, b, c, d) + e + (words[step] ?? 0)) | 0;
    [a, b, c, d, e] = [next, a, turn(b, 30), c, d];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

/** SHA-1 (FIPS 180-4), for names only: the browser's own is asynchronous, and mapping a record is not. */
function sha1(message: Uint8Array): DataView {
  const view = padded(message);
  let state: Words = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let start = 0; start < view.byteLength; start += 64) state = addBlock(state, view, start);
  const digest = new DataView(new ArrayBuffer(20));
  state.forEach((word, index) => digest.setInt32(index * 4, word));
  return digest;
}

/** The UUID, version 5 (RFC 9562), of a name in a namespace: the same name has the same UUID everywhere and for ever. */
export function uuidOf(namespace: string, name: string): string {
  const hex = namespace.replaceAll('-', '');
  const space = Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16));
  const bytes = new TextEncoder().encode(name);
  const message = new Uint8Array(space.length + bytes.length);
  message.set(space);
  message.set(bytes, space.length);
  const digest = sha1(message);
  digest.setUint8(6, (digest.getUint8(6) & 0x0f) | 0x50);
  digest.setUint8(8, (digest.getUint8(8) & 0x3f) | 0x80);
  const digits = [0, 4, 8, 12].map((start) => digest.getUint32(start).toString(16).padStart(8, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
