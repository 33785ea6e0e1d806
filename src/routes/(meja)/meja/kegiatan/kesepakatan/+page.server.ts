import { announcedSheet } from '#lib/kegiatan/sanction-words.ts'
import { demandPrevention, officesOf } from '#lib/kegiatan/demand-prevention.ts'
import { pointSheet } from '#lib/kegiatan/entry-sheet.ts'
import { listPoints, numbersOf } from '#store/views'
import { m, numberInWords } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra, actor } }) => {
  const preventing = demandPrevention(actor)
  const { id } = preventing.signedIn
  const mine = officesOf(preventing).map((office) => office.id)
  const now = netra.clock()
  const all = await listPoints(netra.db, id, {})
  const own = all.filter(({ ownerOfficeId }) => ownerOfficeId !== null && mine.includes(ownerOfficeId))
  const others = all.filter((point) => !own.includes(point))
  const announced = all.filter(({ sanction }) => sanction !== null)
  const region = preventing.posts[0].office.regionCode.slice(0, 5)
  const delivered = (await numbersOf(netra.db, region)).find(({ measureId }) => measureId === 'sanksi')
  return {
    own: own.map((point) => pointSheet(point, now)),
    others: others.map((point) => pointSheet(point, now)),
    announced: announced.flatMap((point) => announcedSheet(point)),
    announcedCount: announced.length,
    delivered:
      delivered === undefined
        ? m.kegiatan_sanction_not_measured()
        : delivered.shown === null
          ? m.kegiatan_sanction_too_few({ region: delivered.regionName })
          : m.kegiatan_sanction_delivered({ count: numberInWords(delivered.shown), region: delivered.regionName }),
  }
}
