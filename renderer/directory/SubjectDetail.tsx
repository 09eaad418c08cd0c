import type { Subject, SubjectMerge } from '../../shared/contract/directory.ts';
import { hideIdNumbers } from '../../shared/domain/idNumber.ts';
import { riskClasses, subjectKinds } from '../../shared/domain/labels.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { listPlace, recordPlace } from '../app/places.ts';
import { useRead } from '../client.ts';
import { Facts } from '../components/Facts.tsx';
import { Figure } from '../components/Figure.tsx';
import { movedWords } from './duplicates/words.ts';
import { SubjectTimeline } from './SubjectTimeline.tsx';

/** One subject: facts, whom it was merged with, and everything that happened there in all years. */
export function SubjectDetail({ subject }: { subject: Subject }) {
  return (
    <>
      <Facts
        facts={[
          { label: '信用代码', value: hideIdNumbers(subject.creditCode), wide: true },
          { label: '许可证号', value: hideIdNumbers(subject.licenceNumber), wide: true },
          { label: '类别', value: subjectKinds[subject.kind] },
          { label: '信用风险', value: subject.riskClass && riskClasses[subject.riskClass] },
          { label: '乡镇街道', value: subject.township },
          { label: '联系人', value: subject.contact },
          { label: '电话', value: subject.phone },
          { label: '产品类别', value: subject.productGroupNames.join('、') || null, wide: true },
          { label: '地址', value: subject.address, wide: true },
          { label: '备注', value: subject.note, wide: true },
          {
            label: '检查',
            value: (
              <Figure
                label="检查记录"
                value={subject.inspections}
                place={listPlace('inspection', { subjectId: subject.id })}
              />
            ),
          },
          {
            label: '抽检',
            value: (
              <Figure label="抽检批次" value={subject.samples} place={listPlace('sample', { subjectId: subject.id })} />
            ),
          },
        ]}
      />
      <Merges subject={subject} />
      <section aria-label="往来记录">
        <SubjectTimeline subjectId={subject.id} />
      </section>
    </>
  );
}

/** What a restored subject left with the other, and which ones were merged into this. */
function Merges({ subject }: { subject: Subject }) {
  const { data = [] } = useRead('subject.merges', { subjectId: subject.id });
  const standing = data.filter((merge) => merge.undoneAt === null);
  if (standing.length === 0) return null;
  return (
    <ul className="mute small merge-notes">
      {standing.flatMap((merge) =>
        merge.keptId === subject.id
          ? [<Taken key={merge.id} merge={merge} />]
          : [<Left key={merge.id} merge={merge} id={subject.id} />],
      )}
    </ul>
  );
}

const Taken = ({ merge }: { merge: SubjectMerge }) => (
  <li>
    {merge.at.slice(0, 10)} 并入了 {merge.merged.map((one) => `「${one.name}」`).join('、')}，可在{' '}
    <PlaceLink place={{ to: '/directory', search: { view: 'duplicates', log: 'true' } }}>合并记录</PlaceLink> 里撤销。
  </li>
);

/** It was merged and then taken out of the recycle bin by itself: its records are elsewhere. */
const Left = ({ merge, id }: { merge: SubjectMerge; id: number }) => {
  const moved = movedWords(merge.merged.find((one) => one.id === id)?.moved ?? []);
  return (
    <li>
      曾并入 <PlaceLink place={recordPlace('subject', merge.keptId)}>「{merge.keptName}」</PlaceLink>
      {moved !== '' && (
        <>
          ，当时的 {moved}仍在它名下；在{' '}
          <PlaceLink place={{ to: '/directory', search: { view: 'duplicates', log: 'true' } }}>合并记录</PlaceLink>{' '}
          里撤销那次合并即可取回
        </>
      )}
      。
    </li>
  );
};
