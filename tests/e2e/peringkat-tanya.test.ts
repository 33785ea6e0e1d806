/** What a rank, a pair of elections or the reach is asked with and does not know is said; nothing else is shown in its place. */
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossElections, apartAcrossElections, rankLists } from '#core'
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

describe('two elections', () => {
  const parted = (html: string) => html.split('Yang tidak sebanding, dan mengapa')
  const linked = (html: string, id: string) => new RegExp(`href="/angka/definisi/${id}["?]`).test(html)

  test('what can be compared stands first, as it is counted by election, and each of the others under its reason', async () => {
    const [comparable = '', apart = ''] = parted((await read('/peringkat/pemilihan')).html)
    for (const { measure, why } of acrossElections) {
      expect([linked(comparable, measure.id), linked(apart, measure.id)], measure.id).toEqual([true, false])
      expect(comparable).toContain(why.id)
    }
    for (const { measure, why } of apartAcrossElections) {
      expect([linked(comparable, measure.id), linked(apart, measure.id)], measure.id).toEqual([false, true])
      expect(apart).toContain(why.id)
    }
  })

  test('what has too few to be shown says what is missing, and what is held in a few places why it has no number', async () => {
    const [both = ''] = parted((await read('/peringkat/pemilihan')).html)
    expect(both.split('masing-masing harus nol atau paling sedikit lima').length).toBe(3)
    const [one = ''] = parted((await read('/peringkat/pemilihan?dua=contoh-paser')).html)
    expect(one).toContain('digelar di sedikit tempat')
    expect(figuresOn('/peringkat/pemilihan', both + one)).toEqual([])
  })

  test('a past day is asked on the page, and one that nobody knows is said', async () => {
    const { html } = await read('/peringkat/pemilihan?per=2199-01-01&satu=pilkada-2024&dua=pemilu-2024')
    expect(errorsOf(html)).toContain('href="#per"')
    expect(html).toContain('name="satu" value="pilkada-2024"')
    expect(parted(html)).toHaveLength(1)
  })

  test('its rows are there for programs and as a file', async () => {
    const answer = await fetch(`${product.url}/api/v1/measures/jangka-menurut-pemilihan`)
    const { values } = v.parse(answers.MeasureNumbers, await answer.json())
    expect(values.map(({ part, value }) => [part, value]).toSorted()).toEqual(
      ['pemilu-2024', 'pilkada-2024'].flatMap((id) => [
        [`${id} lewat`, null],
        [`${id} tepat`, null],
      ]),
    )
    const page = await read('/peringkat/pemilihan')
    expect(page.html).toContain('href="/data/jangka-menurut-pemilihan"')
    expect((await read('/data/jangka-menurut-pemilihan')).status).toBe(200)
  })
})
