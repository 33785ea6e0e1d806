import { accept, type Result } from '#base'
import {
  heldKeys,
  officerKeys,
  type ActorId,
  type KeyOffice,
  type KeyPerson,
  type KeySwitch,
  type OfficeKeyRow,
  type OwnKey,
  type Recovery,
  type Tx,
} from '#store'
import { decideAs, type Desk } from '../perkara/decide-as.ts'
import type { DeskRefusal } from '../perkara/refused.ts'

export type KeysOfOffice = KeyOffice & {
  readonly people: readonly KeyPerson[]
  readonly keys: readonly OfficeKeyRow[]
  readonly asked: KeySwitch | null
  readonly recovery: Pick<Recovery, 'madeAt'> | null
}

export type KeysPage = {
  readonly own: OwnKey | null
  readonly offices: readonly KeysOfOffice[]
}

/** The actor's own key, and how the keys of his offices are held. */
export const openKeysPage = (desk: Desk, actor: ActorId): Promise<Result<KeysPage, DeskRefusal>> =>
  decideAs<KeysPage, DeskRefusal>(desk, actor, async (tx) => {
    const offices: KeysOfOffice[] = []
    for (const office of await heldKeys.listOffices(tx)) offices.push(await keysOf(tx, office))
    return accept({ own: await officerKeys.findOwn(tx), offices })
  })

const keysOf = async (tx: Tx, office: KeyOffice): Promise<KeysOfOffice> => ({
  ...office,
  people: await officerKeys.listPeople(tx, office.id),
  keys: await heldKeys.list(tx, office.id),
  asked: await heldKeys.findSwitch(tx, office.id),
  recovery: await heldKeys.findRecovery(tx, office.id),
})
