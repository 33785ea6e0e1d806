import type { AudienceRow } from '#app'
import { readAs } from '#lib/meja/read-as.ts'
import { findOfficesByCode } from '#store/views'
import type { SignedInOffice } from '../signed-in.ts'

const placed = /^(bawaslu|panwascam|kpu)/

/**
 * Whom a form names: kinds of offices, of the region where the issuer supervises, below him where he commands; and single offices by their
 * codes. Null: one of the codes is none.
 */
export async function audienceOf(
  locals: App.Locals,
  office: SignedInOffice,
  kinds: readonly string[],
  alsoCodes: string,
): Promise<readonly AudienceRow[] | null> {
  const codes = alsoCodes.split(/[\s,;]+/).filter((code) => code !== '')
  const found = codes.length === 0 ? [] : await readAs(locals, (tx) => findOfficesByCode(tx, codes))
  if (found.length < new Set(codes.map((code) => code.toUpperCase())).size) return null
  const byKinds: readonly AudienceRow[] =
    kinds.length === 0
      ? []
      : placed.test(office.kind)
        ? [{ by: 'wilayah', regionCode: office.regionCode, kinds }]
        : [{ by: 'garis', officeId: office.id, kinds }]
  return [...byKinds, ...found.map((officeId) => ({ by: 'kantor', officeId }) as const)]
}
