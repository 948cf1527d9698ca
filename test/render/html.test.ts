import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/render/html.ts';
import { officialWith, pageWith } from './samples.ts';

describe.each([
  ['a page', pageWith('文字')],
  ['an official document', officialWith('文字')],
])('%s as HTML', (_, doc) => {
  const html = renderHtml(doc);

  it('is one file that loads and runs nothing', () => {
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(html).not.toMatch(/<script|<link|<img|<iframe|\bon\w+=|url\(|@import|https?:/);
  });

  it('closes every element it opens', () => {
    const open: string[] = [];
    for (const [, close, name = ''] of html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'hr', 'br', 'col'].includes(name)) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('says the meaning of a colour in words too', () => {
    expect(html).toContain('<span class="tone red">红</span>');
  });

  it('repeats the head of a table and splits no row in print', () => {
    expect(html).toContain('thead { display: table-header-group; }');
    expect(html).toContain('tr { break-inside: avoid; }');
    expect(html.match(/<table>/g)?.length).toBe(html.match(/<thead>/g)?.length);
  });
});

it('turns a wide page', () => {
  expect(renderHtml({ ...pageWith('文字'), landscape: true })).toContain('size: A4 landscape');
  expect(renderHtml(pageWith('文字'))).not.toContain('landscape');
});

it('marks every page of an exercise', () => {
  const html = renderHtml({ ...officialWith('文字'), banner: '演练"数据' });
  expect(html).toContain('@top-center { content: "演练\\22 数据"');
  expect(html).toContain('<div class="watermark" aria-hidden="true">演练&quot;数据</div>');
  const { banner, ...plain } = officialWith('文字');
  expect(banner).toBe('文字');
  expect(renderHtml(plain)).not.toContain('<div class="watermark"');
});

it('words the date without leading zeros', () => {
  expect(renderHtml(officialWith('文字'))).toContain('<p class="date">2010年7月9日</p>');
  expect(renderHtml({ ...officialWith('text'), lang: 'en' })).toContain('<p class="date">9 July 2010</p>');
});
