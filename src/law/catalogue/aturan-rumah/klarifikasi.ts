import type { HouseRule } from '../../house-rule.ts'

/** The accused: his invitation, and the page that its code opens. */
export const hearingRules: readonly HouseRule[] = [
  {
    id: 'N37',
    mark: 'house',
    says: {
      id: 'Kode terlapor membuka halamannya 180 hari sejak dibuat; undangan berikutnya atau kantor memberi kode baru. Lewat kode dapat dikirim 20 tulisan dan 5 berkas sehari, tiap berkas paling besar 10 MB. Koreksi yang diterima mengubah yang tampak, dan bunyi lamanya tetap di riwayat. Tidak ditemukan pasal.',
      en: 'The code of a terlapor opens his page for 180 days; the next invitation, or the office, gives a new one. By a code come at most 20 texts and 5 files a day, each file of at most 10 MB. A correction that is granted changes what is shown, and the old words stay in the history. No article was found.',
    },
  },
  {
    id: 'N38',
    mark: 'house',
    says: {
      id: 'Undangan kedua menyusul undangan pertama yang terbukti sampai dan tidak dipenuhi; setelah dua kali tidak hadir penanganan berjalan tanpa keterangannya, dan tidak hadir bukan pengakuan. Klarifikasi daring menyebut rekaman dan persetujuannya, atau mengapa tidak direkam. Di layar hanya terlapor yang menandatangani, dengan kode undangannya. Klarifikasi satu orang dapat diminta kepada kantor tepat di bawahnya, tidak untuk pelapor dan tidak kepada yang disebut dalam perkara; tenggat tetap pada kantor yang menangani. Pada Pemilu undangan kedua, rekaman, dan delegasi terbaca di satu sumber (Perbawaslu 7/2022); aturan Pilkada tidak ditemukan.',
      en: 'A second invitation follows a first one that is proven to have arrived and to which nobody came; after two the handling goes on without the statement, and staying away admits nothing. An online hearing says how it was recorded and with what consent, or why not. On the screen only a terlapor signs, by the code of his invitation. The hearing of one person may be asked of the office right below, never of the reporter and never of whom the case accuses; the clocks stay with the handling office. For Pemilu the second invitation, the recording and the delegation were read in one source (Perbawaslu 7/2022); for Pilkada no rule was found.',
    },
  },
]
