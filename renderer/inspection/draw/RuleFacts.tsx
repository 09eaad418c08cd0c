import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { useRead } from '../../client.ts';
import { Facts } from '../../components/Facts.tsx';
import { amountsInWords, inspectorRulesInWords } from './ruleWords.ts';

/** The rules of a draw in words; nothing for what a platform drew. */
export function RuleFacts({ draw }: { draw: DrawDetail }) {
  const { rules } = draw;
  const leadUnitId = rules?.leadUnitId ?? null;
  const lead = useRead('unit.get', { id: leadUnitId ?? 1 }, { enabled: leadUnitId !== null });
  if (!rules) return null;
  return (
    <Facts
      facts={[
        { label: '抽取对象', value: amountsInWords(rules), wide: true },
        {
          label: '抽取人员',
          value: `${inspectorRulesInWords(rules, lead.data?.name ?? null).join('；')}。`,
          wide: true,
        },
      ]}
    />
  );
}
