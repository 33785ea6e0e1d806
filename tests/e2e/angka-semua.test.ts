/**
 * One count, wherever it is told: whoever follows every link from the front page, opens every file and asks the API finds no two values of one
 * number as of one moment; and what was told of a moment that is past stays what it was, letter by letter, after new counts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNumbers, publishOpenData } from '#app'
import { datasets, definitions, measures, rankLists } from '#core'
import { createPainter, createShelf } from '#gear'
import { addDays, localDay, plainDate, startOfDay } from '#law'
import { inLanguage, plainPath } from '#wording'
import * as answers from '../../src/lib/api/answers.ts'
import { pictureToShare, withColours } from '../../src/lib/gambar-angka/share-picture.ts'
import { openDataDir } from '../../src/main/folders.ts'
import { figuresOfFile, figuresOfRanks, filesOfNumbers } from '../support/open-figures.ts'
import { compareFormats, type OpenRow } from '../support/open-files.ts'
import { startProduct, type Product } from '../support/product.ts'
import {
  contradicting,
  differing,
  figuresOn,
  undefinedOn,
  unmarkedOn,
  wrongSums,
  type FigureOnPage,
} from '../support/public-figures.ts'
import { patternFinder, publicPatterns, walkSite, type Found } from '../support/walk-site.ts'
import { demonstrationPages, publicPages, scriptedPages } from './pages.ts'

let product: Product
let found: readonly Found[]
let folder: string
let figures: readonly FigureOnPage[]

/** Pages of which each is about another number; of the others a few say what all do. */
const eachOther: readonly string[] = [
  '/angka/definisi/[id]',
  '/angka/definisi/[id]/umpan.xml',
  '/peringkat/[list]',
  '/peta/[ukuran]',
  '/sematkan/[gambar]',
  '/data/[id]',
]

beforeAll(async () => {
  product = await startProduct({ level: 'demonstration' })
  await letDaysPass()
  const { netra } = product.clone
  const openData = createShelf(openDataDir(product.dataDir), 'CC-BY-4.0')
  const published = await publishOpenData({ ...netra, origin: product.url, openData })
  if (published.state !== 'published') throw new Error(published.state)
  folder = join(openDataDir(product.dataDir), published.edition.id)
  // The page of kinds of accused of each list is led to from no page of its list but by a form.
  const lists = rankLists.flatMap(({ id, over }) => over.map((one) => `/peringkat/${id}?untuk=${one}`))
  const from = ['/', ...publicPages, ...scriptedPages, ...demonstrationPages, ...lists]
  found = await walkSite(product.url, {
    from: from.flatMap((path) => [path, inLanguage(path, 'en')]),
    most: (pattern) => (eachOther.includes(pattern) ? 120 : 4),
  })
  figures = found
    .filter(({ type, status }) => type.startsWith('text/html') && status === 200)
    .flatMap(({ path, text }) => figuresOn(path, text))
}, 300_000)
afterAll(() => product.stop())

const tables = ['published_numbers', 'public_numbers', 'published_files', 'public_silence', 'public_undone'] as const
const pictures = [
  'published_steps',
  'public_steps',
  'published_accused',
  'published_coverage',
  'published_unplaced',
] as const

/** What was told is of two days ago; since then cases came, yesterday and today, and were counted. */
async function letDaysPass(): Promise<void> {
  const { clone } = product
  for (const table of [...tables, ...pictures])
    await sql`update ${sql.table(`netra.${table}`)} set as_of = as_of - interval '2 days'`.execute(clone.owner)
  const today = startOfDay(localDay(clone.netra.clock(), 'WIB'), 'WIB')
  await caseComes('64.01', 12)
  await publishNumbers(
    { db: clone.db, clock: () => new Date(Date.parse(today) - 43_200_000).toISOString() },
    'everything',
  )
  await caseComes('33.19', 7)
  await publishNumbers(clone.netra, 'everything')
}

