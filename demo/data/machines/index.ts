import type { MachineType } from '../types.js';
import { chemistry } from './chemistry.js';
import { dimensional } from './dimensional.js';
import { electrical } from './electrical.js';
import { electronics } from './electronics.js';
import { emc } from './emc.js';
import { environment } from './environment.js';
import { facilities } from './facilities.js';
import { forming } from './forming.js';
import { machining } from './machining.js';
import { mechanical } from './mechanical.js';
import { microscopy } from './microscopy.js';
import { optical } from './optical.js';
import { physical } from './physical.js';
import { semiconductor } from './semiconductor.js';
import { spectroscopy } from './spectroscopy.js';
import { xray } from './xray.js';

/** Every type of machine of the sample cluster. */
export const MACHINE_TYPES: readonly MachineType[] = [
  ...microscopy, ...optical, ...xray, ...chemistry, ...spectroscopy, ...mechanical, ...environment, ...dimensional,
  ...electrical, ...emc, ...physical, ...machining, ...forming, ...electronics, ...semiconductor, ...facilities,
];
