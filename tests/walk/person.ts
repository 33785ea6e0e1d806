import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

/** A small phone without scripts: what works here works for everybody. */
const phone = { width: 360, height: 740 }

export type Walk = {
  readonly browser: Browser
  readonly url: string
  /** Where pictures go; null: none are taken. */
  readonly pictures: string | null
}

export type Person = {
  readonly name: string
  readonly context: BrowserContext
  readonly page: Page
  readonly go: (path: string) => Promise<void>
  readonly follow: (link: Locator) => Promise<void>
  /** Opens what is folded, so that a form can be filled as it stands. */
  readonly unfold: () => Promise<void>
  readonly fill: (values: Values) => Promise<void>
  /** Sends the form and reads the page that comes back. */
  readonly send: (button?: string) => Promise<void>
  readonly picture: (name: string) => Promise<void>
}

export type Day = readonly [day: string, month: string, year: string]
export type Scan = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
type Value = string | true | Day | Scan
export type Values = Readonly<Record<string, Value>>

/** Somebody at a browser of his own; the stranger of the public pages has no name. */
export async function personAt(walk: Walk, name: string): Promise<Person> {
  const context = await walk.browser.newContext({ viewport: phone, javaScriptEnabled: false, locale: 'id-ID' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const person: Person = {
    name,
    context,
    page,
    go: async (path) => {
      const answered = await page.goto(path.startsWith('http') ? path : walk.url + path)
      const status = answered?.status() ?? 0
      if (status !== 200) throw new Error(`${path} answers ${String(status)}`)
      await isNoWiderThanThePhone(page)
    },
    follow: async (link) => {
      await link.first().click()
      await isNoWiderThanThePhone(page)
    },
    unfold: () => unfold(page),
    fill: (values) => fill(page, values),
    send: async (button) => {
      const buttons = page.locator('main form[method=post] .buttons button')
      await (button === undefined ? buttons : buttons.filter({ hasText: button })).last().click()
      await isNoWiderThanThePhone(page)
    },
    picture: async (picture) => {
      if (walk.pictures === null) return
      mkdirSync(walk.pictures, { recursive: true })
      await page.screenshot({ path: join(walk.pictures, `${picture}.png`), fullPage: true })
    },
  }
  return person
}

/** By his button on the sign-in page, as everybody tries the demonstration. */
export async function signIn(person: Person): Promise<void> {
  await person.go('/masuk')
  await person.unfold()
  const form = person.page.locator('form[action$="/masuk/contoh"]').filter({ hasText: person.name })
  if ((await form.count()) === 0) throw new Error(`the sign-in page offers nobody called ${person.name}`)
  await form.locator('button[name=akun]').first().click()
  await person.page.getByRole('heading', { level: 1 }).waitFor()
}

async function isNoWiderThanThePhone(page: Page): Promise<void> {
  await page.locator('main').waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > phone.width) throw new Error(`${page.url()} is ${String(width)} px wide`)
}

/** From the outside in: what is folded inside a fold shows only then. */
async function unfold(page: Page): Promise<void> {
  const shut = page.locator('main details:not([open]) > summary:visible')
  for (let left = await shut.count(); left > 0; left = await shut.count()) await shut.first().click()
}

const isDay = (value: Value): value is Day => Array.isArray(value)

/** By the names of the fields; a name that the page does not have is a fault of the page. */
async function fill(page: Page, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (isDay(value)) {
      const [day, month, year] = value
      await page.fill(`#${name}`, day)
      await page.fill(`#${name}-month`, month)
      await page.fill(`#${name}-year`, year)
    } else await fillOne(page, name, value)
  }
}

async function fillOne(page: Page, name: string, value: Exclude<Value, Day>): Promise<void> {
  const field = page.locator(`main [name="${name}"]`)
  if ((await field.count()) === 0) throw new Error(`${page.url()} has no field ${name}`)
  if (typeof value === 'object') return field.first().setInputFiles(value)
  if (value === true) return field.first().check()
  const kind = await field.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName))
  if (kind === 'radio' || kind === 'checkbox') return page.locator(`main [name="${name}"][value="${value}"]`).check()
  if (kind === 'SELECT') {
    await field.first().selectOption(value)
    return
  }
  return field.first().fill(value)
}

/** What the page says went wrong, or nothing. */
export async function wrongOn(page: Page): Promise<string | null> {
  const summary = page.locator('.error-summary, [role=alert]')
  return (await summary.count()) === 0 ? null : (await summary.first().innerText()).replace(/\s+/g, ' ')
}
