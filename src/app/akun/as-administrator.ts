import { refuse, type Result } from '#base'
import { accountStore, asActor, type ActorId, type Tx } from '#store'
import type { Netra } from '../ports.ts'

export type AccountRefusal =
  | { readonly reason: 'not-found' }
  /** Nobody gives himself a right, or takes one from himself. */
  | { readonly reason: 'own-account' }
  | { readonly reason: 'account-closed' }
  | { readonly reason: 'administrator-apart' }
  | { readonly reason: 'ends-before-it-begins' }
  /** Pjs, Plt and Plh stand in until a day. */
  | { readonly reason: 'acting-without-end' }
  /** A post ends on its day or sooner; longer is a decree of its own. */
  | { readonly reason: 'ends-later-than-decreed' }
  | { readonly reason: 'role-elsewhere' }
  /** Members of Gakkumdu are lent by a Polres or a Kejaksaan; without it no wall could count their own office (N78). */
  | { readonly reason: 'home-needed' }
  | { readonly reason: 'no-such-village' }
  /** A card is for who writes in the field. */
  | { readonly reason: 'not-in-field' }
  /** One identity outside opens one account. */
  | { readonly reason: 'sso-taken' }

export type House = Pick<Netra, 'db' | 'clock' | 'accounts'>
export type Answer<Value> = Promise<Result<Value, AccountRefusal>>
type Account = NonNullable<Awaited<ReturnType<typeof accountStore.find>>>

/** For anybody else these doors do not exist. */
export const asAdministrator = <Value>({ db }: House, actor: ActorId, work: (tx: Tx) => Answer<Value>): Answer<Value> =>
  asActor(db, actor, async (tx) =>
    (await accountStore.mayManage(tx)) ? work(tx) : refuse({ reason: 'not-found' } as const),
  )

/** An open account that is not the administrator's own. */
export const onAccount = <Value>(
  house: House,
  actor: ActorId,
  accountId: string,
  work: (tx: Tx, account: Account) => Answer<Value>,
): Answer<Value> =>
  asAdministrator(house, actor, async (tx) => {
    const account = await accountStore.find(tx, accountId)
    if (!account) return refuse({ reason: 'not-found' } as const)
    if (accountId === (actor as string)) return refuse({ reason: 'own-account' } as const)
    if (account.closedAt !== null) return refuse({ reason: 'account-closed' } as const)
    return work(tx, account)
  })
