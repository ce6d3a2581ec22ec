/**
 * The reading view's script: two switches and a panel that explains a repair. Plain JavaScript; all
 * text is set as text.
 */
export const readingScript: string = `
'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const view = document.querySelector('.view');
  const article = document.querySelector('article');
  const panel = document.querySelector('.panel');
  const body = panel.querySelector('.said-here');
  const toggle = (id, on) => {
    const button = document.getElementById(id);
    if (!button) return;
    button.addEventListener('click', () => {
      const pressed = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(pressed));
      on(pressed);
    });
  };
  const edits = () => article.querySelectorAll('.edit');
  toggle('show-repairs', (on) => {
    article.classList.toggle('repairs', on);
    for (const edit of edits()) {
      if (on) { edit.tabIndex = 0; edit.setAttribute('role', 'button'); }
      else { edit.removeAttribute('tabindex'); edit.removeAttribute('role'); }
    }
    if (!on) close();
  });
  toggle('show-source', (on) => view.classList.toggle('with-source', on));
  let chosen;
  const close = () => {
    panel.hidden = true;
    if (chosen) { chosen.classList.remove('chosen'); chosen.focus(); }
    chosen = undefined;
  };
  const row = (list, name, value) => {
    const term = document.createElement('dt');
    term.textContent = name;
    const text = document.createElement('dd');
    text.textContent = value;
    list.append(term, text);
  };
  const open = (mark) => {
    if (chosen) chosen.classList.remove('chosen');
    chosen = mark;
    mark.classList.add('chosen');
    body.replaceChildren();
    for (const [rule, line, before, after, why] of data.marks[Number(mark.dataset.edit)]) {
      const list = document.createElement('dl');
      row(list, data.words.rule, data.rules[rule] + ' (' + rule + ')');
      row(list, data.words.place, String(line));
      row(list, data.words.before, before || data.words.nothing);
      row(list, data.words.after, after || data.words.nothing);
      row(list, data.words.why, why);
      body.append(list);
    }
    panel.hidden = false;
    show(data.marks[Number(mark.dataset.edit)][0][1]);
  };
  const show = (line) => {
    for (const old of document.querySelectorAll('.source li.chosen')) old.classList.remove('chosen');
    const item = document.getElementById('source-' + line);
    if (!item) return;
    item.classList.add('chosen');
    if (view.classList.contains('with-source')) item.scrollIntoView({ block: 'center' });
  };
  article.addEventListener('click', (event) => {
    const mark = event.target.closest('.edit');
    if (mark && article.classList.contains('repairs')) { open(mark); return; }
    const block = event.target.closest('[data-line]');
    if (block && view.classList.contains('with-source')) show(Number(block.dataset.line));
  });
  article.addEventListener('keydown', (event) => {
    const mark = event.target.closest('.edit');
    if (mark && (event.key === 'Enter' || event.key === ' ')) { event.preventDefault(); open(mark); }
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && !panel.hidden) close(); });
  panel.querySelector('.button').addEventListener('click', close);
})();
`;
