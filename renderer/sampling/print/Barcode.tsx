import { type BarcodeShape, code128Shape, fitsCode128, qrShape } from './barcodes.ts';

/** Quiet zones around the symbols, in modules (ISO/IEC 18004 and 15417). */
const qrQuiet = 4;
const barQuiet = 10;

function Shape({ shape, across, down, label }: { shape: BarcodeShape; across: number; down: number; label: string }) {
  const { width, height, path } = shape;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-across} ${-down} ${width + 2 * across} ${height + 2 * down}`}
      preserveAspectRatio={down === 0 ? 'none' : 'xMidYMid'}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" fillRule="evenodd" />
    </svg>
  );
}

export const QrCode = ({ text }: { text: string }) => (
  // The shape has two units a module.
  <Shape shape={qrShape(text)} across={2 * qrQuiet} down={2 * qrQuiet} label={`二维码 ${text}`} />
);

/** Nothing where Code 128 cannot hold the text. */
export const BarCode = ({ text }: { text: string }) =>
  fitsCode128(text) ? <Shape shape={code128Shape(text)} across={barQuiet} down={0} label={`条形码 ${text}`} /> : null;
