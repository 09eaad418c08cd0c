import type { Finding } from '../../shared/contract/inspection.ts';
import { findingMeasures, findingSeverities } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { recordPlace } from '../app/places.ts';
import { Facts } from '../components/Facts.tsx';
import { Timeline } from '../components/Timeline.tsx';
import { CasePanel } from './CasePanel.tsx';
import { Deadline } from './Deadline.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { findingEvents } from './findingEvents.ts';
import { ProofPanel } from './ProofPanel.tsx';

/** One finding: what was wrong, how it is being put right, its re-checks, its case and the photos that prove it. */
export function FindingDetail({ finding, today }: { finding: Finding; today: string }) {
  return (
    <>
      <div className="row" style={{ marginBottom: 10 }}>
        <FindingSteps finding={finding} today={today} />
      </div>
      <Facts
        facts={[
          { label: '问题', value: finding.description, wide: true },
          { label: '程度', value: findingSeverities[finding.severity] },
          { label: '处理措施', value: findingMeasures[finding.measure] },
          { label: '整改期限', value: <Deadline finding={finding} today={today} /> },
          { label: '整改日期', value: finding.rectifiedOn },
          { label: '检查科室', value: finding.unitName },
          {
            label: '检查记录',
            value: (
              <PlaceLink place={recordPlace('inspection', finding.inspectionId)}>{finding.inspectionNumber}</PlaceLink>
            ),
          },
          { label: '依据', value: finding.lawReference, wide: true },
          { label: '整改情况', value: finding.rectification, wide: true },
        ].filter((fact) => !fact.wide || fact.value !== null)}
      />
      <Timeline label="整改和复查" events={findingEvents(finding, today)} />
      <CasePanel
        origin={{
          campaignId: finding.campaignId,
          inspectionId: finding.inspectionId,
          sampleId: null,
          findingId: finding.id,
        }}
        suggestion={finding.description}
      />
      <ProofPanel finding={finding} />
    </>
  );
}
