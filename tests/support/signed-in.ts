import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Netra } from '#app'
import { listDemonstrationAccounts } from '#store/views'

export type Visit = { readonly page: Page; readonly context: BrowserContext; readonly close: () => Promise<void> }

type Wish = {
  readonly browser: Browser
  readonly url: string
  readonly netra: Netra
  readonly name: string
  readonly width?: number
  readonly javaScriptEnabled?: boolean
  readonly bypassCSP?: boolean
}

export type Caller = {
  /** What the server answers at an address, without a browser and without following. */
  readonly get: (
    path: string,
  ) => Promise<{ readonly status: number; readonly body: string; readonly location: string | null }>
  readonly post: (path: string, form: Readonly<Record<string, string>>) => Promise<number>
}

/** Somebody of the demonstration, for what is asked of the server alone: no page is drawn. */
export async function calling({ url, netra, name }: Pick<Wish, 'url' | 'netra' | 'name'>): Promise<Caller> {
  const send = (path: string, form: Readonly<Record<string, string>>, cookie: string) =>
    fetch(url + path, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: url, accept: 'text/html', cookie },
      redirect: 'manual',
    })
  const entered = await send('/masuk/contoh', { akun: await accountOf(netra, name) }, '')
  if (entered.status !== 303) throw new Error(`${name} could not sign in: ${String(entered.status)}`)
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return {
    get: async (path) => {
      const answer = await fetch(url + path, { headers: { accept: 'text/html', cookie }, redirect: 'manual' })
      return { status: answer.status, body: await answer.text(), location: answer.headers.get('location') }
    },
    post: async (path, form) => (await send(path, form, cookie)).status,
  }
}

async function accountOf(netra: Netra, name: string): Promise<string> {
  const account = (await listDemonstrationAccounts(netra.db)).find((one) => one.name === name)
  if (account === undefined) throw new Error(`the demonstration has no ${name}`)
  return account.userId
}

/** A browser in which somebody of the demonstration is signed in, by the button of the sign-in page. */
export async function signedIn({
  browser,
  url,
  netra,
  name,
  width = 1280,
  javaScriptEnabled = true,
  bypassCSP = false,
}: Wish): Promise<Visit> {
  const akun = await accountOf(netra, name)
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'id-ID',
    javaScriptEnabled,
    bypassCSP,
  })
  const page = await context.newPage()
  const answer = await context.request.post(`${url}/masuk/contoh`, {
    form: { akun },
    headers: { origin: url, accept: 'text/html' },
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`${name} could not sign in: ${String(answer.status())}`)
  return { page, context, close: () => context.close() }
}
