import { acts, addHours, zones, type Zone } from '#law'
import { listCircularScope } from '#app'
import { circularKinds, circularWays, pegawaiKinds, type PegawaiKind } from '#core'
import { listStagesAhead } from '#store/views'
import { circularKindInWords, dayInWords, inTongue, m, numberInWords } from '#wording'
import { readAs } from '../meja/read-as.ts'
import type { SignedInOffice } from '../signed-in.ts'

const ways = { berjenjang: m.edaran_way_berjenjang, langsung: m.edaran_way_langsung }
const people: Readonly<Record<PegawaiKind, () => string>> = {
  pns: m.edaran_people_pns,
  pppk: m.edaran_people_pppk,
  honorer: m.edaran_people_honorer,
  tni: m.edaran_people_tni,
  polri: m.edaran_people_polri,
  'pns-tni': m.edaran_people_pns_tni,
  'pns-polri': m.edaran_people_pns_polri,
  kades: m.edaran_people_kades,
  'perangkat-desa': m.edaran_people_perangkat_desa,
  bpd: m.edaran_people_bpd,
  'satpol-pp': m.edaran_people_satpol_pp,
  linmas: m.edaran_people_linmas,
  damkar: m.edaran_people_damkar,
  penyelenggara: m.edaran_people_penyelenggara,
}

const told = [...new Map(acts.map((act) => [act.id, act])).values()]

/** What the form of a circular offers to whoever writes in the name of this office. */
export async function composeChoices(locals: App.Locals, office: SignedInOffice) {
  const { netra, actor } = locals
  const stages = await readAs(locals, (tx) => listStagesAhead(tx, netra.clock().slice(0, 10)))
  const scope = actor === null ? [] : await listCircularScope(netra, { actor: actor.id, officeId: office.id })
  return {
    kinds: circularKinds.map((value) => ({ value, says: circularKindInWords(value) })),
    ways: circularWays.map((value) => ({ value, says: ways[value]() })),
    people: pegawaiKinds.map((value) => ({ value, says: people[value]() })),
    acts: told.map(({ id, title }) => ({ value: id, says: `${inTongue(title)} (${id})` })),
    stages: stages.map(({ electionId, code, title, electionName, startsOn }) => ({
      value: `${electionId} ${code}`,
      says: `${title}, ${electionName}${startsOn === null ? '' : ` (${dayInWords(startsOn)})`}`,
    })),
    scope: scope.map(({ kind, title, offices }) => ({
      value: kind,
      says: m.edaran_scope_row({ title, count: numberInWords(offices) }),
    })),
  }
}

/** 23.59 on that day where the office is. */
export const endOfDayIn = (day: string, zone: Zone): string =>
  addHours(`${day}T00:00:00.000Z`, 24 - zones[zone] - 1 / 60)
