/** What a rank, a pair of elections or the reach is asked with and does not know is said; nothing else is shown in its place. */
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { rankLists } from '#core'
import * as answers from '../../src/lib/api/answers.ts'
import { productToLookAt, type Product } from '../support/product.ts'
import { figuresOn } from '../support/public-figures.ts'

let product: Product
beforeAll(async () => {
  product = await productToLookAt('demonstration')
})

const read = async (path: string) => {
  const answer = await fetch(product.url + path, { redirect: 'manual' })
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    html: (await answer.text()).replaceAll('&amp;', '&'),
  }
}
const errorsOf = (html: string) => /<div class="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''

test.each([
  ['/peringkat/sanksi?untuk=raja', '#untuk', 'Yang dapat dipilih: Provinsi, Kabupaten/kota, Jenis jabatan terlapor'],
  ['/en/peringkat/sanksi?untuk=raja', '#untuk', 'What can be chosen: Provinces, Regencies'],
  ['/peringkat/sanksi?untuk=instansi', '#untuk', 'Daftar ini tidak diurutkan menurut itu'],
  ['/peringkat/sanksi?untuk=kabkota&dalam=99', '#dalam', 'Hanya urutan kabupaten/kota'],
  ['/peringkat/sanksi?untuk=provinsi&dalam=64', '#dalam', 'Hanya urutan kabupaten/kota'],
  ['/peringkat/sanksi?untuk=kabkota&dalam=Paser', '#dalam', 'Hanya urutan kabupaten/kota'],
  ['/peringkat/sanksi?periode=2026-T3', '#periode', 'Tulis bulan yang sudah dimulai'],
  ['/peringkat/sanksi?periode=2199-01', '#periode', 'Tulis bulan yang sudah dimulai'],
  ['/peringkat/sanksi?periode=1999-01', '#periode', 'Tulis bulan yang sudah dimulai'],
  ['/peringkat/tindak-lanjut?periode=1999-T1', '#periode', 'Yang ada: Triwulan'],
  ['/peringkat/kegiatan?satuan=seribu', '#satuan', 'hanya dapat dilihat sebagai jumlah'],
  ['/peringkat/sanksi?satuan=sejuta', '#satuan', 'sebagai jumlah atau per 1.000 pegawai'],
  ['/peringkat?daftar=raja', '#daftar', 'Tidak ada peringkat dengan nama itu'],
  ['/peringkat/pemilihan?satu=pemilu-1955', '#satu', 'Tidak ada pemilihan dengan nama itu'],
  ['/kegiatan/jangkauan?tahapan=pesta', '#tahapan', 'Tidak ada tahapan dengan nama itu'],
  ['/kegiatan/jangkauan?tentang=raja', '#tentang', 'Tidak ada pokok dengan nama itu'],
])('%s', async (path, field, words) => {
  const { status, html } = await read(path)
  expect(status).toBe(200)
  const said = errorsOf(html)
  expect(said).toContain(`href="${field}"`)
  expect(said).toContain(words)
  // The link leads to a field that is there, and says it again beside it.
  expect(html).toContain(` id="${field.slice(1)}"`)
  expect(html).toContain(`id="${field.slice(1)}-error"`)
  // A list that answers by the way another question is not shown; the main rank, whose page it is, may stand.
  if (!path.startsWith('/peringkat?')) {
    const asked = figuresOn(path, html).filter(({ measure }) => measure !== 'kegiatan' && measure !== 'kehadiran')
    expect(asked.filter(({ part }) => /pesta|raja/.test(part))).toEqual([])
    if (path.startsWith('/peringkat')) expect(asked).toEqual([])
  }
})

test('what every list knows is shown without a word of fault', async () => {
  for (const { id, over, perStaff } of rankLists)
    for (const one of over) {
      const { status, html } = await read(`/peringkat/${id}?untuk=${one}&satuan=${perStaff ? 'seribu' : 'jumlah'}`)
      expect([id, one, status, errorsOf(html)]).toEqual([id, one, 200, ''])
    }
})

describe('the form of ranks', () => {
  test('leads to the list, with what was chosen for it', async () => {
    expect((await read('/peringkat?daftar=sanksi&untuk=kabkota&dalam=64&periode=&satuan=seribu')).location).toBe(
      '/peringkat/sanksi?untuk=kabkota&dalam=64&satuan=seribu',
    )
    // Without a list it is the main one.
    expect((await read('/peringkat?untuk=raja')).location).toBe('/peringkat/tindak-lanjut?untuk=raja')
  })

  test('forgets what stood in the form of another list and this one does not know, and nothing that it knows', async () => {
    const form = 'untuk=jabatan&periode=2026-T3&satuan=jumlah'
    expect((await read(`/peringkat?dari=tindak-lanjut&daftar=sanksi&${form}`)).location).toBe(
      '/peringkat/sanksi?untuk=jabatan&satuan=jumlah',
    )
    expect((await read(`/peringkat?dari=sanksi&daftar=sanksi&${form}`)).location).toBe(`/peringkat/sanksi?${form}`)
  })
})

describe('for programs', () => {
  const ask = async (path: string) => {
    const answer = await fetch(product.url + path)
    return { status: answer.status, type: answer.headers.get('content-type'), body: (await answer.json()) as unknown }
  }

  test.each([
    ['/api/v1/ranks/sanksi?over=raja', 400, /tidak mengerti over.*over, within, period, per/],
    ['/api/v1/ranks/sanksi?ovre=provinsi', 400, /tidak mengerti ovre/],
    ['/api/v1/ranks/sanksi?over=instansi', 400, /Yang dapat dipilih/],
    ['/api/v1/ranks/sanksi?over=provinsi&within=64', 400, /Hanya urutan kabupaten/],
    ['/api/v1/ranks/sanksi?over=kabkota&within=99', 404, /Tidak ada wilayah/],
    ['/api/v1/ranks/sanksi?period=2026-T3', 400, /Tulis bulan/],
    ['/api/v1/ranks/kegiatan?per=seribu', 400, /hanya dapat dilihat sebagai jumlah/],
    ['/api/v1/ranks/raja', 404, /Tidak ada peringkat/],
    ['/api/v1/measures/sanksi?regionCode=64', 400, /tidak mengerti regionCode.*asOf, region/],
    ['/api/v1/measures/sanksi?election=pilkada-2024', 400, /tidak mengerti election/],
    ['/api/v1/measures/dugaan?region=64', 404, /hanya diumumkan untuk seluruh Indonesia/],
  ])('%s is a problem that says what may be asked', async (path, status, words) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.type).toBe('application/problem+json')
    expect(v.parse(answers.Problem, answer.body).title).toMatch(words)
  })
})

test('two elections: what can be compared stands first, and each of the others under its reason', async () => {
  const { html } = await read('/peringkat/pemilihan')
  const [comparable = '', apart = ''] = html.split('Yang tidak sebanding, dan mengapa')
  for (const { measure, acrossElections } of rankLists) {
    const to = `href="/angka/definisi/${measure.id}"`
    expect(comparable.includes(to), measure.id).toBe(acrossElections.comparable)
    expect(apart.includes(to), measure.id).toBe(!acrossElections.comparable)
    expect(html).toContain(acrossElections.why.id)
  }
  expect(comparable).toContain('tidak satu pun terbit di sini')
})
