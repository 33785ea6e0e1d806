// Quick exit: the page is emptied at once, also on a slow line, and is not what "back" leads to. Three times Escape does the same.
{
  const link = document.getElementById('keluar-cepat')
  const leave = () => {
    document.title = ''
    document.body.replaceChildren()
    location.replace(link.href)
  }
  let times = []
  link?.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    if (key !== 'Escape' || !link) return
    times = [...times.filter((at) => timeStamp - at < 2000), timeStamp]
    if (times.length === 3) leave()
  })
}
