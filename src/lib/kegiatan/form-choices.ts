import { listElections, listNearOffices, listRegionsBelow, findRegion } from '#store/views'
import { m } from '#wording'

/** What the form offers at an office: its own region and the two levels below it, the elections, and the offices near. */
export async function formChoices({ netra }: Pick<App.Locals, 'netra'>, regionCode: string, chosen?: string) {
  const { db } = netra
  const own = await findRegion(db, regionCode)
  const below = await listRegionsBelow(db, regionCode)
  const deeper =
    regionCode.length === 5 || regionCode.length === 2
      ? await belowEach(
          db,
          below.map(({ code }) => code),
        )
      : []
  const known = [...(own === null ? [] : [own]), ...below, ...deeper]
  const other =
    chosen === undefined || chosen === '' || known.some(({ code }) => code === chosen)
      ? null
      : await findRegion(db, chosen)
  const elections = await listElections(db)
  return {
    regions: [...known, ...(other === null ? [] : [other])].map(({ code, name, level, within }) => ({
      value: code,
      says: `${name} (${code})`,
      group: level === 'desa' || level === 'kelurahan' ? (within[0] ?? '') : m.kegiatan_regions_above(),
    })),
    elections: elections.toReversed().map(({ id, name }) => ({ value: id, says: name })),
    offices: await listNearOffices(db, regionCode),
  }
}

async function belowEach(db: App.Locals['netra']['db'], codes: readonly string[]) {
  return (await Promise.all(codes.map((code) => listRegionsBelow(db, code)))).flat()
}
