import { useQueries } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Segmented, Select } from 'antd';
import { z } from 'zod';
import type { Sample } from '../../shared/contract/sampling.ts';
import { useFilters } from '../app/filters.ts';
import { useGo } from '../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../app/places.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { call, wordsOf } from '../client.ts';
import type { Paper } from './places.ts';
import { HandOverSlips } from './print/HandOverSlips.tsx';
import { Labels } from './print/Labels.tsx';
import { type LabelPart, labelParts, labelSizeNames, labelSizes } from './print/labelSizes.ts';
import { SamplingSheet } from './print/SamplingSheet.tsx';
import '../components/paper.css';
import './print/print.css';

const address = z.object({
  paper: z.enum(['sheet', 'label', 'slip']).default('sheet'),
  ids: z.string().default(''),
  size: z.enum(labelSizeNames).default('a4-24'),
  parts: z.enum(['both', 'test', 'spare']).default('both'),
});

const papers: { value: Paper; label: string }[] = [
  { value: 'sheet', label: '抽样单' },
  { value: 'label', label: '样品标签' },
  { value: 'slip', label: '移交单' },
];

/** Each of them once, in the order of the address. */
const idsOf = (words: string): number[] => [
  ...new Set(
    words
      .split(',')
      .map(Number)
      .filter((id) => Number.isInteger(id) && id > 0),
  ),
];

/** `/sampling/print?paper=sheet&ids=12,13`: sheets, labels or hand-over slips of these batches, as they go on paper. */
export default function SamplingPrintScreen() {
  const [{ paper, ids: words, size, parts }, change] = useFilters(address);
  const go = useGo();
  const ids = idsOf(words);
  const { samples, error } = useSamples(ids);
  const [only] = ids;
  const back = () => go(ids.length === 1 && only ? recordPlace('sample', only) : listPlace('sample'));
  useShortcut('escape', back);
  const chosen: LabelPart[] = parts === 'both' ? ['test', 'spare'] : [parts];
  return (
    <>
      <div className="list-heading no-print">
        <Button onClick={back}>
          返回<kbd>Esc</kbd>
        </Button>
        <h1>打印</h1>
        <Segmented<Paper>
          aria-label="打印什么"
          options={papers}
          value={paper}
          onChange={(next) => change({ paper: next })}
        />
        <span className="mute">{ids.length} 批次</span>
        <div className="end">
          {paper === 'label' && (
            <>
              <Checkbox.Group
                aria-label="标签"
                options={Object.entries(labelParts).map(([value, label]) => ({ value, label }))}
                value={chosen}
                onChange={(next) => change({ parts: next.length === 1 ? (next[0] as LabelPart) : 'both' })}
              />
              <Select
                aria-label="标签尺寸"
                style={{ width: 230 }}
                value={size}
                onChange={(next) => change({ size: next })}
                options={labelSizeNames.map((name) => ({ value: name, label: labelSizes[name].words }))}
              />
            </>
          )}
          <Button type="primary" disabled={samples.length === 0} onClick={() => window.print()}>
            打印
          </Button>
        </div>
      </div>
      {ids.length === 0 && <Alert type="info" showIcon title="没有指明要打印哪些批次。" />}
      {error !== null && <Alert type="error" title={wordsOf(error)} />}
      {samples.length > 0 && (
        <div className={`sheets of-${paper}`}>
          {paper === 'sheet' && samples.map((sample) => <SamplingSheet key={sample.id} sample={sample} />)}
          {paper === 'slip' && <HandOverSlips samples={samples} />}
          {paper === 'label' && <Labels samples={samples} size={size} parts={chosen} />}
        </div>
      )}
    </>
  );
}

/** The batches, once all of them are there: a page must not be printed with some missing. */
function useSamples(ids: number[]): { samples: Sample[]; error: unknown } {
  const answers = useQueries({
    queries: ids.map((id) => ({ queryKey: ['sample.get', { id }], queryFn: () => call('sample.get', { id }) })),
  });
  const samples = answers.flatMap(({ data }) => data ?? []);
  return {
    samples: samples.length === ids.length ? samples : [],
    error: answers.find(({ error }) => error !== null)?.error ?? null,
  };
}
