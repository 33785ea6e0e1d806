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
  const account = (await listDemonstrationAccounts(netra.db)).find((one) => one.name === name)
  if (account === undefined) throw new Error(`the demonstration has no ${name}`)
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'id-ID',
    javaScriptEnabled,
    bypassCSP,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const answer = await context.request.post(`${url}/masuk/contoh`, {
    form: { akun: account.userId },
    headers: { origin: url, accept: 'text/html' },
    maxRedirects: 0,
  })
  if (answer.status() !== 303) throw new Error(`${name} could not sign in: ${String(answer.status())}`)
  return { page, context, close: () => context.close() }
}
