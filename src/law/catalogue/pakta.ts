import type { Mark } from '../rule.ts'

/** A text that is offered to whoever opens a pakta. What is signed is the Indonesian; the other is a translation and says so. */
export type PledgeText = {
  readonly mark: Mark
  readonly source: string
  readonly words: string
  readonly translation: string
}

/** The four points are those of every pakta seen (Jawa Barat, Jawa Tengah, Kominfo, Sukamara, Sleman, Natuna); the sentences are Netra's own. */
export const standardPledge: PledgeText = {
  mark: 'C2',
  source: 'RMOL Jabar; Berita Jateng; Kominfo; Intim News',
  words: [
    'Saya menyatakan dengan sungguh-sungguh:',
    '1. Saya menjaga netralitas dan melayani masyarakat tanpa membeda-bedakan, sebelum, selama, dan sesudah pemilihan.',
    '2. Saya menghindari benturan kepentingan, tidak mengintimidasi atau mengancam pegawai dan masyarakat, dan tidak berpihak kepada calon atau partai mana pun.',
    '3. Saya menggunakan media sosial dengan bijak, tidak menyebarkan ujaran kebencian dan berita bohong.',
    '4. Saya menolak politik uang dan segala jenis pemberian.',
    'Pakta integritas ini saya buat dengan penuh integritas dan tanggung jawab.',
  ].join('\n'),
  translation: [
    'I solemnly declare:',
    '1. I keep my neutrality and serve the public without distinction, before, during and after the election.',
    '2. I avoid conflicts of interest, neither intimidate nor threaten staff or the public, and side with no candidate or party.',
    '3. I use social media wisely and spread neither hate speech nor false news.',
    '4. I refuse money politics and gifts of any kind.',
    'I make this pledge with full integrity and responsibility.',
  ].join('\n'),
}
