import { accept, refuse, type Result } from '#base'
import { newId, type SealedPart } from '#store'
import type { Netra, OfficeKey } from '../ports.ts'
import type { FieldFault, Lane, Sealed, SealedField, Secrets } from './report.ts'

const agePreamble = Buffer.from('age-encryption.org/v1\n')

/** Every part encrypted to the handling office, before anything is written anywhere. Null: there is nothing to seal. */
export async function sealSecrets(
  { sealer }: Pick<Netra, 'sealer'>,
  secrets: Secrets,
  { lane, key, officeCode }: { readonly lane: Lane; readonly key: OfficeKey; readonly officeCode: string },
): Promise<Result<readonly SealedPart[] | null, FieldFault>> {
  const came = sealedParts(lane, secrets.sealed ?? {})
  for (const { field, bytes } of came)
    if (!agePreamble.equals(bytes.subarray(0, agePreamble.length))) return refuse({ field, reason: 'not-age' })
  // Sealed to a key that has been replaced, or to an office that may not have it: it could never be opened.
  const keyId = secrets.sealed?.keyId
  if (came[0] !== undefined && keyId !== undefined && keyId !== key.id)
    return refuse({ field: came[0].field, reason: 'other-key', officeCode })
  const parts: SealedPart[] = came.map(({ part, bytes }) => row(part, key.id, bytes, 'browser'))
  for (const [part, told] of partsOf(lane, secrets)) {
    parts.push(row(part, key.id, await sealer.seal(JSON.stringify(told), key), 'server'))
  }
  return accept(parts.length === 0 ? null : parts)
}

type Came = { readonly part: SealedPart['part']; readonly field: SealedField; readonly bytes: Uint8Array }

function sealedParts(lane: Lane, { reporter, witnesses, victim }: Sealed): readonly Came[] {
  return [
    { part: lane === 'laporan' ? 'pelapor' : 'kontak', field: 'sealedReporter', bytes: reporter } as const,
    { part: 'saksi', field: 'sealedWitnesses', bytes: witnesses } as const,
    { part: 'korban', field: 'sealedVictim', bytes: victim } as const,
  ].flatMap(({ bytes, ...one }) => (bytes === undefined ? [] : [{ ...one, bytes }]))
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
