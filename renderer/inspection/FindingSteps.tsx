import { Button } from 'antd';
import type { Finding } from '../../shared/contract/inspection.ts';
import { useWrite } from '../client.ts';
import { type ValuesOf, valuesOf } from '../nouns.ts';

type Patch = Partial<ValuesOf<'finding'>>;

/** What a finding's next step sets, as of `today`. */
const stepsOf = (finding: Finding, today: string): { label: string; set: Patch }[] => {
  switch (finding.state) {
    case 'open':
      return [{ label: '已整改', set: { state: 'rectified', rectifiedOn: finding.rectifiedOn ?? today } }];
    case 'rectified':
      return [
        { label: '复查通过', set: { state: 'rechecked', recheckedOn: finding.recheckedOn ?? today } },
        { label: '改回待整改', set: { state: 'open', rectifiedOn: null } },
      ];
    default:
      return [{ label: '改回已整改', set: { state: 'rectified', recheckedOn: null } }];
  }
};

/** The steps of a finding's rectification, each one press; the day is today and can be corrected by editing. */
export function FindingSteps({
  finding,
  today,
  forwardOnly = false,
}: {
  finding: Finding;
  today: string;
  /** Without the ways back, where there is little room. */
  forwardOnly?: boolean;
}) {
  const save = useWrite('finding.save');
  const steps = stepsOf(finding, today).filter((step) => !forwardOnly || !step.label.startsWith('改回'));
  return steps.map((step) => (
    <Button
      key={step.label}
      size="small"
      disabled={save.isPending}
      onClick={() =>
        save.mutate({
          id: finding.id,
          revision: finding.revision,
          values: { ...valuesOf('finding', finding), ...step.set },
        })
      }
    >
      {step.label}
    </Button>
  ));
}
