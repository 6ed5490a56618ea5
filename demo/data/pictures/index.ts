import type { PictureName, ResultName } from '../types.js';
import * as analyzing from './analyzing.js';
import * as housing from './housing.js';
import * as making from './making.js';
import * as observing from './observing.js';
import * as outcomes from './outcomes.js';
import { PALETTES, Pen } from './pen.js';
import * as testing from './testing.js';

type Draw = (pen: Pen) => void;
type PaletteName = keyof typeof PALETTES;

const FAMILIES: Readonly<Record<PictureName, readonly [PaletteName, Draw]>> = {
  'electron-microscope': ['test', observing.electronMicroscope],
  'optical-microscope': ['test', observing.opticalMicroscope],
  'probe-microscope': ['test', observing.probeMicroscope],
  diffractometer: ['test', observing.diffractometer],
  'ct-scanner': ['test', observing.ctScanner],
  spectrometer: ['test', analyzing.spectrometer],
  chromatograph: ['test', analyzing.chromatograph],
  magnet: ['test', analyzing.magnet],
  'thermal-analyzer': ['test', analyzing.thermalAnalyzer],
  'fluid-analyzer': ['test', analyzing.fluidAnalyzer],
  acoustics: ['test', analyzing.acoustics],
  'bench-instrument': ['test', analyzing.benchInstrument],
  'tensile-tester': ['test', testing.tensileTester],
  'hardness-tester': ['test', testing.hardnessTester],
  shaker: ['test', testing.shaker],
  'climate-chamber': ['test', testing.climateChamber],
  'spray-cabinet': ['test', testing.sprayCabinet],
  'coordinate-machine': ['test', testing.coordinateMachine],
  profilometer: ['test', testing.profilometer],
  'antenna-chamber': ['test', testing.antennaChamber],
  'discharge-gun': ['test', testing.dischargeGun],
  camera: ['test', testing.camera],
  'machining-center': ['production', making.machiningCenter],
  lathe: ['production', making.lathe],
  'wire-edm': ['production', making.wireEdm],
  'laser-cutter': ['production', making.laserCutter],
  press: ['production', making.press],
  'injection-molder': ['production', making.injectionMolder],
  printer: ['production', making.printer],
  mounter: ['production', making.mounter],
  oven: ['production', making.oven],
  'vacuum-chamber': ['production', making.vacuumChamber],
  'wafer-tool': ['production', making.waferTool],
  'plating-line': ['production', making.platingLine],
  'clean-room': ['facility', housing.cleanRoom],
  'shielded-room': ['facility', housing.shieldedRoom],
  workshop: ['facility', housing.workshop],
  'seminar-room': ['facility', housing.seminarRoom],
};

const RESULTS: Readonly<Record<ResultName, readonly [PaletteName, Draw]>> = {
  micrograph: ['test', outcomes.micrograph],
  spectrum: ['test', outcomes.spectrum],
  curve: ['test', outcomes.curve],
  'surface-map': ['test', outcomes.surfaceMap],
  waveform: ['test', outcomes.waveform],
  part: ['production', outcomes.part],
  board: ['facility', outcomes.board],
  wafer: ['production', outcomes.wafer],
};

function drawn([palette, draw]: readonly [PaletteName, Draw], hasFloor: boolean): string {
  const pen = new Pen(PALETTES[palette]);
  draw(pen);
  return pen.svg(hasFloor);
}

/** Drawings of the sample by name without extension: machine families, and what comes out of them. */
export function pictures(): Map<string, string> {
  return new Map([
    ...Object.entries(FAMILIES).map(([name, row]) => [name, drawn(row, true)] as const),
    ...Object.entries(RESULTS).map(([name, row]) => [name, drawn(row, false)] as const),
  ]);
}
