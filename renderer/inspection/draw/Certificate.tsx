import { Button } from 'antd';
import dayjs from 'dayjs';
import { Fragment, type ReactNode } from 'react';
import type { DrawDetail } from '../../../shared/contract/draw.ts';
import { drawOrigins, drawStates } from '../../../shared/domain/labels.ts';
import { useRead } from '../../client.ts';
import { formatNumber } from '../../format.ts';
import './certificate.css';
import { CertificatePicks } from './CertificatePicks.tsx';
import { Hash } from './Hash.tsx';
import { standing } from './picks.ts';
import { algorithmInWords, amountsInWords, inspectorRulesInWords } from './ruleWords.ts';
import { useRepetitions } from './useRepetitions.ts';
import { useUnitNames } from './useUnitNames.ts';

/** 2026年9月14日 14时32分08秒, in the machine's own time: a certificate says the second. */
const moment = (instant: string | null): string => (instant ? dayjs(instant).format('YYYY年M月D日 HH:mm:ss') : '—');

/** 抽取证明: what was drawn from what, by which rules, and how anybody can recompute it. For A4 paper. */
export function Certificate({ draw, back }: { draw: DrawDetail; back: () => void }) {
  const { data: settings } = useRead('setting.get', {});
  const again = useRepetitions(draw);
  const { hashes, rules } = draw;
  return (
    <>
      <div className="list-heading certificate-bar">
        <h1>抽取证明</h1>
        <span className="mute">A4 纸，按 Ctrl+P 也能打印</span>
        <div className="end">
          <Button type="primary" onClick={() => window.print()}>
            打印
          </Button>
          <Button onClick={back}>
            返回<kbd>Esc</kbd>
          </Button>
        </div>
      </div>
      <article className="certificate" aria-label="抽取证明">
        <h1>“双随机”抽取证明</h1>
        <p className="number-line">
          {draw.number}
          {draw.state === 'void' && <b>（已作废：{draw.voidReason}）</b>}
        </p>
        <Lines
          lines={[
            ['抽取名称', draw.title],
            ['检查事项', draw.matter],
            ['抽查计划', draw.inspectionPlanName],
            ['发起科室', draw.unitName],
            ['抽取方式', draw.platform ?? drawOrigins[draw.origin]],
            ['重复抽取', again.map(({ number, state }) => `${number}（${drawStates[state]}）`).join('、')],
            ['抽取结果', `${formatNumber(standing(draw.picks).length)} 户检查对象，名单及检查人员见下表`],
          ]}
        />
        {hashes && (
          <>
            <h2>一、名单与规则（抽取前封存）</h2>
            <Lines
              lines={[
                [
                  '检查对象',
                  `${formatNumber(draw.candidates)} 户${draw.excluded.length > 0 ? `；抽取前排除 ${formatNumber(draw.excluded.length)} 户` : ''}`,
                ],
                ['检查人员', `${formatNumber(draw.inspectorCandidates)} 人`],
                ['抽取对象', rules && amountsInWords(rules)],
                ['抽取人员', rules && <RuleWords draw={draw} />],
                ['对象名单', <Hash key="subjects" value={hashes.subjects} />],
                ['人员名单', <Hash key="inspectors" value={hashes.inspectors} />],
                ['抽取规则', <Hash key="rules" value={hashes.rules} />],
                ['封存码', <Hash key="commitment" value={hashes.commitment} />],
                ['封存时间', moment(draw.committedAt)],
              ]}
            />
            <h2>二、抽取</h2>
            <Lines
              lines={[
                ['公开数字', draw.publicNumber ? `${draw.publicNumber}（来源：${draw.publicSource ?? ''}）` : '未采用'],
                ['种子', hashes.seed && <Hash value={hashes.seed} />],
                ['算法', algorithmInWords(draw.algorithm)],
                ['抽取时间', moment(draw.drawnAt)],
                ['抽取人', draw.drawnBy],
              ]}
            />
          </>
        )}
        {!hashes && (
          <Lines
            lines={[
              ['抽取时间', draw.drawnAt && dayjs(draw.drawnAt).format('YYYY年M月D日')],
              ['登记人', draw.drawnBy],
            ]}
          />
        )}
        <h2>{hashes ? '三、结果' : '结果'}</h2>
        <CertificatePicks picks={draw.picks} />
        {hashes && (
          <p className="note">
            以上哈希值均为
            SHA-256。名单、规则和种子确定后，结果由公开的算法唯一确定；持导出的抽取文件，任何人都可以用本系统或自编程序重算核对。
          </p>
        )}
        <div className="signatures">
          <Signature words="抽取人" />
          <Signature words="监督人" />
          <Signature words="见证人" />
        </div>
        <p className="seal-line">
          {settings?.bureau ?? ''}
          <br />
          <span className="blank-date">年　　月　　日</span>
        </p>
      </article>
    </>
  );
}

function RuleWords({ draw }: { draw: DrawDetail }) {
  const unitName = useUnitNames(draw.rules);
  return draw.rules && <>{inspectorRulesInWords(draw.rules, unitName).join('；')}</>;
}

const Lines = ({ lines }: { lines: [string, ReactNode][] }) => (
  <dl>
    {lines
      .filter(([, value]) => value !== null && value !== '')
      .map(([words, value]) => (
        <Fragment key={words}>
          <dt>{words}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
  </dl>
);

const Signature = ({ words }: { words: string }) => (
  <span>
    {words}（签字）：
    <i />
  </span>
);
