import { createHash } from 'node:crypto'
import { bundleKeyFor, decideAs, readParts, type Netra, type Sender } from '#app'
import { accept } from '#base'
import { plainDate } from '#law'
import { listOwnActivities, listOwnDrafts, type OwnActivity, type OwnDraft } from '#store/views'
import { drawForm } from '../kegiatan/drawn-form.ts'
import { formChoices } from '../kegiatan/form-choices.ts'
import { allValues } from '../kegiatan/section-form.ts'
import { lhpValues } from '../meja/lhp-form.ts'
import { choicesAt } from '../meja/lhp-page.ts'
import { kitChain } from './kit-chain.ts'
import type { ActivityKit, KitChain, SentKit, Theirs } from './wire.ts'

/** What the phone has already. */
type Has = { readonly edition: string | null; readonly bundle: string | null }

/** What a phone takes along: who its owner is, what the form offers at his office, and what he has begun elsewhere. */
export async function fieldKit(netra: Netra, sender: Sender, has: Has): Promise<SentKit> {
  const { held, at } = sender
  const brought = await decideAs<Brought, never>(netra, held.id, async (tx) =>
    accept({
      drafts: await listOwnDrafts(tx, held.id),
      activities: await listOwnActivities(tx, held.id),
      chain: await kitChain(tx, held.id),
    }),
  )
  if (!brought.ok) throw new Error('a read refuses nothing')
  const choices = { ...(await choicesAt(netra, at.office)), activity: await activityKit(netra, at.office) }
  const edition = createHash('sha256').update(JSON.stringify(choices)).digest('base64url').slice(0, 22)
  return {
    name: held.name,
    office: at.office.name,
    edition,
    choices: edition === has.edition ? null : choices,
    bundle: await bundleKeyFor(netra, sender, has.bundle),
    drafts: brought.value.drafts.map(asSent),
    activities: brought.value.activities.map(({ id, version, answers }) => ({
      id,
      version,
      values: allValues(answers),
    })),
    chain: brought.value.chain,
  }
}

type Brought = {
  readonly drafts: readonly OwnDraft[]
  readonly activities: readonly OwnActivity[]
  readonly chain: KitChain
}

/** The form of an activity as the desk of this office draws it. */
async function activityKit(netra: Netra, { regionCode, name }: Sender['at']['office']): Promise<ActivityKit> {
  const choices = await formChoices({ netra }, regionCode)
  return {
    sections: drawForm(choices),
    offices: choices.offices,
    first: { wilayah: regionCode, penyelenggara: name },
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