/** Cases like one that there is. */
async function caseComes(regency: string, many: number): Promise<void> {
  for (let n = 0; n < many; n++)
    await sql`insert into netra.cases
      select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'register_number', ${`${regency}/${String(n)}`}::text,
        'receipt_number', null, 'region_code', ${regency}::text, 'regency_code', ${regency}::text, 'province_code', left(${regency}, 2)))).*
      from netra.cases c where c.id = (select id from netra.cases where register_number is not null order by id limit 1)`.execute(
      product.clone.owner,
    )
}

const read = async (path: string) => (await fetch(product.url + path)).text()
const measureAt = async (id: string, asOf: string) => {
  const answer = await fetch(`${product.url}/api/v1/measures/${id}?asOf=${encodeURIComponent(asOf)}`)
  return answer.status === 200 ? v.parse(answers.MeasureNumbers, await answer.json()).values : []
}

/** What needs a link, a code or a name that nobody gave out; no number of ours stands there. */
const behindALink: readonly string[] = [
  ...['/baca/[tautan]/naskah', '/edaran/[kode]/naskah', '/belajar/[siapa]/sertifikat', '/jawab/naskah'],
  ...['/kegiatan/[code]/foto/[foto]', '/lapor/syarat', '/pakta/sertifikat', '/status/catatan', '/status/lampiran'],
  ...['/ikuti/[token]/henti', '/api/v1/offices/[code]/keys', '/api/v1/tenggat', '/data/[day]/[name].[ending]'],
  ...['/log/history', '/log/tile/[...path]', '/api/v1/acts', '/api/v1/regions', '/api/v1/published-figures'],
]
const isOfStaff = (pattern: string) => /^\/api\/v1\/(lapangan|pledges|reports)/.test(pattern)
/** Asked below, one by one. */
const askedBelow: readonly string[] = [
  '/api/v1/measures',
  '/api/v1/measures/[id]',
  '/api/v1/ranks',
  '/api/v1/ranks/[list]',
  '/data/[name].[ending]',
]

describe('the walk', () => {
  test('comes to every kind of page that anybody may read', () => {
    const patternOf = patternFinder(publicPatterns())
    const visited = new Set(found.map(({ path }) => patternOf(path)))
    const missed = publicPatterns().filter(
      (one) => !visited.has(one) && !isOfStaff(one) && !behindALink.includes(one) && !askedBelow.includes(one),
    )
    expect(missed).toEqual([])
    // What is excused exists.
    for (const one of [...behindALink, ...askedBelow]) expect(publicPatterns()).toContain(one)
    expect(found.length).toBeGreaterThan(400)
  })

  test('finds no page that fails, and no link that leads nowhere', () => {
    // Asked for on purpose: what is not there has a page too.
    const wanted = new Set(publicPages.flatMap((path) => [path, inLanguage(path, 'en')]))
    const lost = found.filter(({ path, status }) => status >= 400 && !wanted.has(path))
    // The log is written by the worker, which does not run here.
    expect(lost.map(({ path }) => path).filter((path) => !path.startsWith('/log/'))).toEqual([])
  })

  test('finds every number defined and of a moment, and none in a cell that is not marked', () => {
    const pages = found.filter(({ type, status }) => type.startsWith('text/html') && status === 200)
    expect(pages.flatMap(({ path, text }) => undefinedOn(path, text))).toEqual([])
    const ofNumbers = /^\/(angka(?!\/terbitan)|peringkat|peta|wilayah|lembaga|edaran|kegiatan|sematkan|permohonan)/
    const own = pages.filter(({ path }) => ofNumbers.test(plainPath(path)))
    expect(own.length).toBeGreaterThan(200)
    expect(own.flatMap(({ path, text }) => unmarkedOn(path, text))).toEqual([])
    expect(figures.length).toBeGreaterThan(20_000)
  })
})

