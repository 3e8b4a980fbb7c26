/** LaTeX typesets the bibliography of the whole list with the styles that people use. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bibtexFile } from '../../../src/domain/citation/bibtex.ts';
import { loadLibrary } from '../../content/load-library.ts';

const { papers } = await loadLibrary();
const folder = mkdtempSync(join(tmpdir(), 'latex-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const isInstalled = spawnSync('pdflatex', ['--version']).status === 0 && spawnSync('bibtex', ['--version']).status === 0;
const reason = isInstalled ? '' : ' [skipped: pdflatex and bibtex are not installed: apt-get install texlive-latex-base]';

/** The packages that a style needs. `abbrvnat` prints addresses and DOIs, `plain` neither. */
const styles = [
  { style: 'plain', packages: '' },
  { style: 'abbrvnat', packages: '\\usepackage[numbers]{natbib}\\usepackage{hyperref}' },
];

describe('BibTeX of all papers', () => {
  for (const { style, packages } of styles)
    test.skipIf(!isInstalled)(`typesets with ${style} without complaint${reason}`, { timeout: 120_000 }, () => {
      const source = `\\documentclass{article}\\usepackage[T1]{fontenc}${packages}
\\begin{document}\\nocite{*}\\bibliographystyle{${style}}\\bibliography{papers}\\end{document}\n`;
      writeFileSync(join(folder, 'papers.bib'), bibtexFile(papers));
      writeFileSync(join(folder, `${style}.tex`), source);
      const run = (program: string, args: readonly string[]) => {
        const { status, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
        expect(stdout, `${program} ended with ${status}`).not.toMatch(/^!|warning--|error message/im);
        expect(status).toBe(0);
      };
      const latex = () => run('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', `${style}.tex`]);
      latex();
      run('bibtex', [style]);
      latex();
      latex();
      expect(readFileSync(join(folder, `${style}.bbl`), 'utf8').match(/\\bibitem/g)).toHaveLength(papers.length);
      expect(readFileSync(join(folder, `${style}.log`), 'utf8')).not.toMatch(/undefined (?:references|citations)|Missing character/);
    });
});
