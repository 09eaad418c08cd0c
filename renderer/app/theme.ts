import type { ThemeConfig } from 'antd';

const fonts = '"Noto Sans CJK SC","Microsoft YaHei","PingFang SC","Source Han Sans SC",sans-serif';

/** Dense and calm: 13 px, one accent, red only for what failed or is overdue. Colours are those of style.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5fa8',
    colorLink: '#1f5fa8',
    colorInfo: '#1f5fa8',
    colorSuccess: '#2f7d5b',
    colorWarning: '#96590a',
    colorError: '#b3261e',
    // The derived backgrounds are too grey beside the white panels.
    colorInfoBg: '#e8f0f9',
    colorInfoBorder: '#bcd3ec',
    colorSuccessBg: '#e6f3ed',
    colorSuccessBorder: '#b9ddcb',
    colorWarningBg: '#fbf1df',
    colorWarningBorder: '#ecd3a4',
    colorErrorBg: '#fbe9e7',
    colorErrorBorder: '#efbfba',
    colorText: '#1d2733',
    colorTextSecondary: '#5a6672',
    colorTextTertiary: '#5a6672',
    colorTextPlaceholder: '#6b7682',
    colorBorder: '#cfd6de',
    colorBorderSecondary: '#e3e7ec',
    colorBgLayout: '#f5f7f9',
    fontFamily: fonts,
    fontSize: 13,
    borderRadius: 4,
    controlHeight: 28,
    motion: false,
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 8,
      headerBg: '#ffffff',
      headerColor: '#5a6672',
      rowSelectedBg: '#e8f0f9',
      rowSelectedHoverBg: '#dce8f6',
    },
    Form: { itemMarginBottom: 10, verticalLabelPadding: '0 0 2px', labelColor: '#5a6672' },
    Tabs: { horizontalMargin: '0 0 10px', horizontalItemPadding: '4px 0 6px' },
  },
};
