import { accept, refuse, type Result } from '#base'
import { newId, type SealedPart } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'
import type { FieldFault, Lane, Secrets } from './report.ts'

const agePreamble = Buffer.from('age-encryption.org/v1\n')

/** Every part encrypted to the handling office, before anything is written anywhere. Null: there is nothing to seal. */
export async function sealSecrets(
  { sealer }: Pick<Netra, 'sealer'>,
  secrets: Secrets,
  { lane, key, officeCode }: { readonly lane: Lane; readonly key: OfficeKey; readonly officeCode: string },
): Promise<Result<readonly SealedPart[] | null, FieldFault>> {
  const { sealed } = secrets
  if (sealed !== undefined && !agePreamble.equals(sealed.bytes.subarray(0, agePreamble.length))) {
    return refuse({ field: 'sealedReporter', reason: 'not-age' })
  }
  // Sealed to a key that has been replaced, or to an office that may not have it: it could never be opened.
  if (sealed?.keyId !== undefined && sealed.keyId !== key.id)
    return refuse({ field: 'sealedReporter', reason: 'other-key', officeCode })
  const parts: SealedPart[] = sealed === undefined ? [] : [row('pelapor', key.id, sealed.bytes, 'browser')]
  for (const [part, told] of partsOf(lane, secrets)) {
    parts.push(row(part, key.id, await sealer.seal(JSON.stringify(told), key), 'server'))
  }
  return accept(parts.length === 0 ? null : parts)
}

/** Who reports and how to reach them is one part: each seal costs the door half a millisecond. */
function partsOf(
  lane: Lane,
  { reporter, identityDocument, signature, witnesses, proxy, victim }: Secrets,
): readonly (readonly [SealedPart['part'], object])[] {
  const who = {
    ...reporter,
    ...(identityDocument === undefined ? {} : { identityDocument }),
    ...(signature === undefined ? {} : { signature }),
  }
  return [
    ...(Object.keys(who).length === 0 ? [] : [[lane === 'laporan' ? 'pelapor' : 'kontak', who] as const]),
    ...(witnesses === undefined ? [] : [['saksi', { witnesses }] as const]),
    ...(proxy === undefined ? [] : [['kuasa', proxy] as const]),
    ...(victim === undefined ? [] : [['korban', victim] as const]),
  ]
}

const row = (
  part: SealedPart['part'],
  keyId: string,
  ciphertext: Uint8Array,
  sealedBy: SealedPart['sealed_by'],
): SealedPart => ({
  id: newId(),
  part,
  office_key_id: keyId,
  ciphertext,
  sealed_by: sealedBy,
})
