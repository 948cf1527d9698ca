/** Page-exact HTML: the PDF's pages as SVG in one inert file. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../src/render/layout/index.ts';
import { renderPagesHtml } from '../../src/render/pages-html/index.ts';
import { openFonts } from '../../src/render/pdf/index.ts';
import { circular, hostile, landscapeAnnex, ledger } from './layout-samples.ts';

const fonts = openFonts({ bundled: (file) => readFileSync(new URL(`../../fonts/${file}`, import.meta.url)) });

describe('page-exact HTML', () => {
  it('has the pages of the layout, each broken before the next', () => {
    const html = renderPagesHtml(circular, { fonts });
    expect(html.split('<section class="page').length - 1).toBe(layoutDocument(circular, fonts).pages.length);
    expect(html).toContain('@page{size:210mm 297mm;margin:0}');
    expect(html).toContain('break-after:page');
    expect(renderPagesHtml(ledger(3), { fonts })).toContain('@page{size:297mm 210mm;margin:0}');
  });

  it('gives each character of a line its own place', () => {
    const html = renderPagesHtml(circular, { fonts });
    for (const [, xs, text] of html.matchAll(/<text [^>]* x="([^"]*)" y="[^"]*">([^<]*)</g)) {
      const shown = (text ?? '').replace(/&(?:amp|lt|gt|quot);/g, '&');
      expect((xs ?? '').split(' ')).toHaveLength([...shown].length);
    }
  });

  it('uses the fonts of the office where the machine has them, else its own', () => {
    const html = renderPagesHtml(circular, { fonts });
    expect(html).toContain('src:local("仿宋_GB2312")');
    expect(html).toContain('.fang{font-family:"own-fang","duban-fang"}');
  });

  it('turns wide annexes into the upright page', () => {
    expect(renderPagesHtml(landscapeAnnex, { fonts })).toContain('<g transform="matrix(0 -1 1 0 0 297)">');
  });

  it('loads nothing and runs nothing', () => {
    const html = renderPagesHtml(hostile(), { fonts });
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|javascript:|https?:\/\/(?!www\.w3\.org\/2000\/svg)/i);
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u0000-\u0008]/);
  });
});
