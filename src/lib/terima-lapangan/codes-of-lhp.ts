import { codesOfLhp } from '#app'
import { plainDate } from '#law'
import { differences } from '../lapangan/draft.ts'
import { formOf } from '../lapangan/form-of.ts'
import { lhpValues, readLhp } from '../meja/lhp-form.ts'
import type { Opened } from '../meja/lhp-page.ts'
import { codedInWords } from './note-words.ts'

/** What the short codes of an LHP prove, held against its text as it is now: both read as the form is. */
export async function codesInWords({ netra }: App.Locals, { page, parts, actor, zone }: Opened) {
  const codes = await codesOfLhp(netra, { actor, lhpId: page.id })
  if (!codes.ok) return []
  const { electionId, stage, happenedOn, discoveredOn, regionCode } = page
  const now = lhpValues({
    ...{ electionId: electionId ?? '', stage, parts },
    ...{ happenedOn: plainDate(happenedOn), discoveredOn: plainDate(discoveredOn) },
  })
  return codes.value.map((coded) => {
    const then = lhpValues(readLhp(formOf(coded.values), { regionCode, now: coded.writtenAt, zone }).fields)
    return codedInWords({ coded, changed: differences(then, now), zone })
  })
}
