import { DatePicker, Modal, Radio } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { CampaignYear } from '../../app/campaign.ts';
import { call, useRead, wordsOf } from '../../client.ts';
import { useDeliver } from '../../components/useDeliver.ts';
import { rateInWords } from '../statistics/figures.ts';
import { daysOfMonth } from './publicList.ts';

/** 通报 of a month or of the whole campaign, as a document; what it will say is shown before. */
export function BulletinDialog({
  campaign,
  today,
  close,
}: {
  campaign: CampaignYear;
  today: string;
  close: () => void;
}) {
  const [monthly, setMonthly] = useState(false);
  const [month, setMonth] = useState(
    today.startsWith(String(campaign.year)) ? today.slice(0, 7) : `${campaign.year}-09`,
  );
  const { busy, deliver } = useDeliver();
  const period = monthly ? daysOfMonth(month) : { from: null, to: null };
  const { data, error } = useRead('sampling.statistics', { campaignId: campaign.id, ...period }, { keep: true });
  const make = () => call('sampling.bulletin', { campaignId: campaign.id, month: monthly ? month : null });
  return (
    <Modal
      open
      title="抽检情况通报"
      okText="下载 Word 文档"
      cancelText="取消"
      okButtonProps={{ disabled: !data || data.total.batches === 0, loading: busy ? { delay: 200 } : false }}
      onOk={async () => {
        if (await deliver(make)) close();
      }}
      onCancel={close}
    >
      <Radio.Group
        aria-label="通报范围"
        value={monthly}
        onChange={(event) => setMonthly(event.target.value)}
        options={[
          { value: false, label: `整个 ${campaign.year} 年度活动` },
          { value: true, label: '一个月' },
        ]}
      />
      {monthly && (
        <DatePicker
          picker="month"
          aria-label="通报月份"
          format="YYYY-MM"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          onChange={(day) => day && setMonth(day.format('YYYY-MM'))}
        />
      )}
      <p className="mute">
        {error
          ? wordsOf(error)
          : !data
            ? ' '
            : data.total.batches === 0
              ? '这段时间没有抽检批次。'
              : `共抽检 ${data.total.batches} 批次，批次合格率 ${rateInWords(data.total)}，不合格 ${data.total.failed} 批次，待检 ${data.total.open} 批次未计入。附产品类别、检验机构统计表和可公布的不合格产品名单。`}
      </p>
    </Modal>
  );
}
