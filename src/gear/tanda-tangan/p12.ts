import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  pbkdf2Sync,
  timingSafeEqual,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { accept, refuse, type Result } from '#base'
import type { SignerRefusal } from '#app'
import { algorithms, digests, oids, type SigningKey } from './cms.ts'
import { at, childrenOf, isOid, readDer, type Der } from './der.ts'

const bagIds = {
  key: '1.2.840.113549.1.12.10.1.1',
  shroudedKey: '1.2.840.113549.1.12.10.1.2',
  certificate: '1.2.840.113549.1.12.10.1.3',
}

class Unsupported extends Error {}

/** Key and certificate from a P12 (RFC 7292), if they may sign today. */
export function openP12(bytes: Buffer, password: string, now: Date): Result<SigningKey, SignerRefusal> {
  try {
    const file = readDer(bytes)
    if (!isSealedWith(file, password)) return refuse({ reason: 'p12-wrong-password' })
    return usable(bagsIn(file, password), password, now)
  } catch (error) {
    return refuse({ reason: error instanceof Unsupported ? 'p12-unsupported' : 'p12-broken' })
  }
}

function usable(bags: readonly Der[], password: string, now: Date): Result<SigningKey, SignerRefusal> {
  const key = keyIn(bags, password)
  const certificates = bags
    .filter((bag) => isOid(at(bag, 0), bagIds.certificate))
    .map((bag) => new X509Certificate(at(bag, 1, 0, 1, 0).body))
  const certificate = key && certificates.find((one) => one.checkPrivateKey(key))
  if (key === null || certificate === null || certificate === undefined) return refuse({ reason: 'p12-no-key' })
  if (algorithms[key.asymmetricKeyType ?? ''] === undefined) return refuse({ reason: 'p12-unsupported' })
  return validOn({ key, certificate, chain: certificates.filter((one) => one !== certificate) }, now)
}

/** Whether it may sign today. */
export function validOn(signing: SigningKey, now: Date): Result<SigningKey, SignerRefusal> {
  const { validFromDate, validToDate } = signing.certificate
  if (validToDate < now) return refuse({ reason: 'p12-expired', on: validToDate.toISOString() })
  if (validFromDate > now) return refuse({ reason: 'p12-not-yet', on: validFromDate.toISOString() })
  return accept(signing)
}

function keyIn(bags: readonly Der[], password: string): KeyObject | null {
  const [bag] = bags.filter((one) => [bagIds.key, bagIds.shroudedKey].some((id) => isOid(at(one, 0), id)))
  if (bag === undefined) return null
  const key = at(bag, 1, 0).whole
  return createPrivateKey({ key, format: 'der', type: 'pkcs8', passphrase: password })
}

function bagsIn(file: Der, password: string): readonly Der[] {
  const safes = childrenOf(readDer(at(file, 1, 1, 0).body))
  return safes.flatMap((safe) => childrenOf(readDer(contentsOf(safe, password))))
}

function contentsOf(safe: Der, password: string): Buffer {
  if (isOid(at(safe, 0), oids.data)) return at(safe, 1, 0).body
  if (!isOid(at(safe, 0), oids.encryptedData)) throw new Unsupported()
  const [, algorithm, encrypted] = childrenOf(at(safe, 1, 0, 1))
  if (algorithm === undefined || encrypted === undefined) throw new RangeError('nothing encrypted')
  return decrypt(algorithm, encrypted.body, password)
}

type Decrypt = (parameters: Der, bytes: Buffer, password: string) => Buffer

/** How P12 files are encrypted today (PBES2), and how many still are (three keys of DES). RC2 is left to openssl. */
const ciphers: Readonly<Record<string, Decrypt>> = {
  '1.2.840.113549.1.5.13': decryptPbes2,
  '1.2.840.113549.1.12.1.3': decryptTripleDes,
}

function decrypt(algorithm: Der, bytes: Buffer, password: string): Buffer {
  return chosen(ciphers, at(algorithm, 0))(at(algorithm, 1), bytes, password)
}

