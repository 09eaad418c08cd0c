import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the page draws: bars and lines, as SVG so that 125 % and 150 % scaling stay sharp.
use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

export const initChart = (place: HTMLElement) => init(place, null, { renderer: 'svg' });
