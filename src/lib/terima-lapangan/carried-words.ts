import type { Zone } from '#law'
import { m, momentInWords } from '#wording'
import type { Carried, ImportRefusal } from '../lapangan/import-bundle.ts'

type How = Carried['drafts'][number]['how']

const hows: Readonly<Record<How, (inputs: { readonly n: number }) => string>> = {
  baru: m.bawaan_new,
  sama: m.bawaan_same,
  bentrok: m.bawaan_clash,
  perbaiki: m.bawaan_faults,
}

const activityHows: typeof hows = {
  baru: m.bawaan_activity_new,
  sama: m.bawaan_activity_same,
  bentrok: m.bawaan_activity_clash,
  perbaiki: m.bawaan_activity_faults,
}

const counted = (texts: Carried['drafts'], words: typeof hows): readonly string[] =>
  (Object.keys(words) as How[]).flatMap((how) => {
    const n = texts.filter((one) => one.how === how).length
    return n === 0 ? [] : [words[how]({ n })]
  })

/** How many of each, and of whom; what a draft says is its author's until he submits it. */
export function carriedInWords(carried: Carried, zone: Zone) {
  const { owner, madeAt, number, of, drafts, activities, files, unfinished, early, refusedFiles } = carried
  const lines = [...counted(drafts, hows), ...counted(activities, activityHows)]
  return {
    says: m.bawaan_done({ owner, when: momentInWords(madeAt, zone) }),
    lines: [
      ...(of === 1 ? [] : [m.bawaan_part({ n: number, of })]),
      ...lines,
      ...(unfinished === 0 ? [] : [m.bawaan_unfinished({ n: unfinished })]),
      ...(early === 0 ? [] : [m.bawaan_early({ n: early })]),
      ...(files === 0 ? [] : [m.bawaan_files({ n: files })]),
      ...(refusedFiles === 0 ? [] : [m.bawaan_files_refused({ n: refusedFiles })]),
      ...(lines.length === 0 && files + unfinished + early + refusedFiles === 0 ? [m.bawaan_nothing()] : []),
    ],
  }
}

const refusals: Readonly<Record<ImportRefusal['reason'], () => string>> = {
  'not-a-bundle': m.bawaan_not_one,
  'not-your-chain': m.bawaan_not_yours,
  'bundle-broken': m.bawaan_broken,
  'unknown-device': m.bawaan_unknown_device,
}
export const importRefused = ({ reason }: ImportRefusal): string => refusals[reason]()
