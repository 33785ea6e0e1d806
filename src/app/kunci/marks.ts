import type { KeyRing } from '../ports.ts'

type Vouching = Pick<KeyRing, 'vouch'>

/** What is vouched for, in words that no two kinds share. A public half that moved to another owner is another sentence. */
const sentences = {
  'officer-key': 'kunci petugas',
  'office-key': 'kunci kantor',
  recovery: 'kunci pemulihan',
} as const

type Vouched = {
  readonly kind: keyof typeof sentences
  readonly id: string
  /** The account or the office. */
  readonly ownerId: string
  readonly recipient: string
}

export const markOf = (keyRing: Vouching, { kind, id, ownerId, recipient }: Vouched): Uint8Array =>
  keyRing.vouch(`netra ${sentences[kind]} ${id} ${ownerId} ${recipient}`)

/** Whether this very product wrote the row: whoever can only write rows could otherwise have keys wrapped to himself. */
export const isVouchedFor = (keyRing: Vouching, one: Vouched, mark: Uint8Array | null): boolean =>
  mark !== null && Buffer.from(markOf(keyRing, one)).equals(mark)
