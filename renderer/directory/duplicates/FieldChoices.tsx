import { Radio } from 'antd';
import { type Subject, subjectFields } from '../../../shared/contract/directory.ts';
import { hideIdNumbers } from '../../../shared/domain/idNumber.ts';
import { riskClasses, subjectKinds, subjectStates } from '../../../shared/domain/labels.ts';
import { differs, type MergeField, mergeFields, type Picks, pickOf } from './mergeChoices.ts';

const labelOf = (field: MergeField): string => subjectFields.shape[field].meta()?.title ?? field;

/** A field of a subject in words; null where it says nothing. */
function words(subject: Subject, field: MergeField): string | null {
  switch (field) {
    case 'kind':
      return subjectKinds[subject.kind];
    case 'state':
      return subjectStates[subject.state];
    case 'riskClass':
      return subject.riskClass && riskClasses[subject.riskClass];
    case 'productGroupIds':
      return subject.productGroupNames.join('、') || null;
    case 'creditCode':
    case 'licenceNumber':
      return hideIdNumbers(subject[field]);
    default:
      return subject[field];
  }
}

interface Props {
  subjects: Subject[];
  /** Those that take part in the merge. */
  taking: Subject[];
  kept: Subject;
  picks: Picks;
  pick: (picks: Picks) => void;
}

/** One row a field; where the subjects differ, the value to keep is chosen. */
export function FieldChoices(props: Props) {
  const { subjects } = props;
  const telling = mergeFields.filter((field) => subjects.some((subject) => words(subject, field) !== null));
  return telling.map((field) => <FieldRow key={field} field={field} {...props} />);
}

function FieldRow({ field, subjects, taking, kept, picks, pick }: Props & { field: MergeField }) {
  const open = differs(taking, field);
  const chosen = pickOf(taking, kept, picks, field);
  return (
    <tr>
      <th scope="row">
        {labelOf(field)}
        {field === 'productGroupIds' && open && (
          <Radio
            className="merge-all"
            name={`merge-${field}`}
            checked={chosen === 'all'}
            onChange={() => pick({ ...picks, [field]: 'all' })}
          >
            合在一起
          </Radio>
        )}
      </th>
      {subjects.map((subject) => {
        const text = words(subject, field);
        const takes = taking.includes(subject);
        return (
          <td key={subject.id} className={open && takes && (chosen === subject.id || chosen === 'all') ? 'chosen' : ''}>
            {open && takes ? (
              <Radio
                name={`merge-${field}`}
                aria-label={`${labelOf(field)}：${text ?? '空'}`}
                checked={chosen === subject.id}
                onChange={() => pick({ ...picks, [field]: subject.id })}
              >
                {text ?? <span className="mute">（空）</span>}
              </Radio>
            ) : (
              <span className="mute">{text ?? '–'}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}
