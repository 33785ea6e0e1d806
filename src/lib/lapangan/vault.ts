/**
 * How a phone keeps what is written on it. One random key seals every record; that key is kept only as wrapped by the PIN together
 * with a key of this device that no script can read out. WebCrypto alone, the same in the browser and in a test.
 */
export type Lock = {
  readonly schema: 1
  readonly salt: Bytes
  readonly rounds: number
  readonly pepper: CryptoKey
  readonly iv: Bytes
  readonly wrapped: ArrayBuffer
  /** Wrong PINs in a row. Counted before each try, so that nobody tries for nothing by closing the page. */
  readonly wrong: number
}
export type Sealed = { readonly iv: Bytes; readonly bytes: ArrayBuffer }
export type Bytes = Uint8Array<ArrayBuffer>

/** OWASP's figure for PBKDF2 with SHA-256. Under a second on a cheap phone. */
const rounds = 600_000

const subtle = () => crypto.subtle
const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length))
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text)
const aes = { name: 'AES-GCM', length: 256 } as const

export async function makeLock(pin: string): Promise<{ readonly lock: Lock; readonly key: CryptoKey }> {
  const pepper = await subtle().generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const parts = { salt: random(16), rounds, pepper }
  const iv = random(12)
  const made = await subtle().generateKey(aes, true, ['encrypt', 'decrypt'])
  const wrapped = await subtle().wrapKey('raw', made, await wrapping(parts, pin), { name: 'AES-GCM', iv })
  const lock: Lock = { schema: 1, ...parts, iv, wrapped, wrong: 0 }
  const key = await openLock(lock, pin)
  if (key === null) throw new Error('the lock that was just made does not open')
  return { lock, key }
}

/** The key, which no script can read out from then on; null for a wrong PIN. */
export async function openLock(lock: Lock, pin: string): Promise<CryptoKey | null> {
  const opening = { name: 'AES-GCM', iv: lock.iv }
  try {
    return await subtle().unwrapKey('raw', lock.wrapped, await wrapping(lock, pin), opening, aes, false, [
      'encrypt',
      'decrypt',
    ])
  } catch {
    return null
  }
}

async function wrapping({ salt, rounds, pepper }: Pick<Lock, 'salt' | 'rounds' | 'pepper'>, pin: string) {
  const peppered = await subtle().sign('HMAC', pepper, bytesOf(pin))
  const material = await subtle().importKey('raw', peppered, 'PBKDF2', false, ['deriveKey'])
  return subtle().deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, aes, false, [
    'wrapKey',
    'unwrapKey',
  ])
}

/** `id` is bound into it, so that no record can be put in the place of another. */
export async function sealBytes(key: CryptoKey, id: string, plain: Bytes): Promise<Sealed> {
  const iv = random(12)
  return { iv, bytes: await subtle().encrypt(sealing(iv, id), key, plain) }
}

export async function unsealBytes(key: CryptoKey, id: string, { iv, bytes }: Sealed): Promise<Bytes> {
  return new Uint8Array(await subtle().decrypt(sealing(iv, id), key, bytes))
}

export const seal = (key: CryptoKey, id: string, value: unknown): Promise<Sealed> =>
  sealBytes(key, id, bytesOf(JSON.stringify(value)))

export const unseal = async (key: CryptoKey, id: string, sealed: Sealed): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await unsealBytes(key, id, sealed)))

const sealing = (iv: Bytes, id: string) => ({ name: 'AES-GCM', iv, additionalData: bytesOf(`netra lapangan ${id}`) })
