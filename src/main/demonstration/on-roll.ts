import type { MarkNumber } from '#app'
import type { PlainDate } from '#law'
import { newId, systemActors } from '#store'
import type { LoaderHands } from '../loader.ts'

type OnRoll = {
  readonly employerId: string
  readonly name: string
  readonly number: string
  readonly officeId: string | null
  readonly unit: string
  readonly post: string
  readonly region: string
  readonly from: PlainDate
  readonly until: PlainDate | null
}

/** When and by whom rows of the demonstration are written. */
export const recordedNow = () => ({
  recorded_at: new Date().toISOString(),
  recorded_by: systemActors.loader,
  demonstration: true,
})

/** Writes a civil servant into the roll of his employer, with his place; his id. Null: he stands in it already, and nothing is written. */
export async function putOnRoll(tx: LoaderHands['tx'], markNumber: MarkNumber, person: OnRoll): Promise<string | null> {
  const recorded = recordedNow()
  const written = await tx
    .insertInto('netra.pegawai')
    .values({
      id: newId(),
      employer_office_id: person.employerId,
      kind: 'pns',
      name: person.name,
      number_hmac: Buffer.from(markNumber('nip', person.number)),
      ...recorded,
    })
    .onConflict((conflict) => conflict.constraint('pegawai_once_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written === undefined) return null
  await tx
    .insertInto('netra.penempatan')
    .values({
      id: newId(),
      pegawai_id: written.id,
      office_id: person.officeId,
      unit_name: person.unit,
      post: person.post,
      region_code: person.region,
      valid_from: person.from,
      valid_to: person.until,
      ...recorded,
    })
    .execute()
  return written.id
}
