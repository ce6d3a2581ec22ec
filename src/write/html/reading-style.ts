/** The reading view: outline, text, source. */
export const readingStyle: string = `
.view { display: grid; grid-template-columns: minmax(12rem, 18rem) minmax(0, 1fr); max-width: 96rem; margin: 0 auto; }
.view.with-source { grid-template-columns: minmax(11rem, 15rem) minmax(0, 1fr) minmax(0, 1fr); max-width: none; }
nav.outline {
  position: sticky; top: 3.2rem; align-self: start; max-height: calc(100vh - 3.2rem); overflow: auto;
  padding: 1.5rem 1rem 3rem; font-size: .875rem; line-height: 1.55;
}
nav.outline h2 { font-size: .8125rem; color: var(--quiet); margin: 0 0 .5rem; font-weight: 400; letter-spacing: .1em; }
nav.outline ol { list-style: none; margin: 0; padding: 0; }
nav.outline ol ol { padding-left: 1em; }
nav.outline a { display: block; padding: .2rem .4rem; border-radius: .25rem; text-decoration: none; }
nav.outline a:hover { background: var(--paper); color: var(--accent); }
main { min-width: 0; }
article { background: var(--paper); margin: 1.5rem auto 4rem; padding: clamp(1.25rem, 5vw, 5rem) clamp(1rem, 6vw, 5.5rem); max-width: 52rem; box-shadow: 0 1px 6px #0002; }
article > * { margin: 0; }
article p, article .line { text-indent: 2em; text-align: justify; }
article .flush { text-indent: 0; }
article h1 { font: 700 clamp(1.45rem, 4vw, 1.9rem)/1.5 var(--song); text-align: center; text-wrap: balance; margin: 0 0 1.2rem; text-indent: 0; }
article h1:not(:first-child) { margin-top: 3.5rem; }
.letterhead { font: 700 1.5rem/1.6 var(--song); color: var(--accent); text-align: center; text-indent: 0 !important; }
.documentNumber, .byline { text-align: center !important; text-indent: 0 !important; color: var(--quiet); margin-bottom: 1.4rem !important; }
.addressee { text-indent: 0 !important; }
.abstract { font-family: var(--kai); border-left: 3px solid var(--rule); padding-left: 1em; text-indent: 0 !important; }
.signature, .issueDate { text-align: right !important; text-indent: 0 !important; padding-right: 2em; }
.signature { margin-top: 2rem !important; }
.note { color: var(--quiet); }
.heading { font-size: inherit; line-height: inherit; font-weight: 700; text-indent: 2em; margin: .2em 0 0 !important; text-align: left; }
.d1 { font-family: var(--hei); } .d2 { font-family: var(--kai); } .d3, .d4, .d5, .d6 { font-family: var(--fang); }
b.d1, b.d2, b.d3, b.d4 { font-weight: 700; }
.law.heading { text-align: center; text-indent: 0; margin: 1em 0 .4em !important; }
.attachmentLabel { font-family: var(--hei); text-indent: 0 !important; border-top: 1px solid var(--rule); margin-top: 3rem !important; padding-top: 2rem; }
.contents p { text-indent: 0; padding-left: 2em; } .contents { margin-bottom: 2rem; color: var(--quiet); }
.question { font-family: var(--hei); } .turn { font-weight: 700; }
.exchange { margin-top: 1rem; }
.anchor { text-decoration: none; color: var(--quiet); opacity: 0; margin-left: .4em; font-family: var(--hei); font-weight: 400; }
.anchor:focus, :hover > .anchor { opacity: 1; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; font-size: .9375rem; line-height: 1.6; }
td, th { border: 1px solid var(--rule); padding: .3rem .6rem; text-align: left; vertical-align: top; }
.edit del, .edit::before { display: none; }
.edit ins { color: inherit; background: none; text-decoration: none; }
.repairs .edit { cursor: pointer; border-radius: .15em; }
.repairs .edit del { display: inline; font-size: .85em; }
.repairs .edit ins { color: var(--insert); background: var(--insert-ground); text-decoration: underline; text-decoration-thickness: .08em; }
.repairs .edit.layout del { text-decoration: none; background: none; color: var(--quiet); font-family: var(--hei); font-size: .7em; }
.repairs .edit.chosen { outline: 2px solid var(--note); }
.source { display: none; min-width: 0; background: var(--ground); }
.with-source .source { display: block; position: sticky; top: 3.2rem; align-self: start; height: calc(100vh - 3.2rem); overflow: auto; border-left: 1px solid var(--rule); }
.source h2 { font: 400 .8125rem var(--hei); color: var(--quiet); margin: 1.5rem 1rem .5rem; letter-spacing: .1em; }
.source ol { margin: 0; padding: 0 1rem 3rem 4.2em; font: .875rem/1.6 var(--hei); white-space: pre-wrap; }
.source li { padding: 0 .3rem; } .source li::marker { color: var(--quiet); font-size: .75rem; }
.source li.chosen { background: var(--note-ground); }
.panel { position: fixed; right: 1rem; bottom: 1rem; width: min(26rem, calc(100vw - 2rem)); max-height: 60vh; overflow: auto; background: var(--paper); border: 1px solid var(--quiet); border-radius: .5rem; padding: .8rem 1rem; font-size: .875rem; line-height: 1.6; box-shadow: 0 4px 24px #0004; z-index: 9; }
.panel[hidden] { display: none; }
.panel dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem .8rem; margin: 0 0 .8rem; }
.panel dt { color: var(--quiet); } .panel dd { margin: 0; overflow-wrap: anywhere; }
.panel .button { float: right; }
@media (max-width: 56rem) {
  .view, .view.with-source { grid-template-columns: minmax(0, 1fr); }
  nav.outline { position: static; max-height: 14rem; border-bottom: 1px solid var(--rule); }
  .with-source .source { position: static; height: auto; border-left: 0; }
  article { margin: 0; box-shadow: none; }
}
@media print { .view { display: block; } article { box-shadow: none; max-width: none; margin: 0; padding: 0; } .source, .anchor { display: none !important; } }
`;
