import type { ReceiptRead } from '#app'
import { m, momentInWords } from '#wording'
import { refusalPanel } from './refusal-panel.ts'
import { statusPage } from './status-page.ts'

/** What a receipt shows: the report, and what became of a refusal; from a counter that turned somebody away, the refusal alone. */
export function receiptPage({ status, refused, asOf }: ReceiptRead) {
  const panel = refused === null ? null : refusalPanel(refused, asOf)
  if (status !== null) {
    const page = statusPage(status)
    const looked = refused?.looks.find(({ outcome }) => outcome === null)
    const next = looked === undefined ? null : m.tinjauan_next_looks({ office: looked.office })
    // What was refused and is handled again has a status of its own; the refusal is its history.
    return { caption: page.caption, page: { ...page, looks: next }, refusedOnly: null, panel }
  }
  const { name, zone } = refused.office
  return {
    caption: m.tinjauan_refused_caption({ office: name, when: momentInWords(refused.refusedAt, zone) }),
    page: null,
    refusedOnly: m.status_as_of({ when: momentInWords(asOf, zone) }),
    panel,
  }
}
