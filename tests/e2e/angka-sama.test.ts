/** One count: whatever page a number stands on, it is the same, and leads to what it means. */
import { sql } from 'kysely'
import * as v from 'valibot'
import { beforeAll, describe, expect, test } from 'vitest'
import { definitions, measures, rankLists, riskMeasureId, smallestShown } from '#core'
import { inLanguage } from '#wording'
import * as answers from '../../src/lib/api/answers.ts'
import { drawnEmbeds, numberPages } from '../support/number-pages.ts'
import { productToLookAt, startProduct, type Product } from '../support/product.ts'
import {
  contradicting,
  differing,
  figuresOn,
  notInTable,
  undefinedOn,
  unlabelledOn,
  unmarkedOn,
  wrongSums,
  type FigureOnPage,
} from '../support/public-figures.ts'

let product: Product
const html = new Map<string, string>()

beforeAll(async () => {
  product = await productToLookAt('demonstration')
  for (const path of numberPages) html.set(path, await (await fetch(product.url + path)).text())
  for (const path of releases()) html.set(path, await (await fetch(product.url + path)).text())
})

/** Releases have ids of their own. */
const releases = () =>
  [...(html.get('/angka/rilis') ?? '').matchAll(/href="(\/angka\/rilis\/[0-9a-f-]{36})"/g)].map(([, path = '']) => path)

const found = (): readonly FigureOnPage[] => [...html].flatMap(([page, text]) => figuresOn(page, text))

/** Numbers that are none of a measure: what others published, as they printed it. */
const ofOthers = /^(\/en)?\/(angka\/terbitan|kerawanan)/
const ofNumbers = /^(\/en)?\/(angka|peringkat|peta|wilayah|lembaga|edaran|kegiatan)/

/** Large bodies, and stages of twenty files: the demonstration has neither. They are drawn in tests of their own. */
const notThere: ReadonlySet<string> = new Set(['berkas-instansi', 'lama-tahap'])
/** Vulnerability by a method of which no day is known, or that nobody used in the demonstration. */
const isSeldom = (id: string) => /^kerawanan-(ipkp-2024|bobot-lokal)$/.test(id)

