import type { ChecklistItem } from '../../../shared/contract/directory.ts';
import { Tag } from '../../components/Tag.tsx';
import { conditionWords, sectionsOf } from './items.ts';

/** The points of a checklist under their headings, as they will be gone through. */
export function ItemsView({ items }: { items: ChecklistItem[] }) {
  return sectionsOf(items).map(({ section, items: within }) => (
    <section key={within[0]!.number} className="checklist-section">
      {section && <h3>{section}</h3>}
      <ol start={within[0]!.number}>
        {within.map(({ item, number }) => {
          const when = conditionWords(items, number - 1);
          return (
            <li key={item.key}>
              {item.text} {when && <Tag tone="accent">{when}检查</Tag>}
              {item.lawReference && <div className="mute small">依据：{item.lawReference}</div>}
            </li>
          );
        })}
      </ol>
    </section>
  ));
}
