// Figures open in place. Nothing is lost without this: every figure is a link to its entry.
(() => {
  const report = document.querySelector('.kr');
  if (!report || !window.HTMLDialogElement) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'kr-dialog';
  dialog.setAttribute('aria-labelledby', 'kr-dialog-title');
  const { close, entry: more } = document.getElementById('figures').dataset;
  report.addEventListener('click', (event) => {
    const link = event.target.closest('a.kr-figure');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const entry = target?.closest('.kr-entry');
    if (!entry || dialog.open) return;
    event.preventDefault();
    const copy = entry.cloneNode(true);
    copy.removeAttribute('id');
    for (const each of copy.querySelectorAll('[id]')) each.removeAttribute('id');
    copy.querySelector('h4').id = 'kr-dialog-title';
    for (const chart of copy.querySelectorAll('.kr-chart')) chart.remove();
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.onclick = () => dialog.close();
    const place = document.createElement('a');
    place.href = link.hash;
    place.textContent = more;
    place.onclick = () => dialog.close();
    const bar = document.createElement('p');
    bar.className = 'kr-dialog-bar';
    bar.append(place, button);
    dialog.replaceChildren(copy, bar);
    report.append(dialog);
    dialog.showModal();
    dialog.scrollTop = 0;
    button.focus();
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
    else if (event.target.closest('a[href^="#"]:not(.kr-dialog-bar a)')) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
})();
