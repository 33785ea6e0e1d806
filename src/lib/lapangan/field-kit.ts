import { decideAs, readParts, type Netra, type Sender } from '#app'
import { accept } from '#base'
import { plainDate } from '#law'
import { listOwnDrafts, type OwnDraft } from '#store/views'
import { lhpValues } from '../meja/lhp-form.ts'
import { choicesAt } from '../meja/lhp-page.ts'
import type { FieldKit, Theirs } from './wire.ts'

/** What a phone takes along: who its owner is, what the form offers at his office, and what he has begun elsewhere. */
export async function fieldKit(netra: Netra, { held, at }: Sender): Promise<FieldKit> {
  const drafts = await decideAs<readonly OwnDraft[], never>(netra, held.id, async (tx) =>
    accept(await listOwnDrafts(tx, held.id)),
  )
  return {
    name: held.name,
    office: at.office.name,
    choices: await choicesAt(netra, at.office),
    drafts: drafts.ok ? drafts.value.map(asSent) : [],
  }
}

const asSent = ({ id, draftVersion, electionId, stage, happenedOn, discoveredOn, parts }: OwnDraft): Theirs => ({
  id,
  version: draftVersion,
  values: lhpValues({
    electionId: electionId ?? '',
    stage,
    happenedOn: plainDate(happenedOn),
    discoveredOn: plainDate(discoveredOn),
    parts: readParts(parts),
  }),
})
