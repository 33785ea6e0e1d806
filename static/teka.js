// A hash puzzle for a form that is sent while reports flood in: loaded then, and never otherwise. This file is the page's half, which starts a
// worker out of the same file, and the worker's half. Where there is no worker the page does it by itself, a little at a time.
const K = new Uint32Array(64)
const H = new Uint32Array(8)
{
  // The constants of SHA-256: fractions of the roots of the first primes.
  const isPrime = (n) => { for (let d = 2; d * d <= n; d++) if (n % d === 0) return false; return true }
  let count = 0
  for (let n = 2; count < 64; n++) {
    if (!isPrime(n)) continue
    if (count < 8) H[count] = (n ** 0.5 % 1) * 0x100000000
    K[count++] = (Math.cbrt(n) % 1) * 0x100000000
  }
}

const W = new Uint32Array(64)
const turn = (x, n) => (x >>> n) | (x << (32 - n))

// The first word of the hash of a short text of plain letters: one block is all that is ever needed.
const firstWord = (text) => {
  W.fill(0, 0, 16)
  for (let at = 0; at < text.length; at++) W[at >> 2] |= text.charCodeAt(at) << (24 - 8 * (at & 3))
  W[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3))
  W[15] = text.length * 8
  for (let t = 16; t < 64; t++) {
    const [x, y] = [W[t - 15], W[t - 2]]
    W[t] = W[t - 16] + W[t - 7] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))
  }
  let a = H[0], b = H[1], c = H[2], d = H[3], e = H[4], f = H[5], g = H[6], h = H[7]
  for (let t = 0; t < 64; t++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[t] + W[t]) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0
  }
  return (a + H[0]) >>> 0
}

const partOf = (seed, part, bits) => {
  for (let number = 0; ; number++) if (firstWord(`${seed}.${part}.${number}`) >>> (32 - bits) === 0) return number
}

const here = async ({ seed, parts, bits }) => {
  const found = []
  for (let part = 0; part < parts; part++) {
    found.push(partOf(seed, part, bits))
    await new Promise((go) => setTimeout(go))
  }
  return found.join('.')
}

// A policy is made once: a second of its name would be refused.
let policy
const inWorker = (task) =>
  new Promise((resolve, reject) => {
    const address = import.meta.url
    policy ??= globalThis.trustedTypes?.createPolicy('netra-teka', { createScriptURL: () => address })
    const worker = new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' })
    worker.onmessage = ({ data }) => (worker.terminate(), resolve(data))
    worker.onerror = () => (worker.terminate(), reject(new Error('no worker')))
    worker.postMessage(task)
  })

/** The answer to a token of `parts` parts, each with `bits` bits of zeros in front. */
export const solve = (token, parts, bits) => {
  const task = { seed: token.split('.')[2] ?? '', parts, bits }
  return inWorker(task).catch(() => here(task))
}

if (typeof document === 'undefined')
  globalThis.onmessage = ({ data: { seed, parts, bits } }) =>
    postMessage(Array.from({ length: parts }, (_, part) => partOf(seed, part, bits)).join('.'))
