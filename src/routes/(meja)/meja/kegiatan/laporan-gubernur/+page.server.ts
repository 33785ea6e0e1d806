import { error } from '@sveltejs/kit'
import { announcedSheet } from '#lib/kegiatan/sanction-words.ts'
import { demandPrevention } from '#lib/kegiatan/demand-prevention.ts'
import { pointSheet } from '#lib/kegiatan/entry-sheet.ts'
import { governs } from '#lib/kegiatan/places.ts'
import { levelInWords } from '#lib/kegiatan/reach-sheet.ts'
import { riskInWords } from '#lib/kerawanan/risk-words.ts'
import { risksOf } from '#core'
import {
  findRegion,
  listPoints,
  listRegionsBelow,
  numbersBelow,
  reachByLevel,
  recapBelow,
  sheetOfProvince,
} from '#store/views'
import { m, momentInWords } from '#wording'
import type { PageServerLoad } from './$types'

/** How many open points fit on the second page, and how much of each: its own page has all of it. */
const mostPoints = 12
const mostWords = 240

/** Two pages for the minister: what was done in each regency, and what is open. */
export const load: PageServerLoad = async ({ locals: { netra, actor }, url }) => {
  const { signedIn, posts } = demandPrevention(actor)
  const post = posts.find(governs)
  if (post === undefined) error(404)
  const isMinistry = post.office.regionCode === '00'
  const provinces = isMinistry ? await listRegionsBelow(netra.db, '00') : []
  const code = isMinistry ? (url.searchParams.get('wilayah') ?? provinces[0]?.code ?? '') : post.office.regionCode
  const region = await findRegion(netra.db, code)
  if (region === null || region.code.length !== 2) error(404)
  const now = netra.clock()
  const regencies = await sheetOfProvince(netra.db, region.code)
  const points = await listPoints(netra.db, signedIn.id, { region: region.code, openOnly: true })
  const sheets = points.map((point) => pointSheet(point, now))
  const announced = await listPoints(netra.db, signedIn.id, { region: region.code, announced: true })
  const delivered = (await numbersBelow(netra.db, '00')).find(
    ({ measureId, regionCode }) => measureId === 'sanksi' && regionCode === region.code,
  )
  return {
    region: region.name,
    code: region.code,
    office: post.office.name,
    at: momentInWords(now, post.office.zone),
    provinces: provinces.map(({ code: value, name }) => ({ value, says: name })),
    levels: (await reachByLevel(netra.db, region.code, { about: 'netralitas' })).map(levelInWords),
    regencies,
    withoutRoll: regencies.filter(({ onRoll }) => onRoll === 0).length,
    total: (await recapBelow(netra.db, region.code, {})).reduce((sum, { total }) => sum + total, 0),
    // Two pages hold the classes; every other list has a page of its own.
    risks: risksOf(region.code)
      .filter(({ says }) => says.kind === 'kelas')
      .map(riskInWords),
    open: sheets.length,
    late: sheets.filter(({ late }) => late).length,
    points: [...sheets.filter(({ late }) => late), ...sheets.filter(({ late }) => !late)]
      .slice(0, mostPoints)
      .map((point) => ({ ...point, says: shortened(point.says) })),
    more: Math.max(0, sheets.length - mostPoints),
    announced: announced.length,
    unlawful: announced
      .flatMap((point) => announcedSheet(point))
      .flatMap(({ lines }) => lines)
      .filter(({ cite }) => cite === null).length,
    delivered: delivered === undefined ? null : (delivered.shown ?? m.kegiatan_governor_few()),
  }
}

const shortened = (says: string) => (says.length <= mostWords ? says : `${says.slice(0, mostWords - 1).trimEnd()}…`)
