import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDemonstrationAccounts } from '#store/views'
import { startProduct, type Product } from '../support/product.ts'

/** What a stranger or a neighbour may send, over plain HTTP. */
let product: Product
const cookies = new Map<string, string>()

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
})
afterAll(() => product.stop())

async function cookieOf(role: string): Promise<string> {
  const known = cookies.get(role)
  if (known !== undefined) return known
  const account = (await listDemonstrationAccounts(product.clone.netra.db)).find((one) => one.role === role)
  const answer = await post('/masuk/contoh', { akun: account?.userId ?? '' })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  if (!cookie.includes('session_token')) throw new Error(`${role} could not sign in`)
  cookies.set(role, cookie)
  return cookie
}

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(product.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers: { origin: product.url, accept: 'text/html', ...headers },
  })
const get = async (path: string, role?: string) =>
  fetch(product.url + path, { redirect: 'manual', headers: role === undefined ? {} : { cookie: await cookieOf(role) } })

describe('no address ends in a fault', () => {
  test.each([
    ['/angka/%00', undefined],
    ['/kegiatan/%00', undefined],
    ['/api/v1/offices/%00/keys', undefined],
    ['/wilayah?cari=%00', undefined],
    ['/meja/penerusan?halaman=1e30', 'staf-penanganan'],
    ['/meja/lhp?halaman=1e30', 'staf-penanganan'],
    ['/meja/audit?siapa=%00', 'auditor'],
    ['/meja/audit?halaman=Infinity', 'auditor'],
    ['/kelola?cari=%00', 'administrator'],
    ['/kelola?halaman=1e300', 'administrator'],
  ])('%s', async (path, role) => expect((await get(path, role)).status).toBeLessThan(500))

  test('nor does a form with NUL in a field', async () =>
    expect((await post('/masuk/contoh', { akun: '\0' })).status).toBeLessThan(500))
})

describe('what is not yours answers as what is not there', () => {
  const nowhere = '00000000-0000-7000-8000-00000000dead'
  test.each(['bkpsdm', 'administrator', 'auditor', 'petugas-penerima', 'ptps', 'sekretariat'])(
    'to %s, byte for byte',
    async (role) => {
      // Of the office whose staff is the control below: which case lies first in the table is chance.
      const { id: held } = await product.clone.owner
        .selectFrom('netra.cases as c')
        .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
        .select('c.id')
        .where('o.code', '=', 'BAWASLU-64.01')
        .where('c.state', '=', 'klarifikasi')
        .executeTakeFirstOrThrow()
      const [theirs, none] = await Promise.all(
        [held, nowhere].map(async (id) => {
          const answer = await get(`/meja/perkara/${id}`, role)
          const headers = [...answer.headers].filter(([name]) => name !== 'date' && name !== 'etag')
          return { status: answer.status, headers, body: (await answer.text()).replaceAll(id, 'ID') }
        }),
      )
      expect(theirs).toEqual(none)
      expect(none?.status).toBe(404)
      // Control: its own staff open it.
      expect((await get(`/meja/perkara/${held}`, 'staf-penanganan')).status).toBe(200)
    },
  )
})

/** What may differ between two answers that say the same: what Kit draws anew each time. */
const plain = (html: string) => html.replace(/nonce="[^"]*"/g, '').replace(/__sveltekit_\w+/g, '')

test('the accused’s own office reads its page, search, counts and export as if the case were not there, byte for byte', async () => {
  const { owner } = product.clone
  const insider = 'anggota'
  const signedIn = (await listDemonstrationAccounts(product.clone.netra.db)).find(({ role }) => role === insider)
  const account = await owner
    .selectFrom('netra.accounts')
    .select('id')
    .where('auth_user_id', '=', signedIn?.userId ?? '')
    .executeTakeFirstOrThrow()
  const held = await owner
    .selectFrom('netra.cases as c')
    .innerJoin('netra.offices as o', 'o.id', 'c.handling_office_id')
    .innerJoin('netra.allegations as a', 'a.case_id', 'c.id')
    .select(['c.id', 'o.id as office', 'o.regency_office_id', 'o.province_office_id', 'a.subject_name as name'])
    .where('o.code', '=', 'BAWASLU-64.01')
    .where('c.state', '=', 'klarifikasi')
    .executeTakeFirstOrThrow()
  const office = (code: string) =>
    owner
      .selectFrom('netra.offices')
      .select(['id', 'regency_office_id', 'province_office_id'])
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  const accused = await owner
    .selectFrom('netra.offices')
    .select('id')
    .where('kind', '=', 'opd')
    .where('region_code', '=', '64.01')
    .limit(1)
    .executeTakeFirstOrThrow()
  const search = `cari=${encodeURIComponent(held.name ?? '')}`
  const pages = [`/meja/perkara/${held.id}`, `/meja/perkara/${held.id}/pesan`]
  const paths = [...pages, '/meja', `/meja?${search}`, '/meja/unduh', `/meja/unduh?${search}`]
  const read = async (role: string) =>
    Promise.all(
      paths.map(async (path) => {
        const answer = await get(path, role)
        return { path, status: answer.status, body: plain(await answer.text()) }
      }),
    )
  const holds = (answers: Awaited<ReturnType<typeof read>>) =>
    answers.map(({ status, body }) => status === 200 && body.includes(held.id))
  // Control: before anybody accuses his other office, he sees it everywhere.
  expect(holds(await read(insider))).toEqual(paths.map(() => true))

  const membership = await owner
    .insertInto('netra.memberships')
    .values({
      account_id: account.id,
      office_id: accused.id,
      role: 'kepala-opd',
      valid_from: '2020-01-01',
      demonstration: true,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const change = (to: object) => owner.updateTable('netra.cases').set(to).where('id', '=', held.id).execute()
  await change({ walled_office_ids: [accused.id] })
  const walled = await read(insider)
  expect(holds(walled)).toEqual(paths.map(() => false))
  // Control: whoever belongs to no accused office still sees it everywhere.
  expect(holds(await read('staf-penanganan'))).toEqual(paths.map(() => true))

  // And now it is really not there: it is another province's.
  const far = await office('BAWASLU-33.19')
  await change({
    handling_office_id: far.id,
    regency_office_id: far.regency_office_id,
    province_office_id: far.province_office_id,
  })
  expect(walled).toEqual(await read(insider))
  expect(walled.map(({ status }) => status)).toEqual(paths.map((path) => (pages.includes(path) ? 404 : 200)))

  await change({
    handling_office_id: held.office,
    regency_office_id: held.regency_office_id,
    province_office_id: held.province_office_id,
    walled_office_ids: [],
  })
  await owner.deleteFrom('netra.memberships').where('id', '=', membership.id).execute()
})

test('a session is dead for whoever copied its cookie before the sign-out', async () => {
  const copied = await cookieOf('legal-officer')
  expect((await get('/meja/hukum', 'legal-officer')).status).toBe(200)
  expect((await post('/keluar', {}, { cookie: copied })).status).toBe(303)
  expect((await get('/meja/hukum', 'legal-officer')).headers.get('location')).toMatch(/^\/masuk/)
})

test.each(['//jahat.test', '/\\jahat.test', 'https://jahat.test', '/meja\\@jahat.test', '/en//jahat.test'])(
  'after signing in, %s leads nowhere else',
  async (wanted) => {
    const account = (await listDemonstrationAccounts(product.clone.netra.db))[0]
    const answer = await post('/masuk/contoh', { akun: account?.userId ?? '', ke: wanted })
    expect(answer.headers.get('location')).toBe('/meja')
  },
)
