import { citation, datasets, packageName, sumsName, wholeName } from '#core'
import { fileHref, filesOf, licenceSheet, sizeInWords } from '#lib/terbuka/sheet.ts'
import { inTongue } from '#wording'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { netra } }) => {
  const editions = await netra.openData.editions()
  const edition = editions[0] ?? null
  const whole = edition?.files.find(({ name }) => name === wholeName)
  return {
    origin: netra.origin,
    madeAt: edition?.madeAt ?? null,
    day: edition?.day ?? null,
    // An edition of before says whose it is by this installation's word.
    citation: edition === null ? '' : citation({ ...edition, mode: netra.mode }),
    licence: licenceSheet(null, netra.openData),
    whole:
      whole === undefined ? null : { href: fileHref(whole.name), size: sizeInWords(whole.bytes), sha256: whole.sha256 },
    others:
      edition === null
        ? []
        : [packageName, 'README.md', 'LICENSE.txt', sumsName].map((name) => ({ name, href: fileHref(name) })),
    days: editions.map(({ day, files }) => ({
      day,
      href: fileHref(wholeName, day),
      size: sizeInWords(files.find(({ name }) => name === wholeName)?.bytes ?? 0),
    })),
    sets: datasets.map((dataset) => ({
      id: dataset.id,
      title: inTongue(dataset.title),
      rows: edition?.rows[dataset.id] ?? null,
      licence: licenceSheet(dataset, netra.openData).id,
      files: filesOf(edition, dataset.id),
    })),
  }
}
