import { fail } from '@sveltejs/kit'
import type { Half, LinkRefusal } from '#app'
import { m, momentInWords } from '#wording'
import { slowly } from '../laporan/slowly.ts'
import { shutInWords } from './door-words.ts'

/** The half of the key that is asked for now; the other is carried along in the form. */
export type AskedCode = {
  readonly asks: 'kode' | 'kedua'
  readonly kode: string
  readonly kedua: string
  readonly lead: string
  readonly hint: string
  readonly wrong?: string
}

type SecondWay = Extract<Half, { half: 'link' }>['standing']['secondWay']

const hints: Readonly<Record<SecondWay, () => string>> = {
  naskah: m.jawab_second_naskah_hint,
  telepon: m.jawab_second_telepon_hint,
}

const askSecond = (kode: string, way: SecondWay): AskedCode => ({
  asks: 'kedua',
  kode,
  kedua: '',
  lead: '',
  hint: hints[way](),
})

/** The half that is still missing. */
export function askOther(first: Half): AskedCode {
  if (first.half === 'paper')
    return { asks: 'kode', kode: '', kedua: first.code, lead: m.jawab_paper_known(), hint: m.jawab_link_hint() }
  const { office, until, zone, secondWay } = first.standing
  return {
    ...askSecond(first.code, secondWay),
    lead: m.jawab_second_lead({ office, until: momentInWords(until, zone) }),
  }
}

const statuses: Readonly<Partial<Record<LinkRefusal['reason'], number>>> = {
  'slow-down': 429,
  'link-expired': 410,
  'link-revoked': 410,
}

/** The question again, with why the door stays shut; of a wrong second code, with the link that was right. */
export async function shut(refused: LinkRefusal, link: string) {
  if (refused.reason === 'slow-down') await slowly()
  const status = statuses[refused.reason] ?? 404
  const wrong = shutInWords(refused)
  return refused.reason === 'wrong-second'
    ? fail(status, { ask: { ...askSecond(link, refused.secondWay), wrong } })
    : fail(status, { wrong })
}
