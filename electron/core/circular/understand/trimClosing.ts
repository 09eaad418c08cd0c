import type { Outline, OutlineItem } from './outline.ts';
import type { Line } from './source.ts';
import { runsOn } from './titles.ts';

const closes =
  /^(?:各|请|活动(?:结束|期间|总结)|联系|特此|附|以上|本(?:通知|方案|计划)|未尽|望|此|工作中|执行中|如有|市场监管总局要|为[便确]|对)/;
const surely =
  /^(?:特此|联系|附\s*件|电\s*话|邮\s*箱|请(?:各|于|将)|未尽事宜|本(?:方案|通知)自|活动(?:结束|总结)后?|以上(?:通知|方案)|各(?:单位|地区|地|部门|所|县|区|市|科室|股室|乡镇)[^。]{0,40}(?:于|请|将|报送|结合实际|要加强组织领导|要坚决))/;

/**
 * Takes the closing paragraphs of a notice off its last item: without a number of their own they would else belong
 * to it. An item whose text runs on behind its heading holds one paragraph; one with a heading line may hold more.
 */
export function trimClosing(text: string, outline: Outline, lines: readonly Line[]): Line[] {
  const chain = lastChain(outline.items);
  const last = chain.at(-1);
  if (!last) return [];
  const behind = lines.filter(
    (line) => line.from > last.head.from && line.to <= last.own.to && line.from >= last.head.to,
  );
  const running = runsOn(text.slice(last.head.from, last.head.to));
  const first = behind.findIndex((line, index) =>
    running && last.marker.style === 'spoken'
      ? true
      : running
        ? closes.test(line.text) || /^[^，。；：“（]{2,16}：/.test(line.text)
        : index > 0 && surely.test(line.text),
  );
  if (first < 0) return [];
  const closing = behind.slice(first);
  const end = behind[first - 1]?.to ?? last.head.to;
  last.own.to = Math.min(last.own.to, end);
  for (const item of chain) item.to = end;
  return closing;
}

function lastChain(items: readonly OutlineItem[]): OutlineItem[] {
  const chain: OutlineItem[] = [];
  for (let item = items.at(-1); item; item = item.children.at(-1)) chain.push(item);
  return chain;
}
