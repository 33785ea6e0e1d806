/** How many people could have made a picture, as whoever asked himself that answers: anybody, many, few, or one. */
export const makerAnswers = ['siapa-saja', 'banyak', 'sedikit', 'satu'] as const
export type MakerAnswer = (typeof makerAnswers)[number]

/** A picture that few people could have made tells who reported (N60). */
export const pointsToMaker = (makers: MakerAnswer): makers is 'sedikit' | 'satu' =>
  makers === 'sedikit' || makers === 'satu'
