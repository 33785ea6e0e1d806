import { kindsOfReport } from '#law'
import { inTongue, m } from '#wording'

const doors: Readonly<Record<string, () => string>> = {
  loket: m.loket_door_loket,
  polres: m.loket_door_polres,
  tni: m.loket_door_tni,
  propam: m.loket_door_propam,
  web: m.loket_door_web,
  api: m.loket_door_api,
}

/** Through which door a report came, as an officer says it. */
export const doorInWords = (door: string): string => doors[door]?.() ?? door

export function kindOfReportInWords(kind: string): string {
  const row = kindsOfReport.find((known) => known.kind === kind)
  return row === undefined ? kind : inTongue(row.title)
}
