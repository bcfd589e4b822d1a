import { readBlocks } from '../../lib/page/blocks/read.ts';

/** Longer texts would keep the window busy for long. UTF-16 units. */
const MOST = 400_000;

/** The text of a page without its tags, its paragraphs parted by empty lines. Nothing in it is run or loaded. */
function textOfPage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const blocks = readBlocks(page, { styleOf: () => undefined });
  return blocks.map(({ text }) => text).join('\n\n');
}

/** The text of a file. @throws when it is too long or holds no text. */
export async function readFile(file: File): Promise<string> {
  if (file.size > 4 * MOST) throw new Error(`${file.name} is too long to be checked here.`);
  const content = await file.text();
  const isPage = /\.x?html?$/i.test(file.name) || file.type.includes('html');
  const text = isPage ? textOfPage(content) : content;
  if (text.length > MOST || text.includes('\0') || !text.trim())
    throw new Error(`${file.name} is too long, or holds no text.`);
  return text;
}
