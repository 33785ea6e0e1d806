import type { Words } from '#law'

/** What people ask about together; the order is that of the form. */
export const conductGroups = ['media', 'foto', 'kampanye', 'partai', 'jabatan', 'calon'] as const
export type ConductGroup = (typeof conductGroups)[number]

/**
 * Something a person wants to do, in his words, and the rows of the catalogue that name it. Only rows whose own title says this very
 * thing stand in `named`: a row that would have to be stretched stands in `near`, is shown, and answers nothing (house rule N43).
 */
export type Conduct = {
  readonly id: string
  readonly group: ConductGroup
  readonly says: Words
  /** Acts, and provisions that speak to a service directly, by their id. */
  readonly named: readonly string[]
  readonly near: readonly string[]
  /** The act that excepts this conduct in its own title. */
  readonly excepts?: string
}

export const conducts: readonly Conduct[] = [
  {
    id: 'suka-unggahan',
    group: 'media',
    says: { id: 'Menyukai (like) unggahan calon', en: 'Liking a post of a candidate' },
    named: ['SKB-E-04', 'SKB-D-06'],
    near: ['POL-04', 'TNI-01'],
  },
  {
    id: 'komentar-bagikan',
    group: 'media',
    says: {
      id: 'Mengomentari atau membagikan unggahan calon',
      en: 'Commenting on or sharing a post of a candidate',
    },
    named: ['SKB-E-04', 'SKB-D-06', 'POL-04'],
    near: ['TNI-01', 'POL-08'],
  },
  {
    id: 'ikut-grup',
    group: 'media',
    says: {
      id: 'Bergabung dengan atau mengikuti grup atau akun pemenangan calon',
      en: "Joining or following a group or account of a candidate's winning team",
    },
    named: ['SKB-E-04', 'SKB-D-06'],
    near: ['POL-06', 'TNI-01'],
  },
  {
    id: 'promosi-daring',
    group: 'media',
    says: {
      id: 'Mempromosikan calon di media sosial atau grup pesan',
      en: 'Promoting a candidate on social media or in a message group',
    },
    named: ['SKB-E-02', 'SKB-D-02', 'POL-04'],
    near: ['SKB-E-04', 'SKB-D-06', 'TNI-01', 'DESA-29-j', 'DESA-51-j'],
  },
  {
    id: 'foto-jari-tim',
    group: 'foto',
    says: {
      id: 'Mengunggah foto bersama tim sukses dengan pose jari, simbol, atau atribut partai',
      en: 'Posting a photo with a success team showing a hand sign, a symbol or party attributes',
    },
    named: ['SKB-E-05b', 'SKB-D-07b'],
    near: ['POL-02', 'POL-06', 'TNI-01'],
  },
  {
    id: 'foto-jari',
    group: 'foto',
    says: {
      id: 'Berfoto dengan pose jari, tanpa calon dan tanpa tim sukses',
      en: 'A photo with a hand sign, without a candidate or a success team',
    },
    named: [],
    near: ['SKB-E-05b', 'SKB-D-07b', 'POL-06', 'TNI-01'],
  },
  {
    id: 'foto-calon',
    group: 'foto',
    says: { id: 'Mengunggah foto bersama calon', en: 'Posting a photo with a candidate' },
    named: ['SKB-E-05a', 'SKB-D-07a', 'POL-05'],
    near: ['POL-04', 'POL-06', 'TNI-01'],
  },
  {
    id: 'foto-alat-peraga',
    group: 'foto',
    says: {
      id: 'Mengunggah foto dengan spanduk, baliho, atau alat peraga lain',
      en: 'Posting a photo with banners, billboards or other props',
    },
    named: ['SKB-E-05c', 'SKB-D-07c'],
    near: ['POL-02', 'POL-04', 'TNI-01'],
  },
  {
    id: 'pasang-spanduk',
    group: 'kampanye',
    says: {
      id: 'Memasang spanduk, baliho, atau alat peraga lain',
      en: 'Putting up banners, billboards or other props',
    },
    named: ['SKB-E-01', 'SKB-D-01', 'POL-02'],
    near: ['TNI-01', 'DESA-29-j', 'DESA-51-j'],
  },
  {
    id: 'hadir-saja',
    group: 'kampanye',
    says: {
      id: 'Hadir di deklarasi atau kampanye, hanya menonton',
      en: 'Attending a declaration or campaign, only to watch',
    },
    named: ['POL-03'],
    near: ['SKB-E-03', 'SKB-D-04', 'SKB-E-06', 'SKB-D-12', 'TNI-01', 'DESA-29-j', 'DESA-51-j'],
  },
  {
    id: 'hadir-mendukung',
    group: 'kampanye',
    says: {
      id: 'Hadir di deklarasi atau kampanye dan memberi dukungan',
      en: 'Attending a declaration or campaign and giving support',
    },
    named: ['SKB-E-03', 'SKB-D-04', 'POL-03', 'POL-06'],
    near: ['TNI-01', 'DESA-29-j', 'DESA-51-j'],
  },
  {
    id: 'hadir-pengamanan',
    group: 'kampanye',
    says: {
      id: 'Hadir di kampanye untuk pengamanan dengan surat perintah',
      en: 'Attending a campaign for security under a written order',
    },
    named: [],
    near: ['TNI-01'],
    excepts: 'POL-03',
  },
  {
    id: 'ikut-kampanye',
    group: 'kampanye',
    says: { id: 'Ikut kampanye', en: 'Taking part in a campaign' },
    named: ['SKB-E-06', 'SKB-D-12', '5.n.1', 'POL-03', 'DESA-29-j', 'DESA-51-j'],
    near: ['PEM-280-3', 'TNI-01'],
  },
  {
    id: 'kampanye-atribut',
    group: 'kampanye',
    says: {
      id: 'Ikut kampanye dengan atribut partai atau atribut PNS',
      en: 'Taking part in a campaign in party attributes or in those of a civil servant',
    },
    named: ['SKB-E-06', 'SKB-D-13', '5.n.2', 'POL-02', 'POL-03', 'DESA-29-j', 'DESA-51-j'],
    near: ['TNI-01'],
  },
  {
    id: 'kerahkan-pegawai',
    group: 'kampanye',
    says: {
      id: 'Ikut kampanye dengan mengerahkan PNS lain',
      en: 'Taking part in a campaign and mobilising other civil servants',
    },
    named: ['SKB-E-06', 'SKB-D-14', '5.n.3', 'POL-03', 'DESA-29-j', 'DESA-51-j'],
    near: ['TNI-01'],
  },
  {
    id: 'kampanye-suami-istri',
    group: 'kampanye',
    says: {
      id: 'Ikut kampanye suami atau istri yang menjadi calon, tanpa CLTN',
      en: "Taking part in the campaign of one's spouse who is a candidate, without CLTN leave",
    },
    named: ['SKB-E-07', 'SKB-D-12', '5.n.1', 'POL-03', 'DESA-29-j', 'DESA-51-j'],
    near: ['TNI-01'],
  },
  {
    id: 'tim-sukses',
    group: 'kampanye',
    says: {
      id: 'Menjadi pelaksana atau tim kampanye, tim sukses, atau juru kampanye',
      en: 'Being a campaign organiser, in the campaign or success team, or a campaigner',
    },
    named: ['SKB-D-10', 'PEM-280-3', 'POL-06', 'DESA-29-j', 'DESA-51-j'],
    near: ['TNI-01', 'L-PIL-70', 'L-PEM-280-2'],
  },
  {
    id: 'mengajak',
    group: 'kampanye',
    says: {
      id: 'Mengadakan pertemuan, ajakan, imbauan, atau pemberian barang untuk calon',
      en: 'Holding meetings, inviting, urging or giving goods for a candidate',
    },
    named: ['SKB-D-08', '5.n.6', 'PEM-283-1', 'POL-06'],
    near: ['L-PEM-283-2', 'TNI-01', 'DESA-29-j', 'DESA-51-j', 'PIL-71-1'],
  },
  {
    id: 'komentar-lisan',
    group: 'kampanye',
    says: {
      id: 'Memberi penilaian atau arahan tentang calon kepada keluarga atau masyarakat',
      en: 'Assessing candidates or giving direction on them to family or the public',
    },
    named: ['POL-08'],
    near: ['SKB-D-08', 'PEM-283-1', 'TNI-01'],
  },
  {
    id: 'bantu-deklarasi',
    group: 'kampanye',
    says: { id: 'Membantu deklarasi bakal calon', en: 'Helping declare a would-be candidate' },
    named: ['POL-01'],
    near: ['SKB-E-03', 'SKB-D-08', 'TNI-01'],
  },
  {
    id: 'surat-dukungan',
    group: 'kampanye',
    says: {
      id: 'Memberi atau mengumpulkan surat dukungan dengan fotokopi KTP',
      en: 'Giving or collecting support letters with a copy of the KTP',
    },
    named: ['SKB-D-11', '5.n.7'],
    near: ['POL-06', 'TNI-01'],
  },
  {
    id: 'memilih',
    group: 'kampanye',
    says: { id: 'Memberikan suara (mencoblos)', en: 'Voting' },
    named: ['POL-08', 'L-POL-28', 'L-PEM-200'],
    near: ['TNI-01'],
  },
  {
    id: 'anggota-partai',
    group: 'partai',
    says: { id: 'Menjadi anggota partai politik', en: 'Being a member of a political party' },
    named: ['SKB-D-05', 'TNI-01'],
    near: ['POL-06', 'DESA-29-g', 'DESA-51-g', 'DESA-64'],
  },
  {
    id: 'pengurus-partai',
    group: 'partai',
    says: { id: 'Menjadi pengurus partai politik', en: 'Being an official of a political party' },
    named: ['SKB-D-05', 'DESA-29-g', 'DESA-51-g', 'DESA-64', 'TNI-01'],
    near: ['POL-06'],
  },
  {
    id: 'narasumber-partai',
    group: 'partai',
    says: {
      id: 'Menjadi pembicara atau narasumber pada acara partai',
      en: 'Being a speaker or resource person at a party event',
    },
    named: ['SKB-E-08'],
    near: ['SKB-D-08', 'POL-03', 'TNI-01'],
  },
  {
    id: 'narasumber-tugas',
    group: 'partai',
    says: {
      id: 'Memaparkan bidang tugas secara resmi pada acara partai',
      en: "Presenting one's own field on official duty at a party event",
    },
    named: [],
    near: ['POL-03', 'SKB-D-08', 'TNI-01'],
    excepts: 'SKB-E-08',
  },
  {
    id: 'dekati-partai',
    group: 'calon',
    says: {
      id: 'Mendekati partai untuk menjadi bakal calon, tanpa CLTN',
      en: 'Approaching parties to become a would-be candidate, without CLTN leave',
    },
    named: ['SKB-D-03a'],
    near: ['SKB-E-09', 'TNI-01', 'POL-06'],
  },
  {
    id: 'dekati-masyarakat',
    group: 'calon',
    says: {
      id: 'Mendekati masyarakat untuk maju lewat jalur perseorangan (DPD atau kepala daerah), tanpa CLTN',
      en: 'Approaching the public to stand independently (DPD or regional head), without CLTN leave',
    },
    named: ['SKB-D-03b'],
    near: ['SKB-E-09', 'TNI-01', 'POL-06'],
  },
  {
    id: 'deklarasi-diri',
    group: 'calon',
    says: {
      id: 'Mendeklarasikan diri sebagai bakal calon, tanpa CLTN',
      en: 'Declaring oneself a would-be candidate, without CLTN leave',
    },
    named: ['SKB-E-09'],
    near: ['SKB-D-03a', 'SKB-D-03b', 'TNI-01', 'POL-06'],
  },
  {
    id: 'mencalonkan-diri',
    group: 'calon',
    says: { id: 'Mencalonkan diri tanpa berhenti dari dinas', en: 'Standing for office without leaving the service' },
    named: ['TNI-01', 'L-POL-28'],
    near: ['SKB-E-09', 'SKB-D-03a', 'SKB-D-03b'],
  },
  {
    id: 'keputusan-berpihak',
    group: 'jabatan',
    says: {
      id: 'Membuat keputusan atau tindakan yang menguntungkan atau merugikan calon',
      en: 'Taking a decision or an action that benefits or harms a candidate',
    },
    named: ['SKB-D-09', '5.n.5', 'PIL-71-1', 'PEM-282', 'PEM-546', 'L-PIL-71-1', 'L-PEM-306'],
    near: ['DESA-29-b', 'L-PIL-71-3', 'POL-06', 'TNI-01'],
  },
  {
    id: 'keputusan-golongan',
    group: 'jabatan',
    says: {
      id: 'Membuat keputusan yang menguntungkan diri, keluarga, atau golongan sendiri',
      en: "Taking a decision that favours oneself, one's family or group",
    },
    named: ['DESA-29-b'],
    near: ['SKB-D-09', 'PIL-71-1', 'PEM-282'],
  },
  {
    id: 'kampanye-fasilitas',
    group: 'jabatan',
    says: {
      id: 'Ikut kampanye dengan fasilitas negara, misalnya kendaraan dinas',
      en: 'Taking part in a campaign with state facilities, such as an official vehicle',
    },
    named: ['SKB-E-06', 'SKB-D-15', '5.n.4', 'POL-03', 'POL-07', 'DESA-29-j', 'DESA-51-j'],
    near: ['SKB-D-09', 'TNI-01'],
  },
  {
    id: 'pinjamkan-fasilitas',
    group: 'jabatan',
    says: {
      id: 'Meminjamkan fasilitas dinas atau pribadi untuk kegiatan politik',
      en: 'Lending official or private facilities for politics',
    },
    named: ['POL-07'],
    near: ['SKB-D-15', 'SKB-D-09', 'PIL-71-1', 'PEM-282', 'TNI-01'],
  },
]

export const findConduct = (id: string): Conduct | null => conducts.find((conduct) => conduct.id === id) ?? null
