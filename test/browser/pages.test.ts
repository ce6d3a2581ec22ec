import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layStructures, structure } from '../../src/pipeline.js';
import { writeComparisonPage } from '../../src/write/html/comparison-page.js';
import { writeOutlinePage } from '../../src/write/html/outline-page.js';
import { writeReading } from '../../src/write/html/reading.js';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url), 'utf8');

const notice = fixture('wrapped-notice/output.txt');
/** The notice with a number, a date, a modal verb and a sentence changed. */
const revised = notice
  .replace('覆盖率达到80%', '覆盖率达到85%')
  .replace('到2028年', '到2029年')
  .replace('新建住宅小区应当同步规划', '新建住宅小区可以同步规划')
  .replace('逾期仍不合格的，收回补助资金。', '');

const hostile = [
  '关于<script>document.title="taken"</script>的通知',
  '第一段</style><img src=x onerror="document.title=1">，\u202E反向\u202C文字与\u0007控制字符。',
  '第二段{{7*7}}</script><b>粗</b>，"onclick="alert(1)。',
].join('\n');

describe.skipIf(!existsSync(executablePath))(
  'pages in Chromium (skipped where it is not installed)',
  () => {
    let browser: Browser;
    let page: Page;
    const folder = mkdtempSync(join(tmpdir(), 'zhengben-pages-'));
    const requests: string[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({
        executablePath,
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
    }, 60_000);

    afterAll(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(html: string, lang = 'en'): Promise<Page> {
      const file = join(folder, `${lang}-${String(requests.length)}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext({ bypassCSP: false });
      page = await context.newPage();
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      return page;
    }

    /** axe runs in a page of its own policy-free copy: its own script is not the page's. */
    async function violations(html: string): Promise<string[]> {
      const context = await browser.newContext({ bypassCSP: true });
      const copy = await context.newPage();
      const file = join(folder, 'axe.html');
      writeFileSync(file, html);
      await copy.goto(pathToFileURL(file).href);
      await copy.addScriptTag({
        path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
      });
      const found = await copy.evaluate<{
        violations: { id: string; nodes: { html: string }[] }[];
      }>('axe.run()');
      await context.close();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    }

    async function comparison(old: string, next: string) {
      return layStructures(await structure(old), await structure(next));
    }

    test('the counts of a comparison are those of its JSON', async () => {
      const { comparison: found, sideBySide } = await comparison(notice, revised);
      const html = writeComparisonPage(found, sideBySide);
      await open(html);
      const shown = await page.$$eval('.kinds .button', (buttons) =>
        buttons.map((one) => [
          one.getAttribute('data-kind'),
          Number(one.querySelector('.n')?.textContent),
        ]),
      );
      expect(Object.fromEntries(shown)).toEqual(found.counts);
      expect(found.counts).toMatchObject({ number: 1, date: 1, obligation: 1 });
      const marked = await page.$$eval('[data-change]', (marks) => [
        ...new Set(marks.map((one) => Number(one.getAttribute('data-change')))),
      ]);
      expect(marked.sort((a, b) => a - b)).toEqual(found.changes.map((_, index) => index));
    });

    test('buttons walk the changes, switch the view and filter by kind', async () => {
      const { comparison: found, sideBySide } = await comparison(notice, revised);
      await open(writeComparisonPage(found, sideBySide));
      await page.click('#next');
      await expect.poll(() => page.textContent('#where')).toMatch(/^1 \/ \d+$/);
      await page.keyboard.press('n');
      expect(await page.textContent('#where')).toMatch(/^2 \/ 3$/);
      expect(await page.locator('.row.here').count()).toBe(1);
      await page.click('#inline');
      expect(await page.locator('.both:visible').count()).toBeGreaterThan(0);
      expect(await page.textContent('#where')).toMatch(/\/ 3$/);
      await page.click('[data-kind="obligation"]');
      expect(await page.textContent('#where')).toMatch(/\/ 2$/);
      await page.click('#only');
      expect(await page.locator('.row.far:visible').count()).toBe(0);
    });

    test('values and source lines are shown', async () => {
      const { comparison: found, sideBySide } = await comparison(notice, revised);
      await open(writeComparisonPage(found, sideBySide));
      const values = await page.locator('.side .value').allTextContents();
      expect(values).toContain('80% → 85%');
      expect(await page.locator('.new .ln').first().textContent()).toBe('1');
    });

    test('one script on demand', async () => {
      const simplified = '关于推进书屋建设的意见\n一、总体要求\n坚持为民服务，规范管理。\n';
      const traditional = '關於推進書屋建設的意見\n一、總體要求\n堅持為民服務，規範管理。\n';
      const { comparison: found, sideBySide } = await comparison(simplified, traditional);
      await open(writeComparisonPage(found, sideBySide));
      expect(await page.locator('.new').first().textContent()).toContain('關於');
      await page.click('#script');
      expect(await page.locator('.new').first().textContent()).toContain('关于');
    });

    test('repairs are shown in place and explained', async () => {
      const { manuscript, root } = await structure(fixture('wrapped-notice/input.txt'));
      await open(
        writeReading(root, manuscript, { rules: new Map([['page-number', 'Page numbers']]) }),
      );
      expect(await page.locator('.edit del:visible').count()).toBe(0);
      await page.click('#show-repairs');
      const doubled = page.locator('.edit', { hasText: '一、总体要求' }).first();
      await doubled.click();
      expect(await page.textContent('.panel')).toContain('doubled-heading');
      await page.keyboard.press('Escape');
      expect(await page.locator('.panel').isVisible()).toBe(false);
      await page.click('#show-source');
      expect(await page.locator('#source-1').textContent()).toBe('青禾市人民政府办公室');
      expect(await page.locator('nav a').count()).toBe(14);
      for (const href of await page.$$eval('nav a', (links) =>
        links.map((one) => one.getAttribute('href') ?? ''),
      )) {
        expect(await page.locator(href).count()).toBe(1);
      }
    });

    test('hostile text is text', async () => {
      const { manuscript, root } = await structure(hostile);
      const { comparison: found, sideBySide } = await comparison(hostile, notice);
      for (const html of [
        writeReading(root, manuscript),
        writeComparisonPage(found, sideBySide),
        writeOutlinePage(root),
      ]) {
        await open(html);
        expect(await page.title()).not.toBe('taken');
        expect(await page.locator('img').count()).toBe(0);
        expect(
          await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content'),
        ).toMatch(/^default-src 'none'; style-src 'sha256-/);
        expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0007]/);
      }
      await open(writeReading(root, manuscript));
      expect(await page.textContent('article')).toContain(
        '<script>document.title="taken"</script>',
      );
    });

    test('nothing is asked of the network', () => {
      expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    });

    test('axe finds no violation', async () => {
      const { manuscript, root } = await structure(fixture('wrapped-notice/input.txt'));
      const { comparison: found, sideBySide } = await comparison(notice, revised);
      expect(await violations(writeReading(root, manuscript))).toEqual([]);
      expect(await violations(writeComparisonPage(found, sideBySide))).toEqual([]);
      expect(await violations(writeOutlinePage(root))).toEqual([]);
    });
  },
);
