import { Input, InputNumber } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Rules } from '../../../shared/contract/system.ts';
import { sampleNumber } from '../../../shared/domain/sampleNumber.ts';

type Numbering = Rules['sampleNumbering'];

/** How numbers of sampling sheets are made, with the next ones as an example. */
export function NumberingCard({
  numbering,
  errors,
  change,
}: {
  numbering: Numbering;
  errors: Map<string, string>;
  change: (numbering: Numbering) => void;
}) {
  const year = dayjs().year();
  const set = (patch: Partial<Numbering>) => change({ ...numbering, ...patch });
  return (
    <section className="card" aria-label="抽样单编号">
      <h2>抽样单编号</h2>
      <div className="numbering">
        <Part label="编号前缀" refusal={errors.get('sampleNumbering.prefix')} hint="1 至 6 个大写字母">
          <Input
            aria-label="编号前缀"
            maxLength={6}
            value={numbering.prefix}
            onChange={(event) => set({ prefix: event.target.value.toUpperCase() })}
          />
        </Part>
        <Part
          label="本机代号"
          refusal={errors.get('sampleNumbering.machine')}
          hint="几台电脑分头编号时，各用一个字母，合并后不重号；只有一台可不填"
        >
          <Input
            aria-label="本机代号"
            maxLength={1}
            value={numbering.machine ?? ''}
            onChange={(event) => set({ machine: event.target.value.toUpperCase() || null })}
          />
        </Part>
        <Part label="序号位数" refusal={errors.get('sampleNumbering.digits')} hint="不足时前面补 0，超出时照写">
          <InputNumber
            aria-label="序号位数"
            min={3}
            max={8}
            precision={0}
            value={numbering.digits || null}
            onChange={(digits) => set({ digits: digits ?? 0 })}
          />
        </Part>
      </div>
      <p className="example" aria-live="polite">
        例：{[1, 2, 147].map((running) => sampleNumber(numbering, year, running)).join('、')}
      </p>
      <p className="mute small">改动只影响以后新编的号；每年从 1 起，不跳号。</p>
    </section>
  );
}

const Part = ({
  label,
  hint,
  refusal,
  children,
}: {
  label: string;
  hint: string;
  refusal: string | undefined;
  children: ReactNode;
}) => (
  <>
    <span>{label}</span>
    <span>{children}</span>
    <span className={refusal ? 'bad-text small' : 'mute small'}>{refusal ?? hint}</span>
  </>
);
