/** The comparison's script: views, filter by kind, next and previous, the strip. Plain JavaScript. */
export const comparisonScript: string = `
'use strict';
(() => {
  const page = document.querySelector('.view');
  const rows = [...document.querySelectorAll('.row.changed')];
  const strip = document.querySelector('.strip');
  const where = document.getElementById('where');
  const press = (button, on) => button.setAttribute('aria-pressed', String(on));
  const pressed = (button) => button.getAttribute('aria-pressed') === 'true';
  const kinds = [...document.querySelectorAll('.kinds .button')];
  const hidden = () => new Set(kinds.filter((one) => !pressed(one)).map((one) => one.dataset.kind));
  let shown = [];
  let at = -1;

  const refresh = () => {
    const off = hidden();
    for (const one of kinds) page.classList.toggle('hide-' + one.dataset.kind, off.has(one.dataset.kind));
    shown = rows.filter((row) => row.dataset.kinds.split(' ').some((kind) => !off.has(kind)));
    const set = new Set(shown);
    for (const row of rows) row.classList.toggle('quiet', !set.has(row));
    markFar(set);
    drawStrip();
    at = Math.min(at, shown.length - 1);
    say();
  };
  const all = [...document.querySelectorAll('.row')];
  const markFar = (set) => {
    for (let index = 0; index < all.length; index++) {
      const near = [index - 1, index, index + 1].some((one) => set.has(all[one]));
      all[index].classList.toggle('far', !near);
    }
  };
  const place = new Map(all.map((row, index) => [row, index]));
  const drawStrip = () => {
    strip.replaceChildren(...shown.map((row, index) => {
      const mark = document.createElement('button');
      mark.type = 'button';
      mark.tabIndex = -1;
      mark.style.top = (100 * place.get(row)) / Math.max(1, all.length) + '%';
      if (!row.classList.contains('counts')) mark.className = 'uncounted';
      mark.setAttribute('aria-label', String(index + 1));
      mark.addEventListener('click', () => go(index));
      return mark;
    }));
  };
  const say = () => { where.textContent = shown.length === 0 ? '0 / 0' : (at + 1) + ' / ' + shown.length; };
  const go = (index) => {
    if (shown.length === 0) return;
    if (shown[at]) shown[at].classList.remove('here');
    at = (index + shown.length) % shown.length;
    const row = shown[at];
    row.classList.add('here');
    row.scrollIntoView({ block: 'center' });
    row.focus({ preventScroll: true });
    say();
  };
  for (const one of kinds) one.addEventListener('click', () => { press(one, !pressed(one)); refresh(); });
  document.getElementById('next').addEventListener('click', () => go(at + 1));
  document.getElementById('previous').addEventListener('click', () => go(at < 0 ? -1 : at - 1));
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select')) return;
    if (event.key === 'n' || event.key === 'j') go(at + 1);
    if (event.key === 'p' || event.key === 'k') go(at < 0 ? -1 : at - 1);
  });
  const side = document.getElementById('side');
  const inline = document.getElementById('inline');
  const view = (isInline) => {
    page.classList.toggle('inline', isInline);
    press(inline, isInline);
    press(side, !isInline);
  };
  side.addEventListener('click', () => view(false));
  inline.addEventListener('click', () => view(true));
  const only = document.getElementById('only');
  only.addEventListener('click', () => { press(only, !pressed(only)); page.classList.toggle('only', pressed(only)); });
  const script = document.getElementById('script');
  if (script) script.addEventListener('click', () => {
    press(script, !pressed(script));
    for (const one of document.querySelectorAll('[data-other]')) {
      const text = one.dataset.other;
      one.dataset.other = one.textContent;
      one.textContent = text;
    }
  });
  refresh();
})();
`;
