import { copyOf } from '#app'
import { outgoingOf, type Naskah, type NaskahOf } from '#core'
import { startOfDay } from '#law'
import type { Opened } from '../meja/lhp-page.ts'
import { lhpSections } from '../meja/lhp-sections.ts'
import { formOf, headOf } from './head-of.ts'

/** Form A with its finder's name, for the chain of his office. */
export function lhpPaper({ page, parts, zone }: Opened, specimen: boolean): NaskahOf<'lhp'> {
  const { supervisor, suspicion } = parts
  return {
    ...headOf({
      officeName: page.officeName,
      number: page.number,
      writtenAt: startOfDay(page.discoveredOn, zone),
      specimen,
    }),
    kind: 'lhp',
    form: formOf('LHP-A'),
    protected: [
      { mark: 'Penemu', name: supervisor.name, by: [supervisor.position, page.officeName].filter(Boolean).join(', ') },
    ],
    accused: (suspicion?.suspects ?? []).flatMap(({ name }) => (name === null ? [] : [name])),
    sections: lhpSections(page, parts).map(({ title, text, rows, heading }) => ({
      title,
      text,
      lines: rows,
      heading: heading ?? null,
    })),
    signatures: [{ as: 'Pengawas', name: supervisor.name === '' ? null : supervisor.name }],
  }
}

/** Without him: letter of assignment and address lead to him as his name does, so they go as well. */
export function lhpCopyPaper(opened: Opened, specimen: boolean): Naskah {
  const { protected: people, accused } = lhpPaper(opened, specimen)
  const copied = lhpPaper({ ...opened, parts: copyOf(opened.parts) }, specimen)
  return outgoingOf({ ...copied, protected: people, accused, signatures: [{ as: people[0]?.by ?? '', name: null }] })
}
