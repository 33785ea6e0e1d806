import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

export type Person = {
  readonly acr?: string
  readonly amr?: readonly string[]
  readonly claims?: Readonly<Record<string, unknown>>
}

export type OidcProvider = {
  readonly issuer: string
  readonly client: string
  readonly secret: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

type Wish = {
  readonly redirectUri: string
  /** By their subject. */
  readonly people: Readonly<Record<string, Person>>
  /** Addresses only at the userinfo door. */
  readonly userinfo?: boolean
}

/** Not running yet: a provider may be away when Netra starts. */
export async function oidcProvider({ redirectUri, people, userinfo = false }: Wish): Promise<OidcProvider> {
  const [port, client, secret] = [await freePort(), 'netra-uji', 'rahasia klien: uji/+%']
  let child: ReturnType<typeof fork> | null = null
  return {
    issuer: `http://127.0.0.1:${String(port)}`,
    client,
    secret,
    async start() {
      child = fork(join(import.meta.dirname, 'oidc-provider.mjs'), {
        env: {
          ...process.env,
          OIDC_TEST: JSON.stringify({ port, redirectUri, client, secret, people }),
          OIDC_TEST_USERINFO: userinfo ? '1' : '',
        },
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      await once(child, 'message')
    },
    async stop() {
      const running = child
      child = null
      if (running === null) return
      const ended = once(running, 'exit')
      running.kill('SIGKILL')
      await ended
    },
  }
}

/** What a browser does between Netra's link and its return, without a browser; answers with the query it comes back with. */
export async function walk(address: string, sub: string): Promise<string> {
  const jar = new Map<string, string>()
  const step = async (url: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
      jar.set(name, value)
    }
    return new URL(answer.headers.get('location') ?? '', url)
  }
  const asked = await step(address)
  const resumed = await step(asked.href, { method: 'POST', body: new URLSearchParams({ sub }) })
  return (await step(resumed.href)).search
}
