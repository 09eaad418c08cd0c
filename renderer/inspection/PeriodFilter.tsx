export { type Period, PeriodFilter } from '../components/PeriodFilter.tsx';
