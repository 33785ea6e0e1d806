/** Following a region by mail, as its reader does it, to the end: the button of a program that reads mail. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from '../support/product.ts'
import { smtpServer, type TestMailServer } from '../support/smtp-server.ts'

let product: Product
let mails: TestMailServer
beforeAll(async () => {
  mails = await smtpServer()
  product = await startProduct({
    level: 'demonstration',
    env: { NETRA_SMTP_URL: mails.url, NETRA_MAIL_FROM: 'netra@contoh.go.id' },
  })
})
afterAll(async () => {
  await product.stop()
  await mails.stop()
})

const oneClick = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
const fromUs = () => ({ origin: product.url, accept: 'text/html' })
const ask = (path: string, init: RequestInit = {}) => fetch(product.url + path, { redirect: 'manual', ...init })

/** The path of the address in the mail that one press is sent to. */
async function followed(mail: string): Promise<string> {
  const body = new URLSearchParams({ cari: 'Kabupaten Paser', wilayah: '64.01', ukuran: '', surel: mail })
  expect((await ask('/ikuti', { method: 'POST', body, headers: fromUs() })).status).toBe(200)
  const { raw } = await mails.arrivedAt(mail)
  const whole = raw.replace(/\r\n[ \t]+/g, ' ')
  expect(whole).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  return new URL(/^List-Unsubscribe: <(.+)>/m.exec(whole)?.[1] ?? '').pathname
}

test('one press in a program that reads mail ends it, without a page, a cookie or an origin', async () => {
  const henti = await followed('satu@contoh.id')
  const page = henti.replace(/\/henti$/, '')
  expect((await ask(`${page}?/ya`, { method: 'POST', body: '', headers: fromUs() })).status).toBe(303)
  // What only opens the address ends nothing, nor does a press that is none.
  expect((await ask(henti)).headers.get('location')).toBe(page)
  expect((await ask(henti, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })).status).toBe(400)
  expect((await ask(page)).status).toBe(200)
  const pressed = await ask(henti, { method: 'POST', body: oneClick })
  expect([pressed.status, await pressed.text()]).toEqual([200, 'Alamat Anda sudah dihapus.'])
  // What is left of the link says nothing: whether it ended, or never was, or is a reporter's, it is the same page.
  const blank = async (path: string) => {
    const answer = await ask(path)
    return [answer.status, /<main.*<\/main>/s.exec(await answer.text())?.[0]]
  }
  const [status, main] = await blank(page)
  expect([status, main]).toEqual(await blank(`/ikuti/${'0'.repeat(40)}`))
  expect(main).toContain('Hentikan surel')
  const stop = { method: 'POST', body: '', headers: fromUs() }
  expect((await ask(`/ikuti/${'0'.repeat(40)}?/berhenti`, stop)).status).toBe(303)
  expect((await ask('/ikuti/x')).status).toBe(404)
  // Once more, and where there never was one, the answer is the same.
  for (const path of [henti, `/ikuti/${'0'.repeat(40)}/henti`, '/ikuti/x/henti'])
    expect((await ask(path, { method: 'POST', body: oneClick })).status, path).toBe(200)
})

test('nothing else of it takes a form from elsewhere', async () => {
  const page = (await followed('dua@contoh.id')).replace(/\/henti$/, '')
  for (const path of [`${page}?/berhenti`, `${page}?/ya`, '/ikuti'])
    expect((await ask(path, { method: 'POST', body: oneClick })).status, path).toBe(403)
  expect((await ask(page)).status).toBe(200)
})

test('whoever would rather have a feed finds it beside the form', async () => {
  const text = await (await ask('/ikuti')).text()
  expect(text).toContain('name="surel"')
  expect(text).toContain('href="/angka/perubahan/umpan.xml"')
})

test('whoever asks for a kecamatan is told how far down numbers go, and what was typed stays', async () => {
  const follow = async (cari: string, wilayah: string) => {
    const body = new URLSearchParams({ cari, wilayah, ukuran: '', surel: 'tiga@contoh.id' })
    const answer = await ask('/ikuti', { method: 'POST', body, headers: fromUs() })
    return { status: answer.status, text: await answer.text() }
  }
  const refused = await follow('Batu Sopang', '64.01.01')
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('hanya sampai kabupaten atau kota')
  expect(refused.text).toContain('value="tiga@contoh.id"')
  expect((await follow('Kabupaten Paser', '64.01')).status).toBe(200)
})
