/** Brings the editor's own sheet, whose address and hash stand on its template; once. Without it the editor works, and looks plain. */
export async function styled(): Promise<void> {
  const { gaya: address, gayaIntegrity = '' } = document.getElementById('gambar-penyunting')?.dataset ?? {}
  if (address === undefined || gayaIntegrity === '' || document.querySelector(`link[href="${address}"]`) !== null)
    return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.integrity = gayaIntegrity
  link.href = address
  await new Promise((resolve) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', resolve)
    document.head.append(link)
  })
}
