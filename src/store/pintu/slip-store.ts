import type { Instant } from '#law'
import type { ActorId, Tx } from '../database.ts'
import { takeRandom } from '../random.ts'
import { newId } from '../new-id.ts'
import { slipHash } from './door-store.ts'

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 16

/** 80 random bits, for a printed slip: shown once, and kept as a hash. */
const newSlipCode = () => [...takeRandom(length)].map((byte) => symbols[byte & 31] ?? '').join('')

type SlipPerson = { readonly pegawaiId: string; readonly name: string; readonly post: string }
export type SlipUnit = { readonly id: string; readonly name: string; readonly people: number }
/** Its code is in no row: whoever asked for it has it here, once. */
export type PrintedSlip = SlipPerson & { readonly code: string }

export const slipStore = {
  listUnits: (tx: Tx): Promise<readonly SlipUnit[]> =>
    tx
      .selectFrom('netra.penempatan as w')
      .innerJoin('netra.offices as o', 'o.id', 'w.office_id')
      .where('w.main', '=', true)
      .where('w.valid_to', 'is', null)
      .select(({ fn }) => ['o.id', 'o.name', fn.countAll<number>().as('people')])
      .groupBy(['o.id', 'o.name'])
      .orderBy('o.name')
      .limit(2_000)
      .execute(),

  /** People at a unit today, of the rolls that the actor keeps. */
  listPeople: (tx: Tx, officeId: string, atMost: number): Promise<readonly SlipPerson[]> =>
    tx
      .selectFrom('netra.penempatan as w')
      .innerJoin('netra.pegawai as p', 'p.id', 'w.pegawai_id')
      .where('w.office_id', '=', officeId)
      .where('w.main', '=', true)
      .where('w.valid_to', 'is', null)
      .select(['p.id as pegawaiId', 'p.name', 'w.post'])
      .orderBy('p.name')
      .orderBy('p.id')
      .limit(atMost)
      .execute(),

  /** A new slip for each; the one before it opens nothing from now on. */
  async make(
    tx: Tx,
    people: readonly SlipPerson[],
    { by, at, until }: { readonly by: ActorId; readonly at: Instant; readonly until: Instant },
  ): Promise<readonly PrintedSlip[]> {
    const slips = people.map((person) => ({ ...person, code: newSlipCode() }))
    if (slips.length > 0)
      await tx
        .insertInto('netra.pegawai_slips')
        .values(
          slips.map(({ pegawaiId, code }) => ({
            id: newId(),
            pegawai_id: pegawaiId,
            code_hash: slipHash(code),
            made_at: at,
            made_by: by,
            expires_at: until,
          })),
        )
        .execute()
    return slips
  },
}