describe('a walk over every public page', () => {
  test('finds the numbers where they stand', () => {
    const pagesWith = new Set(found().map(({ page }) => page))
    for (const page of [
      '/angka',
      '/angka/64.01',
      '/en/angka/64',
      '/angka/penolakan',
      '/kegiatan',
      '/kegiatan/jangkauan',
      '/edaran',
      '/angka/definisi/sanksi',
      '/angka/gambar',
      '/angka/gambar (picture)',
      '/en/peta/sanksi',
      '/peta/laporan-masuk (picture)',
      '/wilayah/64',
      '/wilayah/64 (picture)',
      '/peringkat/laporan-masuk?untuk=kabkota',
      '/peringkat/kegiatan?untuk=provinsi',
      '/peringkat/tindak-lanjut?untuk=provinsi',
      '/kerawanan',
      '/kerawanan (picture)',
      '/kerawanan/64.01',
      '/sematkan/corong (picture)',
      '/en/sematkan/peta-sanksi (picture)',
    ])
      expect(pagesWith, page).toContain(page)
    expect(found().length).toBeGreaterThan(5_000)
    expect(new Set(found().map(({ measure }) => measure))).toEqual(
      new Set(definitions.map(({ id }) => id).filter((id) => !notThere.has(id) && !isSeldom(id))),
    )
  })

  test('no two pages show different values as of the same moment, nor where nothing happened in between', () => {
    expect(differing(found(), 'moment')).toEqual([])
    expect(differing(found(), 'quiet')).toEqual([])
    expect(wrongSums(found())).toEqual([])
  })

  test('no part says more than its whole, and no place says none of what the nation counted since', () => {
    expect(contradicting(found())).toEqual([])
    const own = { page: '/wilayah/82.04', measure: 'edaran-diakui', region: '82.04' }
    const circular = found().find(({ page, measure, part }) => {
      return page === own.page && measure === own.measure && part !== ''
    })
    expect(circular?.value).toBe('45/68')
    const zero = { ...own, part: '', asOf: '2026-01-01T00:00:00Z', value: '0' }
    expect(contradicting([...found(), zero])).toHaveLength(1)
    const provinces = Array.from({ length: 38 }, (_, at) => ({ ...zero, region: String(at + 11) }))
    const nation = { ...zero, region: '00', asOf: '2026-01-02T00:00:00Z' }
    expect(contradicting([...provinces, { ...nation, value: '45' }])).toHaveLength(38)
    expect(contradicting([...provinces, { ...nation, value: '4' }])).toEqual([])
  })

  test('the last steps of allegations are what the numbers of sanctions say', () => {
    const value = (measure: string, part: string) => {
      const values = found().filter((one) => one.measure === measure && one.part === part && one.region === '00')
      expect(new Set(values.map((one) => one.value)).size, `${measure} ${part}`).toBe(1)
      return values[0]?.value ?? ''
    }
    const [imposed, undone] = [value('sanksi', ''), value('sanksi-belum-dilaksanakan', '')]
    expect(imposed).not.toBe('')
    expect(value('dugaan-menurut-langkah', 'sanksi')).toBe(imposed)
    // What is hidden leaves nothing to take away, and is hidden there too.
    const carriedOut = undone === '' ? '' : String(Number(imposed) - Number(undone))
    expect(value('dugaan-menurut-langkah', 'dilaksanakan')).toBe(carriedOut)
  })

  test('every number leads to its definition, and has a moment and a place', () => {
    expect([...html].flatMap(([page, text]) => undefinedOn(page, text))).toEqual([])
  })

  test('every page on which a live number stands says that nobody certified it, and without the label it would be found', () => {
    expect([...html].flatMap(([page, text]) => unlabelledOn(page, text))).toEqual([])
    for (const path of [
      '/angka/definisi/sanksi',
      '/en/angka/definisi/sanksi',
      '/kegiatan',
      '/wilayah/64',
      '/sematkan/corong',
    ]) {
      const bare = (html.get(path) ?? '').replaceAll(
        /Angka berjalan, belum disahkan|Live figures, not yet certified/g,
        '',
      )
      expect(unlabelledOn(path, bare), path).toEqual([path])
    }
    // What stands as it was published has no such label to need.
    expect([...html.keys()].some((page) => /^\/angka\/rilis\/./.test(page))).toBe(true)
  })

  test('every picture that goes out in a frame has each of its numbers in a table', () => {
    const drawn = drawnEmbeds.filter((path) => html.get(path)?.includes('<svg'))
    expect(drawn.length).toBeGreaterThan(2)
    for (const path of drawn.flatMap((one) => [one, inLanguage(one, 'en')])) {
      const page = html.get(path) ?? ''
      expect(notInTable(path, page), path).toEqual([])
      expect(notInTable(path, page.replace(/<table.*?<\/table>/s, '')).length, path).toBeGreaterThan(0)
    }
  })

  test('no cell of numbers holds one that is not marked', () => {
    const pages = [...html].filter(([page]) => ofNumbers.test(page) && !ofOthers.test(page))
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.flatMap(([page, text]) => unmarkedOn(page, text))).toEqual([])
  })

  test('what others published says so where it stands, with publisher and source, and is marked as no number of ours', () => {
    const others = [...html].filter(([page]) => /^(\/en)?\/angka\/terbitan($|\/(?!pernyataan|periksa))/.test(page))
    expect(others.length).toBeGreaterThan(3)
    for (const [page, text] of others) {
      const marked = [...text.matchAll(/<data value="[^"]*" data-others="([^"]+)" data-publisher="([^"]+)"/g)]
      expect(marked.length, page).toBeGreaterThan(0)
      expect(text.match(page.startsWith('/en') ? /Not our number/g : /Bukan angka kami/g)?.length, page).toBe(
        marked.length,
      )
      expect(text.match(page.startsWith('/en') ? /Published by/g : /Diterbitkan /g)?.length, page).toBe(marked.length)
    }
    expect(found().filter(({ page, measure }) => /terbitan/.test(page) && measure === '')).toEqual([])
  })

  test('every number of vulnerability and of statements that others published says on its page whose it is', () => {
    const pages = [...html].filter(([page]) => /^(\/en)?\/(kerawanan|angka\/terbitan\/pernyataan$)/.test(page))
    expect(pages.length).toBeGreaterThan(4)
    const ofMethods = /data-measure="kerawanan-(?!peta-daerah|bobot-lokal|tps|kena)/
    let told = 0
    for (const [page, text] of pages) {
      const tags = [...text.matchAll(/<data\b[^>]*>/g)].map(([tag]) => tag)
      expect(
        tags.filter((tag) => ofMethods.test(tag) && !tag.includes('data-publisher=')),
        page,
      ).toEqual([])
      const publishers = new Set(tags.flatMap((tag) => /data-publisher="([^"]+)"/.exec(tag)?.[1] ?? []))
      const says = page.startsWith('/en') ? 'Not our number: ' : 'Bukan angka kami: '
      for (const publisher of publishers) expect(text, page).toContain(says + publisher)
      told += publishers.size
    }
    expect(told).toBeGreaterThan(5)
    // Distinct stations and hits are two numbers with two definitions, and none of others.
    const own = html.get('/kerawanan/64.01') ?? ''
    for (const measure of ['kerawanan-tps', 'kerawanan-kena'])
      expect(own).toMatch(new RegExp(`<data value="\\d+" data-measure="${measure}" data-region="64.01"`))
  })

  test('nothing small is shown where small is hidden', () => {
    const least = new Map(definitions.map(({ id, smallest }) => [id, smallest]))
    const small = found().filter(
      ({ measure, value, part }) =>
        part === '' && value !== '' && value !== '0' && Number(value) < (least.get(measure) ?? smallestShown),
    )
    expect(small).toEqual([])
  })

  test('and would find it: a value that is another on one page, a definition that is not there, a moment that is missing', () => {
    const sabotaged = (html.get('/angka/64') ?? '').replace(/(<data\b[^>]*\bvalue=")9"/, '$18"')
    expect(sabotaged).not.toBe(html.get('/angka/64'))
    expect(differing([...found(), ...figuresOn('/angka/64 sabotaged', sabotaged)], 'moment')).toHaveLength(1)
    const bare = (html.get('/kegiatan') ?? '').replaceAll('/angka/definisi/', '/angka/')
    expect(undefinedOn('/kegiatan', bare).length).toBeGreaterThan(0)
    const timeless = (html.get('/kegiatan') ?? '').replace(/data-as-of="[^"]*"/, '')
    expect(undefinedOn('/kegiatan', timeless)).toHaveLength(1)
  })

  test('and in pictures, ranks and cells: a circle, a step, a row or a cell that was changed or is not marked', () => {
    const changed = (path: string, what: RegExp, by: string) => {
      const page = html.get(path) ?? ''
      const sabotaged = page.replace(what, by)
      expect(sabotaged, path).not.toBe(page)
      return differing([...found(), ...figuresOn(`${path} sabotaged`, sabotaged)], 'moment')
    }
    expect(changed('/peta/laporan-masuk', /(data-region="64\.01" data-value=")\d*"/, '$1777"')).toHaveLength(1)
    expect(changed('/sematkan/corong', /(data-part="diteruskan" data-value=")\d*"/, '$1777"')).toHaveLength(1)
    expect(changed('/peringkat/laporan-masuk?untuk=provinsi', /(<data\b[^>]*\bvalue=")\d+"/, '$1777"')).toHaveLength(1)
    const part = (name: string, value: string): FigureOnPage => ({
      ...{
        page: 'sums',
        measure: 'penerusan-tanpa-kabar',
        region: '00',
        asOf: '2026-01-01T00:00:00Z',
        part: name,
        value,
      },
    })
    const parts = [part('bkn 0', '7'), part('bkn 8', '9')]
    expect(wrongSums([...parts, part('bkn 0+8', '16')])).toEqual([])
    expect(wrongSums([...parts, part('bkn 0+8', '17')])).toHaveLength(1)
    expect(wrongSums([...parts, part('polri 0+8', '17')])).toEqual([])
    const plain = (html.get('/angka') ?? '').replace(/<data\b[^>]*>([^<]*)<\/data/g, '$1')
    expect(unmarkedOn('/angka', plain).length).toBeGreaterThan(30)
  })
})

describe('the doors for machines', () => {
  const text = async (path: string) => (await fetch(product.url + path)).text()

  test('say what the pages say, as of the same moment', async () => {
    const doors: FigureOnPage[] = []
    for (const { id } of definitions) {
      const answer = await fetch(`${product.url}/api/v1/measures/${id}`)
      if (answer.status === 404) continue
      const { values } = v.parse(answers.MeasureNumbers, await answer.json())
      for (const { regionCode: region, part = '', value, of, asOf } of values) {
        const said = String(value ?? '')
        doors.push({
          ...{ page: `API ${id}`, measure: id, region, part, asOf },
          value: of === undefined ? said : `${said}/${String(of)}`,
        })
      }
    }
    for (const { id, over, published } of rankLists.filter((list) => list.published === 'berjalan'))
      for (const one of over.filter((named) => named === 'provinsi' || named === 'kabkota')) {
        const rank = v.parse(answers.RankTable, JSON.parse(await text(`/api/v1/ranks/${id}?over=${one}`)))
        expect(rank.measure, published).toBe(id)
        for (const { code: region, value } of [...rank.rows, ...rank.zeros])
          if (value.kind === 'count')
            doors.push({
              ...{ page: `API rank ${id}`, measure: id, region, part: '' },
              ...{ asOf: rank.asOf ?? '', value: String(value.count) },
            })
      }
    doors.push(...refusalsOf(await text('/angka/penolakan/csv')))
    expect(releases().length).toBeGreaterThan(0)
    for (const path of releases()) doors.push(...releaseOf(path, await text(`${path}/csv`)))
    expect(new Set(doors.map(({ measure }) => measure)).size).toBeGreaterThan(30)
    expect(new Set(doors.map(({ page }) => page)).size).toBeGreaterThan(50)
    // Each says something that a page says too: nothing is compared with itself alone.
    const keys = new Set(found().map(({ measure, region, part, asOf }) => [measure, region, part, asOf].join('|')))
    const both = doors.filter(({ measure, region, part, asOf }) => keys.has([measure, region, part, asOf].join('|')))
    expect(both.length).toBeGreaterThan(1_000)
    // A count of indicators says of how many, for programs as on its page.
    expect(both.filter(({ measure }) => measure === riskMeasureId('peta-daerah')).map(({ value }) => value)).toEqual([
      expect.stringMatching(/^\d+\/27$/),
    ])
    expect(differing([...found(), ...doors], 'moment')).toEqual([])
    const [first] = both
    expect(first).toBeDefined()
    if (first === undefined) return
    expect(differing([...found(), { ...first, page: 'sabotaged', value: '777' }], 'moment')).toHaveLength(1)
  })

  /** Codes stand in quotes; no cell of the first ones holds a comma. */
  const cellsOf = (row: string) => row.split(',').map((cell) => cell.replace(/^"(.*)"$/, '$1'))

  /** masa, rilis, per, angka, kode_wilayah, wilayah, jumlah, keterangan, definisi; no cell of these holds a comma. */
  function releaseOf(path: string, csv: string): readonly FigureOnPage[] {
    const rows = csv.trim().split(/\r?\n/).slice(1)
    expect(rows.length).toBeGreaterThan(500)
    return rows.map((row) => {
      const [period, number, asOf = '', measure = '', region = '', , value = ''] = cellsOf(row)
      const part = `rilis ${period ?? ''}/${number ?? ''}`
      return { page: `${path}/csv`, measure, region, part, asOf, value }
    })
  }

  /** measure, unit, regionCode, regionName, value, asOf, definition; no cell of the first ones holds a comma. */
  function refusalsOf(csv: string): readonly FigureOnPage[] {
    const rows = csv.trim().split(/\r?\n/).slice(1)
    expect(rows.length).toBeGreaterThan(500)
    return rows.map((row) => {
      const [measure = '', , region = '', , value = '', asOf = ''] = cellsOf(row)
      return { page: '/angka/penolakan/csv', measure, region, part: '', asOf, value }
    })
  }
})

describe('past moments', () => {
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(product.url + path, { headers })
    const text = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    }
  }
  const numbers = async (path: string) => v.parse(answers.MeasureNumbers, (await ask(path)).body)

  test('the API says of each moment what the pages said, and of each region alone', async () => {
    for (const { id } of measures) {
      const now = await numbers(`/api/v1/measures/${id}`)
      const past = await numbers(`/api/v1/measures/${id}?asOf=${now.asOf ?? ''}`)
      // Now each value has the moment at which it was told; of a past moment all are as they stood then.
      const then = now.values.map((value) => ({ ...value, asOf: now.asOf ?? '' }))
      expect(past, id).toEqual({ ...now, values: then })
      expect(
        now.values
          .map((value) => value.asOf)
          .toSorted()
          .at(-1) ?? null,
        id,
      ).toBe(now.asOf)
      expect((await numbers(`/api/v1/measures/${id}?asOf=${now.asOf ?? ''}&region=00`)).values).toEqual(
        then.filter(({ regionCode }) => regionCode === '00'),
      )
      const shown = found().filter(({ measure, part, asOf }) => measure === id && part === '' && asOf === now.asOf)
      expect(shown.length, id).toBeGreaterThan(0)
      for (const { region, value, page } of shown)
        expect(String(now.values.find(({ regionCode }) => regionCode === region)?.value ?? ''), `${id} ${page}`).toBe(
          value,
        )
    }
  })

  test('a past answer may be kept for good, one of now is asked again and told with 304 that nothing changed', async () => {
    const { asOf } = await numbers('/api/v1/measures/sanksi')
    const past = await ask(`/api/v1/measures/sanksi?asOf=${asOf ?? ''}`)
    expect(past.headers.get('cache-control')).toContain('immutable')
    const now = await ask('/api/v1/measures/sanksi')
    expect(now.headers.get('cache-control')).toBe('public, no-cache')
    const etag = now.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect((await ask('/api/v1/measures/sanksi', { 'if-none-match': etag })).status).toBe(304)
    const since = await ask(`/api/v1/measures/sanksi?asOf=${new Date(Date.now() - 1).toISOString()}`)
    expect(since.headers.get('cache-control')).toBe('public, no-cache')
    expect(v.parse(answers.MeasureNumbers, since.body).asOf).toBe(asOf)
  })

  test.each([
    ['a moment to come', '?asOf=2199-01-01T00:00:00Z', 400, /belum tiba/],
    ['no moment', '?asOf=kemarin', 400, /asOf/],
    ['a moment before the first count', '?asOf=1999-01-01T00:00:00Z', 404, /Yang pertama diumumkan/],
    ['an unknown region', '?region=99', 404, /Tidak ada wilayah/],
    ['a region below the regency', '?region=64.01.04', 404, /kabupaten\/kota/],
    ['what is no code', `?region=${'%00'.repeat(3)}`, 404, /Tidak ada wilayah/],
  ])('%s is refused with words', async (_what, query, status, words) => {
    const answer = await ask(`/api/v1/measures/sanksi${query}`)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(v.parse(answers.Problem, answer.body).title).toMatch(words)
  })

  test('a page of a past moment shows what was published then; one to come, or before the first, says why there is none', async () => {
    const { asOf } = await numbers('/api/v1/measures/sanksi')
    const page = async (per: string) => (await fetch(`${product.url}/angka/64?per=${encodeURIComponent(per)}`)).text()
    const past = await page(asOf ?? '')
    expect(past).toContain('persis seperti diumumkan saat itu')
    const then = figuresOn('then', past).filter(({ part }) => part === '')
    expect(then.length).toBeGreaterThan(50)
    const now = figuresOn('now', html.get('/angka/64') ?? '').filter(({ part }) => part === '')
    const valueOf = (list: readonly FigureOnPage[], { measure, region }: FigureOnPage) =>
      list.find((one) => one.measure === measure && one.region === region)?.value
    for (const one of then) expect(one.value, `${one.measure} ${one.region}`).toBe(valueOf(now, one))
    for (const [per, words] of [
      ['2199-01-01', 'Saat itu belum tiba'],
      ['1999-01-01', 'Belum ada angka yang diumumkan pada saat itu'],
      ['kemarin', 'Itu bukan hari atau saat'],
    ] as const) {
      const refused = await page(per)
      expect(refused).toContain(words)
      expect(figuresOn(per, refused)).toEqual([])
    }
  })
})

test('large bodies stand in full tens on their page, in their list, their rank and the API, and of a past moment as then', async () => {
  const { clone, url, stop } = await startProduct({ level: 'demonstration' })
  try {
    const [now, past] = [new Date(), new Date(Date.now() - 3_600_000)].map((moment) => moment.toISOString()) as [
      string,
      string,
    ]
    const bkn = await clone.owner
      .selectFrom('netra.offices')
      .select('id')
      .where('code', '=', 'BKN')
      .executeTakeFirstOrThrow()
    const numbers = { berkas: 40, tepat: 20, lewat: 10 }
    for (const [measure, shown] of Object.entries(numbers)) {
      await sql`insert into netra.public_institutions (office_id, measure, at_least, as_of) values (${bkn.id}, ${measure}, ${shown}, ${now})`.execute(
        clone.owner,
      )
      await sql`insert into netra.published_institutions (office_id, measure, at_least, as_of)
        values (${bkn.id}, ${measure}, ${shown - 10}, ${past}), (${bkn.id}, ${measure}, ${shown}, ${now})`.execute(
        clone.owner,
      )
      await sql`insert into netra.published_steps (picture, step, part, shown, as_of) values ('corong', 'dugaan', 'semua', 9, ${past}) on conflict do nothing`.execute(
        clone.owner,
      )
    }
    const days = Object.entries({ files: 20, quarter: 3, half: 8, most: 21 })
    for (const [part, shown] of days)
      await sql`insert into netra.public_steps (picture, step, part, shown, as_of) values ('lama', 'terus-kabar', ${part}, ${shown}, ${now})`.execute(
        clone.owner,
      )
    const pages = [
      '/lembaga',
      '/lembaga/BKN',
      '/en/lembaga',
      '/angka/definisi/berkas-instansi',
      '/peringkat/berkas-instansi',
      '/angka/gambar',
      '/angka/definisi/lama-tahap',
    ]
    const texts = await Promise.all(pages.map(async (path) => [path, await (await fetch(url + path)).text()] as const))
    const figures = texts.flatMap(([path, text]) => figuresOn(path, text))
    const bodies = figures.filter(({ measure }) => measure === 'berkas-instansi')
    expect(new Set(bodies.map(({ page }) => page))).toEqual(new Set(pages.slice(0, 5)))
    for (const [which, shown] of Object.entries(numbers))
      expect(new Set(bodies.filter(({ part }) => part === `BKN ${which}`).map(({ value }) => value))).toEqual(
        new Set([String(shown)]),
      )
    const stage = figures.filter(({ part }) => part === 'terus-kabar half')
    expect(new Set(stage.map(({ page }) => page))).toEqual(
      new Set(['/angka/gambar', '/angka/gambar (picture)', '/angka/definisi/lama-tahap']),
    )
    expect(differing(figures, 'moment')).toEqual([])
    expect(texts.flatMap(([path, text]) => undefinedOn(path, text))).toEqual([])
    // A stroke that lacks one of its ends begins at the top of the picture, and goes through the words of the rows above.
    const strokes = texts.flatMap(([, text]) => [...text.matchAll(/<line class="(?:tengah|alas)"[^>]*>/g)])
    expect(strokes.filter(([tag]) => tag.includes('tengah')).length).toBeGreaterThan(0)
    expect(strokes.filter(([tag]) => !['x1', 'x2', 'y1', 'y2'].every((end) => tag.includes(` ${end}="`)))).toEqual([])
    const then = figuresOn('then', await (await fetch(`${url}/lembaga?per=${encodeURIComponent(past)}`)).text())
    expect(then.map(({ part, value }) => [part, value])).toEqual([
      ['BKN berkas', '30'],
      ['BKN tepat', '10'],
      ['BKN lewat', '0'],
    ])
    const api = v.parse(answers.MeasureNumbers, await (await fetch(`${url}/api/v1/measures/berkas-instansi`)).json())
    expect(api.values.map(({ part, value }) => [part, value])).toContainEqual(['BKN berkas', 40])
  } finally {
    await stop()
  }
})

test('pictures of a past moment are drawn as they were, and say so; before the first there are none', async () => {
  const { asOf } = v.parse(
    answers.MeasureNumbers,
    await (await fetch(`${product.url}/api/v1/measures/dugaan-menurut-langkah`)).json(),
  )
  const page = async (per: string) => (await fetch(`${product.url}/angka/gambar?per=${encodeURIComponent(per)}`)).text()
  const then = figuresOn('then', await page(asOf ?? ''))
  const now = figuresOn('now', html.get('/angka/gambar') ?? '')
  expect(then.length).toBe(now.length)
  expect(differing([...then, ...now], 'quiet')).toEqual([])
  expect(await page(asOf ?? '')).toContain('persis seperti diumumkan saat itu')
  for (const [per, words] of [
    ['2199-01-01', 'Saat itu belum tiba'],
    ['1999-01-01', 'Belum ada angka yang diumumkan pada saat itu'],
  ] as const) {
    const refused = await page(per)
    expect(refused).toContain(words)
    expect(figuresOn(per, refused)).toEqual([])
  }
})

describe('figures that changed', () => {
  test('have a page and a feed that a reader of feeds can read, also of one region or measure; an unknown one has none', async () => {
    for (const path of ['/angka/perubahan', '/angka/perubahan/64', '/en/angka/perubahan', '/angka/definisi/sanksi']) {
      expect((await fetch(product.url + path)).status, path).toBe(200)
      const feed = await fetch(`${product.url}${path}/umpan.xml`)
      expect(feed.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
      expect(feed.headers.get('etag')).toMatch(/^"/)
      expect(await feed.text()).toContain(`<id>${product.url}${path}/umpan.xml</id>`)
    }
    for (const path of [
      '/angka/perubahan/99',
      '/angka/perubahan/99/umpan.xml',
      '/angka/perubahan/64.01.04/umpan.xml',
      '/angka/definisi/tak-ada/umpan.xml',
    ])
      expect((await fetch(product.url + path)).status, path).toBe(404)
  })
})
