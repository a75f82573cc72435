// Follows `kpi-report preview`: takes over what changed on the page, and shows what is wrong.
(() => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = `<style>
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0; z-index: 9; max-height: 45vh; overflow: auto; padding: 1rem 1.25rem;
      background: #22191a; color: #fff; font: 14px/1.7 system-ui, sans-serif; border-top: 4px solid #f0836c; }
    section.warning { border-color: #e5b84d; }
    section[hidden] { display: none; }
    section.warning { inset: auto 1rem 1rem auto; padding: .25rem 1rem; border-radius: .5rem; border-width: 2px 0 0; max-width: 40rem; }
    summary { font-weight: 600; cursor: pointer; }
    ul { margin: 0; padding: 0; list-style: none; }
    li { padding: .35rem 0; border-top: 1px solid #584848; }
    code { color: #ffd9a0; font: 13px/1.6 ui-monospace, monospace; overflow-wrap: anywhere; }
    p { margin: 0; } .fix { color: #d3c7c7; }
  </style><section hidden aria-live="polite"></section>`;
  const panel = root.querySelector('section');
  let version = -1;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const show = ({ title, mistakes }) => {
    panel.hidden = mistakes.length === 0;
    panel.className = mistakes.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
    const list = document.createElement('ul');
    for (const { severity, place, text, fix } of mistakes) {
      const item = document.createElement('li');
      item.dataset.severity = severity;
      item.append(element('code', place), element('p', text));
      if (fix) item.append(element('p', fix, 'fix'));
      list.append(item);
    }
    const all = document.createElement('details');
    // Errors cover the page until they are put away; warnings wait to be asked for.
    all.open = panel.className === 'error';
    all.append(element('summary', `${title} (${mistakes.length})`), list);
    panel.replaceChildren(all);
    if (!host.isConnected) document.body.append(host);
  };

  // Only what differs is touched, so that the place, the focus and what was opened stay.
  const morph = (old, now) => {
    if (old.isEqualNode(now)) return;
    if (old.nodeName !== now.nodeName || old.nodeType !== 1) {
      old.replaceWith(now);
      return;
    }
    for (const { name } of [...old.attributes])
      if (!now.hasAttribute(name) && !(name === 'open' && old.nodeName === 'DETAILS'))
        old.removeAttribute(name);
    for (const { name, value } of [...now.attributes])
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    const before = [...old.childNodes].filter((node) => node !== host);
    const after = [...now.childNodes];
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start++;
    let end = 0;
    while (
      end < before.length - start &&
      end < after.length - start &&
      before.at(-1 - end).isEqualNode(after.at(-1 - end))
    )
      end++;
    const gone = before.slice(start, before.length - end);
    const come = after.slice(start, after.length - end);
    const next = before[before.length - end] ?? null;
    gone.slice(come.length).forEach((node) => {
      node.remove();
    });
    come.forEach((node, at) => {
      if (gone[at]) morph(gone[at], node);
      else old.insertBefore(node, next?.parentNode === old ? next : null);
    });
  };

  const take = (page) => {
    const now = new DOMParser().parseFromString(page, 'text/html');
    document.title = now.title;
    document.documentElement.lang = now.documentElement.lang;
    const styles = [document, now].map((each) => each.querySelector('head style'));
    if (styles[0] && styles[1]) styles[0].textContent = styles[1].textContent;
    else if (styles[1]) document.head.append(styles[1]);
    morph(document.body, now.body);
  };

  new EventSource('/events').onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (version >= 0 && message.version !== version) take(message.page);
    version = message.version;
    show(message);
    document.documentElement.dataset.preview = String(version);
  };
})();
