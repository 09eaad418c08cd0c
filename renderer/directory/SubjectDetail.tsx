import type { Subject } from '../../shared/contract/directory.ts';
import { inspectionStates, subjectKinds, verdicts } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { Facts } from '../components/Facts.tsx';
import { Tag } from '../components/Tag.tsx';
import { maskIdentity } from './maskIdentity.ts';

/** How many of its records are named here; the rest are in their own list. */
const shown = 8;

/** One subject: facts, and what was inspected and sampled there in all years. */
export function SubjectDetail({ subject }: { subject: Subject }) {
  return (
    <>
      <Facts
        facts={[
          { label: '信用代码', value: maskIdentity(subject.creditCode), wide: true },
          { label: '许可证号', value: maskIdentity(subject.licenceNumber), wide: true },
          { label: '类别', value: subjectKinds[subject.kind] },
          { label: '信用风险', value: subject.riskClass },
          { label: '乡镇街道', value: subject.township },
          { label: '联系人', value: subject.contact },
          { label: '地址', value: subject.address, wide: true },
          { label: '电话', value: subject.phone, wide: true },
          { label: '备注', value: subject.note, wide: true },
        ]}
      />
      <Inspections subject={subject} />
      <Samples subject={subject} />
    </>
  );
}

function Inspections({ subject }: { subject: Subject }) {
  const rows = useRead('inspection.list', { subjectId: subject.id, limit: shown }).data?.rows ?? [];
  return (
    <Section title="检查记录" total={subject.inspections} place={listPlace('inspection', { subjectId: subject.id })}>
      {rows.map((inspection) => (
        <tr key={inspection.id}>
          <td className="mute">{inspection.inspectedOn}</td>
          <td>
            <PlaceLink place={recordPlace('inspection', inspection.id)}>{inspection.number}</PlaceLink>
          </td>
          <td>{inspection.findings > 0 ? `问题 ${inspection.findings}` : ''}</td>
          <td>
            {inspection.findingsOpen > 0 ? (
              <Tag tone="warn">未整改 {inspection.findingsOpen}</Tag>
            ) : (
              <Tag>{inspectionStates[inspection.state]}</Tag>
            )}
          </td>
        </tr>
      ))}
    </Section>
  );
}

const tones = { open: 'plain', passed: 'ok', failed: 'bad' } as const;

function Samples({ subject }: { subject: Subject }) {
  const rows = useRead('sample.list', { subjectId: subject.id, limit: shown }).data?.rows ?? [];
  return (
    <Section title="抽检批次" total={subject.samples} place={listPlace('sample', { subjectId: subject.id })}>
      {rows.map((sample) => (
        <tr key={sample.id}>
          <td className="mute">{sample.sampledOn}</td>
          <td>
            <PlaceLink place={recordPlace('sample', sample.id)}>{sample.number}</PlaceLink>
          </td>
          <td>{sample.productName}</td>
          <td>
            <Tag tone={tones[sample.verdict]}>{verdicts[sample.verdict]}</Tag>
          </td>
        </tr>
      ))}
    </Section>
  );
}

function Section({
  title,
  total,
  place,
  children,
}: {
  title: string;
  total: number;
  place: ReturnType<typeof listPlace>;
  children: React.ReactNode;
}) {
  return (
    <section aria-label={title} style={{ marginBottom: 12 }}>
      <div className="panel-heading">
        <h2 style={{ margin: 0 }}>
          {title} <span className="aside">{total}</span>
        </h2>
        {total > 0 && (
          <PlaceLink place={place} className="small">
            本年度的全部
          </PlaceLink>
        )}
      </div>
      {total === 0 ? (
        <p className="mute small">还没有。</p>
      ) : (
        <table className="plain">
          <tbody>{children}</tbody>
        </table>
      )}
    </section>
  );
}
