import { expect, it } from 'vitest';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { officialWith, pageWith } from './samples.ts';

it('writes every block of a page', () => {
  expect(renderMarkdown(pageWith('文字'))).toMatchInlineSnapshot(`
    "# 文字

    > 文字

    ## 一、文字

    ### 文字

    文字

    **文字**文字

    - 文字
    - 文字

    1. 文字

    **文字**

    | 文字 | 事项 | 天数 |
    | --- | --- | --: |
    | 文字 | 红**文字** | 3 |
    | 市法院 | 文字 | 文字 |

    > 文字

    > 文字

    \`\`\`text
    文字
    ^
    \`\`\`
    "
  `);
});

it('writes an official document in the order of the page', () => {
  const doc = {
    ...officialWith('文字'),
    body: pageWith('文字').blocks.slice(0, 3),
    attachments: [{ title: '情况表', blocks: [] }],
  };
  expect(renderMarkdown(doc)).toMatchInlineSnapshot(`
    "**文字**

    文字\\
    文字\\
    文字

    **文字 文字文字**

    文字

    签发人：文字

    # 文字

    **文字**：文字

    文字、文字：

    ## 一、文字

    ### 文字

    文字

    附件：情况表

    文字\\
    2010年7月9日

    （文字）

    ## 附件　情况表

    ---

    抄送：文字。

    文字　2010年7月9日印发

    > 文字
    "
  `);
});

it('uses an element for strong text that asterisks would not reach', () => {
  const strong = (text: string) =>
    renderMarkdown({
      kind: 'page',
      lang: 'zh',
      title: '题',
      provenance: [],
      blocks: [{ type: 'paragraph', text: [{ text, strong: true }, { text: '后' }] }],
    });
  expect(strong('红 9')).toContain('**红 9**后');
  expect(strong('“试行”')).toContain('<strong>“试行”</strong>后');
});