describe('no two values of one number as of one moment', () => {
  test('on pages, maps, pictures and embeds', () => {
    expect(differing(figures, 'moment')).toEqual([])
    expect(wrongSums(figures)).toEqual([])
    expect(contradicting(figures)).toEqual([])
  })

  test('in files, of which CSV, JSON and Parquet say the same, and on pages', async () => {
    const formats = await compareFormats(folder)
    expect(formats.filter(({ differ }) => differ > 0)).toEqual([])
    const rowsOf = (id: string) => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as readonly OpenRow[]
    const isMeasure = (id: string) => measures.some((measure) => measure.id === id)
    const listed = rankLists.map(({ id, measure }) => [id, measure.id] as const)
    const ofFiles = [
      ...datasets.flatMap(({ id }) => figuresOfFile(id, rowsOf(id), isMeasure(id))),
      ...figuresOfRanks(rowsOf('peringkat'), (list) => new Map<string, string>(listed).get(list) ?? null),
    ]
    const with_ = new Set(ofFiles.map(({ page }) => page.replace('.json', '')))
    // Bodies with twenty files, and months that were over since the first count: the demonstration has neither.
    const empty: readonly string[] = ['lembaga', 'pakta-menurut-bulan']
    for (const id of [...measures.map((measure) => measure.id), ...filesOfNumbers].filter(
      (one) => !empty.includes(one),
    ))
      expect(with_, id).toContain(id)
    expect(shared(ofFiles)).toBeGreaterThan(2_000)
    expect(differing([...figures, ...ofFiles], 'moment')).toEqual([])
    expect(wouldBeFound(ofFiles)).toHaveLength(1)
  })

  test('in the API, of measures with and without parts and of ranks', async () => {
    const told: FigureOnPage[] = []
    for (const { id } of definitions) {
      const answer = await fetch(`${product.url}/api/v1/measures/${id}`)
      if (answer.status === 404) continue
      const { asOf, values } = v.parse(answers.MeasureNumbers, await answer.json())
      for (const { regionCode: region, part = '', value, of } of values) {
        const said = of === undefined ? String(value ?? '') : `${String(value)}/${String(of)}`
        told.push({ page: `API ${id}`, measure: id, region, part, asOf: asOf ?? '', value: said })
      }
    }
    for (const { id, over, measure } of rankLists)
      for (const one of over) {
        const rank = v.parse(answers.RankTable, JSON.parse(await read(`/api/v1/ranks/${id}?over=${one}`)))
        for (const { code, value } of [...rank.rows, ...rank.zeros])
          if (value.kind === 'count' && ['provinsi', 'kabkota', 'jabatan'].includes(one))
            told.push({
              ...{ page: `API rank ${id}`, measure: measure.id, asOf: rank.asOf ?? '', value: String(value.count) },
              ...(one === 'jabatan' ? { region: '00', part: `terlapor ${code}` } : { region: code, part: '' }),
            })
      }
    expect(shared(told)).toBeGreaterThan(2_000)
    expect(differing([...figures, ...told], 'moment')).toEqual([])
    expect(wouldBeFound(told)).toHaveLength(1)
  })

  test('in feeds, whose old and new figures are what the API says of the ends of those days', async () => {
    const entries = found
      .filter(({ type }) => type.startsWith('application/atom+xml'))
      .flatMap(({ path, text }) => entriesOf(path, text))
    expect(new Set(entries.map(({ feed }) => feed.replace(/\d\d(\.\d\d)?/, ''))).size).toBeGreaterThan(3)
    const ends = new Map<string, Awaited<ReturnType<typeof measureAt>>>()
    const at = async ({ measure, region, part }: Entry, day: string) => {
      const key = `${measure} ${day}`
      const values = ends.get(key) ?? (await measureAt(measure, startOfDay(addDays(plainDate(day), 1), 'WIB')))
      ends.set(key, values)
      return values.find((one) => one.regionCode === region && (one.part ?? '') === part)?.value ?? null
    }
    // What is told by kind of accused is asked of ranks, by month.
    for (const entry of entries.filter(({ part }) => !part.startsWith('terlapor '))) {
      const { day, before, after } = entry
      expect([entry, await at(entry, day)]).toEqual([entry, after])
      if (before !== undefined) expect([entry, await at(entry, addDays(plainDate(day), -1))]).toEqual([entry, before])
    }
    const ofParts = entries.filter(({ part }) => part !== '')
    // In the hour after midnight in Makassar the story has one day less that is over in Jakarta.
    expect(new Set(ofParts.map(({ measure }) => measure)).size).toBeGreaterThan(0)
    expect(entries.filter(({ before }) => before !== undefined).length).toBeGreaterThan(5)
  })

  test('in the pictures to share, which are painted from what their embeds say', async () => {
    const style = withColours(stylesheet('peta.css'), stylesheet('netra.css'))
    const paint = createPainter()
    const embeds = found
      .filter(({ path, status }) => /^\/sematkan\/[\w-]+$/.test(path) && status === 200)
      .filter(({ text }) => text.includes('<svg'))
    expect(embeds.length).toBeGreaterThan(20)
    for (const { path, text } of embeds.filter((_, at) => at % 8 === 0)) {
      const svg = /<svg[\s\S]*<\/svg>/.exec(text)?.[0] ?? ''
      const title = /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? ''
      const note = /<p>([^<]*) <a target="_top" href="[^"]*definisi/.exec(text)?.[1] ?? ''
      const says = /<figcaption><p>(.*?)<\/p>/s.exec(text)?.[1] ?? ''
      const page = [...text.matchAll(/<p><a target="_top" href="([^"]+)"/g)].at(-1)?.[1] ?? ''
      expect(note, path).toMatch(/per \d+/)
      const mine = await paint(
        pictureToShare({ title: plain(title), notes: [plain(says), plain(note), page], svg, style }),
      )
      const theirs = new Uint8Array(await (await fetch(`${product.url}${path}/gambar.png`)).arrayBuffer())
      expect(mine && Buffer.from(mine).equals(theirs), path).toBe(true)
      const other = svg.replace(/<text([^>]*)>[^<]*\d[^<]*<\/text>/, '<text$1>777</text>')
      if (other !== svg) {
        const changed = await paint(
          pictureToShare({ title: plain(title), notes: [plain(says), plain(note), page], svg: other, style }),
        )
        expect(changed && Buffer.from(changed).equals(theirs), path).toBe(false)
      }
    }
  }, 120_000)

  const keyOf = ({ measure, region, part, asOf }: FigureOnPage) => [measure, region, part, asOf].join('|')
  /** How many of these some page tells too: nothing is compared with itself alone. */
  const shared = (told: readonly FigureOnPage[]) => {
    const onPages = new Set(figures.map(keyOf))
    return told.filter((one) => onPages.has(keyOf(one))).length
  }
  const wouldBeFound = (told: readonly FigureOnPage[]) => {
    const onPages = new Set(figures.map(keyOf))
    const one = told.find((figure) => onPages.has(keyOf(figure)))
    return one ? differing([...figures, { ...one, page: 'sabotaged', value: '777' }], 'moment') : []
  }
})

