import { createHash, verify, X509Certificate } from 'node:crypto'
import { digests, issuerAndSerialOf, oids } from './cms.ts'
import { at, childrenOf, isOid, readDer, tags, tlv, type Der } from './der.ts'

export type Checked = { readonly certificate: X509Certificate; readonly isGenuine: boolean }

/** Whether a detached CMS signature is of these bytes, by the certificate in it. Throws where it is none that we can read. */
export function verifyDetached(cms: Buffer, bytes: Uint8Array): Checked {
  const [, , , ...rest] = childrenOf(at(readDer(cms), 1, 0))
  const certificates = rest.find(({ tag }) => tag === 0xa0)
  const signers = rest.at(-1)
  if (certificates === undefined || signers === undefined) throw new RangeError('a signature without its certificate')
  const [, sid, digestAlgorithm, ...parts] = childrenOf(at(signers, 0))
  const attributes = parts.find(({ tag }) => tag === 0xa0)
  const signature = parts.find(({ tag }) => tag === tags.octets)
  const algorithm = parts.find(({ tag }) => tag === tags.sequence)
  if (sid === undefined || attributes === undefined || signature === undefined)
    throw new RangeError('a signature without its attributes')
  const certificate = childrenOf(certificates)
    .map(({ whole }) => new X509Certificate(whole))
    .find((one) => issuerAndSerialOf(one).equals(sid.whole))
  if (certificate === undefined) throw new RangeError('a signature without its certificate')
  if (!readable.some((id) => isOid(algorithm && at(algorithm, 0), id)))
    throw new RangeError('an algorithm that we cannot verify')
  const hash = hashOf(digestAlgorithm)
  const signed = tlv(tags.set, attributes.body)
  return {
    certificate,
    isGenuine:
      (valueOf(attributes, oids.messageDigest)?.body.equals(createHash(hash).update(bytes).digest()) ?? false) &&
      namesCertificate(attributes, certificate) &&
      verify(hash, signed, certificate.publicKey, signature.body),
  }
}

/** RSA (PKCS #1 1.5), named with its hash or without, and ECDSA. */
const readable: readonly string[] = [
  '1.2.840.113549.1.1.1',
  ...['11', '12', '13'].map((n) => `1.2.840.113549.1.1.${n}`),
  ...['2', '3', '4'].map((n) => `1.2.840.10045.4.3.${n}`),
]

function hashOf(algorithm: Der | undefined): string {
  const named = algorithm && at(algorithm, 0)
  const [, hash] = Object.entries(digests).find(([id]) => isOid(named, id)) ?? []
  if (hash === undefined) throw new RangeError('a hash that we cannot verify')
  return hash
}

const valueOf = (attributes: Der, type: string): Der | undefined => {
  const found = childrenOf(attributes).find((one) => isOid(at(one, 0), type))
  return found === undefined ? undefined : at(found, 1, 0)
}

/** ESSCertIDv2: SHA-256 is meant where none is named. Without the attribute it is no PAdES, and only the key speaks. */
function namesCertificate(attributes: Der, certificate: X509Certificate): boolean {
  const named = valueOf(attributes, oids.signingCertificateV2)
  if (named === undefined) return true
  const [first, second] = childrenOf(at(named, 0, 0))
  const [hash, value] = first?.tag === tags.octets ? ['sha256', first] : [hashOf(first), second]
  return value?.body.equals(createHash(hash).update(certificate.raw).digest()) ?? false
}
