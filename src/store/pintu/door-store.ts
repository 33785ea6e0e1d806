import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Brand } from '#base'
import type { Instant, Zone } from '#law'
import type { Db, Tx } from '../database.ts'
import { takeRandom } from '../random.ts'

/** What the browser of whoever asked for a code holds. 192 random bits in base64url; only its hash is kept. */
export type DoorHandle = Brand<'DoorHandle'>
/** What stands for somebody in the door, for twenty minutes. Likewise. */
export type DoorToken = Brand<'DoorToken'>

const random = () => takeRandom(24).toString('base64url')
export const newDoorHandle = (): DoorHandle => random() as DoorHandle
export const newDoorToken = (): DoorToken => random() as DoorToken

const isRandom = (given: string) => /^[A-Za-z0-9_-]{32}$/.test(given)
/** Null when it cannot be one of ours. */
export const parseDoorHandle = (given: string): DoorHandle | null => (isRandom(given) ? (given as DoorHandle) : null)
export const parseDoorToken = (given: string): DoorToken | null => (isRandom(given) ? (given as DoorToken) : null)

export const doorTokenHash = (token: DoorToken): Buffer => hash('sha256', token, 'buffer')
const handleHash = (handle: DoorHandle) => hash('sha256', `netra pintu ${handle}`, 'buffer')
/** Of both together: the code alone is six digits, and soon tried. */
const codeHash = (handle: DoorHandle, code: string) => hash('sha256', `netra kode pintu ${handle} ${code}`, 'buffer')
export const slipHash = (code: string): Buffer => hash('sha256', `netra lembar pintu ${code}`, 'buffer')

/** Decimal digits, each as likely as the next. */
export function newDoorCode(digits: number): string {
  let code = ''
  while (code.length < digits) {
    const byte = takeRandom(1)[0] ?? 255
    if (byte < 250) code += String(byte % 10)
  }
  return code
}

type DoorAsk = {
  readonly handle: DoorHandle
  readonly numberMark: Uint8Array
  readonly code: string
  readonly sealedCode: Uint8Array
  readonly at: Instant
  readonly until: Instant
  readonly anHour: number
}

type DoorTry = {
  readonly handle: DoorHandle
  /** What was typed, as a code and as that of a slip. */
  readonly code: string
  readonly slip: string
  readonly token: DoorToken
  readonly at: Instant
  readonly until: Instant
  readonly atMost: number
  readonly atMostAnHour: number
}

/** What a person in the door is told of himself. `post` null: he has left. */
export type AtDoor = {
  readonly pegawaiId: string
  readonly name: string
  readonly kind: string
  readonly employerId: string
  readonly employer: string
  readonly zone: Zone
  readonly expiresAt: Instant
  readonly way: 'kode' | 'slip' | 'sso'
  readonly post: {
    readonly officeId: string | null
    readonly unit: string
    readonly post: string
    readonly regionCode: string
  } | null
}

/** The ways in which a code reaches somebody; they are asked for in the order in which they are wished. */
export type CodeWay = 'telepon' | 'surel'
export type CodeToSend = {
  readonly handle: Buffer
  readonly sealedCode: Buffer
  readonly way: CodeWay
  readonly sealedContact: Buffer
  readonly expiresAt: Instant
}
type CodeOutcome = 'terkirim' | 'tidak-sampai'

/** The door of people on the roll: functions of the database, and no table. */
export const staffDoor = {
  async ask(db: Db, { handle, numberMark, code, sealedCode, at, until, anHour }: DoorAsk): Promise<void> {
    await sql`select netra.ask_at_door(${handleHash(handle)}, ${Buffer.from(numberMark)}, ${codeHash(handle, code)},
      ${Buffer.from(sealedCode)}, ${at}, ${until}, ${anHour})`.execute(db)
  },

  async try(db: Db, tried: DoorTry): Promise<'open' | 'wrong' | 'dead'> {
    const { handle, code, slip, token, at, until, atMost, atMostAnHour } = tried
    const { rows } = await sql<{ outcome: 'open' | 'wrong' | 'dead' }>`
      select netra.try_at_door(${handleHash(handle)}, ${codeHash(handle, code)}, ${slipHash(slip)}, ${doorTokenHash(token)},
        ${at}, ${until}, ${atMost}, ${atMostAnHour}) as outcome`.execute(db)
    return rows[0]?.outcome ?? 'dead'
  },

  /** For a number that was proven elsewhere. False: it is on no roll. */
  async enterBySso(
    db: Db,
    { numberMark, token, at, until }: Pick<DoorAsk, 'numberMark' | 'at' | 'until'> & { readonly token: DoorToken },
  ): Promise<boolean> {
    const { rows } = await sql<{ open: boolean }>`
      select netra.enter_by_sso(${Buffer.from(numberMark)}, ${doorTokenHash(token)}, ${at}, ${until}) as open`.execute(
      db,
    )
    return rows[0]?.open === true
  },

  /** Null: nobody is in the door with this token any more. */
  async standing(db: Db, token: DoorToken, at: Instant): Promise<AtDoor | null> {
    const { rows } = await sql<{ standing: AtDoor | null }>`
      select netra.pegawai_at_door(${doorTokenHash(token)}, ${at}) as standing`.execute(db)
    return rows[0]?.standing ?? null
  },

  async close(db: Db, token: DoorToken, at: Instant): Promise<void> {
    await sql`select netra.close_door(${doorTokenHash(token)}, ${at})`.execute(db)
  },

  async takeCodes(
    tx: Tx,
    at: Instant,
    { atMost, ways }: { readonly atMost: number; readonly ways: readonly CodeWay[] },
  ): Promise<readonly CodeToSend[]> {
    const { rows } = await sql<CodeToSend>`
      select handle, sealed_code as "sealedCode", way, sealed_contact as "sealedContact", expires_at as "expiresAt"
      from netra.take_door_codes(${at}, ${atMost}, ${ways}::text[])`.execute(tx)
    return rows
  },

  async settle(tx: Tx, handle: Buffer, outcome: CodeOutcome): Promise<void> {
    await sql`select netra.settle_door_code(${handle}, ${outcome})`.execute(tx)
  },

  async sweep(tx: Tx, at: Instant): Promise<number> {
    const { rows } = await sql<{ gone: number }>`select netra.sweep_door(${at}) as gone`.execute(tx)
    return rows[0]?.gone ?? 0
  },
}
