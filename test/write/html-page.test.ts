import { expect, test } from 'vitest';
import { writePage } from '../../src/write/html/page.js';

const page = writePage({
  title: '</title><script>a</script>',
  lang: 'zh',
  style: '',
  script: 'b();',
  data: { text: '</script><script>c</script><!--' },
  body: [],
});

test('what a script is to know cannot end its element, and is what it was', () => {
  const island = /<script id="data"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  expect(JSON.parse(island)).toEqual({ text: '</script><script>c</script><!--' });
  expect(page).not.toContain('<script>c');
});

test('a title is text', () => {
  expect(page).not.toContain('<script>a');
});

test('a page may load nothing and run its own script alone', () => {
  const [, policy = ''] = /content="(default-src[^"]*)"/.exec(page) ?? [];
  const shapes = policy.replaceAll('&#x27;', "'").replaceAll(/sha256-[\w+/=]{44}/g, 'sha256');
  expect(shapes).toBe(
    "default-src 'none'; style-src 'sha256'; script-src 'sha256'; base-uri 'none'; form-action 'none'",
  );
});
