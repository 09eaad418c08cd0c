import { Button } from 'antd';
import type { Inspection } from '../../../shared/contract/inspection.ts';
import { inspectionKinds } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { DateField } from '../../components/DateField.tsx';
import { StaffSelect } from '../../components/references.tsx';
import { ChecklistSelect } from '../references.tsx';
import { TimeField, timeNow } from '../TimeField.tsx';
import type { Site } from './useSite.ts';

/** Who is visited, who visits, and when they came. */
export function VisitPart({ inspection, site, today }: { inspection: Inspection; site: Site; today: string }) {
  const subject = useRead('subject.get', { id: inspection.subjectId }).data;
  const { values, change, save } = site;
  const person = [subject?.contact, subject?.phone].filter(Boolean).join(' ');
  return (
    <section id="visit" className="part" aria-label="检查对象和人员" onBlur={leaving(site)}>
      <p className="site-lead">
        {[inspectionKinds[inspection.kind], inspection.matter].filter(Boolean).join(' · ')}
        {inspection.complaintNumber && ` · 投诉举报 ${inspection.complaintNumber}`}
      </p>
      <p className="mute">
        {[subject?.address, person, subject?.creditCode].filter(Boolean).join(' · ') || '名录中没有地址和联系人'}
      </p>
      <div className="fields">
        <div className="wide field">
          <span>检查人员（执法证号）</span>
          <StaffSelect
            label="检查人员"
            inspectorsOnly
            value={values.inspectorIds}
            onChange={(inspectorIds) => change({ inspectorIds })}
          />
          <Certificates inspection={inspection} ids={values.inspectorIds} />
        </div>
        <div className="field">
          <span>检查日期</span>
          <DateField
            label="检查日期"
            value={values.inspectedOn}
            onChange={(day) => day !== null && change({ inspectedOn: day })}
          />
        </div>
        <div className="field">
          <span>到达时间</span>
          {values.arrivedAt == null ? (
            <Button type="primary" block onClick={() => void save({ arrivedAt: timeNow(), inspectedOn: today })}>
              现在到达
            </Button>
          ) : (
            <TimeField label="到达时间" value={values.arrivedAt} onChange={(arrivedAt) => change({ arrivedAt })} />
          )}
        </div>
        {values.answers.length === 0 && (
          <div className="wide field">
            <span>检查表</span>
            <ChecklistSelect
              label="检查表"
              value={values.checklistVersionId}
              onChange={(checklistVersionId) => void save({ checklistVersionId })}
            />
          </div>
        )}
      </div>
    </section>
  );
}

/** The certificate numbers of the stored inspectors; of people chosen just now they are known once stored. */
function Certificates({ inspection, ids }: { inspection: Inspection; ids: number[] }) {
  const numbers = ids.flatMap((id) => {
    const index = inspection.inspectorIds.indexOf(id);
    const number = inspection.inspectorCertificates[index];
    return number ? [`${inspection.inspectorNames[index]} ${number}`] : [];
  });
  return numbers.length === 0 ? null : <small className="mute">{numbers.join(' · ')}</small>;
}

/** Leaving a part of the form is a step: what was changed there is stored. */
export const leaving =
  (site: Site) =>
  (event: React.FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) void site.save();
  };