function chosen<T>(table: Readonly<Record<string, T>>, asked: Der | undefined): T {
  const [, found] = Object.entries(table).find(([id]) => isOid(asked, id)) ?? []
  if (found === undefined) throw new Unsupported()
  return found
}

const aes: Readonly<Record<string, readonly [string, number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32],
}
const hmacs: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const sealHashes: Readonly<Record<string, string>> = { ...digests, '1.3.14.3.2.26': 'sha1' }

function decryptPbes2(parameters: Der, bytes: Buffer, password: string): Buffer {
  const derivation = childrenOf(at(parameters, 0, 1))
  const [salt, rounds] = derivation
  const hmac = derivation.find(({ tag }) => tag === 0x30)
  const [cipher, length] = chosen(aes, at(parameters, 1, 0))
  if (salt === undefined || rounds === undefined) throw new RangeError('nothing to derive from')
  const hash = hmac === undefined ? 'sha1' : chosen(hmacs, at(hmac, 0))
  const key = pbkdf2Sync(password, salt.body, roundsOf(rounds), length, hash)
  return opened(cipher, key, at(parameters, 1, 1).body, bytes)
}

function decryptTripleDes(parameters: Der, bytes: Buffer, password: string): Buffer {
  const secret = { password, salt: at(parameters, 0).body, rounds: roundsOf(at(parameters, 1)), hash: 'sha1' }
  return opened('des-ede3-cbc', derive(secret, 1, 24), derive(secret, 2, 8), bytes)
}

function opened(cipher: string, key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(cipher, key, iv)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}

/** Who makes a million rounds of it wants our time, not our trust. */
const mostRounds = 5_000_000
function roundsOf({ body }: Der): number {
  const rounds = body.readUIntBE(0, Math.min(body.length, 6))
  if (rounds < 1 || rounds > mostRounds) throw new Unsupported()
  return rounds
}

/** The seal over the whole: a wrong password is known by it, before anything is opened. */
function isSealedWith(file: Der, password: string): boolean {
  const [, , mac] = childrenOf(file)
  if (mac === undefined) return true
  const [info, salt, rounds] = childrenOf(mac)
  if (info === undefined || salt === undefined) throw new RangeError('a seal without its salt')
  const hash = chosen(sealHashes, at(info, 0, 0))
  const made = at(info, 1).body
  const key = derive(
    { password, salt: salt.body, rounds: rounds === undefined ? 1 : roundsOf(rounds), hash },
    3,
    made.length,
  )
  const wanted = createHmac(hash, key)
    .update(at(file, 1, 1, 0).body)
    .digest()
  return wanted.length === made.length && timingSafeEqual(wanted, made)
}

type Secret = {
  readonly password: string
  readonly salt: Buffer
  readonly rounds: number
  readonly hash: string
}

/** The derivation of RFC 7292, appendix B.2; `purpose` 1 is a key, 2 an initial vector, 3 a seal. */
export function derive({ password, salt, rounds, hash }: Secret, purpose: 1 | 2 | 3, length: number): Buffer {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64
  const letters = Buffer.from(`${password}\0`, 'utf16le').swap16()
  const filled = (bytes: Buffer) =>
    bytes.length === 0 ? bytes : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes)
  const input = Buffer.concat([filled(salt), filled(letters)])
  const made: Buffer[] = []
  for (let have = 0; have < length;) {
    let part = createHash(hash).update(Buffer.alloc(block, purpose)).update(input).digest()
    for (let round = 1; round < rounds; round++) part = createHash(hash).update(part).digest()
    made.push(part)
    have += part.length
    addToBlocks(input, Buffer.alloc(block, part), block)
  }
  return Buffer.concat(made).subarray(0, length)
}

/** Every block of `input` plus `addend` plus one, as whole numbers of that size. */
function addToBlocks(input: Buffer, addend: Buffer, block: number): void {
  for (let from = 0; from < input.length; from += block) {
    let carry = 1
    for (let n = block - 1; n >= 0; n--) {
      carry += (input[from + n] ?? 0) + (addend[n] ?? 0)
      input[from + n] = carry & 0xff
      carry >>= 8
    }
  }
}
