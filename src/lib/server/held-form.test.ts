import { expect, test } from 'vitest'
import { heldForm } from './held-form.ts'

const address = new URL('https://netra.example/meja/lhp/7?/simpan')
const sent = async (body: BodyInit, type?: string) => {
  const headers = type === undefined ? {} : { headers: { 'content-type': type } }
  const request = new Request(address, { method: 'POST', body, ...headers })
  const answer = await heldForm({ request, url: address, locale: 'id' })
  return { status: answer.status, policy: answer.headers.get('content-security-policy'), page: await answer.text() }
}
const long = 'Baris pertama dari sebuah uraian.\r\nBaris "kedua" & </textarea><script>alert(1)</script>'

test('every field comes back as it was sent, to the same address, and can end no element', async () => {
  const { status, page, policy } = await sent(
    new URLSearchParams([
      ['uraian', long],
      ['pilihan', 'a'],
      ['pilihan', 'b'],
    ]),
  )
  expect(status).toBe(401)
  expect(page).toContain('<form method="post" action="/meja/lhp/7?/simpan">')
  expect(page).toContain('name="pilihan" value="a"><input type="hidden" name="pilihan" value="b"')
  expect(page.split('Baris &quot;kedua&quot; &amp; &lt;/textarea&gt;&lt;script&gt;')).toHaveLength(3)
  expect(page).not.toContain('<script')
  expect(policy).toContain("default-src 'none'")
})

test('a password, a code and a file do not come back; that a file is gone is said', async () => {
  const form = new FormData()
  form.set('kata-sandi', 'rahasia-contoh-rahasia-contoh')
  form.set('kode', '123456')
  form.set('foto', new File(['isi'], 'foto.jpg'))
  form.set('catatan', 'Catatan (contoh).')
  const { page } = await sent(form)
  for (const secret of ['rahasia-contoh', '123456', 'foto.jpg']) expect(page).not.toContain(secret)
  expect(page).toContain('value="Catatan (contoh)."')
  expect(page).toContain('Berkas')
  expect((await sent(new URLSearchParams({ catatan: 'x' }))).page).not.toContain('Berkas')
})

test('what is no form is told in words', async () => {
  expect(await sent('{}', 'application/json')).toMatchObject({ status: 401 })
})
