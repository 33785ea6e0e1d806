import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Brand } from '#base'
import type { Instant } from '#law'
import type { ActorId, Db, Tx } from '../database.ts'
import { heldOf, type findHeld } from '../akun/find-signed-in.ts'
import { codeHash, type Receipt } from '../laporan/receipt.ts'

/** What a phone makes and shows with each request: 256 random bits in base64url. Only its hash is kept here. */
type DeviceToken = Brand<'DeviceToken'>

export const parseDeviceToken = (text: string): DeviceToken | null =>
  /^[\w-]{43}$/.test(text) ? (text as DeviceToken) : null

const tokenHash = (token: DeviceToken): Buffer => hash('sha256', `netra device ${token}`, 'buffer')

type DeviceHolder = { readonly deviceId: string; readonly held: Awaited<ReturnType<typeof findHeld>> }

/** Before there is an actor: whose card, whose phone. What opens nothing is null, and nobody learns why. */
export const deviceDoor = {
  async cardHolder(db: Db, code: Receipt, token: DeviceToken, at: Instant): Promise<ActorId | null> {
    const { rows } = await sql<{
      id: ActorId | null
    }>`select netra.field_card_holder(${codeHash(code)}, ${tokenHash(token)}, ${at}) as id`.execute(db)
    return rows[0]?.id ?? null
  },

  /** Spends the card for one phone of the actor, whose id it answers with; of two at once the second is told null. The same phone again is the same phone. */
  async letIn(
    tx: Tx,
    { code, deviceId, token, at }: { code: Receipt; deviceId: string; token: DeviceToken; at: Instant },
  ): Promise<string | null> {
    const { rows } = await sql<{
      id: string | null
    }>`select netra.let_device_in(${codeHash(code)}, ${deviceId}, ${tokenHash(token)}, ${at}) as id`.execute(tx)
    return rows[0]?.id ?? null
  },

  /** Whose phone it is, with what he holds today. One statement: it is asked at each request of each phone. */
  async holder(db: Db, token: DeviceToken): Promise<DeviceHolder | null> {
    const { rows } = await sql<{
      said: Omit<DeviceHolder, 'held'> & Parameters<typeof heldOf>[0]
    }>`select netra.field_sender(${tokenHash(token)}) as said`.execute(db)
    const said = rows[0]?.said ?? null
    return said === null ? null : { deviceId: said.deviceId, held: heldOf(said) }
  },
}
