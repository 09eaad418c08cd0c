import { Select } from 'antd';
import { useRead } from '../client.ts';

/** What is offered before anybody has a skill: the branches of a county bureau's checks. */
const usual = [
  '产品质量',
  '食品',
  '特种设备',
  '计量',
  '认证认可',
  '消费维权',
  '价格',
  '广告',
  '药品和医疗器械',
  '化妆品',
];

/** Skills in use with how many people have each, then the usual ones that nobody has yet. */
function useSkills(): { skill: string; staff: number }[] {
  const { data = [] } = useRead('staff.skills', {});
  const used = new Set(data.map(({ skill }) => skill));
  return [...data, ...usual.filter((skill) => !used.has(skill)).map((skill) => ({ skill, staff: 0 }))];
}

/** What a person may check: known words are offered, any others are allowed. */
export function SkillsField({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
}) {
  const skills = useSkills();
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode="tags"
      className="full"
      placeholder="可选多项，也可输入新的"
      tokenSeparators={['、', '，', ',', '；', ';']}
      value={value ?? []}
      onChange={(words) => onChange?.(words.map((word) => word.trim()).filter((word) => word !== ''))}
      options={skills.map(({ skill, staff }) => ({
        value: skill,
        label: staff > 0 ? `${skill}（${staff} 人）` : skill,
      }))}
      optionLabelProp="value"
    />
  );
}

export function SkillFilter({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const skills = useSkills().filter(({ staff, skill }) => staff > 0 || skill === value);
  return (
    <Select<string>
      aria-label="专业"
      prefix={<span className="mute">专业：</span>}
      allowClear
      showSearch
      popupMatchSelectWidth={false}
      placeholder="全部"
      style={{ minWidth: 130 }}
      value={value}
      onChange={(next) => onChange(next ?? null)}
      options={skills.map(({ skill, staff }) => ({ value: skill, label: `${skill}（${staff} 人）` }))}
      optionLabelProp="value"
    />
  );
}
