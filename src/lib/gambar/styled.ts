/** Brings the editor's own sheet, whose address stands on its template; once. Without it the editor works, and looks plain. */
export async function styled(): Promise<void> {
  const address = document.getElementById('gambar-penyunting')?.dataset['gaya']
  if (address === undefined || document.querySelector(`link[href="${address}"]`) !== null) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = address
  await new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
    document.head.append(link)
  })
}
