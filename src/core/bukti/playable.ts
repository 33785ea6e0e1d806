/** How long one sitting at a film or a sound lasts, counted as one event (N58). */
export const viewingHours = 4

/**
 * What browsers play, and by which name it is handed to them: one of these, never what the file or its sender says. Films of a phone are
 * of the MP4 family whatever they are called, and what a browser then cannot play it does not play.
 */
const names: Readonly<Record<string, string>> = {
  'video/mp4': 'video/mp4',
  'video/quicktime': 'video/mp4',
  'video/3gpp': 'video/mp4',
  'video/webm': 'video/webm',
  'audio/mp4': 'audio/mp4',
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/ogg': 'audio/ogg',
  'audio/flac': 'audio/flac',
}

/** Null: it is not played here. */
export const playedAs = (mediaType: string): string | null =>
  Object.hasOwn(names, mediaType) ? (names[mediaType] ?? null) : null
