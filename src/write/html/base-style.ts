/**
 * What all pages share: colours for light and dark, type for Chinese official documents, controls.
 * Level styles after GB/T 9704-2012: title in a Song face, first level in Hei, second in Kai, text in
 * Fangsong; line breaking after CLREQ (strict: no line begins with a closing mark).
 */
export const baseStyle: string = `
:root {
  --paper: #fffdf8; --ground: #f3efe6; --ink: #1f1c17; --quiet: #635c50; --rule: #d9d2c2;
  --accent: #9c1c14; --insert: #0b6b3a; --insert-ground: #dff3e4; --delete: #a0231b;
  --delete-ground: #fbe3df; --note: #7a4b00; --note-ground: #fff0d2; --move: #23538f; --move-ground: #e2ecfa;
  --song: "FZXiaoBiaoSong-B05S", "STSong", "Songti SC", "Songti TC", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif;
  --fang: "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif;
  --hei: "SimHei", "STHeiti", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  --kai: "KaiTi_GB2312", "KaiTi", "STKaiti", "Kaiti SC", "Noto Serif CJK SC", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1a18; --ground: #121110; --ink: #ece6da; --quiet: #b0a795; --rule: #3c382f;
    --accent: #f08b7f; --insert: #7fd6a0; --insert-ground: #173524; --delete: #f3a49b;
    --delete-ground: #46201c; --note: #f0c675; --note-ground: #40300f; --move: #9cc1f2; --move-ground: #1c2f4a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.9 var(--fang);
  line-break: strict; word-break: normal; overflow-wrap: anywhere; text-spacing-trim: normal;
}
button, select, label, nav, header, footer, .panel { font-family: var(--hei); }
a { color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.bar {
  position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center;
  padding: .5rem 1rem; background: var(--paper); border-bottom: 1px solid var(--rule); font-size: .875rem; line-height: 1.4;
}
.bar .name { font-weight: 700; margin: 0; font-size: 1rem; }
.bar .facts { color: var(--quiet); flex: 1 1 12rem; min-width: 0; }
.bar .facts span + span::before { content: " · "; }
.button {
  font-size: .875rem; line-height: 1.4; padding: .3rem .8rem; color: var(--ink); background: transparent;
  border: 1px solid var(--quiet); border-radius: .3rem; cursor: pointer; white-space: nowrap;
}
.button:hover { border-color: var(--accent); }
.button[aria-pressed="true"] { background: var(--ink); color: var(--paper); border-color: var(--ink); }
ins { color: var(--insert); background: var(--insert-ground); text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .18em; }
del { color: var(--delete); background: var(--delete-ground); text-decoration: line-through; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --quiet: #444; --rule: #999; }
  .bar, nav, .screen { display: none !important; }
  body { font-size: 12pt; }
}
`;
