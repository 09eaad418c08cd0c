import { useState } from 'react';
import type { PublicChoice } from '../../../shared/contract/publicChoice.ts';
import { EvidencePanel } from '../../components/EvidencePanel.tsx';
import { Facts } from '../../components/Facts.tsx';
import { Ranking } from './Ranking.tsx';
import { TakeTop } from './TakeTop.tsx';
import '../sampling.css';

const usualTop = 5;

/** One poll: when and where the public voted, how, and the plan that came of it. */
export function ChoiceDetail({ choice }: { choice: PublicChoice }) {
  const [top, setTop] = useState(usualTop);
  return (
    <>
      <TakeTop choice={choice} top={top} setTop={setTop} />
      <Facts
        facts={[
          { label: '征集渠道', value: choice.channel, wide: true },
          { label: '开始日期', value: choice.startsOn },
          { label: '结束日期', value: choice.endsOn },
          ...(choice.note === null ? [] : [{ label: '备注', value: choice.note, wide: true }]),
        ]}
      />
      <Ranking choice={choice} top={choice.samplingPlanId === null ? top : 0} />
      <EvidencePanel owner={{ campaignId: choice.campaignId, ownerNoun: 'public-choice', ownerId: choice.id }} />
    </>
  );
}
