import type { Json } from '#base'
import type { Instant } from '#law'
import { recordEvent, type ActorId, type Tx } from '#store'

/** What can happen to the keys of an office. */
type KeyEvent =
  | 'office-keys-switch-asked'
  | 'office-keys-switched'
  | 'office-keys-given'
  | 'office-key-rotated'
  | 'office-keys-cut-off'
  | 'office-keys-recovered'
  | 'office-recovery-renewed'
  | 'office-key-destroyed'

type Note = {
  readonly officeId: string
  readonly actor: ActorId
  readonly at: Instant
  readonly basis?: 'N49' | 'N50'
  readonly data: Record<string, Json>
}

export const noteKeys = (tx: Tx, type: KeyEvent, { officeId, actor, at, basis = 'N49', data }: Note) =>
  recordEvent(tx, {
    stream: 'kantor',
    type,
    about: { officeId },
    actor,
    happenedAt: at,
    recordedAt: at,
    basis,
    data,
  })
