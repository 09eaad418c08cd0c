import type { Sample } from '../../shared/contract/sampling.ts';
import { sampleKinds, samplingStages } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { useDue } from '../app/useDue.ts';
import { EvidencePanel } from '../components/EvidencePanel.tsx';
import { type Fact, Facts } from '../components/Facts.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { formatNumber } from '../format.ts';
import { CasePanel } from '../inspection/index.tsx';
import { SampleSteps } from './SampleSteps.tsx';
import { failedItems, sampleEvents } from './sampleEvents.ts';
import { TestItemResults } from './TestItemResults.tsx';

/** 3 + 2 盒: what is tested and what is kept in reserve. */
const quantities = ({ testQuantity, spareQuantity, quantityUnit }: Sample): string | null =>
  testQuantity === null && spareQuantity === null
    ? null
    : `${testQuantity ?? '–'} + ${spareQuantity ?? '–'} ${quantityUnit ?? ''}`.trim();

const facts = (sample: Sample): Fact[] => [
  {
    label: '受检单位',
    value: <PlaceLink place={recordPlace('subject', sample.subjectId)}>{sample.subjectName}</PlaceLink>,
  },
  { label: '生产单位', value: sample.producer },
  { label: '种类环节', value: `${sampleKinds[sample.kind]} · ${samplingStages[sample.stage]}` },
  { label: '产品类别', value: sample.productGroupName },
  { label: '规格型号', value: sample.model },
  { label: '批号', value: sample.batchNumber },
  { label: '商标', value: sample.brand },
  { label: '质量等级', value: sample.grade },
  {
    label: '抽样基数',
    value:
      sample.baseQuantity === null ? null : `${formatNumber(sample.baseQuantity)} ${sample.quantityUnit ?? ''}`.trim(),
  },
  { label: '样品/备样', value: quantities(sample) },
  { label: '执行标准', value: sample.standard },
  { label: '检验机构', value: sample.laboratoryName },
  ...(sample.samplingPlanId === null
    ? []
    : [
        {
          label: '抽检任务',
          value: (
            <PlaceLink place={recordPlace('sampling-plan', sample.samplingPlanId)}>{sample.samplingPlanName}</PlaceLink>
          ),
          wide: true,
        },
      ]),
  ...(sample.note === null ? [] : [{ label: '备注', value: sample.note, wide: true }]),
];

/** One batch: its sheet, what was measured, its way so far, and the next step. */
export function SampleDetail({ sample }: { sample: Sample }) {
  const { today, dueOf } = useDue(sample.campaignId);
  const reason = failedItems(sample).join('、');
  return (
    <>
      <SampleSteps sample={sample} today={today} />
      <Facts facts={facts(sample)} />
      <TestItemResults items={sample.items} />
      <Timeline label="经过" events={sampleEvents(sample, dueOf('sample', sample.id))} />
      <CasePanel
        origin={{ campaignId: sample.campaignId, inspectionId: null, sampleId: sample.id }}
        suggestion={`${sample.subjectName}经营不合格${sample.productName}${reason ? `（${reason}）` : ''}`}
        onlyIfAny={sample.verdict !== 'failed'}
      />
      <EvidencePanel owner={{ campaignId: sample.campaignId, ownerNoun: 'sample', ownerId: sample.id }} />
    </>
  );
}
