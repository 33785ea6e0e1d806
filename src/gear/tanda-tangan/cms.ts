import { createHash, sign, X509Certificate, type KeyObject } from 'node:crypto'
import { at, integer, nil, octets, oid, readDer, sequence, setOf, tagged, tlv } from './der.ts'

export type SigningKey = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  /** Between it and its root, as the P12 has them. */
  readonly chain: readonly X509Certificate[]
}

export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/** What others sign with. */
export const digests: Readonly<Record<string, string>> = {
  [oids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}

export const sha256 = (...parts: readonly Uint8Array[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

const withSha256 = sequence(oid(oids.sha256), nil)
const attribute = (type: string, value: Buffer) => sequence(oid(type), setOf(value))

/** What key signs with what; a key of another kind is refused before it comes here. */
export const algorithms: Readonly<Record<string, Buffer>> = {
  rsa: sequence(oid(oids.rsaWithSha256), nil),
  ec: sequence(oid(oids.ecdsaWithSha256)),
}

/**
 * A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, baseline B-B): the certificate that signs is signed
 * too, so that none can be put in its place, and the time stands in the PDF and not here.
 */
export function signDetached({ key, certificate, chain }: SigningKey, digest: Buffer): Buffer {
  const algorithm = algorithms[key.asymmetricKeyType ?? '']
  if (algorithm === undefined) throw new Error(`a key of ${key.asymmetricKeyType ?? 'no kind'} cannot sign`)
  const certificateId = sequence(sequence(sequence(octets(sha256(certificate.raw)))))
  const attributes = setOf(
    attribute(oids.contentType, oid(oids.data)),
    attribute(oids.messageDigest, octets(digest)),
    attribute(oids.signingCertificateV2, certificateId),
  )
  const signer = sequence(
    integer(1),
    issuerAndSerialOf(certificate),
    withSha256,
    // The same set, as the first alternative: only its tag differs from what is signed.
    tlv(0xa0, readDer(attributes).body),
    algorithm,
    octets(sign('sha256', attributes, key)),
  )
  const signed = sequence(
    integer(1),
    setOf(withSha256),
    sequence(oid(oids.data)),
    tagged(0, certificate.raw, ...chain.map(({ raw }) => raw)),
    setOf(signer),
  )
  return sequence(oid(oids.signedData), tagged(0, signed))
}

/** TBSCertificate: [0] version, serial, algorithm, issuer, … */
export function issuerAndSerialOf(certificate: X509Certificate): Buffer {
  const tbs = at(readDer(certificate.raw), 0)
  const first = at(tbs, 0).tag === 0xa0 ? 1 : 0
  return sequence(at(tbs, first + 2).whole, at(tbs, first).whole)
}
