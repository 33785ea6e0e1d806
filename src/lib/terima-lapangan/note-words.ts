import type { CallWay, CodedLhp, CodeRefusal, NotedCode } from '#app'
import { printCode } from '#core'
import type { Zone } from '#law'
import { here, m, momentInWords } from '#wording'
import { fieldInWords } from '../lapangan/field-words.ts'
import { problemInWords, refusedInWords } from '../meja/refused.ts'

type Look = 'now' | 'good' | 'bad'

const ways: Readonly<Record<CallWay, () => string>> = {
  telepon: m.kode_via_phone,
  sms: m.kode_via_sms,
  lainnya: m.kode_via_other,
}
const wayInWords = (way: CallWay): string => ways[way]()

/** One note, with what has come for it. */
export function noteInWords(note: NotedCode, zone: Zone) {
  const { id, code, office, calledBy, via, calledAt, notedAt, arrival } = note
  const called = { who: calledBy, via: wayInWords(via), when: momentInWords(calledAt, zone) }
  return {
    id,
    code: printCode(code),
    called: m.kode_called(called),
    noted: m.kode_noted({ office, when: momentInWords(notedAt, zone) }),
    stand: standOf(arrival, zone),
    href: arrival?.lhpId == null ? null : here(`/meja/lhp/${arrival.lhpId}`),
  }
}

function standOf(
  arrival: NotedCode['arrival'],
  zone: Zone,
): { readonly says: string; readonly look: Look; readonly more: string } {
  if (arrival === null) return { says: m.kode_stand_waiting(), look: 'now', more: m.kode_waiting_says() }
  const when = momentInWords(arrival.receivedAt, zone)
  if (!arrival.isTrue) return { says: m.kode_stand_differs(), look: 'bad', more: m.kode_differs_says({ when }) }
  const more = arrival.lhpId === null ? m.kode_draft_says({ when }) : m.kode_proven_says({ when })
  return { says: m.kode_stand_proven(), look: 'good', more }
}

/** `changed`: the fields in which the text of then and that of now differ. */
type Compared = { readonly coded: CodedLhp; readonly changed: readonly string[]; readonly zone: Zone }

/** On the page of the LHP: what its codes prove. */
export function codedInWords({ coded, changed, zone }: Compared) {
  const { shown, code, writtenAt, receivedAt, noted } = coded
  const times = { written: momentInWords(writtenAt, zone), received: momentInWords(receivedAt, zone) }
  return {
    code: printCode(shown),
    noted:
      noted === null
        ? m.kode_not_noted()
        : m.kode_noted_by({
            ...{ office: noted.office, when: momentInWords(noted.notedAt, zone) },
            ...{ who: noted.calledBy, via: wayInWords(noted.via), called: momentInWords(noted.calledAt, zone) },
          }),
    says: shown !== code ? m.kode_false(times) : changed.length === 0 ? m.kode_same(times) : m.kode_changed(times),
    fields: shown === code ? changed.map(fieldInWords) : [],
    look: shown !== code ? ('bad' as const) : changed.length === 0 ? ('good' as const) : ('now' as const),
  }
}

const fieldNames: Readonly<Record<string, string>> = { calledBy: 'dari', calledAt: 'tanggal' }

export function codeRefused(refusal: CodeRefusal): Readonly<Record<string, string>> {
  if (refusal.reason === 'not-a-code') return { tanda: m.kode_not_a_code() }
  if (refusal.reason === 'noted-before') return { tanda: m.kode_noted_before() }
  return refusal.reason === 'field'
    ? { [fieldNames[refusal.field] ?? refusal.field]: problemInWords(refusal.problem) }
    : { tanda: refusedInWords(refusal) }
}
