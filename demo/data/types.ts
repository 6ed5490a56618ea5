import type { Category, Equipment, Inquiry, Institution, Person, Qualification, Reservation } from '../../src/core/types.js';

/** A record that says of itself that it was made up. */
export type Sampled<T> = T & { sample: true };

/** What {@link generateCluster} takes. */
export interface ClusterOptions {
  /** Decides everything but the dates. */
  seed: number | string;
  /** Date or UTC instant around which confirmations, closures and reservations lie. */
  now: Date | string;
  /** Address before the pictures' names; `/pictures/` when absent. */
  pictureBase?: string;
}

/** The whole sample cluster, every record marked as sample data. */
export interface Cluster {
  institutions: Sampled<Institution>[];
  categories: Sampled<Category>[];
  qualifications: Sampled<Qualification>[];
  people: Sampled<Person>[];
  /** Ids of those people whom a demonstration offers to sign in as, in the order to list them. */
  signIn: string[];
  equipment: (Equipment & { sample: true })[];
  reservations: Sampled<Reservation>[];
  inquiries: Sampled<Inquiry>[];
  /** SVG texts by name without extension. */
  pictures: Map<string, string>;
}

/** How a type of machine is usually offered: which modes, questions, hours and rules it gets. */
export type Profile =
  | 'instrument' // used by trained people, or measured for them
  | 'bench' // simple, booked by the hour without much ado
  | 'expert' // staff operate it
  | 'chamber' // runs through nights
  | 'portable' // lent by the day
  | 'machine' // production machine, staff or trained people
  | 'line' // takes small lots
  | 'room' // rented as a whole
  | 'seminar'; // taught in

/** One type of machine, from which several records come. Texts are in the form of `triple`. */
export interface MachineType {
  /** First part of the record's id. */
  key: string;
  category: string;
  /** Picture family. */
  picture: PictureName;
  /** What comes out of it, as a second picture. */
  result?: ResultName;
  profile: Profile;
  /** Yen per hour on which its fees are built. */
  rate: number;
  /** Qualifications for using it oneself. */
  training?: QualificationId[];
  /** Extra questions beyond the profile's own. */
  ask?: string[];
  name: string;
  keywords: string;
  /** Two or three sentences each in ja, en, ko. */
  about: [ja: string, en: string, ko: string];
  /** `key: value | value [unit]`, a value per variant, cycling. `@word` is a term of the word table. */
  specs: string[];
  /** `ja | en | ko | MAKER model`. */
  variants: string[];
}

/** Ids of the sample's qualifications. */
export type QualificationId =
  | 'electron-microscope' | 'xray-safety' | 'laser-safety' | 'crane' | 'clean-room' | 'high-pressure-gas'
  | 'chemical-handling' | 'machine-tool' | 'grinding-wheel' | 'magnetic-field' | 'low-voltage' | 'emc-site'
  | 'metal-powder' | 'materials-testing' | 'analysis';

/** Pictures of machine families. */
export type PictureName =
  | 'electron-microscope' | 'optical-microscope' | 'probe-microscope' | 'diffractometer' | 'ct-scanner' | 'spectrometer'
  | 'chromatograph' | 'magnet' | 'thermal-analyzer' | 'tensile-tester' | 'hardness-tester' | 'shaker' | 'climate-chamber'
  | 'spray-cabinet' | 'coordinate-machine' | 'profilometer' | 'bench-instrument' | 'antenna-chamber' | 'discharge-gun'
  | 'camera' | 'fluid-analyzer' | 'acoustics' | 'machining-center' | 'lathe' | 'wire-edm' | 'laser-cutter' | 'press'
  | 'injection-molder' | 'printer' | 'mounter' | 'oven' | 'vacuum-chamber' | 'wafer-tool' | 'plating-line' | 'clean-room'
  | 'shielded-room' | 'workshop' | 'seminar-room';

/** Pictures of what one gets. */
export type ResultName = 'micrograph' | 'spectrum' | 'curve' | 'surface-map' | 'waveform' | 'part' | 'board' | 'wafer';
