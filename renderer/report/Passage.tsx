import { Button, Input, Select } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef } from 'react';
import type { Figure, ReportSection } from '../../shared/contract/report.ts';
import { insertName, piecesOf } from './passages.ts';

/** One passage: its text on the left, on the right how it will read with today's figures. */
export function Passage({
  number,
  section,
  figures,
  change,
  remove,
}: {
  number: number;
  section: ReportSection;
  figures: readonly Figure[];
  change: (section: ReportSection) => void;
  remove: () => void;
}) {
  const area = useRef<TextAreaRef>(null);
  const insert = (name: string) => {
    const field = area.current?.resizableTextArea?.textArea;
    const end = section.text.length;
    const { text } = insertName(section.text, name, field?.selectionStart ?? end, field?.selectionEnd ?? end);
    change({ ...section, text });
    field?.focus();
  };
  return (
    <section className="card" aria-label={`第 ${number} 段`}>
      <div className="row nowrap" style={{ marginBottom: 8 }}>
        <Input
          aria-label={`第 ${number} 段小标题`}
          style={{ maxWidth: 320, fontWeight: 600 }}
          value={section.heading}
          onChange={(event) => change({ ...section, heading: event.target.value })}
        />
        <Select<string>
          aria-label={`在第 ${number} 段插入指标`}
          style={{ width: 170 }}
          placeholder="插入指标…"
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={figures.map((figure) => ({
            value: figure.name,
            label: `${figure.name}（${figure.text}${figure.unit ?? ''}）`,
          }))}
          onSelect={insert}
        />
        <span className="end" />
        <Button type="text" size="small" aria-label={`去掉第 ${number} 段`} onClick={remove}>
          ✕
        </Button>
      </div>
      <div className="passage">
        <Input.TextArea
          ref={area}
          aria-label={`第 ${number} 段正文`}
          autoSize={{ minRows: 3, maxRows: 24 }}
          value={section.text}
          onChange={(event) => change({ ...section, text: event.target.value })}
        />
        <div className="reading" aria-label={`第 ${number} 段成文`} role="note">
          {piecesOf(section.text, figures).map((piece, index) =>
            piece.kind === 'words' ? (
              piece.text
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
              <mark key={index} className={piece.kind} title={piece.kind === 'unknown' ? '没有这个指标' : piece.name}>
                {piece.text}
              </mark>
            ),
          )}
        </div>
      </div>
    </section>
  );
}