const stylesheet = (name: string) => readFileSync(join(import.meta.dirname, '../../src/lib/style', name), 'utf8')
const plain = (html: string) =>
  html
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

type Entry = {
  readonly feed: string
  readonly measure: string
  readonly region: string
  readonly day: string
  readonly part: string
  readonly before?: number | null
  readonly after: number | null
}
const numberOf = (words: string): number | null => (/\d/.test(words) ? Number(words.replace(/\D/g, '')) : null)

/** Feeds of changes name an entry by day, measure and region; feeds of a region by measure and day. */
function entriesOf(feed: string, xml: string): readonly Entry[] {
  return [...xml.matchAll(/<entry>\s*<id>[^#]*#([^<]+)<\/id>\s*<title>([^<]*)<\/title>[\s\S]*?<\/entry>/g)].flatMap(
    ([, name = '', title = '']): readonly Entry[] => {
      const change = /^(\d{4}-\d\d-\d\d)\.([\w-]+)\.(\d\d(?:\.\d\d)?)(?:\.(.+))?$/.exec(name)
      if (change !== null) {
        const [, day = '', measure = '', region = '', part = ''] = change
        const [before = '', after = ''] = (title.split(': ').at(-1) ?? '').split(/ (?:menjadi|became|to) /)
        const named = { feed, measure, region, day, part: part.replaceAll('_', ' ') }
        return [{ ...named, before: numberOf(before), after: numberOf(after) }]
      }
      const now = /^([\w-]+)-(\d{4}-\d\d-\d\d)$/.exec(name)
      const region = /wilayah\/([\d.]+)\//.exec(feed)?.[1]
      if (now === null || region === undefined || !measures.some(({ id }) => id === now[1])) return []
      const [, measure = '', day = ''] = now
      return [{ feed, measure, region, day, part: '', after: numberOf(title.split(': ').at(-1) ?? '') }]
    },
  )
}

describe('a moment that is past', () => {
  /** What is asked of it: each measure for programs, of a place too, and its definition; pages in both languages. */
  const asked = (moment: string) => {
    const per = encodeURIComponent(moment)
    const ofMeasures = definitions.flatMap(({ id, finest }) => [
      `/api/v1/measures/${id}?asOf=${per}`,
      ...(finest === 'kabkota' ? [`/api/v1/measures/${id}?asOf=${per}&region=64`] : []),
      `/angka/definisi/${id}?per=${per}`,
    ])
    const pages = ['/angka', '/angka/64', '/angka/64.01', '/angka/gambar', '/lembaga', '/angka/definisi/sanksi']
    const paths = [...ofMeasures, ...pages.map((path) => `${path}?per=${per}`)]
    return paths.flatMap((path) => (path.startsWith('/api') ? [path] : [path, inLanguage(path, 'en')]))
  }
  /** Whoever brings a cookie has everything drawn for himself: what is compared is not what was kept. */
  const bytesOf = async (path: string) => {
    const answer = await fetch(product.url + path, { headers: { cookie: 'contoh=1' } })
    return { status: answer.status, etag: answer.headers.get('etag'), body: Buffer.from(await answer.arrayBuffer()) }
  }

  test('is told with the same letters after new counts, by the API and on every page', async () => {
    const { netra } = product.clone
    const moment = figures.find(({ measure, region }) => measure === 'sanksi' && region === '00')?.asOf ?? ''
    const yesterday = startOfDay(localDay(netra.clock(), 'WIB'), 'WIB')
    const paths = [moment, yesterday].flatMap(asked)
    const before = new Map<string, Awaited<ReturnType<typeof bytesOf>>>()
    for (const path of paths) before.set(path, await bytesOf(path))
    expect([...before.values()].filter(({ status }) => status === 200).length).toBeGreaterThan(150)
    expect([...before.values()].filter(({ status }) => status >= 500)).toEqual([])

    const now = await bytesOf('/api/v1/measures/perkara-diregister')
    await caseComes('64.02', 40)
    await publishNumbers(netra, 'everything')
    // The control: what is asked of now is another.
    expect((await bytesOf('/api/v1/measures/perkara-diregister')).body.equals(now.body)).toBe(false)

    const changed: string[] = []
    for (const [path, was] of before) {
      const again = await bytesOf(path)
      if (!again.body.equals(was.body) || again.etag !== was.etag || again.status !== was.status) changed.push(path)
    }
    expect(changed).toEqual([])
  }, 300_000)
})
