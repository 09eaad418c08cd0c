import { Alert } from 'antd';
import type { CallOutput } from '../../../shared/contract/index.ts';
import { drawStates } from '../../../shared/domain/labels.ts';
import { PlaceLink } from '../../app/PlaceLink.tsx';
import { recordPlace } from '../../app/places.ts';
import { useRead, wordsOf } from '../../client.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatNumber } from '../../format.ts';
import { type DrawInput, previewInput, refusalsOf } from './drawForm.ts';
import { StrataStrip } from './StrataStrip.tsx';
import { useSettled } from './useSettled.ts';

type Preview = CallOutput<'draw.preview'>;
const fewExcluded = 50;

/** What the form comes to, and whatever keeps it from being sealed; a moment after the last key. */
export function usePreview(input: DrawInput): {
  preview: Preview | undefined;
  error: Error | null;
  hindrances: string[];
} {
  const asked = useSettled(previewInput(input), 250);
  const { data, error } = useRead('draw.preview', asked, { enabled: refusalsOf(asked).length === 0, keep: true });
  const refusals = refusalsOf(input);
  return { preview: data, error, hindrances: refusals.length > 0 ? refusals : (data?.problems ?? []) };
}

/** What the lists and rules of the form come to, while they are being filled in. */
export function DrawPreview({
  preview: data,
  error,
  together,
}: {
  preview: Preview | undefined;
  error: Error | null;
  together: boolean;
}) {
  const total = data?.byRiskClass.reduce((sum, { toDraw }) => sum + toDraw, 0);
  return (
    <section className="card side draw-preview" aria-label="抽取预览">
      <div className="draw-counts" aria-live="polite">
        <Count words="名单" count={data?.candidates} unit="户" />
        <Count words="抽取" count={total} unit="户" />
        <Count words="检查人员" count={data?.inspectors} unit="人" />
      </div>
      {data && <StrataStrip strata={data.byRiskClass} together={together && data.byRiskClass.length === 1} />}
      {error && <Alert type="error" title={wordsOf(error)} />}
      {data && data.earlier.length > 0 && (
        <Alert
          type="info"
          title={`同一计划或事项已抽取过 ${data.earlier.length} 次`}
          description={
            <>
              <ul className="plain-list">
                {data.earlier.map(({ id, number, title, state }) => (
                  <li key={id}>
                    <PlaceLink place={recordPlace('draw', id)}>
                      {number} {title}
                    </PlaceLink>{' '}
                    <Tag>{drawStates[state as keyof typeof drawStates] ?? state}</Tag>
                  </li>
                ))}
              </ul>
              重复抽取会一直留在记录里。
            </>
          }
        />
      )}
      {data && data.excluded.length > 0 && (
        <details>
          <summary>抽取前排除 {formatNumber(data.excluded.length)} 户</summary>
          <ul className="plain-list">
            {data.excluded.slice(0, fewExcluded).map(({ subjectId, name, reason }) => (
              <li key={subjectId}>
                {name} <span className="mute">{reason}</span>
              </li>
            ))}
          </ul>
          {data.excluded.length > fewExcluded && <span className="mute">等，封存后可导出全部名单。</span>}
        </details>
      )}
    </section>
  );
}

function Count({ words, count, unit }: { words: string; count: number | undefined; unit: string }) {
  return (
    <div>
      <span className="mute">{words}</span>
      <strong>{formatNumber(count)}</strong> {unit}
    </div>
  );
}
