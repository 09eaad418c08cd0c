import { InputNumber, Select } from 'antd';
import { type Rules, ruleClocks } from '../../../shared/contract/system.ts';
import { knownHolidayYears, unannouncedWords } from '../../../shared/domain/clock.ts';
import { clockUnits } from '../../../shared/domain/labels.ts';

type Clocks = Rules['clocks'];
type ClockName = keyof Clocks;

/** What each clock runs from, and what hangs on it. */
const uses: Record<ClockName, string> = {
  publication: '检查结束后，把结果向社会公示的期限',
  samplePublication: '结论确定后，把抽检结果向社会公示的期限',
  foodSubmission: '抽到食品样品后，送达检验机构的期限',
  foodReport: '检验机构收样后，出具食品检验报告的期限',
  objection: '收到结果后，提出书面异议的期限；期满才能公示不合格',
  spareAfterPass: '合格批次的备样从报告日起保存多久',
  spareAfterFail: '不合格批次的备样从报告日起保存多久',
  papers: '抽样单等文书从抽样日起保存多久',
};
const units = Object.entries(clockUnits).map(([value, label]) => ({ value: value as keyof typeof clockUnits, label }));

/** The clocks of the field; the home page and the lists go by them. */
export const ClocksCard = ({
  clocks,
  errors,
  change,
}: {
  clocks: Clocks;
  errors: Map<string, string>;
  change: (clocks: Clocks) => void;
}) => (
  <section className="card" aria-label="办理期限">
    <h2>
      办理期限 <span className="aside small">工作日按国家法定节假日和调休计算</span>
    </h2>
    <table className="plain rule-clocks">
      <tbody>
        {(Object.keys(ruleClocks.shape) as ClockName[]).map((name) => {
          const label = String(ruleClocks.shape[name].meta()?.title ?? name);
          const { count, unit } = clocks[name];
          const refusal = errors.get(`clocks.${name}`);
          return (
            <tr key={name}>
              <th scope="row">{label}</th>
              <td>
                <span className="row nowrap">
                  <InputNumber
                    aria-label={label}
                    min={1}
                    max={3650}
                    precision={0}
                    {...(refusal ? { status: 'error' as const } : {})}
                    value={count || null}
                    // 0 stands for an emptied field: it is refused when saved, not silently made a number.
                    onChange={(next) => change({ ...clocks, [name]: { count: next ?? 0, unit } })}
                  />
                  <Select
                    aria-label={`${label}的单位`}
                    style={{ width: 96 }}
                    value={unit}
                    options={units}
                    onChange={(next) => change({ ...clocks, [name]: { count, unit: next } })}
                  />
                </span>
              </td>
              <td className={refusal ? 'bad-text small' : 'mute small'}>{refusal ?? uses[name]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
    {Object.values(clocks).some(({ unit }) => unit === 'working-day') && (
      <p className="mute small">{unannouncedWords((knownHolidayYears().at(-1) ?? 0) + 1)}</p>
    )}
  </section>
);
