/** Texts that try to become something else than text, and Markdown and formulas that try to act. */

/** Host that nothing may ask. */
export const foreignHost = 'evil.invalid';

const script = `</script><script>alert(1)</script>`;

/** Texts that the checks refuse, by what they try. */
export const refusedTexts = {
  'script element': script,
  'event handlers': `"' onmouseover=alert(1) onfocus=alert(1) autofocus x='><img src=https://${foreignHost}/x onerror=alert(1)>`,
  'end of the head': `</title></textarea></style></template></head><body onload=alert(1)><svg/onload=alert(1)>`,
  'other document': `<base href=//${foreignHost}/><meta http-equiv=refresh content="0;url=//${foreignHost}"><iframe srcdoc="<script>alert(1)</script>">`,
  'comment and section': `<!-- ]]> --><![CDATA[<mark onclick=alert(1)>]]>`,
  'direction and zero-width characters': 'abc\u202ecba\u2066\u200b\u2069\ufeff',
  'letters that look alike': 'p\u0430ypal',
  'line that starts a record': 'A\r\nER  - \r\nTY  - JOUR\r\n@article{evil,\ntitle = {x}}',
  'control characters': 'a\u0001b\u001b[31mc',
} as const;

/** Texts that the checks accept, and that must stay texts in every format. */
export const acceptedTexts = {
  'formula of a spreadsheet': `=HYPERLINK("https://${foreignHost}/";"x")`,
  'formula with a sign': '+cmd|calc!A0',
  'end of an entry of BibTeX': '}, note = {x}} @comment{ @preamble{ "\\input{/etc/passwd}" } @string{a = {b',
  'commands of TeX': '\\write18{id} \\input{x} % $x$ \\def\\a{\\a}',
  'quotes and attributes': `" onmouseover="alert(1)" x='y' \` style=position:fixed`,
  'entities of HTML': '&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;',
  'markup of Markdown': `](javascript:alert(1)) ![x](https://${foreignHost}/x.png) **a** \`b\` | c ~~d~~ #e @f`,
  'expressions of templates': `\${alert(1)} {{constructor.constructor("alert(1)")()}} <%= x %>`.replaceAll('<', ''),
  'address of a script': 'javascript:alert(1)//',
  'names of objects': '__proto__ constructor toString',
} as const;

/** Markdown that tries to load or to run something; each line is refused by itself. */
export const hostileMarkdown = [
  '<script>alert(1)</script>',
  `<img src="https://${foreignHost}/x" onerror="alert(1)">`,
  `A <b onclick="alert(1)" style="position:fixed;inset:0">word</b> and <svg onload=alert(1)>.`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<base href="//${foreignHost}/"><meta http-equiv="refresh" content="0;url=//${foreignHost}/">`,
  `<style>@import url(//${foreignHost}/x.css);</style><link rel="stylesheet" href="//${foreignHost}/x.css">`,
  `<form action="//${foreignHost}/"><button formaction="javascript:alert(1)">x</button></form>`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt&#58;alert(1))',
  '[a](&#x09;javascript&colon;alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](vbscript:msgbox(1))',
  '<javascript:alert(1)>',
  `![x](https://${foreignHost}/x.png "y")`,
  `![x](data:image/svg+xml,<svg/onload=alert(1)>)`,
  '$\\href{javascript:alert(1)}{x}$',
  '$\\htmlData{onload=alert(1)}{x}$',
  '$\\htmlStyle{position:fixed}{x}$',
  `$\\includegraphics{https://${foreignHost}/x.png}$`,
  '$\\def\\a{\\a\\a}\\a$',
  '$\\unicode{x3c}script$',
  `$${'{'.repeat(60)}x${'}'.repeat(60)}$`,
] as const;
