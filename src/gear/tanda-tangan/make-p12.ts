import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { algorithms, oids } from './cms.ts'
import { bits, integer, nil, octets, oid, readDer, sequence, setOf, tagged, tlv, utf8 } from './der.ts'
import { derive } from './p12.ts'

type Wish = {
  readonly name: string
  readonly password: string
  readonly from: Date
  readonly to: Date
  readonly kind?: 'rsa' | 'ec'
}

/** A P12 with a certificate that vouches for itself: for the demonstration, where nobody may take it for more. */
export function makeP12({ name, password, from, to, kind = 'ec' }: Wish): Buffer {
  const { privateKey, publicKey } =
    kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 })
  const certificate = selfSigned(name, { privateKey, publicKey, from, to })
  const shrouded = privateKey.export({ type: 'pkcs8', format: 'der', cipher: 'aes-256-cbc', passphrase: password })
  const bag = (id: string, value: Buffer) => sequence(oid(`1.2.840.113549.1.12.10.1.${id}`), tagged(0, value))
  const safe = (content: Buffer) => sequence(oid(oids.data), tagged(0, octets(sequence(content))))
  const held = sequence(oid('1.2.840.113549.1.9.22.1'), tagged(0, octets(certificate)))
  const safes = sequence(safe(bag('3', held)), safe(bag('2', shrouded)))
  const [salt, rounds] = [randomBytes(16), 10_000]
  const seal = createHmac('sha256', derive({ password, salt, rounds, hash: 'sha256' }, 3, 32))
    .update(safes)
    .digest()
  return sequence(
    integer(3),
    sequence(oid(oids.data), tagged(0, octets(safes))),
    sequence(sequence(sequence(oid(oids.sha256), nil), octets(seal)), octets(salt), integer(rounds)),
  )
}

type Subject = Pick<Wish, 'from' | 'to'> & { readonly privateKey: KeyObject; readonly publicKey: KeyObject }

/** X.509 (RFC 5280), version 3: may sign documents, and nobody else's certificate. */
function selfSigned(name: string, { privateKey, publicKey, from, to }: Subject): Buffer {
  const algorithm = algorithms[privateKey.asymmetricKeyType ?? ''] ?? nil
  const named = sequence(
    setOf(sequence(oid('2.5.4.3'), utf8(name))),
    setOf(sequence(oid('2.5.4.6'), tlv(0x13, Buffer.from('ID')))),
  )
  const extension = (id: string, value: Buffer) => sequence(oid(id), tlv(1, Buffer.from([0xff])), octets(value))
  const tbs = sequence(
    tagged(0, integer(2)),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    named,
    sequence(time(from), time(to)),
    named,
    publicKey.export({ type: 'spki', format: 'der' }),
    // Basic constraints: no authority. Key usage: digitalSignature, nonRepudiation.
    tagged(3, sequence(extension('2.5.29.19', sequence()), extension('2.5.29.15', tlv(3, Buffer.from([6, 0xc0]))))),
  )
  return sequence(readDer(tbs).whole, algorithm, bits(sign('sha256', tbs, privateKey)))
}

/** Up to 2049 a year has two digits, and after it four. */
function time(at: Date): Buffer {
  const digits = at.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')
  return at.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : tlv(0x18, Buffer.from(`${digits}Z`))
}
