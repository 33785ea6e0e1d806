import { accept } from '#base'
import { faultsAgainst, readAppointments, type Appointment, type AppointmentFault, type AppointmentList } from '#core'
import { localDay, type PlainDate, type Zone } from '#law'
import { accountStore, appointmentStore, ensureFieldOffice, type ActorId, type Tx } from '#store'
import { recordAccountEvent } from '../akun/account-event.ts'
import { asAdministrator, type Answer, type House } from '../akun/as-administrator.ts'
import { grant } from '../akun/posts.ts'

export type GivenList = { readonly text: string; readonly zone: Zone }

/** What a list says and what is wrong with it; nothing is written. */
export const previewAppointments = (house: House, actor: ActorId, list: GivenList): Answer<AppointmentList> =>
  asAdministrator(house, actor, async (tx) => accept(await judge(tx, list.text, dayOf(house, list))))

export type Appointed =
  | { readonly taken: true; readonly accounts: number; readonly decrees: readonly string[] }
  | { readonly taken: false; readonly list: AppointmentList }

/** All of it in one transaction, judged again in it; or, where anything is wrong, none of it (N66). */
export const appointInBulk = (house: House, actor: ActorId, list: GivenList): Answer<Appointed> =>
  asAdministrator<Appointed>(house, actor, async (tx) => {
    await appointmentStore.queue(tx)
    const judged = await judge(tx, list.text, dayOf(house, list))
    if (judged.kind !== 'rows' || judged.faults.length > 0) return accept({ taken: false, list: judged })
    for (const row of judged.rows) await appoint(tx, house, actor, row)
    const decrees = [...new Set(judged.rows.map(({ decreeNumber }) => decreeNumber))]
    return accept({ taken: true, accounts: judged.rows.length, decrees })
  })

const dayOf = ({ clock }: House, { zone }: GivenList): PlainDate => localDay(clock(), zone)

async function judge(tx: Tx, text: string, today: PlainDate): Promise<AppointmentList> {
  const read = readAppointments(text, today)
  if (read.kind !== 'rows') return read
  const codes = [...new Set(read.rows.map(({ regionCode }) => regionCode))]
  const places = new Set(await appointmentStore.listPlaces(tx, codes))
  const [first] = read.rows.map(({ from }) => from).toSorted()
  const held = first === undefined ? [] : await appointmentStore.listHeld(tx, codes, first)
  const faults: readonly AppointmentFault[] = [...read.faults, ...faultsAgainst(read.rows, { places, held })]
  return { ...read, faults: faults.toSorted((one, other) => one.line - other.line) }
}

/** A person of the list: an account, and the post that ends with its decree. He signs in nowhere until a card lets his phone in. */
async function appoint(tx: Tx, house: House, actor: ActorId, row: Appointment): Promise<void> {
  const accountId = await accountStore.create(tx, { name: row.name, bornOn: null })
  await recordAccountEvent(tx, house.clock, 'account-created', { actor, accountId }, { decreeNumber: row.decreeNumber })
  const { role, decreeNumber, decreeOn, from, until } = row
  const post = { role, capacity: 'definitif', decreeNumber, decreeOn, from, until, homeOfficeId: null } as const
  await grant(tx, house, { actor, accountId, given: { ...post, officeId: await officeOf(tx, row) } })
}

async function officeOf(tx: Tx, { role, regionCode, tps }: Appointment): Promise<string> {
  if (role === 'ptps' && tps !== null) return ensureFieldOffice(tx, { kind: 'ptps', villageCode: regionCode, tps })
  if (role === 'pkd') return ensureFieldOffice(tx, { kind: 'pkd', villageCode: regionCode })
  const office = await appointmentStore.panwascamOf(tx, regionCode)
  if (office === null) throw new Error(`a list was judged good and names no Panwascam: ${regionCode}`)
  return office
}
