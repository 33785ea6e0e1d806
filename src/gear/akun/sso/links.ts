import type { SsoLink } from '#app'
import type { Engine } from '../engine.ts'
import { providerId } from './provider-id.ts'

type Adapter = Awaited<Engine['auth']['$context']>['adapter']
type Row = { readonly id: string; readonly userId: string; readonly accountId: string }

const prefixes = { subject: 'sub:', mail: 'mail:' } as const satisfies Readonly<Record<SsoLink['by'], string>>

/** An address is the same in whatever case somebody writes it; a subject is not (OpenID Connect Core 1.0 §2). */
const written = ({ by, value }: SsoLink) => prefixes[by] + (by === 'mail' ? value.toLowerCase() : value)

/** An issuer has no space, so nothing that a provider calls a person reads like another provider's. */
export const keyOf = (issuer: string, link: SsoLink) => `${issuer} ${written(link)}`

export const linksOf = (adapter: Adapter, issuer: string) => {
  const mine = { field: 'providerId', value: providerId }
  const rowAt = (link: SsoLink) =>
    adapter.findOne<Row>({ model: 'account', where: [mine, { field: 'accountId', value: keyOf(issuer, link) }] })
  const rowsOf = (userId: string) =>
    adapter.findMany<Row>({ model: 'account', where: [mine, { field: 'userId', value: userId }] })

  return {
    /** Whose the identity is; null for nobody's. An address that was linked becomes the subject that came with it. */
    async claim(sub: string, mail: string | null): Promise<{ userId: string; key: string; pinned: boolean } | null> {
      const key = keyOf(issuer, { by: 'subject', value: sub })
      const known = await rowAt({ by: 'subject', value: sub })
      if (known) return { userId: known.userId, key, pinned: false }
      const awaited = mail === null ? null : await rowAt({ by: 'mail', value: mail })
      if (!awaited) return null
      // Of two who bring the same address at once one comes first, and the other finds it taken.
      const where = [
        { field: 'id', value: awaited.id },
        { field: 'accountId', value: awaited.accountId },
      ]
      const pinned = await adapter.updateMany({ model: 'account', where, update: { accountId: key } })
      return pinned === 1 ? { userId: awaited.userId, key, pinned: true } : null
    },

    async of(userId: string): Promise<SsoLink | null> {
      const row = (await rowsOf(userId)).find(({ accountId }) => accountId.startsWith(`${issuer} `))
      return row ? read(row.accountId.slice(issuer.length + 1)) : null
    },

    ownerOf: async (link: SsoLink) => (await rowAt(link))?.userId ?? null,

    async put(userId: string, link: SsoLink): Promise<void> {
      const now = new Date()
      await adapter.create({
        model: 'account',
        data: { userId, providerId, accountId: keyOf(issuer, link), createdAt: now, updatedAt: now },
      })
    },

    /** Of every issuer: a link that nobody sees must not wake when an old issuer is set again. */
    drop: (userId: string) =>
      adapter.deleteMany({ model: 'account', where: [mine, { field: 'userId', value: userId }] }),
  }
}

function read(text: string): SsoLink {
  const by = text.startsWith(prefixes.mail) ? 'mail' : 'subject'
  return { by, value: text.slice(prefixes[by].length) }
}
