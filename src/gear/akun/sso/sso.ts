import { accept, refuse } from '#base'
import type { Accounts, SignInRefusal, SsoAnswer } from '#app'
import { ask, type Asked } from '../ask.ts'
import type { Engine } from '../engine.ts'
import { basePath } from '../paths.ts'
import { refusalOf } from '../signing-in.ts'
import { attempts } from './attempt.ts'
import { linksOf } from './links.ts'
import { providerId } from './provider-id.ts'

type Sso = NonNullable<Accounts['sso']>
type Setup = NonNullable<Engine['sso']>

export function signingInBySso(engine: Engine, { issuer, label, discover }: Setup): Sso {
  const origin = engine.auth.options.baseURL
  const context = () => engine.auth.$context
  const links = async () => linksOf((await context()).adapter, issuer)

  return {
    label,

    async begin(visitor, to) {
      // Asked first, so that an attempt that leads nowhere leaves nothing behind.
      const found = await discover()
      if (!found.ok) return refuse(found.refusal)
      const { answer } = await attempts.run(() =>
        ask(engine, visitor, '/sign-in/social', {
          provider: providerId,
          callbackURL: origin + to,
          errorCallbackURL: `${origin}${errorPath}?to=${encodeURIComponent(to)}`,
          disableRedirect: true,
        }),
      )
      const url = urlIn(answer.body)
      if (answer.status !== 200 || url === null) return refuse(refusalOf(answer))
      return accept({ url, cookies: answer.cookies })
    },

    async finish(visitor, query) {
      const { answer, attempt } = await attempts.run(() => ask(engine, visitor, `/callback/${providerId}${query}`))
      const { to, isFault } = placeIn(answer.location, origin)
      const refusal = attempt.refused ?? (isFault ? faultOf(answer) : null)
      return { to, result: refusal ? refuse(refusal) : accept({ ...stepOf(answer), pinned: attempt.pinned }) }
    },

    linkOf: async (userId) => (await links()).of(userId),

    async isFree(userId, link) {
      const owner = await (await links()).ownerOf(link)
      return owner === null || owner === userId
    },

    async link(userId, link) {
      await drop(userId)
      await (await links()).put(userId, link)
    },

    unlink: (userId) => drop(userId),
  }

  async function drop(userId: string): Promise<boolean> {
    const dropped = (await (await links()).drop(userId)) > 0
    if (dropped) await (await context()).internalAdapter.deleteUserSessions(userId)
    return dropped
  }
}

const errorPath = `${basePath}/error`

function urlIn(body: unknown): string | null {
  return body !== null && typeof body === 'object' && 'url' in body && typeof body.url === 'string' ? body.url : null
}

/** The engine answers by leading on: to the page wanted, or to its error page, which is ours and says which page was wanted. */
function placeIn(location: string | null, origin: string): { to: SsoAnswer['to']; isFault: boolean } {
  if (location === null) return { to: null, isFault: true }
  const url = new URL(location, origin)
  if (url.pathname === errorPath) return { to: url.searchParams.get('to'), isFault: true }
  return { to: url.pathname + url.search, isFault: false }
}

/** An answer that is not the one we asked for: of another browser, another try, or after its ten minutes. */
const strayed = new Set(['state_mismatch', 'state_not_found', 'state_invalid', 'nonce_binding_missing'])

function faultOf({ status, location }: Asked): SignInRefusal {
  if (status === 429) return { reason: 'too-many-attempts' }
  const code = location === null ? null : new URL(location, 'http://x').searchParams.get('error')
  return { reason: code !== null && strayed.has(code) ? 'code-expired' : 'sso-refused' }
}

const stepOf = ({ body, cookies }: Asked) =>
  ({
    next: body !== null && typeof body === 'object' && 'twoFactorRedirect' in body ? 'second-factor' : 'in',
    cookies,
  }) as const
