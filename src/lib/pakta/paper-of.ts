import type { PaperOf } from '#app'

const papers: readonly PaperOf[] = ['rekap', 'ikrar', 'deklarasi']

export const isPaperOf = (text: string): text is PaperOf => papers.some((known) => known === text)
/** Where a scan or a photo is opened. */
export const paperAddress = (of: PaperOf, id: string): string => `/meja/pakta/berkas/${of}/${id}`
