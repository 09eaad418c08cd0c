import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { Facts } from '../../components/Facts.tsx';
import { amountsInWords, inspectorRulesInWords } from './ruleWords.ts';
import { useUnitNames } from './useUnitNames.ts';

/** The rules of a draw in words; nothing for what a platform drew. */
export function RuleFacts({ draw }: { draw: DrawDetail }) {
  const { rules } = draw;
  const unitName = useUnitNames(rules);
  if (!rules) return null;
  return (
    <Facts
      facts={[
        { label: '抽取对象', value: amountsInWords(rules), wide: true },
        {
          label: '抽取人员',
          value: `${inspectorRulesInWords(rules, unitName).join('；')}。`,
          wide: true,
        },
      ]}
    />
  );
}
