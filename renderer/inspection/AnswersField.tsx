import type { ChecklistAnswer } from '../../shared/contract/inspection.ts';
import { PlaceLink } from '../app/PlaceLink.tsx';
import { sitePlace } from './places.ts';
import { answersInWords } from './site/points.ts';

/** The answers to a checklist in short; they are given on the form for use on the spot. */
export function AnswersField({ value, inspectionId }: { value?: ChecklistAnswer[]; inspectionId?: number | null }) {
  return (
    <span>
      {answersInWords(value ?? [])}{' '}
      {inspectionId != null && <PlaceLink place={sitePlace(inspectionId)}>到「现场检查」填写</PlaceLink>}
    </span>
  );
}
